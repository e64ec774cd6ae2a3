import * as fc from "fast-check";
import type { Delivery } from "../../../functions/shared/channels/channel.ts";

/** What a service may answer to one try, or leave open. */
export const anyDelivery: fc.Arbitrary<Delivery> = fc.constantFrom(
  { kind: "sent" },
  { kind: "sent" },
  { kind: "unknown", why: "broken off" },
  { kind: "refused", fault: "busy", afterSeconds: 1, why: "status 429" },
  { kind: "refused", fault: "message", afterSeconds: null, why: "status 400" },
);
