import type { Subscription } from "../../core/subscriptions/subscription.ts";
import { readerLists, subscriptionStore } from "../../functions/shared/store/subscriptions.ts";
import type { Table } from "../../functions/shared/store/table.ts";
import { type Choice, withTable } from "../chosen.ts";
import { feedsOf } from "./feeds-of.ts";
import { shownTarget } from "./read-destination.ts";

const pageSize = 200;

/** How a subscription is shown: in a line, as JSON, or with where its feeds are, for whoever is shown it may read them. */
export type Shown = "line" | "json" | "feeds";

/** A line for each subscription that is listed: active, pending and parked ones. */
export async function* listSubscriptions(place: Choice, as: Shown): AsyncGenerator<string> {
  // The folder is held only while it is read.
  yield* await withTable(place, (table) => linesIn(table, as));
}

const showing: Readonly<Record<Shown, (subscription: Subscription) => string>> = {
  line: (one) => lineOf(one),
  json: (one) => JSON.stringify(shown(one)),
  feeds: (one) => `${lineOf(one)}  ${feedsOf(one)}`,
};

/** As `listSubscriptions`, of a table that is open. */
export async function linesIn(table: Table, as: Shown): Promise<string[]> {
  const found: string[] = [];
  for await (const one of subscriptionsIn(table)) found.push(showing[as](one));
  return found;
}

async function* subscriptionsIn(table: Table): AsyncGenerator<Subscription> {
  const store = subscriptionStore(table);
  for (const list of readerLists) {
    let after = "";
    for (let isFull = true; isFull;) {
      const page = await store.page(list, after, pageSize);
      for (const { id } of page) {
        const subscription = await store.get(id);
        if (subscription) yield subscription;
      }
      isFull = page.length === pageSize;
      after = page.at(-1)?.id ?? after;
    }
  }
}

function shown(subscription: Subscription): unknown {
  const { to } = subscription;
  return { ...subscription, token: undefined, channel: to.channel, to: shownTarget(to) };
}

function lineOf({ id, status, rhythm, zone, quiet, to, filter, parkedFor }: Subscription): string {
  const { people, offices, sides, places, formats, statuses, topics, leastOrigins, updates } = filter;
  const wanted = [...people, ...offices, ...sides, ...places, ...formats, ...statuses, ...topics];
  const parts = [
    id,
    status,
    "at" in rhythm ? `${rhythm.kind} ${rhythm.at} ${zone}` : rhythm.kind,
    ...(quiet ? [`quiet ${quiet.from}-${quiet.to}`] : []),
    shownTarget(to),
    wanted.length === 0 ? "everything" : wanted.join(", "),
    ...(leastOrigins > 1 ? [`from ${leastOrigins} origins`] : []),
    ...(updates ? [] : ["new only"]),
    ...(parkedFor === null ? [] : [`parked: ${parkedFor}`]),
  ];
  return parts.join("  ");
}
