import { cleanText } from "../text/clean.ts";
import { textInside } from "./dom.ts";
import type { FlatPage } from "./flat-page.ts";
import type { PageTables } from "./tables.ts";
import { agenciesIn } from "./agencies.ts";
import { placedName, printedName, signedName, startByline, wholeName } from "./printed-names.ts";
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

// Capitals that begin the words beside a name: "T.G. Publié le …".
const noName = /(?:^| )(?:Publiée?|Postée?|Modifiée?|Mise?|Mises|Photos?|Source|Temps|Lecture)(?: |$)/u;
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
    signatures.flatMap((text) => signedName(text, tables)).slice(0, 1),
  ];
  let authors: string[] = [];
  for (const source of sources) {
    const found = source.flatMap(collect);
    if (authors.length === 0) authors = found;
  }
  return { authors: unique(authors).slice(0, 8), credits: [...credits] };
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
  return wholeName.test(name) && !noName.test(name) && !/^(?:MM?|Mme|Mmes|Mlle|Mgr)[. ]/u.test(name)
    ? [capitalised(name)]
    : [];
}

/** `Souha TARABAY` → `Souha Tarabay`; initials and short acronyms stay. */
function capitalised(name: string): string {
  return name.replace(/\p{Lu}{3,}/gu, (run) => run.charAt(0) + run.slice(1).toLowerCase());
}

function unique(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => !seen.has(quickFold(name)) && seen.add(quickFold(name)).size > 0);
}
