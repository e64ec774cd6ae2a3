import type { Span } from "../model.ts";
import { verbForm } from "./verb-forms.ts";
import type { VerbForm } from "./verb-forms.ts";

/** A word or a mark of a text, with the form of a verb that it may be. */
export interface Token extends Span {
  /** Lower case. */
  readonly word: string;
  readonly form: VerbForm | null;
  readonly punctuation: boolean;
  /** A capital inside the text: a name more often than a verb. */
  readonly isName: boolean;
}

const tokenPattern = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*|[,;:()«»“”"–—\n.!?]/gu;

/** Cuts a text into words and marks. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(tokenPattern)) {
    // "a-t-il", "avaient-ils": the verb, whatever subject hangs on it.
    const lower = match[0].toLowerCase();
    const word = lower.includes("-") ? lower.replace(/-(?:t-)?(?:il|elle|on|ils|elles)$/, "") : lower;
    const first = match[0].charCodeAt(0);
    const punctuation = match[0].length === 1 && /[^\p{L}]/u.test(word);
    // A capital inside a text is a name more often than a verb ("Ankara", "Sahara"); auxiliaries may open a sentence.
    const name = first !== word.charCodeAt(0) && (match[0].length > 1 || word === "a");
    tokens.push({
      word,
      start: match.index,
      end: match.index + match[0].length,
      punctuation,
      form: punctuation ? null : formOf(word, name, tokens),
      isName: name,
    });
  }
  return tokens;
}

/** The form of a word; a capital that opens a clause may be a verb, but not a present ("Rencontre mardi à Bakou"). */
function formOf(word: string, capital: boolean, before: readonly Token[]): VerbForm | null {
  if (capital && !opens(before)) return null;
  const form = verbForm(word);
  if (form !== "present" && form !== "participle") return form;
  if (capital && form === "present") return null;
  const maybeNoun = form === "participle" || nouns.has(word);
  return maybeNoun && determiners.test(before.at(-1)?.word ?? "") ? null : form;
}

const nouns = new Set([
  "rencontre",
  "visite",
  "signe",
  "part",
  "reste",
  "demeure",
  "attend",
  "annonce",
  "estime",
  "quitte",
]);
// "la rencontre", "la venue", "une première visite": what stands before a noun and not before a verb.
const determiners =
  /^(?:la|une|cette|sa|leur|l|un|le|ce|son|du|au|de|d|en|à|sans|par|pour|chaque|aucune|toute|quelle|seule|autre|prochaine|derni[èe]re|premi[èe]re|deuxième|troisième|seconde|nouvelle|brève|longue|rare|ultime|grande|telle|dite)$/;

function opens(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1);
  return last === undefined || last.punctuation;
}
