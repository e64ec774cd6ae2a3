import type { PayloadOf } from "../../../core/channels/payload.ts";
import type { ChannelKind, TargetOf } from "../../../core/channels/target.ts";

/** What became of a message that was handed to a channel. */
export type Delivery =
  | { readonly kind: "sent" }
  /**
   * Certainly not sent. busy: the same may be sent later, after `afterSeconds` if the other side said so; target: nothing
   * can be sent there any more, or never could; message: this one is not taken, others may be.
   */
  | {
      readonly kind: "refused";
      readonly fault: "busy" | "target" | "message";
      readonly afterSeconds: number | null;
      readonly why: string;
    }
  /** It may have been sent. */
  | { readonly kind: "unknown"; readonly why: string };

/**
 * One way to reach a subscriber. It answers, and does not throw, for whatever the other side does. `idempotencyKey`
 * names the message: the same for every try of the same one, of letters, digits, `-`, `_` and `.`. `subscriber`: whose
 * subscription it is for; absent where it is for none.
 */
export type Channel<K extends ChannelKind> = (
  payload: PayloadOf<K>,
  target: TargetOf<K>,
  idempotencyKey: string,
  subscriber?: string,
) => Promise<Delivery>;
