import { load } from "cheerio/slim";
import * as z from "zod";

/**
 * What the services take, from their own pages (read in November 2026), written down once more and stricter than
 * core/channels: a field that they do not know fails.
 */

const filled = z.string().min(1);
const web = z.url({ protocol: /^https?$/ });

// https://docs.slack.dev/reference/block-kit/blocks, …/rich-text-block, …/header-block, …/context-block
const style = z.strictObject({ bold: z.literal(true).optional(), italic: z.literal(true).optional() });
const richText = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("text"), text: filled, style: style.optional() }),
  z.strictObject({ type: z.literal("link"), url: web.max(3000), text: filled, style: style.optional() }),
]);
const richSection = z.strictObject({ type: z.literal("rich_text_section"), elements: z.array(richText).min(1) });
const plainText = (most: number) => z.strictObject({ type: z.literal("plain_text"), text: filled.max(most) });
export const slackMessage = z.strictObject({
  text: filled.max(3000).refine((text) => !/[<>]|&(?!amp;|lt;|gt;)/.test(text), "mrkdwn that is not escaped"),
  blocks: z
    .array(
      z.discriminatedUnion("type", [
        z.strictObject({ type: z.literal("header"), text: plainText(150) }),
        z.strictObject({ type: z.literal("context"), elements: z.array(plainText(2000)).min(1).max(10) }),
        z.strictObject({
          type: z.literal("rich_text"),
          elements: z
            .array(
              z.discriminatedUnion("type", [
                richSection,
                z.strictObject({ type: z.literal("rich_text_quote"), elements: z.array(richText).min(1) }),
                z.strictObject({
                  type: z.literal("rich_text_list"),
                  style: z.enum(["bullet", "ordered"]),
                  elements: z.array(richSection).min(1),
                }),
              ]),
            )
            .min(1),
        }),
      ]),
    )
    .min(1)
    .max(50),
  unfurl_links: z.boolean().optional(),
  unfurl_media: z.boolean().optional(),
});

// https://docs.discord.com/developers/resources/webhook#execute-webhook, …/message#embed-object-embed-limits
export const discordMessage = z
  .strictObject({
    content: z.string().max(2000),
    embeds: z
      .array(
        z.strictObject({
          title: z.string().max(256).optional(),
          description: filled.max(4096),
          color: z.int().min(0).max(0xffffff).optional(),
        }),
      )
      .max(10),
    allowed_mentions: z.strictObject({ parse: z.array(z.enum(["roles", "users", "everyone"])).length(0) }),
  })
  .refine(
    ({ embeds }) =>
      embeds.reduce((sum, { title = "", description }) => sum + title.length + description.length, 0) <= 6000,
    "embeds of more than 6000 characters",
  );

// https://adaptivecards.io/schemas/adaptive-card.json; https://learn.microsoft.com/microsoftteams/platform, workflows
const textBlock = z.strictObject({
  type: z.literal("TextBlock"),
  text: filled,
  wrap: z.boolean().optional(),
  size: z.enum(["Default", "Small", "Medium", "Large", "ExtraLarge"]).optional(),
  weight: z.enum(["Default", "Lighter", "Bolder"]).optional(),
  isSubtle: z.boolean().optional(),
  spacing: z.enum(["Default", "None", "Small", "Medium", "Large", "ExtraLarge", "Padding"]).optional(),
});
export const teamsMessage = z
  .strictObject({
    type: z.literal("message"),
    attachments: z
      .array(
        z.strictObject({
          contentType: z.literal("application/vnd.microsoft.card.adaptive"),
          contentUrl: z.null(),
          content: z.strictObject({
            $schema: z.literal("http://adaptivecards.io/schemas/adaptive-card.json"),
            type: z.literal("AdaptiveCard"),
            version: z.enum(["1.0", "1.1", "1.2", "1.3", "1.4", "1.5"]),
            lang: z.enum(["fr", "en"]),
            fallbackText: filled,
            msteams: z.strictObject({ width: z.literal("Full") }),
            body: z.array(
              z.discriminatedUnion("type", [
                textBlock,
                z.strictObject({
                  type: z.literal("Container"),
                  separator: z.boolean().optional(),
                  items: z.array(textBlock).min(1),
                }),
              ]),
            ),
          }),
        }),
      )
      .length(1),
  })
  .refine((message) => Buffer.byteLength(JSON.stringify(message)) <= 28_000, "more than 28 kB");

// https://core.telegram.org/bots/api#sendmessage, #html-style
export const telegramMessage = z.strictObject({
  chat_id: z.string(),
  text: z.string().superRefine((text, context) => {
    const wrong = telegramFaults(text);
    if (wrong !== null) context.addIssue({ code: "custom", message: wrong });
  }),
  parse_mode: z.literal("HTML"),
  link_preview_options: z.strictObject({ is_disabled: z.boolean() }),
});

