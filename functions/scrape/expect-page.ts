import { PermanentError } from "../../core/errors.ts";
import type { Answer } from "../shared/http/get.ts";

const pageTypes = /^(?:text\/(?:html|plain)|application\/(?:xhtml\+xml|octet-stream))(?:[;\s]|$)/i;
const markup = /<(?:!doctype html|html|head|body|article|p|div|meta|title)[\s>]/i;
// First bytes of what servers send as a page and is none.
const otherFiles: readonly (readonly [string, string])[] = [
  ["%PDF-", "a PDF"],
  ["PK\u0003\u0004", "an archive or office document"],
  ["\u0089PNG", "an image"],
  ["GIF8", "an image"],
  ["ÿØÿ", "an image"],
  ["RIFF", "a picture or sound"],
  ["ID3", "sound"],
  ["\u001f\u008b", "compressed data"],
  ["\u0000\u0000\u0000", "a film"],
];
const searched = 4096;

/**
 * Lets a page through: by its declared type if that is one, by its markup if the type says nothing or something else.
 * @throws {PermanentError} `not-a-page`, saying what it is; `no-text` when it is empty
 */
export function expectPage(answer: Answer): Answer {
  const { body, contentType, url } = answer;
  if (body.length === 0) throw new PermanentError("no-text", `Cannot read ${url}: the answer is empty`);
  const head = Buffer.from(body.subarray(0, searched)).toString("latin1");
  const other = otherFiles.find(([start]) => head.startsWith(start));
  if (other) throw new PermanentError("not-a-page", `Cannot read ${url}: it is ${other[1]}`);
  const declared = contentType === null || pageTypes.test(contentType);
  if (!declared && !markup.test(head.replaceAll("\u0000", "")))
    throw new PermanentError("not-a-page", `Cannot read ${url}: it is ${contentType.slice(0, 80)}`);
  return answer;
}
