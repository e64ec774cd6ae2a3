import type { Participant } from "../../../core/model.ts";

const known = (identity: string, name: string, side: string, officeId: string): Participant => ({
  identity,
  name,
  aliases: [],
  side,
  office: officeId,
  officeId,
});
const office = (side: string, officeId: string): Participant => ({
  identity: `${side.toLowerCase()}/${officeId}`,
  name: null,
  aliases: [],
  side,
  office: officeId,
  officeId,
});
const provisional = (name: string, side: string, officeId: string | null): Participant => ({
  identity: `${side.toLowerCase()}~${name.toLowerCase().replaceAll(" ", "-")}`,
  name,
  aliases: [name],
  side,
  office: officeId,
  officeId,
});

// Each row: the ways in which texts name one person.
export const iranians: readonly (readonly Participant[])[] = [
  [known("araghchi", "Abbas Araghchi", "IR", "foreign-minister"), office("IR", "foreign-minister")],
  [known("pezeshkian", "Massoud Pezeshkian", "IR", "president"), office("IR", "president")],
  [
    provisional("Hamid Rezaei", "IR", "governor"),
    provisional("Hamid Rezaï", "IR", null),
    provisional("Rezaei", "IR", "governor"),
  ],
];
export const russians: readonly (readonly Participant[])[] = [
  [known("lavrov", "Sergueï Lavrov", "RU", "foreign-minister"), office("RU", "foreign-minister")],
  [known("choigou", "Sergueï Choïgou", "RU", "security-council-secretary"), office("RU", "security-council-secretary")],
  [
    provisional("Igor Baboutchkine", "RU", "governor"),
    provisional("Igor Babushkin", "RU", "governor"),
    provisional("Baboutchkine", "RU", null),
  ],
];
export const turk = provisional("Hakan Fidan", "TR", "foreign-minister");
