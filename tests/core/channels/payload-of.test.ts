import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chatParts } from "../../../core/channels/chat-lines.ts";
import { escapeMarkdown, markdownRun } from "../../../core/channels/markdown.ts";
import { noticePayload } from "../../../core/channels/notice.ts";
import { payloadOf } from "../../../core/channels/payload-of.ts";
import type { Payload } from "../../../core/channels/payload.ts";
import { channelKinds } from "../../../core/channels/target.ts";
import type { ChosenKind } from "../../../core/digest/choose-changes.ts";
import type { Digest } from "../../../core/digest/digest-types.ts";
import { viewOf } from "../../../core/digest/view.ts";
import { factKeys } from "../../../core/digest/wording.ts";
import { anyDigest, digestBlock, digestOf, digestStory, heavyDigest, nastyPieces } from "../../support/digests.ts";
import { discordMessage, mailMessage, slackMessage, teamsMessage, telegramMessage, webhookMessage } from "./apis.ts";

const chats = ["slack", "teams", "discord", "telegram"] as const;
const visible = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

/** What the service would say. */
function check(payload: Payload): unknown {
  switch (payload.channel) {
    case "slack":
      return slackMessage.parse(payload.body);
    case "teams":
      return teamsMessage.parse(payload.body);
    case "discord":
      return discordMessage.parse(payload.body);
    case "telegram":
      return telegramMessage.parse({ chat_id: "1", ...payload.body });
    case "webhook":
      return webhookMessage.parse(payload.body);
    case "email":
      return mailMessage.parse(payload.mail);
  }
}

