import * as fc from "fast-check";
import { expect } from "vitest";
import type { Payload } from "../../../core/channels/payload.ts";
import type { WebhookBody } from "../../../core/channels/webhook.ts";
import type { Filter } from "../../../core/subscriptions/passes.ts";
import { abandoned, isTaken } from "../../../core/subscriptions/progress.ts";
import type { Rhythm, Subscription } from "../../../core/subscriptions/subscription.ts";
import { usualWish } from "../../../core/subscriptions/subscription.ts";
import { eventStore } from "../../../functions/shared/store/events.ts";
import { deliveries, type Delivery } from "../deduplicate/deliveries.ts";
import { storedIn, watch } from "../deduplicate/desk.ts";
import { worlds } from "../deduplicate/worlds.ts";
import { anyDelivery } from "./any-delivery.ts";
import { openPostOffice, type CutAt, type PostOffice } from "./post-office.ts";

const at = "07:00";
export const rhythms: readonly Rhythm[] = [
  { kind: "at-once", at },
  { kind: "daily", at },
  { kind: "hourly" },
  { kind: "weekly", at, weekday: 1 },
];
export const filters: readonly Filter[] = [
  usualWish.filter,
  { ...usualWish.filter, places: ["Moscou"] },
  { ...usualWish.filter, leastOrigins: 2 },
  { ...usualWish.filter, formats: ["phone"] },
];
export const mail = { channel: "email", address: "lecteur@example.org" } as const;

/** Calls at which a round, and the writing of a message, are cut off; every-call.test.ts goes through them all in turn. */
export const mostCalls = { round: 30, message: 12 };
const cutIn = (most: number): fc.Arbitrary<CutAt> =>
  fc.record({ at: fc.integer({ min: 1, max: most }), when: fc.constantFrom("before" as const, "after" as const) });
const cut = cutIn(mostCalls.round);
// Of a message: kept, claimed, sent, confirmed, and its stamps; then what came in meanwhile.
const cuts = fc.array(cutIn(mostCalls.message), { maxLength: 4, size: "max" });
/** Before which calls of the messages that are written another article is grouped. */
const meanwhile = fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 6 });
const answers = fc.array(anyDelivery, { maxLength: 4 });
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("article" as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant("changes" as const), cut: fc.option(cut), cuts, meanwhile, answers }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("clock" as const),
      minutes: fc.constantFrom(2, 5, 70, 24 * 60),
      cut: fc.option(cut),
      cuts,
      meanwhile,
      answers,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("filter" as const), filter: fc.constantFrom(...filters) }) },
);
export type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const minute = 60_000;
const survived = async (run: Promise<unknown>): Promise<void> => void (await run.catch(() => undefined));

/** The last change of a reader's filter: which it became, and whether the one before it was held against a change. */
export interface Refiltered {
  readonly filter: Filter;
  readonly wasHeld: (number: number) => boolean;
}

/** Lives through the steps, then through a quiet week without faults. @returns the last change of each reader's filter. */
export async function live(
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
  const deliver = async (one: Extract<Step, { kind: "changes" | "clock" }>): Promise<void> => {
    let calls = 0;
    office.beforeCall = async () => {
      if (one.meanwhile.includes(++calls)) await take();
    };
    office.answers = [...one.answers];
    await office.deliver(one.cuts);
    office.answers = [];
    office.beforeCall = undefined;
  };
  for (const one of steps) {
    switch (one.kind) {
      case "article":
        await take();
        break;
      case "changes":
        await changes(one.cut);
        await deliver(one);
        break;
      case "clock":
        office.clock += one.minutes * minute;
        await survived(office.notify({ all: false }, one.cut ?? undefined));
        await deliver(one);
        break;
      case "filter":
        for (const [kind, last] of await refilter(office, one.filter)) refiltered.set(kind, last);
        break;
    }
  }
  while (left.length > 0) await take();
  await startAgain(office);
  for (let day = 0; day < 9; day++) {
    await changes(null);
    office.clock += 24 * 60 * minute;
    await office.notify({ all: false });
    await office.deliver();
  }
  expect(office.queue).toEqual([]);
  return refiltered;
}

