import { setTimeout as sleep } from "node:timers/promises";
import { PermanentError, TemporaryError } from "../../core/errors.ts";
import { expectSuccess } from "../shared/http/expect-success.ts";
import type { Answer, Get, GetOptions } from "../shared/http/get.ts";
import type { RobotsPolicy } from "../shared/http/robots.ts";
import type { RobotsStore } from "../shared/store/robots.ts";
import { expectPage } from "./expect-page.ts";

export interface FetchPagePorts {
  readonly get: Get;
  readonly robots: RobotsPolicy;
  readonly visits: Pick<RobotsStore, "lastVisit" | "visit">;
  readonly limits: PageLimits;
  /** Milliseconds. */
  readonly now: () => number;
}

/** A host that asks for a pause was visited too lately. Not the page's fault, so it counts against nothing. */
export class PauseError extends TemporaryError {}

/** Shorter pauses are waited out where one stands; longer ones in the queue. */
const longestSleep = 3000;
const accept = "text/html, application/xhtml+xml, */*;q=0.1";

/** How much of a page is read, and how long it may take. */
export type PageLimits = Pick<GetOptions, "maxBytes" | "totalMilliseconds" | "idleMilliseconds">;
export const pageLimits: PageLimits = { maxBytes: 6_000_000, totalMilliseconds: 30_000, idleMilliseconds: 10_000 };

/**
 * Fetches one page as its host allows: robots.txt is asked for each address on the way, and its crawl delay is kept.
 * @throws {PauseError} it is not this host's turn yet
 * @throws {TemporaryError} worth trying again
 * @throws {PermanentError} not worth it
 */
export async function fetchPage(ports: FetchPagePorts, address: string): Promise<Answer> {
  let first = true;
  const before = async (url: URL): Promise<void> => {
    const { allowed, crawlDelay } = await ports.robots(url);
    if (!allowed) throw new PermanentError("robots-disallowed", `Cannot fetch ${url.href}: its robots.txt forbids it`);
    if (crawlDelay !== null) await takeTurn(ports, url.host, first ? crawlDelay * 1000 : 0);
    first = false;
  };
  return expectPage(expectSuccess(await ports.get(address, { accept, ...ports.limits, before })));
}

async function takeTurn({ visits, now }: FetchPagePorts, host: string, delay: number): Promise<void> {
  const wait = (await visits.lastVisit(host)) + delay - now();
  if (wait > longestSleep)
    throw new PauseError(`Cannot fetch from ${host} yet: it asks for a pause`, Math.ceil(wait / 1000));
  if (wait > 0) await sleep(wait);
  await visits.visit(host, now());
}
