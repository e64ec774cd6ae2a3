import { isRepeat, weigh, type Chosen, type ChosenChange, type CurrentEvent } from "../digest/choose-changes.ts";
import type { IsoDay, Status } from "../model.ts";
import { passes, type Filter, type Filtered } from "./passes.ts";

const called: readonly Status[] = ["cancelled", "postponed", "denied"];

/**
 * Of what became of each event, what is for somebody with this filter. An event that they could have been told of before
 * keeps them informed even when it no longer fits; one that fits only now (a third source, a place that was found) is
 * new to them. Without updates, they get new events, and what takes back or calls off what they were told.
 */
export function selectChanges(changes: readonly ChosenChange[], filter: Filter): Chosen {
  return weigh(changes.flatMap((change) => forReader(change, filter)));
}

function forReader(change: ChosenChange, filter: Filter): ChosenChange[] {
  const fitsNow = change.event !== null && passes(filter, filtered(change.event));
  if (change.kind === "opened" || !fitBefore(change, filter)) return fitsNow ? [newToReader(change)] : [];
  return filter.updates || isRepeat(change) || isCorrection(change) ? [change] : [];
}

/** Whether it was told before, or nobody knows and it may have been. */
function fitBefore({ before, known = [] }: ChosenChange, filter: Filter): boolean {
  return before === null || known.some((one) => passes(filter, one));
}

export function filtered({ values, tellings }: CurrentEvent): Filtered {
  return { values, origins: new Set(tellings.map(({ origin }) => origin)).size };
}

function newToReader(change: ChosenChange): ChosenChange {
  return { ...change, kind: "opened", before: null, news: [] };
}

/** Whether it takes back or calls off what was told. */
function isCorrection({ kind, news }: ChosenChange): boolean {
  return (
    kind !== "updated" ||
    news.some((one) => one.kind === "value" && one.now.field === "status" && called.includes(one.now.value))
  );
}

/** An event on the day for which it was announced; null if it is for another day, or announced no more. */
export function announcedFor(event: CurrentEvent, day: IsoDay): ChosenChange | null {
  const { status, date } = event.values;
  const isOnDay = status === "planned" && date.precision === "day" && date.value === day;
  return isOnDay && event.main
    ? { kind: "today", event, before: null, news: [], newOrigins: 0, corrections: [] }
    : null;
}
