import { sameFamilyName } from "../names/family-distance.ts";
import { nameKeys } from "../names/name-key.ts";
import type { ActorIndex } from "./compile-actors.ts";
import type { Links } from "./link-offices.ts";
import type { NameSpan } from "./name-spans.ts";
import type { RelationSpan } from "./relation-spans.ts";
import { isJoined, isSetOff } from "./words.ts";
import type { Word } from "./words.ts";

// Behind these stands a firm's name, though it be that of a person.
const firms = new Set(
  "societe entreprise firme holding filiale consortium conglomerat constructeur armateur avionneur producteur fabricant".split(
    " ",
  ),
);
const bodies = new Set(
  "societe compagnie groupe entreprise firme holding corporation banque agence organisation operateur fonds fondation institut consortium conglomerat filiale chaine groupement constructeur armateur avionneur producteur operateur geant exportateur distributeur transporteur fabricant monopole".split(
    " ",
  ),
);
const sayers = new Set(["selon", "dapres", "dixit"]);

/**
 * Which names are people's: those of the table, and those that the text introduces (title, office, side, a given name,
 * what they said, who they stand beside). The rest are capitalised words.
 */
export function acceptNames(
  words: readonly Word[],
  names: readonly NameSpan[],
  links: Links,
  relations: readonly RelationSpan[],
  index: ActorIndex,
): boolean[] {
  const relationEnds = new Set(relations.filter((relation) => relation.kind !== "pair").map((relation) => relation.to));
  const accepted = names.map((name, at) => isIntroduced(words, name, links.offices.has(at), relationEnds, index));
  for (const [at, name] of names.entries()) {
    const shareTitle = at > 0 && accepted[at - 1] === true && isTitledWith(words, names[at - 1]!, name);
    if (
      !accepted[at] &&
      (shareTitle || (name.given.length > 0 && !name.shouting && besidePerson(words, names, accepted, at)))
    )
      accepted[at] = true;
  }
  const families = familiesByKey(names.filter((name, at) => accepted[at] && name.known.length === 0));
  for (const [at, name] of names.entries()) {
    if (accepted[at] || name.given.length > 0 || name.family.length < 3) continue;
    const alike = nameKeys(name.family).flatMap((key) => [...(families.get(key) ?? [])]);
    if (alike.some((family) => family === name.family || (family.length > 3 && sameFamilyName(family, name.family))))
      accepted[at] = true;
  }
  return accepted;
}

/** Family names and parts of compound ones, by key; a few of each will do. */
function familiesByKey(names: readonly NameSpan[]): Map<string, Set<string>> {
  const families = new Map<string, Set<string>>();
  for (const family of new Set(names.map((name) => name.family))) {
    for (const part of new Set([family, ...family.split(/[-‐‑]/)])) {
      for (const key of nameKeys(part)) {
        const known = families.get(key) ?? new Set();
        if (known.size < 20) known.add(part);
        families.set(key, known);
      }
    }
  }
  return families;
}

function isIntroduced(
  words: readonly Word[],
  name: NameSpan,
  linked: boolean,
  relationEnds: ReadonlySet<number>,
  index: ActorIndex,
): boolean {
  if (name.known.length > 0) return true;
  if (isReporter(words, name)) return false;
  if (name.family.length < 2 || (name.shouting && !linked && !name.titled && !isShouted(words, name))) return false;
  // "Téhéran, IRI – Le vice-président …": short letters are an agency's.
  if (name.shouting && name.given.length === 0 && name.family.length <= 4 && !name.titled) return false;
  if (name.titled || name.side !== null) return true;
  if (linked)
    return name.given.length > 0
      ? !isBodyName(words, name, index, firms)
      : !(isSource(words, name) || isBodyName(words, name, index, bodies));
  if (
    relationEnds.has(name.from) &&
    (isJoined(words[name.from]) || (isSetOff(words[name.from]) && name.given.length > 0))
  )
    return true;
  if (name.given.length === 0) return false;
  if (name.givenKnown) return true;
  return speaks(words, name, index) || isLed(words, name, index) || hasAge(words, name);
}

// A sentence that shouts has no small letters so many words around.
const around = 8;

/** "GLEB Z a retrouvé BEHROUZ T": capitals for the sake of a name, in a sentence that has small letters around it. */
function isShouted(words: readonly Word[], name: NameSpan): boolean {
  const { sentence } = words[name.from]!;
  const small = words
    .slice(Math.max(0, name.from - around), name.to + around)
    .filter((word) => word.sentence === sentence && !word.cap && word.fold.length > 1);
  return name.givenKnown && small.length > 1;
}

// Who writes for somebody stands so many words before the name at most.
const sourceReach = 5;

/** "selon Negah, le ministre a dit", "le correspondant économique de Negah, le ministre, …": who reports, and no minister. */
function isSource(words: readonly Word[], name: NameSpan): boolean {
  if (!isSetOff(words[name.to])) return false;
  const before = words.slice(Math.max(0, name.from - sourceReach), name.from).map(({ fold }) => fold);
  return (
    sayers.has(before.at(-1) ?? "") ||
    before.some((word) => /^(?:correspondante?|envoye|agence|redaction|journaliste)$/.test(word))
  );
}

