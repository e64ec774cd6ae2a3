import { parsePrintedDate } from "./printed-date.ts";
import { agenciesIn } from "./agencies.ts";
import { quickFold } from "./quick-fold.ts";
import type { PageTables } from "./tables.ts";

const shortVerbs = new Set(
  "a ont est sont ai avons avez fait font peut peuvent doit doivent va vont veut veulent dit faut reste restent met prend vient tient permet fut furent".split(
    " ",
  ),
);
const nounsInEnt = new Set(
  "président vice-président agent argent client patient accident continent récent fréquent urgent différent content parent talent présent absent excellent innocent violent permanent souvent ingrédient incident précédent équivalent occident orient évident prudent résident adolescent contingent intelligent indépendent".split(
    " ",
  ),
);
const verbEnding = /(?:ait|aient|era|eront|erez|erons|ira|iront|dra|dront|vra|vront|rra|rront|èrent|irent|urent)$/;
const sentenceWords = 12;
const english =
  /(?<![\p{L}])(?:the|of|and|in|on|at|with|for|by|from|during|after|before|his|her|to|as|is|are|was|were|an)(?![\p{L}])/giu;
const french =
  /(?<![\p{L}])(?:le|la|les|des|du|de|et|en|un|une|au|aux|que|qui|dans|pour|par|sur|est|il|elle|son|sa|ses|ce|cette|avec)(?![\p{L}])/giu;
const creditWord =
  "(?:[Pp]hotos?|PHOTOS?|[Cc]rédits?|[Ii]mages?|[Ii]llustration|[Ff]ile [Pp]hoto|[Aa]rchives?|ARCHIVES|[Cc]apture)";
