import { mainFirst } from "../events/telling.ts";
import type { Participant } from "../model.ts";
import { cleanText } from "../text/clean.ts";
import { fold } from "../text/fold.ts";
import type { CurrentEvent } from "./choose-changes.ts";
import type { DigestStory } from "./digest-types.ts";

/** Words of a source, and who said them: somebody whom it cites, or the source itself. */
export interface ChosenQuote {
  /** Verbatim, without its quotation marks; ` […]` at the end where it was cut. */
  readonly text: string;
  readonly speaker: Participant | null;
  /** Whether it is a sentence of the source's own that tells of the meeting. */
  readonly isTelling: boolean;
  readonly outlet: string;
  readonly url: string;
}

// Shorter ones are single words that an outlet sets apart.
const shortest = 40;
const longest = 220;
// So many lines an event has, if its sources have them: where nobody is cited, sentences that tell of the meeting.
const wantedLines = 2;
// A second one of the same speaker adds something when it is a statement, not a few words set apart.
const worthSecond = 80;

/**
 * Up to `most` quotes about an event, chosen for what they tell: of its participants before others, one for each
 * speaker first, of telling length, from articles about it. Where there are fewer than two, sentences of sources that tell
 * of the meeting, of an outlet each. Each is in a source; the earliest to print it gets the credit.
 */
export function chooseQuotes(event: CurrentEvent, stories: readonly DigestStory[], most: number): ChosenQuote[] {
  const people = [...event.values.participants, ...event.values.delegation];
  const candidates = candidatesOf(event, stories, people).sort((a, b) => b.score - a.score || a.order - b.order);
  const chosen: Line[] = [];
  for (const fresh of [true, false])
    for (const candidate of candidates) {
      if (chosen.length >= most) break;
      if (chosen.some((one) => sameWords(one.key, candidate.key))) continue;
      const heard = chosen.some((one) => one.quote.speaker?.identity === candidate.quote.speaker?.identity);
      if (heard && (fresh || candidate.quote.text.length < worthSecond)) continue;
      chosen.push(candidate);
    }
  return withTellings(chosen, sentencesOf(event, stories), Math.min(most, wantedLines)).map(({ quote }) => quote);
}

type Line = Pick<Candidate, "quote" | "key">;

/** Lines, and sentences up to `wanted` in all: of outlets that say nothing yet first, one of each. */
function withTellings(chosen: readonly Line[], sentences: readonly Line[], wanted: number): readonly Line[] {
  const heard = new Set(chosen.map(({ quote }) => quote.outlet));
  const lines = [...chosen];
  for (const line of [false, true].flatMap((isHeard) =>
    sentences.filter((one) => heard.has(one.quote.outlet) === isHeard),
  ))
    if (
      lines.length < wanted &&
      !lines.some(
        ({ key, quote }) => sameWords(key, line.key) || (quote.isTelling && quote.outlet === line.quote.outlet),
      )
    )
      lines.push(line);
  return lines;
}

/** Sentences that tell of it, of articles about it, in the order of publication. */
function sentencesOf(event: CurrentEvent, stories: readonly DigestStory[]): Line[] {
  const storyOf = new Map(stories.map((story) => [story.id, story]));
  return [...event.tellings].sort(mainFirst).flatMap(({ story: id, position, role }): Line[] => {
    const story = storyOf.get(id);
    const sentence = story?.sentences[position] ?? null;
    const text = sentence === null || role !== "main" ? null : shorten(secondRank(onOneLine(sentence)));
    if (!story || text === null) return [];
    const quote = { text, speaker: null, isTelling: true, outlet: story.outlet, url: story.url };
    return [{ quote, key: fold(text) }];
  });
}

interface Candidate {
  readonly quote: ChosenQuote;
  readonly key: string;
  readonly score: number;
  readonly order: number;
}

function candidatesOf(
  event: CurrentEvent,
  stories: readonly DigestStory[],
  people: readonly Participant[],
): Candidate[] {
  const storyOf = new Map(stories.map((story) => [story.id, story]));
  const candidates: Candidate[] = [];
  for (const { story: id, position, role } of [...event.tellings].sort(mainFirst)) {
    const story = storyOf.get(id);
    for (const { text, speaker } of story?.meetings[position]?.quotes ?? []) {
      const words = shorten(bare(text));
      if (!story || words === null) continue;
      const who = people.find(({ identity }) => identity === speaker) ?? null;
      const score = (who ? 4 : 0) + (role === "main" ? 2 : 0) + (words.length >= 60 && words.length <= 200 ? 1 : 0);
      const quote = { text: words, speaker: who, isTelling: false, outlet: story.outlet, url: story.url };
      candidates.push({ quote, key: fold(words), score, order: candidates.length });
    }
  }
  return candidates;
}

function sameWords(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}

/** Without the marks around it, and those within as the second rank: “ ”. */
function bare(text: string): string {
  return secondRank(onOneLine(text).replace(/^[«"“”‹\s\u00a0\u202f]+|[»"“”›\s\u00a0\u202f]+$/g, ""));
}

function onOneLine(text: string): string {
  return cleanText(text).replace(/\s*\n\s*/g, " ");
}

function secondRank(text: string): string {
  return text.replace(/«[\s\u00a0\u202f]*/g, "“").replace(/[\s\u00a0\u202f]*»/g, "”");
}

/** As it is if it is short enough, else its first sentences, else its first words; null if there is too little of it. */
function shorten(text: string): string | null {
  if (text.length < shortest) return null;
  if (text.length <= longest) return text;
  const head = text.slice(0, longest);
  const stop = Math.max(head.lastIndexOf(". "), head.lastIndexOf(" ; "));
  const at = stop >= longest / 3 ? stop + 1 : head.lastIndexOf(" ");
  return at <= 0 ? null : `${text.slice(0, at).replace(/[\s,;:]+$/, "")} […]`;
}
