import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { passes } from "../../../core/subscriptions/passes.ts";
import { filtered } from "../../../core/subscriptions/select-changes.ts";
import { eventStore } from "../../../functions/shared/store/events.ts";
import { watch } from "../deduplicate/desk.ts";
import {
  asText,
  eventsIn,
  eventsNow,
  filters,
  leadsTo,
  live,
  lives,
  openWithReaders,
  partedNow,
  rhythms,
  shownOf,
  tellingsTo,
  toldTo,
  withoutCuts,
  withoutReleases,
} from "./lives.ts";

/** For how many events a message has room: fewer than a world has, or more. */
const rooms = fc.constantFrom(1, 2, 40);

describe(
  "notify and digest, cut off anywhere, over merges, splits and changes of filters",
  { timeout: 120_000 },
  () => {
    test("claim no change twice but in a digest that marks it", async () => {
      await fc.assert(
        fc.asyncProperty(lives, rooms, async ([articles, steps, to], room) => {
          const office = await openWithReaders(to && { to }, { room });
          await live(office, articles, steps.map(withoutReleases));
          for (const { kind } of rhythms) {
            const own = office.claims.filter(({ id }) => id.startsWith(`${kind}-`));
            const fresh = own.flatMap((claim) => claim.fresh);
            expect(fresh).toEqual([...new Set(fresh)]);
            // What a digest has again was in a message before, and was never confirmed.
            const told: number[] = [];
            for (const claim of own) {
              expect(claim.again.filter((number) => !told.includes(number))).toEqual([]);
              told.push(...claim.fresh);
            }
          }
        }),
        { numRuns: 60 },
      );
    });

    test("send a mail once, and a webhook the same bytes under one name", async () => {
      await fc.assert(
        fc.asyncProperty(lives, async ([articles, steps, to]) => {
          const office = await openWithReaders(to && { to });
          await live(office, articles, steps);
          const byId = Map.groupBy(office.sent, ({ id }) => id);
          for (const same of byId.values()) {
            if (to) expect(same).toHaveLength(1);
            for (const { payload } of same) expect(payload).toEqual(same[0]!.payload);
          }
        }),
        { numRuns: 40 },
      );
    });

    test("lose nothing: what a reader was last told of each event is what is", async () => {
      await fc.assert(
        fc.asyncProperty(
          lives,
          fc.constantFrom(...filters),
          fc.boolean(),
          rooms,
          async ([articles, steps], filter, repeats, room) => {
            const office = await openWithReaders({ filter }, { repeats, room });
            // After a change of filter, what the old one did not let pass is not told anew.
            await live(
              office,
              articles,
              steps.filter(({ kind }) => kind !== "filter"),
            );
            const [now, parted] = [await eventsNow(office), await partedNow(office)];
            for (const { kind } of rhythms) {
              const { last, ever } = await toldTo(office, kind);
              for (const event of now) {
                if (!event.main || !passes(filter, filtered(event))) continue;
                // When two are parted, the one that goes on as it was told may go on under another id.
                if ((!last.has(event.id) || parted.has(event.id)) && ever.has(asText(event.values))) continue;
                expect(last.get(event.id), `${kind} was told of ${event.id}`).toEqual(shownOf(event.values));
              }
            }
          },
        ),
        { numRuns: 150 },
      );
    });

    test("lose nothing after a change of filter: what the old one was not held against, the new one is", async () => {
      let owed = 0;
      const runs = fc.asyncProperty(lives, fc.boolean(), rooms, async ([articles, steps, to], repeats, room) => {
        // Webhooks alone are read here.
        fc.pre(to === undefined && steps.some(({ kind }) => kind === "filter"));
        const office = await openWithReaders({}, { repeats, room });
        const refiltered = await live(office, articles, steps);
        const [now, changes] = [await eventsNow(office), await eventStore(office.table).changesAfter(watch, 0)];
        const leads = new Map<string, string>();
        for (const { event } of changes) leads.set(event, await leadsTo(office, event));
        for (const [kind, { filter, wasHeld }] of refiltered) {
          const { last, ever } = await toldTo(office, kind);
          const since = changes.filter(({ number }) => !wasHeld(number));
          // What was there when the old filter last looked, and goes on as it was, is not news, whatever its id is now.
          const known = new Set(
            since.flatMap(({ before, others = {} }) => [before, ...Object.values(others)]).map(asText),
          );
          for (const event of now) {
            const isNew =
              since.some((change) => leads.get(change.event) === event.id) && !known.has(asText(event.values));
            if (!isNew || !event.main || !passes(filter, filtered(event))) continue;
            if (!last.has(event.id) && ever.has(asText(event.values))) continue;
            owed++;
            expect(last.get(event.id), `${kind} was told of ${event.id}`).toEqual(shownOf(event.values));
          }
        }
      });
      await fc.assert(runs, { numRuns: 100 });
      expect(owed).toBeGreaterThan(20);
    });

    test("tell of an event once, in however many messages a backlog is told", async () => {
      let several = 0;
      await fc.assert(
        fc.asyncProperty(lives, async ([articles, steps]) => {
          const office = await openWithReaders({}, { room: 1 });
          await live(
            office,
            articles,
            steps.filter(({ kind }) => kind === "clock" || kind === "article").map(withoutCuts),
          );
          for (const { kind } of rhythms) {
            const own = office.sent.filter(({ subscriber }) => subscriber === kind);
            for (const together of Map.groupBy(own, ({ at }) => at).values()) {
              const events = together.flatMap(({ payload }) => eventsIn(payload));
              // One that is announced for today may be in an alert, and in the digest of the day.
              const known = events.flatMap(({ id, change }) => (id === null || change === "today" ? [] : [id]));
              expect(known).toEqual([...new Set(known)]);
              if (together.length > 1) several++;
            }
          }
        }),
        { numRuns: 60 },
      );
      expect(several).toBeGreaterThan(20);
    });

    test("tell of an event again, without a mark, only where it has changed since it was shown", async () => {
      let again = 0;
      await fc.assert(
        fc.asyncProperty(lives, fc.boolean(), rooms, async ([articles, steps], repeats, room) => {
          const office = await openWithReaders({}, { repeats, room });
          await live(office, articles, steps);
          const changes = await eventStore(office.table).changesAfter(watch, 0);
          for (const { kind } of rhythms) {
            const lastShown = new Map<string, number>();
            for (const { id, maybeSent, shown } of tellingsTo(office, kind)) {
              const last = lastShown.get(id);
              lastShown.set(id, shown);
              if (last === undefined || maybeSent) continue;
              again++;
              const since = changes.filter(({ number }) => number > last && number <= shown);
              expect(
                since.map(({ event }) => event),
                `${kind} was told of ${id}`,
              ).toContain(id);
            }
          }
        }),
        { numRuns: 150 },
      );
      expect(again).toBeGreaterThan(20);
    });

    test("tell again, marked, only what may not have arrived", async () => {
      await fc.assert(
        fc.asyncProperty(lives, async ([articles, steps]) => {
          const office = await openWithReaders();
          await live(office, articles, steps.filter(({ kind }) => kind !== "filter").map(withoutCuts));
          for (const { kind } of rhythms)
            expect(office.bodies(kind).flatMap(({ events }) => events.filter(({ maybeSent }) => maybeSent))).toEqual(
              [],
            );
        }),
        { numRuns: 20 },
      );
    });
  },
);
