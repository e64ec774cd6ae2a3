import { outletsToShow, type OutletDelay } from "../latency/foot-delays.ts";
import type { Digest } from "./digest-types.ts";
import { shortDuration } from "./duration.ts";
import { nbsp } from "./french.ts";
import { line } from "./line.ts";
import type { Wording } from "./wording.ts";

/** How long messages took, for the foot of a digest. @param cited outlets that the message names as sources */
export function delayLines(delays: Digest["delays"], cited: ReadonlySet<string>, w: Wording): string[] {
  if (delays === undefined) return [];
  const { whole, alert } = delays;
  const shown = outletsToShow(delays, cited);
  return [
    w.delays(whole),
    ...outletLine("cited", shown.cited, w),
    ...outletLine(shown.cited.length === 0 ? "slowest" : "others", shown.others, w),
    ...(alert === null ? [] : [w.alertDelays(alert)]),
  ];
}

function outletLine(which: keyof Wording["outletDelays"], outlets: readonly OutletDelay[], w: Wording): string[] {
  if (outlets.length === 0) return [];
  const each = outlets.map(
    ({ outlet, whole: { p50, p95 } }) =>
      `${line(outlet, 60)} ${shortDuration(p50)}${nbsp}/${nbsp}${shortDuration(p95)}`,
  );
  return [`${w.label(w.outletDelays[which])} ${w.joined(each)}.`];
}
