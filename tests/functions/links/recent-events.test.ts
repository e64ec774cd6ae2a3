import * as fc from "fast-check";
import { parseAtomFeed } from "feedsmith";
import type ICAL from "ical.js";
import { beforeEach, describe, expect, test } from "vitest";
import { readerFeed } from "../../../core/export/reader-feed.ts";
import { uuidOf } from "../../../core/story/address.ts";
import { usualWish } from "../../../core/subscriptions/subscription.ts";
import { mostChanges, mostEvents, recentEvents } from "../../../functions/links/recent-events.ts";
import { fileCorrection } from "../../../functions/shared/file-correction.ts";
import { correctionStore } from "../../../functions/shared/store/corrections.ts";
import { eventStore } from "../../../functions/shared/store/events.ts";
import { storyStore } from "../../../functions/shared/store/stories.ts";
import { smallWorld } from "../deduplicate/cuts.ts";
import { deliveries } from "../deduplicate/deliveries.ts";
import { watch } from "../deduplicate/desk.ts";
import { worlds } from "../deduplicate/worlds.ts";
import { oneReader } from "../digest/one-reader.ts";
import { openPostOffice, type PostOffice } from "../digest/post-office.ts";
import { calendar, fetched, pulling, statusOf, visible } from "./pulling.ts";

let { office, open, reader } = oneReader();
let ask: ReturnType<typeof pulling>;

beforeEach(() => {
  ({ office, open, reader } = oneReader());
  ask = pulling(office);
});

const recentOf = ({ table }: PostOffice) =>
  recentEvents({ watch, events: eventStore(table), stories: storyStore(table) });

describe("recentEvents()", () => {
  test("reads a bounded part of the table, however many events there are, and once for a change", async () => {
    const own = await reader();
    open(mostChanges + 500);
    const { requests } = office.table;
    requests.clear();
    expect(calendar(await fetched(ask, own, "meetings.ics"))).toHaveLength(mostEvents);
    const reads = [...requests.values()].reduce((sum, one) => sum + one, 0);
    expect(reads).toBeLessThan(2 * mostEvents + 20);
    expect([...requests.keys()].sort()).toEqual(["BatchGetCommand", "GetCommand", "QueryCommand"]);
    requests.clear();
    await fetched(ask, own, "events.atom");
    expect(requests).toEqual(new Map([["GetCommand", 2]]));
  });

  test("reads again after a failure", async () => {
    const table = office.table;
    const events = eventStore(table);
    let failures = 1;
    const recent = recentEvents({
      watch,
      events: {
        ...events,
        many: async (ids) => {
          if (failures-- > 0) throw new Error("throttled");
          return events.many(ids);
        },
      },
      stories: storyStore(table),
    });
    open(1);
    await expect(recent(1)).rejects.toThrow("throttled");
    expect((await recent(1)).events).toHaveLength(1);
  });
});

describe("an event that is none any more", () => {
  const grouped = async (at: PostOffice, ...places: readonly number[]): Promise<void> => {
    for (const place of places) {
      const { story, isFirst } = smallWorld[place]!;
      await at.desk.classified(story, isFirst);
      await at.desk.group(story.id);
    }
  };

  test("stays in the calendar as cancelled under its UID, and names what it is one with", async () => {
    const own = await reader();
    await grouped(office, 0);
    const [before] = calendar(await fetched(ask, own, "meetings.ics"));
    // An earlier report gives the event another id.
    await grouped(office, 2);
    const after = calendar(await fetched(ask, own, "meetings.ics"));
    const old = after.find(({ uid }) => uid === before!.uid)!;
    expect(statusOf(before!)).toBe("CONFIRMED");
    expect(statusOf(old)).toBe("CANCELLED");
    expect(old.sequence).toBeGreaterThan(before!.sequence);
    expect(visible(old.description)).toContain("ne fait qu’une avec : ");
    expect(after.filter((event) => statusOf(event) === "CONFIRMED")).toHaveLength(1);
    expect(visible(old.summary)).toMatch(/^Remplacée : /);
    // To who reads feeds it is the same event, and the table of events holds what is one.
    expect(parseAtomFeed(await fetched(ask, own, "events.atom")).entries).toHaveLength(1);
    expect((await fetched(ask, own, "events.csv")).trimEnd().split("\r\n")).toHaveLength(2);
  });

  test("stays when an analyst withdraws it, for those whose filter it passed", async () => {
    const own = await reader();
    const other = await office.subscribe("q", { filter: { ...usualWish.filter, leastOrigins: 9 } });
    await grouped(office, 0);
    const [before] = calendar(await fetched(ask, own, "meetings.ics"));
    const event = [...office.table.items.values()].find(({ sk }) => sk === "EVENT")!;
    const corrections = correctionStore(office.table);
    const request = { by: "a", why: "", at: "2024-11-02T09:00:00Z", kind: "no-meeting" } as const;
    const regroup = { send: async () => {} };
    await fileCorrection({ watch, corrections, regroup }, { ...request, target: { event: String(event["id"]) } });
    await office.desk.group(smallWorld[0]!.story.id);
    const [after, ...more] = calendar(await fetched(ask, own, "meetings.ics"));
    expect(more).toEqual([]);
    expect([after!.uid, statusOf(after!)]).toEqual([before!.uid, "CANCELLED"]);
    expect(after!.sequence).toBeGreaterThan(before!.sequence);
    const [entry] = parseAtomFeed(await fetched(ask, own, "events.atom")).entries ?? [];
    expect(visible(entry?.title?.value)).toMatch(/^Retirée : /);
    expect(calendar(await fetched(ask, other, "meetings.ics"))).toEqual([]);
  });

  test("is never lost from a calendar, whatever merges and splits; no SEQUENCE goes down", async () => {
    await fc.assert(
      fc.asyncProperty(worlds(6).chain(deliveries), async (order) => {
        const at = openPostOffice();
        const [own, pull] = [await at.subscribe("r"), pulling(at)];
        const seen = new Set<string>();
        let before = new Map<string, ICAL.Event>();
        for (const { story } of order) {
          await at.desk.classified(story, !seen.has(story.id));
          seen.add(story.id);
          await at.desk.group(story.id);
          const after = new Map(calendar(await fetched(pull, own, "meetings.ics")).map((event) => [event.uid, event]));
          for (const [uid, event] of before) {
            const now = after.get(uid);
            // An event whose day is open now has no place in a calendar.
            if (now === undefined) continue;
            expect(now.sequence).toBeGreaterThanOrEqual(event.sequence);
            if (statusOf(now) !== statusOf(event)) expect(now.sequence).toBeGreaterThan(event.sequence);
          }
          const recent = await recentOf(at)(await at.last());
          const uids = new Set(readerFeed(recent, own).events.map(({ id }) => uuidOf(`event ${id}`)));
          for (const uid of before.keys()) expect(uids).toContain(uid);
          before = after;
        }
      }),
      { numRuns: 40 },
    );
  });
});
