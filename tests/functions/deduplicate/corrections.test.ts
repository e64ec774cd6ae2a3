import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fileCorrection } from "../../../functions/shared/file-correction.ts";
import { CorrectionRefused, type Target } from "../../../functions/shared/store/correction-targets.ts";
import { correctionStore, type CorrectionRequest } from "../../../functions/shared/store/corrections.ts";
import { day } from "../../support/builders.ts";
import { deliveries, type Delivery } from "./deliveries.ts";
import { openDesk, stateOf, storedIn, takenAtOnce, watch } from "./desk.ts";
import { memoryTable, type MemoryTable } from "../../../bench/memory-table.ts";
import { worlds } from "./worlds.ts";

const record = { by: "analyste", why: "essai", at: "2024-11-02T09:00:00Z" };

/** A correction of whatever is there: numbers choose among the mentions, and whether they are named by their event. */
interface Wish {
  readonly after: number;
  readonly kind: CorrectionRequest["kind"];
  readonly a: number;
  readonly b: number;
  readonly byEvent: boolean;
  readonly isTold: boolean;
}
const wish: fc.Arbitrary<Wish> = fc.record({
  after: fc.nat({ max: 12 }),
  kind: fc.constantFrom("same", "same", "different", "different", "not-relevant", "no-meeting", "date", "undo"),
  a: fc.nat({ max: 50 }),
  b: fc.nat({ max: 50 }),
  byEvent: fc.boolean(),
  isTold: fc.boolean(),
});

function requestOf({ kind, a, b, byEvent }: Wish, table: MemoryTable): CorrectionRequest | undefined {
  const mentions = [...table.items.values()].filter(({ sk }) => sk.startsWith("TELLING#"));
  if (mentions.length === 0) return undefined;
  const mention = (
    index: number,
  ): { readonly story: string; readonly position: number; readonly event: string | null } => {
    const { telling, event } = mentions[index % mentions.length] as unknown as {
      telling: { story: string; position: number };
      event: string | null;
    };
    return { story: telling.story, position: telling.position, event };
  };
  const named = (index: number): Target => {
    const { story, position, event } = mention(index);
    return byEvent && event !== null ? { event } : { story, position };
  };
  switch (kind) {
    case "same":
    case "different":
      return { ...record, kind, a: named(a), b: named(b) };
    case "not-relevant":
      return { ...record, kind, story: mention(a).story };
    case "no-meeting":
      return { ...record, kind, target: named(a) };
    case "date":
      return { ...record, kind, target: named(a), value: day(`2024-10-${20 + (b % 5)}`) };
    case "undo":
      return { ...record, kind, number: 1 + (a % 4) };
  }
}

async function deliver(order: readonly Delivery[], wishes: readonly Wish[], table: MemoryTable = memoryTable()) {
  const desk = openDesk(table);
  const corrections = correctionStore(table);
  const seen = new Set<string>();
  for (const [index, { story }] of order.entries()) {
    await desk.classified(story, !seen.has(story.id));
    seen.add(story.id);
    await desk.group(story.id);
    for (const one of wishes.filter(({ after }) => after % order.length === index)) {
      const request = requestOf(one, table);
      if (!request) continue;
      const regroup = {
        send: async (messages: readonly { readonly body: { readonly storyId: string } }[]) => {
          // A message that is lost: the next one brings it about.
          if (one.isTold) for (const { body } of messages) await desk.group(body.storyId);
        },
      };
      await fileCorrection({ watch, corrections, regroup }, request).catch((error: unknown) => {
        if (!(error instanceof CorrectionRefused)) throw error;
      });
    }
  }
  await desk.group(order[0]!.story.id);
  return { items: [...table.items.values()], corrections: await corrections.all(watch), desk };
}

describe("fileCorrection() and deduplicateStage()", { timeout: 60_000 }, () => {
  test("store what all stories and corrections taken at once give", async () => {
    let filed = 0;
    await fc.assert(
      fc.asyncProperty(
        worlds(8).chain((world) =>
          fc.tuple(fc.constant(world), deliveries(world), fc.array(wish, { minLength: 1, maxLength: 6 })),
        ),
        async ([world, order, wishes]) => {
          const { items, corrections } = await deliver(order, wishes);
          filed += corrections.length;
          const { loose, ...stored } = storedIn(items);
          expect(stored).toEqual(takenAtOnce(world.stories, corrections));
          expect(loose).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
    expect(filed).toBeGreaterThan(150);
  });

  test("give the same when everything is rebuilt in another order from stories and corrections", async () => {
    await fc.assert(
      fc.asyncProperty(
        worlds(8).chain((world) =>
          fc.tuple(deliveries(world), deliveries(world), fc.array(wish, { minLength: 1, maxLength: 6 })),
        ),
        async ([one, other, wishes]) => {
          const { items } = await deliver(one, wishes);
          const kept = items.flatMap((item) => {
            if (item.pk === `WATCH#${watch}`) return [{ pk: item.pk, sk: item.sk, corrections: item["corrections"] }];
            return item.pk === `CORRECTIONS#${watch}` || item.sk.startsWith("CORRECTION#") ? [item] : [];
          });
          const again = await deliver(other, [], memoryTable(structuredClone(kept)));
          expect(stateOf(again.items)).toBe(stateOf(items));
        },
      ),
      { numRuns: 60 },
    );
  });

  test("file once what is asked for twice", async () => {
    const kinds = new Set<string>();
    const runs = fc.asyncProperty(
      worlds(4).chain((world) => fc.tuple(deliveries(world), wish)),
      async ([order, asked]) => {
        const table = memoryTable();
        await deliver(order, [], table);
        const request = requestOf(asked, table);
        if (!request || request.kind === "undo") return;
        const ports = { watch, corrections: correctionStore(table), regroup: { send: () => Promise.resolve() } };
        const file = () =>
          fileCorrection(ports, request).catch((error: unknown) => {
            if (!(error instanceof CorrectionRefused)) throw error;
            return fc.pre(false);
          });
        const [first, second] = [await file(), await file()];
        if (!first) return;
        kinds.add(request.kind);
        expect(second).toMatchObject({ isNew: false, correction: { number: first.correction.number } });
      },
    );
    await fc.assert(runs, { numRuns: 150 });
    expect([...kinds].sort()).toEqual(["date", "different", "no-meeting", "not-relevant", "same"]);
  });
});
