import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { passes, type Filter } from "../../../core/subscriptions/passes.ts";
import { filtered } from "../../../core/subscriptions/select-changes.ts";
import type { Rhythm, Subscription } from "../../../core/subscriptions/subscription.ts";
import { usualWish } from "../../../core/subscriptions/subscription.ts";
import { eventStore } from "../../../functions/shared/store/events.ts";
import { deliveries, type Delivery } from "../deduplicate/deliveries.ts";
import { storedIn, watch } from "../deduplicate/desk.ts";
import { worlds } from "../deduplicate/worlds.ts";
import { openPostOffice, type CutAt, type PostOffice } from "./post-office.ts";

const at = "07:00";
const rhythms: readonly Rhythm[] = [
  { kind: "at-once", at },
  { kind: "daily", at },
  { kind: "hourly" },
  { kind: "weekly", at, weekday: 1 },
];
const filters: readonly Filter[] = [
  usualWish.filter,
  { ...usualWish.filter, places: ["Moscou"] },
  { ...usualWish.filter, leastOrigins: 2 },
  { ...usualWish.filter, formats: ["phone"] },
];
const mail = { channel: "email", address: "lecteur@example.org" } as const;

const cut: fc.Arbitrary<CutAt> = fc.record({
  // Of a message: kept, claimed, sent, confirmed.
  at: fc.integer({ min: 1, max: 6 }),
  when: fc.constantFrom("before" as const, "after" as const),
});
const cuts = fc.array(cut, { maxLength: 4, size: "max" });
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("article" as const) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("changes" as const), cut: fc.option(cut), cuts }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("clock" as const),
      minutes: fc.constantFrom(2, 5, 70, 24 * 60),
      cut: fc.option(cut),
      cuts,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("filter" as const), filter: fc.constantFrom(...filters) }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const minute = 60_000;
const survived = async (run: Promise<unknown>): Promise<void> => void (await run.catch(() => undefined));

/** The last change of a reader's filter: which it became, and the last change that the one before it was held against. */
interface Refiltered {
  readonly filter: Filter;
  readonly upTo: number;
}

/** Lives through the steps, then through a quiet week without faults. @returns the last change of each reader's filter. */
async function live(
  office: PostOffice,
  articles: readonly Delivery[],
  steps: readonly Step[],
): Promise<ReadonlyMap<string, Refiltered>> {
  const refiltered = new Map<string, Refiltered>();
  const left = [...articles];
  const seen = new Set<string>();
  const take = async (): Promise<void> => {
    const next = left.shift();
    if (!next) return;
    await office.desk.classified(next.story, !seen.has(next.story.id));
    seen.add(next.story.id);
    await office.desk.group(next.story.id);
  };
  const changes = async (at: CutAt | null): Promise<void> =>
    survived(office.notify({ upTo: await office.last() }, at ?? undefined));
  for (const one of steps) {
    switch (one.kind) {
      case "article":
        await take();
        break;
      case "changes":
        await changes(one.cut);
        await office.deliver(one.cuts);
        break;
      case "clock":
        office.clock += one.minutes * minute;
        await survived(office.notify({ all: false }, one.cut ?? undefined));
        await office.deliver(one.cuts);
        break;
      case "filter":
        for (const [kind, last] of await refilter(office, one.filter)) refiltered.set(kind, last);
        break;
    }
  }
  while (left.length > 0) await take();
  for (let day = 0; day < 9; day++) {
    await changes(null);
    office.clock += 24 * 60 * minute;
    await office.notify({ all: false });
    await office.deliver();
  }
  expect(office.queue).toEqual([]);
  return refiltered;
}

async function refilter({ subscriptions }: PostOffice, filter: Filter): Promise<Map<string, Refiltered>> {
  const refiltered = new Map<string, Refiltered>();
  for (const { kind } of rhythms) {
    const [seen, progress] = [(await subscriptions.get(kind))!, (await subscriptions.progress(kind))!];
    expect(await subscriptions.change(seen, { ...seen, filter })).toBe(true);
    refiltered.set(kind, { filter, upTo: Math.max(progress.taken, progress.claim?.upTo ?? 0) });
  }
  return refiltered;
}

