import { localDay } from "../dates/days.ts";
import type { IsoDay } from "../model.ts";
import { webAddress } from "../text/html.ts";
import type { Digest, DigestBlock, DigestStory, OtherEvent } from "./digest-types.ts";
import { headlineOf } from "./headline.ts";
import { disagreementsInWords, newsInWords } from "./in-words.ts";
import { line, titleLine } from "./line.ts";
import { onOneSide, pickSources } from "./pick-sources.ts";
import { chooseQuotes, type ChosenQuote } from "./quotes.ts";
import type { Detail, LineView } from "./view.ts";
import { fullName } from "./who.ts";
import { factKeys, type FactKey, type Wording } from "./wording.ts";

/** One event, as lines. */
export interface BlockView {
  /** A name within the message, where another event of it leads here. */
  readonly anchor: string | null;
  readonly headline: string;
  /** The first source that can be followed, for where the headline stands alone. */
  readonly url: string | null;
  readonly warning: string | null;
  /** `Qui :` and what there is to say, a line each or all in one. */
  readonly facts: readonly FactView[];
  /** Words in their marks, who cites them, and where. */
  readonly quotes: readonly { readonly words: string; readonly by: string; readonly url: string | null }[];
  /** How many independent sources there are, before the list of them. */
  readonly origins: { readonly label: string; readonly words: string };
  readonly sources: readonly SourceView[];
  readonly moreSources: string | null;
  /** Names of the outlets in its sources and quotes. */
  readonly cited: readonly string[];
  /** Where the reader can correct it. */
  readonly actions: readonly LineView[];
}

export interface FactView {
  readonly label: string;
  readonly lines: readonly string[];
  readonly words: string;
  /** For each line, the event of the message that it names, by its anchor; null where it names none. */
  readonly anchors: readonly (string | null)[];
}

export interface SourceView {
  /** `IRNA (agence d’État, Iran, 5 août)`. */
  readonly outlet: string;
  /** The same before its title: with the colon of the language. */
  readonly label: string;
  readonly title: string;
  /** Null where it is no address of the web. */
  readonly url: string | null;
}

// More than a few are no hint.
const mostPossiblySame = 3;

function possiblySame(block: DigestBlock): readonly OtherEvent[] {
  return (block.possiblySame ?? []).slice(0, mostPossiblySame);
}

/** @param block of an event that is there still @param linked events that the message shows, and that others name */
export function blockView(
  block: DigestBlock,
  digest: Digest,
  {
    detail,
    w,
    linked = new Set(),
  }: { readonly detail: Detail; readonly w: Wording; readonly linked?: ReadonlySet<string> },
): BlockView {
  const { change, stories, maybeSent } = block;
  const { tellings, values, id } = change.event!;
  const { until, outlets, links } = digest;
  const main = new Set(tellings.filter(({ role }) => role === "main").map(({ story }) => story));
  const sources = pickSources(
    [...stories].sort((a, b) => Number(main.has(b.id)) - Number(main.has(a.id))),
    outlets,
    detail.sources,
  );
  const left = stories.length - sources.length;
  const origins = new Set(tellings.map(({ origin }) => origin));
  const facts = factsOf(block, until, w);
  const linesOf = (key: FactKey): string[] =>
    facts[key].map((words) => line(words, 300)).filter((words) => words !== "");
  const anchorOf = (event: string): string | null => (linked.has(event) ? `event-${event}` : null);
  const anchorsOf = (key: FactKey): FactView["anchors"] =>
    key === "possiblySame" ? possiblySame(block).map((other) => anchorOf(other.id)) : [];
  const quotes = chooseQuotes(change.event!, stories, detail.quotes);
  const corrections = detail.actions ? (links?.corrections(id) ?? null) : null;
  return {
    anchor: anchorOf(id),
    headline: line(headlineOf(values, until.slice(0, 4), w), 200),
    url: stories.map(({ url }) => webAddress(url)).find((url) => url !== null) ?? null,
    warning: maybeSent ? w.maybeSent : null,
    facts: factKeys
      .filter((key) => detail.facts.includes(key))
      .map((key) => ({ label: w.label(w.facts[key]), lines: linesOf(key), anchors: anchorsOf(key) }))
      .map((fact) => ({ ...fact, words: w.joined(fact.lines) }))
      .filter(({ lines }) => lines.length > 0),
    quotes: quotes.map((quote) => quoteView(quote, w)),
    origins: {
      label: w.label(w.facts.sources),
      words: w.joined([w.independentOrigins(origins.size), ...onOneSide(origins, outlets, w)]),
    },
    sources: sources.map((story) => sourceView(story, outlets, until, w)),
    moreSources: left > 0 ? w.moreArticles(left) : null,
    cited: [...sources, ...quotes].map(({ outlet }) => outlet),
    actions: corrections
      ? [
          { text: w.notAMeeting, url: webAddress(corrections.notAMeeting) },
          { text: w.alreadyKnown, url: webAddress(corrections.alreadyKnown) },
        ]
      : [],
  };
}

function factsOf(block: DigestBlock, until: IsoDay, w: Wording): Readonly<Record<FactKey, readonly string[]>> {
  const { change, stories } = block;
  const { event, news, kind, corrections } = change;
  const { values, tellings } = event!;
  const outletOf = (id: string): string => stories.find((story) => story.id === id)?.outlet ?? w.anotherSource;
  return {
    changed: [
      ...(kind === "merged" ? [w.merged] : []),
      ...(kind === "split" ? [w.split] : []),
      ...newsInWords(news, outletOf, w),
      ...(corrections.length > 0 ? [w.byHand(corrections)] : []),
    ],
    who: values.participants.slice(0, 8).map((one) => fullName(one, w)),
    delegation:
      values.delegation.length === 0
        ? []
        : [
            w.listed(
              values.delegation.map((one) => fullName(one, w)),
              4,
            ),
          ],
    when: [w.dateInWords(values.date)],
    where: values.place === null ? [] : [w.atPlace(values.place)],
    status: [w.statusAndFormat(values.status, values.format)],
    topics: values.topics.length === 0 ? [] : [values.topics.map((topic) => w.topics[topic]).join(", ")],
    disagreements: disagreementsInWords(values, tellings, stories, w),
    possiblySame: possiblySame(block).map((other) => headlineOf(other.values, until.slice(0, 4), w)),
  };
}

function quoteView({ text, speaker, isTelling, outlet, url }: ChosenQuote, w: Wording): BlockView["quotes"][number] {
  const who = speaker?.name ?? speaker?.office ?? null;
  const by = isTelling ? outlet : w.citedBy(who, outlet);
  return { words: w.quoted(line(text, 240)), by: line(by, 160), url: webAddress(url) };
}

function sourceView(story: DigestStory, outlets: Digest["outlets"], until: IsoDay, w: Wording): SourceView {
  const note = outlets(story.outlet);
  const day = localDay(story.publishedAt);
  const details = [
    ...(note === undefined ? [] : [w.outletLabel(note)]),
    ...(story.copyOf === null ? [] : [w.textOf(story.copyOf)]),
    ...(day === null
      ? []
      : [w.shortDate({ value: day, precision: "day", from: day, to: day }, until.slice(0, 4)) ?? day]),
  ];
  const name = line(story.outlet, 100) || w.anotherSource;
  const outlet = line(`${name}${details.length === 0 ? "" : ` (${details.join(", ")})`}`, 160);
  return {
    outlet,
    label: w.label(outlet),
    title: titleLine(story.title) || w.untitled,
    url: webAddress(story.url),
  };
}