describe.each(channelKinds)("payloadOf(%s)", (channel) => {
  test("is what the service takes, whatever pages say", () => {
    fc.assert(
      fc.property(anyDigest, (digest) => {
        expect(() => check(payloadOf(channel, digest))).not.toThrow();
      }),
      { numRuns: 30, endOnFailure: true },
    );
  });

  test("turns no word of a page into a direction, a control or a line of its own", () => {
    fc.assert(
      fc.property(anyDigest, (digest) => {
        const text = JSON.stringify(payloadOf(channel, digest));
        // JSON escapes what is left of them.
        expect(text).not.toMatch(/\u202e|\u200b|\\u0000|\\u0007|\\r|\\ud[89a-f]/);
        expect(text).not.toContain('"javascript:');
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });

  test("is the same for the same digest", () => {
    const digest = heavyDigest(5);
    expect(JSON.stringify(payloadOf(channel, digest))).toBe(JSON.stringify(payloadOf(channel, heavyDigest(5))));
    expect(JSON.stringify(payloadOf(channel, digest))).toContain("Nom4");
  });
});

describe.each(chats)("payloadOf(%s)", (channel) => {
  const shownIn = (digest: Digest): { shown: number; left: number } => {
    const text = visible(JSON.stringify(payloadOf(channel, digest)));
    const names = new Set([...text.matchAll(/Nom\d+/g)].map(([name]) => name));
    const left = /Et (\d+) autres? rencontres?, dans/.exec(text)?.[1] ?? "0";
    return { shown: names.size, left: Number(left) };
  };

  test.each([1, 2, 5, 10, 20, 40, 41, 100, 300])("shows or counts every one of %i events", (count) => {
    const { shown, left } = shownIn(heavyDigest(count));
    expect(shown + left).toBe(count);
    expect(shown).toBeGreaterThanOrEqual(Math.min(count, 15));
  });

  test("cuts no link: each leads where a source is", () => {
    const digest = heavyDigest(30);
    const known = new Set(digest.blocks.flatMap(({ stories }) => stories.map(({ url }) => url)));
    const text = JSON.stringify(payloadOf(channel, digest)).replace(
      "http://adaptivecards.io/schemas/adaptive-card.json",
      "",
    );
    const links = [...text.matchAll(/https?:\/\/[^\s"\\)<>]+/g)].map(([link]) => link);
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((link) => !known.has(link))).toEqual([]);
  });

  test("shows less of each event before it leaves any out", () => {
    const [few, many] = [2, 40].map((count) => visible(JSON.stringify(payloadOf(channel, heavyDigest(count)))));
    expect(few).toContain("et 8 autres articles");
    expect(few).toContain("cité par");
    expect(many).not.toContain("et 8 autres articles");
  });

  test("says what may have been told already, what changed, and where to correct it", () => {
    const block = digestBlock("e1", { block: { maybeSent: true } });
    const news = [
      {
        kind: "value" as const,
        before: { field: "status" as const, value: "planned" as const },
        now: { field: "status" as const, value: "held" as const },
        contradicts: false,
      },
    ];
    const text = visible(
      JSON.stringify(
        payloadOf(
          channel,
          digestOf({
            blocks: [{ ...block, change: { ...block.change, kind: "updated", news } }],
            links: {
              unsubscribe: null,
              corrections: () => ({ notAMeeting: "https://v.example/no", alreadyKnown: "https://v.example/known" }),
            },
          }),
        ),
      ),
    );
    for (const part of [
      "Peut-être déjà signalé",
      "a eu lieu (auparavant : annoncée)",
      "https://v.example/no",
      "Déjà connue",
    ])
      expect(text.replaceAll("\\\\", "")).toContain(part);
  });
});

describe("payloadOf(webhook)", () => {
  test.each([1, 40, 400])("has or counts every one of %i events", (count) => {
    const { body } = payloadOf("webhook", heavyDigest(count)) as Extract<Payload, { channel: "webhook" }>;
    if (body.schema !== "vigie/message@1") throw new Error("no message");
    expect(body.events.length + body.left).toBe(count);
    expect(body.events.length).toBeGreaterThanOrEqual(Math.min(count, 40));
    expect(Buffer.byteLength(JSON.stringify(body))).toBeLessThan(256_000);
  });
});

test.each(["opened", "updated", "corrected", "merged", "split", "withdrawn", "today"] as const satisfies ChosenKind[])(
  "the contract of webhooks knows the change %s",
  (kind) => {
    const { change } = digestBlock("e1");
    const digest = digestOf({ blocks: [digestBlock("e1", { block: { change: { ...change, kind } } })] });
    expect(check(payloadOf("webhook", digest))).toMatchObject({ events: [{ change: kind }] });
    const contract = readFileSync(new URL("../../../docs/contract.md", import.meta.url), "utf8");
    expect(/"change": "opened",.*/.exec(contract)?.[0]).toContain(kind);
  },
);

describe("noticePayload()", () => {
  test.each(channelKinds)("of %s is what the service takes", (channel) => {
    const notice = {
      language: "fr" as const,
      subject: "Confirmez votre abonnement",
      lines: [
        { text: "Cliquez pour confirmer", url: "https://vigie.example/confirm?t=1" },
        { text: "Sinon, n’en faites rien.", url: null },
      ],
    };
    const payload = noticePayload(channel, notice);
    check(payload);
    expect(JSON.stringify(payload)).toContain("https://vigie.example/confirm?t=1");
  });
});

describe("escapeMarkdown()", () => {
  test("leaves no mark of its text unescaped, and no other character changed", () => {
    const text = fc.array(fc.constantFrom(...nastyPieces, "a_b", "2) ", "+ "), { maxLength: 5 });
    fc.assert(
      fc.property(text, (pieces) => {
        const given = pieces.join("");
        const escaped = escapeMarkdown(given);
        expect(escaped.replace(/\\([!-/:-@[-`{-~])/g, "$1")).toBe(given);
        expect(escaped.replace(/\\./g, "x")).not.toMatch(/[`*_~|<>[\]#]|:\/\/|^[-+>]|^\d+[.)]/m);
      }),
    );
  });

  test("markdownRun() keeps marks next to words, and an address whole", () => {
    expect(markdownRun({ text: " a b ", bold: true })).toBe(" **a b** ");
    expect(markdownRun({ text: "x]", url: "https://a.example/(1)" })).toBe("[x\\]](https://a.example/%281%29)");
    expect(markdownRun({ text: "Titre", italic: true })).toBe("_Titre_");
  });
});

test("chatParts() keeps each run on its line, and none empty but for its place", () => {
  const detail = { blocks: 9, quotes: 3, sources: 9, facts: factKeys, actions: true, blind: 9, delays: true };
  fc.assert(
    fc.property(anyDigest, (digest) => {
      const runs = chatParts(viewOf(digest, detail)).flatMap(({ lines }) => lines.flatMap((one) => one.runs));
      expect(runs.filter(({ text }) => text === "" || /[\r\n\u2028]/.test(text))).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test("an event without a source that can be followed is told all the same", () => {
  const stories = [digestStory("s1", { url: "javascript:alert(1)" })];
  const digest = digestOf({ blocks: [digestBlock("e1", { stories })] });
  for (const channel of channelKinds) {
    const text = JSON.stringify(payloadOf(channel, digest));
    expect(text).toContain("Outlet s1");
    expect(text).not.toContain("javascript:");
  }
});
