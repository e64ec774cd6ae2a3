import type { Mail } from "../../core/digest/digest-types.ts";
import { renderDigest } from "../../core/digest/render-digest.ts";
import type { ChangeRecord, EventStore } from "../shared/store/events.ts";
import type { DigestState, DigestStore } from "../shared/store/digests.ts";
import { composeDigest, type ComposePorts } from "./compose.ts";

/** daily: the report of everything, by the clock. alerts: at once, what is new. */
export type DigestName = "daily" | "alerts";

/** A message that was certainly refused by the mail service, and so was not sent. */
export class MailRefused extends Error {
  override readonly name = "MailRefused";
}

export interface DigestPorts extends ComposePorts {
  readonly watch: string;
  readonly events: Pick<EventStore, "get" | "coverage" | "changesAfter">;
  readonly digests: DigestStore;
  /** Whether anybody gets it. */
  readonly hasReaders: boolean;
  /** @throws {MailRefused} where it is certain that nothing was sent. */
  readonly send: (mail: Mail, id: string) => Promise<void>;
  /** Keeps a message under the name and number of its digest, before it is sent. */
  readonly keep: (name: DigestName, number: number, mail: Mail) => Promise<void>;
  readonly now: () => string;
}

// Changes that one message takes; a longer backlog makes several.
const mostChanges = 400;
// A run is killed after 60 s: a claim older than this has nobody behind it.
const claimSeconds = 75;

/**
 * Sends what changed since the last time: claims the changes, sends, confirms. Two runs never claim the same changes.
 * A claim that was never confirmed is not sent again as an alert; the next daily digest has its events, marked. Without
 * readers nothing is done and nothing is put down as sent.
 */
export function digestStage(ports: DigestPorts) {
  return async (name: DigestName): Promise<{ sent: number }> => {
    if (!ports.hasReaders) return { sent: 0 };
    let sent = 0;
    while (true) {
      const step = await sendOnce(ports, name);
      if (step === "done") return { sent };
      if (step === "sent") sent++;
    }
  };
}

/** nothing: there were changes, and none worth a message. done: no change is left, or another run has them in hand. */
async function sendOnce(ports: DigestPorts, name: DigestName): Promise<"sent" | "nothing" | "done"> {
  const { digests, events, watch, now } = ports;
  const seen = await digests.state(name);
  // Another run has claimed, and looks for more when it is through.
  if (isUnderWay(seen, now())) return "done";
  const since = name === "daily" ? seen.confirmed : Math.max(seen.confirmed, seen.claimed);
  const changes = (await events.changesAfter(watch, since)).slice(0, mostChanges);
  const upTo = changes.at(-1)?.number;
  if (upTo === undefined) return "done";
  const claim = await digests.claim(name, seen, upTo, now());
  if (!claim) return "done";
  const mail = await compose(ports, name, { changes, claim, seen });
  if (mail) {
    await ports.keep(name, upTo, mail);
    await sendOrRelease(ports, name, claim, mail);
  }
  await digests.confirm(name, claim, now());
  return mail ? "sent" : "nothing";
}

function isUnderWay({ claimed, confirmed, claimedAt }: DigestState, now: string): boolean {
  return claimed > confirmed && claimedAt !== null && Date.parse(now) - Date.parse(claimedAt) < claimSeconds * 1000;
}

async function compose(
  ports: DigestPorts,
  name: DigestName,
  { changes, claim, seen }: { changes: readonly ChangeRecord[]; claim: DigestState; seen: DigestState },
): Promise<Mail | undefined> {
  const uncertain = name === "daily" ? [...claim.uncertain, ...(await ports.digests.state("alerts")).uncertain] : [];
  const digest = await composeDigest(ports, {
    changes,
    maybeSent: (number) => uncertain.some(({ from, to }) => from <= number && number <= to),
    since: seen.confirmedAt,
    until: ports.now(),
    withBlindSpots: name === "daily",
  });
  const worthIt = digest.blocks.length > 0 || (name === "daily" && digest.repeats.origins > 0);
  return worthIt ? renderDigest(digest) : undefined;
}

async function sendOrRelease(ports: DigestPorts, name: DigestName, claim: DigestState, mail: Mail): Promise<void> {
  try {
    await ports.send(mail, `${name}-${claim.claimed}`);
  } catch (error) {
    if (error instanceof MailRefused) await ports.digests.release(name, claim);
    throw error;
  }
}
