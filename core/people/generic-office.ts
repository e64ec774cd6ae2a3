import type { ActorIndex } from "./compile-actors.ts";
import { placeAt } from "./match-office.ts";
import { isTowards } from "./office-trie.ts";
import { isJoined } from "./words.ts";
import type { Word } from "./words.ts";

// How adjectives end: "-ique", "-ien"; and "étrangères", "maritimes", "agricoles", "mixtes", "terrestres", "publics".
const adjective =
  /(?:iques?|als?|ales?|aux|iens?|iennes?|aires?|ifs?|ives?|ains?|aines?|els?|elles?|eux|euses?|ables?|oise?s?|ane?s?|rieure?s?|rangers?|rangeres?|iers?|ieres?|civile?s?|times?|cole?s?|mixtes?|stres?|publics?|andes?|antes?|entes?)$/;
// "le gouverneur d'Astrakhan estime".
const says = /^(?:estime|indique|explique|applique|critique|revendique|communique|implique|replique|fabrique|evoque)$/;
const stops = new Set([
  // "a remis au chef de l'État russe des messages".
  "message",
  "messages",
  "lettre",
  "lettres",
  "missive",
  "missives",
  "invitation",
  "voeux",
  "salutations",
  "condoleances",
  "felicitations",
  "qui",
  "que",
  "dont",
  "ou",
  "il",
  "elle",
  "on",
  "lui",
  "eux",
  "leur",
  "leurs",
  "son",
  "sa",
  "ses",
  "ce",
  "cette",
  "deux",
  "trois",
  "plusieurs",
  "retour",
  "visite",
  "passage",
  "lundi",
  "mardi",
  "mercredi",
  "jeudi",
  "vendredi",
  "samedi",
  "dimanche",
  "un",
  "une",
  "part",
  "facon",
  "cote",
  "nouveau",
  "plus",
]);

export interface Generic {
  readonly to: number;
  readonly bare: boolean;
}

/** An office that no table lists: its head, adjectives, and what it is of, as far as French lets one see. */
export function readGeneric(
  words: readonly Word[],
  at: number,
  start: number,
  isName: (word: number) => boolean,
  index: ActorIndex,
): Generic {
  const head = index.stem(words[at]!.fold);
  let here = start;
  let to = here;
  let bare = true;
  let links = start > at + 1 ? 1 : 0;
  let lastWasNoun = links > 0;
  while (here < words.length && here < at + 24) {
    const word = words[here]!;
    if (!isJoined(word) || isName(here)) break;
    if (word.gap === "-" && !word.cap && index.words.heads.has(index.stem(word.fold)) && here === at + 1) {
      here++;
      to = here;
      continue;
    }
    if (
      !word.cap &&
      (index.adjectives.has(word.fold) ||
        index.words.officeAdjectives.has(word.fold) ||
        (lastWasNoun && adjective.test(word.fold) && !says.test(word.fold)))
    ) {
      if (index.words.officeAdjectives.has(word.fold))
        bare &&= !/^(?:adjoint|general|special|permanent|executif|delegue)/.test(word.fold) || here > at + 4;
      here++;
      to = here;
      continue;
    }
    if (
      /^(?:premier|vice|chef|porte|parole|deux|un|2|1)$/.test(word.fold) &&
      here <= at + 2 &&
      words[here]!.fold !== "un"
    ) {
      here++;
      to = here;
      bare = false;
      continue;
    }
    if (
      index.words.heads.has(index.stem(word.fold)) &&
      here <= at + 2 &&
      /^(?:vice|premier|numero|sous|haut)$/.test(words[here - 1]!.fold)
    ) {
      here++;
      to = here;
      continue;
    }
    // "expertise médico-légale": an adjective in two.
    if (lastWasNoun && !word.cap && words[here + 1]?.gap === "-" && adjective.test(words[here + 1]!.fold)) {
      here += 2;
      to = here;
      continue;
    }
    // "le président iranien des résultats du sommet": a head of state is president of nothing more.
    if (head === "president" && here === at + 2 && index.adjectives.has(words[here - 1]!.fold)) break;
    const link = linkAt(
      words,
      here,
      isName,
      index,
      links > 0,
      /^(?:ambassadeur|consul|charge|represent|attache|envoye|delegue|emissaire|chef)/.test(head),
    );
    if (link === null) break;
    here = link;
    to = here;
    bare = false;
    lastWasNoun = true;
    if (++links > 5) break;
  }
  return { to, bare };
}

// "a dit le ministre russe aux journalistes".
const audience =
  /^(?:journalistes?|presse|medias?|reporters?|correspondants?|cameras?|micros?|agences?|television|radio|chaines?|deputes|senateurs|parlementaires|participants?|invites|iraniens|russes)$/;

/** "de la commission", "d'Astrakhan", "chargé des transports", "et du développement": one more thing it is of. */
function linkAt(
  words: readonly Word[],
  at: number,
  isName: (word: number) => boolean,
  index: ActorIndex,
  more: boolean,
  posted: boolean,
): number | null {
  let here = at;
  const start = words[here]!.fold;
  if (more && start === "et") here++;
  if (words[here]?.fold === "charge" || words[here]?.fold === "chargee") here++;
  const preposition = words[here]?.fold ?? "";
  const of = /^(?:de|d|du|des)$/.test(preposition);
  const at2 = isTowards(preposition) || preposition === "pour";
  if (!of && !at2) return null;
  here++;
  while (here < words.length && /^(?:la|le|l|les)$/.test(words[here]!.fold)) here++;
  const noun = words[here];
  if (
    noun === undefined ||
    !isJoined(noun) ||
    isName(here) ||
    stops.has(noun.fold) ||
    (at2 && audience.test(noun.fold)) ||
    /\p{N}/u.test(noun.fold)
  )
    return null;
  if (index.words.civil.has(noun.fold) && noun.fold.length < 4) return null;
  const place = placeAt(words, here, index);
  // "pour les affaires juridiques", not "pour dissiper les malentendus".
  if (preposition === "pour" && !noun.cap && words[here - 1]!.fold === "pour") return null;
  if (at2 && preposition !== "pour" && !posted && (place !== null || more)) return null;
  if (
    at2 &&
    place === null &&
    words[here - 1]!.fold !== "la" &&
    words[here - 1]!.fold !== "l" &&
    words[here - 1]!.fold !== "les" &&
    preposition !== "aux" &&
    preposition !== "pour"
  )
    return null;
  if (place !== null) return place.to;
  if (at2 && preposition !== "pour" && preposition !== "aupres" && preposition !== "aux" && noun.cap) return null;
  here++;
  // "Croissant-Rouge", "Bandar Anzali", "Astan Qods Razavi"
  while (here < words.length && words[here]!.cap && noun.cap && isJoined(words[here]) && !isName(here)) here++;
  while (here < words.length && words[here]!.gap === "-") here++;
  return here;
}
