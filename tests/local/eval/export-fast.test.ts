import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { printExport } from "../../../core/export/print-export.ts";
import { corpusArticle } from "../../../local/eval/corpus-articles.ts";
import { loadCorpus } from "../../../local/eval/corpus.ts";
import { exportFast } from "../../../local/eval/export-fast.ts";

const folders = ["../../../fixtures/corpus", "../../../../shared/corpus/seeds"]
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .filter((path) => existsSync(`${path}/articles.jsonl`));

describe.each(folders)("exportFast() on %s", (dir) => {
  const corpus = loadCorpus(dir);
  const exported = exportFast(corpus);
  const textOf = new Map(
    corpus.articles.flatMap((gold) => {
      const { text, title } = corpusArticle(corpus, gold);
      const story = exported.stories.find(({ url }) => url.includes(`/a/${gold.id}/`));
      return story ? [[story.id, { text, title: title ?? "" }] as const] : [];
    }),
  );

  test("points for each claim to characters that are there", () => {
    const claims = exported.events.flatMap((event) => event.claims);
    expect(claims.length).toBeGreaterThan(0);
    for (const claim of claims) {
      const source = textOf.get(claim.story)![claim.in];
      expect(source).toContain(claim.quote);
      expect(claim.end).toBeGreaterThan(claim.start);
      // A quote is cut at 160 characters, be its evidence longer.
      expect(claim.quote).toContain(source.slice(claim.start, Math.min(claim.end, claim.start + 100)).trim());
    }
  });

  test("has a claim that agrees for every value that an event shows", () => {
    const without = exported.events.flatMap(({ id, date, place, claims }) =>
      [
        ...(date.value === null ? [] : ["date"]),
        ...(place === null ? [] : ["place"]),
        "format",
        "status",
        "participant",
      ]
        .filter((field) => !claims.some((claim) => claim.field === field && claim.agrees))
        .map((field) => `${id} ${field}`),
    );
    expect(without).toEqual([]);
  });

  test("is the same for every order of the articles", () => {
    const print = (articles: typeof corpus.articles): string =>
      [...printExport(exportFast({ ...corpus, articles }))].join("");
    expect(print(corpus.articles.toReversed())).toBe(print(corpus.articles));
  });
});
