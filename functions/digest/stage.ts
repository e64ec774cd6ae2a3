import { payloadOf } from "../../core/channels/payload-of.ts";
import type { ChannelKind } from "../../core/channels/target.ts";
import type { Payload } from "../../core/channels/payload.ts";
import type { Digest, DigestLinks } from "../../core/digest/digest-types.ts";
import { TemporaryError } from "../../core/errors.ts";
import { isQuiet } from "../../core/subscriptions/due.ts";
import { isSlow } from "../../core/subscriptions/failing.ts";
import { abandoned, claimed, passedOver, type Claim, type Progress } from "../../core/subscriptions/progress.ts";
import type { Subscription } from "../../core/subscriptions/subscription.ts";
import type { DigestMessage } from "../shared/messages.ts";
import type { ChangeRecord, EventStore } from "../shared/store/events.ts";
import type { SubscriptionStore } from "../shared/store/subscriptions.ts";
import { askToConfirm, type AskPorts } from "./ask-to-confirm.ts";
import { isUnderWay, secondsUntilFree } from "./claim-time.ts";
import { deliver, type DeliverPorts, type Outcome } from "./deliver.ts";
import { draftOf, type DraftPorts, type Turn } from "./draft.ts";

export interface DigestPorts extends DeliverPorts, Pick<AskPorts, "confirmAddress"> {
  readonly watch: string;
  readonly events: Pick<EventStore, "state">;
  readonly subscriptions: SubscriptionStore;
  /** What is read to compose a message, as of the watch's last change. */
  readonly read: (last: number) => DraftPorts;
  /** Whether one message of a channel shows all events of a digest. */
  readonly showsAll: (channel: ChannelKind, digest: Digest) => boolean;
  readonly linksOf: (subscription: Subscription) => DigestLinks;
  /** Keeps a message, and says where. */
  readonly keep: (subscriber: string, payload: Payload) => Promise<string>;
  readonly kept: (key: string) => Promise<Payload>;
  /** Leaves an alert to the queue of what may take its time. */
  readonly leaveAside: (alert: Alert) => Promise<void>;
}

type Alert = Extract<DigestMessage, { kind: "alert" }>;

/** Whether others are waiting behind this message who must not wait long. */
export function isUrgent(message: DigestMessage): message is Alert {
  return message.kind === "alert" && message.isAside !== true;
}

/**
 * Writes to one subscriber. A message is kept, claimed, sent and confirmed, in this order; two runs never claim the same
 * changes. What was claimed and never confirmed is not sent again as an alert: their next digest has it, marked (for who
 * gets alerts, the look back of the day). Only a channel that knows a message which it has seen gets the same one again.
 * @throws {TemporaryError} the same message must come back, after the time it names
 */
export function digestStage(ports: DigestPorts) {
  return async (message: DigestMessage): Promise<void> => {
    const subscription = await ports.subscriptions.get(message.subscriber);
    if (subscription === undefined) return;
    if (message.kind === "ask") return askToConfirm(ports, subscription);
    if (subscription.status !== "active") return;
    const { id } = subscription;
    if (isUrgent(message) && (await isSlowToTell(ports, id))) return ports.leaveAside({ ...message, isAside: true });
    if (message.kind === "digest") await tellAll(ports, id, message.slot);
    // What came in while this run wrote was left to it by the others.
    if (subscription.rhythm.kind === "at-once") await tellAll(ports, id, null);
  };
}

async function isSlowToTell({ subscriptions }: DigestPorts, id: string): Promise<boolean> {
  const progress = await subscriptions.progress(id);
  return progress?.failing ? isSlow(progress.failing) : false;
}

async function tellAll(ports: DigestPorts, id: string, slot: string | null): Promise<void> {
  let isFirst = true;
  for (let left = await tell(ports, id, { slot, isFirst }); left !== "done";) {
    if (left === "more") isFirst = false;
    left = await tell(ports, id, { slot, isFirst });
  }
}

