import type { Posted } from "../http/post.ts";
import type { Delivery } from "./channel.ts";

/** Statuses by which a server says that it has not taken a request, and may take it later. */
const busy = new Set([408, 425, 429]);
/** Those by which it says that there is nothing, or nothing for us, under this address. */
const dead = new Set([401, 402, 403, 404, 405, 407, 410, 451]);

/** What the answer to a POST says of the message, unless the channel knows better. */
export function deliveryOf(posted: Posted): Delivery {
  if (posted.kind === "broken-off") return { kind: "unknown", why: posted.why };
  if (posted.kind === "not-sent")
    return { kind: "refused", fault: posted.permanent ? "target" : "busy", afterSeconds: null, why: posted.why };
  const { status, retryAfter } = posted;
  const why = `status ${status}${posted.body === "" ? "" : `: ${posted.body.slice(0, 200)}`}`;
  if (status >= 200 && status < 300) return { kind: "sent" };
  // A server that says when to come back has not taken it; of any other 5xx nobody knows how far it went.
  if (busy.has(status) || (status === 503 && retryAfter !== null))
    return { kind: "refused", fault: "busy", afterSeconds: retryAfter, why };
  if (status >= 500) return { kind: "unknown", why };
  return { kind: "refused", fault: dead.has(status) || status < 400 ? "target" : "message", afterSeconds: null, why };
}
