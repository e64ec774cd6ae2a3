import type { OutletRecord } from "../credits/outlet-record.ts";
import type { CountryCode } from "../model.ts";
import { fold } from "../text/fold.ts";
import type { OutletNote } from "./digest-types.ts";

/** Kind and side of the outlets of the table, by any of their names; undefined for one that is not in it. */
export function outletNotes(records: readonly OutletRecord[]): (name: string) => OutletNote | undefined {
  const notes = new Map<string, OutletNote>();
  for (const { kind, agency, country, name: own, aliases } of records)
    for (const name of [own, ...aliases]) if (!notes.has(fold(name))) notes.set(fold(name), { kind, agency, country });
  // "Press TV (français)" is Press TV: editions are named in brackets.
  return (name) => notes.get(fold(name)) ?? notes.get(fold(name.replace(/\([^()]*\)/g, "")));
}

/** The state whose medium it is; null for one that is none, or is not known. */
export function stateBehind(note: OutletNote | undefined): CountryCode | null {
  return note?.kind === "state-media" ? note.country : null;
}
