import type { ShownValues } from "../events/shown-values.ts";
import { frenchWording } from "./french-wording.ts";
import { type Named, partiesOf, sideName } from "./who.ts";
import type { Wording } from "./wording.ts";

/** What a headline says, of an event or of its export. */
export type HeadlineValues = Pick<ShownValues, "date" | "place" | "format" | "status"> & {
  readonly participants: readonly Named[];
};

/**
 * An event in one line: `Pezeshkian reçoit Choïgou à Téhéran (5 août)`, `Entretien téléphonique Araghchi – Lavrov
 * (3 mars)`. Says no more than the values do: who receives is whose country it is.
 *
 * @param thisYear dates of another year are given with it
 */
export function headlineOf(values: HeadlineValues, thisYear: string, w: Wording = frenchWording): string {
  const date = w.shortDate(values.date, thisYear);
  return `${eventWords(values, w)}${date === null ? "" : ` (${date})`}`;
}

/** The same without its date. */
export function eventWords(values: HeadlineValues, w: Wording): string {
  const { iran, russia, others } = partiesOf(values);
  const { place, status, format } = values;
  const where = place === null || format !== "in-person" ? "" : ` ${w.atPlace(place)}`;
  const home = place?.country === "IR" ? iran : place?.country === "RU" ? russia : [];
  const guests = place?.country === "IR" ? russia : iran;
  if (status === "held" && format === "in-person" && others.length === 0 && home.length === 1 && guests.length > 0)
    return w.receives(capital(sideName(home, w)), sideName(guests, w), where);
  const sides = [iran, russia, others].filter((side) => side.length > 0).map((side) => sideName(side, w));
  return w.encounter(sides, where, { status, format, named: values.participants.every(({ name }) => name !== null) });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
