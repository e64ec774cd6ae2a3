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
  readonly head?: string;
  /** In the site's own head, over the menu. */
  readonly top?: string;
  readonly above?: string;
  readonly under?: string;
  readonly first?: string;
  readonly after?: string;
  readonly url?: string;
}

function published({ head = "", top = "", above = "", under = "", first, after = "", url }: Places): string | null {
  const paragraphs = [first ?? text[0]!, ...text.slice(1)].map((words) => `<p>${words}</p>`).join("");
  const html = `<html lang="fr"><head><title>${title} - Le Journal</title>${head}</head><body><header>${top}<a href="/">Le Journal</a></header>${menu}<main><article>${above}<h1>${title}</h1>${under}<div class="content">${paragraphs}</div>${after}</article></main><footer>© 2026 Le Journal</footer></body></html>`;
  return readPage({ bytes: null, html, url: url ?? "https://www.journal.example/budget-345.html", tables }).publishedAt;
}

const jsonLd = (json: string): string => `<script type="application/ld+json">${json}</script>`;
const listed = `{"@type":"ItemList","itemListElement":[{"item":{"@type":"NewsArticle","headline":"Un autre","datePublished":"2020-01-02"}}]}`;

describe("the day of publication", () => {
  test.each<[string, Places]>([
    ["in a line without a name", { under: "<div>mardi 12 mars 2024</div>" }],
    [
      "in a link to the day",
      { under: '<div><a href="/2024/03/12/">12 mars 2024</a> <a href="/jp">Jean Petit</a></div>' },
    ],
    ["behind the writer", { under: "<div>Jean Petit | 12/03/2024 | 18:03</div>" }],
    ["in three elements", { under: '<div class="d"><div>12</div><div>mars</div><div>2024</div></div>' }],
    ["behind the last change", { under: "<p>Mis à jour le 13/03/2024 à 9h00 - Publié le 12/03/2024 à 18h03</p>" }],
    [
      "in a <time> behind that of the last change",
      { under: "<p>Mis à jour : <time>13/03/2024</time> Publié : <time>12/03/2024</time></p>" },
    ],
    ["in the last change, where nothing else gives a day", { under: "<p>Mis à jour le 12 mars 2024 à 9h00</p>" }],
    ["in a title beside a time ago", { under: '<span class="date" title="12/03/2024 18:03">il y a 3 heures</span>' }],
    ["in an attribute", { under: '<span class="date" data-date="2024-03-12T18:03:00">il y a 3 h</span>' }],
    ["in a <time> whose attribute is empty", { under: '<time datetime="">12 mars 2024</time>' }],
    ["with a year of two digits", { under: "<p>Publié le 12/03/24 à 18h03</p>" }],
    ["with the month first", { under: '<ul><li class="time">mars, 12, 2024 - 14:05 </li></ul>' }],
    ["in two calendars", { under: '<div class="d">1402/12/22 - 2024/03/12 14:05</div>' }],
    [
      "in an <aside> of details between title and text",
      {
        under:
          '<aside class="article-aside"><dl class="article-info"><dt>Détails</dt><dd class="category-name"><a href="/p">Politique</a></dd><dd class="published"><time datetime="2024-03-12T06:12:00+03:00" itemprop="datePublished">12 mars 2024</time></dd><dd class="hits">Affichages : 2210</dd></dl></aside>',
      },
    ],
    [
      "in an <aside> of details without microdata",
      {
        under:
          '<aside><dl class="article-info"><dt>Détails</dt><dd class="published">Publication : 12 mars 2024</dd><dd>Affichages : 2210</dd></dl></aside>',
      },
    ],
    [
      "and not that of an <aside> of other articles",
      {
        under:
          '<aside><ul><li><a href="/x">Un tout autre article sur le stade municipal</a> <time datetime="2020-01-02">2 janvier 2020</time></li></ul></aside><p>Publié le 12/03/2024</p>',
      },
    ],
    ["in <small>, centred", { under: "<center><small>Lyon, 12 mars 2024</small></center>" }],
    [
      "against a template's date in JSON-LD, given as last change too",
      {
        head:
          jsonLd(
            `{"@type":"NewsArticle","headline":"${title}","datePublished":"2019-11-02T00:00:00+01:00","dateModified":"2019-11-02T00:00:00+01:00"}`,
          ) + '<meta property="article:published_time" content="2024-03-12T08:30:00+01:00">',
        under: '<p><span itemprop="datePublished">12 mars 2024</span></p>',
      },
    ],
    ["in details that count readers", { under: '<div class="info">12-03-24 <span>5 204 vues</span></div>' }],
    [
      "in an <aside> of details over the title",
      { above: '<aside class="meta"><time datetime="2024-03-12">12 mars 2024</time></aside>' },
    ],
    ["beside its label", { under: "<table><tr><td>Date :</td><td>12 mars 2024</td></tr></table>" }],
    [
      "beside its label, below the text",
      { after: "<dl><dt>Référence</dt><dd>AB-12</dd><dt>Date de publication</dt><dd>12 mars 2024</dd></dl>" },
    ],
    [
      "below that of the last change, beside their labels",
      {
        under: "<dl><dt>Mise à jour</dt><dd>13 mars 2024</dd><dt>Mise en ligne</dt><dd>12 mars 2024</dd></dl>",
      },
    ],
    ["under the last line", { after: "<p>12 mars 2024</p>" }],
    ["in the dateline", { first: `LYON, 12 mars 2024 (AFP) - ${text[0]}` }],
    [
      "after a sentence that tells of another",
      {
        under:
          "<p class='chapo'>Réuni le 2 janvier 2020, le conseil avait déjà débattu sans pouvoir s'entendre.</p><p>Publié le 12 mars 2024</p>",
      },
    ],
    [
      "beside a path of sections",
      {
        above:
          '<div class="item-nav"><span>12 mars 2024</span><ol class="breadcrumb"><li><a href="/">Accueil</a></li><li><a href="/p">Politique</a></li></ol></div>',
      },
    ],
    [
      "and not the clock over the menu",
      { top: '<time datetime="2026-11-23T10:00:00">lundi 23 novembre 2026</time>', under: "<p>12.03.2024 18:03</p>" },
    ],
    [
      "and not that of an article above",
      {
        above:
          '<div class="x"><ul><li><a href="/x">Un tout autre article sur le stade</a><time datetime="2020-01-02">2 janvier 2020</time></li></ul></div>',
        under: "<p>Publié le 12/03/2024</p>",
      },
    ],
    [
      "and not that of a list of articles in microdata",
      {
        top: '<div class="ticker"><article><meta itemprop="datePublished" content="2020-01-02"><a href="/x">Un autre</a></article></div>',
        under: '<meta itemprop="datePublished" content="2024-03-12T10:00:00+01:00">',
      },
    ],
    [
      "in JSON-LD, beside a list",
      {
        head:
          jsonLd(listed) +
          jsonLd(
            `{"@type":"NewsArticle","headline":"Un titre pour les moteurs","datePublished":"2024-03-12T17:03:00+01:00"}`,
          ),
      },
    ],
    [
      "in JSON-LD, by the page's address",
      {
        head: jsonLd(
          `[{"@type":"NewsArticle","headline":"Un autre","datePublished":"2020-01-02","url":"https://www.journal.example/autre"},{"@type":"NewsArticle","headline":"Un titre pour les moteurs","datePublished":"2024-03-12","url":"https://journal.example/budget-345.html"}]`,
        ),
      },
    ],
    [
      "in JSON-LD, as the day of its making",
      { head: jsonLd(`{"@type":"NewsArticle","headline":"${title}","dateCreated":"2024-03-12T17:00:00Z"}`) },
    ],
    [
      "in JSON-LD that does not parse",
      {
        head: jsonLd(
          `{"@type":"NewsArticle","headline":"Le "budget" est voté","datePublished":"2024-03-12T17:03:00+01:00"}`,
        ),
      },
    ],
    [
      "in JSON-LD with escaped quotation marks",
      { head: jsonLd(`{"@type":"NewsArticle","datePublished":"2024-03-12T17:03:00+01:00"}`.replaceAll('"', "&quot;")) },
    ],
    [
      "and not a placeholder after the last change",
      {
        head: jsonLd(
          `{"@type":"NewsArticle","headline":"${title}","datePublished":"2099-12-31T00:00:00Z","dateModified":"2024-03-12T17:00:00Z"}`,
        ),
        under: "<p>12 mars 2024</p>",
      },
    ],
    ["in OpenGraph's last change alone", { head: '<meta property="og:updated_time" content="2024-03-12T17:00:00Z">' }],
    ["in DC.date.issued", { head: '<meta name="DC.date.issued" content="2024-03-12">' }],
    ["in cXenseParse", { head: '<meta name="cXenseParse:recs:publishtime" content="2024-03-12T17:00:00Z">' }],
    ["in sailthru.date", { head: '<meta name="sailthru.date" content="Tue, 12 Mar 2024 17:00:00 +0100">' }],
    [
      "in parsely-page",
      { head: `<meta name="parsely-page" content='{"title":"x","pub_date":"2024-03-12T17:00:00Z"}'>` },
    ],
    ["in fourteen digits", { head: '<meta name="pubdate" content="20240312154708">' }],
    ["in seconds since 1970", { head: '<meta name="pubdate" content="1710262980">' }],
    [
      "in a script for advertisers, if nowhere else",
      { head: '<script>dataLayer=[{"pageType":"article","publishedAt":"2024-03-12T10:00:00Z"}];</script>' },
    ],
    ["in the address, day first", { url: "https://www.journal.example/a/budget-vote-12-03-2024-QJ7X.php" }],
  ])("readPage() finds it %s", (_, places) => {
    expect(published(places)?.slice(0, 10)).toBe("2024-03-12");
  });

  test.each<[string, Places]>([
    ["a clock", { top: '<div class="date">lundi 23 novembre 2026</div>' }],
    ["a comment's", { after: '<div id="comments"><h3>1 commentaire</h3><p>Paul, 15 mars 2024 à 10h</p></div>' }],
    ["the number of an issue", { under: "<div>N° 345 - mars 2024</div>" }],
    ["two days in scripts", { head: '<script>a={"publishedAt":"2024-03-12"};b={"publishedAt":"2024-03-13"}</script>' }],
  ])("readPage() takes none from %s", (_, places) => {
    expect(published(places)).toBeNull();
  });

  test.each([
    ["21 janvier 2025 à 4 h 00 HNE", "2025-01-21T04:00:00-05:00"],
    ["21 janvier 2025 à 4h00 (heure de Paris)", "2025-01-21T04:00:00+01:00"],
    ["21 juillet 2025 à 14h00, heure de Téhéran", "2025-07-21T14:00:00+03:30"],
    ["21 janvier 2025 - 18:30 GMT+3", "2025-01-21T18:30:00+03:00"],
    ["16:29 - mardi 21 janvier 2025", "2025-01-21T16:29:00Z"],
  ])("readPage() reads the clock of %s", (printed, moment) => {
    expect(published({ under: `<p>Publié le ${printed}</p>` })).toBe(moment);
  });

  test("the address and the end of the title, which tell of one event, do not outvote the page", () => {
    const head = '<meta property="article:published_time" content="2024-02-27T10:00:00+01:00">';
    const url = "https://www.journal.example/consultations-26-02-2024";
    expect(published({ head: `${head}<title>Consultations du 26 février 2024</title>`, url })?.slice(0, 10)).toBe(
      "2024-02-27",
    );
  });
});
