import type { Mention } from "../model.ts";
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
}

/** Kind and side of an outlet, in French: `agence d’État iranienne`. `state`: the country whose state medium it is. */
export interface OutletNote {
  readonly label: string;
  readonly state: string | null;
}

/** One event as the digest tells of it. */
export interface DigestBlock {
  readonly change: ChosenChange;
  /** Those that cover the event, main ones first, each in order of publication. */
  readonly stories: readonly DigestStory[];
  /** True where an alert may have gone out already: it was claimed and never confirmed. */
  readonly maybeSent: boolean;
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
  readonly language: "fr";
  /** Days, in the reader's time zone: the first is null in the first digest of all. */
  readonly since: string | null;
  readonly until: string;
  readonly outlets: (name: string) => OutletNote | undefined;
}

/** A message, ready to send. */
export interface Mail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}
