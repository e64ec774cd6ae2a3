import { line } from "../digest/line.ts";
import type { DigestView } from "../digest/view.ts";
import { chatParts, type ChatLine, type ChatPart } from "./chat-lines.ts";
import { escapeMarkdown, markdownRun } from "./markdown.ts";

// https://docs.discord.com/developers/resources/message#embed-limits, in characters.
const mostEmbeds = 10;
const mostInTitle = 256;
const mostInDescription = 4096;
const mostInAll = 6000;
const mostInContent = 2000;
const blue = 0x0b57b5;

interface DiscordEmbed {
  readonly title?: string;
  readonly description: string;
  readonly color: number;
}

/** What a webhook of Discord takes. */
export interface DiscordBody {
  readonly content: string;
  readonly embeds: readonly DiscordEmbed[];
  /** Nobody is called, whatever a title says. */
  readonly allowed_mentions: { readonly parse: readonly [] };
}

/** The subject, then an embed for each section. */
export function discordBody(view: DigestView): DiscordBody {
  const { subject, brand, period } = view;
  const embeds: { title?: string; parts: string[] }[] = [];
  for (const part of chatParts(view)) {
    const last = embeds.at(-1);
    if (part.kind === "section")
      embeds.push({ title: line(part.lines[0]?.runs[0]?.text ?? "", mostInTitle), parts: [] });
    else if (part.kind === "foot" || last === undefined) embeds.push({ parts: [textOf(part)] });
    else last.parts.push(textOf(part));
  }
  return {
    content: `**${escapeMarkdown(subject)}**\n${escapeMarkdown(period === null ? brand : `${brand}, ${period}`)}`,
    embeds: embeds.map(({ title, parts }) => ({
      ...(title !== undefined && { title }),
      description: parts.join("\n\n"),
      color: blue,
    })),
    allowed_mentions: { parse: [] },
  };
}

/** Whether Discord takes it. */
export function fitsDiscord({ content, embeds }: DiscordBody): boolean {
  return (
    content.length <= mostInContent &&
    embeds.length <= mostEmbeds &&
    embeds.every(({ description }) => description.length <= mostInDescription) &&
    embeds.reduce((sum, { title = "", description }) => sum + title.length + description.length, 0) <= mostInAll
  );
}

const marks: Readonly<Record<ChatLine["style"], string>> = { plain: "", quote: "> ", item: "- " };

function textOf({ lines }: ChatPart): string {
  return lines.map(({ style, runs }) => `${marks[style]}${runs.map(markdownRun).join("")}`).join("\n");
}
