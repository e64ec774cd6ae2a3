import { expect } from "vitest";
import { watchName } from "../../../functions/shared/knowledge.ts";
import { eventStore } from "../../../functions/shared/store/events.ts";
import { subscriptionStore } from "../../../functions/shared/store/subscriptions.ts";
import type { Press } from "../../../bench/pipeline/press.ts";
import type { Pipeline } from "../../../bench/pipeline/run-pipeline.ts";

/** Every story that the feeds show has been seen, and has ended in one way. */
export function expectBalance(pipeline: Pipeline, { stories }: Press, label: string): void {
  const { pending, ...ended } = pipeline.balance();
  expect(pending, `${label}: pending`).toBe(0);
  expect(
    Object.values(ended).reduce((sum, count) => sum + count, 0),
    `${label}: stories`,
  ).toBe(stories);
}

/**
 * Every change has been through the alerts and the daily digest, and nothing is open; no message went out twice, and none
 * tells of a new meeting that another told of, but what may have been sent and is marked so.
 */
export async function expectAlertsOnce({ cloud }: Pipeline, label: string): Promise<void> {
  const { last } = await eventStore(cloud.table).state(watchName);
  for (const reader of ["alerts", "daily"]) {
    const progress = await subscriptionStore(cloud.table).progress(reader);
    expect(progress, `${label}: ${reader}`).toMatchObject({ taken: last, claim: null, maybe: [] });
    const sent = cloud.mails.filter(({ id }) => id.startsWith(`${reader}-`));
    expect(new Set(sent.map(({ id }) => id)).size, `${label}: ${reader} sent twice`).toBe(sent.length);
    const opened = sent.flatMap(({ text }) => openedIn(text)).filter((one) => !one.includes("peut-être déjà signalé"));
    expect(new Set(opened).size, `${label}: ${reader} told of twice as new`).toBe(opened.length);
  }
}

function openedIn(text: string): string[] {
  const [, section = ""] = /Nouvelles rencontres\n=+\n\n([\s\S]*?)(?:\n\n[^\n]+\n=+\n|$)/.exec(text) ?? [];
  return [...section.matchAll(/^\* (.*)$/gm)].map(([, headline = ""]) => headline);
}
