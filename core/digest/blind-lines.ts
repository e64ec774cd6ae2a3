import { localDay } from "../dates/days.ts";
import { webAddress } from "../text/html.ts";
import type { BlindSpots } from "./digest-types.ts";
import { line, titleLine } from "./line.ts";
import type { LineView } from "./view.ts";
import type { Wording } from "./wording.ts";

/** What the watch has not seen, a line each; beyond `most`, their number. */
export function blindLines({ feeds, pages }: BlindSpots, most: number, w: Wording): LineView[] {
  const lines: LineView[] = [
    ...feeds.map(({ outlet, why, since, error }) => ({
      text: why === "silent" ? w.silentFeed(outlet, localDay(since)) : w.failingFeed(outlet, localDay(since), error),
      url: null,
    })),
    ...pages.map((page) => ({
      text: w.unread(page, page.title === null ? null : titleLine(page.title), localDay(page.since)),
      url: webAddress(page.url),
    })),
  ];
  const shown = lines.slice(0, most).map(({ text, url }) => ({ text: line(text, 240), url }));
  const rest = lines.length - shown.length;
  const more = shown.length === 0 ? w.notSeen(rest) : w.andMore(rest);
  return rest > 0 ? [...shown, { text: more, url: null }] : shown;
}
