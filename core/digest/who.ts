import type { Participant } from "../model.ts";
import type { Wording } from "./wording.ts";

/** What names somebody. */
export type Named = Pick<Participant, "name" | "office" | "side">;

/** A person in a headline: the family name; for one known by office only, `un responsable iranien`. */
function shortName({ name, side }: Named, w: Wording): string {
  return name === null ? w.official(side) : w.typeset(familyFirst.has(side ?? "") ? name : familyName(name));
}

/** Where the family name comes first, French prints a name whole: Wang Yi. */
const familyFirst = new Set(["CN", "KP", "KR", "TW", "VN"]);

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
export function fullName({ name, office, side }: Named, w: Wording): string {
  const words = [name, office].filter((word) => word !== null).map((word) => w.typeset(word));
  const country = side === null ? "" : ` (${w.countryName(side)})`;
  return `${words.length === 0 ? w.official(null) : words.join(", ")}${country}`;
}

export interface Parties {
  readonly iran: readonly Named[];
  readonly russia: readonly Named[];
  readonly others: readonly Named[];
}

export function partiesOf({ participants }: { readonly participants: readonly Named[] }): Parties {
  return {
    iran: participants.filter(({ side }) => side === "IR"),
    russia: participants.filter(({ side }) => side === "RU"),
    others: participants.filter(({ side }) => side !== "IR" && side !== "RU"),
  };
}

/** One side in a headline: `Lavrov`, `Lavrov et Peskov`, `Lavrov et 2 autres`. */
export function sideName(people: readonly Named[], w: Wording): string {
  const names = [...new Set(people.map((person) => shortName(person, w)))];
  return names.length > 2 ? w.andOthers(names[0]!, names.length - 1) : w.listed(names);
}
