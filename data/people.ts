import type { PersonRecord } from "../core/people/tables.ts";

import { iranians } from "./people/iran.ts";
import { others } from "./people/others.ts";
import { russians } from "./people/russia.ts";

/** Everybody in the table: Iran, Russia, then the others who sit with them. */
export const people: readonly PersonRecord[] = [...iranians, ...russians, ...others];

/**
 * Forms that several people of one side answer to, as `side/form` in bare letters: printed alone, they do not tell who
 * is meant, and the given name, the office or the date must. A form shared in the table and not listed here is a slip.
 */
export const namesakes: readonly string[] = [
  "AE/zayed",
  "IR/abadi",
  "IR/abbasi",
  "IR/ansari",
  "IR/ashtiani",
  "IR/bagheri",
  "IR/esmaili",
  "IR/fard",
  "IR/firouzabadi",
  "IR/ghassemi",
  "IR/goudarzi",
  "IR/hashemi",
  "IR/hemmati",
  "IR/hosseini",
  "IR/jahromi",
  "IR/kazemi",
  "IR/khamenei",
  "IR/khiabani",
  "IR/larijani",
  "IR/modares khiabani",
  "IR/mousavi",
  "IR/moussavi",
  "IR/najafi",
  "IR/pourmohammadi",
  "IR/qasemi",
  "IR/qassemi",
  "IR/rahimi",
  "IR/rezaei",
  "IR/rezai",
  "IR/sajjadi",
  "IR/salehi",
  "IR/soleimani",
  "IR/zadeh",
  "IR/zanganeh",
  "QA/thani",
  "RU/ivanov",
  "RU/patrouchev",
  "RU/patrushev",
  "RU/titov",
  "SA/salman",
  "SA/salmane",
  "TM/berdimuhamedow",
  "TM/berdymoukhamedov",
];
