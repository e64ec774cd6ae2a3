import { addDays } from "../dates/days.ts";
import type { DateMention, IsoDay, MeetingDate, Role } from "../model.ts";
import type { SentenceTelling } from "./tellings.ts";

/** A date of which nothing is known. */
export const nothing: MeetingDate = { value: null, precision: "unknown", from: null, to: null };
const fineness = { day: 3, month: 2, year: 1, unknown: 0 } as const;

function sortedDates(tellings: readonly SentenceTelling[]): NonNullable<SentenceTelling["date"]>[] {
  const own = tellings.flatMap((telling) => (telling.date && !telling.dateBorrowed ? [telling.date] : []));
  const dates = own.length > 0 ? own : tellings.flatMap((telling) => (telling.date ? [telling.date] : []));
  return dates.sort(
    (a, b) =>
      fineness[b.precision] - fineness[a.precision] || Number(b.source === "stated") - Number(a.source === "stated"),
  );
}

/** The finest date that the tellings of one encounter give: their own before one borrowed from another sentence, a printed one before one worked out. */
export function dateOf(tellings: readonly SentenceTelling[]): MeetingDate {
  const best = sortedDates(tellings)[0];
  return best ? dayOf(best) : nothing;
}

/** A date of the text as that of a meeting. */
export function dayOf({ value, precision, from, to }: DateMention): MeetingDate {
  return { value, precision, from, to };
}

/** Days that other sentences of the article give, where they differ. */
export function otherDates(tellings: readonly SentenceTelling[], shown: MeetingDate): MeetingDate[] {
  const others = sortedDates(tellings).filter(
    (date) => date.precision === "day" && shown.precision === "day" && date.value !== shown.value,
  );
  return [...new Map(others.map(({ value, precision, from, to }) => [value, { value, precision, from, to }])).values()];
}

/** The day of what an article is about, and who takes part in it. */
export interface MainDay {
  readonly day: IsoDay;
  readonly people: ReadonlySet<string>;
}

// A meeting announced without a day follows within so many.
const soon = 7;

/** The date of an encounter that has none of its own, as far as the day of the article's own meeting gives it. */
export function fromMainDay(
  tellings: readonly SentenceTelling[],
  role: Role,
  { day: main, people }: MainDay,
): MeetingDate {
  const onDay = (day: IsoDay): MeetingDate => ({ value: day, precision: "day", from: day, to: day });
  const step = tellings.find((telling) => telling.step !== null)?.step ?? null;
  if (step !== null) return onDay(addDays(main, step));
  // The same visitor, told as news and without another day.
  const samePeople =
    tellings.every((telling) => !telling.recalled && telling.status === "held") &&
    tellings[0]!.candidate.attendees.some(({ identity }) => people.has(identity));
  if (samePeople) return onDay(main);
  if (
    tellings.some((telling) => telling.sameDay || (role === "main" && telling.status === "held" && !telling.recalled))
  )
    return onDay(main);
  const to = addDays(main, soon);
  if (
    tellings.every((telling) => telling.status === "planned" && telling.place === null) &&
    main.slice(0, 7) === to.slice(0, 7)
  )
    return { value: main.slice(0, 7), precision: "month", from: main, to };
  return nothing;
}
