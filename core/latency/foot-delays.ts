import type { Delay, Quantiles } from "./stamps.ts";

/** How long an outlet's articles took from publication to the first message, in seconds. */
export interface OutletDelay {
  readonly outlet: string;
  readonly whole: Quantiles;
}

/** What a digest says at its foot of how long messages took, in seconds. */
export interface Delays {
  /** From publication to the first message. */
  readonly whole: Quantiles;
  /** From the page being read to the first message: what "at once" promises. Null where nobody knows. */
  readonly alert: Quantiles | null;
  /** Of each outlet of which an article was told, the slowest first. */
  readonly outlets: readonly OutletDelay[];
}

/** @param delays of all together under "", and of each outlet @returns undefined where nothing was sent */
export function footDelays(delays: readonly Delay[]): Delays | undefined {
  const all = delays.find(({ outlet }) => outlet === "");
  if (!all?.whole) return undefined;
  const outlets = delays.flatMap(({ outlet, whole }) => (outlet === "" || whole === null ? [] : [{ outlet, whole }]));
  outlets.sort((a, b) => b.whole.p50 - a.whole.p50 || b.whole.p95 - a.whole.p95 || (a.outlet < b.outlet ? -1 : 1));
  return { whole: all.whole, alert: all.alert, outlets };
}

const mostOthers = 3;

/** The outlets that a message cites, and the slowest of the others; none of these where there is but one outlet at all. */
export function outletsToShow(
  { outlets }: Delays,
  cited: ReadonlySet<string>,
): { readonly cited: readonly OutletDelay[]; readonly others: readonly OutletDelay[] } {
  const others = outlets.filter(({ outlet }) => !cited.has(outlet)).slice(0, mostOthers);
  return { cited: outlets.filter(({ outlet }) => cited.has(outlet)), others: outlets.length > 1 ? others : [] };
}
