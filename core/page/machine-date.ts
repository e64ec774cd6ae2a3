import { isoDay, monthNumber, type PageMoment } from "./page-moment.ts";
import { persianDay } from "./persian-day.ts";

const longest = 60;
const iso =
  /^\s*(\d{4})([-/]?)(\d{2})\2(\d{2})(?:[T ]*(\d{2}):?(\d{2})(?::?(\d{2}))?(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?(?:\s*[[(][\w/+-]+[\])])?\s*$/i;
const mail =
  /^\s*(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3,9})\s+(\d{4})\s+(\d{2}):(\d{2})(?::(\d{2}))?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?/i;
// Seconds or milliseconds since 1970, in years of the Web.
const epoch = /^\s*(1?\d{9})(\d{3})?\s*$/;
// Some programs write a month first; where the second number cannot be a month, it is the day.
const monthFirst = /^\s*(\d{1,2})\/(1[3-9]|2\d|3[01])\/(\d{4})(?!\d)/;

/** Reads a date written for machines (`2024-03-12T18:03:00+01:00`, `20240312180300`, `1710262980`), or null. */
export function parseMachineDate(value: string): PageMoment | null {
  const text = value.slice(0, longest);
  return readIso(text) ?? readMail(text) ?? readEpoch(text) ?? readMonthFirst(text);
}

function readIso(text: string): PageMoment | null {
  const match = iso.exec(text);
  if (match === null) return null;
  const [, y, , m, d, h, min, s, zone] = match;
  const numbers = [Number(y), Number(m), Number(d)] as const;
  // Some Iranian programs write their own calendar here too.
  const day = isoDay(...numbers) ?? persianDay(...numbers);
  if (day === null) return null;
  if (h === undefined || Number(h) > 23 || Number(min) > 59) return { day, time: null, offset: null };
  return { day, time: `${h}:${min}:${s ?? "00"}`, offset: zone === undefined ? null : offsetOf(zone) };
}

/** `Tue, 12 Mar 2024 18:03:00 +0100`. */
function readMail(text: string): PageMoment | null {
  const match = mail.exec(text);
  if (match === null) return null;
  const [, d, name, y, h, min, s, zone] = match;
  const month = monthNumber(name!.toLowerCase());
  const day = month === null ? null : isoDay(Number(y), month, Number(d));
  return day === null
    ? null
    : { day, time: `${h}:${min}:${s ?? "00"}`, offset: zone === undefined ? null : offsetOf(zone) };
}

function readEpoch(text: string): PageMoment | null {
  const match = epoch.exec(text);
  if (match === null) return null;
  const written = new Date(Number(match[1]) * 1000).toISOString();
  return { day: written.slice(0, 10), time: written.slice(11, 19), offset: 0 };
}

function readMonthFirst(text: string): PageMoment | null {
  const match = monthFirst.exec(text);
  const day = match === null ? null : isoDay(Number(match[3]), Number(match[1]), Number(match[2]));
  return day === null ? null : { day, time: null, offset: null };
}

function offsetOf(zone: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (match === null) return 0;
  return (match[1] === "-" ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3] ?? 0));
}
