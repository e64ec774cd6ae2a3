import { onlySideOf } from "../events/witnesses.ts";
import type { DigestStory, OutletNote } from "./digest-types.ts";
import { stateBehind } from "./outlet-notes.ts";
import type { Wording } from "./wording.ts";

type Outlets = (name: string) => OutletNote | undefined;

/**
 * The stories to show of an event: of each kind and side of outlet one before a second of any, so that a few still show
 * who tells of it. The two sides come first, then the others, each in the order given.
 */
export function pickSources(stories: readonly DigestStory[], outlets: Outlets, most: number): DigestStory[] {
  const groups = [...Map.groupBy(stories, ({ outlet }) => groupOf(outlets(outlet)))].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const rounds = Math.max(0, ...groups.map(([, group]) => group.length));
  const picked = new Set(
    Array.from({ length: rounds }, (_, round) => groups.flatMap(([, group]) => group[round] ?? []))
      .flat()
      .slice(0, most),
  );
  return groups.flatMap(([, group]) => group.filter((story) => picked.has(story)));
}

/** Sorts as it is to be shown: the two sides' state media, agencies, broadcasters, other outlets, others' state media. */
function groupOf(note: OutletNote | undefined): string {
  if (note?.kind === "state-media") return `${note.country === "IR" || note.country === "RU" ? 0 : 4} ${note.country}`;
  return note?.kind === "agency" ? "1" : note?.kind === "public-broadcaster" ? "2" : "3";
}

/** An event that rests on one side's state media says so. */
export function onOneSide(origins: ReadonlySet<string>, outlets: Outlets, w: Wording): string[] {
  const only = onlySideOf(origins, (origin) => stateBehind(outlets(origin)));
  return only === null ? [] : [w.onlyStateMedia(only)];
}
