import { expect } from "vitest";
import { watchName } from "../../../functions/shared/knowledge.ts";
import { digestStore } from "../../../functions/shared/store/digests.ts";
import { eventStore } from "../../../functions/shared/store/events.ts";
import type { Press } from "./press.ts";
import type { Pipeline } from "./run-pipeline.ts";

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
 * Every change has been through the alerts and the daily digest; no alert went out twice, none tells of a new meeting
 * that another told of; and what may have been sent is named as such.
 */
export async function expectAlertsOnce({ cloud }: Pipeline, label: string): Promise<void> {
  const { last } = await eventStore(cloud.table).state(watchName);
  const [alerts, daily] = [
    await digestStore(cloud.table).state("alerts"),
    await digestStore(cloud.table).state("daily"),
  ];
  // An alert that died is not sent again: what it claimed stands as uncertain, or as claimed and not confirmed.
  expect(Math.max(alerts.confirmed, alerts.claimed), `${label}: alerts`).toBe(last);
  expect(daily.confirmed, `${label}: daily`).toBe(last);
  const sent = cloud.mails.filter(({ id }) => id.startsWith("alerts-"));
  expect(new Set(sent.map(({ id }) => id)).size, `${label}: alerts sent twice`).toBe(sent.length);
  const opened = sent.flatMap(({ text }) => openedIn(text));
  expect(new Set(opened).size, `${label}: meetings told of twice as new`).toBe(opened.length);
}

function openedIn(text: string): string[] {
  const [, section = ""] = /Nouvelles rencontres\n=+\n\n([\s\S]*?)(?:\n\n[^\n]+\n=+\n|$)/.exec(text) ?? [];
  return [...section.matchAll(/^\* (.*)$/gm)].map(([, headline = ""]) => headline);
}
