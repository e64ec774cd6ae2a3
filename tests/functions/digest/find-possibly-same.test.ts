import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { memoryTable } from "../../../bench/memory-table.ts";
import { possiblySame } from "../../../core/events/possibly-same.ts";
import { findPossiblySame } from "../../../functions/digest/find-possibly-same.ts";
import { readingFrom } from "../../../functions/digest/reading-from.ts";
import { eventStore } from "../../../functions/shared/store/events.ts";
import { day, mention } from "../../support/builders.ts";
import { iranians, russians } from "../deduplicate/cast.ts";
import { deliveries } from "../deduplicate/deliveries.ts";
import { openDesk, rules, storedIn } from "../deduplicate/desk.ts";
import { coarse, readingOf, worlds, type WorldStory } from "../deduplicate/worlds.ts";
import { mail, oneReader } from "./one-reader.ts";

const everything = { blocks: Number.MAX_SAFE_INTEGER, compared: Number.MAX_SAFE_INTEGER };
const isoDay = "2024-11-02";
const [minister, colleague] = [iranians[0]![0]!, russians[0]![0]!];
const story = (id: string, date: typeof mention.date, parts: Partial<typeof mention> = {}): WorldStory => ({
  id,
  outlet: `Journal ${id}`,
  publishedAt: `${isoDay}T08:00:00+01:00`,
  reading: readingOf([{ ...mention, participants: [minister, colleague], date, ...parts }], true, []),
  fingerprint: { sentences: [id], probes: [id] },
});

describe("findPossiblySame()", { timeout: 60_000 }, () => {
  test("finds what the whole set gives, but for events that no article is about", async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(worlds(8).chain(deliveries), async (order) => {
        const table = memoryTable();
        const [desk, events, seen] = [openDesk(table), eventStore(table), new Set<string>()];
        for (const { story: one } of order) {
          await desk.classified(one, !seen.has(one.id));
          seen.add(one.id);
          await desk.group(one.id);
        }
        const ids = storedIn([...table.items.values()]).events.map((text) => (JSON.parse(text) as { id: string }).id);
        const all = await Promise.all(ids.map(async (id) => ({ id, tellings: await events.coverage(id) })));
        const main = new Set<string>();
        for (const id of ids) if ((await events.get(id))?.main === true) main.add(id);
        const expected = possiblySame(all, rules);
        for (const id of main) {
          const others = (await findPossiblySame(events, rules, everything)(id)).map((other) => other.id);
          found += others.length;
          expect(others.toSorted()).toEqual((expected.get(id) ?? []).filter((other) => main.has(other)));
        }
      }),
      { numRuns: 60 },
    );
    expect(found).toBeGreaterThan(0);
  });

  test("finds none of an event that is gone", async () => {
    expect(await findPossiblySame(eventStore(memoryTable()), rules)("nothing")).toEqual([]);
  });

  test("stands in a message beside what it may be, and nowhere else", async () => {
    const { office, reader, alert } = oneReader();
    await reader(mail);
    // Both days fit the month: nothing tells which of them it was.
    const stories = [
      story("a", day("2024-10-10")),
      story("b", day("2024-10-20")),
      story("c", coarse("2024-10-15", "month")),
    ];
    for (const one of stories) {
      await office.desk.classified(one, true);
      await office.desk.group(one.id);
    }
    const none = { outlets: () => undefined, deafFeeds: async () => [] };
    const read = readingFrom({ ...none, table: office.table, actors: rules, now: () => office.clock });
    await office.digest(alert(await office.last()), undefined, { read });
    const [{ payload } = { payload: undefined }] = office.sent;
    const text = payload?.channel === "email" ? payload.mail.text : "";
    const blocks = text.split("\n* ").slice(1);
    expect(blocks).toHaveLength(3);
    expect(blocks.filter((block) => block.includes("Peut-être la même rencontre que\u00a0: "))).toHaveLength(3);
    // Those of two known days are not each other's.
    for (const dated of blocks.filter((block) => /^[^\n]*\d+\u00a0octobre/.test(block)))
      expect(dated.split("Peut-être la même rencontre que")[1]).not.toMatch(/\d+\u00a0octobre\)/);
  });
});
