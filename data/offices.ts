import type { OfficeRecord } from "../core/people/tables.ts";

import { civilOffices } from "./offices/civil.ts";
import { companyOffices } from "./offices/companies.ts";
import { ministryOffices } from "./offices/ministries.ts";
import { militaryOffices } from "./offices/military.ts";
import { regionalOffices } from "./offices/regions.ts";

/** Every kind of office that Vigie knows, with the wordings of the French-language press. */
export const offices: readonly OfficeRecord[] = [
  ...civilOffices,
  ...ministryOffices,
  ...militaryOffices,
  ...regionalOffices,
  ...companyOffices,
];

/**
 * Offices that meet each other as counterparts although they are not of one kind: "son homologue russe" said of
 * Iran's first vice-president is Russia's prime minister. Unordered pairs; an office is always its own counterpart.
 */
export const officeCounterparts: readonly (readonly [string, string])[] = [
  ["first-vice-president", "prime-minister"],
  ["first-vice-president", "deputy-prime-minister"],
  ["first-vice-president", "first-deputy-prime-minister"],
  ["oil-minister", "energy-minister"],
  ["intelligence-minister", "foreign-intelligence-head"],
  ["intelligence-minister", "domestic-intelligence-head"],
  ["police-chief", "interior-minister"],
  ["judiciary-head", "supreme-court-president"],
  ["judiciary-head", "prosecutor-general"],
  ["irgc-navy-commander", "navy-commander"],
  ["irgc-ground-commander", "ground-forces-commander"],
  ["irgc-aerospace-commander", "air-force-commander"],
  ["finance-minister", "economy-minister"],
  ["science-vice-president", "science-minister"],
  ["sport-minister", "olympic-committee-head"],
  ["first-deputy-foreign-minister", "deputy-foreign-minister"],
  ["envoy-syria", "senior-assistant-foreign-minister"],
];
