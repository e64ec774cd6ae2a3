import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { usualWish } from "../../../core/subscriptions/subscription.ts";
import { seedSubscribers } from "../../../functions/notify/seed.ts";
import type { Table } from "../../../functions/shared/store/table.ts";
import { subscriptionStore } from "../../../functions/shared/store/subscriptions.ts";
import { memoryTable } from "../../../bench/memory-table.ts";
import { mortality } from "../support/mortal.ts";

describe("seedSubscribers()", () => {
  const seedWith = (table: Table, addresses: readonly string[], notes: string[] = []) =>
    seedSubscribers(
      {
        subscriptions: subscriptionStore(table),
        last: async () => 4,
        journal: { note: (what) => void notes.push(what), failure: () => {} },
        newId: () => randomBytes(8).toString("hex"),
        newToken: () => "token",
        now: () => "2026-03-02T05:29:00Z",
      },
      addresses,
    )();

  test("subscribes each address of the deployment to everything, from now on", async () => {
    const table = memoryTable();
    await seedWith(table, ["a@example.org", "b@example.org"]);
    const store = subscriptionStore(table);
    const [one, other] = await store.page("daily", "", 10);
    expect(other).toBeDefined();
    expect(await store.get(one!.id)).toMatchObject({ ...usualWish, status: "active" });
    expect(await store.progress(one!.id)).toMatchObject({ taken: 4 });
  });

  test("gives ids that nobody can work out from the address, and puts nobody down twice", async () => {
    const tables = [memoryTable(), memoryTable()] as const;
    const ids: string[] = [];
    for (const table of tables) {
      await Promise.all([seedWith(table, ["a@example.org"]), seedWith(table, ["a@example.org"])]);
      const found = await subscriptionStore(table).page("daily", "", 10);
      expect(found).toHaveLength(1);
      ids.push(found[0]!.id);
    }
    expect(ids[0]).not.toBe(ids[1]);
  });

  test("finishes what was cut off, at whichever call, and leaves no two", async () => {
    for (const when of ["before", "after"] as const)
      for (let at = 1; at <= 2; at++) {
        const table = memoryTable();
        const { guarded, calls } = mortality(at, when);
        const client = { send: (command: never) => guarded(() => table.client.send(command)) };
        const mortal = { ...table, client: client as unknown as typeof table.client };
        await expect(seedWith(mortal, ["a@example.org"])).rejects.toThrow("cut off");
        expect(calls()).toBe(at);
        await seedWith(table, ["a@example.org"]);
        expect(await subscriptionStore(table).page("daily", "", 10)).toHaveLength(1);
      }
  });

  test("does not subscribe again who has unsubscribed", async () => {
    const table = memoryTable();
    await seedWith(table, ["a@example.org"]);
    const store = subscriptionStore(table);
    const [{ id } = { id: "" }] = await store.page("daily", "", 10);
    await store.end((await store.get(id))!, "2026-03-03T00:00:00Z");
    await seedWith(table, ["a@example.org"]);
    expect(await store.page("daily", "", 10)).toEqual([]);
    expect([...table.items.keys()].filter((key) => key.startsWith("SUBSCRIBER#"))).toEqual([]);
    expect(JSON.stringify([...table.items.values()])).not.toContain("a@example.org");
  });

  test.each([
    "",
    "nobody",
    "a@b",
    "A <a@example.org>",
    "a@example.org\r\nBcc: b@example.org",
    "a@example.org,b@example.org",
  ])("leaves out %j, and says so", async (address) => {
    const notes: string[] = [];
    const table = memoryTable();
    await seedWith(table, [address, "a@example.org"], notes);
    expect(notes).toEqual(["bad-address"]);
    expect(await subscriptionStore(table).page("daily", "", 10)).toHaveLength(1);
  });
});
