import { partsOf, weekdayOf } from "../dates/days.ts";
import type { CountryCode, IsoDay, MeetingDate, Place } from "../model.ts";

/** No-break space, and the narrow one before `;`, `!` and `?`. */
export const nbsp = "\u00a0";
export const thin = "\u202f";

const months = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
] as const;
export const weekdays = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"] as const;

/** `5 août`, `1er mai`, without the year. */
export function dayAndMonth(day: IsoDay): string {
  const { month, day: date } = partsOf(day);
  return `${date === 1 ? "1er" : date}${nbsp}${months[month - 1]!}`;
}

/** `lundi 5 août`. */
export function weekdayAndDay(day: IsoDay): string {
  return `${weekdays[weekdayOf(day)]!} ${dayAndMonth(day)}`;
}

/** `lundi 5 août 2024`. */
export function fullDay(day: IsoDay): string {
  return `${weekdayAndDay(day)} ${partsOf(day).year}`;
}

/** `août 2024`. */
export function monthAndYear(month: string): string {
  return `${months[Number(month.slice(5, 7)) - 1]!} ${month.slice(0, 4)}`;
}

/** A meeting's date in a sentence: `lundi 5 août 2024`, `en août 2024`, `en 2024`, `entre le … et le …`. */
export function dateInWords({ value, precision, from, to }: MeetingDate): string {
  if (value !== null && precision === "day") return fullDay(value);
  if (value !== null && precision === "month") return `en ${monthAndYear(value)}`;
  if (value !== null && precision === "year") return `en ${value}`;
  if (from !== null && to !== null) return `entre le ${dayAndMonth(from)} et le ${dayAndMonth(to)} ${to.slice(0, 4)}`;
  return "date non précisée";
}

/** The same as short as can be, for a subject; the year only where it is another than `thisYear`. */
export function shortDate({ value, precision }: MeetingDate, thisYear: string): string | null {
  if (value === null || precision === "unknown") return null;
  if (precision === "year") return value;
  if (precision === "month") return monthAndYear(value);
  return value.startsWith(thisYear) ? dayAndMonth(value) : `${dayAndMonth(value)} ${value.slice(0, 4)}`;
}

const countryNames = new Intl.DisplayNames(["fr"], { type: "region", fallback: "code" });

export function countryName(code: CountryCode): string {
  return /^[A-Z]{2}$/.test(code) ? (countryNames.of(code) ?? code) : code;
}

// Masculine in spite of their ending, and those that take no article.
const masculineInE = new Set(["MX", "KH", "MZ", "ZW", "BZ", "SR"]);
const withoutArticle = new Set(["CU", "BH", "OM", "SG", "CY", "MT", "DJ", "MG", "MU", "MC", "HK", "TW", "LK", "HT"]);
const plural = new Set(["US", "AE", "NL", "PH", "MV", "KM", "SC", "BS"]);

/** `en Iran`, `au Kazakhstan`, `aux États-Unis`, `à Cuba`. */
export function inCountry(code: CountryCode): string {
  const name = countryName(code);
  if (plural.has(code)) return `aux ${name}`;
  if (withoutArticle.has(code)) return `à ${name}`;
  const feminine = name.endsWith("e") && !masculineInE.has(code);
  return `${feminine || startsWithVowel(name) ? "en" : "au"} ${name}`;
}

/** `à Moscou`, `au Caire`, `à La Haye`; the country where no city is known. */
export function atPlace({ name, country }: Place): string {
  if (name === null) return inCountry(country);
  const article = /^(Le|Les) (.+)$/.exec(name);
  if (article === null) return `à ${name}`;
  return `${article[1] === "Le" ? "au" : "aux"} ${article[2]}`;
}

/** `de Moscou`, `d’Ispahan`, `du Caire`, `des Échos`. */
export function ofName(name: string): string {
  const article = /^(Le|Les) (.+)$/.exec(name);
  if (article !== null) return `${article[1] === "Le" ? "du" : "des"} ${article[2]}`;
  return startsWithVowel(name) ? `d’${name}` : `de ${name}`;
}

/** Whether `de`, `le` and `que` are elided before a word; `h` counts as aspirated, as it mostly is in names. */
function startsWithVowel(word: string): boolean {
  return /^[aeiouœæ]/i.test(word.normalize("NFD"));
}

/** `a, b et c`; beyond `most`, `a, b et 3 autres`. */
export function listed(items: readonly string[], most = items.length): string {
  const shown = items.length > most + 1 ? items.slice(0, most) : items;
  const rest = items.length - shown.length;
  const all = rest > 0 ? [...shown, `${rest} autres`] : shown;
  return all.length < 2 ? (all[0] ?? "") : `${all.slice(0, -1).join(", ")} et ${all.at(-1)}`;
}

/** `1 source`, `2 sources`, `0 source`: French has the plural from two. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count}${nbsp}${count >= 2 ? many : one}`;
}

/** Words in French quotation marks; the marks that they bring are taken off. */
export function quoted(words: string): string {
  return `«${nbsp}${words}${nbsp}»`;
}