const telegramTags = new Set(["b", "i", "u", "s", "a", "code", "pre", "blockquote"]);

function telegramFaults(text: string): string | null {
  const open: string[] = [];
  let entities = 0;
  for (const [, close, tag = "", rest = ""] of text.matchAll(/<(\/?)([^\s<>/]*)([^<>]*)>/g)) {
    if (!telegramTags.has(tag)) return `Unsupported start tag "${tag}"`;
    if (tag === "a" && close === "" && !/^ href="https?:[^"<>]+"$/.test(rest)) return `no link: ${rest}`;
    if (tag !== "a" && rest !== "") return `attributes of ${tag}`;
    if (close === "") entities++;
    if (close === "") open.push(tag);
    else if (open.pop() !== tag) return `Unmatched end tag "${tag}"`;
  }
  const prose = text.replace(/<\/?[^<>]*>/g, "");
  if (open.length > 0) return `Can't find end tag of "${open.at(-1)}"`;
  if (/[<>]|&(?!amp;|lt;|gt;|quot;)/.test(prose)) return "text that is not escaped";
  if (entities > 100) return "more than 100 entities";
  const shown = load(prose).text().length;
  return shown < 1 || shown > 4096 ? `message is too long: ${shown}` : null;
}

/** A mail: its subject is one line of a header (RFC 5322 §2.2), no form is empty, and Gmail cuts HTML at 102 kB. */
export const mailMessage = z.strictObject({
  subject: z.string().regex(/^\P{Cc}{1,900}$/u),
  html: z
    .string()
    .startsWith("<!doctype html>")
    .refine((page) => Buffer.byteLength(page) < 102_000, "longer than Gmail shows"),
  text: filled,
});

/** docs/contract.md. */
const person = z.strictObject({
  name: z.string().nullable(),
  side: z.string().nullable(),
  office: z.string().nullable(),
});
const source = z.strictObject({
  id: z.string(),
  outlet: z.string(),
  url: web.nullable(),
  title: z.string().nullable(),
  publishedAt: z.string().nullable(),
});
const blindPage = z.strictObject({
  outlet: z.string(),
  url: web,
  title: z.string().nullable(),
  why: z.enum(["paywalled", "summary-only", "failed"]),
  since: z.iso.datetime().nullable(),
});
const quantiles = { p50: z.number().min(0), p95: z.number().min(0), count: z.int().min(1) };
export const webhookMessage = z.discriminatedUnion("schema", [
  z.strictObject({
    schema: z.literal("vigie/message@1"),
    language: z.enum(["fr", "en"]),
    subject: filled,
    since: z.iso.date().nullable(),
    until: z.iso.date(),
    events: z.array(
      z.strictObject({
        id: z.string().nullable(),
        change: z.enum(["opened", "updated", "corrected", "merged", "split", "withdrawn", "today"]),
        headline: filled,
        changed: z.array(filled),
        disagreements: z.array(filled),
        quotes: z.array(z.strictObject({ words: filled, by: filled, url: web.nullable() })),
        maybeSent: z.boolean(),
        possiblySame: z.array(z.strictObject({ id: z.string(), headline: filled })).max(20),
        format: z.enum(["in-person", "phone", "video"]),
        status: z.enum(["held", "planned", "postponed", "cancelled", "denied"]),
        date: z.strictObject({
          value: z.string().nullable(),
          precision: z.enum(["day", "month", "year", "unknown"]),
          from: z.iso.date().nullable(),
          to: z.iso.date().nullable(),
        }),
        place: z
          .strictObject({ name: z.string().nullable(), nameEn: z.string().nullable(), country: z.string().length(2) })
          .nullable(),
        participants: z.array(person),
        delegation: z.array(person),
        topics: z.array(z.string()),
        stories: z.array(source),
      }),
    ),
    left: z.int().min(0),
    repeats: z.strictObject({ events: z.int(), origins: z.int() }),
    blindSpots: z.strictObject({
      feeds: z.array(
        z.strictObject({
          outlet: z.string(),
          why: z.enum(["failing", "silent"]),
          since: z.string().nullable(),
          error: z.string().nullable(),
        }),
      ),
      pages: z.array(blindPage),
    }),
    delays: z
      .strictObject({
        whole: z.strictObject(quantiles),
        alert: z.strictObject(quantiles).nullable(),
        outlets: z.array(z.strictObject({ outlet: z.string(), cited: z.boolean(), ...quantiles })),
      })
      .nullable(),
  }),
  z.strictObject({
    schema: z.literal("vigie/notice@1"),
    language: z.enum(["fr", "en"]),
    subject: filled,
    lines: z.array(z.strictObject({ text: filled, url: web.nullable() })),
  }),
]);
