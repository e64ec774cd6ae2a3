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
  "La chambre régionale des comptes rendra son avis avant la fin du mois de mai, selon le cabinet du maire.",
  "« Nous verrons bien », a commenté une habitante venue assister à la séance avec ses deux enfants, jeudi.",
  "Une réunion publique est prévue dans chaque quartier d'ici à l'été, a promis l'adjointe aux finances.",
];
const paragraphs = (from: number, to: number): string =>
  text
    .slice(from, to)
    .map((words) => `<p>${words}</p>`)
    .join("");
const others = [
  "Le stade municipal rouvre ses portes dimanche",
  "La piscine ferme pour trois mois de travaux",
  "Un nouveau médecin s'installe au village",
];
const summary = "Les habitants réclament une réunion publique avant la fin du mois et menacent de saisir le tribunal.";

/** Names in these pages say nothing: what is the article and what is not shows in its shape and its words only. */
function read({
  between = "",
  below = "",
  outside = "",
}: {
  readonly between?: string;
  readonly below?: string;
  readonly outside?: string;
}) {
  const html = `<html lang="fr"><head><title>${title} - Le Journal</title></head><body><header><a href="/">Le Journal</a></header><main><h1>${title}</h1><div class="t">${paragraphs(0, 2)}${between}${paragraphs(2, 6)}${below}</div>${outside}</main><footer>© 2026 Le Journal</footer></body></html>`;
  return readPage({ bytes: null, html, url: "https://www.journal.example/budget-345.html", tables });
}

describe("what surrounds the text", () => {
  test.each([
    [
      "a row of cards below the text",
      { below: others.map((name) => `<div><a href="/x">${name}</a><p>${summary}</p></div>`).join("") },
    ],
    [
      "what readers wrote, under their number",
      {
        outside: `<div><h2>2 réflexions sur « ${title} »</h2><ol><li><p>Très bon article, merci beaucoup à toute la rédaction pour ce travail.</p></li></ol></div>`,
      },
    ],
    [
      "what the site is",
      {
        outside:
          "<div><h3>À propos</h3><p>Le Journal est un site qui couvre depuis 2004 l'actualité de la commune et des environs.</p></div>",
      },
    ],
    [
      "an invitation beside a field for an address",
      {
        between:
          "<div><h4>La lettre du Journal</h4><p>Chaque matin, l'essentiel de la vie de la commune directement dans votre boîte de réception.</p><form><input type=email><button>OK</button></form></div>",
      },
    ],
    [
      "a call for gifts",
      {
        between:
          "<p>Le Journal est indépendant et sans publicité. Pour le rester, il a besoin de vous : faites un don à partir de cinq euros.</p>",
      },
    ],
    [
      "a wall of cookies",
      {
        outside:
          "<div><p>Avec votre accord, nos partenaires et nous utilisons des cookies ou technologies similaires pour stocker et accéder à des informations personnelles comme votre visite sur ce site.</p></div>",
      },
    ],
    [
      "who wrote it",
      { below: "<p>Jean Petit est journaliste au Journal. Il couvre la politique locale depuis vingt ans.</p>" },
    ],
    ["how it was made", { below: "<p>Cet article a été publié automatiquement à partir d'une dépêche de l'AFP.</p>" }],
    [
      "how it was translated",
      { below: "<p>Ce texte a été traduit de l'anglais à l'aide d'un outil d'intelligence artificielle.</p>" },
    ],
  ])("readPage() leaves out %s", (_, places) => {
    expect(read(places).paragraphs).toEqual(text);
  });

  test("readPage() keeps a last sentence about somebody's trade of whom the text speaks", () => {
    const last = "Jean Petit est professeur au lycée de la commune, où il enseigne l'histoire depuis vingt ans.";
    const between = "<p>« Il était temps », a estimé M. Petit à la sortie de la séance, avant de saluer les élus.</p>";
    expect(read({ between, below: `<p>${last}</p>` }).paragraphs.at(-1)).toBe(last);
  });

  test("readPage() keeps a list of two linked headings with their text", () => {
    const list = others
      .slice(0, 2)
      .map((name) => `<div><a href="/x">${name}</a><p>${summary}</p></div>`)
      .join("");
    expect(read({ between: list }).paragraphs).toContain(summary);
  });

  test("readPage() keeps a heading over running text below a button that shares", () => {
    const between = '<p class="b"><a href="#">Partager</a></p><h3>Une hausse de deux points</h3>';
    expect(read({ between }).paragraphs).toContain("Une hausse de deux points");
  });

  test("readPage() reads words under a picture that are hidden from readers aloud only", () => {
    const picture =
      '<figure><img src="a.jpg" alt="x"><figcaption aria-hidden="true">Le maire à la tribune, mardi soir.</figcaption></figure>';
    expect(read({ between: picture }).captions).toEqual(["Le maire à la tribune, mardi soir."]);
  });

  test("readPage() takes what a blog says of itself for no standfirst", () => {
    const html = `<html lang="fr"><head><title>${title}</title></head><body><div id="h"><h1><a href="/">L'atelier</a></h1><h2 class="blog-desc">Vieilles pierres, vieux outils et gens vivants</h2></div><h3>${title}</h3>${paragraphs(0, 4)}</body></html>`;
    const { lead, paragraphs: kept } = readPage({ bytes: null, html, url: "https://a.blog.example/b.html", tables });
    expect({ lead, kept }).toEqual({ lead: null, kept: text.slice(0, 4) });
  });
});
