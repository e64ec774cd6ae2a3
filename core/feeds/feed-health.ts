import type { FeedState, Severity } from "./feed-state.ts";

/** ok; failing: its last polls failed; silent: it answers, and has shown nothing new for long. See `feedStatus`. */
export type FeedStatus = "ok" | "failing" | "silent";

/** How a feed does, as people and programs are shown it. Instants are ISO 8601 in UTC. */
export interface FeedHealthReport {
  readonly id: string;
  readonly outlet: string;
  readonly url: string;
  readonly status: FeedStatus;
  /** Since when it fails or is silent: its last success, its last new story. Null where it is ok, or there never was one. */
  readonly since: string | null;
  readonly lastPollAt: string;
  readonly lastSuccessAt: string | null;
  readonly lastNewAt: string | null;
  /** Seconds between polls. */
  readonly pace: number;
  readonly nextPollAt: string;
  /** In a row: one or two do not make it failing. */
  readonly failures: number;
  readonly severity: Severity | null;
  readonly error: string | null;
  /** Entries of the last answer, and those of them without a usable address. */
  readonly items: number;
  readonly rejected: number;
}

const day = 86_400_000;
/** Milliseconds without a new story after which a feed is silent. Small outlets publish nothing over a long week-end. */
const silentAfter = 4 * day;
// One failure passes by itself; these many in a row do not.
const failingAfter = 3;
const order: readonly FeedStatus[] = ["failing", "silent", "ok"];

/**
 * How a feed does. failing: three times in a row, or for good. silent: no new story for four days, or never one since it
 * first answered. What `vigie feeds` and a digest say of it is decided here. @param now milliseconds
 */
export function feedStatus({ health }: Pick<FeedState, "health">, now: number): FeedStatus {
  const { lastSuccessAt, lastNewAt, failures, lastSeverity } = health;
  if (failures >= failingAfter || lastSeverity === "hard") return "failing";
  if (lastNewAt === null) return lastSuccessAt === null ? "ok" : "silent";
  return now - Date.parse(lastNewAt) > silentAfter ? "silent" : "ok";
}

/** Reports on feeds, those that need a look first. @param now milliseconds */
export function reportHealth(states: readonly FeedState[], now: number): FeedHealthReport[] {
  return states
    .map((state) => reportOf(state, now))
    .toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status) || (a.id < b.id ? -1 : 1));
}

function reportOf(state: FeedState, now: number): FeedHealthReport {
  const { id, outlet, url, pace, nextPollAt, health } = state;
  const { lastPollAt, lastSuccessAt, lastNewAt, failures, lastSeverity, lastError, items, rejected } = health;
  const status = feedStatus(state, now);
  return {
    id,
    outlet,
    url,
    status,
    since: status === "ok" ? null : status === "failing" ? lastSuccessAt : lastNewAt,
    lastPollAt,
    lastSuccessAt,
    lastNewAt,
    pace,
    nextPollAt,
    failures,
    severity: lastSeverity,
    error: lastError,
    items,
    rejected,
  };
}
