import { localDay } from "../dates/days.ts";
import type { IsoDay } from "../model.ts";
import { webAddress } from "../text/html.ts";
import { blindLines } from "./blind-lines.ts";
import { blockView, type BlockView } from "./block-view.ts";
import type { ChosenChange, ChosenKind } from "./choose-changes.ts";
import { stripOf, type StripView } from "./day-strip.ts";
import { delayLines } from "./delay-lines.ts";
import type { Digest, DigestBlock, Language } from "./digest-types.ts";
import { inEnglish } from "./in-english.ts";
import { headlineOf } from "./headline.ts";
import { line } from "./line.ts";
import type { FactKey, Wording } from "./wording.ts";
import { wordings } from "./wordings.ts";

/** A line, which may lead to an address of the web. */
export interface LineView {
  readonly text: string;
  readonly url: string | null;
}

export interface SectionView {
  readonly title: string;
  readonly blocks: readonly BlockView[];
  readonly lines: readonly LineView[];
}

/** A message as lines of clean text in one language, which HTML, plain text and chats then only lay out. */
export interface DigestView {
  readonly language: Language;
  readonly brand: string;
  readonly subject: string;
  readonly period: string | null;
  readonly strip: StripView | null;
  /** The headlines, where there are more than an eye takes in at once. */
  readonly brief: { readonly title: string; readonly headlines: readonly string[] } | null;
  readonly sections: readonly SectionView[];
  readonly foot: readonly LineView[];
}

/** How much is shown. */
export interface Detail {
  /** Events; the others are a number. */
  readonly blocks: number;
  /** Of each event. */
  readonly quotes: number;
  readonly sources: number;
  readonly facts: readonly FactKey[];
  /** Whether each has its links to correct it. */
  readonly actions: boolean;
  /** Feeds and pages that were not read. */
  readonly blind: number;
  /** Whether its foot says of each outlet that it cites how long messages took; else of the slowest alone. */
  readonly delays: boolean;
}

const correctionKinds: readonly ChosenKind[] = ["corrected", "merged", "split", "withdrawn"];

/** @throws nothing: whatever the words in a digest are, its view is lines of bounded length. */
export function viewOf(given: Digest, detail: Detail): DigestView {
  const w = wordings[given.language];
  const digest = given.language === "en" ? inEnglish(given) : given;
  const { blocks, blindSpots, since, until, links, delays } = digest;
  const shown = shownOf(blocks, detail.blocks);
  const named = new Set(shown.flatMap(({ possiblySame = [] }) => possiblySame.map(({ id }) => id)));
  const linked = new Set(shown.flatMap(({ change: { event } }) => (event && named.has(event.id) ? [event.id] : [])));
  const of = (kinds: readonly string[]): DigestBlock[] => shown.filter(({ change }) => kinds.includes(change.kind));
  const section = (title: string, list: readonly DigestBlock[], lines: readonly LineView[] = []): SectionView => ({
    title,
    blocks: list
      .filter(({ change }) => change.event !== null)
      .map((block) => blockView(block, digest, { detail, w, linked })),
    lines,
  });
  const corrections = of(correctionKinds);
  const sections = [
    section(w.sections.opened, of(["opened"])),
    section(
      w.sections.today,
      of(["today"]).filter(({ change }) => isFor(change, until)),
    ),
    section(
      w.sections.due,
      of(["today"]).filter(({ change }) => !isFor(change, until)),
    ),
    section(w.sections.updated, of(["updated"])),
    section(
      w.sections.corrections,
      corrections,
      corrections.flatMap((block) => withdrawal(block, until, w)),
    ),
    section(w.sections.also, [], alsoLines(digest, leftOut(blocks, detail), w)),
    section(w.sections.blind, [], blindLines(blindSpots, detail.blind, w)),
  ].filter((one) => one.blocks.length + one.lines.length > 0);
  const cited = detail.delays ? sections.flatMap((one) => one.blocks).flatMap((block) => block.cited) : [];
  return {
    language: w.language,
    brand: w.brand,
    subject: subjectOf(digest, w),
    period: w.period(localDay(since), until),
    strip: stripOf(shown, until, w),
    brief: briefOf(shown, until, w),
    sections,
    foot: [
      ...(detail.quotes > 0 ? [{ text: w.foot, url: null }] : []),
      ...delayLines(delays, new Set(cited), w).map((text) => ({ text, url: null })),
      ...(links?.unsubscribe == null ? [] : [{ text: w.unsubscribe, url: webAddress(links.unsubscribe) }]),
    ],
  };
}

/** The first of them, in their order; where not all have room, those that take back what was told have it first. */
export function shownOf(blocks: readonly DigestBlock[], most: number): readonly DigestBlock[] {
  if (blocks.length <= most) return blocks;
  const takesBack = ({ change }: DigestBlock): boolean => correctionKinds.includes(change.kind);
  const first = new Set(
    [...blocks].sort((a, b) => Number(takesBack(b)) - Number(takesBack(a))).slice(0, Math.max(0, most)),
  );
  return blocks.filter((block) => first.has(block));
}

/** Events for which there is no room. */
export function leftOut(blocks: readonly DigestBlock[], { blocks: most }: Pick<Detail, "blocks">): number {
  return Math.max(0, blocks.length - most);
}

// A few events are their own summary.
const fewestInBrief = 5;

function briefOf(shown: readonly DigestBlock[], until: IsoDay, w: Wording): DigestView["brief"] {
  const headlines = shown.flatMap((block) => {
    const { event } = block.change;
    if (event === null) return withdrawal(block, until, w).map(({ text }) => text);
    return [`${prefixOf(block.change, until, w)}${line(headlineOf(event.values, until.slice(0, 4), w), 140)}`];
  });
  return headlines.length < fewestInBrief ? null : { title: w.brief, headlines };
}

/** The news in a line: the first event, and how many others. */
export function subjectOf({ blocks, until }: Pick<Digest, "blocks" | "until">, w: Wording): string {
  const at = blocks.findIndex(({ change }) => change.event ?? change.before);
  const first = blocks[at];
  const values = first?.change.event?.values ?? first?.change.before;
  if (!first || !values) return w.nothingNew;
  // A meeting that is withdrawn is none, unless nothing else is told.
  const counts = ({ change }: DigestBlock): boolean => change.event !== null || first.change.event === null;
  const others = blocks.filter((one, index) => index !== at && counts(one)).length;
  const tail = others === 0 ? "" : w.andMeetings(others);
  return `${prefixOf(first.change, until, w)}${line(headlineOf(values, until.slice(0, 4), w), 140)}${tail}`;
}

function prefixOf(change: ChosenChange, until: IsoDay, w: Wording): string {
  return change.kind === "today" && !isFor(change, until) ? "" : w.subjectPrefix(change.kind);
}

function isFor({ event }: ChosenChange, day: IsoDay): boolean {
  return event?.values.date.value === day;
}

function withdrawal({ change: { kind, before, corrections } }: DigestBlock, until: IsoDay, w: Wording): LineView[] {
  if (kind !== "withdrawn" || before === null) return [];
  return [{ text: w.withdrawn(line(headlineOf(before, until.slice(0, 4), w), 200), corrections), url: null }];
}

function alsoLines({ repeats }: Digest, left: number, w: Wording): LineView[] {
  return [
    ...(left > 0 ? [w.moreMeetings(left)] : []),
    ...(repeats.origins > 0 ? [w.repeats(repeats.origins, repeats.events)] : []),
  ].map((text) => ({ text, url: null }));
}

export type { BlockView } from "./block-view.ts";
