import type { DigestView } from "../digest/view.ts";
import { chatParts, type ChatLine, type ChatPart, type Run } from "./chat-lines.ts";

// https://core.telegram.org/bots/api#sendmessage: characters after the markup is read, and pieces with markup.
const mostCharacters = 4096;
const mostEntities = 100;

/** What `sendMessage` of Telegram's bots takes, but for the chat. */
export interface TelegramBody {
  /** Telegram's HTML. */
  readonly text: string;
  readonly parse_mode: "HTML";
  readonly link_preview_options: { readonly is_disabled: true };
}

export function telegramBody(view: DigestView): TelegramBody {
  const { subject, brand, period } = view;
  const head = `<b>${escape(subject)}</b>\n<i>${escape(period === null ? brand : `${brand}, ${period}`)}</i>`;
  return {
    text: [head, ...chatParts(view).map(textOf)].join("\n\n"),
    parse_mode: "HTML",
    link_preview_options: { is_disabled: true },
  };
}

/** Whether Telegram takes it. */
export function fitsTelegram({ text }: TelegramBody): boolean {
  const entities = text.match(/<[a-z]/g)?.length ?? 0;
  // An entity such as `&amp;` counts for one; counting all of it errs on the safe side.
  return entities <= mostEntities && text.replace(/<[^>]*>/g, "").length <= mostCharacters;
}

function textOf({ kind, lines }: ChatPart): string {
  return kind === "section" ? `<u>${lines.map(lineText).join("\n")}</u>` : lines.map(lineText).join("\n");
}

function lineText({ style, runs }: ChatLine): string {
  const text = runs.map(run).join("");
  return style === "quote" ? `<blockquote>${text}</blockquote>` : style === "item" ? `– ${text}` : text;
}

function run({ text, bold, italic, url }: Run): string {
  const clean = escape(text);
  if (url !== undefined) return `<a href="${escape(url)}">${clean}</a>`;
  return bold ? `<b>${clean}</b>` : italic ? `<i>${clean}</i>` : clean;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (one) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[one]!);
}
