import type { Marks } from "./corrections.ts";
import type { Format, IsoDay, MeetingDate, Mention, Participant, Place, Role, Status, Topic } from "../model.ts";

/** What one story says of one encounter, cut down to what comparing and showing it needs. */
export interface Telling {
  readonly story: string;
  /** Place of the mention in its story's reading, from 0. */
  readonly position: number;
  /** Canonical order: publication instant, address, position. No two tellings share one. */
  readonly order: string;
  readonly publishedOn: IsoDay | null;
  /** Whether its story is about dealings between the two sides; one that is not joins events and opens none. */
  readonly relevant: boolean;
  readonly role: Role;
  readonly format: Format;
  /** Whether the text says how they met, by a word or by a place; if not, `format` is the usual one. */
  readonly formatStated: boolean;
  readonly status: Status;
  readonly date: MeetingDate;
  /** Whether the day is printed ("le 5 août") or worked out ("mardi"). */
  readonly dateStated: boolean;
  readonly otherDates: readonly MeetingDate[];
  readonly place: Place | null;
  readonly participants: readonly Participant[];
  readonly delegation: readonly Participant[];
  readonly topics: readonly Topic[];
  /** Who speaks: the outlet, or the agency whose text it is. Tellings of one origin are one witness. */
  readonly origin: string;
  /** What an analyst has corrected. */
  readonly marks?: Marks;
}

/** What a telling takes from its story. */
export interface TellingContext {
  readonly story: string;
  readonly address: string;
  readonly publishedAt: string | null;
  readonly publishedOn: IsoDay | null;
  readonly relevant: boolean;
  readonly origin: string;
}

/** Milliseconds since 1970 of an instant or a day (its beginning, UTC); null sorts last. */
export function instantOf(publishedAt: string | null): number {
  const instant = publishedAt === null ? Number.NaN : Date.parse(publishedAt);
  return Number.isNaN(instant) ? Number.MAX_SAFE_INTEGER : instant;
}

/** Text that sorts as (publication instant, address) do. */
export function storyOrder(publishedAt: string | null, address: string): string {
  return `${String(instantOf(publishedAt)).padStart(16, "0")} ${address}`;
}

export function tellingOf(mention: Mention, position: number, context: TellingContext): Telling {
  const stated = (field: "date" | "format" | "place"): boolean =>
    mention.evidence.some((evidence) => evidence.field === field && evidence.source === "stated");
  return {
    story: context.story,
    position,
    order: `${storyOrder(context.publishedAt, context.address)} ${String(position).padStart(2, "0")}`,
    publishedOn: context.publishedOn,
    relevant: context.relevant,
    role: mention.role,
    format: mention.format,
    formatStated: stated("format") || (mention.format === "in-person" && mention.place !== null),
    status: mention.status,
    date: mention.date,
    dateStated: stated("date"),
    otherDates: mention.otherDates,
    place: mention.place,
    participants: mention.participants,
    delegation: mention.delegation,
    topics: mention.topics,
    origin: context.origin,
  };
}

// A list of guests is no list of principals: more than these are not compared.
const mostPrincipals = 12;

/** The people by whom an encounter is known from another. */
export function principalsOf(telling: Telling): readonly Participant[] {
  return telling.participants.slice(0, mostPrincipals);
}

/** The name of a telling in maps and keys: `story#position`. */
export function memberOf({ story, position }: Pick<Telling, "story" | "position">): string {
  return `${story}#${position}`;
}

export function byOrder(a: Telling, b: Telling): number {
  return a.order < b.order ? -1 : a.order > b.order ? 1 : 0;
}

/** Those of articles about the meeting before those that recall it; else by their order. */
export function mainFirst(a: Telling, b: Telling): number {
  return Number(b.role === "main") - Number(a.role === "main") || byOrder(a, b);
}
