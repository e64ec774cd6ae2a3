import { addDays, weekdayOf } from "../dates/days.ts";
import { instantAt, lastShown, localReading, minutesOf } from "./local-clock.ts";
import type { QuietHours, Wish } from "./subscription.ts";

/** The parts of a wish that say when. */
export type Timing = Pick<Wish, "rhythm" | "zone" | "quiet">;

const hour = 3_600_000;
/** Quiet hours are shorter than a day, so one of so many whole hours lies outside them. */
const hoursBack = 26;

/** Whether nothing may be sent at an instant (milliseconds since 1970). */
export function isQuiet({ quiet, zone }: Timing, at: number): boolean {
  return quiet !== null && within(quiet, localReading(at, zone).minutes);
}

function within({ from, to }: QuietHours, minutes: number): boolean {
  const [start, end] = [minutesOf(from), minutesOf(to)];
  return start <= end ? start <= minutes && minutes < end : minutes >= start || minutes < end;
}

/**
 * The last instant, not after `now`, at which a subscription's digest was due: for at-once, its look back of the day and
 * the end of its quiet hours. A time within quiet hours is moved to their end. Milliseconds since 1970.
 */
export function lastDue(timing: Timing, now: number): number {
  const { rhythm, zone, quiet } = timing;
  switch (rhythm.kind) {
    case "at-once":
      return Math.max(lastShown(outsideQuiet(timing, rhythm.at), zone, now), lastQuietEnd(timing, now));
    case "hourly":
      return Math.max(lastFullHour(timing, now), lastQuietEnd(timing, now));
    case "daily":
      return lastShown(outsideQuiet(timing, rhythm.at), zone, now);
    case "weekly": {
      const { day } = localReading(now, zone);
      const back = (weekdayOf(day) - rhythm.weekday + 7) % 7;
      const at = instantAt(addDays(day, -back), outsideQuiet({ zone, quiet, rhythm }, rhythm.at), zone);
      return at <= now ? at : instantAt(addDays(day, -back - 7), outsideQuiet(timing, rhythm.at), zone);
    }
  }
}

function outsideQuiet({ quiet }: Timing, at: string): number {
  const minutes = minutesOf(at);
  return quiet !== null && within(quiet, minutes) ? minutesOf(quiet.to) : minutes;
}

function lastQuietEnd({ quiet, zone }: Timing, now: number): number {
  return quiet === null ? Number.NEGATIVE_INFINITY : lastShown(minutesOf(quiet.to), zone, now);
}

function lastFullHour(timing: Timing, now: number): number {
  const past = (localReading(now, timing.zone).minutes % 60) * 60_000 + (now % 60_000);
  for (let back = 0; back < hoursBack; back++)
    if (!isQuiet(timing, now - past - back * hour)) return now - past - back * hour;
  return Number.NEGATIVE_INFINITY;
}

/** Every instant in (from, to] at which a digest is due, oldest first. */
export function duesBetween(timing: Timing, from: number, to: number): number[] {
  const found: number[] = [];
  for (let at = lastDue(timing, to); at > from; at = lastDue(timing, at - 1)) found.push(at);
  return found.reverse();
}