/** A channel that has refused for days is parked. */
async function startAgain({ subscriptions }: PostOffice): Promise<void> {
  for (const { kind } of rhythms) {
    const seen = (await subscriptions.get(kind))!;
    expect(await subscriptions.change(seen, { ...seen, status: "active" })).toBe(true);
  }
}

async function refilter({ subscriptions }: PostOffice, filter: Filter): Promise<Map<string, Refiltered>> {
  const refiltered = new Map<string, Refiltered>();
  for (const { kind } of rhythms) {
    const [seen, progress] = [(await subscriptions.get(kind))!, abandoned((await subscriptions.progress(kind))!)];
    expect(await subscriptions.change(seen, { ...seen, filter })).toBe(true);
    refiltered.set(kind, { filter, wasHeld: (number) => isTaken(progress, number) });
  }
  return refiltered;
}

export async function openWithReaders(
  parts: Partial<Subscription> = {},
  { repeats = true, room = 40 } = {},
): Promise<PostOffice> {
  const office = openPostOffice({ repeats, room });
  for (const rhythm of rhythms) await office.subscribe(rhythm.kind, { rhythm, zone: "UTC", ...parts });
  return office;
}

export const lives = worlds(6).chain((world) =>
  fc.tuple(
    deliveries(world),
    fc.array(step, { minLength: 8, maxLength: 24, size: "max" }),
    fc.constantFrom(mail, undefined),
  ),
);

export function asText(values: Parameters<typeof shownOf>[0] | null): string {
  return JSON.stringify(values && shownOf(values));
}

export async function eventsNow({ table }: PostOffice) {
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
export async function toldTo(office: PostOffice, reader: string) {
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

/** Each event of each message to a reader, oldest first, and the last change when it was written; without days that come. */
export function tellingsTo({ claims, sent }: PostOffice, reader: string) {
  const shownIn = new Map(claims.map(({ id, shown }) => [id, shown]));
  const own = new Map(sent.flatMap((one) => (one.subscriber === reader ? [[one.id, one.payload]] : [])));
  return [...own].flatMap(([message, payload]) =>
    eventsIn(payload).flatMap((one) =>
      one.id === null || one.change === "today"
        ? []
        : [{ ...shownOf(one), id: one.id, maybeSent: one.maybeSent, shown: shownIn.get(message)! }],
    ),
  );
}

export function eventsIn(payload: Payload): Extract<WebhookBody, { schema: "vigie/message@1" }>["events"] {
  return payload.channel === "webhook" && "events" in payload.body ? payload.body.events : [];
}

export function withoutCuts(one: Step): Step {
  return one.kind === "changes" || one.kind === "clock"
    ? { ...one, cut: null, cuts: [], meanwhile: [], answers: [] }
    : one;
}

/** A channel that is busy has certainly not taken a message: its claim is let go, and made anew. */
export function withoutReleases(one: Step): Step {
  if (!("answers" in one)) return one;
  return { ...one, answers: one.answers.filter((answer) => answer.kind !== "refused" || answer.fault !== "busy") };
}

export function shownOf({
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

export async function leadsTo({ table }: PostOffice, id: string): Promise<string> {
  const events = eventStore(table);
  let record = await events.get(id);
  while (record?.redirect !== undefined) record = await events.get(record.redirect);
  return record?.id ?? id;
}

/** Events that were parted from others, by the ids that they have now: which of them goes on under which id is open. */
export async function partedNow(office: PostOffice): Promise<ReadonlySet<string>> {
  const changes = await eventStore(office.table).changesAfter(watch, 0);
  const parted = changes.flatMap(({ kind, event, from }) => (kind === "split" ? [event, ...from] : []));
  return new Set(await Promise.all(parted.map((id) => leadsTo(office, id))));
}
