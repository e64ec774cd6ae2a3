import { isIP } from "node:net";
import * as z from "zod/mini";
import type { Target } from "../../../core/channels/target.ts";
import { PermanentError } from "../../../core/errors.ts";
import { checkAddress, type Forbids, isPrivateAddress } from "../http/address-guard.ts";

// One ASCII address as SES takes it: no name, no list, no new line.
const address = z.string().check(z.maxLength(254), z.email());
const web = z.string().check(z.maxLength(2048));
const target = z.discriminatedUnion("channel", [
  z.object({ channel: z.literal("email"), address }),
  z.object({ channel: z.literal("slack"), url: web }),
  z.object({ channel: z.literal("teams"), url: web }),
  z.object({ channel: z.literal("discord"), url: web }),
  z.object({
    channel: z.literal("telegram"),
    token: z.string().check(z.regex(/^\d{3,20}:[\w-]{20,100}$/)),
    chat: z.string().check(z.regex(/^(?:-?\d{1,20}|@\w{4,64})$/)),
  }),
  z.object({
    channel: z.literal("webhook"),
    url: web,
    // 24 to 64 bytes, by the specification.
    secret: z.string().check(z.regex(/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/)),
  }),
]);

/**
 * Reads where somebody wants to get messages.
 * @throws {PermanentError} `bad-address`, `address-not-allowed`: no such channel, no address, not https, a private one.
 */
export function readTarget(value: unknown, forbids: Forbids): Target {
  const { data, error } = target.safeParse(value);
  if (error) throw new PermanentError("bad-address", `Cannot send there: ${z.prettifyError(error)}`);
  if ("url" in data) {
    const url = URL.parse(data.url);
    if (!url) throw new PermanentError("bad-address", `Cannot send to "${data.url.slice(0, 60)}": no address`);
    checkAddress(url, forbids);
    // What is sent, and the address itself, are secrets; on one's own machine there is nobody to hear them.
    const host = url.hostname.replace(/^\[|\]$/g, "");
    if (url.protocol !== "https:" && (isIP(host) === 0 || !isPrivateAddress(host)))
      throw new PermanentError("bad-address", `Cannot send to ${url.host}: the address must begin with https://`);
  }
  return data;
}
