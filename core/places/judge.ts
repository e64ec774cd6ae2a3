import type { Meaning } from "./compile-places.ts";
import { isDative } from "./dative.ts";
import { isDateline, isOfAgency } from "./dateline.ts";
import type { Left, Reader } from "./left-context.ts";
import { headIsRoom, headOf, isByline, isInsider, isMarginal, isPost, movesBefore, readLeft } from "./left-context.ts";
import type { Candidate } from "./match-names.ts";
import { matchName } from "./match-names.ts";
import { hasNameBefore, hasNameBehind, isBracketed, isCompound, isDated, isHost } from "./right-context.ts";
import type { VenueMode } from "./tables.ts";
import { isAllCaps } from "../text/split-words.ts";

/**
 * What a name of the gazetteer is doing in its sentence.
 * place: something is or happens there; dateline: filed from there; byword: its government; post: somebody serves
 * there ("l'ambassadeur à Moscou"); none: none of these.
 */
export type Role = "place" | "country" | "dateline" | "byword" | "post" | "none";

/** Reads one candidate. `before` is the role of the name that this one is joined to by "et" or "ou", or null. */
export function judge(reader: Reader, candidate: Candidate, before: Role | null): Role {
  const { first, last, meaning } = candidate;
  const left = readLeft(reader, first);
  if (meaning.kind === "city") return judgeCity(reader, candidate, meaning, left, before);
  if (meaning.kind === "capital")
    return left.article && isLocative(reader, candidate, left, false) === "place" ? "place" : "none";
  if (meaning.kind === "venue") return judgeVenue(reader, candidate, meaning, left);
  if (meaning.kind === "country") return judgeCountry(reader, meaning, left, last, before);
  return meaning.kind === "byword" && !hasNameBehind(reader, last) ? "byword" : "none";
}

type Of<K extends Meaning["kind"]> = Extract<Meaning, { kind: K }>;

function judgeCity(
  reader: Reader,
  candidate: Candidate,
  { use, bare }: Of<"city">,
  left: Left,
  before: Role | null,
): Role {
  const { first, last } = candidate;
  if (bare && !left.contracted) return "none";
  if (!bare && left.contracted && left.preposition === "a") return "country";
  if (!bare && left.contracted) return "none";
  if (isDateline(reader.words, first, last)) return "dateline";
  if (isOfAgency(reader.words, first, last)) return "none";
  if (left.preposition !== null && ["a", "de", "en", "depuis"].includes(left.preposition) && isByline(reader, left.at))
    return "dateline";
  const fallback: Role = use === "byword" ? "byword" : "none";
  if (isCompound(reader, first, last)) return fallback;
  const locative = isLocative(reader, candidate, left, use === "byword");
  if (locative !== null && !(use === "guarded" && hasNameBehind(reader, last))) return locative;
  if (before !== null) return before === "country" ? "place" : before;
  if (isPartOfName(reader, candidate)) return "none";
  if (left.article && !bare) return "none";
  if (use !== "free") return fallback;
  return left.preposition === null || left.preposition === "vers" || left.preposition === "chez" ? "place" : "none";
}

/** "Elia Kazan", "Kazan Arena", "le croiseur Moskva". */
function isPartOfName(reader: Reader, { first, last }: Candidate): boolean {
  if (reader.index.words.ships.has(reader.words.folded[first - 1] ?? "")) return true;
  if (isAllCaps(reader.words, first)) return false;
  return hasNameBehind(reader, last) || (hasNameBefore(reader, first) && !isOpener(reader, first - 1));
}

const openers = new Set(
  "pourquoi comment comme et puis ensuite pendant car donc ainsi que quoi vu voici hier aujourd hui cette apres".split(
    " ",
  ),
);

/** A word that owes its capital to the sentence it opens: "Pourquoi Téhéran…". */
function isOpener({ words, index, sentenceStart }: Reader, at: number): boolean {
  const word = words.folded[at] ?? "";
  return index.words.stops.has(word) || (at === sentenceStart && openers.has(word));
}

