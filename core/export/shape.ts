import type { Format, MeetingDate, Place, Role, Source, Status, Topic } from "../model.ts";
import type { HistoryStep } from "../events/history.ts";
import type { Rank } from "../events/rank.ts";
import type { WitnessLabel } from "../events/witnesses.ts";
import type { OutcomeKind } from "../outcome.ts";

/** What a story adds to what was known. */
export type Novelty = "new-event" | "same-event" | "copy" | "no-event";

/** `vigie export --format json`: other programs rely on it (docs/contract.md). */
export interface Export {
  readonly schema: "vigie/export@1";
  readonly stories: readonly ExportedStory[];
  readonly events: readonly ExportedEvent[];
}

export interface ExportedStory {
  readonly id: string;
  /** As the feed gave it. */
  readonly url: string;
  /** Every address under which it was seen. */
  readonly urls: readonly string[];
  readonly outlet: string;
  readonly title: string | null;
  readonly publishedAt: string | null;
  readonly outcome: OutcomeKind;
  /** Why, where it was not kept. */
  readonly reason: string | null;
  readonly summaryOnly: boolean;
  readonly relevant: boolean;
  readonly relevance: number;
  readonly novelty: Novelty;
  readonly copyOf: string | null;
  readonly events: readonly { readonly id: string; readonly role: Role }[];
}

export interface ExportedPerson {
  readonly name: string | null;
  readonly aliases: readonly string[];
  readonly side: string | null;
  readonly office: string | null;
}

export interface ExportedEvent {
  readonly id: string;
  readonly format: Format;
  readonly status: Status;
  readonly date: MeetingDate;
  readonly place: Place | null;
  readonly delegation: readonly ExportedPerson[];
  readonly participants: readonly ExportedPerson[];
  readonly topics: readonly Topic[];
  /** By the lower of the two sides' highest; null where nobody's office is known on one of them. */
  readonly rank: Rank | null;
  /** How many documents were signed, where a source says a number. */
  readonly documents: number | null;
  readonly coverage: readonly { readonly story: string; readonly role: Role }[];
  readonly claims: readonly Claim[];
  /** Whether it takes place, step by step, as it was told. */
  readonly history: readonly HistoryStep[];
  /** Agencies and outlets that tell of it in their own words: copies and second articles add none. */
  readonly origins: readonly string[];
  readonly labels: readonly WitnessLabel[];
  /** Numbers of the corrections by an analyst that have to do with it. */
  readonly corrections: readonly number[];
  /** Other events that the texts neither tell from it nor call the same: for an analyst to decide. */
  readonly possiblySame: readonly string[];
}

export type ClaimField = "date" | "place" | "format" | "status" | "participant" | "office" | "rank" | "documents";

/** What one story says of one value of an event, and where. */
export interface Claim {
  readonly story: string;
  readonly field: ClaimField;
  readonly value: string;
  /** Whether it is the value shown, or a coarser one that it does not contradict. */
  readonly agrees: boolean;
  /** inferred: the words do not print it, it is worked out from them. */
  readonly from: Source;
  /** Verbatim from the text (or the title), around what says it; at most 160 characters. */
  readonly quote: string;
  /** Offsets into the story's text; into its title where `in` says so. */
  readonly in: "text" | "title";
  readonly start: number;
  readonly end: number;
}
