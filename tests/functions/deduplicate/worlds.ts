import * as fc from "fast-check";
import type { Fingerprint } from "../../../core/copies/fingerprint.ts";
import { addDays, endOfMonth } from "../../../core/dates/days.ts";
import type { Evidence, IsoDay, MeetingDate, Mention, Participant, Place, Reading } from "../../../core/model.ts";
import { day, mention as plainMention, noDate } from "../../support/builders.ts";
import { iranians, russians, turk } from "./cast.ts";

/** One version of one story, as classify leaves it. */
export interface WorldStory {
  readonly id: string;
  readonly outlet: string;
  readonly publishedAt: string | null;
  readonly reading: Reading;
  readonly fingerprint: Fingerprint;
}

export interface World {
  /** The last version of each story. */
  readonly stories: readonly WorldStory[];
  /** An earlier version of some of them, by id. */
  readonly earlier: ReadonlyMap<string, WorldStory>;
}

const places: readonly Place[] = [
  { name: "Moscou", nameEn: "Moscow", country: "RU" },
  { name: "Téhéran", nameEn: "Tehran", country: "IR" },
  { name: "Kazan", nameEn: "Kazan", country: "RU" },
];

interface Meeting {
  readonly iranian: number;
  readonly russian: number;
  readonly day: IsoDay;
  readonly place: number;
  readonly format: "in-person" | "phone";
  readonly third: boolean;
}

const firstDay = "2024-10-24";
const meeting: fc.Arbitrary<Meeting> = fc.record({
  iranian: fc.nat({ max: iranians.length - 1 }),
  russian: fc.nat({ max: russians.length - 1 }),
  day: fc.nat({ max: 12 }).map((count) => addDays(firstDay, count)),
  place: fc.nat({ max: places.length - 1 }),
  format: fc.constantFrom("in-person" as const, "in-person" as const, "phone" as const),
  third: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
});

/** A month, a year or a stretch around a day. */
export function coarse(on: IsoDay, kind: "month" | "year" | "range"): MeetingDate {
  if (kind === "range") return { value: null, precision: "unknown", from: addDays(on, -1), to: addDays(on, 1) };
  if (kind === "month")
    return { value: on.slice(0, 7), precision: "month", from: `${on.slice(0, 7)}-01`, to: endOfMonth(on) };
  return { value: on.slice(0, 4), precision: "year", from: `${on.slice(0, 4)}-01-01`, to: `${on.slice(0, 4)}-12-31` };
}

const said = (field: Evidence["field"]): Evidence => ({
  field,
  in: "text",
  source: "stated",
  of: "",
  start: 0,
  end: 1,
});

/** What one story says of one of the meetings, with the mistakes and gaps that stories have. */
function telling(meetings: readonly Meeting[]): fc.Arbitrary<Mention> {
  return fc
    .record({
      which: fc.nat({ max: meetings.length - 1 }),
      when: fc.constantFrom(
        "stated",
        "stated",
        "worked-out",
        "worked-out",
        "off",
        "conflict",
        "month",
        "year",
        "range",
        "none",
      ),
      where: fc.constantFrom("city", "city", "none", "country", "wrong"),
      how: fc.boolean(),
      iranian: fc.nat({ max: 2 }),
      russian: fc.nat({ max: 2 }),
      role: fc.constantFrom("main" as const, "main" as const, "background" as const),
      status: fc.constantFrom("held", "held", "held", "planned", "postponed", "cancelled", "denied"),
    })
    .map(({ which, when, where, how, iranian, russian, role, status }): Mention => {
      const truth = meetings[which]!;
      const place = places[truth.place]!;
      const off = addDays(truth.day, 1);
      const date =
        when === "none"
          ? noDate
          : when === "month" || when === "year" || when === "range"
            ? coarse(truth.day, when)
            : day(when === "off" || when === "conflict" ? off : truth.day);
      const pick = (ways: readonly Participant[], at: number): Participant => ways[at % ways.length]!;
      const named =
        where === "none" || truth.format === "phone"
          ? null
          : where === "wrong"
            ? places[(truth.place + 1) % places.length]!
            : where === "country"
              ? { name: null, nameEn: null, country: place.country }
              : place;
      return {
        ...plainMention,
        role,
        status,
        format: truth.format,
        date,
        otherDates: when === "conflict" ? [day(truth.day)] : [],
        place: named,
        participants: [
          pick(iranians[truth.iranian]!, iranian),
          pick(russians[truth.russian]!, russian),
          ...(truth.third ? [turk] : []),
        ],
        topics: [],
        evidence: [...(when === "stated" ? [said("date")] : []), ...(how ? [said("format")] : [])],
      };
    });
}

