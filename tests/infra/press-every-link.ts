import { expect } from "vitest";
import type { Pipeline } from "../../bench/pipeline/run-pipeline.ts";
import { usualWish } from "../../core/subscriptions/subscription.ts";
import { correctByLink } from "../../functions/links/correct-by-link.ts";
import { readHttpEvent } from "../../functions/links/http-event.ts";
import { knownEvents } from "../../functions/links/known-events.ts";
import { pullStage } from "../../functions/links/pull.ts";
import { recentEvents } from "../../functions/links/recent-events.ts";
import { linksStage } from "../../functions/links/stage.ts";
import { pullFiles, pullPath } from "../../functions/shared/links.ts";
import type { DeduplicateMessage } from "../../functions/shared/messages.ts";
import type { Outbox } from "../../functions/shared/queue.ts";
import { correctionStore } from "../../functions/shared/store/corrections.ts";
import { eventStore } from "../../functions/shared/store/events.ts";
import { storyStore } from "../../functions/shared/store/stories.ts";
import { subscriptionStore } from "../../functions/shared/store/subscriptions.ts";
import type { Table } from "../../functions/shared/store/table.ts";
import { watchName } from "../../functions/shared/watch-name.ts";

/** Everything that the links of messages and the programs of readers do, over a table; then what the corrections among it change. */
export async function pressEveryLink(table: Table, pipeline: Pipeline): Promise<void> {
  const { cloud } = pipeline;
  const now = (): string => new Date(cloud.now).toISOString();
  const events = eventStore(table);
  const known = knownEvents(events, () => "2024");
  const regroup: Outbox<DeduplicateMessage> = {
    send: async (messages) => {
      for (const { body } of messages) cloud.queues.deduplicate.send(JSON.stringify(body), watchName, null, cloud.now);
    },
  };
  const corrections = { watch: watchName, corrections: correctionStore(table), regroup };
  const correct = correctByLink(corrections, now);
  const stage = linksStage({
    subscriptions: subscriptionStore(table),
    last: async () => (await events.state(watchName)).last,
    headline: (event, reader) => known.headline(event, reader),
    candidates: (event, reader) => known.candidates(event, reader),
    correct,
    now,
  });
  const to = { channel: "email", address: "r@example.org" } as const;
  const reader = {
    ...usualWish,
    createdAt: now(),
    confirmedAt: null,
    askedAt: null,
    owner: null,
    parkedFor: null,
    editor: true,
    id: "r",
    revision: 1,
    to,
    token: "t",
    status: "pending",
  } as const;
  await subscriptionStore(cloud.table).add(reader, 0);
  const [one, other, third] = [...cloud.table.items.values()].flatMap((item) =>
    item.sk === "EVENT" ? [String(item["id"])] : [],
  );
  const press = async (method: string, ...path: readonly string[]): Promise<number> =>
    (await stage(readHttpEvent({ rawPath: `/r/t/${path.join("/")}`, requestContext: { http: { method } } })!)).status;
  expect(await press("POST", "confirm")).toBe(200);
  expect(await press("GET", "known", one!)).toBe(200);
  await correct({ kind: "same", event: one!, as: other! }, reader);
  expect(await press("POST", "no-meeting", third!)).toBe(200);
  const pull = pullStage({
    watch: watchName,
    subscriptions: subscriptionStore(table),
    events,
    recent: recentEvents({ watch: watchName, events, stories: storyStore(table) }),
    englishNames: { person: () => undefined, office: () => undefined },
    now: () => cloud.now,
  });
  for (const file of pullFiles) {
    const path = `/${pullPath(reader, file)}`;
    const fetched = await pull(readHttpEvent({ rawPath: path, requestContext: { http: { method: "GET" } } })!);
    expect(fetched?.statusCode).toBe(200);
    expect(fetched?.body).toContain("Araghchi");
  }
  expect(await press("POST", "stop")).toBe(200);
  await pipeline.work();
}
