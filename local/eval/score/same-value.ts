import type { ExportedEvent } from "../../../core/export/shape.ts";
import type { GoldMeeting } from "../corpus.ts";
import { plain } from "./same-person.ts";

const digits = { day: 10, month: 7, year: 4 } as const;

/** Whether an event's date is the label's: as fine as it, not finer. */
export function sameDate({ date, precision }: GoldMeeting, found: ExportedEvent["date"] | undefined): boolean {
  if (precision === "unknown" || !date) return !found?.value || found.value.length <= 4;
  const length = digits[precision];
  return found?.value?.length === length && found.value === date.slice(0, length);
}

/** Whether a recalled meeting's date fits the label's: either may be the finer, down to the year. */
export function fittingDate({ date, precision }: GoldMeeting, found: ExportedEvent["date"] | undefined): boolean {
  if (precision === "unknown" || !date) return true;
  if (!found?.value || found.value.length < 4) return false;
  const length = digits[precision];
  return found.value.slice(0, length) === date.slice(0, length);
}

const otherSpellings: Readonly<Record<string, string>> = {
  "st petersburg": "saint petersburg",
  "sankt petersburg": "saint petersburg",
  ashkhabad: "ashgabat",
  achgabat: "ashgabat",
  "nur sultan": "astana",
  "new york city": "new york",
};

export function sameCity(gold: string | null | undefined, found: string | null | undefined): boolean {
  const one = (name: string | null | undefined): string => otherSpellings[plain(name)] ?? plain(name);
  return one(gold) === one(found);
}
