import { beforeEach, describe, expect, test } from "vitest";
import { knownEvents } from "../../../functions/links/known-events.ts";
import type { Subscription } from "../../../core/subscriptions/subscription.ts";
import { eventStore } from "../../../functions/shared/store/events.ts";
import { smallWorld } from "../deduplicate/cuts.ts";
import { openPostOffice, type PostOffice } from "../digest/post-office.ts";

let office: PostOffice;
let reader: Subscription;

beforeEach(async () => {
  office = openPostOffice();
  reader = await office.subscribe("r");
});

/** Groups stories of the small world, by their places in it; the ids of the events that are there then. */
async function group(...places: readonly number[]): Promise<string[]> {
  for (const place of places) {
    const { story, isFirst } = smallWorld[place]!;
    await office.desk.classified(story, isFirst);
    await office.desk.group(story.id);
  }
  return [...office.table.items.values()].flatMap((item) =>
    item.sk === "EVENT" && item["values"] !== undefined ? [String(item["id"])] : [],
  );
}

const known = () => knownEvents(eventStore(office.table), () => "2024");

describe("knownEvents()", () => {
  test("offers events of the same people near in time, and not the event itself", async () => {
    // The same two people on the fifth and on the seventh; two others on the sixth.
    const ids = await group(0, 1, 5);
    const headlines = await Promise.all(ids.map((id) => known().headline(id, reader)));
    const fifth = ids[headlines.findIndex((one) => one?.includes("5"))]!;
    const offered = await known().candidates(fifth, reader);
    expect(offered.map(({ words }) => words)).toEqual([expect.stringMatching(/7\saoût/)]);
    expect(offered.map(({ event }) => event)).not.toContain(fifth);
  });

  test("follows an id to where its event is now, and knows none that is gone", async () => {
    const [first] = await group(0);
    // An earlier report gives the event another id.
    await group(2);
    expect((await eventStore(office.table).get(first!))?.redirect).toBeDefined();
    expect(await known().headline(first!, reader)).toMatch(/5\saoût/);
    expect(await known().headline("nothing", reader)).toBeNull();
    expect(await known().candidates("nothing", reader)).toEqual([]);
  });
});
