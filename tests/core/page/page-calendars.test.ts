import { describe, expect, test } from "vitest";
import { readPage } from "../../../core/page/read-page.ts";
import { indexPageTables } from "../../../core/page/tables.ts";
import { boilerplate } from "../../../data/boilerplate.ts";

const tables = indexPageTables(boilerplate);
const title = "Le budget de la commune est voté après six heures de débat";
const text = [
  "Le conseil municipal a adopté mardi soir le budget de la commune, qui prévoit une hausse de deux points.",
  "Les élus de l'opposition ont voté contre, estimant que la dette aurait pu être réduite plus vite par des cessions.",
  "Le maire a répondu que trois écoles devaient être rénovées avant la rentrée et que rien ne pouvait attendre.",
];
const menu = `<nav>${["Une", "Monde", "Sport", "Culture"].map((name) => `<a href="/${name}">${name}</a>`).join(" ")}</nav>`;

interface Places {
  /** In the site's own head, over the menu. */
  readonly top?: string;
  readonly above?: string;
  readonly under?: string;
  readonly url?: string;
}

function published({ top = "", above = "", under = "", url }: Places): string | null {
  const paragraphs = text.map((words) => `<p>${words}</p>`).join("");
  const html = `<html lang="fr"><head><title>${title} - Le Journal</title></head><body><header>${top}<a href="/">Le Journal</a></header>${menu}<main><article>${above}<h1>${title}</h1>${under}<div class="content">${paragraphs}</div></article></main></body></html>`;
  return readPage({ bytes: null, html, url: url ?? "https://www.journal.example/budget-345.html", tables }).publishedAt;
}

describe("how the day of publication is written", () => {
  test.each<[string, Places]>([
    ["with dashes and a year of two digits", { under: '<div class="post-date">Publié le 12-03-24 à 19:02</div>' }],
    ["in a Persian month", { under: "<div>22 Esfand 1402 / 14:32</div>" }],
    ["in a Persian month written in French", { under: "<div>le 22 esfand 1402</div>" }],
    ["in Persian script", { under: '<div class="date">۲۲ اسفند ۱۴۰۲ - ۱۴:۳۲</div>' }],
    ["in Persian numbers", { under: '<div class="date">۱۴۰۲/۱۲/۲۲</div>' }],
    ["in a Persian date, year first", { under: "<div>1402/12/22 - 14:05</div>" }],
    ["in a Persian date, day first", { under: "<div>Publié le 22/12/1402</div>" }],
    ["in Arabic numbers", { under: '<div class="date">١٢/٠٣/٢٠٢٤</div>' }],
    ["in a Persian date for machines", { under: '<time datetime="1402-12-22T14:32:00">il y a un an</time>' }],
    ["in a Persian address", { url: "https://www.journal.example/fr/news/1402/12/22/3051234/budget" }],
    ["in the number of a Persian address", { url: "https://www.journal.example/news/1402122210277/Budget" }],
    ["in the longer number of a Persian address", { url: "https://www.journal.example/news/14021222000277" }],
    [
      "in details above the title",
      {
        top: '<div class="today">2 Dey 1403</div>',
        above:
          '<ul class="meta-news"><li><span>22 Esfand 1402 / 14:32</span></li><li><span>Service : </span><span>Science</span></li><li><span>Code : </span><span>1402122210277</span></li></ul>',
      },
    ],
  ])("readPage() reads it %s", (_, places) => {
    expect(published(places)?.slice(0, 10)).toBe("2024-03-12");
  });

  test.each<[string, Places]>([
    ["a telephone number", { under: "<div>Téléphone : 01-12-03-24-05</div>" }],
    ["a year of the Middle Ages", { under: "<div>Le traité du 12 mars 1403</div>" }],
    ["a number in the address that is no day", { url: "https://www.journal.example/news/1402139910277/Budget" }],
  ])("readPage() takes none from %s", (_, places) => {
    expect(published(places)).toBeNull();
  });

  test.each([
    ["08/24/2001", "2001-08-24"],
    ["8/24/01", "2001-08-24"],
    ["24/08/98", "1998-08-24"],
    ["30 Esfand 1403", "2025-03-20"],
    ["1 Farvardin 1404", "2025-03-21"],
    ["16 Mordad 1403 / 14:32", "2024-08-06T14:32:00Z"],
    ["۱۶ مرداد ۱۴۰۳ - ۱۴:۳۲", "2024-08-06T14:32:00Z"],
    ["18-11-24 à 19:02", "2024-11-18T19:02:00Z"],
  ])("readPage() reads the day of Posted %s", (printed, moment) => {
    expect(published({ under: `<font size=2><i>Par Jean Petit</i><br>\nPosted ${printed}</font>` })).toBe(moment);
  });
});
