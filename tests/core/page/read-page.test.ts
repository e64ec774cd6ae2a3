import { readdirSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { PermanentError } from "../../../core/errors.ts";
import { readPage } from "../../../core/page/read-page.ts";
import { indexPageTables } from "../../../core/page/tables.ts";
import { boilerplate } from "../../../data/boilerplate.ts";
import { layouts } from "../../../data/layouts.ts";

const tables = indexPageTables(boilerplate, layouts);
const schema = z.object({
  url: z.string(),
  title: z.string().nullable(),
  lead: z.string().nullable(),
  paragraphs: z.array(z.string()),
  captions: z.array(z.string()),
  publishedAt: z.string().nullable(),
  updatedAt: z.string().nullable(),
  authors: z.array(z.string()),
  credits: z.array(z.string()),
  access: z.enum(["free", "paywalled", "live"]),
});

function stored(folder: string) {
  const root = new URL(`../../../fixtures/${folder}/`, import.meta.url).pathname;
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name === "expected.json")
    .map((entry) => ({
      page: relative(root, entry.parentPath),
      bytes: readFileSync(`${entry.parentPath}/source.html`),
      expected: schema.parse(JSON.parse(readFileSync(`${entry.parentPath}/expected.json`, "utf8"))),
    }));
}

// What is known to be read wrongly, so that a mended page makes its line here fail.
const knownMisses: Readonly<Record<string, readonly string[]>> = {
  // The writer stands in a bare list item, without a word that says so.
  "voixlibreafrique.example/a/benin-des-drones-pour-livrer-le-sang/7511245.html": ["authors"],
  // A disclaimer in the outlet's own words, and the agency of the picture printed beside it as "Source".
  "francais.canalnord.example/france/112233-plus-vieux-greement": ["paragraphs", "credits"],
  // Words under a picture in a cell of its own, in italics and nothing more.
  "gazettedesvolcans.example/articles/art4471.php": ["paragraphs", "captions"],
  // The second writer is a contributor in the data alone; the last picture stands below the text.
  "lacriee-gazette.example/les-voiliers-cargos-cherchent-leurs-quais": ["captions", "authors"],
  // The first paragraph, which nothing sets apart.
  "lepetitvigneron.example/2014/09/23/vendanges-a-la-main-au-coteau-des-oies": ["lead"],
  // A transcript that is the text, and too short to be seen as such.
  "radiocanigou.example/emissions/l-invite-de-7h40/la-cloche-de-pradelles-sonnera-a-noel": ["paragraphs"],
  // A caption in a part of its own.
  "terresduperche.example/patrimoine/le-moulin-de-la-ferriere-retrouve-sa-roue": ["captions"],
};

const read = (html: string, url = "https://www.journal.example/a") => readPage({ bytes: null, html, url, tables });
const sentence =
  "Le conseil municipal a adopté mardi soir le budget de la commune, qui prévoit une hausse de deux points.";

describe("readPage() on stored pages", () => {
  test.each([...stored("pages"), ...stored("pages-held")])("readPage() reads $page", ({ page, bytes, expected }) => {
    const article = readPage({ bytes, url: expected.url, tables });
    const { url: _, ...wanted } = expected;
    const found = new Map<string, unknown>(Object.entries(article));
    const wrong = Object.entries(wanted).flatMap(([field, value]) =>
      JSON.stringify(found.get(field)) === JSON.stringify(value) ? [] : [field],
    );
    expect(wrong).toEqual(knownMisses[page] ?? []);
  });

  test.each([...stored("pages"), ...stored("pages-held")])(
    "readPage() joins the paragraphs of $page into its text",
    ({ bytes, expected }) => {
      const article = readPage({ bytes, url: expected.url, tables });
      expect(article.text).toBe(article.paragraphs.join("\n\n"));
      expect(article.lead ?? article.paragraphs[0]).toBe(article.paragraphs[0]);
      expect(article.language).toBe("fr");
    },
  );
});

const canonicalOf = (href: string) =>
  read(
    `<link rel="canonical" href="${href}"><h1>Le budget est voté</h1><p>${sentence}</p>`,
    "https://m.journal.example/a?x=1",
  ).canonicalUrl;

