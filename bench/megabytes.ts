import type { Article } from "../core/model.ts";
import { openArticle, readArticle } from "../core/reading/read-article.ts";
import { knowledge } from "../functions/shared/knowledge.ts";
import { megabytes } from "./megabyte-texts.ts";

/**
 * `npm run bench:megabytes [PART-OF-A-NAME]`: what a megabyte of each kind costs to read, in processor seconds, and how
 * much of it is the search for meetings: texts that no outlet publishes and a queue may still hold.
 */
const wanted = process.argv[2] ?? "";

readArticle(articleOf("Sergueï Lavrov a reçu mardi à Moscou Abbas Araghchi."), knowledge);
console.log("  read s    open s   text");
for (const [name, text] of Object.entries(megabytes)) {
  if (!name.includes(wanted)) continue;
  const article = articleOf(text());
  const open = secondsOf(() => openArticle(article, knowledge));
  const read = secondsOf(() => readArticle(article, knowledge));
  console.log(`  ${read.toFixed(2).padStart(6)}    ${open.toFixed(2).padStart(6)}   ${name}`);
}

function secondsOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
}

function articleOf(text: string): Article {
  return {
    url: "https://un.example/a",
    canonicalUrl: null,
    outlet: "Un",
    title: null,
    lead: null,
    paragraphs: text.split(/\n+/),
    text,
    captions: [],
    publishedAt: "2024-10-16",
    updatedAt: null,
    authors: [],
    credits: [],
    language: "fr",
    access: "free",
    summaryOnly: false,
    removed: [],
  };
}
