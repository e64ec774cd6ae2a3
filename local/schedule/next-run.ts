import { fieldMatcher } from "./cron-field.ts";

const minute = 60_000;
const day = 24 * 60 * minute;
const units = new Map([
  ["minute", minute],
  ["hour", 60 * minute],
  ["day", day],
]);
/** A cron expression that matches no minute of so many days is held to match none. */
const daysAhead = 366 * 5;

const days = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];
const months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

/**
 * When a schedule of EventBridge next runs after an instant: `rate(5 minutes)`, or `cron(30 6 * * ? *)` by the clocks
 * of a time zone (an hour that they skip is skipped). Null where it never does.
 * @throws {Error} at an expression of another form.
 */
export function nextRun(expression: string, timeZone: string, after: Date): Date | null {
  const rate = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression);
  if (rate) return new Date(after.getTime() + Number(rate[1]) * (units.get(rate[2] ?? "") ?? 0));
  const cron = /^cron\((\S+) (\S+) (\S+) (\S+) (\S+) (\S+)\)$/.exec(expression);
  if (!cron) throw new Error(`Cannot read a schedule: "${expression}"`);
  const [, minutes = "", hours = "", dayOfMonth = "", month = "", dayOfWeek = "", year = ""] = cron;
  const isDay = allOf<LocalTime>(
    [(at) => at.day, fieldMatcher(dayOfMonth, { least: 1, most: 31 })],
    [(at) => at.month, fieldMatcher(month, { least: 1, most: 12, names: months })],
    [(at) => at.weekday, fieldMatcher(dayOfWeek, { least: 1, most: 7, names: days })],
    [(at) => at.year, fieldMatcher(year, { least: 1970, most: 2199 })],
  );
  const isTime = allOf<LocalTime>(
    [(at) => at.hour, fieldMatcher(hours, { least: 0, most: 23 })],
    [(at) => at.minute, fieldMatcher(minutes, { least: 0, most: 59 })],
  );
  const clock = localClock(timeZone);
  let at = (Math.floor(after.getTime() / minute) + 1) * minute;
  const end = at + daysAhead * day;
  while (at < end) {
    const local = clock(at);
    if (isDay(local) && isTime(local)) return new Date(at);
    // A day that cannot match is passed by the hour, for clocks change by less.
    at += isDay(local) ? minute : Math.max(1, 60 - local.minute) * minute;
  }
  return null;
}

interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  /** 1 = Sunday, as EventBridge counts. */
  readonly weekday: number;
}

function localClock(timeZone: string): (at: number) => LocalTime {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    weekday: "short",
  });
  return (at) => {
    const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
    const number = (name: string): number => Number(parts[name]);
    const weekday = days.indexOf((parts["weekday"] ?? "").toUpperCase()) + 1;
    return {
      year: number("year"),
      month: number("month"),
      day: number("day"),
      hour: number("hour"),
      minute: number("minute"),
      weekday,
    };
  };
}

function allOf<T>(...tests: readonly (readonly [(value: T) => number, (field: number) => boolean])[]) {
  return (value: T): boolean => tests.every(([field, matches]) => matches(field(value)));
}
