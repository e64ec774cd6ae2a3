import type { Article, Reading } from "../../core/model.ts";
import type { Explanation } from "./explain-article.ts";
import { brief, safe, type Paint } from "./paint.ts";
import { printMeetings } from "./print-meetings.ts";
import { printSentences } from "./print-sentences.ts";

/** What `vigie explain` shows of one article, line by line. `withPage`: what was taken out of the page as well. */
export function printExplanation(explanation: Explanation, paint: Paint, withPage: boolean): string[] {
  const { article, reading } = explanation;
  const part = (title: string, lines: readonly string[]): string[] => ["", paint("strong", title), ...lines];
  return [
    ...printHead(article, paint),
    ...part("Relevance", printRelevance(reading, paint)),
    ...part("Sentences", printSentences(explanation, paint)),
    ...part("Meetings", printMeetings(explanation, paint)),
    ...(withPage ? part("Taken out of the page", printRemoved(article, paint)) : []),
  ];
}

function printHead(article: Article, paint: Paint): string[] {
  const { title, outlet, publishedAt, language, access, credits, summaryOnly, text } = article;
  const facts = [
    outlet,
    publishedAt ?? "no publication date",
    language ?? "unknown language",
    access,
    `${text.length} characters`,
    credits.length === 0 ? null : `with ${credits.join(", ")}`,
    summaryOnly ? "summary of the feed alone" : null,
  ].filter((fact) => fact !== null);
  return [paint("strong", safe(title ?? "(no title)")), paint("quiet", safe(facts.join(" · ")))];
}

function printRelevance({ relevant, relevance, reasons, credits }: Reading, paint: Paint): string[] {
  const verdict = relevant ? paint("good", "relevant") : paint("bad", "not relevant");
  return [
    `${verdict}, with a probability of ${relevance}`,
    ...reasons.map((reason) => `  ${paint(reason.startsWith("+") ? "good" : "bad", safe(reason))}`),
    ...(credits.length === 0 ? [] : [`  text of ${safe(credits.join(", "))}`]),
  ];
}

const longest = 140;

/** One line for each reason and text that was taken out, and how often. */
function printRemoved({ removed, captions }: Article, paint: Paint): string[] {
  const times = new Map<string, number>();
  for (const { why, text } of removed) {
    const line = `${paint("bad", safe(why))}: ${brief(text, longest)}`;
    times.set(line, (times.get(line) ?? 0) + 1);
  }
  const lines = [...times].map(([line, count]) => (count === 1 ? line : `${line} (${count} times)`));
  const pictures = captions.map((caption) => `${paint("quiet", "caption")}: ${brief(caption, longest)}`);
  return lines.length + pictures.length === 0 ? ["nothing"] : [...lines, ...pictures];
}
