import { randomBytes } from "node:crypto";
import { isSamePlace, type Target } from "../../core/channels/target.ts";
import type { Subscription, Wish } from "../../core/subscriptions/subscription.ts";
import { eventStore } from "../../functions/shared/store/events.ts";
import { subscriptionStore } from "../../functions/shared/store/subscriptions.ts";
import type { Table } from "../../functions/shared/store/table.ts";
import { watchName } from "../../functions/shared/watch-name.ts";
import { type Choice, makeData, withTable } from "../chosen.ts";
import { WorkError } from "../failures.ts";
import { feedsOf } from "./feeds-of.ts";

export interface SubscribeRequest {
  readonly wish: Wish;
  readonly to: Target;
  /** Whether a webhook's secret was made for this request: nobody has it yet. */
  readonly isSecretMade: boolean;
  readonly owner: string | null;
  /** Whether the address need not be asked. */
  readonly confirmed: boolean;
  readonly replaces: string | undefined;
}

/**
 * Puts a subscription down, or changes one, and says what will come of it. A data folder that is not there yet is made.
 * @throws {WorkError} there is none to change
 */
export async function subscribe(place: Choice, request: SubscribeRequest): Promise<string> {
  if (request.replaces === undefined) await makeData(place);
  return withTable(place, (table) => subscribeIn(table, request, new Date().toISOString()));
}

/** As `subscribe`, in a table that is open. `now`: ISO 8601. */
export async function subscribeIn(table: Table, request: SubscribeRequest, now: string): Promise<string> {
  const store = subscriptionStore(table);
  const { last } = await eventStore(table).state(watchName);
  const { wish, owner, confirmed, replaces } = request;
  // Who holds a webhook's address has it from its owner; a mail address anybody can type.
  const isAsked = request.to.channel === "email" && !confirmed;
  if (replaces !== undefined) {
    const seen = await store.get(replaces);
    if (seen === undefined || seen.status === "ending") throw new WorkError(`No such subscription: "${replaces}"`);
    const to = withKnownSecret(request, seen.to);
    const mustConfirm = isAsked && (seen.status === "pending" || !isSamePlace(seen.to, to));
    const next: Subscription = {
      ...seen,
      ...wish,
      ...(mustConfirm ? { status: "pending", pendingSince: now } : { status: "active" }),
      // Nobody confirms what is not asked.
      confirmedAt: !mustConfirm && seen.status === "pending" ? now : seen.confirmedAt,
      changedAt: now,
      to,
      // Who reads the old address must not confirm the new one.
      token: isSamePlace(seen.to, to) ? seen.token : newToken(),
      owner,
      askedAt: null,
      parkedFor: null,
    };
    if (!(await store.change(seen, next, last)))
      throw new WorkError(`Subscription "${replaces}" has just changed: try again`);
    return `Changed ${next.id}: ${whatNext(next)}\n${shownFeeds(next)}${secretOf(to) === secretOf(seen.to) ? "" : shownSecret(to)}`;
  }
  const subscription: Subscription = {
    ...wish,
    id: randomBytes(8).toString("hex"),
    revision: 1,
    to: request.to,
    owner,
    status: isAsked ? "pending" : "active",
    token: newToken(),
    createdAt: now,
    confirmedAt: isAsked ? null : now,
    askedAt: null,
    parkedFor: null,
  };
  await store.add(subscription, last);
  return `Subscribed ${subscription.id}: ${whatNext(subscription)}\n${shownFeeds(subscription)}${shownSecret(subscription.to)}`;
}

function newToken(): string {
  return randomBytes(16).toString("hex");
}

/** Where a webhook is replaced without a word of its secret, who gets the messages goes on with the one they have. */
function withKnownSecret({ to, isSecretMade }: SubscribeRequest, known: Target): Target {
  const isKept = isSecretMade && to.channel === "webhook" && known.channel === "webhook";
  return isKept ? { ...to, secret: known.secret } : to;
}

function secretOf(to: Target): string | null {
  return to.channel === "webhook" ? to.secret : null;
}

function shownFeeds(subscription: Subscription): string {
  return `Its feeds, for whoever has the address: ${feedsOf(subscription)}\n`;
}

function shownSecret(to: Target): string {
  const secret = secretOf(to);
  return secret === null ? "" : `Its messages are signed by ${secret}\n`;
}

function whatNext({ status, to }: Subscription): string {
  return status === "pending" && to.channel === "email"
    ? `${to.address} will be asked to confirm by the next run; after a week without an answer it is forgotten`
    : "it is written to from now on";
}
