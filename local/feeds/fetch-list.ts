import { forbidPrivate } from "../../functions/shared/http/address-guard.ts";
import { createGetter } from "../../functions/shared/http/get.ts";
import { userAgent } from "../../functions/shared/http/user-agent.ts";

/** More than any list of feeds; of a longer feed, its beginning tells that it is none. */
const mostBytes = 5_000_000;

/**
 * The text at an address that the user named.
 * @throws {Error} with the reason.
 */
export async function fetchList(
  url: string,
  { allowPrivateNetwork }: { allowPrivateNetwork: boolean },
): Promise<string> {
  const get = createGetter({
    agent: userAgent("vigie@example.org"),
    forbids: forbidPrivate({ unlessAllowed: allowPrivateNetwork }),
  });
  const answer = await get(url, {
    accept: "application/json, text/x-opml, application/rss+xml, application/atom+xml, */*;q=0.1",
    maxBytes: mostBytes,
    beyond: "cut",
    totalMilliseconds: 30_000,
    idleMilliseconds: 10_000,
  });
  if (answer.status < 200 || answer.status > 299) throw new Error(`HTTP ${answer.status}`);
  return new TextDecoder().decode(answer.body);
}
