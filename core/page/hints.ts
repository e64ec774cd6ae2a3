import { foldAligned } from "../text/fold.ts";
import type { DomElement } from "./dom.ts";
import type { PageTables } from "./tables.ts";

/** What the class names, id and role of an element say of it. */
export interface Hints {
  /** Why its content is not the article, or null. */
  readonly out: string | null;
  readonly body: boolean;
  readonly standfirst: boolean;
  readonly caption: boolean;
  readonly date: boolean;
  readonly byline: boolean;
  readonly paywall: boolean;
  readonly live: boolean;
}

const none: Hints = { out: null, body: false, standfirst: false, caption: false, date: false, byline: false, paywall: false, live: false };
const paywallWords = / (?:paywall|piano|poool|regwall|premium wall|subscription wall|abonne|reste)(?= )/;
const hiddenClass = /(?:^|\s)(?:hidden|is-hidden|d-none|hide|invisible)(?:\s|$)/;
const liveWords = / (?:live|direct)(?: (?:post|posts|feed|update|updates|entry|blog|body))/;
// A hostile page may carry class names of any length; no real one needs more.
const longestName = 300;

/** Reads hints with a memory for one page: class names repeat. */
export function hintReader(tables: PageTables): (element: DomElement) => Hints {
  const known = new Map<string, Hints>();
  return (element) => {
    const names = element.attribs["class"];
    const id = element.attribs["id"];
    if (names === undefined && id === undefined) return none;
    const key = `${(names ?? "").slice(0, longestName)} ${(id ?? "").slice(0, longestName)}`;
    let hints = known.get(key);
    if (hints === undefined) {
      hints = readHints(key, tables);
      known.set(key, hints);
    }
    return hints;
  };
}

function readHints(key: string, tables: PageTables): Hints {
  const words = ` ${foldAligned(key.replace(/([a-z])([A-Z])/g, "$1 $2")).replace(/[^a-z0-9]+/g, " ")} `.replace(/ {2,}/g, " ");
  const body = tables.body.test(words);
  const caption = tables.caption.test(words);
  return {
    out: hiddenClass.test(key) ? "hidden" : body || caption ? null : (tables.containers.find(({ pattern }) => pattern.test(words))?.why ?? null),
    body,
    standfirst: tables.standfirst.test(words),
    caption,
    date: tables.date.test(words),
    byline: tables.byline.test(words),
    paywall: paywallWords.test(words),
    live: liveWords.test(words),
  };
}
