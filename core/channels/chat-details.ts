import type { Details } from "../digest/fit.ts";
import type { FactKey } from "../digest/wording.ts";

// A headline says who met, where and when; what it cannot say is shown below it.
const facts: readonly FactKey[] = ["changed", "who", "status", "disagreements"];
const short: readonly FactKey[] = ["changed", "disagreements"];
const whole = { blocks: 40, blind: 5 };

/** How full a message to a chat may be: one screen, not a mail. */
export const chatDetails: Details = [
  { ...whole, quotes: 2, sources: 4, facts },
  { ...whole, quotes: 1, sources: 3, facts },
  { ...whole, quotes: 1, sources: 2, facts: short },
  { ...whole, quotes: 0, sources: 2, facts: short },
  { ...whole, quotes: 0, sources: 1, facts: [], blind: 2 },
  { ...whole, quotes: 0, sources: 0, facts: [], blind: 0 },
];
