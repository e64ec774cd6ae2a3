import type { Span } from "../model.ts";
import { letters, marks, runEnd } from "../text/runs.ts";
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

const signs = new Set(',;:()«»“”"–—\n.!?');

/** Cuts a text into words and marks. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  // At once, which is quicker than by the word; where a capital becomes two letters ("İ"), all behind it would move.
  const whole = text.toLowerCase();
  const lower = whole.length === text.length ? whole : null;
  for (let start = 0, end = 0; start < text.length; start = end) {
    end = wordEnd(text, start);
    if (end > start) {
      const small = lower === null ? text.slice(start, end).toLowerCase() : lower.slice(start, end);
      tokens.push(wordAt(text, small, { start, end }, tokens));
    } else {
      const sign = text.charAt(start);
      end = start + 1;
      if (signs.has(sign)) tokens.push({ word: sign, start, end, punctuation: true, form: null, isName: false });
    }
  }
  return tokens;
}

/** Where the word ends that begins at a place: letters with their marks, and hyphens between them; the place itself if none does. */
function wordEnd(text: string, start: number): number {
  let end = runEnd(text, start, letters + marks);
  while (end > start && text.charAt(end) === "-") {
    const next = runEnd(text, end + 1, letters + marks);
    if (next === end + 1) break;
    end = next;
  }
  return end;
}

function wordAt(text: string, lower: string, { start, end }: Span, before: readonly Token[]): Token {
  // "a-t-il", "avaient-ils": the verb, whatever subject hangs on it.
  const word = lower.includes("-") ? lower.replace(/-(?:t-)?(?:il|elle|on|ils|elles)$/, "") : lower;
  const isShort = end - start === 1;
  // A mark with no letter under it.
  const punctuation = isShort && /[^\p{L}]/u.test(word);
  // A capital inside a text is a name more often than a verb ("Ankara", "Sahara"); auxiliaries may open a sentence.
  const isName = text.charCodeAt(start) !== word.charCodeAt(0) && (!isShort || word === "a");
  return { word, start, end, punctuation, form: punctuation ? null : formOf(word, isName, before), isName };
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
