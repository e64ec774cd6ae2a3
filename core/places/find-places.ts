import type { CountryCode, PlaceMention, Span } from "../model.ts";
import { prepare, type Prepared } from "../text/prepare.ts";
import type { Sentence } from "../text/sentences.ts";
import type { City, PlaceIndex } from "./compile-places.ts";
import { readDescribedCountry } from "./described-country.ts";
import type { Role } from "./judge.ts";
import { judge } from "./judge.ts";
import type { Candidate } from "./match-names.ts";
import { matchName } from "./match-names.ts";
import { readMinistry } from "./ministry.ts";
import type { Words } from "../text/split-words.ts";
import { gapAfter, isJoined } from "../text/split-words.ts";

/** What the finders need beside the text. */
export interface PlaceSetting {
  readonly index: PlaceIndex;
  readonly sentences: readonly Sentence[];
  /** The text made ready, when the caller has that already. */
  readonly prepared?: Prepared;
}

/** A capital or seat of power that stands for its state: "Moscou a condamné". `country` is "EU" for Brussels. */
export interface Byword extends Span {
  readonly text: string;
  readonly country: CountryCode;
}

/** Where a diplomat serves: "l'ambassadeur d'Iran à Moscou". No place of meeting; a weak hint of one. */
export interface Post extends Span {
  readonly text: string;
  readonly name: string | null;
  readonly nameEn: string | null;
  readonly country: CountryCode;
}

/** All that `readPlaces()` finds, each list in reading order; no two spans of all four overlap. */
export interface PlacesRead {
  readonly places: readonly PlaceMention[];
  /** Cities that only belong to something: "le gouverneur d'Astrakhan", "l'université de Kazan". */
  readonly cities: readonly PlaceMention[];
  readonly bywords: readonly Byword[];
  readonly posts: readonly Post[];
}

/** Places, bywords and posts of a text in one pass. Linear in the text's length. */
export function readPlaces(text: string, { index, sentences, prepared }: PlaceSetting): PlacesRead {
  const { words } = prepared ?? prepare(text);
  const places: PlaceMention[] = [];
  const bywords: Byword[] = [];
  const posts: Post[] = [];
  const cities: PlaceMention[] = [];
  let sentence = 0;
  let sentenceStart = 0;
  let previous: { readonly last: number; readonly role: Role } | null = null;
  for (let at = 0; at < words.folded.length; at++) {
    while (sentence < sentences.length && sentences[sentence]!.start <= words.starts[at]!) {
      sentenceStart = at;
      sentence++;
    }
    const reader = { words, index, sentenceStart };
    const ministry = words.folded[at] === "ministere" ? readMinistry(reader, at) : null;
    if (ministry !== null) {
      places.push(mention(words, ministry, ministry.city, "venue", false));
      at = ministry.last;
      continue;
    }
    const described = readDescribedCountry(reader, at);
    if (described !== null) {
      places.push(countryMention(words, described, described.country));
      at = described.last;
      continue;
    }
    const candidate = matchName(index.names, words, at);
    if (candidate === null) continue;
    const role = judge(
      reader,
      candidate,
      isPaired(words, previous?.last ?? -9, candidate.first) ? previous!.role : null,
    );
    const span = spanOf(words, candidate);
    if (role === "place" || role === "dateline" || role === "country") {
      places.push(toPlace(words, candidate, role));
    } else if (role === "byword") {
      bywords.push({ ...span, country: bywordCountry(candidate) });
    } else if (role === "post") {
      const { name, nameEn, country } = toPlace(words, candidate, "place");
      posts.push({ ...span, name, nameEn, country });
    } else if (role === "none" && candidate.meaning.kind === "city") {
      cities.push(toPlace(words, candidate, "place"));
    }
    previous = { last: candidate.last, role };
    at = candidate.last;
  }
  return { places, cities, bywords, posts };
}

const conjunctions = new Set(["et", "ou", "puis", "ni"]);

/** "à Moscou et Téhéran", "à destination de Beyrouth ou de Damas", "TÉHÉRAN/MOSCOU (Agence)": one phrase, one role. */
function isPaired(words: Words, last: number, first: number): boolean {
  if (first === last + 1) return gapAfter(words, last).trim() === "/";
  if (!isJoined(words, last) || !isJoined(words, first - 1) || !conjunctions.has(words.folded[last + 1] ?? ""))
    return false;
  const between = words.folded[last + 2] ?? "";
  return (
    first === last + 2 || (first === last + 3 && isJoined(words, last + 1) && (between === "de" || between === "d"))
  );
}

function spanOf(
  { text, starts, ends }: Words,
  { first, last }: { first: number; last: number },
): Span & { text: string } {
  const start = starts[first]!;
  const end = ends[last]!;
  return { start, end, text: text.slice(start, end) };
}

function toPlace(words: Words, candidate: Candidate, role: "place" | "dateline" | "country"): PlaceMention {
  const { meaning } = candidate;
  if (meaning.kind === "country") return countryMention(words, candidate, meaning.country);
  if (meaning.kind === "byword" || meaning.kind === "nothing") throw new Error(`Cannot make a place: ${meaning.kind}`);
  if (role === "country") return countryMention(words, candidate, meaning.city.country);
  return mention(words, candidate, meaning.city, meaning.kind, role === "dateline");
}

function countryMention(words: Words, span: { first: number; last: number }, country: CountryCode): PlaceMention {
  return { ...spanOf(words, span), name: null, nameEn: null, country, kind: "country", dateline: false };
}

function mention(
  words: Words,
  span: { first: number; last: number },
  { name, nameEn, country }: City,
  kind: PlaceMention["kind"],
  dateline: boolean,
): PlaceMention {
  return { ...spanOf(words, span), name, nameEn, country, kind, dateline };
}

function bywordCountry({ meaning }: Candidate): CountryCode {
  if (meaning.kind === "nothing") throw new Error("Cannot tell a state: the name stands for nothing");
  if (meaning.kind === "country" || meaning.kind === "byword") return meaning.country;
  if (meaning.kind === "venue") return meaning.byword ?? meaning.city.country;
  // In the news, Brussels is the European Union's word far more often than Belgium's.
  return meaning.city.name === "Bruxelles" ? "EU" : meaning.city.country;
}
