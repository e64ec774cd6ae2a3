import { localDay } from "../dates/days.ts";
import type { IsoDay } from "../model.ts";
import { webAddress } from "../text/html.ts";
import type { Digest, DigestBlock, DigestStory, OutletNote } from "./digest-types.ts";
import { headlineOf } from "./headline.ts";
import { disagreementsInWords, newsInWords } from "./in-words.ts";
import { line } from "./line.ts";
import { chooseQuotes, type ChosenQuote } from "./quotes.ts";
import type { Detail, LineView } from "./view.ts";
import { fullName } from "./who.ts";
import { factKeys, type FactKey, type Wording } from "./wording.ts";

/** One event, as lines. */
export interface BlockView {
  readonly headline: string;
  readonly warning: string | null;
  /** `Qui :` and what there is to say, a line each. */
  readonly facts: readonly { readonly label: string; readonly lines: readonly string[] }[];
  /** Words in their marks, who cites them, and where. */
  readonly quotes: readonly { readonly words: string; readonly by: string; readonly url: string | null }[];
  readonly sources: readonly SourceView[];
  readonly moreSources: string | null;
  /** Where the reader can correct it. */
  readonly actions: readonly LineView[];
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

/** @param block of an event that is there still */
export function blockView(block: DigestBlock, digest: Digest, detail: Detail, w: Wording): BlockView {
  const { change, stories, maybeSent } = block;
  const { tellings, values, id } = change.event!;
  const { until, outlets, links } = digest;
  const main = new Set(tellings.filter(({ role }) => role === "main").map(({ story }) => story));
  const sources = [...stories].sort((a, b) => Number(main.has(b.id)) - Number(main.has(a.id)));
  const left = sources.length - detail.sources;
  const facts = factsOf(block, outlets, w);
  const linesOf = (key: FactKey): string[] =>
    facts[key].map((words) => line(words, 300)).filter((words) => words !== "");
  const corrections = links?.corrections(id) ?? null;
  return {
    headline: line(headlineOf(values, until.slice(0, 4), w), 200),
    warning: maybeSent ? w.maybeSent : null,
    facts: factKeys
      .filter((key) => detail.facts.includes(key))
      .map((key) => ({ label: w.label(w.facts[key]), lines: linesOf(key) }))
      .filter(({ lines }) => lines.length > 0),
    quotes: chooseQuotes(change.event!, stories, detail.quotes).map((quote) => quoteView(quote, w)),
    sources: sources.slice(0, detail.sources).map((story) => sourceView(story, outlets, until, w)),
    moreSources: left > 0 ? w.moreArticles(left) : null,
    actions: corrections
      ? [
          { text: w.notAMeeting, url: webAddress(corrections.notAMeeting) },
          { text: w.alreadyKnown, url: webAddress(corrections.alreadyKnown) },
        ]
      : [],
  };
}

function factsOf(
  { change: { event, news, kind }, stories }: DigestBlock,
  outlets: Digest["outlets"],
  w: Wording,
): Readonly<Record<FactKey, readonly string[]>> {
  const { values, tellings } = event!;
  const outletOf = (id: string): string => stories.find((story) => story.id === id)?.outlet ?? w.anotherSource;
  const origins = new Set(tellings.map(({ origin }) => origin));
  return {
    changed: [
      ...(kind === "merged" ? [w.merged] : []),
      ...(kind === "split" ? [w.split] : []),
      ...newsInWords(news, outletOf, w),
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
    status: [`${w.status[values.status]}, ${w.format[values.format]}`],
    topics: values.topics.length === 0 ? [] : [values.topics.map((topic) => w.topics[topic]).join(", ")],
    disagreements: disagreementsInWords(values, tellings, stories, w),
    sources: [w.joined([w.independentOrigins(origins.size), ...onOneSide(origins, outlets, w)])],
  };
}

function quoteView({ text, speaker, outlet, url }: ChosenQuote, w: Wording): BlockView["quotes"][number] {
  const who = speaker?.name ?? speaker?.office ?? null;
  return { words: w.quoted(line(text, 240)), by: line(w.citedBy(who, outlet), 160), url: webAddress(url) };
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
    title: line(story.title ?? "", 160) || w.untitled,
    url: webAddress(story.url),
  };
}

/** An event that rests on one side's state media says so. */
function onOneSide(
  origins: ReadonlySet<string>,
  outlets: (name: string) => OutletNote | undefined,
  w: Wording,
): string[] {
  const states = new Set(
    [...origins].map((origin) => {
      const note = outlets(origin);
      return note?.kind === "state-media" ? note.country : null;
    }),
  );
  const [only] = states;
  return states.size === 1 && (only === "IR" || only === "RU") ? [w.onlyStateMedia(only)] : [];
}
