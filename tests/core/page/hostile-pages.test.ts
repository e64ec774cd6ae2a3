import { describe, expect, test } from "vitest";
import { PermanentError } from "../../../core/errors.ts";
import { readPage } from "../../../core/page/read-page.ts";
import { indexPageTables } from "../../../core/page/tables.ts";
import { boilerplate } from "../../../data/boilerplate.ts";

const tables = indexPageTables(boilerplate);
const sentence =
  "Le conseil municipal a adopté mardi soir le budget de la commune, qui prévoit une hausse de deux points.";
const para = `<p>${sentence}</p>`;
// One to two seconds is the promise on an idle machine; test machines are shared.
const longestWait = 6000;

const pages: Readonly<Record<string, string>> = {
  "a million nested divs": "<div>".repeat(1e6) + para,
  "nested bold": para + "<b>".repeat(3e5),
  "a million open paragraphs": "<p>".repeat(1e6),
  "nested tables": "<table><tr><td>".repeat(1e5) + para,
  "nested menus with text at the bottom": "<nav class=menu>".repeat(1900) + "<i>x</i>".repeat(1e5) + para.repeat(3),
  "a hundred thousand attributes": `<div ${Array.from({ length: 1e5 }, (_, i) => `a${i}=1`).join(" ")}>${para}</div>`,
  "a class name of three megabytes": `<div class="${"share ".repeat(5e5)}">${para}</div>`,
  "ten megabytes of one word": para + "x".repeat(1e7),
  "five megabytes of blanks": `<p>${" ".repeat(5e6)}a</p>${para}`,
  "only angle brackets": "<".repeat(4e6),
  "a million entities": "&amp;".repeat(1e6) + para,
  "half a million line breaks": `<div>${"<br>".repeat(5e5)}${para}`,
  "five megabytes of paragraphs": para.repeat(40_000),
  "one paragraph of five megabytes": `<p>${`${sentence} `.repeat(45_000)}</p>`,
  "two hundred thousand links": "<a href=x>lien</a>".repeat(2e5) + para,
  "deep JSON-LD": `<script type="application/ld+json">${"[".repeat(2e5)}${"]".repeat(2e5)}</script>${para}`,
  "data that never closes": `<script>window.__NEXT_DATA__ = {"a":"${"{".repeat(3e6)}</script>${para}`,
  "a title of a million pieces": `<title>${"a | ".repeat(1e6)}</title>${para}`,
  "a hundred thousand headings": "<h1>Un titre de page assez long ici</h1>".repeat(1e5) + para,
  "a hundred thousand dates": '<time datetime="2024-01-01">1er mai 2024</time>'.repeat(1e5) + para,
  "an endless byline": `<p>Par ${"Jean-Paul ".repeat(2e5)}</p>${para}`,
  "quotation marks": `<p>${"«".repeat(2e6)}</p>${para}`,
  slashes: `<p>${"ab/".repeat(5e5)}</p>${para}`,
  "controls and direction marks": "\u0000\u0007\u202e".repeat(5e5) + para,
  "halves of characters": "\ud800".repeat(5e5) + para,
  "open comments": "<!--".repeat(5e5) + para,
};

function outcome(html: string): string {
  try {
    return readPage({ bytes: null, html, url: "https://www.journal.example/a", tables }).text === ""
      ? "empty"
      : "article";
  } catch (error) {
    return error instanceof PermanentError ? error.code : String(error);
  }
}

describe("readPage() on hostile pages", () => {
  test.each(Object.keys(pages))("readPage() ends in time on %s", { timeout: 30_000 }, (name) => {
    const start = performance.now();
    expect(outcome(pages[name]!)).toMatch(/^(?:article|no-text)$/);
    expect(performance.now() - start).toBeLessThan(longestWait);
  });

  test("readPage() lets no markup, script or control out of any field", () => {
    const bad = "<script>alert(1)</script>\u0000\u202e";
    const html = `<title>${bad}Titre</title><meta name="author" content="${bad}"><meta property="og:title" content="Titre${bad}"><meta property="article:published_time" content="${bad}"><meta property="og:site_name" content="Site\u202e\u0000"><h1>Ti\u0000tre\u202e</h1>${para}<figure><figcaption>Lég\u0000ende\u200b</figcaption></figure>`;
    const article = readPage({ bytes: null, html, url: "https://www.journal.example/a", tables });
    // oxlint-disable-next-line no-control-regex -- controls are what must not be there
    expect(JSON.stringify({ ...article, removed: [] })).not.toMatch(/[\u0000-\u001f\u200b\u202e]|\\u0000|\\u202e/);
    expect(article.publishedAt).toBeNull();
    expect(article.authors).toEqual([]);
  });

  test("readPage() never fails with anything but no-text on noise", () => {
    let seed = 7;
    const next = (): number => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648);
    const pieces = [
      "<div>",
      "</div>",
      "<p>",
      "</p>",
      "<b>",
      "</a>",
      "<a href=x>",
      "<br>",
      "<h1>",
      "</h1>",
      "<script>",
      "</script>",
      "<table>",
      "<td>",
      "&nbsp;",
      "&#x0;",
      "<!--",
      "-->",
      sentence,
      "Par X Y",
      "12/03/2024",
      '<meta property="og:title" content="x">',
      "<time>",
      "<nav>",
      "</nav>",
      "{",
      '"',
      "<figure>",
      "<figcaption>",
      "</figure>",
      "<svg>",
      "<![CDATA[",
      "<template>",
      "<title>",
      "<body>",
      "<html>",
    ];
    for (let round = 0; round < 400; round++) {
      const html = Array.from({ length: next() % 60 }, () => pieces[next() % pieces.length]!).join("");
      expect(outcome(html)).toMatch(/^(?:article|no-text)$/);
    }
  });
});
