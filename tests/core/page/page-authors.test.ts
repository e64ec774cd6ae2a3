import { describe, expect, test } from "vitest";
import { readPage } from "../../../core/page/read-page.ts";
import { indexPageTables } from "../../../core/page/tables.ts";
import { boilerplate } from "../../../data/boilerplate.ts";

const tables = indexPageTables(boilerplate);
const title = "Le budget de la commune est voté après six heures de débat";
const text = [
  "Le conseil municipal a adopté mardi soir le budget de la commune, qui prévoit une hausse de deux points.",
  "Les élus de l'opposition ont voté contre, estimant que la dette aurait pu être réduite plus vite par des cessions.",
];

function read({
  under = "",
  last = "",
  after = "",
}: {
  readonly under?: string;
  readonly last?: string;
  readonly after?: string;
}) {
  const body = text.map((words) => `<p>${words}</p>`).join("");
  const html = `<html lang="fr"><head><title>${title} - Le Journal</title></head><body><main><article><h1>${title}</h1>${under}<div class="content">${body}${last}</div></article></main>${after}</body></html>`;
  return readPage({ bytes: null, html, url: "https://www.journal.example/budget-345.html", tables });
}

describe("the authors", () => {
  test.each([
    ["Marie Grand, correspondante à Beyrouth"],
    ["Marie Grand (à Beyrouth) | Publié le 12/03/2024"],
    ["Marie Grand avec AFP Le 12/03/2024 à 18:03"],
    ["Traduit par Jean Petit, écrit par Marie Grand"],
    ["Texte et photos par Marie Grand"],
    ["T.G., par Marie Grand"],
  ])("readPage() finds Marie Grand in “%s”", (line) => {
    expect(read({ under: `<p>${line}</p>` }).authors).toEqual(["Marie Grand"]);
  });

  test.each([
    ["Marie Grand, Jean Petit 12 mars 2024•Mise à jour: 13 mars 2024"],
    ["Marie Grand et Jean Petit | 12/03/2024"],
    ["12 mars 2024 - Marie Grand, Jean Petit"],
  ])("readPage() finds both writers in “%s”", (line) => {
    expect(read({ under: `<p>${line}</p>`, last: "<p>*Traduit de l'anglais par Ana Lopes</p>" }).authors).toEqual([
      "Marie Grand",
      "Jean Petit",
    ]);
  });

  test("readPage() finds the writer in an <aside> of details between title and text", () => {
    const details =
      '<aside><dl class="article-info"><dt>Détails</dt><dd class="createdby" itemprop="author" itemscope><span itemprop="name">Marie Grand</span></dd><dd>Affichages : 2210</dd></dl></aside>';
    expect(read({ under: details }).authors).toEqual(["Marie Grand"]);
  });

  test.each([["Marie Grand"], ["Marie Grand, à Téhéran"], ["Marie Grand (avec AFP)"]])(
    "readPage() finds Marie Grand below the text in “%s”",
    (line) => {
      const { authors, paragraphs } = read({ last: `<p>${line}</p>` });
      expect({ authors, paragraphs }).toEqual({ authors: ["Marie Grand"], paragraphs: text });
    },
  );

  test.each([
    ["T.G. Publié le 12/03/2024 à 18:03"],
    ["Proche-Orient Politique 12 mars 2024"],
    ["Photo par Marie Grand"],
    ["*Traduit de l'anglais par Marie Grand"],
    ["Traduit du persan et adapté par Marie Grand"],
    ["Illustration par Marie Grand"],
  ])("readPage() finds nobody in “%s”", (line) => {
    expect(read({ under: `<p>${line}</p>` }).authors).toEqual([]);
  });

  test("readPage() parts a name and a date that only the page's style sets apart", () => {
    const { authors, publishedAt } = read({
      under: "<div><span>Par Marie Grand</span><span>12 mars 2024</span></div>",
    });
    expect({ authors, publishedAt }).toEqual({ authors: ["Marie Grand"], publishedAt: "2024-03-12" });
  });
});
