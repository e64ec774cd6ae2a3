import type { Export } from "../../core/export/shape.ts";
import type { Corpus } from "./corpus.ts";
import { percent } from "./print-figures.ts";
import { scoreExport } from "./score/score-export.ts";

/** The figures of each class of articles, a line each; none where the articles carry no classes. */
export function classTable(corpus: Corpus, exported: Export): string[] {
  const classes = [...new Set(corpus.articles.flatMap((article) => article.class ?? []))].sort();
  if (classes.length === 0) return [];
  const width = Math.max(...classes.map((name) => name.length), 5);
  const lines = classes.map((name) => {
    const articles = corpus.articles.filter((article) => article.class === name);
    const { relevance, grouping, participants, date, background, errors } = scoreExport(
      { ...corpus, articles },
      exported,
    );
    const figures = [relevance.f1, grouping.f1, participants.f1, date, background.f1].map((value) =>
      percent(value).padStart(10),
    );
    return `${name.padEnd(width)} ${String(articles.length).padStart(4)}${figures.join("")}${String(errors.length).padStart(8)}`;
  });
  const heads = ["relevance", "grouping", "people", "date", "recalled"].map((head) => head.padStart(10)).join("");
  return [`${"class".padEnd(width)}    n${heads}  errors`, ...lines];
}
