import type { ExportedEvent } from "../../core/export/shape.ts";
import type { Change, Comparison } from "./compare-exports.ts";
import type { Replayed } from "./replay.ts";

/** What a replay changed, line by line, and its sum. */
export function printComparison(comparison: Comparison, takenUp: Replayed["takenUp"]): string[] {
  const { stories, opened, closed, changed, same } = comparison;
  const { page, summary, article, "as-it-was": asItWas } = takenUp;
  const total = page + summary + article + asItWas;
  const lines = [
    ...stories.flatMap(({ story, changes }) => [
      `Story ${story.title ?? story.url} <${story.url}>`,
      ...changes.map(changeLine),
    ]),
    ...opened.map((event) => `Opened ${eventLine(event)}`),
    ...closed.map((event) => `Closed ${eventLine(event)}`),
    ...changed.flatMap(({ event, changes }) => [`Changed ${eventLine(event)}`, ...changes.map(changeLine)]),
  ];
  const notAnew = [
    ...(article > 0 ? [`${article} without a stored page, taken up as read before`] : []),
    ...(asItWas > 0 ? [`${asItWas} of which nothing was ever had, left as they were`] : []),
  ];
  const how = [`${page} from their pages`, `${summary} from their feeds`, ...notAnew].join("; ");
  const sum = same
    ? "Nothing changed"
    : `${count(stories.length, "story")} changed; ${count(opened.length, "event")} opened, ${closed.length} closed, ${changed.length} changed`;
  const details = !same && lines.length === 0 ? ["Only details differ: quotations, probabilities, aliases"] : [];
  return [...lines, ...details, `${count(total, "story")} read again: ${how}`, sum];
}

function changeLine({ what, before, after }: Change): string {
  return `  ${what}: ${before} → ${after}`;
}

function eventLine({ id, date, place, participants }: ExportedEvent): string {
  const who = participants.map(({ name, office }) => name ?? office ?? "?").join(" – ");
  return `${date.value ?? "undated"} ${place?.name ?? place?.country ?? "no place"}: ${who} [${id}]`;
}

function count(number: number, noun: string): string {
  return `${number} ${number === 1 ? noun : noun.replace(/y$/, "ie").concat("s")}`;
}
