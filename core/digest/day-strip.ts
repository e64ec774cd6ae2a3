import { addDays } from "../dates/days.ts";
import type { IsoDay } from "../model.ts";
import type { DigestBlock } from "./digest-types.ts";
import type { Wording } from "./wording.ts";

/** A fortnight, with the number of the message's meetings on each day. */
export interface StripView {
  readonly title: string;
  readonly days: readonly {
    readonly weekday: string;
    /** Day of the month. */
    readonly date: string;
    /** `lundi 5 août : 2 rencontres`. */
    readonly words: string;
    readonly count: number;
  }[];
}

const days = 14;
// Announced meetings of the week that begins are in it.
const ahead = 6;
// One day is said by the headline.
const fewestDays = 2;

/** The fortnight up to the last meeting of the message, or to `until`; null where meetings fall on fewer than two days. */
export function stripOf(blocks: readonly DigestBlock[], until: IsoDay, w: Wording): StripView | null {
  const horizon = addDays(until, ahead);
  const held = blocks.flatMap(({ change: { event } }) => {
    const { date, status } = event?.values ?? {};
    if (date?.precision !== "day" || date.value === null || status === "cancelled" || status === "denied") return [];
    return date.value <= horizon ? [date.value] : [];
  });
  const last = held.reduce((latest, day) => (day > latest ? day : latest), until);
  const all = Array.from({ length: days }, (_, index) => addDays(last, index + 1 - days));
  const counts = all.map((day) => held.filter((one) => one === day).length);
  if (counts.filter((count) => count > 0).length < fewestDays) return null;
  return {
    title: w.stripTitle,
    days: all.map((day, index) => ({
      weekday: w.weekdayInitials(day),
      date: String(Number(day.slice(8))),
      words: `${w.label(w.weekdayAndDay(day))} ${w.meetings(counts[index]!)}`,
      count: counts[index]!,
    })),
  };
}