// "notre correspondante permanente à Téhéran, X": so many words.
const bylineReach = 9;

/** "Avec notre correspondant à Téhéran, X", "de notre envoyée spéciale à Moscou, X": who writes, and takes no part. */
function isReporter(words: readonly Word[], { from }: NameSpan): boolean {
  const { sentence } = words[from]!;
  const before = words.slice(Math.max(0, from - bylineReach), from).filter((word) => word.sentence === sentence);
  const at = before.findLastIndex(({ fold }) => /^(?:correspondante?|reporter|envoyee?)$/.test(fold));
  return at > 0 && /^(?:notre|nos)$/.test(before[at - 1]!.fold);
}

/** "vice-président de la société russe Atomstroïexport": the body's own name, and nobody's. */
function isBodyName(
  words: readonly Word[],
  { from }: NameSpan,
  index: ActorIndex,
  kinds: ReadonlySet<string>,
): boolean {
  for (let back = 1; back <= 3; back++) {
    const word = words[from - back];
    if (word === undefined || !isJoined(words[from - back + 1]) || word.cap) return false;
    if (kinds.has(word.fold)) return true;
    if (!index.adjectives.has(word.fold) && !/(?:ique|ale?|aire|iere?|ier|euse?|elle|ive|ics?|rive)$/.test(word.fold))
      return false;
  }
  return false;
}

/** "X a déclaré", "X, lui, estime", "selon X", "a dit X". */
function speaks(words: readonly Word[], name: NameSpan, index: ActorIndex): boolean {
  const next = words[name.to];
  const verb = words[name.to + 1];
  if (next !== undefined && isJoined(next)) {
    if (/^(?:a|avait|aurait)$/.test(next.fold) && verb !== undefined && index.words.speech.has(verb.fold)) return true;
    if (/^(?:s|n)$/.test(next.fold) && /^(?:est|etait|a|entretient)$/.test(verb?.fold ?? "")) return true;
    if (
      /^(?:declare|affirme|estime|juge|explique|assure|souligne|annonce|repond|recoit|rencontre|resume)$/.test(
        next.fold,
      )
    )
      return true;
  }
  const before = words[name.from - 1];
  if (before === undefined || !isJoined(words[name.from])) return false;
  if (sayers.has(before.fold) || (before.fold === "apres" && words[name.from - 2]?.fold === "d")) return true;
  return index.words.speech.has(before.fold) && /^(?:a|ont|avait|il|elle)$/.test(words[name.from - 2]?.fold ?? "");
}

/** "une délégation conduite par X", "a été reçu par X". */
function isLed(words: readonly Word[], name: NameSpan, index: ActorIndex): boolean {
  const before = words[name.from - 1];
  return (
    before?.fold === "par" && isJoined(words[name.from]) && index.words.ledBy.has(words[name.from - 2]?.fold ?? "")
  );
}

/** "X, 54 ans,". */
function hasAge(words: readonly Word[], name: NameSpan): boolean {
  return isSetOff(words[name.to]) && /^\d{2}$/.test(words[name.to]!.fold) && words[name.to + 1]?.fold === "ans";
}

const sharedTitles = new Set("mm messieurs mmes generaux amiraux colonels".split(" "));
// "(état-major iranien) et": no more words than these between two who share a title.
const mostBetween = 6;

/** "MM. A et B", "les généraux A (état-major) et B": the title is that of both. */
function isTitledWith(words: readonly Word[], before: NameSpan, name: NameSpan): boolean {
  if (!sharedTitles.has(words[before.from - 1]?.fold ?? "") || name.from - before.to > mostBetween) return false;
  const between = words.slice(before.to, name.from);
  const isJoinedBy = between.at(-1)?.fold === "et" && isJoined(words[name.from]);
  return isJoinedBy && (between.length === 1 || (between[0]!.gap === " (" && /^\) ?$/.test(between.at(-1)!.gap)));
}

/** "A et B", "A, B et C" where A is somebody. */
function besidePerson(
  words: readonly Word[],
  names: readonly NameSpan[],
  accepted: readonly boolean[],
  at: number,
): boolean {
  const name = names[at]!;
  const before = names[at - 1];
  if (before !== undefined && accepted[at - 1] && before.given.length > 0 && gapIsList(words, before.to, name.from))
    return true;
  const after = names[at + 1];
  return (
    after !== undefined && accepted[at + 1] === true && after.given.length > 0 && gapIsList(words, name.to, after.from)
  );
}

function gapIsList(words: readonly Word[], from: number, to: number): boolean {
  if (to - from === 0) return words[to]?.gap === ", ";
  const between = words.slice(from, to + 1);
  // "entre A et B", "de A et de B".
  return (
    words[from]!.fold === "et" &&
    between.every((word) => isJoined(word)) &&
    (to - from === 1 || (to - from === 2 && /^(?:de|d|avec|par|a)$/.test(words[from + 1]!.fold)))
  );
}
