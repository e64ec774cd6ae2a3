import { PermanentError } from "../errors.ts";
import { shortHash } from "../story/address.ts";
import type { FeedSource } from "./feed-document.ts";

/** How bad a failure is. temporary: passes by itself; soft: somebody must change something; hard: there is no feed. */
export type Severity = "temporary" | "soft" | "hard";

/** What is kept of a feed between polls. Instants are ISO 8601 in UTC. Never thrown away, however often it fails. */
export interface FeedState {
  readonly id: string;
  readonly url: string;
  readonly outlet: string;
  /** Validators of the last answer that was read to its end; null to ask for the whole feed. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** When the feed was last asked for whole. */
  readonly askedWholeAt: string | null;
  readonly nextPollAt: string;
  /** Seconds between polls, learnt from how much of the feed is new each time. */
  readonly pace: number;
  readonly health: FeedHealth;
}

export interface FeedHealth {
  readonly lastPollAt: string;
  readonly lastSuccessAt: string | null;
  /** When it last showed a story that it had not shown before. */
  readonly lastNewAt: string | null;
  readonly failures: number;
  /** Failures in a row, each weighted by its severity: temporary 1, soft 2, hard 4. */
  readonly failureWeight: number;
  readonly lastSeverity: Severity | null;
  /** One line. */
  readonly lastError: string | null;
  /** Entries of the last answer, and those of them without a usable address. */
  readonly items: number;
  readonly rejected: number;
}

/** Seconds. */
export const paces = { first: 900, least: 300, most: 6 * 3600 } as const;
const mostWait = 24 * 3600;
const wholeEvery = 24 * 3600;
const weights: Readonly<Record<Severity, number>> = { temporary: 1, soft: 2, hard: 4 };

/** Whether it is time to ask a feed again. */
export function isDue(state: FeedState | undefined, now: number): boolean {
  return state === undefined || Date.parse(state.nextPollAt) <= now;
}

/** Validators to send: none for a feed that has moved, and none once a day, since some servers answer 304 for ever. */
export function validatorsFor(
  state: FeedState | undefined,
  feed: FeedSource,
  now: number,
): { readonly etag: string | null; readonly lastModified: string | null } {
  const whole = { etag: null, lastModified: null };
  if (!state || state.url !== feed.url || state.askedWholeAt === null) return whole;
  if (now - Date.parse(state.askedWholeAt) >= wholeEvery * 1000) return whole;
  return { etag: state.etag, lastModified: state.lastModified };
}

export interface PollResult {
  readonly now: number;
  /** False for 304. */
  readonly read: boolean;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly items: number;
  readonly fresh: number;
  readonly rejected: number;
}

/** The state after a poll that went well. */
export function afterSuccess(before: FeedState | undefined, feed: FeedSource, result: PollResult): FeedState {
  const at = iso(result.now);
  const pace = nextPace(before, result);
  const whole = result.read ? at : (before?.askedWholeAt ?? null);
  return {
    id: feed.id,
    url: feed.url,
    outlet: feed.outlet,
    etag: result.read ? result.etag : (before?.etag ?? null),
    lastModified: result.read ? result.lastModified : (before?.lastModified ?? null),
    // A conditional request that was answered in full is as good as an unconditional one.
    askedWholeAt: whole,
    nextPollAt: iso(result.now + jittered(pace, feed.id) * 1000),
    pace,
    health: {
      lastPollAt: at,
      lastSuccessAt: at,
      lastNewAt: result.fresh > 0 ? at : (before?.health.lastNewAt ?? null),
      failures: 0,
      failureWeight: 0,
      lastSeverity: null,
      lastError: null,
      items: result.read ? result.items : (before?.health.items ?? 0),
      rejected: result.read ? result.rejected : (before?.health.rejected ?? 0),
    },
  };
}

/** The state after a poll that failed: asked again later and later, at most a day, and not before it wishes. */
export function afterFailure(
  before: FeedState | undefined,
  feed: FeedSource,
  { now, error, retryAfter }: { readonly now: number; readonly error: Error; readonly retryAfter: number | null },
): FeedState {
  const severity = severityOf(error);
  const at = iso(now);
  const pace = before?.pace ?? paces.first;
  const failureWeight = (before?.health.failureWeight ?? 0) + weights[severity];
  const backOff = Math.min(mostWait, pace * 2 ** Math.min(10, failureWeight / 2));
  const wait = Math.max(jittered(backOff, feed.id), Math.min(retryAfter ?? 0, mostWait));
  return {
    id: feed.id,
    url: feed.url,
    outlet: feed.outlet,
    etag: before?.etag ?? null,
    lastModified: before?.lastModified ?? null,
    // Validators belong to the address that gave them.
    askedWholeAt: before?.url === feed.url ? before.askedWholeAt : null,
    nextPollAt: iso(now + wait * 1000),
    pace,
    health: {
      lastPollAt: at,
      lastSuccessAt: before?.health.lastSuccessAt ?? null,
      lastNewAt: before?.health.lastNewAt ?? null,
      failures: (before?.health.failures ?? 0) + 1,
      failureWeight,
      lastSeverity: severity,
      lastError: oneLine(error),
      items: before?.health.items ?? 0,
      rejected: before?.health.rejected ?? 0,
    },
  };
}

/** How bad it is that a poll failed for this reason. */
function severityOf(error: Error): Severity {
  if (!(error instanceof PermanentError)) return "temporary";
  return error.code === "forbidden" || error.code === "too-large" ? "soft" : "hard";
}

/** Nothing new: a quarter slower. A tenth of it new: a quarter faster. Half of it new: twice as fast, before any is missed. */
function nextPace(before: FeedState | undefined, { read, items, fresh }: PollResult): number {
  const pace = before?.pace ?? paces.first;
  if (before === undefined) return pace;
  const share = read && items > 0 ? fresh / items : 0;
  const factor = share >= 0.5 ? 0.5 : share >= 0.1 ? 0.8 : share > 0 ? 1 : 1.25;
  return Math.round(Math.min(paces.most, Math.max(paces.least, pace * factor)));
}

/** 90 to 100 % of a wait, always the same for a feed: feeds of one pace do not all fall due at once. */
function jittered(seconds: number, id: string): number {
  const share = Number.parseInt(shortHash(id).slice(0, 4), 16) / 0xffff;
  return Math.round(seconds * (0.9 + 0.1 * share));
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

/** `not-found: Cannot fetch …`, at most 300 characters. */
export function oneLine(error: Error): string {
  const code = error instanceof PermanentError ? `${error.code}: ` : "";
  return `${code}${error.message}`.replace(/\s+/g, " ").slice(0, 300);
}