/** more: something is left for another message. again: somebody else was faster, and all must be read anew. */
type Left = "more" | "again" | "done";

async function tell(ports: DigestPorts, id: string, turn: Turn): Promise<Left> {
  const { subscriptions, now } = ports;
  // In this order: whoever changes a subscription writes its progress, too, so nothing is claimed for who they were.
  const seen = await subscriptions.progress(id);
  const subscription = await subscriptions.get(id);
  if (seen === undefined || subscription?.status !== "active") return "done";
  if (turn.slot === null && subscription.rhythm.kind !== "at-once") return "done";
  const { to } = subscription;
  if (seen.claim !== null) {
    if (isUnderWay(seen.claim, now())) {
      if (turn.slot === null) return "done";
      const seconds = secondsUntilFree(seen.claim, now());
      throw new TemporaryError(`Cannot write to subscriber ${id} yet: another run does`, seconds);
    }
    if (ports.repeats(to)) return sendAgain(ports, subscription, turn, seen, seen.claim);
  }
  const progress = abandoned(seen);
  if (turn.slot !== null && turn.isFirst && progress.slot !== null && progress.slot >= turn.slot) return "done";
  if (turn.slot === null && isQuiet(subscription, Date.parse(now()))) return "done";
  const { last } = await ports.events.state(ports.watch);
  const links = ports.linksOf(subscription);
  const showsAll = (digest: Digest): boolean => ports.showsAll(to.channel, { ...digest, links });
  const request = { watch: ports.watch, last, now: now(), wish: subscription, progress, turn, showsAll };
  const draft = await draftOf(ports.read(last), request);
  if (draft === null) return "done";
  const { digest, told, reach } = draft;
  if (!draft.isWorthIt) {
    const passed = await subscriptions.advance(id, seen, passedOver(progress, reach));
    if (passed === undefined) return "again";
    return reach.isCut ? "more" : "done";
  }
  const payload = payloadOf(to.channel, { ...digest, links });
  const key = await ports.keep(id, payload);
  const claim: Claim = { ...reach, id: `${id}-${reach.upTo}-${seen.version}`, key, at: now() };
  const mine = await subscriptions.advance(id, seen, claimed(progress, claim));
  if (mine === undefined) return "again";
  const outcome = await deliver(ports, { subscription, claim, progress: mine, payload, isAgain: false });
  if (outcome === "sent") {
    if (turn.slot === null) await noteSent(ports, told);
    if (to.channel === "email") await ports.pace();
  }
  return afterwards(outcome, turn, reach.isCut);
}

/** What came in while an alert was sent was left to this run by the others, whatever became of the alert. */
function afterwards(outcome: Outcome, { slot }: Turn, isMoreLeft: boolean): Left {
  if (outcome === "parked") return "done";
  return slot === null || (outcome === "sent" && isMoreLeft) ? "more" : "done";
}

/** The message of a claim that nobody has confirmed, as it was kept, under its own name: whoever has it knows it. */
async function sendAgain(
  ports: DigestPorts,
  subscription: Subscription,
  turn: Turn,
  progress: Progress,
  seen: Claim,
): Promise<Left> {
  const { subscriptions, now, kept } = ports;
  // So that no other run sends it at the same time.
  const claim = { ...seen, at: now() };
  const mine = await subscriptions.advance(subscription.id, progress, { ...progress, claim });
  if (mine === undefined) return "again";
  const payload = await kept(claim.key);
  return afterwards(await deliver(ports, { subscription, claim, progress: mine, payload, isAgain: true }), turn, true);
}

/** Puts into the ledger when what these changes told of was first sent at once. */
async function noteSent({ delays, now }: DigestPorts, told: readonly ChangeRecord[]): Promise<void> {
  for (const [story, [first]] of Map.groupBy(told, ({ story }) => story)) await delays.sent(story, first!.at, now());
}
