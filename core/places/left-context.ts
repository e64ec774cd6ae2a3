import type { PlaceIndex } from "./compile-places.ts";
import type { Words } from "../text/split-words.ts";
import { gapAfter, isJoined } from "../text/split-words.ts";

/** A text being read: its words, the gazetteer, and the first word of the sentence at hand. */
export interface Reader {
  readonly words: Words;
  readonly index: PlaceIndex;
  readonly sentenceStart: number;
}

/** The preposition before a name: "à la", "au" and "a" are all "a"; null where there is none. */
export interface Left {
  readonly preposition: string | null;
  /** Word that the preposition (or, without one, the name with its article) begins at. */
  readonly at: number;
  readonly article: boolean;
  /** "au", "du" and their plurals. */
  readonly contracted: boolean;
}

const articles = new Set(["le", "la", "l", "les", "un", "une", "ce", "cet", "cette", "son", "sa", "leur", "notre"]);
const contractions: ReadonlyMap<string, string> = new Map([
  ["au", "a"],
  ["aux", "a"],
  ["du", "de"],
  ["des", "de"],
]);
const prepositions = new Set(
  "a de d dans en vers pour depuis via devant derriere hors entre contre sur avec selon par chez sans apres avant comme sous malgre".split(
    " ",
  ),
);
const subjects = new Set([
  "il",
  "elle",
  "on",
  "y",
  "qui",
  "n",
  "l",
  "m",
  "t",
  "s",
  "ne",
  "lui",
  "leur",
  "nous",
  "vous",
  "ils",
  "elles",
  "en",
]);

/** What stands before the name that begins at word `first`. */
export function readLeft(reader: Reader, first: number): Left {
  const { words, sentenceStart } = reader;
  const none: Left = { preposition: null, at: first, article: false, contracted: false };
  let at = first - 1;
  if (at < sentenceStart || !isJoined(words, at)) return none;
  let word = words.folded[at] ?? "";
  const contracted = contractions.get(word);
  if (contracted !== undefined) return { preposition: contracted, at, article: true, contracted: true };
  let article = false;
  if (articles.has(word)) {
    article = true;
    if (at - 1 < sentenceStart || !isJoined(words, at - 1)) return { ...none, at, article };
    at--;
    word = words.folded[at] ?? "";
    if (contractions.has(word)) return { ...none, at: at + 1, article };
  }
  if (!prepositions.has(word) || (word === "a" && !isPrepositionA(reader, at)))
    return { ...none, at: article ? at + 1 : first, article };
  return { preposition: word === "d" ? "de" : word, at, article, contracted: false };
}

/** "à", and "A" or "a" where accents were left out; not the verb of "il a". */
function isPrepositionA({ words, sentenceStart }: Reader, at: number): boolean {
  const char = words.text.charAt(words.starts[at] ?? 0);
  if (char === "à" || char === "À") return true;
  return at === sentenceStart || !isJoined(words, at - 1) || !subjects.has(words.folded[at - 1] ?? "");
}

/** Whether `word` begins with one of `beginnings` (3 to 9 letters each). */
export function beginsWithOne(beginnings: ReadonlySet<string>, word: string): boolean {
  for (let length = 3; length <= Math.min(9, word.length); length++)
    if (beginnings.has(word.slice(0, length))) return true;
  return false;
}

/**
 * Looks at up to `reach` words of the phrase that ends just before word `at`, nearest first, until `visit` answers.
 * A stop, a comma or the sentence's start ends the phrase.
 */
export function walkLeft<T>(
  reader: Reader,
  at: number,
  reach: number,
  visit: (word: string, at: number) => T | undefined,
): T | undefined {
  for (let i = at - 1; i >= Math.max(reader.sentenceStart, at - reach); i--) {
    if (!isJoined(reader.words, i)) return undefined;
    const answer = visit(reader.words.folded[i] ?? "", i);
    if (answer !== undefined) return answer;
  }
  return undefined;
}

/** Whether somebody moves within nine words before word `at`; commas may stand between. */
export function movesBefore({ words, index, sentenceStart }: Reader, at: number): boolean {
  for (let i = at - 1; i >= Math.max(sentenceStart, at - 9); i--) {
    if (/[.;:!?\n]/.test(gapAfter(words, i))) return false;
    if (index.words.motion.has(words.folded[i] ?? "")) return true;
  }
  return false;
}

const ownReturn = new Set(["de", "son", "leur", "sa", "leurs", "d"]);

/**
 * What stands before "de" (word `at`) and a city: "place" makes a place of it ("venu de", "banlieue de"), and so does an
 * "event" ("sommet de"); "thing" is named after it or governs it ("format de", "gouverneur de"); null is anything else.
 */
