/** What stands around an article on the page of a real outlet, in about the proportions that they have there. */

const links = 220;
const cards = 36;
const scripts = 14;

const word = (n: number): string => ["actualité", "économie", "monde", "culture", "région", "sport", "idées"][n % 7]!;

const head = `<style>${".c-card__title{font:700 1.1rem/1.3 serif;margin:0 0 .4rem}".repeat(220)}</style>${Array.from(
  { length: scripts },
  (_, n) =>
    `<script>(function(w){w.cfg${n}={${Array.from({ length: 60 }, (__, k) => `"slot_${n}_${k}":["top",${k},{"size":[300,250],"lazy":true}]`).join(",")}};if(w.a<w.b&&w.c>0){w.d="<div>"+w.e+"</div>"}})(window);</script>`,
).join("")}`;

const menu = `<header class="site-header"><nav class="main-menu" aria-label="Menu principal"><ul class="menu">${Array.from(
  { length: links },
  (_, n) =>
    `<li class="menu__item menu__item--${n}"><a class="menu__link" href="/${word(n)}/${n}/" data-track="nav-${n}"><span class="menu__label">${word(n)} ${n}</span></a></li>`,
).join("")}</ul></nav></header>`;

const wall = `<section class="most-read"><h2>Les plus lus</h2>${Array.from(
  { length: cards },
  (_, n) =>
    `<article class="c-card c-card--small"><a class="c-card__link" href="/${word(n)}/article-${n}.html"><picture class="c-card__media"><source srcset="/i/${n}.webp 1x, /i/${n}@2x.webp 2x" type="image/webp"><img loading="lazy" src="/i/${n}.jpg" width="320" height="180" alt=""></picture><div class="c-card__body"><span class="c-card__kicker">${word(n)}</span><h3 class="c-card__title">Ce que l'on sait de la ${word(n)} en ${n} questions</h3><time class="c-card__date" datetime="2024-03-${String(10 + (n % 18))}">il y a ${n} heures</time></div></a><svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 2C6.48 2 2 6.48 2 12s4.48 10 10 10 10-4.48 10-10S17.52 2 12 2z"></path></svg></article>`,
).join("")}</section>`;

const foot = `<footer class="site-footer"><div class="footer__cols">${Array.from(
  { length: 6 },
  (_, n) =>
    `<div class="footer__col"><h4>${word(n)}</h4><ul>${Array.from({ length: 14 }, (__, k) => `<li><a href="/f/${n}/${k}">${word(k)} et ${word(n)}</a></li>`).join("")}</ul></div>`,
).join("")}</div></footer>`;

/** A page with scripts and styles in its head, a menu above the article, cards and a footer below it. */
export function surround(html: string): string {
  const open = /<body[^>]*>/i.exec(html);
  const bodyAt = open === null ? 0 : open.index + open[0].length;
  const headAt = Math.max(0, html.search(/<\/head>/i));
  const close = html.search(/<\/body>/i);
  const end = close < 0 ? html.length : close;
  return `${html.slice(0, headAt)}${head}${html.slice(headAt, bodyAt)}${menu}${html.slice(bodyAt, end)}${wall}${foot}${html.slice(end)}`;
}
