import { localDay } from "../dates/days.ts";
import { onlySideOf } from "../events/witnesses.ts";
import type { IsoDay } from "../model.ts";
import { cleanText } from "../text/clean.ts";
import type { BlindSpots, Digest, DigestBlock, DigestStory, OutletNote } from "./digest-types.ts";
import {
  atPlace,
  counted,
  dateInWords,
  dayAndMonth,
  formatWords,
  listed,
  nbsp,
  thin,
  shortDate,
  statusWords,
  topicWords,
} from "./french.ts";
import { headlineOf } from "./headline.ts";
import { disagreementsInWords, newsInWords } from "./in-words.ts";
import { chooseQuotes, type ChosenQuote } from "./quotes.ts";
import { fullName } from "./who.ts";

/** A digest as lines of clean text, which HTML and plain text then only lay out. */
export interface DigestView {
  readonly subject: string;
  readonly period: string;
  readonly sections: readonly {
    readonly title: string;
    readonly blocks: readonly BlockView[];
    readonly lines: readonly string[];
  }[];
  readonly blind: readonly { readonly text: string; readonly url: string | null }[];
}

export interface BlockView {
  readonly headline: string;
  readonly maybeSent: boolean;
  /** Label and words: Qui, Quand, Où, Statut, Sujets … */
  readonly facts: readonly { readonly label: string; readonly words: string }[];
  readonly quotes: readonly { readonly words: string; readonly by: string; readonly url: string }[];
  readonly sources: readonly { readonly outlet: string; readonly title: string; readonly url: string }[];
  readonly moreSources: string | null;
}

/** How much of each event is shown. */
export interface Detail {
  readonly quotes: number;
  readonly sources: number;
}

const mostBlocks = 40;
const mostBlind = 20;

/** Clean text on one line, cut between words. */
export function line(text: string, most: number): string {
  const clean = cleanText(text).replace(/\s*\n\s*/g, " ");
  if (clean.length <= most) return clean;
  const space = clean.lastIndexOf(" ", most - 1);
  return `${clean
    .slice(0, space > most / 2 ? space : most - 1)
    .toWellFormed()
    .replace(/\ufffd$/, "")}…`;
}

export function viewOf(digest: Digest, detail: Detail): DigestView {
  const { blocks, repeats, blindSpots, since, until } = digest;
  const shown = blocks.slice(0, mostBlocks);
  const of = (kinds: readonly string[]): DigestBlock[] => shown.filter(({ change }) => kinds.includes(change.kind));
  const section = (title: string, list: readonly DigestBlock[], lines: readonly string[] = []) => ({
    title,
    blocks: list.filter(({ change }) => change.event !== null).map((block) => blockView(block, digest, detail)),
    lines,
  });
  const rest = blocks.length - shown.length;
  const more = [
    ...(rest > 0 ? [`Et ${counted(rest, "autre rencontre", "autres rencontres")}, dans l’export.`] : []),
    ...(repeats.origins > 0
      ? [
          `${counted(repeats.origins, "source de plus", "sources de plus")} sur ${counted(repeats.events, "rencontre déjà signalée", "rencontres déjà signalées")}, sans rien de nouveau.`,
        ]
      : []),
  ];
  const corrections = of(["corrected", "merged", "split", "withdrawn"]);
  return {
    subject: subjectOf(digest),
    period: since === null ? `jusqu’au ${dayAndMonth(until)}` : periodInWords(since, until),
    sections: [
      section("Nouvelles rencontres", of(["opened"])),
      section("Du nouveau sur des rencontres déjà signalées", of(["updated"])),
      section(
        "Corrections",
        corrections,
        corrections.flatMap((block) => withdrawal(block, until)),
      ),
      section("Aussi", [], more),
    ].filter((one) => one.blocks.length + one.lines.length > 0),
    blind: blindLines(blindSpots),
  };
}

function periodInWords(since: IsoDay, until: IsoDay): string {
  if (since === until) return `le ${dayAndMonth(until)}`;
  const first = since.slice(0, 7) === until.slice(0, 7) ? dayAndMonth(since).split(nbsp)[0]! : dayAndMonth(since);
  return `du ${first} au ${dayAndMonth(until)}`;
}

/** The news in a line: the first event, and how many others. */
export function subjectOf({ blocks, until }: Pick<Digest, "blocks" | "until">): string {
  const first = blocks.find(({ change }) => change.event ?? change.before);
  const values = first?.change.event?.values ?? first?.change.before;
  if (!first || !values) return "Aucune rencontre nouvelle";
  const prefix =
    first.change.kind === "opened"
      ? ""
      : first.change.kind === "updated"
        ? `Du nouveau${nbsp}: `
        : `Correction${nbsp}: `;
  const others = blocks.length - 1;
  const tail = others === 0 ? "" : ` et ${counted(others, "autre rencontre", "autres rencontres")}`;
  return `${prefix}${line(headlineOf(values, until.slice(0, 4)), 140)}${tail}`;
}

function withdrawal({ change: { kind, before, corrections } }: DigestBlock, until: IsoDay): string[] {
  if (kind !== "withdrawn" || before === null) return [];
  const why =
    corrections.length > 0 ? `retirée. ${byHand(corrections)}` : "retirée, plus aucune source ne la rapporte.";
  return [`${line(headlineOf(before, until.slice(0, 4)), 200)}${nbsp}: ${why}`];
}

