import type { Digest } from "../../core/digest/digest-types.ts";
import { eventsIn } from "../../core/subscriptions/changes-of.ts";
import { localReading } from "../../core/subscriptions/local-clock.ts";
import {
  daysAfter,
  isLeft,
  isRefused,
  isTaken,
  mayBeSent,
  type Progress,
  type Reach,
} from "../../core/subscriptions/progress.ts";
import { spansOf } from "../../core/subscriptions/spans.ts";
import type { Wish } from "../../core/subscriptions/subscription.ts";
import type { ChangeRecord, EventStore } from "../shared/store/events.ts";
import { openComposer, type AnnouncedDay, type Composed, type ComposePorts } from "./compose.ts";
import { fillMessage } from "./fill-message.ts";

/** What is read to compose a message. */
export type DraftPorts = ComposePorts & { readonly events: Pick<EventStore, "changesAfter"> };

/** One message: an alert, or the digest of a due time (ISO 8601), of which a long backlog makes several. */
export interface Turn {
  readonly slot: string | null;
  readonly isFirst: boolean;
}

export interface DraftRequest {
  readonly watch: string;
  /** Number of the last change that is looked at. */
  readonly last: number;
  /** ISO 8601. */
  readonly now: string;
  readonly wish: Wish;
  readonly progress: Progress;
  readonly turn: Turn;
  /** Whether one message shows all events of a digest. */
  readonly showsAll: (digest: Digest) => boolean;
}

export interface Draft extends Composed {
  readonly reach: Reach;
  /** Whether there is something to send. */
  readonly isWorthIt: boolean;
}

/** Changes that are looked at for one message, beside later ones of the same events. */
const mostChanges = 400;

/**
 * What somebody would be sent now: no more than one message shows, the rest is for the next; null where there is nothing
 * to look at.
 */
export async function draftOf(read: DraftPorts, request: DraftRequest): Promise<Draft | null> {
  const { last, now, wish, progress, turn } = request;
  if (turn.slot === null && last <= progress.taken) return null;
  const today = localReading(Date.parse(now), wish.zone).day;
  const { changes, lookedAt, asOf, isPending } = await looksAt(read, request);
  const composer = await openComposer(read, {
    watch: request.watch,
    last,
    changes,
    lookedAt,
    isPending,
    shown: progress.shown,
    maybeSent: (number) => mayBeSent(progress, number),
    days: turn.slot === null ? [] : daysToTell(progress, today),
    filter: wish.filter,
    language: wish.language,
    since: progress.sentAt === null ? null : localReading(Date.parse(progress.sentAt), wish.zone).day,
    until: today,
    isDigest: turn.slot !== null,
    unreadAfter: unreadAfter(request),
  });
  const take = await fillMessage(composer, async (one) => request.showsAll((await composer.compose(one)).digest));
  const composed = await composer.compose(take);
  const next = composer.firstOf(take.events);
  const [lastTold, isAnnouncedCut] = [
    composer.announced[take.announced - 1],
    take.announced < composer.announced.length,
  ];
  const upTo = Math.min(next === undefined ? asOf : next - 1, asOf);
  return {
    ...composed,
    reach: {
      upTo,
      slot: turn.slot,
      day: turn.slot === null ? null : isAnnouncedCut ? (lastTold?.day ?? progress.day) : today,
      dayEvent: isAnnouncedCut ? (lastTold?.event ?? progress.dayEvent) : null,
      isCut: next !== undefined || isAnnouncedCut || asOf < last,
      ahead: spansOf(composer.numbersOf(take.events).filter((number) => number > upTo || isLeft(progress, number))),
      shown: composer.asOf,
    },
    isWorthIt: composed.digest.blocks.length > 0 || (turn.slot !== null && turn.isFirst && wish.evenEmpty),
  };
}

interface Looked {
  /** In order of their numbers. */
  readonly changes: readonly ChangeRecord[];
  /** Ids of events. */
  readonly lookedAt: readonly string[];
  /** Number of a change: of those up to it, none is left out. */
  readonly asOf: number;
  readonly isPending: (number: number) => boolean;
}

async function looksAt(read: DraftPorts, { watch, last, progress, turn }: DraftRequest): Promise<Looked> {
  const { taken, maybe } = progress;
  const isAlert = turn.slot === null;
  const left = isAlert ? maybe.find(({ isUnsent }) => isUnsent) : maybe[0];
  const from = Math.min(taken, (left?.from ?? last + 1) - 1);
  const all = (await read.events.changesAfter(watch, from)).filter(({ number }) => number <= last);
  // What was refused is left to the digest, but for events that an alert shows anyway.
  const wanted = isAlert ? all.filter(({ number }) => !isTaken(progress, number)) : all;
  return {
    changes: all,
    lookedAt: wanted.slice(0, mostChanges).flatMap(eventsIn),
    asOf: wanted.length > mostChanges ? wanted[mostChanges - 1]!.number : Math.max(last, taken),
    isPending: (number) => !isTaken(progress, number) || (isAlert ? isRefused : isLeft)(progress, number),
  };
}

// A page may fail while a message is written: a run takes a minute at most.
const overlapMilliseconds = 60_000;
const dayMilliseconds = 24 * 3600 * 1000;

/** Since when pages that were not read are named: the last digest; for who gets alerts, the last look back. */
function unreadAfter({ wish, progress, now }: DraftRequest): string {
  const { sentAt, slot } = progress;
  const last = wish.rhythm.kind === "at-once" ? slot : sentAt;
  const since = last === null ? Date.parse(now) - dayMilliseconds : Date.parse(last) - overlapMilliseconds;
  return new Date(since).toISOString();
}

/** Each day since the last of which announced events were told, and those of which they may have been. */
function daysToTell(progress: Progress, today: string): AnnouncedDay[] {
  const days = daysAfter(progress, today);
  const all = [...new Set([...progress.maybeDays, ...days])].filter((day) => day <= today).sort();
  return all.map((day) => ({
    day,
    maybeSent: progress.maybeDays.includes(day),
    after: day === progress.day ? progress.dayEvent : null,
  }));
}
