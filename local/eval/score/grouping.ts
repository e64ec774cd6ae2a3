import { mean, withF1, type PrecisionRecall } from "./figures.ts";
import type { Matched } from "./match-stories.ts";
import type { Miss } from "./score-export.ts";

export interface GroupingFigures extends PrecisionRecall {
  readonly pairs: { readonly together: number; readonly split: number; readonly merged: number };
  readonly meetingsWithoutOwnEvent: number;
}

type Sets = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Extended B-cubed (Amigó, Gonzalo, Artiles, Verdejo 2009): for each article that is about something, over the
 * articles that share an event with it, how much of what they share in one of the two groupings they share in the other.
 */
export function scoreGrouping(
  { corpus, goldMain, foundMain }: Matched,
  errors: Miss[],
): Omit<GroupingFigures, "meetingsWithoutOwnEvent"> {
  const ids = corpus.articles.map(({ id }) => id);
  const figures = withF1(kept(ids, foundMain, goldMain), kept(ids, goldMain, foundMain));
  const pairs = { together: 0, split: 0, merged: 0 };
  for (const [index, a] of ids.entries())
    for (const b of ids.slice(index + 1)) {
      const gold = shared(goldMain, a, b);
      const found = shared(foundMain, a, b);
      if (gold > 0 && found > 0) pairs.together++;
      else if (gold > 0) {
        pairs.split++;
        const key = [...goldMain.get(a)!].find((one) => goldMain.get(b)!.has(one));
        errors.push({ what: `should be one event (${key})`, articles: [a, b] });
      } else if (found > 0) {
        pairs.merged++;
        errors.push({ what: "should be two events", articles: [a, b] });
      }
    }
  return { ...figures, pairs };
}

/** How much of what two articles share in `base` they share in `other`, averaged. */
function kept(ids: readonly string[], base: Sets, other: Sets): number | null {
  return mean(
    ids
      .filter((a) => base.get(a)!.size > 0)
      .map((a) => {
        const partners = ids.flatMap((b) => {
          const common = shared(base, a, b);
          return common === 0 ? [] : [Math.min(common, shared(other, a, b)) / common];
        });
        return mean(partners)!;
      }),
  );
}

function shared(sets: Sets, a: string, b: string): number {
  const other = sets.get(b)!;
  return [...sets.get(a)!].filter((value) => other.has(value)).length;
}
