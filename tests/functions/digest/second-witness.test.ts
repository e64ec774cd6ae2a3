import { expect, test } from "vitest";
import { usualWish } from "../../../core/subscriptions/subscription.ts";
import { araghchi, day, lavrov, mention, moscow, reading } from "../../support/builders.ts";
import type { WorldStory } from "../deduplicate/worlds.ts";
import { openWithReaders, rhythms } from "./lives.ts";

/** A story of one meeting, always the same, in the words of a text. */
function story(id: string, outlet: string, text: string): WorldStory {
  const sentences = Array.from({ length: 10 }, (_, at) => `${text}-${at}`);
  const meeting = { ...mention, date: day("2024-10-30"), place: moscow, participants: [araghchi, lavrov] };
  return {
    id,
    outlet,
    publishedAt: `2024-11-01T0${outlet.length}:00:00Z`,
    reading: { ...reading, relevant: true, meetings: [meeting] },
    fingerprint: { sentences, probes: sentences.slice(0, 4) },
  };
}

test("who wants two witnesses is told when a story that was a copy gets words of its own", async () => {
  const office = await openWithReaders({ filter: { ...usualWish.filter, leastOrigins: 2 } });
  const known = new Set<string>();
  const take = async (one: WorldStory): Promise<void> => {
    await office.desk.classified(one, !known.has(one.id));
    known.add(one.id);
    await office.desk.group(one.id);
    await office.notify({ upTo: await office.last() });
    await office.deliver();
    // Every rhythm comes to its turn, also who reads once a week.
    for (let at = 0; at < 8; at++) {
      office.clock += 24 * 3_600_000;
      await office.notify({ all: false });
      await office.deliver();
    }
  };
  const told = (): number[] => rhythms.map(({ kind }) => office.bodies(kind).flatMap(({ events }) => events).length);
  await take(story("s0", "Alpha", "wire"));
  await take(story("s1", "Gamma", "wire"));
  expect(told()).toEqual([0, 0, 0, 0]);
  await take(story("s1", "Gamma", "own"));
  expect(told()).toEqual([1, 1, 1, 1]);
  for (const { kind } of rhythms) expect(office.bodies(kind).at(-1)!.events[0]).toMatchObject({ change: "opened" });
  // And back again: nobody need hear that the two are one after all.
  await take(story("s1", "Gamma", "wire"));
  expect(told()).toEqual([1, 1, 1, 1]);
});
