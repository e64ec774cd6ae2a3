import type { Export } from "../../core/export/shape.ts";
import { foldAligned } from "../../core/text/fold.ts";
import { splitSentences } from "../../core/text/sentences.ts";
import type { Corpus } from "./corpus.ts";
import { plain } from "./score/same-person.ts";
import type { Figures, Miss } from "./score/score-export.ts";

const mostSentences = 3;
const longest = 320;

/** Each error in a line, with the sentences that it concerns below it. */
export function errorLines(corpus: Corpus, exported: Export, { errors }: Figures, most: number): string[] {
  const texts = new Map(corpus.articles.map(({ id, title, text }) => [id, `${title ?? ""}\n${text ?? ""}`]));
  return errors
    .slice(0, most)
    .flatMap((miss) => [
      `  - ${miss.articles.slice(0, 8).join(" ")}: ${miss.what}`,
      ...sentencesOf(miss, exported, texts).map((line) => `      ${line}`),
    ]);
}

function sentencesOf(miss: Miss, exported: Export, texts: ReadonlyMap<string, string>): string[] {
  const said = miss.at ? claimed(miss.at, exported, miss.articles) : [];
  if (said.length > 0) return said;
  if (miss.people && miss.people.length > 0) return naming(miss.people, miss.articles, texts);
  return miss.articles.slice(0, 2).map((id) => `${id} | ${cut(texts.get(id)?.split("\n")[0] ?? "")}`);
}

/** What the export says it read. */
function claimed(at: { event: string; field: string }, exported: Export, articles: readonly string[]): string[] {
  const articleOf = new Map(
    exported.stories.map(({ id, urls }) => [id, /\/(?:a|article)\/([^/]+)\//.exec(urls[0] ?? "")?.[1] ?? id]),
  );
  const field = at.field === "city" || at.field === "country" ? "place" : at.field;
  const claims =
    exported.events.find(({ id }) => id === at.event)?.claims.filter((claim) => claim.field === field) ?? [];
  const lines = claims.map((claim) => {
    const article = articleOf.get(claim.story) ?? claim.story;
    return { own: articles.includes(article), line: `${article} | ${claim.value} ← « ${cut(claim.quote)} »` };
  });
  return lines
    .sort((a, b) => Number(b.own) - Number(a.own))
    .slice(0, mostSentences * 2)
    .map(({ line }) => line);
}

/** The sentences that name most of these people. */
function naming(people: readonly string[], articles: readonly string[], texts: ReadonlyMap<string, string>): string[] {
  const families = [...new Set(people.map((name) => plain(name).split(" ").at(-1)!))];
  return articles.slice(0, 2).flatMap((id) => {
    const text = texts.get(id) ?? "";
    return splitSentences(text)
      .map(({ start, end }) => {
        const sentence = text.slice(start, end);
        const folded = foldAligned(sentence);
        return { sentence, names: families.filter((family) => folded.includes(family)).length };
      })
      .filter(({ names }) => names > 0)
      .sort((a, b) => b.names - a.names)
      .slice(0, mostSentences)
      .map(({ sentence }) => `${id} | ${cut(sentence)}`);
  });
}

function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
