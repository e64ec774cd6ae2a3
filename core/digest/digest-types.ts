import type { OutletKind } from "../credits/outlet-record.ts";
import type { CountryCode, Mention } from "../model.ts";
import type { Delays } from "../latency/foot-delays.ts";
import type { ShownValues } from "../events/shown-values.ts";
import type { ChosenChange } from "./choose-changes.ts";

/** What the digest shows of a story. */
export interface DigestStory {
  readonly id: string;
  readonly outlet: string;
  readonly url: string;
  readonly title: string | null;
  readonly publishedAt: string | null;
  /** The outlet or agency whose text this is a copy of, where it is one. */
  readonly copyOf: string | null;
  readonly meetings: readonly Mention[];
  /** For each of them, a sentence of the text that tells of it, as it stands there; null or absent where there is none. */
  readonly sentences: readonly (string | null)[];
}

/** The languages of messages. */
export const languages = ["fr", "en"] as const;
export type Language = (typeof languages)[number];

/** Kind and side of an outlet. */
export interface OutletNote {
  readonly kind: OutletKind;
  /** It sends text to other outlets. */
  readonly agency: boolean;
  readonly country: CountryCode;
}

/** English names of the people and offices of the tables; undefined for others. */
export interface EnglishNames {
  readonly person: (identity: string) => string | undefined;
  readonly office: (officeId: string) => string | undefined;
}

/** Addresses that a message carries for its one reader. */
export interface DigestLinks {
  /** Unsubscribes by POST, asks first by GET (RFC 8058); null where there is no such address. */
  readonly unsubscribe: string | null;
  /** Where the reader says that an event is no meeting, or was known already. */
  readonly corrections: (event: string) => { readonly notAMeeting: string; readonly alreadyKnown: string } | null;
}

/** An event beside the one that is told of. */
export interface OtherEvent {
  readonly id: string;
  readonly values: ShownValues;
}

/** One event as the digest tells of it. */
export interface DigestBlock {
  readonly change: ChosenChange;
  /** Those that cover the event, main ones first, each in order of publication. */
  readonly stories: readonly DigestStory[];
  /** True where an alert may have gone out already: it was claimed and never confirmed. */
  readonly maybeSent: boolean;
  /** Other events that may be the same encounter; absent where nobody has looked. */
  readonly possiblySame?: readonly OtherEvent[];
}

/** A feed that the watch hears nothing from. Instants are ISO 8601. */
export interface DeafFeed {
  readonly outlet: string;
  readonly why: "failing" | "silent";
  readonly since: string | null;
  readonly error: string | null;
}

/** A page that could not be read, or not whole. */
export interface UnreadPage {
  readonly outlet: string;
  readonly url: string;
  readonly title: string | null;
  readonly why: "paywalled" | "summary-only" | "failed";
  /** When it was tried; ISO 8601, null where nobody put it down. */
  readonly since: string | null;
}

/** What the watch has not seen. */
export interface BlindSpots {
  readonly feeds: readonly DeafFeed[];
  readonly pages: readonly UnreadPage[];
}

export interface Digest {
  readonly blocks: readonly DigestBlock[];
  readonly repeats: { readonly events: number; readonly origins: number };
  readonly blindSpots: BlindSpots;
  readonly language: Language;
  /** Days, in the reader's time zone: the first is null in the first digest of all. */
  readonly since: string | null;
  readonly until: string;
  readonly outlets: (name: string) => OutletNote | undefined;
  /** Needed in English; without it, names and offices stay French. */
  readonly englishNames?: EnglishNames;
  readonly links?: DigestLinks;
  readonly delays?: Delays;
}

/** A message, ready to send. */
export interface Mail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}
