import { findCredits, type CreditIndex } from "../credits/find-credits.ts";
import { findDates } from "../dates/find-dates.ts";
import { localDay } from "../dates/days.ts";
import type { CalendarWords } from "../dates/calendar-words.ts";
import { tenseIndex, type TenseIndex } from "../dates/tense.ts";
import { findMeetings, type MeetingOptions } from "../meetings/find-meetings.ts";
import type { PhraseIndex } from "../meetings/cues.ts";
import type { Article, CountryCode, Reading, Span } from "../model.ts";
import { findActors, type ActorIndex } from "../people/find-actors.ts";
import { givenKey } from "../people/introduction-sets.ts";
import { readPlaces } from "../places/find-places.ts";
import type { PlaceIndex } from "../places/compile-places.ts";
import { judgeRelevance, type RelevanceIndex } from "../relevance/judge-relevance.ts";
import { counterpartGroups } from "./counterparts.ts";
import { describeActors } from "./describe-actors.ts";
import { withPhraseStarts } from "./phrase-starts.ts";
import { nameOffices } from "./name-offices.ts";
import { inferSides } from "./infer-sides.ts";
import { titleAndText, type Document } from "./document.ts";
import { type ReadingCopy, readingCopy } from "./reading-copy.ts";
import { touching } from "../text/spans.ts";

/** All tables that reading needs, compiled once. */
export interface Knowledge {
  readonly actors: ActorIndex;
  readonly places: PlaceIndex;
  readonly calendar: CalendarWords;
  readonly phrases: PhraseIndex;
  readonly relevance: RelevanceIndex;
  readonly credits: CreditIndex;
  /** Offices whose holders speak for others. */
  readonly spokespersons: ReadonlySet<string>;
  readonly sides: readonly [CountryCode, CountryCode];
}

/** An article with all that the finders found in it, and the tenses of its verbs. */
export interface OpenedArticle {
  /** Of the article's reading copy. */
  readonly doc: Document;
  readonly tenses: TenseIndex;
  /** Brings what was read of `doc` back to the article as printed. */
  readonly restore: ReadingCopy["restore"];
}

/** Finds the people, places and dates of an article, each in one pass over title and text. */
export function openArticle(printed: Article, knowledge: Knowledge): OpenedArticle {
  const { article, restore } = readingCopy(printed, knowledge.actors.words);
  const { full, folded, words, sentences, textStart } = titleAndText(article);
  const prepared = { folded, words };
  const { publishedAt } = article;
  const tenses = tenseIndex(full);
  const dates = findDates(full, { publishedAt, words: knowledge.calendar, sentences, prepared, tenses });
  const people = findActors(full, {
    index: knowledge.actors,
    sentences,
    folded,
    on: localDay(publishedAt),
    taken: dates,
  });
  const groups = counterpartGroups(full, folded, sentences, people, knowledge.actors, {
    countries: knowledge.relevance.sideWords,
    on: localDay(publishedAt),
  });
  const all = [...people.filter((actor) => touching(groups, actor).length === 0), ...groups].sort(
    (a, b) => a.start - b.start,
  );
  const { places, cities, posts } = readPlaces(full, { index: knowledge.places, sentences, prepared });
  const placed = inferSides(all, {
    folded,
    text: words,
    sentences,
    words: knowledge.relevance.sideWords,
    sides: knowledge.sides,
    filed: places.find(({ dateline }) => dateline)?.country ?? null,
    isIslamic: (given) => knowledge.actors.words.islamicNames.has(givenKey(given)),
    sideOfGiven: (given) => knowledge.actors.words.givenSides.get(givenKey(given)) ?? null,
  });
  const joined = nameOffices(placed, sentences, { folded, sides: knowledge.sides });
  const actors = withPhraseStarts(joined, prepared, knowledge.relevance.sideWords);
  return { doc: { full, folded, words, sentences, actors, places, cities, posts, dates, textStart }, tenses, restore };
}

/** What an article says: a pure function of the article and the tables. Nothing is looked up or guessed. */
export function readArticle(article: Article, knowledge: Knowledge): Reading {
  const { doc, tenses, restore } = openArticle(article, knowledge);
  const { textStart } = doc;
  const meetings = findMeetings(doc, meetingOptions(article, doc, tenses, knowledge));
  const relevance = judgeRelevance(doc, meetings, knowledge.relevance);
  const inText = <T extends Span>(items: readonly T[]): T[] =>
    items
      .filter((item) => item.start >= textStart)
      .map((item) => ({ ...item, start: item.start - textStart, end: item.end - textStart }));
  return restore({
    relevant: relevance.relevant,
    relevance: relevance.probability,
    reasons: relevance.reasons,
    dates: inText(doc.dates),
    people: inText(doc.actors),
    places: inText(doc.places),
    // A story about something else recalls meetings; it is not about them.
    meetings: relevance.relevant ? meetings : meetings.map((meeting) => ({ ...meeting, role: "background" })),
    credits: [...new Set([...article.credits, ...findCredits(article.text, knowledge.credits)])],
  });
}

/** What `findMeetings` needs beside the document. */
export function meetingOptions(
  { publishedAt }: Pick<Article, "publishedAt">,
  doc: Document,
  tenses: TenseIndex,
  knowledge: Knowledge,
): MeetingOptions {
  return {
    ...knowledge,
    sideWords: knowledge.relevance.sideWords,
    tenses,
    publishedAt,
    describe: describeActors(doc, knowledge.actors),
  };
}
