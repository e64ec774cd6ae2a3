import type { Target } from "../channels/target.ts";
import type { Language } from "../digest/digest-types.ts";
import type { Filter } from "./passes.ts";

/** `HH:MM` by the clocks of the subscription's time zone, 24 hours. */
export type LocalTime = string;

/**
 * When somebody is written to. at-once: as soon as something is known; and once a day, at `at`, what could not be promised
 * at once (a message that may not have left) or what the day brings (a meeting announced for it). hourly: on the hour,
 * if there is something. weekday: 1 = Monday … 7 = Sunday.
 */
export type Rhythm =
  | { readonly kind: "at-once"; readonly at: LocalTime }
  | { readonly kind: "hourly" }
  | { readonly kind: "daily"; readonly at: LocalTime }
  | { readonly kind: "weekly"; readonly at: LocalTime; readonly weekday: number };
export const rhythmKinds = ["at-once", "hourly", "daily", "weekly"] as const satisfies readonly Rhythm["kind"][];

/** Hours in which nothing is sent; what happens in them is told when they end. `from` may be later than `to`: over midnight. */
export interface QuietHours {
  readonly from: LocalTime;
  readonly to: LocalTime;
}

/** What somebody wants to be told of, how and when. Who they are is not in it. */
export interface Wish {
  readonly language: Language;
  readonly rhythm: Rhythm;
  /** IANA name: `Europe/Paris`. */
  readonly zone: string;
  readonly quiet: QuietHours | null;
  readonly filter: Filter;
  /** Whether a digest goes out where nothing is new. */
  readonly evenEmpty: boolean;
  /** Whether its messages carry links by which events are corrected, for everybody. */
  readonly editor: boolean;
}

/**
 * pending: asked for, and not yet confirmed by who reads the address. active: is written to. parked: its channel has
 * refused for good, or taken nothing for days; or its reader has complained. ending: is being taken away.
 */
export type SubscriptionStatus = "pending" | "active" | "parked" | "ending";

export interface Subscription extends Wish {
  readonly id: string;
  /** One more with each change. */
  readonly revision: number;
  readonly to: Target;
  /** Mail address that is told when it is parked; null for mail itself. */
  readonly owner: string | null;
  readonly status: SubscriptionStatus;
  /** Random, 128 bits, hexadecimal: who shows it may confirm and end this subscription. */
  readonly token: string;
  /** Instants, ISO 8601 in UTC. */
  readonly createdAt: string;
  /** When it last began to wait for a confirmation; absent if that was when it was created. */
  readonly pendingSince?: string;
  readonly confirmedAt: string | null;
  /** When it was last given another wish or address; absent if it never was. */
  readonly changedAt?: string;
  /** When the mail that asks for the confirmation was given out to be sent; null if it was not. */
  readonly askedAt: string | null;
  /** Why it is parked. */
  readonly parkedFor: string | null;
}

// Some are words of other services.
const longestReason = 300;

/** The same, to which nothing more is sent until it is started again. */
export function parked(subscription: Subscription, why: string): Subscription {
  return { ...subscription, status: "parked", parkedFor: why.slice(0, longestReason) };
}

/** Everything, once a morning. */
export const usualWish: Wish = {
  language: "fr",
  rhythm: { kind: "daily", at: "06:30" },
  zone: "Europe/Paris",
  quiet: null,
  filter: {
    people: [],
    offices: [],
    sides: [],
    places: [],
    formats: [],
    statuses: [],
    topics: [],
    leastOrigins: 1,
    updates: true,
  },
  evenEmpty: false,
  editor: false,
};
