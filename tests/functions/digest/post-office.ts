import { showsAll } from "../../../core/channels/payload-of.ts";
import type { Payload } from "../../../core/channels/payload.ts";
import type { Target } from "../../../core/channels/target.ts";
import type { WebhookBody } from "../../../core/channels/webhook.ts";
import type { Progress } from "../../../core/subscriptions/progress.ts";
import { type Span, within, without } from "../../../core/subscriptions/spans.ts";
import { type Subscription, usualWish } from "../../../core/subscriptions/subscription.ts";
import { readingFrom } from "../../../functions/digest/reading-from.ts";
import { digestStage, type DigestPorts } from "../../../functions/digest/stage.ts";
import { noteChanges } from "../../../functions/notify/note-changes.ts";
import { notifyStage } from "../../../functions/notify/stage.ts";
import type { Delivery } from "../../../functions/shared/channels/channel.ts";
import { linkPath, linksOf } from "../../../functions/shared/links.ts";
import type { DigestMessage } from "../../../functions/shared/messages.ts";
import type { Outbox } from "../../../functions/shared/queue.ts";
import { announcementStore } from "../../../functions/shared/store/announcements.ts";
import { delayStore } from "../../../functions/shared/store/delays.ts";
import { eventStore } from "../../../functions/shared/store/events.ts";
import { roundStore } from "../../../functions/shared/store/rounds.ts";
import { storyStore } from "../../../functions/shared/store/stories.ts";
import { subscriptionStore } from "../../../functions/shared/store/subscriptions.ts";
import type { Table } from "../../../functions/shared/store/table.ts";
import { memoryTable } from "../../../bench/memory-table.ts";
import { mortality } from "../support/mortal.ts";
import { openDesk, watch } from "../deduplicate/desk.ts";

export const silent = { note: () => {}, failure: () => {} };

/** A message that was handed to a channel. */
export interface Sent {
  readonly subscriber: string;
  readonly id: string;
  readonly payload: Payload;
  readonly to: Target;
  readonly at: string;
}

/** At which of its writes and messages a run dies, if it does. */
export interface CutAt {
  readonly at: number;
  readonly when: "before" | "after";
}

/** A claim that was written: the changes in it, and those of them that may have been sent before. */
interface ClaimContents {
  readonly id: string;
  readonly fresh: readonly number[];
  readonly again: readonly number[];
  /** Number of the last change when its message was written. */
  readonly shown: number;
}

const never: CutAt = { at: Number.MAX_SAFE_INTEGER, when: "after" };

