import { fold } from "../text/fold.ts";
import { indexPhrases, type PhraseIndex } from "./phrase-index.ts";

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
  readonly paywallEnd: readonly string[];
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

/** What a word of a class name or id can say of its element. */
export type HintKind = "body" | "standfirst" | "caption" | "date" | "byline";

export interface HintWord {
  readonly kinds: readonly HintKind[];
  /** Why the element is not the article, and how early that reason was listed; null: it may be. */
  readonly out: string | null;
  readonly order: number;
}

/** `BoilerplateWords` and layouts, compiled once. */
export interface PageTables {
  /** One to four folded words of a class name or id → what they say. */
  readonly hints: ReadonlyMap<string, HintWord>;
  readonly headings: ReadonlySet<string>;
  readonly ends: ReadonlySet<string>;
  readonly readAlso: PhraseIndex;
  readonly strong: PhraseIndex;
  readonly weak: PhraseIndex;
  readonly paywall: RegExp;
  readonly paywallEnd: RegExp;
  readonly live: PhraseIndex;
  readonly nobody: ReadonlySet<string>;
  /** Folded form → name. */
  readonly agencies: ReadonlyMap<string, string>;
  /** First words of those forms. */
  readonly agencyStarts: ReadonlySet<string>;
  readonly layouts: readonly OutletLayout[];
}

/** Compiles the words for `readPage`. Do it once a process. */
export function indexPageTables(words: BoilerplateWords, layouts: readonly OutletLayout[] = []): PageTables {
  return {
    hints: indexHints(words),
    headings: new Set(words.headings.map(fold)),
    ends: new Set(words.ends.map(fold)),
    readAlso: indexPhrases([{ why: "related articles", starts: words.readAlso }]),
    strong: indexPhrases(words.strong),
    weak: indexPhrases(words.weak),
    paywall: anyOf(words.paywall),
    paywallEnd: anyOf(words.paywallEnd),
    live: indexPhrases([{ why: "live", starts: words.live }]),
    nobody: new Set(words.nobody.map(fold)),
    agencies: new Map(words.agencies.flatMap(({ name, forms }) => forms.map((form) => [fold(form), name] as const))),
    agencyStarts: new Set(words.agencies.flatMap(({ forms }) => forms.map((form) => fold(form).split(" ", 1)[0]!))),
    layouts,
  };
}

function anyOf(phrases: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${phrases.map(fold).join("|")})(?![\\p{L}\\p{N}])`, "u");
}

function indexHints(words: BoilerplateWords): ReadonlyMap<string, HintWord> {
  const hints = new Map<string, HintWord>();
  const none: HintWord = { kinds: [], out: null, order: Number.POSITIVE_INFINITY };
  for (const kind of ["body", "standfirst", "caption", "date", "byline"] as const) {
    for (const word of words[kind].map(fold)) {
      const known = hints.get(word) ?? none;
      hints.set(word, { ...known, kinds: [...known.kinds, kind] });
    }
  }
  for (const [order, { why, words: list }] of words.containers.entries()) {
    for (const word of list.map(fold)) {
      const known = hints.get(word) ?? none;
      if (known.out === null) hints.set(word, { ...known, out: why, order });
    }
  }
  return hints;
}
