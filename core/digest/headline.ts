import type { ShownValues } from "../events/shown-values.ts";
import { atPlace, shortDate } from "./french.ts";
import { partiesOf, sideName } from "./who.ts";

/**
 * An event in one line: `Pezeshkian reçoit Choïgou à Téhéran (5 août)`, `Entretien téléphonique Araghchi – Lavrov
 * (3 mars)`. Says no more than the values do: who receives is whose country it is.
 *
 * @param thisYear dates of another year are given with it
 */
export function headlineOf(values: ShownValues, thisYear: string): string {
  const date = shortDate(values.date, thisYear);
  return `${eventWords(values)}${date === null ? "" : ` (${date})`}`;
}

function eventWords(values: ShownValues): string {
  const { iran, russia, others } = partiesOf(values);
  const { place, status, format } = values;
  const where = place === null || format !== "in-person" ? "" : ` ${atPlace(place)}`;
  const sides = [iran, russia, others].filter((side) => side.length > 0).map(sideName);
  const home = place?.country === "IR" ? iran : place?.country === "RU" ? russia : [];
  const guests = place?.country === "IR" ? russia : iran;
  if (status === "held" && format === "in-person" && others.length === 0 && home.length === 1 && guests.length > 0)
    return `${capital(sideName(home))} reçoit ${sideName(guests)}${where}`;
  const noun =
    format === "phone" ? "Entretien téléphonique" : format === "video" ? "Entretien en visioconférence" : "Rencontre";
  return `${noun}${agreed(status, noun)} ${sides.join(" – ")}${where}`;
}

function agreed(status: ShownValues["status"], noun: string): string {
  if (status === "held") return "";
  const e = noun === "Rencontre" ? "e" : "";
  const words = { planned: "annoncé", postponed: "reporté", cancelled: "annulé", denied: "démenti" } as const;
  return ` ${words[status]}${e}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
