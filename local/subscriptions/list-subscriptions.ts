import type { Subscription } from "../../core/subscriptions/subscription.ts";
import { readerLists, subscriptionStore } from "../../functions/shared/store/subscriptions.ts";
import type { Table } from "../../functions/shared/store/table.ts";
import { type Choice, withTable } from "../chosen.ts";
import { shownTarget } from "./read-destination.ts";

const pageSize = 200;

/** A line for each subscription that is listed: active, pending and parked ones. */
export async function* listSubscriptions(place: Choice, asJson: boolean): AsyncGenerator<string> {
  // The folder is held only while it is read.
  yield* await withTable(place, (table) => linesIn(table, asJson));
}

/** As `listSubscriptions`, of a table that is open. */
export async function linesIn(table: Table, asJson: boolean): Promise<string[]> {
  const found: string[] = [];
  for await (const one of subscriptionsIn(table)) found.push(asJson ? JSON.stringify(shown(one)) : lineOf(one));
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
