import { fold } from "../text/fold.ts";

/** The words of `data/boilerplate.ts`, as written there. */
export interface BoilerplateWords {
  readonly containers: readonly { readonly why: string; readonly words: readonly string[] }[];
  readonly body: readonly string[];
  readonly standfirst: readonly string[];
  readonly caption: readonly string[];
  readonly date: readonly string[];
  readonly byline: readonly string[];
  readonly headings: readonly string[];
  readonly ends: readonly string[];
  readonly readAlso: readonly string[];
  readonly strong: readonly WordRule[];
  readonly weak: readonly WordRule[];
  readonly paywall: readonly string[];
  readonly live: readonly string[];
  readonly nobody: readonly string[];
  readonly agencies: readonly { readonly name: string; readonly forms: readonly string[] }[];
}

export interface WordRule {
  readonly why: string;
  readonly starts: readonly string[];
}

/** One outlet's own layout, for the days on which it was seen to hold. Selectors are class or id tokens, as in the page. */
export interface OutletLayout {
  readonly host: string;
  /** Last day on which a stored page showed this layout. */
  readonly seen: string;
  /** Class or id of the element that holds the text. */
  readonly body: string;
}

/** `BoilerplateWords` and layouts, compiled once. */
export interface PageTables {
  readonly containers: readonly { readonly why: string; readonly pattern: RegExp }[];
  readonly body: RegExp;
  readonly standfirst: RegExp;
  readonly caption: RegExp;
  readonly date: RegExp;
  readonly byline: RegExp;
  readonly headings: ReadonlySet<string>;
  readonly ends: ReadonlySet<string>;
  readonly readAlso: RegExp;
  readonly strong: readonly { readonly why: string; readonly pattern: RegExp }[];
  readonly weak: readonly { readonly why: string; readonly pattern: RegExp }[];
  readonly paywall: RegExp;
  readonly live: RegExp;
  readonly nobody: ReadonlySet<string>;
  /** Folded form → name. */
  readonly agencies: ReadonlyMap<string, string>;
  readonly layouts: readonly OutletLayout[];
}

/** Compiles the words for `readPage`. Do it once a process: it builds some forty patterns. */
export function indexPageTables(words: BoilerplateWords, layouts: readonly OutletLayout[] = []): PageTables {
  return {
    containers: words.containers.map(({ why, words: list }) => ({ why, pattern: tokens(list) })),
    body: tokens(words.body),
    standfirst: tokens(words.standfirst),
    caption: tokens(words.caption),
    date: tokens(words.date),
    byline: tokens(words.byline),
    headings: new Set(words.headings.map(fold)),
    ends: new Set(words.ends.map(fold)),
    readAlso: starts(words.readAlso),
    strong: words.strong.map(({ why, starts: list }) => ({ why, pattern: starts(list) })),
    weak: words.weak.map(({ why, starts: list }) => ({ why, pattern: starts(list) })),
    paywall: new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives(words.paywall)})(?![\\p{L}\\p{N}])`, "u"),
    live: starts(words.live),
    nobody: new Set(words.nobody.map(fold)),
    agencies: new Map(words.agencies.flatMap(({ name, forms }) => forms.map((form) => [fold(form), name] as const))),
    layouts,
  };
}

/** Whole words of a folded text that begins with a space and ends with one. `relat*` takes any word that begins so. */
function tokens(words: readonly string[]): RegExp {
  const list = longestFirst(words.map((word) => word.split("*").map(fold).join("[a-z0-9]*")));
  return new RegExp(` (?:${list.join("|")})(?= )`, "u");
}

function starts(words: readonly string[]): RegExp {
  return new RegExp(`^(?:${alternatives(words)})(?![\\p{L}\\p{N}])`, "u");
}

function alternatives(words: readonly string[]): string {
  return longestFirst(words.map(fold).filter((word) => word !== "")).join("|");
}

function longestFirst(words: readonly string[]): string[] {
  return [...new Set(words)].sort((a, b) => b.length - a.length);
}
