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
});
