import { readdirSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { readPage } from "../../../core/page/read-page.ts";
import { indexPageTables } from "../../../core/page/tables.ts";
import { fold } from "../../../core/text/fold.ts";
import { boilerplate } from "../../../data/boilerplate.ts";
import { layouts } from "../../../data/layouts.ts";

const tables = indexPageTables(boilerplate, layouts);
const root = new URL("../../../fixtures/pages-blind/", import.meta.url).pathname;
const schema = z.object({
  url: z.string(),
  title: z.string(),
  lead: z.string().nullable(),
  paragraphs: z.array(z.string()),
  publishedAt: z.string().nullable(),
});
const pages = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.name === "expected.json")
  .map((entry) => ({
    page: relative(root, entry.parentPath),
    bytes: readFileSync(`${entry.parentPath}/source.html`),
    expected: schema.parse(JSON.parse(readFileSync(`${entry.parentPath}/expected.json`, "utf8"))),
  }));

/** The day of an instant in UTC, and as it is printed: labels give one, pages the other. */
function daysOf(published: string | null): readonly string[] {
  if (published === null) return ["none"];
  return [published.slice(0, 10), new Date(published).toISOString().slice(0, 10)];
}

function words(text: string): Set<string> {
  return new Set(fold(text).split(/[^\p{L}\p{N}]+/u));
}

// Shares of words that surround an article and yet are read: old comments ("Re: … (Score: 1)"), a byline with its day.
const knownExtras: Readonly<Record<string, number>> = {
  "www.portail-du-causse.example": 0.25,
  "www.quotidien-de-la-butte.example": 0.09,
};

describe("readPage() on pages whose writer had not seen it", () => {
  test.each(pages)("readPage() reads title, day and text of $page", ({ page, bytes, expected }) => {
    const article = readPage({ bytes, url: expected.url, tables });
    expect(fold(article.title ?? "")).toBe(fold(expected.title));
    expect(daysOf(article.publishedAt)).toContain(expected.publishedAt?.slice(0, 10) ?? "none");
    const read = words(article.text);
    const wanted = [...words(expected.paragraphs.join(" "))];
    expect(wanted.filter((word) => read.has(word)).length / wanted.length).toBeGreaterThan(0.94);
    // What surrounds an article stays out of it.
    const own = new Set([...wanted, ...words(expected.lead ?? "")]);
    expect([...read].filter((word) => !own.has(word)).length / read.size).toBeLessThan(
      knownExtras[page.split("/")[0]!] ?? 0.06,
    );
  });
});
