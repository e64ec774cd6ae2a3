import type { MemoryTable } from "../../../bench/memory-table.ts";
import { keys } from "../../../functions/shared/store/keys.ts";
import type { EventRecord } from "../../../functions/shared/store/events.ts";
import { shownMeeting, telling } from "../../support/builders.ts";

/** Puts down an event of this number, told of by one story, and moves the watch on to it. `at`: ISO 8601. */
export function openOne(
  put: MemoryTable["put"],
  watch: string,
  number: number,
  { at = "2024-11-01T07:00:00.000Z", values = shownMeeting } = {},
): void {
  const [event, story] = [`e${number}`, `s${number}`];
  const url = `https://${story}.example/a`;
  const record: EventRecord = { id: event, values, main: true };
  const change = { kind: "opened", event, from: [], before: null, mainBefore: false, number, story, at };
  const seen = { feedId: "f", url, outlet: story, title: story, summary: null, publishedAt: at };
  put({ ...keys.event(event), ...record });
  put({ ...keys.coverage(event, story, 0), telling: telling(story) });
  put({ ...keys.story(story), id: story, address: url, outcome: null, seenAt: at });
  put({ ...keys.sighting(story, "f"), ...seen });
  put({ ...keys.change(watch, number), ...change });
  put({ ...keys.watch(watch), version: number, last: number });
}