/** What the words around say of a city or capital: place, byword, post, or null where they say nothing. */
function isLocative(reader: Reader, { first, last }: Candidate, left: Left, canBeByword: boolean): Role | null {
  switch (left.preposition) {
    case "a":
      if (isPost(reader, left.at)) return "post";
      return canBeByword && isDative(reader, left.at, last) ? "byword" : "place";
    case "dans":
    case "depuis":
    case "via":
    case "hors":
      return "place";
    case "sur":
      return reader.words.folded[left.at - 1] === "cap" ? "place" : null;
    case "vers":
    case "pour":
      return movesBefore(reader, left.at) ? "place" : null;
    case "de": {
      const head = headOf(reader, left.at);
      if (head === "thing") return "none";
      // "les discussions de Téhéran avec l'AIEA": who talks, not where.
      if (head === "event" && reader.words.folded[last + 1] === "avec") return null;
      return head === null ? null : "place";
    }
    case null: {
      const verb = reader.words.folded[left.at - 1] ?? "";
      if (left.at > reader.sentenceStart && reader.index.words.leaves.has(verb)) return "place";
      if (isHost(reader, last) || isDated(reader, first, last) || isBracketed(reader, first, last)) return "place";
      return null;
    }
    default:
      return null;
  }
}

function judgeVenue(reader: Reader, { first, last }: Candidate, { city, mode, byword }: Of<"venue">, left: Left): Role {
  const fallback: Role = byword === null ? "none" : "byword";
  if (isElsewhere(reader, last, city.name)) return "none";
  const behindDe = left.preposition === "de";
  const isPlace: Readonly<Record<VenueMode, () => boolean>> = {
    named: () => true,
    margin: () => behindDe && isMarginal(reader, left.at),
    seat: () => behindDe && headIsRoom(reader, left.at),
    inside: () => isInside(reader, first, last, left),
  };
  return isPlace[mode]() ? "place" : fallback;
}

function isInside(reader: Reader, first: number, last: number, left: Left): boolean {
  if (left.preposition === "de") return headIsRoom(reader, left.at) || isMarginal(reader, left.at);
  if (left.preposition !== null) {
    const inside = reader.index.words.inside.has(left.preposition);
    return inside && !isInsider(reader, left.at) && !(left.preposition === "a" && isDative(reader, left.at, last));
  }
  const verb = reader.words.folded[left.at - 1] ?? "";
  return (
    (left.at > reader.sentenceStart && reader.index.words.leaves.has(verb)) ||
    isHost(reader, last) ||
    isBracketed(reader, first, last)
  );
}

/** "au siège de l'ONU à Genève": the city printed behind wins over the one that the building is known for. */
function isElsewhere(reader: Reader, last: number, city: string): boolean {
  const next = reader.words.folded[last + 1];
  if (next !== "a" && next !== "de") return false;
  const named = matchName(reader.index.names, reader.words, last + 2);
  return named?.meaning.kind === "city" && named.meaning.city.name !== city;
}

const directions = new Set(["nord", "sud", "est", "ouest", "centre"]);

function judgeCountry(reader: Reader, { takesA }: Of<"country">, left: Left, last: number, before: Role | null): Role {
  const { preposition, contracted, article, at } = left;
  const inIt =
    preposition === "en" ||
    (preposition === "a" && (contracted || takesA)) ||
    (preposition === "dans" && article) ||
    (preposition === "de" && isInPart(reader, at));
  if (inIt) {
    if (isPost(reader, at)) return "post";
    return preposition === "a" && isDative(reader, at, last) ? "none" : "country";
  }
  if (article && isEnteredOrLeft(reader, left)) return "country";
  return before === "country" && preposition === null && !article ? "country" : "none";
}

/** "s'envoler pour la Russie", "quitter l'Iran". */
function isEnteredOrLeft(reader: Reader, { preposition, at }: Left): boolean {
  if (preposition === "pour" || preposition === "vers") return movesBefore(reader, at);
  return (
    preposition === null &&
    at > reader.sentenceStart &&
    reader.index.words.leaves.has(reader.words.folded[at - 1] ?? "")
  );
}

/** "dans le nord de", "au sud de" before word `at`. */
function isInPart({ words: { folded } }: Reader, at: number): boolean {
  if (!directions.has(folded[at - 1] ?? "")) return false;
  const before = folded[at - 2];
  return before === "au" || ((before === "le" || before === "l") && folded[at - 3] === "dans");
}
