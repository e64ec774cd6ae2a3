import { readdirSync, readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeBytes } from "../../../core/page/decode-bytes.ts";
import { prune } from "../../../core/page/prune.ts";
import { readPage } from "../../../core/page/read-page.ts";
import { indexPageTables } from "../../../core/page/tables.ts";
import { boilerplate } from "../../../data/boilerplate.ts";

const menu = (inside: string): string =>
  `<nav class="m"><ul>${`<li><a href="/a">Accueil</a></li>`.repeat(80)}${inside}</ul></nav>`;
const data = `<script type="application/ld+json">{"@type":"NewsArticle"}</script>`;

describe("prune()", () => {
  test.each([
    ["styles", `<p>a</p><style>p{color:red}</style><p>b</p>`, `<p>a</p><p>b</p>`],
    ["scripts without data", `<p>a</p><SCRIPT>if(a<b){"<nav>"}</SCRIPT><p>b</p>`, `<p>a</p><p>b</p>`],
    ["comments", `<p>a</p><!-- <p>x</p> --><p>b</p>`, `<p>a</p><p>b</p>`],
    ["a comment of nothing", `<p>a</p><!--><p>b</p><!-- c -->`, `<p>a</p><p>b</p>`],
    ["drawings", `<p>a<svg viewBox="0 0 1 1"><path d="M0"/></svg></p>`, `<p>a</p>`],
    ["large menus", `<p>a</p>${menu("")}<p>b</p>`, `<p>a</p><nav></nav><p>b</p>`],
    ["a menu within a menu", `<p>a</p>${menu("<nav></nav>")}<p>b</p>`, `<p>a</p><nav></nav><p>b</p>`],
    [
      "a menu whose script speaks of its end",
      `<p>a</p>${menu(`<script>"</nav>"</script>`)}<p>b</p>`,
      `<p>a</p><nav></nav><p>b</p>`,
    ],
    ["a menu around data", `<p>a</p>${menu(data)}<p>b</p>`, `<p>a</p><nav></nav>${data}<p>b</p>`],
  ])("prune() takes out %s", (_, html, wanted) => expect(prune(html)).toBe(wanted));

  test.each([
    ["data", `<p>a</p>${data}`],
    ["state in a script", `<script>window.__NEXT_DATA__={"a":1}</script>`],
    ["a small menu", `<nav><a href="/">Accueil</a></nav><p>a</p>`],
    ["a script that does not end", `<p>a</p><script>let a = 1;<p>b</p>`],
    ["a menu that does not end", `<nav>${"<a href=/>x</a>".repeat(300)}<p>a</p>`],
    ["a comment that does not end", `<p>a</p><!-- <p>b</p>`],
    ["a drawing within a drawing", `<svg><svg></svg></svg><p>a</p>`],
    ["words that begin alike", `<navigation>a</navigation><scripted>b</scripted>`],
  ])("prune() leaves %s", (_, html) => expect(prune(html)).toBe(html));

  test("prune() ends in time on what never ends", () => {
    for (const piece of ["<nav>", "<!--", "<script>", "<style>", "<svg>", "<nav><script>", "<nav><!--"])
      expect(prune(piece.repeat(200_000)).length).toBeGreaterThan(0);
  });

  test("prune() only ever takes away", () => {
    const pieces = fc.constantFrom(
      "<nav>",
      "</nav>",
      "<p>a</p>",
      "<script>",
      "</script>",
      "<!--",
      "-->",
      "<svg>",
      "</svg>",
      "<style>",
      "</style>",
      data,
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (list) => {
        const html = list.join("");
        expect(prune(html).length).toBeLessThanOrEqual(html.length);
      }),
    );
  });

  test("readPage() reads the same pages with a comment, a style and a drawing at every paragraph", () => {
    const tables = indexPageTables(boilerplate);
    const root = new URL("../../../fixtures/pages/", import.meta.url).pathname;
    const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter(
      ({ name }) => name === "source.html",
    );
    expect(files.length).toBeGreaterThan(40);
    for (const { parentPath } of files) {
      const html = decodeBytes(readFileSync(`${parentPath}/source.html`)).text;
      if (/<script[^>]*>[^<]*<p/.test(html)) continue;
      const noisy = html.replaceAll(
        "<p",
        "<style>.a{}</style><!-- > --><svg><path/></svg><script>track('<nav>')</script><p",
      );
      const read = (page: string) =>
        readPage({ bytes: null, html: page, url: "https://www.journal.example/a", tables });
      expect(read(noisy)).toEqual(read(html));
    }
  });
});
