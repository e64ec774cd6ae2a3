import type { Participant } from "../model.ts";

/** How high a meeting is: by the lower of the two sides' highest. */
export type Rank = "leaders" | "ministers" | "officials";

const order: readonly Rank[] = ["officials", "ministers", "leaders"];

/** Offices of data/offices/ that stand at the head of a state or a government. */
export const leadingOffices: readonly string[] = ["supreme-leader", "president", "prime-minister"];
/** Those of a minister's rank that are not called so. */
export const ministerialOffices: readonly string[] = [
  "first-vice-president",
  "vice-president",
  "deputy-prime-minister",
  "first-deputy-prime-minister",
  "security-council-secretary",
  "parliament-speaker",
  "upper-house-speaker",
];

/** Of a meeting's rank: who on the lower side makes it so. */
export interface Ranked {
  readonly rank: Rank;
  readonly by: Participant;
}

/** The rank of a meeting of these principals; null where nobody's office is known on one of the two sides. */
export function rankOf(participants: readonly Participant[]): Ranked | null {
  const highest = ["IR", "RU"].map((side) => {
    const known = participants.flatMap((by) =>
      by.side === side && by.officeId !== null ? [{ rank: rankOfOffice(by.officeId), by }] : [],
    );
    return known.sort((a, b) => order.indexOf(b.rank) - order.indexOf(a.rank))[0];
  });
  const [one, other] = highest;
  if (!one || !other) return null;
  return order.indexOf(one.rank) <= order.indexOf(other.rank) ? one : other;
}

function rankOfOffice(office: string): Rank {
  if (leadingOffices.includes(office)) return "leaders";
  const isMinister = office.endsWith("-minister") && !/^(?:deputy|senior-assistant)-/.test(office);
  return isMinister || ministerialOffices.includes(office) ? "ministers" : "officials";
}
