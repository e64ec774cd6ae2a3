import { describe, expect, test } from "vitest";
import { readPage } from "../../../core/page/read-page.ts";
import { indexPageTables } from "../../../core/page/tables.ts";
import { boilerplate } from "../../../data/boilerplate.ts";

const tables = indexPageTables(boilerplate);
const title = "Le budget de la commune est voté après six heures de débat";
const body = [
  "Le conseil municipal a adopté mardi soir le budget de la commune, qui prévoit une hausse de deux points.",
  "Les élus de l'opposition ont voté contre, estimant que la dette aurait pu être réduite plus vite par des cessions.",
]
  .map((words) => `<p>${words}</p>`)
  .join("");

interface Titles {
  readonly h1?: string;
  readonly og?: string | null;
  readonly head?: string;
  readonly above?: string;
}

function titleOf({
  h1 = `<h1>${title}</h1>`,
  og = title,
  head = `${title} - Le Journal`,
  above = "",
}: Titles): string | null {
  const meta = og === null ? "" : `<meta property="og:title" content="${og}">`;
  const html = `<html lang="fr"><head><title>${head}</title>${meta}<meta property="og:site_name" content="Le Journal"></head><body><main><article>${above}${h1}<div class="content">${body}</div></article></main></body></html>`;
  return readPage({ bytes: null, html, url: "https://www.journal.example/politique/budget-345.html", tables }).title;
}

describe("the title", () => {
  test.each<[string, Titles]>([
    ["a label before it", { h1: `<h1><span class="icon">Réservé aux abonnés</span>${title}</h1>` }],
    ["a label behind it", { h1: `<h1>${title} <span class="badge">Premium</span></h1>` }],
    ["a section before it", { h1: `<h1><span>Finances locales et impôts</span> ${title}</h1>` }],
    ["a section and no space", { h1: `<h1><span>Politique</span><span>${title}</span></h1>` }],
    ["a subtitle in it", { h1: `<h1>${title}<small>Une hausse de deux points</small></h1>` }],
    ["line breaks", { h1: "<h1>Le budget de la commune est voté<br><br>après six heures de débat</h1>" }],
    ["a section's heading above", { above: "<h1>Politique</h1>", h1: `<h2>${title}</h2>` }],
    ["the outlet and the section behind", { h1: "", og: null, head: `${title} - Politique - Le Journal` }],
    ["the outlet behind half a pair of quotation marks", { h1: "", og: null, head: `${title} « Le Journal` }],
    ["a blog's name before", { h1: `<h3>${title}</h3>`, og: null, head: `Le blog de Jeanne: ${title}` }],
  ])("readPage() reads it bare of %s", (_, titles) => {
    expect(titleOf(titles)).toBe(title);
  });

  test.each<[string, Titles, string]>([
    ["a section with a colon", { h1: `<h1><span>Budget :</span> ${title}</h1>` }, `Budget : ${title}`],
    [
      "capitals after a line break",
      { h1: "<h1>Six heures de débat<br>Le budget est voté</h1>", og: null, head: "x" },
      "Six heures de débat Le budget est voté",
    ],
    [
      "references escaped twice",
      { h1: "", og: null, head: "L&amp;#039;eau est de retour dans la commune - Le Journal" },
      "L'eau est de retour dans la commune",
    ],
  ])("readPage() reads it with %s", (_, titles, wanted) => {
    expect(titleOf(titles)).toBe(wanted);
  });

  // Pages of the 1990s: tables, and the site's own name in <title>.
  const links = ["Accueil", "Sports", "Archives"].map((name) => `<a href="/${name}">${name}</a><br>`).join("");
  const oldPage = (printed: string, head = "Le Journal"): string | null =>
    readPage({
      bytes: null,
      html: `<HTML><HEAD><TITLE>${head}</TITLE></HEAD><BODY><CENTER><IMG SRC="t.gif" ALT="Le Journal"></CENTER><HR><TABLE><TR><TD>${links}</TD><TD>${printed}<FONT SIZE=2><I>Par Jean Petit</I><BR>Posted 08/24/2001</FONT>${body}</TD></TR></TABLE><CENTER>&copy; 2001 La Voix des bayous, Thibodaux</CENTER></BODY></HTML>`,
      url: "http://www.journal.example/archives/080123c.html",
      tables,
    }).title;

  test.each([
    [`<H2>${title}</H2>`],
    [`<H4>Politique</H4><H2>${title}</H2>`],
    [`<H3>${title}</H3>`],
    [`<FONT SIZE="+2">${title}</FONT><P>`],
    [`<FONT SIZE=5><B>${title}</B></FONT><BR>`],
    [`<CENTER><B>${title}</B></CENTER>`],
    [`<P ALIGN=CENTER><BIG>${title}</BIG></P>`],
  ])("readPage() reads it from %s where <title> is the site's", (printed) => {
    expect([
      oldPage(printed),
      oldPage(printed, "Bienvenue sur le Journal"),
      oldPage(printed, "Document sans titre"),
    ]).toEqual([title, title, title]);
  });

  test.each(["Le Journal en ligne", "Le Journal - Archives", "La Voix des bayous"])(
    "readPage() takes “%s” for the site's",
    (head) => {
      expect(oldPage(`<H2>${title}</H2>`, head)).toBe(title);
    },
  );

  test("readPage() keeps what <title> says where the page prints no title", () => {
    expect(oldPage("", "Un budget voté de nuit")).toBe("Un budget voté de nuit");
    expect(oldPage("<B>Lyon</B><BR>", "Un budget voté de nuit")).toBe("Un budget voté de nuit");
  });
});
