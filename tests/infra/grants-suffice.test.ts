// oxlint-disable typescript/no-unsafe-type-assertion -- commands come from the stages alone
import { describe, expect, test } from "vitest";
import { correctByLink } from "../../functions/links/correct-by-link.ts";
import { knownEvents } from "../../functions/links/known-events.ts";
import { linksStage } from "../../functions/links/stage.ts";
import { watchName } from "../../functions/shared/watch-name.ts";
import { correctionStore } from "../../functions/shared/store/corrections.ts";
import { eventStore } from "../../functions/shared/store/events.ts";
import { subscriptionStore } from "../../functions/shared/store/subscriptions.ts";
import type { Table } from "../../functions/shared/store/table.ts";
import { usualWish } from "../../core/subscriptions/subscription.ts";
import { functionsOver } from "../functions/pipeline/functions-over.ts";
import { type Call, MemoryCloud, queueNames } from "../functions/pipeline/memory-cloud.ts";
import { openPress } from "../functions/pipeline/press.ts";
import { statementsOf } from "./statements.ts";
import { synthesise } from "./synthesise.ts";

const stack = synthesise();

/** One thing that a call needs leave for. `keys`: partition keys of the whole call, or the key of an object. */
interface Need {
  readonly action: string;
  readonly keys: readonly string[];
}

interface Input {
  readonly Key?: { readonly pk: string } | string;
  readonly Item?: { readonly pk: string };
  readonly ExpressionAttributeValues?: Readonly<Record<string, string>>;
  readonly RequestItems?: Readonly<Record<string, unknown>>;
  readonly TransactItems?: readonly Readonly<Record<string, Input>>[];
}

const keyOf = ({ Key, Item }: Input): string => Item?.pk ?? (Key as { readonly pk: string }).pk;

/** What AWS asks leave for; a transaction is held against the keys of all its actions, which is the most it may do. */
function needsOf({ service, command, input: given }: Call): readonly Need[] {
  const [action, input] = [command.replace(/Command$/, ""), given as Input];
  if (service === "s3") return [{ action: `s3:${action}`, keys: [input.Key as string] }];
  if (service !== "dynamodb") return [];
  if (input.TransactItems) {
    const writes = input.TransactItems.flatMap((item) => Object.entries(item));
    const keys = writes.map(([, write]) => keyOf(write));
    return writes.map(([kind]) => ({ action: `dynamodb:${kind}Item`, keys }));
  }
  if (input.RequestItems) {
    const keys = [...JSON.stringify(input.RequestItems).matchAll(/"pk":"([^"]*)"/g)].map(([, pk]) => pk!);
    return [{ action: `dynamodb:${action}Item`, keys }];
  }
  if (action === "Query") return [{ action: "dynamodb:Query", keys: [input.ExpressionAttributeValues![":pk"]!] }];
  return [{ action: `dynamodb:${action}Item`, keys: [keyOf(input)] }];
}

const isLike = (pattern: string, key: string): boolean =>
  pattern.endsWith("*") ? key.startsWith(pattern.slice(0, -1)) : key === pattern;

/** What of this a role may not do, each in a line. */
function refusals(role: string, needs: readonly Need[]): string[] {
  const statements = statementsOf(stack, role);
  const isAllowed = ({ action, keys }: Need): boolean =>
    statements.some(({ actions, resources, condition }) => {
      if (!actions.includes(action)) return false;
      const patterns = action.startsWith("s3:")
        ? resources.map((resource) => resource.replace("ArchiveBucket/", ""))
        : (condition?.["ForAllValues:StringLike"]?.["dynamodb:LeadingKeys"] as readonly string[] | undefined);
      return patterns === undefined || keys.every((key) => patterns.some((pattern) => isLike(pattern, key)));
    });
  const refused = needs.filter((need) => !isAllowed(need));
  return [...new Set(refused.map(({ action, keys }) => `${action} ${keys.map((key) => key.split("#")[0]).join(" ")}`))];
}

/** A cloud through which some articles have gone, and what each function asked of it on the way. */
async function somePress() {
  const cloud = new MemoryCloud();
  const press = openPress(["d003", "d004", "d007", "d026", "d027", "d059"]);
  const asked = new Map<string, Need[]>();
  const over = (name: string) => {
    const needs = asked.get(name) ?? [];
    asked.set(name, needs);
    return cloud.clients((call, perform) => {
      needs.push(...needsOf(call));
      return perform();
    });
  };
  await functionsOver(over("poll"), press, () => cloud.now).poll();
  for (let name = queueNames[0]; name !== undefined;) {
    const Records = cloud.queues[name].receive(cloud.now);
    await functionsOver(over(name), press, () => cloud.now)[name]({ Records });
    for (const { messageId } of Records) cloud.queues[name].delete(messageId);
    name = queueNames.find((each) => cloud.queues[each].length > 0) as typeof name;
  }
  return { cloud, asked, over };
}

/** Everything that the links of messages do, over a table. */
async function pressEveryLink(table: Table, cloud: MemoryCloud): Promise<void> {
  const now = (): string => new Date(cloud.now).toISOString();
  const events = eventStore(table);
  const known = knownEvents(events, () => "2024");
  const corrections = { watch: watchName, corrections: correctionStore(table), regroup: { send: async () => {} } };
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
  const dates = { createdAt: now(), confirmedAt: null, askedAt: now(), owner: null, parkedFor: null };
  const reader = {
    ...usualWish,
    ...dates,
    editor: true,
    id: "r",
    revision: 1,
    to,
    token: "t",
    status: "pending",
  } as const;
  await subscriptionStore(cloud.table).add(reader, 0);
  const ids = [...cloud.table.items.values()].flatMap((item) => (item.sk === "EVENT" ? [String(item["id"])] : []));
  const [one, other, third] = ids;
  const press = async (method: string, ...path: readonly string[]): Promise<number> =>
    (await stage({ method, path: ["r", "t", ...path], form: new URLSearchParams() })).status;
  expect(await press("POST", "confirm")).toBe(200);
  expect(await press("GET", "known", one!)).toBe(200);
  await correct({ kind: "same", event: one!, as: other! }, reader);
  expect(await press("POST", "no-meeting", third!)).toBe(200);
  expect(await press("POST", "stop")).toBe(200);
}

describe("grants suffice for what", { timeout: 60_000 }, async () => {
  const { cloud, asked, over } = await somePress();
  const table = over("links").table;
  await pressEveryLink(table, cloud);

  test.each(["scrape", "classify", "links"])("%s asks of the table and of the archive", (stage) => {
    const needs = asked.get(stage)!;
    expect(needs.length).toBeGreaterThan(10);
    expect(refusals(`${stage.charAt(0).toUpperCase()}${stage.slice(1)}StageRole`, needs)).toEqual([]);
  });

  test("another function does not do with the leave of another", () => {
    expect(refusals("ClassifyStageRole", asked.get("scrape")!)).not.toEqual([]);
    expect(refusals("LinksStageRole", asked.get("digest") ?? asked.get("poll")!)).not.toEqual([]);
  });
});
