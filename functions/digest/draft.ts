import { localReading } from "../../core/subscriptions/local-clock.ts";
import { isLeft, mayBeSent, type Progress } from "../../core/subscriptions/progress.ts";
import type { Wish } from "../../core/subscriptions/subscription.ts";
import type { ChangeRecord, EventStore } from "../shared/store/events.ts";
import { composeDigest, type Composed, type ComposePorts } from "./compose.ts";

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
}

export interface Draft extends Composed {
  /** Number of the last change in it. */
  readonly upTo: number;
  /** Whether changes were left for another message. */
  readonly isCut: boolean;
  /** The day of which it tells announced events. */
  readonly day: string | null;
  /** Whether there is something to send. */
  readonly isWorthIt: boolean;
}

/** Changes that one message takes; a longer backlog makes several. */
export const mostChanges = 400;

/** What somebody would be sent now; null where there is nothing to look at. */
export async function draftOf(read: DraftPorts, request: DraftRequest): Promise<Draft | null> {
  const { watch, last, now, wish, progress, turn } = request;
  const { taken, maybe } = progress;
  if (turn.slot === null && last <= taken) return null;
  const today = localReading(Date.parse(now), wish.zone).day;
  const from = turn.slot === null ? taken : Math.min(taken, (maybe[0]?.from ?? last + 1) - 1);
  const all = (await read.events.changesAfter(watch, from)).filter(
    ({ number }) => number <= last && (number > taken || isLeft(progress, number)),
  );
  const changes: readonly ChangeRecord[] = all.slice(0, mostChanges);
  const isCut = changes.length < all.length;
  const composed = await composeDigest(read, {
    changes,
    maybeSent: (number) => mayBeSent(progress, number),
    days: turn.slot === null ? [] : daysToTell(progress, today),
    filter: wish.filter,
    language: wish.language,
    since: progress.sentAt === null ? null : localReading(Date.parse(progress.sentAt), wish.zone).day,
    until: today,
    isDigest: turn.slot !== null,
  });
  return {
    ...composed,
    upTo: isCut ? changes.at(-1)!.number : Math.max(last, taken),
    isCut,
    day: turn.slot === null ? null : today,
    isWorthIt: composed.digest.blocks.length > 0 || (turn.slot !== null && turn.isFirst && wish.evenEmpty),
  };
}

/** Announced events are told of on their day and on no other. */
function daysToTell({ day, maybeDays }: Progress, today: string): { day: string; maybeSent: boolean }[] {
  if (maybeDays.includes(today)) return [{ day: today, maybeSent: true }];
  return day === today ? [] : [{ day: today, maybeSent: false }];
}
