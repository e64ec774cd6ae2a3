import { lastDue } from "../../core/subscriptions/due.ts";
import type { DigestMessage } from "../shared/messages.ts";
import type { Outbox, Outgoing } from "../shared/queue.ts";
import type { Round, RoundStore } from "../shared/store/rounds.ts";
import { type Reader, type ReaderList, roundLists, type SubscriptionStore } from "../shared/store/subscriptions.ts";

export interface NotifyPorts {
  readonly rounds: RoundStore;
  readonly subscriptions: Pick<SubscriptionStore, "page">;
  readonly alerts: Outbox<DigestMessage>;
  readonly digests: Outbox<DigestMessage>;
  /** Number of the watch's last change. */
  readonly last: () => Promise<number>;
  /** Notes what is to be known of the changes in (after, upTo] before anybody is told of them; may be repeated. */
  readonly note: (after: number, upTo: number) => Promise<void>;
  /** Makes subscribers of the addresses that the deployment names. */
  readonly seed: () => Promise<void>;
}

/** changes: there are changes up to a number. clock: it is now so late (milliseconds); `all`: whoever is due or not. */
export type NotifyRequest =
  | { readonly kind: "changes"; readonly upTo: number }
  | { readonly kind: "clock"; readonly now: number; readonly all: boolean };

/** Subscribers that are seen to between two notes of how far the round has come. */
export const pageSize = 500;
// Before the first tick of the clock, nobody was due.
const firstLook = 3_600_000;

/**
 * Says who is to be written to, a message each: after changes, those who want to know at once; by the clock, those whose
 * time has come. A round that is cut off is gone on with where it was; somebody may get two messages for one reason,
 * of which the second finds nothing to do.
 */
export function notifyStage(ports: NotifyPorts) {
  return async (request: NotifyRequest): Promise<void> => {
    if (request.kind === "changes") {
      const { done } = await ports.rounds.get("changes");
      if (done === null || done < request.upTo) await callAtOnce(ports, done, request.upTo);
      return;
    }
    await ports.seed();
    const { now, all } = request;
    const messageOf: Course["messageOf"] = all ? (reader) => digest(reader, now) : whoIsDue;
    await goRound(ports, { name: "clock", outbox: ports.digests, lists: roundLists, messageOf }, now);
    // What a run was killed over is given out again by its queue much later.
    const { done, target } = await ports.rounds.get("changes");
    if (target !== null || (done ?? 0) < (await ports.last())) await callAtOnce(ports, done, 0);
  };
}

async function callAtOnce(ports: NotifyPorts, done: number | null, atLeast: number): Promise<void> {
  // Of a burst, the first message takes all that there is; the others find it done.
  const upTo = Math.max(atLeast, await ports.last());
  await ports.note(done ?? 0, upTo);
  await goRound(ports, { name: "changes", outbox: ports.alerts, lists: ["at-once"], messageOf: alert }, upTo);
}

interface Course {
  readonly name: string;
  readonly outbox: Outbox<DigestMessage>;
  readonly lists: readonly ReaderList[];
  /** What a reader gets in this round, if anything. */
  readonly messageOf: (reader: Reader, round: { readonly done: number | null; readonly target: number }) => Body | null;
}

type Body = DigestMessage;

function alert({ id }: Reader, { target }: { readonly target: number }): Body {
  return { kind: "alert", subscriber: id, upTo: target };
}

/** Who has not confirmed is asked to, once. */
function whoIsDue(reader: Reader, { done, target }: { readonly done: number | null; readonly target: number }) {
  if (reader.list === "pending") return reader.askedAt === null ? ask(reader) : null;
  const due = lastDue(reader, target);
  return due > (done ?? target - firstLook) ? digest(reader, due) : null;
}

function ask({ id }: Reader): Body {
  return { kind: "ask", subscriber: id };
}

function digest(reader: Reader, due: number): Body {
  if (reader.list === "pending") return ask(reader);
  return { kind: "digest", subscriber: reader.id, slot: new Date(due).toISOString() };
}

async function goRound(ports: NotifyPorts, course: Course, wanted: number): Promise<void> {
  const { name, lists, outbox, messageOf } = course;
  let round = await ports.rounds.get(name);
  while (round.target !== null || round.done === null || round.done < wanted) {
    // Somebody else was there first: what they have done is gone on with.
    round = (await ports.rounds.advance(name, round, await step(round))) ?? (await ports.rounds.get(name));
  }

  async function step(at: Round): Promise<Omit<Round, "version">> {
    if (at.target === null) return { ...at, target: wanted, list: 0, after: "" };
    const { target, done } = at;
    const list = lists[at.list];
    if (list === undefined) return { done: target, target: null, list: 0, after: "" };
    const page = await ports.subscriptions.page(list, at.after, pageSize);
    await outbox.send(
      page.flatMap((reader): Outgoing<Body>[] => {
        const body = messageOf(reader, { done, target });
        return body === null ? [] : [{ body }];
      }),
    );
    const last = page.length < pageSize ? undefined : page.at(-1);
    return last ? { ...at, after: last.id } : { ...at, list: at.list + 1, after: "" };
  }
}
