import { expect, test } from "vitest";
import { cutEverywhere, smallWorld, type Bench } from "./cuts.ts";
import type { Items } from "./desk.ts";
import { memoryTable } from "../../../bench/memory-table.ts";

async function openBench(start: Items): Promise<Bench> {
  const table = memoryTable(start.map((item) => structuredClone(item)));
  const told: number[] = [];
  return {
    table,
    items: async () => structuredClone([...table.items.values()]),
    digests: { send: async (messages) => void told.push(...messages.map(({ body }) => body.upTo)) },
    announced: async () => told,
  };
}

// The same on the emulators, and with moves that take several transactions: tests/long/grouping-crash.test.ts.
test("deduplicateStage() may be cut off before and after any call", { timeout: 60_000 }, async () => {
  expect(await cutEverywhere(openBench, smallWorld)).toBeGreaterThan(300);
});
