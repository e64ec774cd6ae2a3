import robotsModule from "robots-parser";
import { PermanentError, TemporaryError } from "../../../core/errors.ts";
import type { RobotsStore } from "../store/robots.ts";
import type { Get } from "./get.ts";
import { product } from "./user-agent.ts";

/** What a host allows. */
export interface Permission {
  readonly allowed: boolean;
  /** Seconds that it wants between two requests; null if it says nothing. */
  readonly crawlDelay: number | null;
}

interface Rules {
  isAllowed(url: string, agent: string): boolean | undefined;
  getCrawlDelay(agent: string): number | undefined;
}
// The package is one function; its types (3.0.1) describe an ES module that it is not.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
const parseRobots = robotsModule as unknown as (url: string, text: string) => Rules;

export interface RobotsPorts {
  readonly get: Get;
  readonly store: RobotsStore;
  /** Milliseconds. */
  readonly now: () => number;
}

const day = 24 * 3600_000;
/** RFC 9309 §2.5 asks for at least 500 kibibytes. */
const mostRobots = 512_000;
/** A longer wish would stop the host's queue; outlets that do not want to be read say `Disallow`. */
const longestDelay = 300;

/**
 * Asks a host's robots.txt, read at most once a day (RFC 9309): 4xx allows all, 5xx and silence forbid all for now
 * unless a copy of the last month is at hand.
 * @throws {TemporaryError} it cannot be read now
 */
export function robotsPolicy(ports: RobotsPorts) {
  return async (url: URL): Promise<Permission> => {
    const text = await robotsOf(url, ports);
    const robots = parseRobots(`${url.origin}/robots.txt`, text);
    const delay = robots.getCrawlDelay(product);
    return {
      allowed: robots.isAllowed(url.href, product) !== false,
      crawlDelay: delay !== undefined && delay > 0 ? Math.min(delay, longestDelay) : null,
    };
  };
}

export type RobotsPolicy = ReturnType<typeof robotsPolicy>;

async function robotsOf(url: URL, { get, store, now }: RobotsPorts): Promise<string> {
  const kept = await store.get(url.origin);
  if (kept && now() - kept.fetchedAt < day) return kept.text;
  try {
    const text = await fetchRobots(get, url.origin);
    await store.put(url.origin, { text, fetchedAt: now() });
    return text;
  } catch (error) {
    if (error instanceof TemporaryError && kept) return kept.text;
    throw error;
  }
}

async function fetchRobots(get: Get, origin: string): Promise<string> {
  const answer = await get(`${origin}/robots.txt`, {
    accept: "text/plain, */*;q=0.1",
    maxBytes: mostRobots,
    beyond: "cut",
    totalMilliseconds: 10_000,
    idleMilliseconds: 5_000,
  }).catch((error: unknown) => {
    // Redirected in circles or to nowhere: as if there were none. A private address stays forbidden.
    if (error instanceof PermanentError && error.code !== "address-not-allowed") return null;
    throw error;
  });
  if (answer && (answer.status >= 500 || answer.status === 429))
    throw new TemporaryError(`Cannot read robots.txt of ${origin}: status ${answer.status}`, answer.retryAfter);
  return answer && answer.status >= 200 && answer.status < 300 ? new TextDecoder().decode(answer.body) : "";
}
