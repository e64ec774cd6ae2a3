import type { ShownValues } from "../events/shown-values.ts";
import type { CountryCode, Participant } from "../model.ts";
import { listed, countryName } from "./french.ts";

const adjectives: Readonly<Record<CountryCode, string>> = { IR: "iranien", RU: "russe" };

/** A person in a headline: the family name; for one known by office only, `un responsable iranien`. */
export function shortName({ name, side }: Participant): string {
  if (name !== null) return familyName(name);
  const adjective = side === null ? undefined : adjectives[side];
  return adjective === undefined ? "un responsable" : `un responsable ${adjective}`;
}

/** The last word of a name, with the particle before it: `Choïgou`, `Amir-Abdollahian`, `al-Mekdad`. */
function familyName(name: string): string {
  const words = name.trim().split(/\s+/);
  const last = words.at(-1) ?? name;
  const before = words.at(-2);
  return before !== undefined && /^(?:al|el|de|du|von|van|ben|bin)$/i.test(before) && words.length > 2
    ? `${before} ${last}`
    : last;
}

/** A person in full: `Sergueï Choïgou, secrétaire du Conseil de sécurité (Russie)`. */
export function fullName({ name, office, side }: Participant): string {
  const words = [name, office].filter((word) => word !== null);
  const country = side === null ? "" : ` (${countryName(side)})`;
  return `${words.length === 0 ? "un responsable" : words.join(", ")}${country}`;
}

export interface Parties {
  readonly iran: readonly Participant[];
  readonly russia: readonly Participant[];
  readonly others: readonly Participant[];
}

export function partiesOf({ participants }: Pick<ShownValues, "participants">): Parties {
  return {
    iran: participants.filter(({ side }) => side === "IR"),
    russia: participants.filter(({ side }) => side === "RU"),
    others: participants.filter(({ side }) => side !== "IR" && side !== "RU"),
  };
}

/** One side in a headline: `Lavrov`, `Lavrov et Peskov`, `Lavrov et 2 autres`. */
export function sideName(people: readonly Participant[]): string {
  const names = [...new Set(people.map(shortName))];
  return names.length > 2 ? `${names[0]} et ${names.length - 1} autres` : listed(names);
}