/** One mention of one of a few meetings. */
export const anyMention: fc.Arbitrary<Mention> = fc.array(meeting, { minLength: 1, maxLength: 3 }).chain(telling);

export function readingOf(meetings: readonly Mention[], relevant: boolean, credits: readonly string[]): Reading {
  return { relevant, relevance: relevant ? 1 : 0, reasons: [], dates: [], people: [], places: [], meetings, credits };
}

const sentence = (text: number, at: number): string =>
  `${String(text).padStart(4, "0")}-${String(at).padStart(2, "0")}`;

/** Some meetings, and stories about them: copies, second versions, stories that are not relevant. */
export function worlds(most: number): fc.Arbitrary<World> {
  return fc.array(meeting, { minLength: 1, maxLength: 4 }).chain((meetings) =>
    fc.array(version(meetings), { minLength: 2, maxLength: most }).map((rows) => {
      const stories: WorldStory[] = [];
      const earlier = new Map<string, WorldStory>();
      for (const [index, row] of rows.entries()) {
        const copied = row.copies ? stories[row.of % Math.max(1, stories.length)] : undefined;
        const original = copied && row.ofEarlier ? (earlier.get(copied.id) ?? copied) : copied;
        const story = storyOf(index, row, original);
        stories.push(story);
        if (row.second)
          earlier.set(story.id, {
            ...storyOf(index, { ...row, mentions: row.second, credit: row.secondCredit, rewritten: true }, undefined),
            ...(row.keepsText && { fingerprint: story.fingerprint }),
          });
      }
      return { stories, earlier };
    }),
  );
}

interface Version {
  readonly mentions: readonly Mention[];
  readonly second: readonly Mention[] | null;
  readonly keepsText: boolean;
  readonly copies: boolean;
  readonly of: number;
  readonly ofEarlier: boolean;
  readonly rewritten: boolean;
  readonly secondCredit: string | null;
  readonly cut: number;
  readonly hour: number;
  readonly outlet: string;
  readonly credit: string | null;
  readonly relevant: boolean;
  readonly dated: boolean;
}

function version(meetings: readonly Meeting[]): fc.Arbitrary<Version> {
  const mentions = fc.array(telling(meetings), { minLength: 0, maxLength: 3 });
  return fc.record({
    mentions,
    second: fc.option(mentions, { freq: 3 }),
    keepsText: fc.boolean(),
    copies: fc.integer({ min: 0, max: 3 }).map((one) => one === 0),
    of: fc.nat({ max: 20 }),
    ofEarlier: fc.boolean(),
    rewritten: fc.constant(false),
    secondCredit: fc.option(fc.constantFrom("AFP", "TASS"), { freq: 2 }),
    cut: fc.nat({ max: 6 }),
    hour: fc.nat({ max: 400 }),
    outlet: fc.constantFrom("Alpha", "Bêta", "Gamma", "Delta"),
    credit: fc.option(fc.constantFrom("AFP", "TASS"), { freq: 2 }),
    relevant: fc.integer({ min: 0, max: 4 }).map((one) => one > 0),
    dated: fc.integer({ min: 0, max: 9 }).map((one) => one > 0),
  });
}

function storyOf(index: number, row: Version, original: WorldStory | undefined): WorldStory {
  const own = Array.from({ length: 10 }, (_, at) => sentence(index + (row.rewritten ? 100 : 0), at));
  const sentences = original ? original.fingerprint.sentences.slice(row.cut % 8) : own;
  const published = addDays(firstDay, Math.floor(row.hour / 24));
  return {
    id: `s${String(index).padStart(3, "0")}`,
    outlet: row.outlet,
    publishedAt: row.dated ? `${published}T${String(row.hour % 24).padStart(2, "0")}:00:00+03:30` : null,
    reading: original
      ? { ...original.reading, credits: row.credit === null ? [] : [row.credit] }
      : readingOf(row.mentions, row.relevant, row.credit === null ? [] : [row.credit]),
    fingerprint: { sentences, probes: sentences.slice(0, 4) },
  };
}
