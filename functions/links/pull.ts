import { printAtom, type FeedOptions } from "../../core/export/atom.ts";
import { printCsv } from "../../core/export/csv.ts";
import type { EventFeed } from "../../core/export/event-feed.ts";
import { printIcs } from "../../core/export/ics.ts";
import { printJsonFeed, printJsonItems } from "../../core/export/json-feed.ts";
import { readerFeed } from "../../core/export/reader-feed.ts";
import type { RevisionsOf } from "../../core/export/revisions.ts";
import type { EnglishNames } from "../../core/digest/digest-types.ts";
import { wordings } from "../../core/digest/wordings.ts";
import { shortHash } from "../../core/story/address.ts";
import type { Subscription } from "../../core/subscriptions/subscription.ts";
import { isToken, type PullFile, pullFiles, pullToken } from "../shared/links.ts";
import type { EventStore } from "../shared/store/events.ts";
import type { SubscriptionStore } from "../shared/store/subscriptions.ts";
import type { WebAnswer, WebRequest } from "./http-event.ts";
import type { Recent } from "./recent-events.ts";

export interface PullPorts {
  readonly watch: string;
  readonly subscriptions: Pick<SubscriptionStore, "get">;
  readonly events: Pick<EventStore, "state" | "changesAfter">;
  /** @param last number of the watch's last change */
  readonly recent: (last: number) => Promise<Recent>;
  readonly englishNames: EnglishNames;
  /** Milliseconds. */
  readonly now: () => number;
}

type Print = (feed: EventFeed, revisionsOf: RevisionsOf, options: FeedOptions) => Iterable<string>;

const files: Readonly<Record<PullFile, { readonly type: string; readonly print: Print }>> = {
  "events.atom": { type: "application/atom+xml; charset=utf-8", print: asNews(printAtom) },
  "events.json": { type: "application/feed+json; charset=utf-8", print: asNews(printJsonFeed) },
  "events.jsonl": { type: "application/x-ndjson; charset=utf-8", print: asNews(printJsonItems) },
  "events.csv": {
    type: "text/csv; charset=utf-8; header=present",
    // A row says what holds; what was withdrawn is no row.
    print: ({ stories, events }) => printCsv({ stories, events: events.filter((one) => one.withdrawn === undefined) }),
  },
  "meetings.ics": { type: "text/calendar; charset=utf-8", print: printIcs },
};

/** Without the old ids of events that go on: a calendar must cancel those, and to a reader they are no news. */
function asNews(print: Print): Print {
  return ({ stories, events }, ...rest) =>
    print({ stories, events: events.filter(({ withdrawn }) => withdrawn?.renamed !== true) }, ...rest);
}

// A function URL answers with 6 MB at most, the body written as a string of JSON.
const mostBytes = 5_000_000;
// A program that looks every minute is answered from its own store in between.
const freshSeconds = 300;
// A day of HTTP counts seconds, and a commit takes some: within a minute of a change, none is given.
const settled = 60_000;

/**
 * Answers a reader's programs with the recent events that pass the reader's filter. Null for what is no such file, or not
 * this reader's: the links answer that. Nothing is written.
 */
export function pullStage(ports: PullPorts) {
  return async (request: WebRequest): Promise<WebAnswer | null> => {
    const [id = "", token = "", name = ""] = request.path;
    const file = pullFiles.find((each) => each === name);
    if (file === undefined || request.path.length !== 3) return null;
    const subscription = await ports.subscriptions.get(id);
    if (subscription === undefined || !isToken(token, pullToken(subscription)) || !mayRead(subscription)) return null;
    if (request.method !== "GET" && request.method !== "HEAD") return answer(405, { allow: "GET, HEAD" });
    return answerFile(ports, request, subscription, file);
  };
}

/** Who has not confirmed asked for nothing yet; a dead channel says nothing of who reads here. */
function mayRead({ status }: Subscription): boolean {
  return status === "active" || status === "parked";
}

async function answerFile(
  ports: PullPorts,
  request: WebRequest,
  subscription: Subscription,
  file: PullFile,
): Promise<WebAnswer> {
  const { last } = await ports.events.state(ports.watch);
  // What is printed follows from these, but for a newer version of Vigie: so it is a weak one.
  const etag = `W/"${shortHash(`${subscription.id} ${subscription.revision} ${last} ${file}`)}"`;
  const cached = { etag, "cache-control": `private, max-age=${freshSeconds}` };
  if (request.ifNoneMatch !== null) {
    if (isMatch(request.ifNoneMatch, etag)) return answer(304, cached);
  } else if (request.ifModifiedSince !== null) {
    const [change] = await ports.events.changesAfter(ports.watch, last - 1);
    const modified = lastModified(subscription, change?.at ?? null, ports.now());
    // The very day that was given out: clocks that differ say nothing.
    if (modified !== null && modified === request.ifModifiedSince)
      return answer(304, { ...cached, "last-modified": modified });
  }
  const recent = await ports.recent(last);
  const modified = lastModified(subscription, recent.changedAt, ports.now());
  const { type, print } = files[file];
  const options = { wording: wordings[subscription.language], subscriber: subscription.id, self: file };
  const feed = readerFeed(recent, subscription, ports.englishNames);
  const body = fitted(latestFirst(feed, recent.revisionsOf), (part) => print(part, recent.revisionsOf, options));
  const headers = { ...cached, "content-type": type, ...(modified !== null && { "last-modified": modified }) };
  return { ...answer(200, headers), body: request.method === "HEAD" ? "" : body };
}

function answer(statusCode: number, headers: Readonly<Record<string, string>>): WebAnswer {
  const always = {
    "content-security-policy": "default-src 'none'",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-robots-tag": "noindex",
  };
  return { statusCode, headers: { ...always, ...headers }, body: "" };
}

/** Whether one of the tags of If-None-Match is this one (RFC 9110, 13.1.2: weakly). */
function isMatch(given: string, etag: string): boolean {
  const strong = (tag: string): string => tag.trim().replace(/^W\//, "");
  return given.trim() === "*" || given.split(",").some((tag) => strong(tag) === strong(etag));
}

/** When what this reader sees last changed: the events, or the subscription. Null so soon after it that more may come. */
function lastModified(
  { createdAt, confirmedAt, changedAt: wishedAt }: Subscription,
  changedAt: string | null,
  now: number,
): string | null {
  const instants = [createdAt, confirmedAt, wishedAt, changedAt].flatMap((at) => (at == null ? [] : [Date.parse(at)]));
  const last = Math.max(...instants);
  return now - last < settled ? null : new Date(last).toUTCString();
}

function latestFirst({ stories, events }: EventFeed, revisionsOf: RevisionsOf): EventFeed {
  const sorted = events.toSorted((a, b) => revisionsOf(b.id).revisions - revisionsOf(a.id).revisions);
  return { stories, events: sorted };
}

/** What is printed of as many events, the first ones first, as an answer holds: texts made to annoy are long. */
function fitted({ stories, events }: EventFeed, print: (feed: EventFeed) => Iterable<string>): string {
  const text = [...print({ stories, events })].join("");
  if (events.length <= 1 || Buffer.byteLength(JSON.stringify(text)) <= mostBytes) return text;
  return fitted({ stories, events: events.slice(0, Math.floor(events.length / 2)) }, print);
}