export function headOf(reader: Reader, at: number): "place" | "event" | "thing" | null {
  const sets = reader.index.words;
  const head = walkLeft<"place" | "event" | "thing" | "none">(reader, at, 6, (word, i) => {
    const isNear = at - i <= 3;
    if (word === "retour")
      return ownReturn.has(reader.words.folded[i - 1] ?? "") || i === reader.sentenceStart ? "place" : "none";
    if (word === "partie") return hasLeft(reader, i) ? "place" : "none";
    if (isNear && (sets.arrivals.has(word) || sets.towns.has(word))) return "place";
    if (isNear && sets.sites.has(word)) return isVisited(reader, i) ? "place" : "thing";
    if (sets.namesOfThings.has(word)) return "thing";
    if (sets.events.has(word)) return "event";
    return sets.stops.has(word) ? "none" : undefined;
  });
  return head === undefined || head === "none" ? null : head;
}

/** "partie de" as a verb: "la délégation, partie de", "elle est partie de"; not "une partie de", "faire partie de". */
function hasLeft({ words, sentenceStart }: Reader, at: number): boolean {
  return (
    at === sentenceStart ||
    !isJoined(words, at - 1) ||
    ["est", "etait", "sera", "etant", "deja"].includes(words.folded[at - 1] ?? "")
  );
}

/** "dans la salle du sénat de | l'université de": whether the phrase that ends before word `at` is a room or site one is in. */
function isWithin(reader: Reader, at: number): boolean {
  const { rooms, sites, towns, stops } = reader.index.words;
  return (
    walkLeft(reader, at, 8, (word, i) => {
      if (rooms.has(word) || sites.has(word) || towns.has(word))
        return ["a", "dans", "sur", "depuis"].includes(readLeft(reader, i).preposition ?? "") || undefined;
      return stops.has(word) ? false : undefined;
    }) ?? false
  );
}

/** "à la centrale de", "sur le site de", "sur le chantier du terminal de", "visité l'usine de". */
function isVisited(reader: Reader, at: number): boolean {
  const left = readLeft(reader, at);
  if (left.preposition === "de" && isWithin(reader, left.at)) return true;
  if (left.preposition !== null && ["a", "dans", "sur", "depuis"].includes(left.preposition)) return true;
  // "a inspecté samedi le chantier de la centrale de".
  const { visited, stops } = reader.index.words;
  return (
    walkLeft(reader, left.at, 7, (word) => {
      if (visited.has(word)) return true;
      return stops.has(word) ? false : undefined;
    }) ?? false
  );
}

/** Whether what stands before "de" (word `at`) is a part of the building behind it: "siège de", "salle du". */
export function headIsRoom(reader: Reader, at: number): boolean {
  const { rooms, stops } = reader.index.words;
  return (
    walkLeft(reader, at, 3, (word) => {
      if (rooms.has(word)) return true;
      return stops.has(word) ? false : undefined;
    }) ?? false
  );
}

/** Whether "en marge" stands within ten words before word `at`. */
export function isMarginal(reader: Reader, at: number): boolean {
  return walkLeft(reader, at, 10, (word) => (word === "marge" ? true : undefined)) ?? false;
}

/** Whether the phrase before "à" (word `at`) names who serves there: "l'ambassadeur d'Iran à". An embassy one is in is none. */
export function isPost(reader: Reader, at: number): boolean {
  const { postHolders, postFillers } = reader.index.words;
  return (
    walkLeft(reader, at, 10, (word, i) => {
      if (postHolders.has(word))
        return !(word === "ambassade" || word === "consulat" || word === "mission") || !isInsideOf(reader, i);
      return postFillers.has(word) || reader.index.adjectives.has(word) || isCountryName(reader.index, word)
        ? undefined
        : false;
    }) ?? false
  );
}

function isInsideOf(reader: Reader, at: number): boolean {
  // "ouvrir un consulat à": not one that speaks.
  if (["un", "une"].includes(reader.words.folded[at - 1] ?? "")) return true;
  const { preposition, at: start } = readLeft(reader, at);
  return preposition === "a" || preposition === "dans" || (preposition === "de" && headIsRoom(reader, start));
}

function isCountryName(index: PlaceIndex, word: string): boolean {
  return index.names.next.get(word)?.meaning?.kind === "country";
}

/** Whether a journalist files from the place behind word `at`: "notre correspondante à". */
export function isByline(reader: Reader, at: number): boolean {
  const { words, index } = reader;
  return (
    walkLeft(reader, at, 4, (word, i) => {
      if (word === "bureau" || word === "redaction") return i === at - 1 && words.folded[at] !== "a";
      if (word.startsWith("envoye")) return (words.folded[i + 1] ?? "").startsWith("special");
      if (word.startsWith("special") || word === "permanent" || word === "permanente") return undefined;
      return index.words.bylines.has(word);
    }) ?? false
  );
}

/** Whether who is named before "au" (word `at`) works in the building, or wants to, rather than goes there. */
export function isInsider(reader: Reader, at: number): boolean {
  const { insiders } = reader.index.words;
  return walkLeft(reader, at, 5, (word) => (insiders.has(word) ? true : undefined)) ?? false;
}
