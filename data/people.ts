import type { PersonRecord } from "../core/people/tables.ts";

import { iranians } from "./people/iran.ts";
import { others } from "./people/others.ts";
import { russians } from "./people/russia.ts";

/** Everybody in the table: Iran, Russia, then the others who sit with them. */
export const people: readonly PersonRecord[] = [...iranians, ...russians, ...others];
