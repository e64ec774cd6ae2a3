import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { actorRules } from "../../../core/events/actor-rules.ts";
import type { Correction } from "../../../core/events/corrections.ts";
import { printExport } from "../../../core/export/print-export.ts";
import type { Reading } from "../../../core/model.ts";
import { fileCorrection } from "../../../functions/shared/file-correction.ts";
import { actors, stateOf, watchName } from "../../../functions/shared/knowledge.ts";
import { correctionStore } from "../../../functions/shared/store/corrections.ts";
import { exportArticles, type ReadArticle } from "../../../local/eval/export-corpus.ts";
import { expectBalance } from "./check-run.ts";
import { cutThePipeline } from "./cut-points.ts";
import { exportOfCalmRun, oddsOf, runWithFaults, shuffledBy } from "./faulty-runs.ts";
import { calm, randomOf } from "../../../bench/pipeline/fates.ts";
import { openPress } from "../../../bench/pipeline/press.ts";
import { Pipeline } from "../../../bench/pipeline/run-pipeline.ts";

// All cut points, more seeds and the whole corpus with faults: tests/long/pipeline.test.ts.
describe("the pipeline", { timeout: 60_000 }, () => {
  const some = ["d003", "d004", "d007", "d026", "d027", "d059"];

  test("exports the same whatever the order of feeds, entries and deliveries", async () => {
    const reference = await exportOfCalmRun(openPress());
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const random = randomOf(seed);
        const press = openPress(undefined, shuffledBy(random));
        const choose = (count: number): number => Math.floor(random() * count);
        const pipeline = new Pipeline({ press, choose, fate: calm });
        await pipeline.poll();
        await pipeline.work();
        expect(await pipeline.export()).toBe(reference);
        expectBalance(pipeline, press, `seed ${seed}`);
      }),
      { numRuns: 5 },
    );
  });

  test("may be cut off before and after any call of a service", async () => {
    expect(await cutThePipeline(23)).toBeGreaterThan(30);
  });

  test.each([
    [0.01, 10],
    [0.3, 5],
  ])("exports the same with every fault at a chance of %d", async (chance, seeds) => {
    const reference = await exportOfCalmRun(openPress(some));
    for (let seed = 1; seed <= seeds; seed++)
      expect((await runWithFaults(oddsOf(chance), seed, some)).exported, `seed ${seed}`).toBe(reference);
  });

  test("can be replayed from the archive and the corrections, byte for byte", async () => {
    const press = openPress();
    const pipeline = new Pipeline({ press, fate: calm });
    await pipeline.poll();
    await pipeline.work();
    const { table, queues } = pipeline.cloud;
    const corrections = correctionStore(table);
    const regroup = {
      send: async (messages: readonly { readonly body: { readonly storyId: string } }[]) => {
        for (const { body } of messages)
          queues.deduplicate.send(JSON.stringify(body), watchName, null, pipeline.cloud.now);
      },
    };
    const ports = { watch: watchName, corrections, regroup };
    const stamp = { by: "analyste", why: "essai", at: "2026-02-02T00:00:00Z" };
    const told = [...table.items.values()].filter(({ pk, sk }) => pk.startsWith("EVENT#") && sk === "EVENT");
    const events = told
      .filter((item) => item["main"] === true)
      .map((item) => String(item["id"]))
      .sort();
    const [a, b, c, d] = events;
    await fileCorrection(ports, { ...stamp, kind: "same", a: { event: a! }, b: { event: b! } });
    await fileCorrection(ports, { ...stamp, kind: "no-meeting", target: { event: c! } });
    const story = [...table.items.values()].find(({ pk }) => pk === `EVENT#${d}`)?.pk;
    expect(story).toBeDefined();
    const covering = [...table.items.values()].find(({ pk, sk }) => pk === `EVENT#${d}` && sk.startsWith("COVERAGE#"))!;
    await fileCorrection(ports, { ...stamp, kind: "not-relevant", story: covering.sk.split("#")[1]! });
    await pipeline.work();

    const read = await articlesOf(pipeline);
    const made: readonly Correction[] = await corrections.all(watchName);
    expect(made).toHaveLength(3);
    const rules = { actors: actorRules(actors), stateOf };
    const replayed = JSON.parse([...printExport(exportArticles(read, rules, made))].join("")) as {
      stories: { id: string }[];
    };
    const exported = JSON.parse(await pipeline.export()) as { stories: { id: string; outcome: string }[] };
    // What could not be read is not in the archive.
    const kept = { ...exported, stories: exported.stories.filter(({ outcome }) => outcome !== "rejected") };
    expect(JSON.stringify(replayed)).toBe(JSON.stringify(kept));
    expect(replayed.stories).toHaveLength(press.stories - 1);
  });
});

/** What lies in the archive, read again. */
async function articlesOf(pipeline: Pipeline): Promise<ReadArticle[]> {
  const items = [...pipeline.cloud.table.items.values()];
  const all = items.map(async (story): Promise<ReadArticle[]> => {
    const scraped = story["scraped"] as { articleKey: string } | undefined;
    if (story.sk !== "STORY" || !scraped) return [];
    const find = (prefix: string) => items.find(({ pk, sk }) => pk === story.pk && sk.startsWith(prefix))!;
    const { url, feedId, outlet } = find("SEEN#") as unknown as { url: string; feedId: string; outlet: string };
    const { reading } = find("READING") as unknown as { reading: Reading };
    return [{ url, feedId, outlet, article: await pipeline.article(scraped.articleKey), reading }];
  });
  return (await Promise.all(all)).flat();
}
