import { addDays } from "./days.ts";
import type { FoundDate } from "./found-date.ts";
import type { Governing } from "./tense.ts";
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

const anyEdge = /depuis|partir|compter|apres|jusqu'|d'ici|tard|avant/;

/** The bound that stands before a wording, or that it brings with it ("d'ici trois jours"). */
export function boundOf(folded: string, { wording, start, end }: FoundWording): Bound {
  const left = folded.slice(Math.max(0, start - 32), start);
  if (folded.startsWith("d'ici", start) && start < end) return "until";
  if (!anyEdge.test(left)) return null;
  if (since.test(left)) return "since";
  if (until.test(left)) return "until";
  // "avant la fin de l'année" runs to that end.
  if (before.test(left)) return isEnding(wording) ? "until" : "before";
  return after.test(left) ? "after" : null;
}

/**
 * The tense of an edge. "depuis décembre" looks back whatever the verb; "jusqu'en octobre" looks ahead unless the verb is
 * past, which then decides nothing ("a prolongé l'accord jusqu'en octobre").
 */
export function tenseOfEdge(folded: string, { start }: FoundWording, bound: Bound, verb: Governing): Governing {
  if (bound === "since") {
    return folded.slice(Math.max(0, start - 20), start).includes("depuis") ? { tense: "past", announces: false } : verb;
  }
  if (bound !== "until" && bound !== "before") return verb;
  const past = verb.tense === "past" || verb.tense === "pluperfect";
  return past ? { tense: verb.tense, announces: true } : { tense: "future", announces: false };
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
