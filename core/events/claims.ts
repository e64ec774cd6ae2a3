import type { Claim, ClaimField } from "../export/shape.ts";
import type { Evidence, IsoDay, MeetingDate, Mention, Participant, Place } from "../model.ts";
import { fold } from "../text/fold.ts";
import type { SameActor } from "./same-encounter.ts";
import type { ShownValues } from "./shown-values.ts";
import { quoteAround } from "./quote-around.ts";
import { rankOf, type Rank } from "./rank.ts";
import type { SignedDocuments } from "./signed-documents.ts";

/** One story's words about one event. */
export interface ToldMention {
  readonly story: string;
  /** Canonical order of its telling (core/events/telling.ts). */
  readonly order: string;
  readonly mention: Mention;
  /** What the offsets of the mention's evidence count in. */
  readonly title: string | null;
  readonly text: string;
  /** What its text says of documents that were signed there. */
  readonly signed?: SignedDocuments | null;
}

/** What is shown and is worked out from the values and the texts, never stored. */
export interface WorkedOut {
  readonly rank: Rank | null;
  readonly documents: number | null;
}

const fieldOrder: readonly ClaimField[] = [
  "date",
  "place",
  "format",
  "status",
  "participant",
  "office",
  "rank",
  "documents",
];

/**
 * What each story says of an event: one claim for each value that its text gives, with the characters that say it. A
 * value that nothing in the text supports is no claim. In canonical order: stories, then fields, then place in the text.
 */
export function claimsOf(
  shown: ShownValues & Partial<WorkedOut>,
  told: readonly ToldMention[],
  sameActor: SameActor,
): Claim[] {
  return [...told]
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
    .flatMap((one) =>
      claimsOfMention(shown, one, sameActor).sort(
        (a, b) =>
          fieldOrder.indexOf(a.field) - fieldOrder.indexOf(b.field) ||
          a.start - b.start ||
          (a.value < b.value ? -1 : a.value > b.value ? 1 : 0),
      ),
    );
}

function claimsOfMention(shown: ShownValues & Partial<WorkedOut>, told: ToldMention, sameActor: SameActor): Claim[] {
  const { mention } = told;
  const claims: Claim[] = [];
  const add = (field: ClaimField, value: string | null, agrees: boolean, of = ""): void => {
    const own = best(mention.evidence.filter((one) => one.field === field && one.of === of));
    // Where no words of its own say how, when or whether they met, those that say that they met do.
    const evidence = own ?? (of === "" ? best(mention.evidence.filter((one) => one.field === "meeting")) : undefined);
    if (value === null || !evidence) return;
    const source = evidence.in === "title" ? (told.title ?? "") : told.text;
    if (evidence.end > source.length) return;
    const { start, end } = evidence;
    const from = own ? own.source : "inferred";
    const quote = quoteAround(source, evidence);
    claims.push({ story: told.story, field, value, agrees, from, quote, in: evidence.in, start, end });
  };
  for (const date of [mention.date, ...mention.otherDates]) add("date", date.value, dateAgrees(date, shown.date));
  if (mention.place) add("place", placeName(mention.place), placeAgrees(mention.place, shown.place));
  add("format", mention.format, mention.format === shown.format);
  add("status", mention.status, mention.status === shown.status);
  const on = shown.date.precision === "day" ? shown.date.value : null;
  for (const person of [...mention.participants, ...mention.delegation]) {
    const match = personShown(person, shown, sameActor, on);
    add("participant", person.name ?? person.office, match !== undefined, person.identity);
    if (person.name !== null) add("office", person.office, officeAgrees(person, match), person.identity);
  }
  claims.push(...rankClaim(shown, told), ...documentsClaim(shown, told));
  return claims;
}

/** The rank by a story's own words: those that give the office of whoever makes it so. */
function rankClaim(shown: Partial<WorkedOut>, { story, mention, title, text }: ToldMention): Claim[] {
  const ranked = rankOf(mention.participants);
  if (!ranked || shown.rank === undefined) return [];
  const own = mention.evidence.filter(({ of }) => of === ranked.by.identity);
  const evidence = best(own.filter(({ field }) => field === "office")) ?? best(own);
  const source = evidence?.in === "title" ? (title ?? "") : text;
  if (!evidence || evidence.end > source.length) return [];
  const { start, end } = evidence;
  const [value, agrees] = [ranked.rank, ranked.rank === shown.rank];
  return [
    {
      story,
      field: "rank",
      value,
      agrees,
      from: "inferred",
      quote: quoteAround(source, evidence),
      in: evidence.in,
      start,
      end,
    },
  ];
}

function documentsClaim(shown: Partial<WorkedOut>, { story, text, signed }: ToldMention): Claim[] {
  if (!signed) return [];
  const { count, start, end } = signed;
  const [value, agrees] = [String(count), count === shown.documents];
  return [
    {
      story,
      field: "documents",
      value,
      agrees,
      from: "stated",
      quote: quoteAround(text, signed),
      in: "text",
      start,
      end,
    },
  ];
}

/** The number of signed documents that most origins give; of two that as many give, the one told first. */
export function documentsShown(told: readonly (ToldMention & { readonly origin: string })[]): number | null {
  const origins = new Map<number, Set<string>>();
  for (const { signed, origin } of [...told].sort((a, b) => (a.order < b.order ? -1 : 1)))
    if (signed) origins.set(signed.count, (origins.get(signed.count) ?? new Set()).add(origin));
  const [first] = [...origins].sort(([, a], [, b]) => b.size - a.size);
  return first?.[0] ?? null;
}

/** Printed before worked out, text before title, earliest first. */
function best(evidence: readonly Evidence[]): Evidence | undefined {
  const rank = (one: Evidence): number => (one.source === "stated" ? 0 : 1) + (one.in === "text" ? 0 : 2);
  return [...evidence].sort((a, b) => rank(a) - rank(b) || a.start - b.start || a.end - b.end)[0];
}

/** Whether a date is the shown one, or leaves it open. */
export function dateAgrees(claimed: MeetingDate, shown: MeetingDate): boolean {
  if (claimed.value === null || shown.value === null) return claimed.value === shown.value;
  if (shown.value.startsWith(claimed.value)) return true;
  return (
    claimed.precision !== "day" &&
    claimed.from !== null &&
    claimed.to !== null &&
    shown.from !== null &&
    shown.to !== null &&
    claimed.from <= shown.from &&
    shown.to <= claimed.to
  );
}

function placeName(place: Place): string {
  return place.name ?? place.nameEn ?? place.country;
}

function placeAgrees(claimed: Place, shown: Place | null): boolean {
  return (
    shown !== null &&
    claimed.country === shown.country &&
    (claimed.nameEn === null || shown.nameEn === null || claimed.nameEn === shown.nameEn)
  );
}

function personShown(
  person: Participant,
  { participants, delegation }: ShownValues,
  sameActor: SameActor,
  on: IsoDay | null,
): Participant | undefined {
  const all = [...participants, ...delegation];
  return (
    all.find((other) => other.identity === person.identity) ??
    all.find((other) => sameActor(person, other, on) === "same") ??
    // One of the two is known by office only: nothing contradicts that it is the other.
    all.find((other) => (other.name === null) !== (person.name === null) && sameActor(person, other, on) === "maybe")
  );
}

function officeAgrees({ office, officeId }: Participant, match: Participant | undefined): boolean {
  if (!match || match.office === null || office === null) return false;
  if (officeId !== null && officeId === match.officeId) return true;
  const [claimed, shown] = [fold(office), fold(match.office)];
  return shown === claimed || ` ${shown} `.includes(` ${claimed} `);
}
