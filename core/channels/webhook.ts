import { blockView } from "../digest/block-view.ts";
import type { ChosenKind } from "../digest/choose-changes.ts";
import type { BlindSpots, Digest, DigestBlock, Language } from "../digest/digest-types.ts";
import { headlineOf } from "../digest/headline.ts";
import { line } from "../digest/line.ts";
import { subjectOf, type BlockView, type LineView } from "../digest/view.ts";
import { wordings } from "../digest/wordings.ts";
import { type Delays, type OutletDelay, outletsToShow } from "../latency/foot-delays.ts";
import type { Quantiles } from "../latency/stamps.ts";
import type { Format, MeetingDate, Participant, Place, Status, Topic } from "../model.ts";
import { webAddress } from "../text/html.ts";

// What receivers take without being asked: 256 kB is the least limit among the usual gateways.
const mostBytes = 200_000;
const mostPeople = 30;
const mostBlind = 100;
const mostPossiblySame = 20;

interface WebhookPerson {
  readonly name: string | null;
  readonly side: string | null;
  readonly office: string | null;
}

interface WebhookEvent {
  readonly id: string | null;
  readonly change: ChosenKind;
  /** One line, in the message's language; so are the words of the next three. */
  readonly headline: string;
  readonly changed: readonly string[];
  readonly disagreements: readonly string[];
  readonly quotes: BlockView["quotes"];
  readonly maybeSent: boolean;
  /** Other events that may be the same encounter. */
  readonly possiblySame: readonly { readonly id: string; readonly headline: string }[];
  readonly format: Format;
  readonly status: Status;
  readonly date: MeetingDate;
  readonly place: Place | null;
  readonly participants: readonly WebhookPerson[];
  readonly delegation: readonly WebhookPerson[];
  readonly topics: readonly Topic[];
  readonly stories: readonly {
    readonly id: string;
    readonly outlet: string;
    readonly url: string | null;
    readonly title: string | null;
    readonly publishedAt: string | null;
  }[];
}

interface WebhookDelays extends Pick<Delays, "whole" | "alert"> {
  /** The outlets of the events' stories, and the slowest of the others, from publication to the first message. */
  readonly outlets: readonly (Quantiles & { readonly outlet: string; readonly cited: boolean })[];
}

/** What a subscriber's own address gets (docs/contract.md). Readers ignore fields that they do not know. */
export type WebhookBody =
  | {
      readonly schema: "vigie/message@1";
      readonly language: Language;
      readonly subject: string;
      /** First and last day; the first is null in the first message of all. */
      readonly since: string | null;
      readonly until: string;
      readonly events: readonly WebhookEvent[];
      /** Events for which there was no room. */
      readonly left: number;
      readonly repeats: Digest["repeats"];
      readonly blindSpots: BlindSpots;
      /** How long messages took, in seconds; null in an alert, and where none was sent. */
      readonly delays: WebhookDelays | null;
    }
  | {
      readonly schema: "vigie/notice@1";
      readonly language: Language;
      readonly subject: string;
      readonly lines: readonly LineView[];
    };

/** A digest as data, with as many of its events as there is room for. */
export function webhookBody(digest: Digest): WebhookBody {
  const { blindSpots, repeats, language, since, until, delays } = digest;
  const { events, left } = eventsOf(digest);
  return {
    schema: "vigie/message@1",
    language,
    subject: subjectOf(digest, wordings[language]),
    since,
    until,
    events,
    left,
    repeats,
    blindSpots: {
      feeds: blindSpots.feeds
        .slice(0, mostBlind)
        .map((feed) => ({ ...feed, outlet: line(feed.outlet, 160), error: shortened(feed.error) })),
      pages: blindSpots.pages.slice(0, mostBlind).flatMap((page) => {
        const url = webAddress(page.url);
        return url === null ? [] : [{ ...page, outlet: line(page.outlet, 160), title: shortened(page.title), url }];
      }),
    },
    delays: delays === undefined ? null : delaysOf(delays, digest),
  };
}

function delaysOf(delays: Delays, { blocks }: Digest): WebhookDelays {
  const shown = outletsToShow(delays, new Set(blocks.flatMap(({ stories }) => stories.map(({ outlet }) => outlet))));
  const dataOf = (all: readonly OutletDelay[], cited: boolean): WebhookDelays["outlets"] =>
    all.map(({ outlet, whole }) => ({ outlet: line(outlet, 160), cited, ...whole }));
  const { whole, alert } = delays;
  return { whole, alert, outlets: [...dataOf(shown.cited, true), ...dataOf(shown.others, false)] };
}

/** Whether there is room for all of a digest's events. */
export function fitsWebhook(digest: Digest): boolean {
  return eventsOf(digest).left === 0;
}

function eventsOf(digest: Digest): { readonly events: readonly WebhookEvent[]; readonly left: number } {
  const all = digest.blocks.flatMap((block) => eventOf(block, digest) ?? []);
  const events: WebhookEvent[] = [];
  let size = 0;
  for (const event of all) {
    size += Buffer.byteLength(JSON.stringify(event));
    if (size > mostBytes) break;
    events.push(event);
  }
  return { events, left: all.length - events.length };
}

function eventOf(block: DigestBlock, digest: Digest): WebhookEvent | undefined {
  const { change, stories, maybeSent } = block;
  const values = change.event?.values ?? change.before;
  if (values === null) return undefined;
  const w = wordings[digest.language];
  const view = (fact: "changed" | "disagreements"): BlockView | undefined =>
    change.event === null
      ? undefined
      : blockView(block, digest, {
          detail: { blocks: 1, quotes: 3, sources: 0, facts: [fact], blind: 0, actions: false, delays: false },
          w,
        });
  const { format, status, date, place, topics } = values;
  return {
    id: change.event?.id ?? null,
    change: change.kind,
    headline: line(headlineOf(values, digest.until.slice(0, 4), w), 200),
    changed: view("changed")?.facts[0]?.lines ?? [],
    disagreements: view("disagreements")?.facts[0]?.lines ?? [],
    quotes: view("changed")?.quotes ?? [],
    maybeSent,
    possiblySame: (block.possiblySame ?? []).slice(0, mostPossiblySame).map((other) => ({
      id: other.id,
      headline: line(headlineOf(other.values, digest.until.slice(0, 4), w), 200),
    })),
    format,
    status,
    date,
    place: place && { ...place, name: shortened(place.name), nameEn: shortened(place.nameEn) },
    participants: values.participants.slice(0, mostPeople).map(personOf),
    delegation: values.delegation.slice(0, mostPeople).map(personOf),
    topics,
    stories: stories.map(({ id, outlet, url, title, publishedAt }) => ({
      id,
      outlet: line(outlet, 160),
      url: webAddress(url),
      title: shortened(title),
      publishedAt,
    })),
  };
}

function personOf({ name, side, office }: Participant): WebhookPerson {
  return { name: shortened(name), side, office: shortened(office) };
}

function shortened(text: string | null): string | null {
  return text === null ? null : line(text, 300);
}
