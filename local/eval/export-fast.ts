import { PermanentError } from "../../core/errors.ts";
import type { Export } from "../../core/export/shape.ts";
import { actorRules } from "../../core/events/actor-rules.ts";
import { readArticle } from "../../core/reading/read-article.ts";
import { actors, knowledge, stateOf } from "../../functions/shared/knowledge.ts";
import { corpusArticle, corpusUrl } from "./corpus-articles.ts";
import type { Corpus } from "./corpus.ts";
import { exportArticles, type ReadArticle } from "./export-corpus.ts";

/** Reads and groups a corpus in this process. An article without text is missing from the export. */
export function exportFast(corpus: Corpus): Export {
  const read = corpus.articles.flatMap((gold): ReadArticle[] => {
    try {
      const article = corpusArticle(corpus, gold);
      const url = corpusUrl(gold);
      const reading = readArticle(article, knowledge);
      return [{ url, feedId: new URL(url).host, outlet: gold.outlet, article, reading }];
    } catch (error) {
      if (error instanceof PermanentError) return [];
      throw error;
    }
  });
  return exportArticles(read, { actors: actorRules(actors), stateOf });
}
