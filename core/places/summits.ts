import type { IsoDay, Span } from "../model.ts";
import { fold } from "../text/fold.ts";
import { prepare } from "../text/prepare.ts";
import type { Words } from "../text/split-words.ts";
import { isJoined } from "../text/split-words.ts";

/** A series of summits: its name, ways to write it, and its editions: first day, last day, city (null: by video). */
export interface SummitRow {
  readonly name: string;
  readonly wordings: readonly string[];
  readonly editions: readonly (readonly [from: IsoDay, to: IsoDay, city: string | null])[];
}

/** A summit that a text names. A hint, no evidence: place and days come from the table and not from the text. */
export interface SummitMention extends Span {
  readonly name: string;
  /** French name of the city; null for a video summit or where the edition cannot be told. */
  readonly place: string | null;
  readonly from: IsoDay | null;
  readonly to: IsoDay | null;
}

/** Folded first word → wordings, longest first. */
export type SummitIndex = ReadonlyMap<
  string,
  readonly { readonly words: readonly string[]; readonly summit: SummitRow }[]
>;

/** Compiles the table of `data/places/summits.ts`. */
export function compileSummits(rows: readonly SummitRow[]): SummitIndex {
  const index = new Map<string, { words: readonly string[]; summit: SummitRow }[]>();
  for (const summit of rows) {
    for (const wording of summit.wordings) {
      const words = fold(wording).split(" ");
      const list = index.get(words[0]!) ?? [];
      list.push({ words, summit });
      index.set(
        words[0]!,
        list.toSorted((a, b) => b.words.length - a.words.length),
      );
    }
  }
  return index;
}

/** Days on either side of the page's own in which an edition that the text does not date is taken to be meant. */
const nearDays = 100;
/** Words behind the name in which its city or year is looked for. */
const reach = 8;

/**
 * Summits that a text names, in reading order. The edition is the one whose city or year stands within eight words
 * behind the name, else the only one within 100 days of `near` (the day of the page, or null), else none.
 */
export function findSummits(
  text: string,
  { index, near }: { readonly index: SummitIndex; readonly near: IsoDay | null },
): SummitMention[] {
  const { words } = prepare(text);
  const found: SummitMention[] = [];
  for (let at = 0; at < words.folded.length; at++) {
    const match = index.get(words.folded[at]!)?.find((wording) => standsAt(words, at, wording.words));
    if (match === undefined) continue;
    const last = at + match.words.length - 1;
    const edition = chooseEdition(match.summit, words.folded.slice(last + 1, last + 1 + reach).join(" "), near);
    found.push({
      start: words.starts[at]!,
      end: words.ends[last]!,
      name: match.summit.name,
      place: edition?.[2] ?? null,
      from: edition?.[0] ?? null,
      to: edition?.[1] ?? null,
    });
    at = last;
  }
  return found;
}

function standsAt(words: Words, at: number, wording: readonly string[]): boolean {
  return wording.every(
    (word, i) => words.folded[at + i] === word && (i === 0 || isJoined(words, at + i - 1) || /^\d$/.test(word)),
  );
}

function chooseEdition(
  summit: SummitRow,
  behind: string,
  near: IsoDay | null,
): SummitRow["editions"][number] | undefined {
  const padded = ` ${behind} `;
  const year = /(?:^| )(20[12]\d)(?= |$)/.exec(behind)?.[1];
  const ofYear = year === undefined ? summit.editions : summit.editions.filter(([from]) => from.startsWith(year));
  const ofCity = ofYear.filter(([, , city]) => city !== null && padded.includes(` ${fold(city)} `));
  const candidates = ofCity.length > 0 ? ofCity : year === undefined ? summit.editions : ofYear;
  if (candidates.length === 1 && (ofCity.length > 0 || year !== undefined)) return candidates[0];
  if (near === null) return undefined;
  const close = candidates.filter(
    ([from, to]) => daysBetween(from, near) <= nearDays && daysBetween(to, near) <= nearDays,
  );
  return close.length === 1 ? close[0] : undefined;
}

/** Whole days between two days, without sign. */
function daysBetween(a: IsoDay, b: IsoDay): number {
  return Math.abs(Date.parse(a) - Date.parse(b.slice(0, 10))) / 86_400_000;
}
