import type { CountryCode } from "../model.ts";
import { latest } from "./history.ts";
import type { History } from "./history.ts";
import type { OfficeSpan } from "./office-spans.ts";
import type { RelationSpan } from "./relation-spans.ts";
import { officeIdentity, officeShown, resolveOffice } from "./resolve-office.ts";
import type { Found, OfficeIn } from "./resolve-office.ts";

interface Owner {
  readonly side: CountryCode | null;
  readonly id: string | null;
  readonly words: string | null;
}

// The owner's office stands right behind, if it does.
const mostBehind = 4;

/** The next few offices without a name. */
function officesBehind({ to }: RelationSpan, { offices }: History): readonly OfficeSpan[] {
  let [low, high] = [0, offices.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offices[middle]!.from < to) low = middle + 1;
    else high = middle;
  }
  return offices.slice(low, low + mostBehind);
}

/** Whose counterpart: the nearest person before in the sentence who is not of the side named, or behind it, or before. */
export function ownerIn(span: RelationSpan, side: CountryCode | null, history: History): Owner | null {
  const sentence = history.words[span.from]!.sentence;
  const other = (own: CountryCode | null): boolean => own !== null && own !== side;
  const nearest = latest(history, (seen) => seen.sentence === sentence);
  // Whose side nothing tells yet: it is still theirs, not that of somebody before.
  if (side === null && nearest?.person != null && nearest.found.side === null) return null;
  const before = latest(history, (seen) => seen.sentence === sentence && other(seen.found.side));
  if (before !== null) return { side: before.found.side, id: before.found.officeId, words: before.found.office };
  const behind = side === null ? undefined : history.named.get(sentence)?.find((person) => other(person.side));
  if (behind !== undefined) {
    const shown = officeShown(behind, history.index, history.on);
    return { side: behind.side, id: shown.id, words: shown.words };
  }
  // "Reçu par son homologue russe, le ministre iranien de la Défense a …".
  const office = officesBehind(span, history).find(
    ({ from, plural, sides }) => history.words[from]!.sentence === sentence && !plural && other(sides[0] ?? null),
  );
  if (side !== null && office?.office != null)
    return { side: office.sides[0]!, id: office.office.id, words: office.words };
  const earlier =
    latest(history, (seen) => other(seen.found.side) && seen.found.officeId !== null) ??
    latest(history, (seen) => other(seen.found.side));
  return earlier === null
    ? null
    : { side: earlier.found.side, id: earlier.found.officeId, words: earlier.found.office };
}

/** The other of the two sides, for "son homologue" and no more: where the text speaks of it, and of no country more. */
export function otherSide(own: CountryCode | null, history: History): CountryCode | null {
  const other = own === "IR" ? "RU" : own === "RU" ? "IR" : null;
  if (other === null) return null;
  if ([...history.people.keys()].some((office) => office.startsWith(`${other}|`))) return other;
  const counts = countriesSpokenOf(history);
  const rival = Math.max(
    0,
    ...[...counts].filter(([code]) => code !== own && code !== other).map(([, count]) => count),
  );
  const count = counts.get(other) ?? 0;
  return count > 0 && count >= rival ? other : null;
}

const spoken = new WeakMap<History, ReadonlyMap<CountryCode, number>>();

/** How often a text speaks of each country, by its adjective or its name. */
function countriesSpokenOf(history: History): ReadonlyMap<CountryCode, number> {
  const known = spoken.get(history);
  if (known !== undefined) return known;
  const counts = new Map<CountryCode, number>();
  for (const { fold, cap } of history.words) {
    const code = history.index.adjectives.get(fold) ?? (cap ? history.index.places.get(fold) : undefined);
    if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  spoken.set(history, counts);
  return counts;
}

/** The office and side that "son homologue" means, before asking who has it. */
export function counterpartOffice(span: RelationSpan, history: History): OfficeIn | null {
  if (span.elsewhere) return null;
  const owner = ownerIn(span, span.side, history);
  if (owner === null || owner.words === null) return null;
  const side = span.side ?? otherSide(owner.side, history);
  return side === null ? null : { id: owner.id, words: owner.words, side };
}

export function counterpartOf(span: RelationSpan, history: History): Found | null {
  const office = counterpartOffice(span, history);
  if (office === null) return null;
  const { index, people, on } = history;
  const ids = office.id === null ? [] : [office.id, ...(index.counterparts.get(office.id) ?? [])];
  for (const id of ids) {
    const own = index.offices.get(id);
    if (own?.sides !== undefined && !own.sides.includes(office.side)) continue;
    const words = own?.title ?? office.words;
    const found = resolveOffice({ id, words, side: office.side }, people, index, on);
    if (found.name !== null) return { ...found, inferred: true };
  }
  // Two of a text who are called each other's counterpart whatever the table says: the last of that side with any office like it.
  const like = latest(
    history,
    (seen) => seen.found.side === office.side && seen.heads.some((head) => office.words.startsWith(head)),
  );
  if (like !== null && ids.length === 0) return { ...like.found, inferred: true };
  const id = ids.find((one) => index.offices.get(one)?.sides?.includes(office.side) ?? true) ?? null;
  const words = id === null ? office.words : (index.offices.get(id)?.title ?? office.words);
  return {
    identity: officeIdentity({ id, words, side: office.side }),
    name: null,
    side: office.side,
    office: words,
    officeId: id,
    inferred: true,
  };
}
