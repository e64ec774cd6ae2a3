import { localDay } from "../dates/days.ts";
import { webAddress } from "../text/html.ts";
import type { BlindSpots } from "./digest-types.ts";
import { line } from "./line.ts";
import type { LineView } from "./view.ts";
import type { Wording } from "./wording.ts";

/** What the watch has not seen, a line each; beyond `most`, their number. */
export function blindLines({ feeds, pages }: BlindSpots, most: number, w: Wording): LineView[] {
  const lines: LineView[] = [
    ...feeds.map(({ outlet, why, since, error }) => ({
      text: why === "silent" ? w.silentFeed(outlet, localDay(since)) : w.failingFeed(outlet, localDay(since), error),
      url: null,
    })),
    ...pages.map(({ outlet, title, url, why }) => ({
      text: w.unread(outlet, why, title ?? url),
      url: webAddress(url),
    })),
  ];
  const shown = lines.slice(0, most).map(({ text, url }) => ({ text: line(text, 240), url }));
  const rest = lines.length - shown.length;
  return rest > 0 ? [...shown, { text: w.andMore(rest), url: null }] : shown;
}
