import { addDays } from "../dates/days.ts";
import type { IsoDay } from "../model.ts";

const minute = 60_000;

/** What the clocks of a place show at an instant. */
export interface LocalReading {
  readonly day: IsoDay;
  /** Since midnight, 0 to 1439. */
  readonly minutes: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  formats.set(zone, format);
  return format;
}

/** Whether a time zone of this IANA name is known here. */
export function isZone(zone: string): boolean {
  try {
    return formatOf(zone) !== undefined;
  } catch {
    return false;
  }
}

/** @param at milliseconds since 1970 @param zone IANA name */
export function localReading(at: number, zone: string): LocalReading {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const { year = "", month = "", day = "", hour = "", minute: minutes = "" } = parts;
  return { day: `${year}-${month}-${day}`, minutes: Number(hour) * 60 + Number(minutes) };
}

/**
 * The instant (milliseconds since 1970) at which clocks show a time on a day. A time that they skip is as much later as
 * they skip; of one that they show twice, the first.
 */
export function instantAt(day: IsoDay, minutes: number, zone: string): number {
  const asUtc = Date.parse(`${day}T00:00:00Z`) + minutes * minute;
  const candidates = [asUtc - 24 * 60 * minute, asUtc + 24 * 60 * minute].map((near) => asUtc - offsetAt(near, zone));
  const exact = candidates.filter((at) => at + offsetAt(at, zone) === asUtc);
  return exact.length > 0 ? Math.min(...exact) : Math.max(...candidates);
}

/** By how much local clocks are ahead of UTC, in milliseconds. */
function offsetAt(at: number, zone: string): number {
  const { day, minutes } = localReading(at, zone);
  return Date.parse(`${day}T00:00:00Z`) + minutes * minute - Math.floor(at / minute) * minute;
}

/** The last instant, not after `now`, at which clocks showed a time. */
export function lastShown(minutes: number, zone: string, now: number): number {
  const { day } = localReading(now, zone);
  return Math.max(...[addDays(day, -1), day].map((each) => instantAt(each, minutes, zone)).filter((at) => at <= now));
}

/** Minutes since midnight of `HH:MM`. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
