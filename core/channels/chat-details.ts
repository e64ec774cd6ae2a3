import type { Details } from "../digest/fit.ts";
import type { FactKey } from "../digest/wording.ts";

// A headline says who met, where and when; what it cannot say is shown below it.
const facts: readonly FactKey[] = ["changed", "who", "status", "disagreements", "possiblySame"];
const short: readonly FactKey[] = ["changed", "disagreements"];

/** How full a message to a chat may be: one screen, not a mail. At the least, a list of headlines that lead to a source. */
export const chatDetails: Details = [
  { blocks: 40, quotes: 2, sources: 4, facts, actions: true, blind: 5, delays: true },
  { blocks: 40, quotes: 1, sources: 3, facts, actions: true, blind: 5, delays: false },
  { blocks: 40, quotes: 1, sources: 2, facts: short, actions: false, blind: 5, delays: false },
  { blocks: 40, quotes: 0, sources: 2, facts: short, actions: false, blind: 3, delays: false },
  { blocks: 40, quotes: 0, sources: 0, facts: short, actions: false, blind: 2, delays: false },
  { blocks: 40, quotes: 0, sources: 0, facts: [], actions: false, blind: 0, delays: false },
];
