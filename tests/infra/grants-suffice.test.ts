// oxlint-disable typescript/no-unsafe-type-assertion -- commands come from the stages alone
import { describe, expect, test } from "vitest";
import { watchName } from "../../functions/shared/watch-name.ts";
import { subscriptionStore } from "../../functions/shared/store/subscriptions.ts";
import { keys } from "../../functions/shared/store/keys.ts";
import type { Table } from "../../functions/shared/store/table.ts";
import { usualWish } from "../../core/subscriptions/subscription.ts";
import { bounceStage } from "../../functions/bounce/stage.ts";
import { seedSubscribers } from "../../functions/notify/seed.ts";
import { calm, chancy, type Crypt, type Fate, randomOf } from "../../bench/pipeline/fates.ts";
import { oddsOf } from "../functions/pipeline/faulty-runs.ts";
import { type Call, queueNames } from "../../bench/pipeline/memory-cloud.ts";
import { corpusArticles, pressOf, type PressArticle } from "../../bench/pipeline/press.ts";
import { Pipeline, type StageName } from "../../bench/pipeline/run-pipeline.ts";
import { pressEveryLink } from "./press-every-link.ts";
import { type Statement, statementsOf } from "./statements.ts";
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

const partitionsOf = (condition: Statement["condition"]): readonly string[] =>
  (condition?.["ForAllValues:StringLike"]?.["dynamodb:LeadingKeys"] as readonly string[] | undefined) ?? [];

/** What of this a role may not do, each in a line. */
function refusals(role: string, needs: readonly Need[]): string[] {
  const statements = statementsOf(stack, role);
  const isAllowed = ({ action, keys }: Need): boolean =>
    statements.some(({ actions, resources, condition }) => {
      if (!actions.includes(action)) return false;
      const patterns = action.startsWith("s3:")
        ? resources.map((resource) => resource.replace("ArchiveBucket/", ""))
        : partitionsOf(condition);
      return keys.every((key) => patterns.some((pattern) => isLike(pattern, key)));
    });
  const refused = needs.filter((need) => !isAllowed(need));
  return [...new Set(refused.map(({ action, keys }) => `${action} ${keys.map((key) => key.split("#")[0]).join(" ")}`))];
}

// Something that is only announced, beside what has been.
const announcement: PressArticle = {
  id: "announced",
  domain: "agence.example",
  outlet: "Agence",
  title: "Araghchi attendu à Moscou",
  text: "Le ministre iranien des Affaires étrangères, Abbas Araghchi, rencontrera vendredi à Moscou son homologue russe, Sergueï Lavrov, a annoncé mardi son porte-parole.",
  published: "2026-01-27T10:00:00+03:30",
};
const press = pressOf([...corpusArticles(["d003", "d004", "d007", "d026", "d027", "d059"]), announcement]);
type Asked = ReadonlyMap<StageName | "links" | "bounce", Need[]>;
const noted = (needs: Need[], { intercept, ...fate }: Fate): Fate => ({
  ...fate,
  intercept(call, perform) {
    needs.push(...needsOf(call));
    return intercept(call, perform);
  },
});

/** Puts down what each function asks while articles go through a pipeline with faults, alerts and digests. */
async function runPress(asked: Asked, seed: number): Promise<Pipeline> {
  const random = randomOf(seed);
  const crypt: Crypt = [];
  const fate = (_: number, stage: StageName): Fate =>
    noted(asked.get(stage)!, chancy(oddsOf(seed === 0 ? 0 : 0.1), random, crypt));
  const pipeline = new Pipeline({ press, crypt, fate });
  await pipeline.poll();
  await pipeline.work();
  await pipeline.daily();
  await pipeline.rise();
  await pipeline.work();
  return pipeline;
}

const dates = { createdAt: "2026-02-01T00:00:00Z", confirmedAt: null, askedAt: null, owner: null, parkedFor: null };

/** One whose webhook is dead, one who has not confirmed, and one whom the deployment names. */
async function subscribeMore(pipeline: Pipeline, notify: Table): Promise<void> {
  const { cloud } = pipeline;
  const store = subscriptionStore(cloud.table);
  const reader = { ...usualWish, ...dates, revision: 1, token: "t" } as const;
  const webhook = { channel: "webhook", url: "https://dead.example/", secret: "s".repeat(32) } as const;
  const rhythm = { kind: "at-once", at: "06:30" } as const;
  await store.add({ ...reader, id: "dead", status: "active", confirmedAt: dates.createdAt, rhythm, to: webhook }, 0);
  const to = { channel: "email", address: "p@example.org" } as const;
  await store.add({ ...reader, id: "asked", status: "pending", to }, 0);
  cloud.queues.digest.send(JSON.stringify({ kind: "ask", subscriber: "asked" }), null, null, cloud.now);
  cloud.queues.digest.send(JSON.stringify({ kind: "alert", subscriber: "dead", upTo: 1 }), null, null, cloud.now);
  await pipeline.work();
  expect(await store.get("dead")).toMatchObject({ status: "parked" });
  const subscriptions = subscriptionStore(notify);
  const journal = { note: () => {}, failure: () => {} };
  const made = { newId: () => "chef", newToken: () => "t", now: () => dates.createdAt };
  const named = { subscriptions, last: async () => 0, journal, ...made };
  await seedSubscribers(named, ["chef@example.org"])();
  expect(await store.get((await store.page("daily", "", 9)).at(-1)?.id ?? "")).toBeDefined();
}

