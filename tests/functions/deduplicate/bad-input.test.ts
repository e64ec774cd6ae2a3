import { describe, expect, test } from "vitest";
import { boundReading } from "../../../core/reading/bound-reading.ts";
import { addDays } from "../../../core/dates/days.ts";
import type { Mention, Participant } from "../../../core/model.ts";
import { correctionStore } from "../../../functions/shared/store/corrections.ts";
import { eventStore } from "../../../functions/shared/store/events.ts";
import { memoryTable } from "../../../bench/memory-table.ts";
import { day, mention, moscow, noDate } from "../../support/builders.ts";
import { iranians, russians } from "./cast.ts";
import { openDesk, storedIn, takenAtOnce, watch } from "./desk.ts";
import { readingOf, type WorldStory } from "./worlds.ts";

const [araghchi, lavrov] = [iranians[0]![0]!, russians[0]![0]!];
const printed = { field: "date", in: "text", source: "stated", of: "", start: 0, end: 1 } as const;
const meet = (parts: Partial<Mention> = {}): Mention => ({
  ...mention,
  participants: [araghchi, lavrov],
  place: moscow,
  evidence: [printed],
  ...parts,
});

function story(id: string, meetings: readonly Mention[], hour = 8): WorldStory {
  const sentences = [0, 1, 2, 3].map((at) => `${id}-${at}`);
  const publishedAt = `2024-08-06T${String(hour).padStart(2, "0")}:00:00+02:00`;
  const reading = boundReading(readingOf(meetings, true, []));
  return { id, outlet: `Journal ${id}`, publishedAt, reading, fingerprint: { sentences, probes: sentences } };
}

/** Delivers versions of stories in order, then all messages again; the table must hold what the last versions give. */
async function delivered(versions: readonly WorldStory[]) {
  const table = memoryTable();
  const desk = openDesk(table);
  const last = new Map<string, WorldStory>();
  for (const version of versions) {
    await desk.classified(version, !last.has(version.id));
    last.set(version.id, version);
    await desk.group(version.id);
  }
  for (const id of last.keys()) await desk.group(id);
  const items = [...table.items.values()];
  const { loose, ...stored } = storedIn(items);
  expect(stored).toEqual(takenAtOnce([...last.values()]));
  expect(loose).toEqual([]);
  return {
    table,
    items,
    events: stored.events.map((event) => JSON.parse(event) as { id: string; members: unknown[] }),
  };
}

const crowd = (side: "IR" | "RU", count: number): Participant[] =>
  Array.from({ length: count }, (_, at) => ({
    identity: `${side}~personne-${at}`,
    // Each of its own sound, so that each is looked up under keys of its own.
    name: `${"a".repeat(80)} ${"BDFGKLMNPRST"[at % 12]}a${"BDFGKLMNPRST"[Math.floor(at / 12) % 12]}o${"KLMR"[at % 4]}ov`,
    aliases: Array.from({ length: 8 }, (__, alias) => `Nom${at}-${alias} ${"é".repeat(100)}`),
    side,
    office: "é".repeat(150),
    officeId: null,
  }));

describe("deduplicateStage() and bad input", () => {
  test("makes an event of its own of a mention without participants or date, and joins nothing to it", async () => {
    const nobody = meet({ participants: [], date: noDate, place: null, evidence: [] });
    const { events } = await delivered([story("a", [nobody]), story("b", [nobody], 9), story("c", [meet()], 10)]);
    expect(events.map(({ members }) => members.length)).toEqual([1, 1, 1]);
  });

  test("takes 300 participants a meeting and many such meetings, in items and transactions that the table takes", async () => {
    const many = Array.from({ length: 20 }, (_, at) =>
      meet({
        participants: [...crowd("IR", 150), ...crowd("RU", 150)],
        delegation: crowd("RU", 300),
        date: day(addDays("2024-08-01", at)),
      }),
    );
    const { items, events } = await delivered([story("a", many), story("b", many, 9)]);
    expect(events.length).toBeGreaterThanOrEqual(2);
    expect(events.filter(({ members }) => members.length !== 2)).toEqual([]);
    for (const item of items) expect(JSON.stringify(item).length).toBeLessThan(300_000);
  });

  test("groups meetings in the year 3000, and those of the year 1000", async () => {
    const { events } = await delivered([
      story("a", [meet({ date: day("3000-01-31") })]),
      story("b", [meet({ date: day("3000-01-31") })], 9),
      story("c", [meet({ date: day("1000-01-01") })], 10),
      story("d", [meet({ date: day("9999-12-31") })], 11),
    ]);
    expect(events.map(({ members }) => members.length).sort()).toEqual([1, 1, 2]);
  });

  test("ends where the last versions say when two stories correct each other, again and again", async () => {
    const on = (value: string): Mention => meet({ date: day(value) });
    const versions = Array.from({ length: 6 }, (_, at) => [
      story("a", [on(at % 2 === 0 ? "2024-08-05" : "2024-08-07")]),
      story("b", [on(at % 2 === 0 ? "2024-08-07" : "2024-08-05")], 9),
    ]).flat();
    const { events, table } = await delivered([...versions, story("b", [on("2024-08-07")], 9)]);
    expect(events.map(({ members }) => members.length)).toEqual([2]);
    const changes = await eventStore(table).changesAfter(watch, 0);
    expect(changes.map(({ number }) => number)).toEqual(changes.map((_, index) => index + 1));
  });

  test("merges, splits and merges again by corrections, and every id keeps leading to an event", async () => {
    const [a, b] = [story("a", [meet()]), story("b", [meet({ date: day("2024-08-19") })], 9)];
    const { table, events } = await delivered([a, b]);
    const desk = openDesk(table);
    const corrections = correctionStore(table);
    const stamp = { by: "analyste", why: "", at: "2024-09-01T00:00:00Z" };
    const join = { ...stamp, kind: "same" as const, a: { story: "a" }, b: { story: "b" } };
    const told: number[] = [];
    for (const request of [join, { ...stamp, kind: "undo" as const, number: 1 }, join]) {
      await corrections.file(watch, request);
      await desk.group("a");
      const items = [...table.items.values()];
      const { loose, ...stored } = storedIn(items);
      expect(stored).toEqual(takenAtOnce([a, b], await corrections.all(watch)));
      expect(loose).toEqual([]);
      told.push(stored.events.length);
      for (const { id } of events) {
        const record = await eventStore(table).get(id);
        expect(record?.values !== undefined || record?.redirect !== undefined).toBe(true);
      }
    }
    expect(told).toEqual([1, 2, 1]);
    const changes = await eventStore(table).changesAfter(watch, 0);
    expect(changes.map(({ kind, correction }) => [kind, correction])).toEqual([
      ["opened", undefined],
      ["opened", undefined],
      ["merged", 1],
      ["split", 2],
      ["split", 2],
      ["merged", 3],
    ]);
  });
});
