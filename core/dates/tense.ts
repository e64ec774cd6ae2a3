import type { Span } from "../model.ts";
import { readVerbs } from "./verbs.ts";
import type { Edge, VerbHit } from "./verbs.ts";

/**
 * When, seen from the writer, the clause around a date plays; pluperfect: before something else that is past. Two kinds
 * say less: `conditional` ("se rendrait", news to come or hearsay) and `open` ("devait se rendre", "prévue mardi",
 * "invité à se rendre": it was to be, and may be over).
 */
export type LooseTense = "past" | "pluperfect" | "future" | "present" | "conditional" | "open";

/** Finite verbs and clause edges of a text, in reading order: made once a text, asked for each date. */
export interface TenseIndex {
  /**
   * What governs the clause in which `span` stands: its nearest verb, those before the date first ("a annoncé dimanche qu'il se
   * rendrait"), then those after it, then the neighbouring clauses of the sentence.
   */
  readonly around: (span: Span, sentence: Span) => Governing;
}

/**
 * What the verb that governs a date says: its tense, null where no verb is known; `announces`: it stands apart from the
 * date and tells of what is to come, in whatever tense ("a annoncé une visite mardi").
 */
export interface Governing {
  readonly tense: LooseTense | null;
  readonly announces: boolean;
}

/** Reads the verbs of a text, once they are asked for: many texts have neither date nor meeting. Linear in its length. */
export function tenseIndex(text: string): TenseIndex {
  let verbs: ReturnType<typeof readVerbs> | null = null;
  return {
    around: (span, sentence) => {
      verbs ??= readVerbs(text);
      return settle(verbs.hits, governing(verbs.hits, verbs.edges, span, sentence), sentence, span);
    },
  };
}

/** Index of the first item that ends after `at`. */
function firstAfter(items: readonly { readonly end: number }[], at: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A pending verb is future in a sentence that tells nothing past. */
function settle(hits: readonly VerbHit[], hit: VerbHit | null, sentence: Span, span: Span): Governing {
  if (hit === null) return { tense: null, announces: false };
  // "a annoncé lundi" dates the announcement; "a annoncé la venue du ministre lundi" may date either.
  const announces = hit.announces && span.start > hit.end + 6;
  // "Arrivé jeudi soir, il rencontrera X": done before what is to come.
  const after = hits[firstAfter(hits, hit.end)];
  const opens = hit.bare && hit.start - sentence.start < 3;
  if (opens && after?.tense === "future" && after.start < sentence.end) return { tense: "future", announces };
  if (!hit.pending) return { tense: hit.tense, announces };
  // "Attendu lundi à Moscou, il doit y être reçu": the next verb says what is to come, whatever was announced.
  const next = hits[firstAfter(hits, hit.end)];
  if (next?.tense === "future" && next.start < sentence.end) return { tense: "future", announces };
  const from = firstAfter(hits, sentence.start);
  for (let i = from; i < Math.min(hits.length, from + 12) && hits[i]!.start < sentence.end; i++) {
    const { tense, pending } = hits[i]!;
    if (!pending && (tense === "past" || tense === "pluperfect" || tense === "open"))
      return { tense: hit.tense, announces };
  }
  return { tense: "future", announces };
}

// A heading of day and city is no longer, and what it heads has its verb within so many characters.
const headingLength = 24;
const headingReach = 160;

function governing(hits: readonly VerbHit[], edges: readonly Edge[], span: Span, sentence: Span): VerbHit | null {
  const next = firstAfter(hits, span.start);
  const inside = hits[next];
  if (inside !== undefined && inside.start < span.end) return inside;
  const edge = firstAfter(edges, span.start);
  const before = edges[edge - 1];
  const clauseStart = Math.max(sentence.start, before?.start ?? 0);
  let following = edge;
  while (edges[following] !== undefined && edges[following]!.start < span.end) following++;
  const clauseEnd = Math.min(sentence.end, edges[following]?.start ?? sentence.end);
  const previous = hits[next - 1];
  const left = previous !== undefined && previous.start >= sentence.start ? previous : null;
  const right = inside !== undefined && inside.end <= sentence.end ? inside : null;
  if (left !== null && left.start >= clauseStart) return left;
  if (right !== null && right.start < clauseEnd) return right;
  // ": samedi, ils s'étaient parlé": set off behind a colon or a full stop, it looks ahead.
  const isOpening = before?.opens === true && span.start - before.end <= 1 && edges[following]?.start === span.end;
  if (isOpening && right !== null) return right;
  // "MERCREDI, MOSCOU.": a heading is of the time of what stands under it.
  const under = hits[next];
  const isHeading = span.start === sentence.start && sentence.end - sentence.start < headingLength;
  if (left === null && right === null && under !== undefined && isHeading)
    return under.start - sentence.end < headingReach ? under : null;
  // No verb in the clause: an opening complement looks ahead ("Mardi, il a reçu"), any other looks back.
  return left ?? right;
}
