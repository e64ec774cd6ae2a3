import { cleanText } from "../text/clean.ts";
import { textInside } from "./dom.ts";
import type { FlatPage } from "./flat-page.ts";
import type { PageTables } from "./tables.ts";
import { agenciesIn } from "./agencies.ts";
import { isSentence } from "./line-shapes.ts";
import { quickFold } from "./quick-fold.ts";

export interface PeopleInput {
  readonly page: FlatPage;
  /** Names that data in scripts gives as authors. */
  readonly named: readonly string[];
  /** Names that data in scripts gives as organisations that wrote it. */
  readonly organisations: readonly string[];
  readonly outletNames: readonly string[];
  /** Blocks of the article's head and foot in which a byline may stand. */
  readonly head: readonly number[];
  /** Blocks right under the text, looked at where the head has no name. */
  readonly foot: readonly number[];
  /** Pieces under the text of which one may be the writer's bare name: the last resort. */
  readonly signatures: readonly string[];
  readonly tables: PageTables;
}

export interface PagePeople {
  readonly authors: readonly string[];
  readonly credits: readonly string[];
}

const particle = "(?:de|du|des|d'|d’|la|le|van|von|der|den|el|al|ben|bin|ibn|abou|abu|di|da|dos|y|ter)";
const nameWord = "(?:\\p{Lu}[\\p{L}'’.-]*)";
const personName = `${nameWord}(?: (?:${particle} ?)?${nameWord}){1,4}`;
const wholeName = new RegExp(`^${personName}$`, "u");
const byline = new RegExp(
  `(?:^|[\\s|•·/–—-])(?:(?:[Tt]exte|[Ss]igné|[Uu]n article)\\s(?:de|:)|[Dd]e notre (?:envoyée? spéciale?|correspondante?)[^,.]{0,60},|[Pp]ar\\s?:?|PAR|[Bb]y|[Aa]uteur(?:e|rice)?\\s?:|[Jj]ournaliste\\s?:)\\s*(${personName}(?:(?:,| et | & | avec )\\s?${personName}){0,4})`,
  "u",
);
const maybeByline = /[Pp]ar|PAR|[Bb]y|uteur|ournaliste|exte|igné|n article|orrespondant|nvoyé|\d{4}|\d\.\d| ?[/|] ?/;
// "Delphine Allègre – Cité-Vieille": who, and from where.
const signedPlace = new RegExp(`^(${personName}) ?[–—-] ?\\p{Lu}[\\p{L}' -]{2,40}$`, "u");
// "Selma Tunç | 16.01.2024", "3 mai 2024 - Rémi Vergnes", "AB / Ankara / Selma Tunç".
const signedDate = new RegExp(
  `^(${personName}) ?[|•·,–—-] ?(?:[Pp]ublié(?:e)? ?:? ?)?(?:le )?(?:\\p{Ll}{5,8} )?\\d{1,2}[ ./]|\\d{4}(?: (?:à )?\\d{1,2} ?[h:] ?\\d{2})? ?[|•·–—-] ?(${personName})$`,
  "u",
);
const filedBy = new RegExp(`^\\p{Lu}{2,5} ?[/|] ?\\p{Lu}[^/|]{1,30}[/|] ?(${personName})$`, "u");
const notSigned = /^(?:avec|sources?|agences?|photos?|crédits?|images?|fin|suite|le|la|les|un|une)(?![\p{L}])/iu;
// "Conçu par …", "Photo par …": who made the site, the picture or the French of it, and not who wrote.
const otherMaker =
  /(?<!\p{L})(?:con[çc]ue?|propuls[ée]e?|d[ée]velopp[ée]e?|h[ée]berg[ée]e?|site (?:web )?r[ée]alis[ée]|powered|designed|developed|hosted|theme|th[èe]me|templates?|photos?|images?|illustrations?|illustr[ée]e?s?|dessins?|vid[ée]os?|traduite?|traduction|translated|adapt[ée]e?|relue?|mont[ée]e?|produite?|partag[ée]e?|commentaire|r[ée]pondre)\s(?:par|by)(?!\p{L})/iu;
const startByline = /^(?:par|by|écrit par|publié par|rédigé par|propos recueillis par|auteure?\s?:)\s*:?\s*/iu;

/**
 * Who signed the article, and the agencies that it credits.
 *
 * Authors: names in JSON-LD and script data, then in `<meta>`, then in elements marked as bylines near the title,
 * then "Par X" printed there; the first source with a name decides. The outlet, agencies, and "Rédaction" are nobody.
 */
