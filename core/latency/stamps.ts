/** When a story that changed an event passed each point. Instants, ISO 8601; null where nobody knows. */
export interface Stamps {
  readonly story: string;
  readonly outlet: string;
  /** As its page says, or its feed; a bare day says too little and counts as unknown. */
  readonly publishedAt: string | null;
  /** First seen in a feed. */
  readonly seenAt: string | null;
  /** Its page was read. */
  readonly scrapedAt: string | null;
  /** It changed an event. */
  readonly eventAt: string;
  /** The first message that tells of it went out at once. */
  readonly sentAt: string | null;
}

/** Of a number of delays, in seconds: the one that half of them do not exceed, and 95 in a hundred. */
export interface Quantiles {
  readonly p50: number;
  readonly p95: number;
  readonly count: number;
}

/** From one point to the next; `whole` from publication to message. Null where no story has both stamps. */
export interface Delay {
  readonly outlet: string;
  readonly stories: number;
  readonly toSeen: Quantiles | null;
  readonly toScraped: Quantiles | null;
  readonly toEvent: Quantiles | null;
  readonly toSent: Quantiles | null;
  /** From the page being read to the message: what "at once" promises. */
  readonly alert: Quantiles | null;
  readonly whole: Quantiles | null;
}

/** Delays of each outlet, by its name, and of all together under "". */
export function delaysOf(stamps: readonly Stamps[]): Delay[] {
  const byOutlet = [...Map.groupBy(stamps, ({ outlet }) => outlet)].sort(([a], [b]) => (a < b ? -1 : 1));
  return [["", stamps] as const, ...byOutlet].map(([outlet, some]) => ({
    outlet,
    stories: some.length,
    toSeen: between(some, "publishedAt", "seenAt"),
    toScraped: between(some, "seenAt", "scrapedAt"),
    toEvent: between(some, "scrapedAt", "eventAt"),
    toSent: between(some, "eventAt", "sentAt"),
    alert: between(some, "scrapedAt", "sentAt"),
    whole: between(some, "publishedAt", "sentAt"),
  }));
}

type Point = "publishedAt" | "seenAt" | "scrapedAt" | "eventAt" | "sentAt";

function between(stamps: readonly Stamps[], from: Point, to: Point): Quantiles | null {
  return quantiles(
    stamps.flatMap((stamp) => {
      const [start, end] = [instant(stamp[from]), instant(stamp[to])];
      // A page may say that it was published later than it was seen: its clock is off, or it says when it was changed.
      return start === null || end === null ? [] : [Math.max(0, (end - start) / 1000)];
    }),
  );
}

function instant(text: string | null): number | null {
  const value = text !== null && text.includes("T") ? Date.parse(text) : Number.NaN;
  return Number.isNaN(value) ? null : value;
}

/** Nearest rank: each is one of the values. Null of none. */
export function quantiles(values: readonly number[]): Quantiles | null {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = (share: number): number => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
  return sorted.length === 0 ? null : { p50: rank(0.5), p95: rank(0.95), count: sorted.length };
}
