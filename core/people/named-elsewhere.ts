import type { CountryCode } from "../model.ts";
import { lookBack } from "./history.ts";
import type { History } from "./history.ts";
import type { OfficeSpan } from "./office-spans.ts";
import { officeKey, personFound } from "./resolve-office.ts";
import type { Found } from "./resolve-office.ts";

/** "un conseiller du guide", named behind, or by the headline alone: the only one of the text who is that. */
export function namedElsewhere(
  { plural, bare, office, sides }: OfficeSpan,
  { people, index, on, seen }: History,
): Found | null {
  const [side] = sides;
  if (plural || bare || office === null || office.kind === "deputy" || side === undefined) return null;
  const [only, other] = people.get(officeKey({ id: office.id, words: office.title, side })) ?? [];
  if (only === undefined || other !== undefined) return null;
  // Whom the text itself has named would be "le conseiller": "un conseiller" is another.
  const isNamed = seen.slice(-lookBack).some(({ person, sentence }) => person === only && sentence > 0);
  return isNamed ? null : personFound(only, index, on);
}

/** "l'ambassadeur d'Iran": the only one of that side whom the text names, wherever it is posted. */
export function ambassadorOf(side: CountryCode, { people, index, on }: History): Found | null {
  const named = new Set(
    [...index.offices.values()]
      .filter(({ kind }) => kind === "ambassador")
      .flatMap(({ id, title }) => people.get(officeKey({ id, words: title, side })) ?? []),
  );
  const [only] = named;
  return only !== undefined && named.size === 1 ? personFound(only, index, on) : null;
}