export function readPeople({
  page,
  named,
  organisations,
  outletNames,
  head,
  foot,
  signatures,
  tables,
}: PeopleInput): PagePeople {
  const outlets = new Set(outletNames.map(quickFold).flatMap((name) => [name, name.replaceAll(" ", "")]));
  const credits = new Set<string>();
  const collect = (raw: string): string[] => {
    for (const credit of agenciesIn(raw, tables)) credits.add(credit);
    return splitNames(raw).flatMap((name) => person(name, outlets, tables));
  };
  for (const name of organisations) for (const credit of agenciesIn(name, tables)) credits.add(credit);
  const headSet = new Set(head);
  const metaNames = [
    "author",
    "article:author",
    "article:author_name",
    "dc.creator",
    "dcterms.creator",
    "sailthru.author",
    "parsely-author",
    "byl",
    "cxenseparse:author",
    "twitter:data1",
  ].flatMap((key) => (page.metas.get(key) ?? []).filter((value) => !/^https?:|^@/.test(value)).slice(0, 5));
  const markedIn = (blocks: ReadonlySet<number>): string[] =>
    page.bylines
      .filter(({ block }) => blocks.has(block))
      .slice(0, 12)
      .flatMap(({ node }) => {
        const whole = textInside(node, 160);
        const parts = textInside(node, 160, " | ");
        return whole.length >= 150 || /^(?:©|(?:sources?|photos?|crédits?|images?)(?![\p{L}]))/iu.test(whole)
          ? []
          : [splitNames(parts).some((name) => wholeName.test(name)) ? parts : whole];
      });
  const printedIn = (blocks: readonly number[]): string[] =>
    blocks.flatMap((index) => printedName(page.blocks[index]!.text));
  const itemNames = page.props
    .filter(({ name, block }) => name === "author" && (headSet.has(block) || block === 0))
    .map(({ node }) => node.attribs["content"] ?? textInside(node, 120));
  const sources: readonly (readonly string[])[] = [
    named,
    itemNames,
    metaNames,
    markedIn(headSet),
    printedIn(head),
    printedIn(foot),
    markedIn(new Set(foot)),
    head.flatMap((index) => placedName(page.blocks[index]!)),
    signatures.filter((text) => isSignature(text, tables)).slice(0, 1),
  ];
  let authors: string[] = [];
  for (const source of sources) {
    const found = source.flatMap(collect);
    if (authors.length === 0) authors = found;
  }
  return { authors: unique(authors).slice(0, 8), credits: [...credits] };
}

/** "Delphine Allègre – Cité-Vieille", all in bold above the text. */
function placedName({ text, bold }: FlatPage["blocks"][number]): string[] {
  if (text.length > 80 || bold < text.length * 0.9) return [];
  return signedPlace.exec(text)?.slice(1, 2) ?? [];
}

/** A person's bare name under the text: "Espoir Mbadinga"; not "Avec ANI", not "LA RÉDACTION". */
function isSignature(text: string, tables: PageTables): boolean {
  return (
    wholeName.test(text) &&
    !/^\p{Lu}+(?: \p{Lu}+)*$/u.test(text) &&
    !notSigned.test(text) &&
    agenciesIn(text, tables).length === 0
  );
}

/** Whether a short line is nothing but a person's name, initials and all. */
export function isBareName(text: string): boolean {
  return text.length < 50 && wholeName.test(text) && !notSigned.test(text);
}

function printedName(text: string): string[] {
  if (text.length > 220 || !maybeByline.test(text) || (isSentence(text) && !startByline.test(text))) return [];
  if (otherMaker.test(text) && !startByline.test(text)) return [];
  const match = byline.exec(text) ?? signedDate.exec(text) ?? filedBy.exec(text);
  return match === null ? [] : [match[1] ?? match[2] ?? ""];
}

function splitNames(raw: string): string[] {
  return cleanText(raw)
    .slice(0, 200)
    .replace(/\([^)]{0,80}\)?/g, "")
    .replace(startByline, "")
    .split(/\s*(?:,|;|\||\/|•|·| et | and | & | avec | with |\n| – | - )\s*/u)
    .map((name) => name.replace(startByline, "").replace(/^[\s.:,–-]+|[\s.:,–-]+$/gu, ""));
}

function person(name: string, outlets: ReadonlySet<string>, tables: PageTables): string[] {
  const key = quickFold(name);
  if (key === "" || name.length > 50 || /\d|@|https?:/.test(name)) return [];
  if (
    outlets.has(key) ||
    outlets.has(key.replaceAll(" ", "")) ||
    tables.nobody.has(key) ||
    tables.agencies.has(key) ||
    [...outlets].some((outlet) => outlet.length > 3 && key.includes(outlet))
  )
    return [];
  if (key.split(" ").some((word) => tables.nobody.has(word) || word === "agence")) return [];
  return wholeName.test(name) && !/^(?:MM?|Mme|Mmes|Mlle|Mgr)[. ]/u.test(name) ? [capitalised(name)] : [];
}

/** `Souha TARABAY` → `Souha Tarabay`; initials and short acronyms stay. */
function capitalised(name: string): string {
  return name.replace(/\p{Lu}{3,}/gu, (run) => run.charAt(0) + run.slice(1).toLowerCase());
}

function unique(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => !seen.has(quickFold(name)) && seen.add(quickFold(name)).size > 0);
}