async function openWithReaders(parts: Partial<Subscription> = {}, repeats = true): Promise<PostOffice> {
  const office = openPostOffice({ repeats });
  for (const rhythm of rhythms) await office.subscribe(rhythm.kind, { rhythm, zone: "UTC", ...parts });
  return office;
}

const lives = worlds(6).chain((world) =>
  fc.tuple(
    deliveries(world),
    fc.array(step, { minLength: 8, maxLength: 24, size: "max" }),
    fc.constantFrom(mail, undefined),
  ),
);

describe(
  "notify and digest, cut off anywhere, over merges, splits and changes of filters",
  { timeout: 120_000 },
  () => {
    test("claim no change twice but in a digest that marks it", async () => {
      await fc.assert(
        fc.asyncProperty(lives, async ([articles, steps, to]) => {
          const office = await openWithReaders(to && { to });
          await live(office, articles, steps);
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
          async ([articles, steps], filter, repeats) => {
            const office = await openWithReaders({ filter }, repeats);
            // After a change of filter, what the old one did not let pass is not told anew.
            await live(
              office,
              articles,
              steps.filter(({ kind }) => kind !== "filter"),
            );
            const now = await eventsNow(office);
            for (const { kind } of rhythms) {
              const { last, ever } = await toldTo(office, kind);
              for (const event of now) {
                if (!event.main || !passes(filter, filtered(event))) continue;
                // When two are parted, the one that goes on as it was told may go on under another id.
                if (!last.has(event.id) && ever.has(asText(event.values))) continue;
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
      const runs = fc.asyncProperty(lives, fc.boolean(), async ([articles, steps, to], repeats) => {
        // Webhooks alone are read here.
        fc.pre(to === undefined && steps.some(({ kind }) => kind === "filter"));
        const office = await openWithReaders({}, repeats);
        const refiltered = await live(office, articles, steps);
        const [now, changes] = [await eventsNow(office), await eventStore(office.table).changesAfter(watch, 0)];
        const leads = new Map<string, string>();
        for (const { event } of changes) leads.set(event, await leadsTo(office, event));
        for (const [kind, { filter, upTo }] of refiltered) {
          const { last, ever } = await toldTo(office, kind);
          const since = changes.filter(({ number }) => number > upTo);
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

function asText(values: Parameters<typeof shownOf>[0] | null): string {
  return JSON.stringify(values && shownOf(values));
}

async function eventsNow({ table }: PostOffice) {
  const events = eventStore(table);
  const ids = storedIn([...table.items.values()]).events.map((text) => (JSON.parse(text) as { id: string }).id);
  return Promise.all(
    ids.map(async (id) => {
      const { values, main } = (await events.get(id))!;
      return { id, values: values!, main: main === true, tellings: await events.coverage(id) };
    }),
  );
}

/** What a reader was last told of each event, by the id that it has now, and all that they were ever told, as text. */
async function toldTo(office: PostOffice, reader: string) {
  const last = new Map<string, unknown>();
  const ever = new Set<string>();
  for (const { events } of office.bodies(reader))
    for (const block of events)
      if (block.id !== null) {
        last.set(await leadsTo(office, block.id), shownOf(block));
        ever.add(asText(block));
      }
  return { last, ever };
}

function withoutCuts(one: Step): Step {
  return one.kind === "changes" || one.kind === "clock" ? { ...one, cut: null, cuts: [] } : one;
}

function shownOf({
  date,
  place,
  format,
  status,
}: {
  date: { value: string | null };
  place: { nameEn: string | null } | null;
  format: string;
  status: string;
}) {
  return { date: date.value, place: place?.nameEn ?? null, format, status };
}

async function leadsTo({ table }: PostOffice, id: string): Promise<string> {
  const events = eventStore(table);
  let record = await events.get(id);
  while (record?.redirect !== undefined) record = await events.get(record.redirect);
  return record?.id ?? id;
}
