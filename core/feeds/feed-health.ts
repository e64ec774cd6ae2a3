import type { FeedState, Severity } from "./feed-state.ts";

/** ok; failing: its last poll failed; silent: it answers, and has shown nothing new for long. */
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
  /** In a row. */
  readonly failures: number;
  readonly severity: Severity | null;
  readonly error: string | null;
  /** Entries of the last answer, and those of them without a usable address. */
  readonly items: number;
  readonly rejected: number;
}

const day = 86_400_000;
/** Milliseconds without a new story after which a feed is silent. Small outlets publish nothing over a long week-end. */
export const silentAfter = 4 * day;
const order: readonly FeedStatus[] = ["failing", "silent", "ok"];

/** Reports on feeds, those that need a look first. @param now milliseconds */
export function reportHealth(states: readonly FeedState[], now: number): FeedHealthReport[] {
  return states
    .map((state) => reportOf(state, now))
    .toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status) || (a.id < b.id ? -1 : 1));
}

function reportOf({ id, outlet, url, pace, nextPollAt, health }: FeedState, now: number): FeedHealthReport {
  const { lastPollAt, lastSuccessAt, lastNewAt, failures, lastSeverity, lastError, items, rejected } = health;
  const silent = lastNewAt === null || now - Date.parse(lastNewAt) > silentAfter;
  const status = failures > 0 ? "failing" : silent ? "silent" : "ok";
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
