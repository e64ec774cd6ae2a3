import { share } from "./figures.ts";
import type { Matched } from "./match-stories.ts";
import type { Miss } from "./score-export.ts";

export interface CopyFigures {
  readonly gold: number;
  readonly precision: number | null;
  readonly recall: number | null;
}

/** `copyOf` points to the earlier article; two versions at one address are no copies of each other. */
export function scoreCopies({ corpus, storyOf }: Matched, errors: Miss[]): CopyFigures {
  const articleOf = new Map([...storyOf].map(([id, story]) => [story.id, id]));
  const byId = new Map(corpus.articles.map((article) => [article.id, article]));
  let hit = 0;
  let extra = 0;
  for (const article of corpus.articles) {
    const copied = storyOf.get(article.id)?.copyOf;
    if (copied == null) continue;
    const other = byId.get(articleOf.get(copied) ?? "");
    if (other?.url && other.url === article.url) continue;
    const reversed = other && other.copyOf === article.id && (other.published ?? "") > (article.published ?? "");
    if ((other && article.copyOf === other.id) || reversed) hit++;
    else {
      extra++;
      errors.push({ what: `copy of ${other?.id ?? "unknown"}, but is not`, articles: [article.id] });
    }
  }
  const gold = corpus.articles.filter(({ copyOf }) => copyOf).length;
  return { gold, precision: share(hit, hit + extra), recall: share(Math.min(hit, gold), gold) };
}