/** A story whose commit of several transactions was cut off between them is told anew. */
async function mendCutCommit(pipeline: Pipeline): Promise<void> {
  const { cloud } = pipeline;
  const items = [...cloud.table.items.values()];
  const tellers = new Set(items.flatMap(({ pk, sk }) => (sk.startsWith("TELLING#") ? [pk] : [])));
  const story = String(items.find(({ sk, pk }) => sk === "STORY" && tellers.has(pk))!["id"]);
  const event = String(items.find(({ sk }) => sk === "EVENT")!["id"]);
  cloud.table.put({ ...keys.pending(story), tellings: [], events: [event] });
  cloud.queues.deduplicate.send(JSON.stringify({ storyId: story }), watchName, null, cloud.now);
  await pipeline.work();
}

/** Mails that cannot be delivered, to subscribers of each rhythm. */
async function bounceMails(table: Table): Promise<void> {
  const subscriptions = subscriptionStore(table);
  const stage = bounceStage({ subscriptions, journal: { note: () => {}, failure: () => {} } });
  const to = { channel: "email", address: "b@example.org" } as const;
  for (const kind of ["daily", "at-once"] as const) {
    const rhythm = { kind, at: "06:30" };
    const reader = { ...usualWish, ...dates, revision: 1, token: "t", id: `bounced-${kind}`, rhythm, to } as const;
    await subscriptions.add({ ...reader, status: "active", confirmedAt: dates.createdAt }, 0);
    const event = {
      kind: "bounced",
      type: "Permanent",
      mail: "m",
      addresses: [to.address],
      against: "bounced",
    } as const;
    await stage({ ...event, subscriber: reader.id });
    expect((await subscriptions.get(reader.id))?.status).toBe("parked");
  }
}

describe("grants suffice for what", { timeout: 120_000 }, async () => {
  const asked: Asked = new Map(
    (["poll", "links", "bounce", ...queueNames] as const)
      .filter((stage) => stage !== "alert")
      .map((stage) => [stage, []]),
  );
  const over = (stage: "links" | "notify" | "bounce", { cloud }: Pipeline): Table =>
    cloud.clients(noted(asked.get(stage)!, calm()).intercept).table;
  for (let seed = 1; seed <= 5; seed++) await runPress(asked, seed);
  const pipeline = await runPress(asked, 0);
  await subscribeMore(pipeline, over("notify", pipeline));
  await pressEveryLink(over("links", pipeline), pipeline);
  await mendCutCommit(pipeline);
  await bounceMails(over("bounce", pipeline));

  test.each([...asked.keys()])("%s asks of the table and of the archive", (stage) => {
    const needs = asked.get(stage)!;
    expect(needs.length).toBeGreaterThan(10);
    expect(refusals(roleOf(stage), needs)).toEqual([]);
  });

  test.each([...asked.keys()])("%s has no leave that it never uses", (stage) => {
    const used = new Set(asked.get(stage)!.flatMap(({ action, keys }) => keys.map((key) => `${action} ${key}`)));
    const isUsed = (action: string, pattern: string): boolean =>
      [...used].some((one) => one.startsWith(`${action} `) && isLike(pattern, one.slice(action.length + 1)));
    const idle = statementsOf(stack, roleOf(stage)).flatMap(({ actions, condition }) =>
      actions.flatMap((action) =>
        partitionsOf(condition)
          .filter((pattern) => !isUsed(action, pattern))
          .map((pattern) => `${action} ${pattern}`),
      ),
    );
    expect(idle).toEqual([]);
  });

  test("another function does not do with the leave of another", () => {
    const stages = [...asked.keys()];
    // Who writes to subscribers, and who answers their links, park and end subscriptions, too.
    for (const stage of stages.filter((one) => one !== "bounce"))
      expect(
        stages.filter((other) => other !== stage && refusals(roleOf(other), asked.get(stage)!).length === 0),
        `of those who may do what ${stage} does`,
      ).toEqual([]);
  });
});

const roleOf = (stage: string): string => `${stage.charAt(0).toUpperCase()}${stage.slice(1)}StageRole`;
