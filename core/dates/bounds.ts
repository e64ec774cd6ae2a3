import { addDays } from "./days.ts";
import type { FoundDate } from "./found-date.ts";
import type { DateWording, FoundWording } from "./wordings.ts";

/** Whether a date is an edge of something rather than a time: "depuis", "jusqu'à", "avant". */
export type Bound = "since" | "after" | "until" | "before" | null;

const edge = (words: string): RegExp => new RegExp(`(?:^|[^\\p{L}])(?:${words})(?: ?le | ?la | ?l'| )?$`, "u");
const since = edge("depuis|a partir d[eu']?|a compter d[eu']?|depuis le mois de|depuis le mois d'");
const after = edge("apres");
const until = edge(
  "jusqu'(?:au?x?|en|a la)|d'ici(?: a| au| a la| la)?|au plus tard(?: en)?|d'ici (?:a )?(?:la )?fin|jusqu'au mois de|jusqu'au mois d'",
);
const before = edge("avant");

/** The bound that stands before a wording, or that it brings with it ("d'ici trois jours"). */
export function boundOf(folded: string, { wording, start, end }: FoundWording): Bound {
  const left = folded.slice(Math.max(0, start - 32), start);
  if (folded.startsWith("d'ici", start) && start < end) return "until";
  if (since.test(left)) return "since";
  if (until.test(left)) return "until";
  // "avant la fin de l'année" runs to that end.
  if (before.test(left)) return isEnding(wording) ? "until" : "before";
  return after.test(left) ? "after" : null;
}

function isEnding(wording: DateWording): boolean {
  return "segment" in wording && wording.segment === "end";
}

/** What a bound leaves of a date: one open side, and no value. */
export function withBound(found: FoundDate, bound: Bound): FoundDate {
  const open = { ...found, value: null, precision: "unknown" } as const;
  switch (bound) {
    case null:
      return found;
    case "since":
      return { ...open, to: null };
    case "after":
      return { ...open, from: found.to === null ? null : addDays(found.to, 1), to: null };
    case "until":
      return { ...open, from: null };
    case "before":
      return { ...open, from: null, to: found.from === null ? null : addDays(found.from, -1) };
  }
}
