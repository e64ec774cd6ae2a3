import { SESv2Client } from "@aws-sdk/client-sesv2";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { noticePayload } from "../../../core/channels/notice.ts";
import { payloadOf } from "../../../core/channels/payload-of.ts";
import type { Target } from "../../../core/channels/target.ts";
import { openChannels, type SendMessage } from "../../../functions/shared/channels/channels.ts";
import { isPrivateAddress } from "../../../functions/shared/http/address-guard.ts";
import { createPoster } from "../../../functions/shared/http/post.ts";
import {
  discordMessage,
  slackMessage,
  teamsMessage,
  telegramMessage,
  webhookMessage,
} from "../../core/channels/apis.ts";
import { digestOf, heavyDigest } from "../../support/digests.ts";
import { type ChatServer, startChatServer } from "./chat-server.ts";

const secret = `whsec_${Buffer.from("a key of twenty-four byt").toString("base64")}`;
const token = "123456789:AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQr";
const path = "/services/T0/B0/secret";
const kinds = ["slack", "teams", "discord", "telegram", "webhook"] as const;
type Kind = (typeof kinds)[number];

let servers: Record<Kind, ChatServer>;
let targets: Record<Kind, Target>;
let send: SendMessage;
let waits: number[] = [];

const forbids = (ip: string): boolean => ip !== "127.0.0.1" && isPrivateAddress(ip);
const ses = new SESv2Client({ region: "eu-west-3", endpoint: "http://127.0.0.1:9", maxAttempts: 1 });
const post = createPoster({ agent: "Vigie/0.1", forbids, totalMilliseconds: 400 });
const patience = { wait: async (seconds: number) => void waits.push(seconds), now: Date.now, mostSeconds: 20 };

beforeAll(async () => {
  const id = { id: "1" };
  servers = {
    slack: await startChatServer(path, slackMessage, (_, response) => response.end("ok")),
    teams: await startChatServer(path, teamsMessage, (_, response) => response.writeHead(202).end()),
    // Without `wait` Discord answers 204, and before it knows.
    discord: await startChatServer(path, discordMessage, ({ url }, response) =>
      url?.endsWith("?wait=true") ? response.end(JSON.stringify(id)) : response.writeHead(204).end(),
    ),
    telegram: await startChatServer(`/bot${token}/sendMessage`, telegramMessage, (_, response) =>
      response.end(JSON.stringify({ ok: true, result: { message_id: 1 } })),
    ),
    webhook: await startChatServer(path, webhookMessage, (_, response) => response.writeHead(204).end()),
  };
  const url = (kind: Kind): string => servers[kind].site.url + path;
  targets = {
    slack: { channel: "slack", url: url("slack") },
    teams: { channel: "teams", url: url("teams") },
    discord: { channel: "discord", url: url("discord") },
    telegram: { channel: "telegram", token, chat: "-100123" },
    webhook: { channel: "webhook", url: url("webhook"), secret },
  };
  const telegram = servers.telegram.site.url;
  send = openChannels({ ses, from: "vigie@example.org", post, patience, now: Date.now, telegram });
});
afterAll(async () => {
  ses.destroy();
  for (const kind of kinds) await servers[kind].site.stop();
});
beforeEach(() => {
  waits = [];
  for (const kind of kinds) {
    servers[kind].taken.length = 0;
    servers[kind].troubles.length = 0;
  }
});

const digest = digestOf();
const busy = (seconds: number | null) => ({
  status: 429,
  ...(seconds !== null && { headers: { "retry-after": String(seconds) } }),
});

describe.each(kinds)("%s", (kind) => {
  const deliver = () => send(payloadOf(kind, digest), targets[kind], "daily-7");
  const taken = () => servers[kind].taken;
  const troubles = (...list: ChatServer["troubles"]): void => void servers[kind].troubles.push(...list);

  test("takes a digest, one of forty events, and a notice", async () => {
    expect(await deliver()).toEqual({ kind: "sent" });
    expect(await send(payloadOf(kind, heavyDigest(40)), targets[kind], "daily-8")).toEqual({ kind: "sent" });
    const notice = noticePayload(kind, {
      language: "en",
      subject: "Confirm",
      lines: [{ text: "Yes", url: "https://v.example/" }],
    });
    expect(await send(notice, targets[kind], "confirm-1")).toEqual({ kind: "sent" });
    expect(taken()).toHaveLength(3);
    expect(taken()[0]?.headers["user-agent"]).toBe("Vigie/0.1");
  });

  test("is tried again as late as it asks", async () => {
    troubles(busy(3), busy(null), busy(0));
    expect(await deliver()).toEqual({ kind: "sent" });
    expect(waits).toEqual([3, 2, 4]);
    expect(taken()).toHaveLength(1);
  });

  test("is left for later when it asks for more than a run lasts", async () => {
    troubles(busy(120));
    expect(await deliver()).toMatchObject({ kind: "refused", fault: "busy", afterSeconds: 120 });
    expect(waits).toEqual([]);
  });

  test("is given up for now after four refusals", async () => {
    troubles(busy(1), busy(1), busy(1), busy(1), busy(1));
    expect(await deliver()).toMatchObject({ kind: "refused", fault: "busy" });
    expect(servers[kind].troubles).toHaveLength(1);
    expect(taken()).toEqual([]);
  });

  test.each([401, 403, 404, 410])("is dead at status %i", async (status) => {
    troubles({ status, body: "gone" });
    expect(await deliver()).toMatchObject({ kind: "refused", fault: "target" });
    expect(waits).toEqual([]);
  });

  test("takes no redirect: what is sent holds secrets", async () => {
    troubles({ status: 307, headers: { location: `${servers[kind].site.url}/elsewhere` } });
    expect(await deliver()).toMatchObject({ kind: "refused", fault: "target" });
    expect(servers[kind].site.asked.some((one) => one.path.startsWith("/elsewhere"))).toBe(false);
  });

  test("may refuse one message", async () => {
    troubles({ status: 400, body: "invalid_payload" });
    const delivery = await deliver();
    expect(delivery).toMatchObject({ kind: "refused", fault: "message" });
    expect(JSON.stringify(delivery)).toContain("invalid_payload");
  });

  test("says that it is down, and when to come back", async () => {
    troubles({ status: 503, headers: { "retry-after": "2" } });
    expect(await deliver()).toEqual({ kind: "sent" });
    expect(waits).toEqual([2]);
  });
});