const creditEnd = new RegExp(
  [
    `\\(${creditWord}[^)]{0,60}\\)`,
    `\\([^()]{0,30} ${creditWord}[^()]{0,30}\\)`,
    `${creditWord}(?: d[’'](?:archives?|illustration))?\\s?[:/©|][^.]{0,60}`,
    `(?:©|\\([cC]\\)|[Cc]opyright ©?)\\s?[^.]{1,60}`,
    `[Pp]hoto d[’']archives?[^.]{0,40}`,
    `\\| ?(?:ARCHIVES|PHOTO|AFP|AP|REUTERS|DR)[^.]{0,40}`,
    `/ ?[A-Z]{2,8}`,
    `\\((?:AFP|AP|Reuters|REUTERS|EPA|DR|D\\.R\\.|Xinhua|IRNA|Sputnik|Tasnim|Fars|Mehr|Anadolu)[^)]{0,40}\\)`,
  ]
    .map((form) => `(?:${form})`)
    .join("|")
    .replace(/^/, "(?:")
    .concat(")\\s?\\.?\\s*$"),
  "u",
);
const captionCue =
  /\((?:L|R|C|à g\.|à gauche|à dr\.|à droite|au centre|g\.|d\.|file photo|photo d[’']archives?|photo|image|archives?|illustration)\)|file photo/iu;

// What agencies put behind the last full stop: "… relations. - AVE/NDEL", "… l'automne. (AFP)".
const dashed = "[-–—]\\s?\\p{Lu}{2,6}(?:\\s?\\/\\s?\\p{Lu}{2,6}){0,3}";
const bracketed = "\\(\\p{Lu}{2,8}(?:[/, -]{1,3}\\p{Lu}{2,8}){0,3}\\)";
const signature = new RegExp(`([.!?]["»”]?)\\s*(?:${dashed}|${bracketed})\\.?\\s*$`, "u");
const dashedSignature = new RegExp(`([.!?]["»”]?)\\s*${dashed}\\.?\\s*$`, "u");

/** Twelve words or more, a finite verb, and the end of a sentence. */
export function isSentence(printed: string): boolean {
  const text = unsigned(printed);
  if (text.length < 50 || !/[.!?…»”")\]:]\s*$/u.test(text)) return false;
  if (text.length > 400) return true;
  const words = text.toLowerCase().split(/[\s'’,;«»"()-]+/u);
  return (
    words.length >= sentenceWords &&
    words.some((word) => shortVerbs.has(word) || verbEnding.test(word) || isPluralVerb(word))
  );
}

/** A paragraph without the agency's signature behind its last sentence. */
function unsigned(text: string, form = signature): string {
  return /[)A-Z]\.?\s*$/.test(text.slice(-3)) ? text.slice(0, -60) + text.slice(-60).replace(form, "$1") : text;
}

/** "représentent", "dorment": not "président", not adverbs and nouns in -ment (whose few verbs are given up). */
function isPluralVerb(word: string): boolean {
  return word.length >= 6 && word.endsWith("ent") && !word.endsWith("ment") && !nounsInEnt.has(word);
}

/** Words under a picture that stand as a paragraph: English in a French text, or ending in a picture credit. */
export function isCaption(text: string, sentence: boolean, top: boolean): boolean {
  // "10 h 00 – Entretien …": a line of a programme.
  if (text.length > 420 || /^\d{1,2} ?[h:] ?\d{0,2} [–—-] /u.test(text)) return false;
  const bare = sentence ? unsigned(text, top ? dashedSignature : signature) : text;
  const credited = creditEnd.test(bare.slice(-110)) && /[A-Z©]/.test(bare.slice(-70));
  if (credited && !(sentence && /[.!?]["»”]?\s*$/u.test(bare))) return true;
  if (!top) return false;
  if (credited || captionCue.test(text)) return credited || !sentence || captionCue.test(text);
  if (!/ (?:the|of|in|and|with) /.test(text)) return false;
  const en = text.match(english)?.length ?? 0;
  const fr = text.match(french)?.length ?? 0;
  return en >= 3 && en > fr * 2;
}

/** "Accueil / Infos / Iran", "Monde | Afrique": names between separators, and no sentence. */
export function isPathOfSections(text: string): boolean {
  if (text.length > 200 || /[.!?…]$/u.test(text)) return false;
  const parts = text.split(/\s+[/|>›»•·]\s+|\s*[|›•]\s*/u).filter((part) => part !== "");
  return parts.length >= 3 && parts.every((part) => part.split(/\s+/).length <= 5);
}

const dateWords = new Set(
  "le la les a au du de en l et par publie publiee mis mise jour maj modifie modifiee derniere heure heures min h gmt utc tu posted updated on at by lundi mardi mercredi jeudi vendredi samedi dimanche paru poste cree il y article date page".split(
    " ",
  ),
);

/** A line that is a date and next to nothing else: "Besançon, le 9 février 2004", "mardi 5 mai 2020, par X Y", "14:05". */
export function isDateLine(text: string): boolean {
  if (text.length > 160) return false;
  if (/^\d{1,2} ?[:h] ?\d{2}$/u.test(text)) return true;
  let rest = text;
  let dates = 0;
  for (; dates < 3; dates++) {
    const date = parsePrintedDate(rest);
    if (date === null) break;
    rest = `${rest.slice(0, date.start)} ${rest.slice(date.end)}`;
  }
  if (dates === 0) return false;
  const words = quickFold(
    rest.replace(/(?:^|[\s|–-])[Pp]ar [\p{L} .,'’-]{2,120}$/u, " ").replace(/[Rr]ubrique ?: [\p{L} -]{2,40}$/u, " "),
  )
    .split(" ")
    .filter((word) => word !== "" && !dateWords.has(word) && !/^\d+$/.test(word));
  return words.length <= 3;
}

/** A line of nothing but agencies and joining words: "ats/afp/reuters", "Le Jour avec AFP". */
export function agencyOnly(text: string, tables: PageTables): boolean {
  const found = agenciesIn(text, tables);
  return found.length > 0 && quickFold(text).split(" ").length <= found.length * 3 + 2 && !/[.!?:]$/.test(text);
}
