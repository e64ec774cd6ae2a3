import { agenciesIn } from "./agencies.ts";
import type { Block } from "./flat-page.ts";
import { isSentence } from "./line-shapes.ts";
import type { PageTables } from "./tables.ts";

const particle = "(?:de|du|des|d'|d’|la|le|van|von|der|den|el|al|ben|bin|ibn|abou|abu|di|da|dos|y|ter)";
const nameWord = "(?:\\p{Lu}[\\p{L}'’.-]*)";
/** Matches a person's name. */
export const personName = `${nameWord}(?: (?:${particle} ?)?${nameWord}){1,4}`;
/** Several of them. */
const personNames = `${personName}(?:(?:,| et | & | avec )\\s?${personName}){0,4}`;
/** Nothing but a person's name: two to five words with capitals, particles between them. */
export const wholeName = new RegExp(`^${personName}$`, "u");
const byline = new RegExp(
  `(?:^|[\\s|•·/–—-])(?:(?:[Tt]exte|[Ss]igné|[Uu]n article)\\s(?:de|:)|[Dd]e notre (?:envoyée? spéciale?|correspondante?)[^,.]{0,60},|[Pp]ar\\s?:?|PAR|[Bb]y|[Aa]uteur(?:e|rice)?\\s?:|[Jj]ournaliste\\s?:)\\s*(${personNames})`,
  "u",
);
const maybeByline = /[Pp]ar|PAR|[Bb]y|uteur|ournaliste|exte|igné|n article|orrespondant|nvoyé|\d{4}|\d\.\d| ?[/|] ?/;
// "Delphine Allègre – Cité-Vieille": who, and from where.
const signedPlace = new RegExp(`^(${personName}) ?[–—-] ?\\p{Lu}[\\p{L}' -]{2,40}$`, "u");
const post = "(?:,? (?:notre )?(?:correspondante?|envoyée? spéciale?)(?: [^|,;.]{1,40})?)";
const aside = `(?:${post}| \\([^)]{2,40}\\)|,? (?:avec|et) (?:l[’']|la |les )?\\p{Lu}[^|,;.\\d]{1,30}|,? à \\p{Lu}[\\p{L}' -]{1,30})`;
// "Selma Tunç | 16.01.2024", "3 mai 2024 - Rémi Vergnes", "Rémi Vergnes (à Lyon) avec AFP, le 3 mai 2024".
const signedDate = new RegExp(
  `^(${personNames})(?: ?[|•·,–—-]|${aside}{1,2}(?: ?[|•·,–—-])?| (?=[Ll]e \\d)) ?(?:[Pp]ublié(?:e)? ?:? ?)?(?:[Ll]e )?(?:\\p{Ll}{5,8} )?\\d{1,2}[ ./]|\\d{4}(?: (?:à )?\\d{1,2} ?[h:] ?\\d{2})? ?[|•·–—-] ?(${personNames})$`,
  "u",
);
// "Rémi Vergnes, Ana Lopes 3 mai 2024": two names at least, as a section may stand so.
const bothDate = new RegExp(`^(${personName}(?:,| et | & )\\s?${personNames}) \\d{1,2} \\p{L}{3,9}\\.? \\d{4}`, "u");
// "Rémi Vergnes, correspondant à Lyon", and below the text "Rémi Vergnes, à Lyon".
const signedPost = new RegExp(`^(${personName})${post}$`, "u");
const signedAside = new RegExp(`^(${personName})${aside}{0,2}$`, "u");
const filedBy = new RegExp(`^\\p{Lu}{2,5} ?[/|] ?\\p{Lu}[^/|]{1,30}[/|] ?(${personName})$`, "u");
const notSigned = /^(?:avec|sources?|agences?|photos?|crédits?|images?|fin|suite|le|la|les|un|une)(?![\p{L}])/iu;
// "Conçu par …", "Photo par …": who made the site, the picture or the French of it, and not who wrote.
const otherMaker =
  /(?<!\p{L})(?:con[çc]ue?|propuls[ée]e?|d[ée]velopp[ée]e?|h[ée]berg[ée]e?|site (?:web )?r[ée]alis[ée]|powered|designed|developed|hosted|theme|th[èe]me|templates?|photos?|images?|illustrations?|illustr[ée]e?s?|dessins?|vid[ée]os?|traduite?s?(?:\s(?:de\sl['’]|du\s|de\sla\s)\p{L}+(?:\set\s\p{L}+)?)?|traduction|translated|adapt[ée]e?|relue?|mont[ée]e?|produite?|partag[ée]e?|commentaire|r[ée]pondre)\s(?:par|by)(?!\p{L})/iu;
/** How a line begins that says who wrote. */
export const startByline = /^(?:par|by|écrit par|publié par|rédigé par|propos recueillis par|auteure?\s?:)\s*:?\s*/iu;

/** "Delphine Allègre – Cité-Vieille", all in bold above the text. */
export function placedName({ text, bold }: Block): string[] {
  if (text.length > 80 || bold < text.length * 0.9) return [];
  return signedPlace.exec(text)?.slice(1, 2) ?? [];
}

/** A person's name under the text: "Espoir Mbadinga", "Espoir Mbadinga, à Lagos"; not "Avec ANI", not "LA RÉDACTION". */
export function signedName(text: string, tables: PageTables): string[] {
  const name = signedAside.exec(text)?.[1];
  return name === undefined ||
    /^\p{Lu}+(?: \p{Lu}+)*$/u.test(name) ||
    notSigned.test(name) ||
    agenciesIn(name, tables).length > 0
    ? []
    : [name];
}

/** Whether a short line is nothing but a person's name, initials and all. */
export function isBareName(text: string): boolean {
  return text.length < 50 && wholeName.test(text) && !notSigned.test(text);
}

/** The name in a line that says who wrote: "Par Rémi Vergnes", "Rémi Vergnes | 3 mai 2024". */
export function printedName(printed: string): string[] {
  const text = withoutMakers(printed);
  if (text.length > 220 || !maybeByline.test(text) || (isSentence(text) && !startByline.test(text))) return [];
  const match =
    byline.exec(text) ?? signedDate.exec(text) ?? bothDate.exec(text) ?? signedPost.exec(text) ?? filedBy.exec(text);
  return match === null ? [] : [match[1] ?? match[2] ?? ""];
}

/** A line without who made the site, the picture or the French: "Traduit par Ana Lopes, écrit par Rémi Vergnes". */
function withoutMakers(text: string): string {
  if (text.length > 220 || /textes? et/iu.test(text)) return text;
  const made = otherMaker.exec(text);
  if (made === null) return text;
  const rest = /[,;|–—]/u.exec(text.slice(made.index));
  return text.slice(0, made.index) + (rest === null ? "" : text.slice(made.index + rest.index));
}
