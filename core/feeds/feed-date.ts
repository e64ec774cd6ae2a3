import { isRealDay, isoDay } from "../dates/days.ts";

// English and French month names, folded, by the letters that tell them apart; abbreviations are cut anywhere after.
const monthStarts: readonly (readonly [string, number])[] = [
  ["janv", 1],
  ["jan", 1],
  ["fev", 2],
  ["feb", 2],
  ["mar", 3],
  ["avr", 4],
  ["apr", 4],
  ["mai", 5],
  ["may", 5],
  ["juin", 6],
  ["jun", 6],
  ["juil", 7],
  ["jul", 7],
  ["aou", 8],
  ["aug", 8],
  ["sep", 9],
  ["oct", 10],
  ["nov", 11],
  ["dec", 12],
];
// Whole names, so that "mardi" is not March.
const monthNames =
  /^(?:jan(?:v(?:ier)?|uary)?|fevr?(?:ier)?|feb(?:ruary)?|mar(?:s|ch)?|avr(?:il)?|apr(?:il)?|mai|may|juin|june?|juil(?:let)?|july?|aout?|aug(?:ust)?|sept?(?:em(?:bre|ber))?|oct(?:o(?:bre|ber))?|nov(?:em(?:bre|ber))?|dec(?:em(?:bre|ber))?)$/;

/** Zone names that feeds print, in minutes east of Greenwich. Those with two meanings (IST, AST) are left out. */
const zones: Readonly<Record<string, number>> = {
  z: 0, ut: 0, utc: 0, gmt: 0, wet: 0, west: 60, bst: 60, wat: 60, cet: 60, met: 60, cest: 120, mest: 120, cat: 120,
  sast: 120, eet: 120, eest: 180, msk: 180, trt: 180, eat: 180, irst: 210, irdt: 270, edt: -240, est: -300, cdt: -300,
  mdt: -360, mst: -420, pdt: -420, pst: -480,
}; // prettier-ignore

const time = "(\\d{1,2})\\s?(?::|h)\\s?(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?";
const zone = "(?:([+-])(\\d{2}):?(\\d{2})?|([a-z]{1,5}))?";
const isoForm = new RegExp(`^(\\d{4})-(\\d{2})-(\\d{2})(?:[t ]+${time}\\s?${zone})?(?![\\d:])`);
const numericForm = /^(?:[a-z]{2,9}\.?,? )?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/;
const timeForm = new RegExp(`(?<![\\d:])${time}(?:\\s?([ap])\\.?m\\.?(?![a-z]))?\\s?${zone}`);

/**
 * A date as feeds print it → an instant with the offset that is printed (`Z` where none is, so that the day stays), a
 * day where no time is printed, or null. Reads ISO 8601, RFC 822 with English or French names, `05/08/2024 19:30` (day
 * first), Unix seconds and milliseconds.
 */
export function feedDate(printed: string): string | null {
  const text = printed.slice(0, 120).normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
  if (/^1\d{9}(?:\d{3})?$/.test(text)) return fromUnix(Number(text.slice(0, 10)));
  const iso = isoForm.exec(text);
  if (iso) {
    const day = realDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    return day && iso[4] !== undefined ? instant(day, [iso[4], iso[5], iso[6]], undefined, iso.slice(7, 11)) : day;
  }
  const day = numericDay(text) ?? wordDay(text);
  if (day === null) return null;
  const clock = timeForm.exec(text);
  return clock ? instant(day, clock.slice(1, 4), clock[4], clock.slice(5, 9)) : day;
}

function fromUnix(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace(".000Z", "Z");
}

function numericDay(text: string): string | null {
  const match = numericForm.exec(text);
  if (!match) return null;
  const [first, second, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return realDay(year, second, first) ?? realDay(year, first, second);
}

/** `5 august 2024`, `mon aug 5 19:30:00 2024`, `august 5, 2024`: the number beside the month is the day. */
function wordDay(text: string): string | null {
  const words = text.split(/[\s,.]+|(?<=\d)-|-(?=\d{2})/);
  const at = words.findIndex((word) => monthNames.test(word));
  const month = at < 0 ? undefined : monthStarts.find(([start]) => words[at]?.startsWith(start))?.[1];
  if (month === undefined) return null;
  const before = /^(\d{1,2})(?:er)?$/.exec(words[at - 1] ?? "")?.[1];
  const after = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(words[at + 1] ?? "")?.[1];
  const day = before ?? after;
  if (day === undefined) return null;
  const year =
    words.find((word) => /^\d{4}$/.test(word)) ??
    (before !== undefined && after !== undefined ? `20${after}` : undefined);
  return year === undefined ? null : realDay(Number(year), month, Number(day));
}

function realDay(year: number, month: number, day: number): string | null {
  if (year < 1990 || year > 2100) return null;
  return isRealDay({ year, month, day }) ? isoDay({ year, month, day }) : null;
}

type Groups = readonly (string | undefined)[];

function instant(day: string, [hours, minutes, seconds]: Groups, half: string | undefined, zoneParts: Groups): string {
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === "p" ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return day;
  const clock = [hour, Number(minutes), Number(seconds ?? 0)].map((part) => String(part).padStart(2, "0")).join(":");
  return `${day}T${clock}${offset(zoneParts)}`;
}

function offset([sign, hours, minutes, name]: Groups): string {
  const east =
    sign === undefined
      ? (zones[name ?? ""] ?? 0)
      : (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0));
  if (east === 0 || Math.abs(east) > 14 * 60) return "Z";
  const [h, m] = [Math.trunc(Math.abs(east) / 60), Math.abs(east) % 60];
  return `${east < 0 ? "-" : "+"}${String(h).padStart(2, "0")}:${String(m).padStart(2, "0")}`;
}
