import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deliveries } from "../functions/deduplicate/deliveries.ts";
import { openDesk, storedIn, takenAtOnce } from "../functions/deduplicate/desk.ts";
import { worlds } from "../functions/deduplicate/worlds.ts";
import { backendsHere } from "./backends.ts";
import { startBenches } from "./emulated-bench.ts";

describe.each(backendsHere())("deduplicateStage() on $name", (backend) => {
  let benches: Awaited<ReturnType<typeof startBenches>>;

  beforeAll(async () => {
    benches = await startBenches(backend);
  });
  afterAll(() => benches.stop());

  test("stores what all stories taken at once give", async () => {
    await fc.assert(
      fc.asyncProperty(
        worlds(12).chain((world) => fc.tuple(fc.constant(world), deliveries(world))),
        async ([world, order]) => {
          const { table, digests, items } = await benches.open([]);
          const desk = openDesk(table, digests);
          const seen = new Set<string>();
          for (const { story } of order) {
            await desk.classified(story, !seen.has(story.id));
            seen.add(story.id);
            await desk.group(story.id);
          }
          const { loose, ...stored } = storedIn(await items());
          expect(stored).toEqual(takenAtOnce(world.stories));
          expect(loose).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  test("stores the same when several consumers write at once, one of them late", async () => {
    await fc.assert(
      fc.asyncProperty(worlds(8), async (world) => {
        const { table, digests, items } = await benches.open([]);
        const desk = openDesk(table, digests);
        for (const story of world.stories) await desk.classified(story, true);
        let waiting = world.stories.map(({ id }) => id);
        for (let round = 0; waiting.length > 0; round++) {
          expect(round).toBeLessThan(20);
          const results = await Promise.allSettled(waiting.map((id) => desk.group(id)));
          waiting = waiting.filter((_, at) => results[at]!.status === "rejected");
        }
        const { loose, ...stored } = storedIn(await items());
        expect(stored).toEqual(takenAtOnce(world.stories));
        expect(loose).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});
