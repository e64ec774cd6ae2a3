import { createHash, timingSafeEqual } from "node:crypto";
import type { DigestLinks } from "../../core/digest/digest-types.ts";
import type { Subscription } from "../../core/subscriptions/subscription.ts";

/** What a link in a message lets its reader do (functions/links). */
export const linkActions = ["confirm", "stop", "no-meeting", "known"] as const;
export type LinkAction = (typeof linkActions)[number];

/** `subscriber/token/action`, and the event that it is about. */
export function linkPath(
  { id, token }: Pick<Subscription, "id" | "token">,
  action: LinkAction,
  event?: string,
): string {
  return [id, token, action, ...(event === undefined ? [] : [event])].map(encodeURIComponent).join("/");
}

/** The links of a subscriber's messages. @param base address of the function that answers them, with a slash behind it */
export function linksOf(base: string, subscription: Subscription): DigestLinks {
  const to = (action: LinkAction, event?: string): string => `${base}${linkPath(subscription, action, event)}`;
  return {
    unsubscribe: to("stop"),
    corrections: (event) =>
      subscription.editor ? { notAMeeting: to("no-meeting", event), alreadyKnown: to("known", event) } : null,
  };
}

/** What a reader's programs fetch of the events that pass their filter (functions/links/pull.ts). */
export const pullFiles = ["events.atom", "events.json", "events.jsonl", "events.csv", "meetings.ics"] as const;
export type PullFile = (typeof pullFiles)[number];

/** `subscriber/token/file`. The token is made of the subscriber's own and leads to nothing but these files. */
export function pullPath(subscription: Pick<Subscription, "id" | "token">, file: PullFile): string {
  return `${encodeURIComponent(subscription.id)}/${pullToken(subscription)}/${file}`;
}

/** Who has it may read; it cannot be turned back into the one that confirms and unsubscribes. */
export function pullToken({ token }: Pick<Subscription, "token">): string {
  return createHash("sha256").update(`pull ${token}`).digest("hex").slice(0, 32);
}

/** Whether a token is the right one; how long it takes says nothing of how much of it was right. */
export function isToken(given: string, right: string): boolean {
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(right));
}
