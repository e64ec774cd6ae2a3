/** Abbreviations as French-language pages print them, folded → minutes from UTC: Canada's own, then others'. */
const abbreviations: Readonly<Record<string, number>> = {
  hnt: -210,
  hat: -150,
  hna: -240,
  haa: -180,
  hne: -300,
  hae: -240,
  hnc: -360,
  hac: -300,
  hnr: -420,
  har: -360,
  hnp: -480,
  hap: -420,
  est: -300,
  edt: -240,
  cet: 60,
  cest: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  irst: 210,
};

/** "heure de Moscou": the place, folded → IANA name. */
const places: Readonly<Record<string, string>> = {
  paris: "Europe/Paris",
  francaise: "Europe/Paris",
  france: "Europe/Paris",
  bruxelles: "Europe/Brussels",
  belge: "Europe/Brussels",
  geneve: "Europe/Zurich",
  suisse: "Europe/Zurich",
  montreal: "America/Toronto",
  "l'est": "America/Toronto",
  alger: "Africa/Algiers",
  tunis: "Africa/Tunis",
  rabat: "Africa/Casablanca",
  casablanca: "Africa/Casablanca",
  dakar: "Africa/Dakar",
  abidjan: "Africa/Abidjan",
  kinshasa: "Africa/Kinshasa",
  beyrouth: "Asia/Beirut",
  damas: "Asia/Damascus",
  jerusalem: "Asia/Jerusalem",
  istanbul: "Europe/Istanbul",
  ankara: "Europe/Istanbul",
  moscou: "Europe/Moscow",
  teheran: "Asia/Tehran",
};

const abbreviation = `(?<zone>${Object.keys(abbreviations).join("|")})`;
const place = `heure (?:de |d')?(?<place>${Object.keys(places).join("|")})`;
const universal = "(?<utc>gmt|utc|tu|t\\.u\\.)(?: ?(?<hours>[+-]\\d{1,2})(?::?(?<minutes>\\d{2}))?)?";

/** The zone that a page prints behind a clock time, in folded text: " GMT+1", " HNE", " (heure de Paris)". */
export const printedZone = `(?: ?[(,]? ?(?:${universal}|${abbreviation}|${place})\\)?)?`;

/** Minutes from UTC that the groups of `printedZone` name at a local time; null for none. */
export function printedOffset(
  { utc, hours, minutes, zone, place: name }: Readonly<Record<string, string | undefined>>,
  day: string,
  time: string,
): number | null {
  if (zone !== undefined) return abbreviations[zone] ?? null;
  if (name !== undefined) return localOffset(day, time, places[name]!);
  if (utc === undefined) return null;
  return hours === undefined ? 0 : Number(hours) * 60 + (hours.startsWith("-") ? -1 : 1) * Number(minutes ?? 0);
}

/** Minutes from UTC in a time zone at an instant (milliseconds). */
export function zoneOffset(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" }).formatToParts(instant);
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(parts.find(({ type }) => type === "timeZoneName")?.value ?? "");
  return match === null ? 0 : (match[1] === "-" ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}

/** Minutes from UTC in a time zone when its own clocks show that day and time. */
export function localOffset(day: string, time: string, timeZone: string): number {
  const guess = Date.parse(`${day}T${time}Z`);
  return zoneOffset(guess - zoneOffset(guess, timeZone) * 60_000, timeZone);
}
