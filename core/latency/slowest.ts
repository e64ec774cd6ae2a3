import type { Delay, Quantiles } from "./stamps.ts";

/** What a digest says at its foot of how long messages took, in seconds. */
export interface Delays {
  /** From publication to the first message. */
  readonly whole: Quantiles;
  /** From the page being read to the first message: what "at once" promises. Null where nobody knows. */
  readonly alert: Quantiles | null;
  /** The outlets whose articles took longest from publication to message, the slowest first; none where there is but one. */
  readonly slowest: readonly { readonly outlet: string; readonly whole: Quantiles }[];
}

const mostOutlets = 3;

/** @param delays of all together under "", and of each outlet @returns undefined where nothing was sent */
export function footDelays(delays: readonly Delay[]): Delays | undefined {
  const all = delays.find(({ outlet }) => outlet === "");
  if (!all?.whole) return undefined;
  const outlets = delays.flatMap(({ outlet, whole }) => (outlet === "" || whole === null ? [] : [{ outlet, whole }]));
  const slowest = outlets
    .sort((a, b) => b.whole.p50 - a.whole.p50 || b.whole.p95 - a.whole.p95 || (a.outlet < b.outlet ? -1 : 1))
    .slice(0, mostOutlets);
  return { whole: all.whole, alert: all.alert, slowest: outlets.length > 1 ? slowest : [] };
}
