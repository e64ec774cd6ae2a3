import { expectSuccess } from "../../functions/shared/http/expect-success.ts";
import { forbidPrivate } from "../../functions/shared/http/address-guard.ts";
import { createGetter, type Answer } from "../../functions/shared/http/get.ts";
import { userAgent } from "../../functions/shared/http/user-agent.ts";

const limits = { maxBytes: 10_000_000, totalMilliseconds: 30_000, idleMilliseconds: 10_000 } as const;

/** The page at an address that the user named. @throws {PermanentError | TemporaryError} with the reason. */
export async function fetchPage(url: string, allowPrivateNetwork: boolean): Promise<Answer> {
  const get = createGetter({
    agent: userAgent("vigie@example.org"),
    forbids: forbidPrivate({ unlessAllowed: allowPrivateNetwork }),
  });
  return expectSuccess(await get(url, { ...limits, accept: "text/html, application/xhtml+xml, text/plain;q=0.5" }));
}
