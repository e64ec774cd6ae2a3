import { foldAligned } from "../text/fold.ts";

/** A moment as a page prints it. `offset` in minutes; null where the page gives none. `time` null: a bare day. */
export interface PageMoment {
  readonly day: string;
  readonly time: string | null;
  readonly offset: number | null;
}

const months = [
  "janv(?:ier)?",
  "fevr?(?:ier)?",
  "mars",
  "avr(?:il)?",
  "mai",
  "juin",
  "juil(?:let)?",
  "aout",
  "sept(?:embre)?",
  "oct(?:obre)?",
  "nov(?:embre)?",
  "dec(?:embre)?",
];
const englishMonths = [
  "jan(?:uary)?",
  "feb(?:ruary)?",
  "mar(?:ch)?",
  "apr(?:il)?",
  "may",
  "june?",
  "july?",
  "aug(?:ust)?",
  "sept?(?:ember)?",
  "oct(?:ober)?",
  "nov(?:ember)?",
  "dec(?:ember)?",
];
const monthName = `(?<name>${[...months, ...englishMonths].join("|")})`;
const year = "(?<year>(?:19|20)\\d{2})";
const edge = { before: "(?<![\\p{L}\\p{N}])", after: "(?![\\p{L}\\p{N}])" };
const clock =
  "(\\d{1,2}) ?(?:(?:h|heures?)(?: ?(\\d{2}))?|: ?(\\d{2}))(?::\\d{2})?(?: ?min)?(?: ?([ap])\\.?m\\.?)?(?: ?\\(?(gmt|utc|tu|t\\.u\\.)(?: ?([+-]\\d{1,2})(?::?(\\d{2}))?)?\\)?)?";
const between = "(?: ?[,|•·–—-])?(?: ?(?:a|at|,|vers))? ?(?:les )?";
const printed = [
  new RegExp(`${edge.before}(?<day>\\d{1,2})(?:er)?[ .-]{0,2}${monthName}\\.?[ ,-]{0,2}${year}${edge.after}`, "u"),
  new RegExp(`${edge.before}${monthName}\\.? (?<day>\\d{1,2})(?:er|st|nd|rd|th)?,? ${year}${edge.after}`, "u"),
  new RegExp(
    `${edge.before}(?<day>\\d{1,2}) ?[/.-] ?(?<month>\\d{1,2}) ?[/.-] ?(?<year>(?:19|20)\\d{2})${edge.after}`,
    "u",
  ),
  new RegExp(`${edge.before}(?<year>(?:19|20)\\d{2})[/.-](?<month>\\d{1,2})[/.-](?<day>\\d{1,2})${edge.after}`, "u"),
];
const clockAfter = new RegExp(`^${between}${clock}${edge.after}`, "u");
const clockBefore = new RegExp(`${edge.before}${clock} ?[,|-]? ?$`, "u");
const machine =
  /^\s*(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2}))?(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?\s*$/i;

/** Reads a date written for machines (`2024-03-12T18:03:00+01:00`, `20240312T1803+0100`), or null. */
export function parseMachineDate(value: string): PageMoment | null {
  const match = machine.exec(value.slice(0, 60));
  if (match === null) return parseMailDate(value);
  const [, y, m, d, h, min, s, zone] = match;
  const day = isoDay(Number(y), Number(m), Number(d));
  if (day === null) return null;
  if (h === undefined || Number(h) > 23 || Number(min) > 59) return { day, time: null, offset: null };
  return { day, time: `${h}:${min}:${s ?? "00"}`, offset: zone === undefined ? null : offsetOf(zone) };
}

/** `Tue, 12 Mar 2024 18:03:00 +0100`. */
function parseMailDate(value: string): PageMoment | null {
  const match =
    /^\s*(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3,9})\s+(\d{4})\s+(\d{2}):(\d{2})(?::(\d{2}))?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?/i.exec(
      value.slice(0, 60),
    );
  if (match === null) return null;
  const [, d, name, y, h, min, s, zone] = match;
  const month = monthNumber(name!.toLowerCase());
  const day = month === null ? null : isoDay(Number(y), month, Number(d));
  return day === null
    ? null
    : { day, time: `${h}:${min}:${s ?? "00"}`, offset: zone === undefined ? null : offsetOf(zone) };
}

/** First date printed for people in a short text (French, numeric, English), with its clock time if one stands beside it. */
export function parsePrintedDate(text: string): (PageMoment & { readonly start: number; readonly end: number }) | null {
  const folded = foldAligned(text.slice(0, 400));
  let best: (PageMoment & { start: number; end: number }) | null = null;
  for (const pattern of printed) {
    const match = pattern.exec(folded);
    if (match === null || (best !== null && best.start <= match.index)) continue;
    const day = dayOf(match);
    if (day === null) continue;
    const end = match.index + match[0].length;
    const after = clockAfter.exec(folded.slice(end, end + 40));
    const before = after === null ? clockBefore.exec(folded.slice(Math.max(0, match.index - 16), match.index)) : null;
    const read = clockOf(after ?? before);
    best = {
      day,
      time: read?.time ?? null,
      offset: read?.offset ?? null,
      start: match.index,
      end: end + (read === null || after === null ? 0 : after[0].length),
    };
  }
  return best;
}

/** A day in the path or query of an address: `/2024/05/03/`, `/20240503-`, `-20240503`, `?id=20240503`. */
export function dayInUrl(url: string): string | null {
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, "").slice(0, 600);
  const match =
    /(?:^|[/_-])((?:19|20)\d{2})[/_-](\d{1,2})[/_-](\d{1,2})(?=[/_.-]|$)/.exec(path) ??
    /(?:^|[/_=-])((?:19|20)\d{2})(\d{2})(\d{2})(?=[/_.T&-]|$)/.exec(path);
  return match === null ? null : isoDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

function dayOf(match: RegExpExecArray): string | null {
  const groups = match.groups ?? {};
  const day = Number(groups["day"]);
  if (groups["month"] !== undefined) return isoDay(Number(groups["year"]), Number(groups["month"]), day);
  const month = monthNumber(groups["name"] ?? "");
  return month === null ? null : isoDay(Number(groups["year"]), month, day);
}

function clockOf(match: RegExpExecArray | null): { time: string; offset: number | null } | null {
  if (match === null) return null;
  const [, h, afterH, afterColon, half, zone, zoneHours, zoneMinutes] = match;
  const min = afterH ?? afterColon;
  const hour = half === "p" && Number(h) < 12 ? Number(h) + 12 : half === "a" && Number(h) === 12 ? 0 : Number(h);
  if (hour > 23 || Number(min ?? 0) > 59) return null;
  const shift =
    zoneHours === undefined ? 0 : Number(zoneHours) * 60 + Math.sign(Number(zoneHours)) * Number(zoneMinutes ?? 0);
  return { time: `${pad(hour)}:${pad(Number(min ?? 0))}:00`, offset: zone === undefined ? null : shift };
}

const monthPatterns = [...months.entries(), ...englishMonths.entries()].map(([index, name]) => ({
  month: index + 1,
  pattern: new RegExp(`^(?:${name})$`),
}));

function monthNumber(name: string): number | null {
  return monthPatterns.find(({ pattern }) => pattern.test(name))?.month ?? null;
}

function offsetOf(zone: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (match === null) return 0;
  return (match[1] === "-" ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3] ?? 0));
}

function isoDay(y: number, m: number, d: number): string | null {
  if (y < 1980 || y > 2100 || m < 1 || m > 12 || d < 1 || d > new Date(Date.UTC(y, m, 0)).getUTCDate()) return null;
  return `${y}-${pad(m)}-${pad(d)}`;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
