import type { Access } from "../model.ts";
import type { FlatPage } from "./flat-page.ts";
import type { Structured } from "./structured.ts";
import type { PageTables } from "./tables.ts";
import { phraseAtStart } from "./phrase-index.ts";
import { quickFold } from "./quick-fold.ts";

export interface AccessInput {
  readonly page: FlatPage;
  readonly structured: Structured;
  readonly title: string | null;
  /** Blocks from the title to a little below the text. */
  readonly from: number;
  readonly to: number;
  readonly tables: PageTables;
}

const clockStart = /^(?:\d{1,2} ?[h:] ?\d{2}|\d{1,2} ?h)(?: ?[–—:-]|$)/;
const timedEntries = 5;
// Every phrase of the table has one of these.
const maybePaywall = /abonn|suite|lire|lecture|payant|premium|réserv|reserv|bloque|acc[eé]der|int[eé]gralit[eé]/i;

/**
 * Live: marked as a live blog, or five timed entries and more under a title that says so ("DIRECT").
 * Paywalled: marked as not free, or the page says near the text that the rest is for subscribers.
 */
export function accessOf(input: AccessInput): Access {
  if (isLive(input)) return "live";
  if (!input.structured.free) return "paywalled";
  const { page, from, to, tables } = input;
  for (let i = from; i < to; i++) {
    const { text, owner } = page.blocks[i]!;
    if (text.length > 400) continue;
    if (page.elements[owner]?.hints.out === "related articles") continue;
    if (maybePaywall.test(text) && tables.paywall.test(quickFold(text))) return "paywalled";
  }
  return "free";
}

/** Whether the page is a running report of timed entries. */
export function isLive({
  page,
  structured,
  title,
  tables,
}: Pick<AccessInput, "page" | "structured" | "title" | "tables">): boolean {
  if (structured.types.some((type) => /LiveBlog/i.test(type))) return true;
  const entries = page.elements.filter(({ hints, tag }) => hints.live && tag !== "body" && tag !== "html").length;
  const clocks = page.blocks.filter(({ text }) => clockStart.test(text.slice(0, 12))).length;
  const announced =
    title !== null &&
    (phraseAtStart(quickFold(title), tables.live) !== null || / (?:en )?direct$/.test(quickFold(title)));
  return announced && (entries >= timedEntries || clocks >= timedEntries);
}
