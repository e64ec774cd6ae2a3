import type { DomElement } from "./dom.ts";
import type { HintKind, HintWord, PageTables } from "./tables.ts";

/** What the class names and id of an element say of it. */
export interface Hints {
  /** Why its content is not the article, or null. */
  readonly out: string | null;
  readonly body: boolean;
  readonly standfirst: boolean;
  readonly caption: boolean;
  readonly date: boolean;
  readonly byline: boolean;
  readonly live: boolean;
}

const none: Hints = {
  out: null,
  body: false,
  standfirst: false,
  caption: false,
  date: false,
  byline: false,
  live: false,
};
const hiddenClass = /(?:^|\s)(?:hidden|is-hidden|d-none|hide|invisible)(?:\s|$)/;
const liveWords = /(?:^| )(?:live|direct) (?:posts?|feed|updates?|entry|blog|body)(?: |$)/;
// A hostile page may carry class names of any length; no real one needs more.
const longestName = 300;
const mostWords = 40;
const longestPhrase = 4;
// `has-medium-font-size`, `has-text-color`: how the blocks of WordPress look, not what they are. Small print is a note.
const looks = /^has-(?!small-)/;

// Class names repeat within a page and from page to page. The memory only saves work: it changes no answer.
const memories = new WeakMap<PageTables, Map<string, Hints>>();
const largestMemory = 20_000;

/** Reads the hints of elements, each spelling of class and id once. */
export function hintReader(tables: PageTables): (element: DomElement) => Hints {
  const old = memories.get(tables);
  const known = old !== undefined && old.size < largestMemory ? old : new Map<string, Hints>();
  memories.set(tables, known);
  return ({ name, attribs }) => {
    const own = attribs["class"];
    // Custom elements say what they are in their own names: <app-standfirst>.
    const names = name.includes("-") ? `${name} ${own ?? ""}` : own;
    const id = attribs["id"];
    if (names === undefined && id === undefined) return none;
    const key = `${names === undefined ? "" : names.slice(0, longestName)} ${id === undefined ? "" : id.slice(0, longestName)}`;
    let hints = known.get(key);
    if (hints === undefined) {
      hints = readHints(key, tables);
      known.set(key, hints);
    }
    return hints;
  };
}

/** The hint of the longest known phrase at a word ("pub date" before "pub"), and how many words it takes. */
function longestHint(
  words: readonly string[],
  tokens: readonly number[],
  at: number,
  hints: PageTables["hints"],
): { readonly hint: HintWord | undefined; readonly length: number } {
  for (let n = Math.min(longestPhrase, words.length - at); n > 0; n--) {
    const hint = hints.get(n === 1 ? words[at]! : words.slice(at, at + n).join(" "));
    // `reservedArticle article__content`: two classes side by side are no phrase for what is left out.
    const isAcross = tokens[at] !== tokens[at + n - 1];
    if (hint !== undefined && !(isAcross && hint.out !== null)) return { hint, length: n };
  }
  return { hint: undefined, length: 1 };
}

function readHints(key: string, { hints }: PageTables): Hints {
  const words: string[] = [];
  // Which class or id each word belongs to.
  const tokens: number[] = [];
  for (const [token, name] of key.split(/\s+/).entries()) {
    if (looks.test(name)) continue;
    for (const word of name
      .replace(/([a-z])([A-Z])/g, "$1 $2")
      .toLowerCase()
      .split(/[^a-z0-9]+/))
      if (word !== "" && words.length < mostWords) {
        words.push(word);
        tokens.push(token);
      }
  }
  const kinds = new Set<HintKind>();
  let out: string | null = null;
  let order = Number.POSITIVE_INFINITY;
  let bodyToken = -1;
  let isPart = false;
  for (let i = 0; i < words.length;) {
    const { hint, length } = longestHint(words, tokens, i, hints);
    for (const kind of hint?.kinds ?? []) kinds.add(kind);
    if (hint?.kinds.includes("body") === true) bodyToken = tokens[i]!;
    if (hint !== undefined && hint.order < order) {
      out = hint.out;
      order = hint.order;
    }
    // `article__body__newsletter` is something in the body, not the body.
    if (hint !== undefined && hint.out !== null && bodyToken === tokens[i]) isPart = true;
    i += length;
  }
  const body = kinds.has("body") && !isPart;
  const caption = kinds.has("caption");
  return {
    out: hiddenClass.test(key) ? "hidden" : body || caption ? null : out,
    body,
    standfirst: kinds.has("standfirst"),
    caption,
    date: kinds.has("date"),
    byline: kinds.has("byline"),
    live: liveWords.test(words.join(" ")),
  };
}