describe("readPage() on bare pages", () => {
  test("readPage() throws no-text where nothing can be read", () => {
    expect(() => read("<html><body><nav><a href=/>Accueil</a></nav></body></html>")).toThrow(PermanentError);
    expect(() => read("")).toThrow(PermanentError);
  });

  test("readPage() says why a piece was taken out", () => {
    const { removed, paragraphs } = read(
      `<h1>Le budget est voté</h1><div class="body"><p>${sentence}</p><div class="lire-aussi">Lire aussi : un autre titre</div><p>${sentence} Encore.</p></div>`,
    );
    expect(paragraphs).toEqual([sentence, `${sentence} Encore.`]);
    expect(removed).toContainEqual({ text: "Lire aussi : un autre titre", why: "related articles" });
  });

  test("readPage() takes no day from a clock in the page's head", () => {
    const article = read(
      `<header><span>samedi 21 novembre 2026 - 23:31</span></header><main><h1>Le budget est voté</h1><p>${sentence}</p></main>`,
    );
    expect(article.publishedAt).toBeNull();
  });

  test("readPage() believes the printed local time for the offset of an instant in UTC", () => {
    const html = `<meta property="article:published_time" content="2024-03-12T23:30:00Z"><h1>Le budget est voté</h1><p class="date">Publié le 13 mars 2024 à 00h30</p><p>${sentence}</p>`;
    expect(read(html).publishedAt).toBe("2024-03-13T00:30:00+01:00");
  });

  test("readPage() uses the outlet's time zone for a printed clock time", () => {
    const html = `<h1>Le budget est voté</h1><p>Publié le 3 juillet 2024 à 18h03</p><p>${sentence}</p>`;
    expect(
      readPage({ bytes: null, html, url: "https://www.journal.example/a", timeZone: "Asia/Tehran", tables })
        .publishedAt,
    ).toBe("2024-07-03T18:03:00+03:30");
    expect(read(html).publishedAt).toBe("2024-07-03T18:03:00Z");
  });

  test("readPage() lets two sources outvote one on the day", () => {
    const html = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Le budget est voté","datePublished":"2019-01-01"}</script><meta property="article:published_time" content="2024-05-03T10:00:00+02:00"><h1>Le budget est voté</h1><p>Publié le 3 mai 2024</p><p>${sentence}</p>`;
    expect(read(html).publishedAt).toBe("2024-05-03T10:00:00+02:00");
  });

  test("readPage() falls back on the day in the address", () => {
    expect(
      read(`<h1>Le budget est voté</h1><p>${sentence}</p>`, "https://www.journal.example/2024/05/03/budget")
        .publishedAt,
    ).toBe("2024-05-03");
  });

  test("readPage() takes a canonical address of the same site only", () => {
    expect(canonicalOf("https://www.journal.example/a")).toBe("https://www.journal.example/a");
    expect(canonicalOf("https://autre.example/a")).toBeNull();
    expect(canonicalOf("javascript:alert(1)")).toBeNull();
    expect(canonicalOf("https://www.journal.example/")).toBeNull();
  });

  test("readPage() reads a page whose class names all say that it is no article", () => {
    expect(
      read(
        `<body><div class="sidebar"><h1>Le budget est voté</h1></div><div class="promo related"><p>${sentence}</p></div><div class="widget footer"><ul><li>Aucun commentaire</li></ul></div></body>`,
      ).paragraphs,
    ).toEqual([sentence]);
  });

  test("readPage() obeys an outlet's own layout", () => {
    const html = `<h1>Le budget est voté</h1><div id="t7"><p>${sentence}</p></div><div class="x9"><p>${sentence} Et encore.</p><p>${sentence} Et enfin.</p></div>`;
    const own = indexPageTables(boilerplate, [{ host: "journal.example", seen: "2024-05-03", body: "t7" }]);
    expect(readPage({ bytes: null, html, url: "https://www.journal.example/a", tables: own }).paragraphs).toEqual([
      sentence,
    ]);
  });

  test.each([
    [
      "a subhead under a word for advertisers",
      "<div>- Publicité -</div><h3>Une dette en hausse</h3>",
      ["Une dette en hausse"],
    ],
    [
      "no transcript",
      "<details><summary>Transcription de la vidéo</summary><p>Ici, tout est calme, et rien ne bouge.</p></details>",
      [],
    ],
    ["no list of its own headings", "<div><p>Sommaire</p><ul><li><a href='#a'>Une dette</a></li></ul></div>", []],
  ])("readPage() keeps %s", (_, between, kept) => {
    const last = `${sentence} Et encore.`;
    const { paragraphs } = read(
      `<h1>Le budget est voté</h1><div class="body"><p>${sentence}</p>${between}<p>${last}</p></div>`,
    );
    expect(paragraphs).toEqual([sentence, ...kept, last]);
  });

  test("readPage() keeps a table of data below the last sentence, and no table that leads elsewhere", () => {
    const table = (cell: string) =>
      `<table><tr><th>École</th><th>Coût</th></tr><tr><td>${cell}</td><td>3 millions</td></tr></table>`;
    const page = (cell: string) =>
      read(
        `<h1>Le budget est voté</h1><div class="body"><p>${sentence}</p><p>${sentence} Et encore.</p>${table(cell)}</div>`,
      );
    expect(page("Jules-Ferry").paragraphs.slice(2)).toEqual(["École", "Coût", "Jules-Ferry", "3 millions"]);
    expect(page('<a href="/x">Jules-Ferry</a>').paragraphs.slice(2)).toEqual([]);
  });

  test("readPage() names no author from the foot of a site", () => {
    const foot = '<div>Conçu par <a href="/">Elegant Themes</a> | Propulsé par WordPress</div>';
    expect(read(`<h1>Le budget est voté</h1><div><p>${sentence}</p></div>${foot}`).authors).toEqual([]);
  });

  test("readPage() keeps full sentences that begin like notices", () => {
    const odd =
      "Partager le pouvoir n'a jamais été facile dans cette commune, où trois listes se disputent la mairie depuis vingt ans.";
    expect(read(`<h1>Le budget est voté</h1><p>${sentence}</p><p>${odd}</p>`).paragraphs).toContain(odd);
  });
});
