import type { IsoDay, Status } from "../model.ts";
import { statusOf } from "./shown-values.ts";
import { byOrder, type Telling } from "./telling.ts";

/** One step in the life of a meeting, and who told of it. */
export interface HistoryStep {
  /** recalled: told as done by an article about something else. */
  readonly status: Status | "recalled";
  /** Publication day of the first that said so; null where that is not known. */
  readonly since: IsoDay | null;
  /** Stories that said so, in order of publication. */
  readonly stories: readonly string[];
}

/**
 * What was said of whether a meeting takes place, step by step, in order of publication: announced, postponed, announced
 * again, held, recalled. A step ends when a source says otherwise. Once it was held, late announcements are no step any
 * more, and whoever tells of it again tells of the same step; only a denial opens another.
 */
export function historyOf(tellings: readonly Telling[]): HistoryStep[] {
  const steps: { status: HistoryStep["status"]; since: IsoDay | null; stories: string[] }[] = [];
  for (const telling of [...tellings].sort(byOrder)) {
    const status = stateIn(telling);
    const denied = steps.findLastIndex((step) => step.status === "denied");
    const since = steps.slice(denied + 1);
    const isDone = since.some((step) => step.status === "held" || step.status === "recalled");
    if (isDone && (status === "planned" || status === "postponed" || status === "cancelled")) continue;
    const known = isDone || status === "recalled" ? since.find((step) => step.status === status) : steps.at(-1);
    if (known?.status === status) {
      if (!known.stories.includes(telling.story)) known.stories.push(telling.story);
    } else steps.push({ status, since: telling.publishedOn, stories: [telling.story] });
  }
  return steps;
}

function stateIn(telling: Telling): HistoryStep["status"] {
  const status = statusOf(telling);
  return status === "held" && telling.role === "background" ? "recalled" : status;
}
