import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { memoryTable, type MemoryTable } from "../../../bench/memory-table.ts";
import { rememberTellings } from "../../../functions/shared/store/remember-tellings.ts";
import { eventStore } from "../../../functions/shared/store/events.ts";
import type { Table } from "../../../functions/shared/store/table.ts";
import { largeWorld } from "./cuts.ts";
import { deliveries } from "./deliveries.ts";
import { openDesk, storedIn, takenAtOnce, watch } from "./desk.ts";
import { worlds } from "./worlds.ts";

interface Chance {
  readonly writer: number;
  readonly atOnce: boolean;
  readonly delay: number;
}

describe("rememberTellings()", { timeout: 60_000 }, () => {
  test("leaves what all stories taken at once give, whichever of several writers gets a story, also at once", async () => {
    await fc.assert(
      fc.asyncProperty(
        worlds(10).chain((world) => fc.tuple(fc.constant(world), deliveries(world))),
        fc.infiniteStream(fc.record({ writer: fc.nat({ max: 2 }), atOnce: fc.boolean(), delay: fc.nat({ max: 5 }) })),
        async ([world, order], chances: Iterator<Chance, Chance>) => {
          const chance = (): Chance => chances.next().value;
          const table = memoryTable();
          const desks = [0, 1, 2].map(() => openDesk(atAnyPace(table, () => chance().delay)));
          const seen = new Set<string>();
          let waiting: string[] = [];
          const settle = async (): Promise<void> => {
            const runs = waiting.map((id) => desks[chance().writer]!.group(id));
            const results = await Promise.allSettled(runs);
            const reasons = results.flatMap((result) => (result.status === "rejected" ? [String(result.reason)] : []));
            expect(reasons.filter((reason) => !reason.includes("ConditionalCheckFailed"))).toEqual([]);
            waiting = waiting.filter((_, at) => results[at]!.status === "rejected");
          };
          for (const { story } of order) {
            await openDesk(table).classified(story, !seen.has(story.id));
            seen.add(story.id);
            if (!waiting.includes(story.id)) waiting.push(story.id);
            if (!chance().atOnce || waiting.length > 3) await settle();
          }
          for (let tries = 0; waiting.length > 0 && tries < 50; tries++) await settle();
          const { loose, ...stored } = storedIn([...table.items.values()]);
          expect(stored).toEqual(takenAtOnce(world.stories));
          expect(loose).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });

  test("reads no block twice for article after article about one event", async () => {
    const table = memoryTable();
    const blocks: number[] = [];
    const desk = openDesk(counting(table, "BLOCK#", blocks));
    for (const { story, isFirst } of largeWorld.slice(0, 40)) {
      blocks.push(0);
      await desk.classified(story, isFirst);
      await desk.group(story.id);
    }
    expect(blocks[0]).toBeGreaterThan(0);
    expect(blocks.slice(1).every((count) => count === 0)).toBe(true);
  });

  test("reads all anew once somebody else has written", async () => {
    const table = memoryTable();
    const blocks: number[] = [];
    const [desk, other] = [openDesk(counting(table, "BLOCK#", blocks)), openDesk(table)];
    for (const [at, { story, isFirst }] of largeWorld.slice(0, 4).entries()) {
      blocks.push(0);
      await desk.classified(story, isFirst);
      await (at === 2 ? other : desk).group(story.id);
    }
    expect(blocks).toEqual([blocks[0], 0, 0, blocks[0]]);
  });

  test("keeps no more than it may", async () => {
    const table = memoryTable();
    const { classified, group } = openDesk(table);
    for (const { story, isFirst } of largeWorld.slice(0, 5)) {
      await classified(story, isFirst);
      await group(story.id);
    }
    const item = [...table.items.values()].find(({ pk }) => pk.startsWith("BLOCK#"))!;
    const block = item.pk.slice("BLOCK#".length);
    const queries = async (most: number): Promise<number> => {
      const events = rememberTellings(eventStore(table), most);
      await events.state(watch);
      await events.inBlock(block);
      await events.state(watch);
      const before = table.requests.get("QueryCommand") ?? 0;
      await events.inBlock(block);
      return (table.requests.get("QueryCommand") ?? 0) - before;
    };
    expect(await queries(5)).toBe(0);
    expect(await queries(4)).toBe(1);
  });
});

/** A table whose answers take now longer, now shorter. */
function atAnyPace({ name, client }: Table, delay: () => number): Table {
  const send = async (command: never): Promise<unknown> => {
    for (let wait = delay(); wait > 0; wait--) await Promise.resolve();
    const answer: unknown = await client.send(command);
    for (let wait = delay(); wait > 0; wait--) await Promise.resolve();
    return answer;
  };
  return { name, client: { send } as unknown as Table["client"] };
}

/** Counts, in the last of `counts`, the queries of partitions whose keys begin so. */
function counting({ name, client }: MemoryTable, prefix: string, counts: number[]): Table {
  const send = async (command: never): Promise<unknown> => {
    const { input } = command as { input: { ExpressionAttributeValues?: Record<string, unknown> } };
    const pk = input.ExpressionAttributeValues?.[":pk"];
    if (typeof pk === "string" && pk.startsWith(prefix)) counts[counts.length - 1]!++;
    return client.send(command);
  };
  return { name, client: { send } as unknown as Table["client"] };
}
