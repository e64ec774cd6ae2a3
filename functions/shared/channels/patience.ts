import type { Delivery } from "./channel.ts";

export interface Patience {
  readonly wait: (seconds: number) => Promise<void>;
  /** Milliseconds. */
  readonly now: () => number;
  /** Seconds after which no new try is begun. */
  readonly mostSeconds: number;
}

const tries = 4;
const firstWait = 1;

/**
 * Tries again what was refused for now, after 1, 2 and 4 seconds or as long as the other side asks; gives up, with the
 * last answer, before it has taken too long: then the message is for a later run. What may have arrived is tried again
 * only where `repeats` says that the other side knows a message that it has seen; a refusal after that is of this try
 * alone, and the first may have arrived all the same.
 */
export async function patiently(
  attempt: () => Promise<Delivery>,
  { wait, now, mostSeconds }: Patience,
  repeats = false,
): Promise<Delivery> {
  const begun = now();
  let doubt: string | null = null;
  for (let number = 1; ; number++) {
    const delivery = await attempt();
    const again = delivery.kind === "unknown" ? repeats : delivery.kind === "refused" && delivery.fault === "busy";
    const asked = delivery.kind === "refused" ? (delivery.afterSeconds ?? 0) : 0;
    const pause = Math.max(asked, firstWait * 2 ** (number - 1));
    const isTooLong = (now() - begun) / 1000 + pause > mostSeconds;
    if (!again || number >= tries || isTooLong)
      return delivery.kind === "refused" && doubt !== null
        ? { kind: "unknown", why: `${doubt}; then ${delivery.why}` }
        : delivery;
    if (delivery.kind === "unknown") doubt = delivery.why;
    await wait(pause);
  }
}
