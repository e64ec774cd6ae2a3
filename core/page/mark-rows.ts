import type { FlatElement, FlatPage } from "./flat-page.ts";

type Out = (string | null)[];

const headline = 25;
const largestCard = 4;
const longestCard = 400;
const fewestCards = 3;
const mostOfText = 0.5;
const largestSignup = 6;
const longestSignup = 400;
const mostOfTextInSignup = 0.3;
const mostSignups = 50;
const wholeTags = new Set(["html", "body", "main", "article"]);

/**
 * Puts out rows of cards: three elements of a kind side by side and more, each a linked headline with a line or two
 * under it. What they hold together must be the lesser part of all text.
 */
export function markRows(page: FlatPage, raw: Float64Array, out: Out, titleBlock: number | null): void {
  const proseIn = ({ from, to }: FlatElement): number => raw[to]! - raw[from]!;
  const rows = new Map<number, FlatElement[]>();
  const close = (row: readonly FlatElement[]): void => {
    const held = row.reduce((sum, card) => sum + proseIn(card), 0);
    if (row.length < fewestCards || held > raw[page.blocks.length]! * mostOfText) return;
    for (const { from, to } of row) for (let i = from; i < to; i++) out[i] ??= "another article";
  };
  for (const element of page.elements) {
    const { parent, tag, from, to } = element;
    if (to === from) continue;
    const row = rows.get(parent) ?? [];
    const holdsTitle = titleBlock !== null && titleBlock >= from && titleBlock < to;
    const isCard = !holdsTitle && proseIn(element) <= longestCard && beginsWithLink(page, element);
    if (isCard && (row.length === 0 || row[0]!.tag === tag)) {
      row.push(element);
      rows.set(parent, row);
    } else if (row.length > 0) {
      close(row);
      rows.set(parent, isCard ? [element] : []);
    }
  }
  for (const row of rows.values()) close(row);
}

function beginsWithLink({ blocks }: FlatPage, { from, to }: FlatElement): boolean {
  if (to - from < 2 || to - from > largestCard) return false;
  const { text, linked } = blocks[from]!;
  return text.length >= headline && linked >= text.length * 0.9;
}

/** Puts out the small boxes that ask for a reader's address: what invites to a newsletter stands beside the field. */
export function markSignups(page: FlatPage, raw: Float64Array, out: Out, titleBlock: number | null): void {
  const total = raw[page.blocks.length]!;
  for (const field of page.emailFields.slice(0, mostSignups)) {
    let box: FlatElement | null = null;
    for (let at = field; at >= 0; at = page.elements[at]!.parent) {
      const element = page.elements[at]!;
      const { tag, hints, from, to } = element;
      const prose = raw[to]! - raw[from]!;
      const holdsTitle = titleBlock !== null && titleBlock >= from && titleBlock < to;
      if (wholeTags.has(tag) || hints.body || holdsTitle || to - from > largestSignup) break;
      if (prose > longestSignup || prose > total * mostOfTextInSignup) break;
      box = element;
    }
    if (box !== null) for (let i = box.from; i < box.to; i++) out[i] ??= "newsletter";
  }
}
