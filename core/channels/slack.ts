import type { DigestView } from "../digest/view.ts";
import { line } from "../digest/line.ts";
import { chatParts, type ChatLine, type ChatPart, type Run } from "./chat-lines.ts";

// https://docs.slack.dev/reference/block-kit: blocks a message, characters of a header. Slack gives no number for
// rich text; a section's 3000 characters are kept to, and for the whole a third of what makes `msg_blocks_too_long`.
const mostBlocks = 50;
const mostInHeader = 150;
const mostInBlock = 3000;
const mostInAll = 12_000;

interface SlackText {
  readonly type: "text";
  readonly text: string;
  readonly style?: { readonly bold?: true; readonly italic?: true };
}
interface SlackLink extends Omit<SlackText, "type"> {
  readonly type: "link";
  readonly url: string;
}
interface SlackSection {
  readonly type: "rich_text_section";
  readonly elements: readonly (SlackText | SlackLink)[];
}
type SlackElement =
  | SlackSection
  | { readonly type: "rich_text_quote"; readonly elements: SlackSection["elements"] }
  | { readonly type: "rich_text_list"; readonly style: "bullet"; readonly elements: readonly SlackSection[] };
type SlackBlock =
  | { readonly type: "header"; readonly text: { readonly type: "plain_text"; readonly text: string } }
  | {
      readonly type: "context";
      readonly elements: readonly [{ readonly type: "plain_text"; readonly text: string }];
    }
  | { readonly type: "rich_text"; readonly elements: readonly SlackElement[] };

/** What an incoming webhook of Slack takes. */
export interface SlackBody {
  /** For notifications: mrkdwn, escaped. */
  readonly text: string;
  readonly blocks: readonly SlackBlock[];
  readonly unfurl_links: false;
  readonly unfurl_media: false;
}

/** Rich text, which Slack prints as it is: no character of a source is taken for markup, a mention or a link. */
export function slackBody(view: DigestView): SlackBody {
  const { subject, brand, period } = view;
  return {
    text: subject.replace(/[&<>]/g, (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[character]!),
    blocks: [
      { type: "header", text: { type: "plain_text", text: line(subject, mostInHeader) } },
      { type: "context", elements: [{ type: "plain_text", text: period === null ? brand : `${brand}, ${period}` }] },
      ...chatParts(view).map(blockOf),
    ],
    unfurl_links: false,
    unfurl_media: false,
  };
}

function blockOf(part: ChatPart): SlackBlock {
  const [first] = part.lines;
  if (part.kind !== "section" || first === undefined) return { type: "rich_text", elements: elementsOf(part) };
  const title = first.runs.map(({ text }) => text).join("");
  return { type: "header", text: { type: "plain_text", text: line(title, mostInHeader) } };
}

/** Whether Slack takes it. */
export function fitsSlack({ blocks }: SlackBody): boolean {
  const lengths = blocks.map(lengthOf);
  return (
    blocks.length <= mostBlocks &&
    lengths.every((length) => length <= mostInBlock) &&
    lengths.reduce((sum, length) => sum + length, 0) <= mostInAll
  );
}

function lengthOf(block: SlackBlock): number {
  return JSON.stringify(block).length - JSON.stringify(block, withoutValues).length;
}

/** Of a block only its frame: what is left out is the words and addresses. */
function withoutValues(key: string, value: unknown): unknown {
  return key === "text" || key === "url" ? (typeof value === "string" ? "" : value) : value;
}

/** Plain lines are one section with new lines in it; a quote and a list are elements of their own. */
function elementsOf({ lines }: ChatPart): SlackElement[] {
  const elements: SlackElement[] = [];
  for (const group of grouped(lines)) {
    const style = group[0]!.style;
    if (style === "item")
      elements.push({ type: "rich_text_list", style: "bullet", elements: group.map((one) => section([one])) });
    else if (style === "quote") elements.push({ type: "rich_text_quote", elements: section(group).elements });
    else elements.push(section(group));
  }
  return elements;
}

/** Neighbours of one style. */
function grouped(lines: readonly ChatLine[]): ChatLine[][] {
  const groups: ChatLine[][] = [];
  for (const one of lines) {
    const last = groups.at(-1);
    if (last?.[0]?.style === one.style) last.push(one);
    else groups.push([one]);
  }
  return groups;
}

function section(lines: readonly ChatLine[]): SlackSection {
  return {
    type: "rich_text_section",
    elements: lines.flatMap(({ runs }, index) => [
      ...(index === 0 ? [] : [{ type: "text" as const, text: "\n" }]),
      ...runs.filter(({ text }) => text !== "").map(element),
    ]),
  };
}

function element({ text, bold, italic, url }: Run): SlackText | SlackLink {
  const style = bold || italic ? { style: { ...(bold && { bold }), ...(italic && { italic }) } } : {};
  return url === undefined ? { type: "text", text, ...style } : { type: "link", url, text, ...style };
}