/** `Corrigé par l’analyste (correction 3).` */
function byHand(corrections: readonly number[]): string {
  return `Corrigé par l’analyste (${corrections.length > 1 ? "corrections" : "correction"}${nbsp}${listed(corrections.map(String))}).`;
}

// ---------------------------------------------------------------- one event

function blockView({ change, stories, maybeSent }: DigestBlock, { until, outlets }: Digest, detail: Detail): BlockView {
  const { event, news, kind, corrections } = change;
  const { values, tellings } = event!;
  const main = new Set(tellings.filter(({ role }) => role === "main").map(({ story }) => story));
  const sources = [...stories].sort((a, b) => Number(main.has(b.id)) - Number(main.has(a.id)));
  const outletOf = (id: string): string => stories.find((story) => story.id === id)?.outlet ?? "une autre source";
  const changed = [
    ...(kind === "merged" ? ["Des rencontres signalées séparément n’en font qu’une."] : []),
    ...(kind === "split" ? ["Signalée auparavant avec une autre rencontre, dont elle est distincte."] : []),
    ...newsInWords(news, outletOf),
    ...(corrections.length > 0 ? [byHand(corrections)] : []),
  ];
  const origins = new Set(tellings.map(({ origin }) => origin));
  const facts: [string, readonly string[]][] = [
    ["Ce qui change", changed],
    ["Qui", values.participants.slice(0, 8).map(fullName)],
    ["Délégation", values.delegation.length === 0 ? [] : [listed(values.delegation.map(fullName), 4)]],
    ["Quand", [dateInWords(values.date)]],
    ["Où", values.place === null ? [] : [atPlace(values.place)]],
    ["Statut", [`${statusWords[values.status]}, ${formatWords[values.format]}`]],
    ["Sujets", values.topics.length === 0 ? [] : [values.topics.map((topic) => topicWords[topic]).join(", ")]],
    ["Désaccords", disagreementsInWords(values, tellings, stories)],
    [
      "Sources",
      [
        [counted(origins.size, "origine indépendante", "origines indépendantes"), ...onOneSide(origins, outlets)].join(
          `${thin}; `,
        ),
      ],
    ],
  ];
  const left = sources.length - detail.sources;
  return {
    headline: line(headlineOf(values, until.slice(0, 4)), 200),
    maybeSent,
    facts: facts.flatMap(([label, lines]) =>
      lines.length === 0 ? [] : [{ label, words: lines.map((words) => line(words, 300)).join("\n") }],
    ),
    quotes: chooseQuotes(event!, stories, detail.quotes).map(quoteView),
    sources: sources.slice(0, detail.sources).map((story) => sourceView(story, outlets, until)),
    moreSources: left > 0 ? `et ${counted(left, "autre article", "autres articles")}` : null,
  };
}

function quoteView({ text, speaker, outlet, url }: ChosenQuote): BlockView["quotes"][number] {
  const who = speaker === null ? "" : `${speaker.name ?? speaker.office ?? ""}, `;
  return { words: line(text, 240), by: line(`${who}cité par ${outlet}`, 160), url };
}

function sourceView(
  story: DigestStory,
  outlets: (name: string) => OutletNote | undefined,
  until: IsoDay,
): BlockView["sources"][number] {
  const note = outlets(story.outlet)?.label;
  const day = localDay(story.publishedAt);
  const details = [
    ...(note === undefined ? [] : [note]),
    ...(story.copyOf === null ? [] : [`texte repris de ${story.copyOf}`]),
    ...(day === null
      ? []
      : [shortDate({ value: day, precision: "day", from: day, to: day }, until.slice(0, 4)) ?? day]),
  ];
  const outlet = `${story.outlet}${details.length === 0 ? "" : ` (${details.join(", ")})`}`;
  return { outlet: line(outlet, 160), title: line(story.title ?? "sans titre", 160), url: story.url };
}

/** An event that rests on one side's state media says so. */
function onOneSide(origins: ReadonlySet<string>, outlets: (name: string) => OutletNote | undefined): string[] {
  const only = onlySideOf(origins, (origin) => outlets(origin)?.state ?? null);
  if (only === null) return [];
  return [`ne repose que sur des médias d’État ${only === "IR" ? "iraniens" : "russes"}`];
}

// ---------------------------------------------------------------- blind spots

function blindLines({ feeds, pages }: BlindSpots): DigestView["blind"] {
  const since = (instant: string | null): string => {
    const day = localDay(instant);
    return day === null ? "" : ` depuis le ${dayAndMonth(day)}`;
  };
  const lines = [
    ...feeds.map(({ outlet, why, since: instant, error }) => ({
      text:
        why === "silent"
          ? `${outlet}${nbsp}: rien de nouveau dans son fil${since(instant)}`
          : `${outlet}${nbsp}: fil illisible${since(instant)}${error === null ? "" : ` (${error})`}`,
      url: null,
    })),
    ...pages.map(({ outlet, title, url, why }) => ({
      text: `${outlet}${nbsp}: ${pageWords[why]}${nbsp}: ${title ?? url}`,
      url,
    })),
  ];
  const shown = lines.slice(0, mostBlind).map(({ text, url }) => ({ text: line(text, 240), url }));
  const rest = lines.length - shown.length;
  return rest > 0 ? [...shown, { text: `et ${counted(rest, "autre")}`, url: null }] : shown;
}

const pageWords = {
  paywalled: "page réservée aux abonnés, lue en partie",
  "summary-only": "page illisible, résumé seul",
  failed: "page illisible",
} as const;