/** Notify and digest over a table in memory, with a clock that a test sets, and what went out. `room`: for so many events a message. */
export function openPostOffice({ start = "2024-11-01T07:00:00Z", repeats = true, room = 40 } = {}) {
  const table = memoryTable();
  const archive = new Map<string, Payload>();
  const sent: Sent[] = [];
  /** What a channel refused for good. */
  const refused: Sent[] = [];
  const claims: ClaimContents[] = [];
  const queue: DigestMessage[] = [];
  const office = {
    table,
    sent,
    refused,
    claims,
    queue,
    archive,
    clock: Date.parse(start),
    /** What the next deliveries answer; sent when there is none. */
    answers: [] as Delivery[],
    /** What happens before the next call that a run of digest makes, if anything: of others, meanwhile. */
    beforeCall: undefined as (() => Promise<void>) | undefined,
    last: async () => (await eventStore(table).state(watch)).last,
    desk: openDesk(table),
    subscriptions: subscriptionStore(table),
    delays: delayStore(table),

    async subscribe(id: string, parts: Partial<Subscription> = {}): Promise<Subscription> {
      const subscription: Subscription = {
        ...usualWish,
        id,
        revision: 1,
        to: { channel: "webhook", url: "https://hooks.example/in", secret: "whsec_c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0" },
        owner: null,
        status: "active",
        token: `token-of-${id}`,
        createdAt: now(),
        confirmedAt: now(),
        askedAt: null,
        parkedFor: null,
        ...parts,
      };
      await office.subscriptions.add(subscription, await office.last());
      return subscription;
    },

    /** @returns how many calls it made at which it could have been cut off. */
    async notify(request: { upTo: number } | { all: boolean }, cut: CutAt = never): Promise<number> {
      const { table: own, guarded, calls } = mortalTable(cut);
      const events = eventStore(own);
      const stage = notifyStage({
        rounds: roundStore(own),
        subscriptions: subscriptionStore(own),
        alerts: outbox(guarded),
        digests: outbox(guarded),
        last: async () => (await events.state(watch)).last,
        note: noteChanges({
          watch,
          events,
          stories: storyStore(own),
          announcements: announcementStore(own),
          delays: delayStore(own),
        }),
        seed: async () => {},
      });
      if ("upTo" in request) await stage({ kind: "changes", ...request });
      else await stage({ kind: "clock", now: office.clock, ...request });
      return calls();
    },

    /** One delivery of a message. @returns as notify */
    async digest(message: DigestMessage, cut: CutAt = never, parts: Partial<DigestPorts> = {}): Promise<number> {
      const { table: own, guarded, calls } = mortalTable(cut);
      const subscriptions = subscriptionStore(own);
      const stage = digestStage({
        watch,
        events: eventStore(own),
        subscriptions: { ...subscriptions, advance: audited(subscriptions.advance) },
        delays: delayStore(own),
        read: readingFrom({ table: own, outlets: () => undefined, deafFeeds: async () => [], now: () => office.clock }),
        send: (payload, to, id) =>
          guarded(async () => {
            const answer = office.answers.shift() ?? { kind: "sent" as const };
            const one = { subscriber: message.subscriber, id, payload, to, at: now() };
            if (answer.kind !== "refused") sent.push(one);
            else if (answer.fault === "message") refused.push(one);
            return answer;
          }),
        repeats: ({ channel }) => repeats && channel === "webhook",
        pace: async () => {},
        showsAll: (channel, digest) => digest.blocks.length <= room && showsAll(channel, digest),
        linksOf: (subscription) => linksOf("https://links.example/", subscription),
        confirmAddress: (subscription) => `https://links.example/${linkPath(subscription, "confirm")}`,
        keep: (subscriber, payload) =>
          guarded(async () => {
            const key = `sent/${subscriber}/${archive.size}`;
            archive.set(key, structuredClone(payload));
            return key;
          }),
        kept: (key) => guarded(async () => archive.get(key)!),
        leaveAside: (alert) => guarded(async () => void queue.push(alert)),
        journal: silent,
        now,
        ...parts,
      });
      await stage(message);
      return calls();
    },

    /** Delivers all that waits. A message that fails is delivered again by the next call. */
    async deliver(cuts: readonly CutAt[] = []): Promise<number[]> {
      const left = [...cuts];
      const calls: number[] = [];
      for (const message of queue.splice(0)) {
        try {
          calls.push(await office.digest(message, left.shift()));
        } catch {
          queue.push(message);
        }
      }
      return calls;
    },

    /** What a subscriber's own address got, oldest first; a message that came twice under its name is one. */
    bodies(subscriber: string): Extract<WebhookBody, { schema: "vigie/message@1" }>[] {
      const own = new Map(sent.filter((one) => one.subscriber === subscriber).map((one) => [one.id, one]));
      return [...own.values()].flatMap(({ payload }) =>
        payload.channel === "webhook" && payload.body.schema === "vigie/message@1" ? [payload.body] : [],
      );
    },
  };

  const outbox = (guarded: ReturnType<typeof mortality>["guarded"]): Outbox<DigestMessage> => ({
    send: (messages) => guarded(async () => void queue.push(...messages.map(({ body }) => body))),
  });

  const now = (): string => new Date(office.clock).toISOString();

  function mortalTable({ at, when }: CutAt): {
    readonly table: Table;
    readonly guarded: ReturnType<typeof mortality>["guarded"];
    readonly calls: () => number;
  } {
    const { guarded: mortal, calls } = mortality(at, when);
    const between = async <T>(call: () => Promise<T>): Promise<T> => {
      await office.beforeCall?.();
      return call();
    };
    const guarded = <T>(call: () => Promise<T>): Promise<T> => mortal(() => between(call));
    // To die while reading is to die before the first write.
    const isRead = (command: object): boolean => /^(?:Get|BatchGet|Query)/.test(command.constructor.name);
    const send = (command: never): Promise<unknown> => table.client.send(command);
    const client = {
      send: (command: never) => (isRead(command) ? between : guarded)(() => send(command)),
    };
    return { table: { name: table.name, client: client as unknown as Table["client"] }, guarded, calls };
  }

  /** Notes what is in each claim that is written for the first time. */
  function audited(advance: typeof office.subscriptions.advance): typeof advance {
    return async (id, seen, next) => {
      const before = claims.length;
      const { claim } = next;
      if (claim !== null && !claims.some((one) => one.id === claim.id)) claims.push(contents(claim.id, next));
      const written = await advance(id, seen, next).catch((error: unknown) => error);
      // One that was cut off after the call has written it.
      const stored = await office.subscriptions.progress(id);
      if (stored?.claim?.id !== claim?.id) claims.splice(before);
      if (written instanceof Error) throw written;
      return written as Progress | undefined;
    };
  }

  function contents(id: string, { claim, taken, ahead, maybe }: Progress): ClaimContents {
    const { upTo, ahead: more, slot, shown } = claim!;
    const all = [{ from: 1, to: upTo }, ...more];
    return {
      id,
      fresh: numbersIn(without(all, [{ from: 0, to: taken }, ...ahead])),
      again: numbersIn(within(maybe, slot === null ? more : all)),
      shown,
    };
  }

  return office;
}

function numbersIn(spans: readonly Span[]): number[] {
  return spans.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at));
}

export type PostOffice = ReturnType<typeof openPostOffice>;
