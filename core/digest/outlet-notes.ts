import type { OutletRecord } from "../credits/outlet-record.ts";
import { fold } from "../text/fold.ts";
import type { OutletNote } from "./digest-types.ts";
import { countryName } from "./french.ts";

/** Kind and side of the outlets of the table, by any of their names; undefined for one that is not in it. */
export function outletNotes(records: readonly OutletRecord[]): (name: string) => OutletNote | undefined {
  const notes = new Map<string, OutletNote>();
  for (const record of records)
    for (const name of [record.name, ...record.aliases])
      if (!notes.has(fold(name))) notes.set(fold(name), noteOf(record));
  // "Press TV (français)" is Press TV: editions are named in brackets.
  return (name) => notes.get(fold(name)) ?? notes.get(fold(name.replace(/\([^()]*\)/g, "")));
}

function noteOf({ kind, agency, country }: OutletRecord): OutletNote {
  const place = countryName(country);
  const state = kind === "state-media" ? country : null;
  switch (kind) {
    case "state-media":
      return { label: `${agency ? "agence" : "média"} d’État, ${place}`, state };
    case "public-broadcaster":
      return { label: `audiovisuel public, ${place}`, state };
    case "agency":
      return { label: `agence, ${place}`, state };
    case "private":
      return { label: agency ? `agence privée, ${place}` : place, state };
  }
}