describe.each(["slack", "teams", "discord", "telegram"] as const)("%s, which knows no key,", (kind) => {
  test.each([
    ["500", { status: 500 }],
    ["502", { status: 502 }],
    ["503 without a word", { status: 503 }],
    ["silence", "silence"],
    ["a broken connection", "break"],
    ["a connection broken after the message was taken", "take-and-break"],
  ] as const)("is not sent again what may have arrived: %s", async (_, trouble) => {
    const server = servers[kind];
    server.troubles.push(trouble);
    const asked = server.site.asked.length;
    expect(await send(payloadOf(kind, digest), targets[kind], "daily-7")).toMatchObject({ kind: "unknown" });
    expect(server.site.asked.length - asked).toBe(1);
  });
});

describe("webhook, which knows its key,", () => {
  const deliver = () => send(payloadOf("webhook", digest), targets.webhook, "daily-7");

  test("is sent again what may have arrived, under the same key, each time signed", async () => {
    const { taken, troubles } = servers.webhook;
    troubles.push({ status: 500 }, "take-and-break", "silence");
    expect(await deliver()).toEqual({ kind: "sent" });
    expect(taken.map(({ headers }) => headers["idempotency-key"])).toEqual(["daily-7", "daily-7"]);
    for (const { headers, body } of taken) {
      const known = Object.fromEntries(
        ["webhook-id", "webhook-timestamp", "webhook-signature"].map((name) => [name, String(headers[name])]),
      );
      // Another's implementation of the same specification.
      expect(new Webhook(secret).verify(body, known)).toMatchObject({ schema: "vigie/message@1" });
      expect(() => new Webhook(secret).verify(`${body} `, known)).toThrow("No matching signature");
      expect(() => new Webhook(`${secret.slice(0, -4)}AAAA`).verify(body, known)).toThrow("No matching signature");
    }
  });

  test.each([
    ["is busy", busy(null)],
    ["is busy for longer than a run lasts", busy(120)],
    ["is gone", { status: 410 }],
    ["takes no such message", { status: 400 }],
  ] as const)("stays unknown when it breaks off and then %s", async (_, trouble) => {
    servers.webhook.troubles.push("take-and-break", trouble, trouble, trouble);
    const delivery = await deliver();
    expect(delivery).toMatchObject({ kind: "unknown" });
    expect(JSON.stringify(delivery)).toContain(`status ${trouble.status}`);
    expect(servers.webhook.taken).toHaveLength(1);
  });

  test("stays unknown when it never answers", async () => {
    servers.webhook.troubles.push("break", "break", "break", "break");
    expect(await deliver()).toMatchObject({ kind: "unknown" });
    expect(waits).toEqual([1, 2, 4]);
  });
});

describe("telegram", () => {
  const deliver = () => send(payloadOf("telegram", digest), targets.telegram, "daily-7");
  const answer = (status: number, description: string, parameters = {}) => ({
    status,
    body: JSON.stringify({ ok: false, error_code: status, description, parameters }),
  });

  test("says in its answer's body when to come back", async () => {
    servers.telegram.troubles.push(answer(429, "Too Many Requests: retry after 7", { retry_after: 7 }));
    expect(await deliver()).toEqual({ kind: "sent" });
    expect(waits).toEqual([7]);
  });

  test.each([
    [400, "Bad Request: chat not found", "target"],
    [403, "Forbidden: bot was blocked by the user", "target"],
    [400, "Bad Request: can't parse entities", "message"],
  ])("%i %s is the fault of the %s", async (status, description, fault) => {
    servers.telegram.troubles.push(answer(status, description));
    expect(await deliver()).toMatchObject({ kind: "refused", fault });
  });

  test("names the chat, and keeps its token out of what is told of a failure", async () => {
    await deliver();
    expect(JSON.parse(servers.telegram.taken[0]!.body)).toMatchObject({ chat_id: "-100123", parse_mode: "HTML" });
    servers.telegram.troubles.push("break");
    expect(JSON.stringify(await deliver())).not.toContain(token);
  });
});

test("a Teams workflow that is switched off is a dead channel", async () => {
  servers.teams.troubles.push({ status: 400, body: '{"error":{"code":"WorkflowTriggerIsNotEnabled"}}' });
  const delivery = await send(payloadOf("teams", digest), targets.teams, "daily-7");
  expect(delivery).toMatchObject({ kind: "refused", fault: "target" });
});

test("sends by no other channel than the subscriber's", async () => {
  await expect(send(payloadOf("slack", digest), targets.teams, "daily-7")).rejects.toThrow(TypeError);
});

test("is tried again where nobody listens", async () => {
  const target = { channel: "slack", url: "http://127.0.0.1:9/hook" } as const;
  const delivery = await send(payloadOf("slack", digest), target, "daily-7");
  expect(delivery).toMatchObject({ kind: "refused", fault: "busy" });
  expect(JSON.stringify(delivery)).toContain("ECONNREFUSED");
  expect(waits).toEqual([1, 2, 4]);
});
