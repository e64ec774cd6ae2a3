import { createHash } from "node:crypto";
import { WARCParser, WARCRecord, WARCSerializer } from "warcio";

/** A page as it was received. */
export interface RawPage {
  /** Where it came from in the end, after redirects. */
  readonly url: string;
  readonly contentType: string | null;
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  /** Decoded: without the compression under which it travelled. */
  readonly body: Uint8Array;
}

/**
 * One page as a WARC/1.1 file of one `response` record, gzip. The record's id is made of the body, so that the same
 * answer is the same record whenever it was asked for.
 * @param fetchedAt ISO 8601 instant, for `WARC-Date`
 */
export function writeWarc(page: RawPage, fetchedAt: string): Promise<Uint8Array> {
  const headers = {
    "Content-Type": headerText(page.contentType ?? ""),
    ETag: headerText(page.etag ?? ""),
    "Last-Modified": headerText(page.lastModified ?? ""),
    "Content-Length": String(page.body.length),
  };
  const record = WARCRecord.create(
    {
      type: "response",
      url: new URL(page.url).href,
      date: fetchedAt,
      warcVersion: "WARC/1.1",
      warcHeaders: { "WARC-Record-ID": `<urn:uuid:${idOf(page.body)}>` },
      statusline: "HTTP/1.1 200 OK",
      httpHeaders: Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== "")),
      keepHeadersCase: true,
    },
    [page.body],
  );
  return WARCSerializer.serialize(record, { gzip: true });
}

/** The page that a WARC file holds. @throws {Error} it holds no response */
export async function readWarc(file: Uint8Array): Promise<RawPage> {
  const record = await WARCParser.parse([file], { keepHeadersCase: false });
  if (record?.warcType !== "response" || typeof record.warcTargetURI !== "string")
    throw new Error("Cannot read a WARC file: no response in it");
  // As stored: it was decoded before it was written.
  const body = await record.readFully(false);
  const header = (name: string): string | null => record.httpHeaders?.headers.get(name) ?? null;
  return {
    url: record.warcTargetURI,
    contentType: header("content-type"),
    etag: header("etag"),
    lastModified: header("last-modified"),
    body,
  };
}

/** A version 5 UUID of the body. */
function idOf(body: Uint8Array): string {
  const hex = createHash("sha256").update(body).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** What may stand in a header. */
function headerText(value: string): string {
  return value.replace(/[^\x20-\x7e]/g, "").slice(0, 300);
}
