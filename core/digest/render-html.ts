import { html, safeHref, SafeHtml } from "../text/html.ts";
import { nbsp, quoted } from "./french.ts";
import { foot } from "./render-text.ts";
import type { BlockView, DigestView } from "./view.ts";

// Clients that keep a style sheet get the dark colours from it; the others the inline ones.
const styles = new SafeHtml(
  "a{color:#0b57b5}@media (prefers-color-scheme:dark){body,.b{background:#16181c!important}.c{background:#1f2227!important;border-color:#3a3f47!important}.t,.t td,h1,h2,h3{color:#e8e6e3!important}.m{color:#a9b0ba!important}a{color:#8ab4f8!important}}@media (max-width:480px){.c{padding:12px!important}}",
);

const muted = new SafeHtml("color:#5a6270");
const body = new SafeHtml(
  "max-width:640px;font:16px/1.45 Georgia,'Times New Roman',serif;color:#1c2024;text-align:left",
);

/** The message as HTML that mail programs show: tables, inline styles, read in the order in which it is printed. */
export function renderHtml({ subject, period, sections, blind }: DigestView): string {
  const page = html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>${subject}</title>
        <style>
          ${styles}
        </style>
      </head>
      <body class="b" style="margin:0;background:#eef0f3">
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
          <tr>
            <td align="center" style="padding:16px 8px">
              <table
                role="presentation"
                class="t"
                width="100%"
                cellpadding="0"
                cellspacing="0"
                border="0"
                style="${body}"
              >
                <tr>
                  <td style="padding:0 4px 8px">
                    <p class="m" style="margin:0;font-size:14px;${muted}">Vigie Iran – Russie, ${period}</p>
                    <h1 style="margin:4px 0 0;font-size:22px;line-height:1.25">${subject}</h1>
                  </td>
                </tr>
                ${sections
                  .map(({ title, blocks, lines }) => [
                    heading(title),
                    ...blocks.map(block),
                    ...(lines.length === 0 ? [] : [list(lines.map((text) => ({ text, url: null })))]),
                  ])
                  .flat()}
                ${blind.length === 0 ? "" : [heading("Ce que la veille n’a pas vu"), list(blind)]}
                <tr>
                  <td class="m" style="padding:16px 4px;font-size:13px;${muted}">${foot}</td>
                </tr>
              </table>
            </td>
          </tr>
        </table>
      </body>
    </html>`;
  // Indentation is for who reads this file: in a mail it is a tenth of the weight.
  return `${page.source.replace(/\n\s*/g, "\n")}\n`;
}

function heading(title: string): SafeHtml {
  return html`<tr>
    <td style="padding:16px 4px 6px"><h2 style="margin:0;font-size:17px">${title}</h2></td>
  </tr>`;
}

function card(content: SafeHtml): SafeHtml {
  return html`<tr>
      <td class="c" style="background:#fff;border:1px solid #d5d9df;padding:16px 18px">${content}</td>
    </tr>
    <tr>
      <td height="10"></td>
    </tr>`;
}

function list(lines: readonly { readonly text: string; readonly url: string | null }[]): SafeHtml {
  const items = lines.map(({ text, url }) => html`<li>${url === null ? text : link(url, text)}</li>`);
  return card(
    html`<ul style="margin:0;padding-left:20px;font-size:14px">
      ${items}
    </ul>`,
  );
}

function link(url: string, words: string): SafeHtml {
  return html`<a href="${safeHref(url)}">${words}</a>`;
}

function block({ headline, maybeSent, facts, quotes, sources, moreSources }: BlockView): SafeHtml {
  const warning = html`<p class="m" style="margin:0 0 8px;font-size:14px;${muted}">Peut-être déjà signalé</p>`;
  return card(
    html`<h3 style="margin:0 0 8px;font-size:18px;line-height:1.3">${headline}</h3>
      ${maybeSent ? warning : ""}
      ${facts.map(({ label, words }) => html`<b>${label}${nbsp}:</b> ${broken(words)}<br />`)}
      ${quotes.map(
        ({ words, by, url }) =>
          html`<p style="margin:8px 0 0;padding-left:10px;border-left:3px solid #b9c2cf">
            ${quoted(words)} – ${link(url, by)}
          </p>`,
      )}
      <ul style="margin:8px 0 0;padding-left:20px;font-size:14px">
        ${sources.map(({ outlet, title, url }) => html`<li>${outlet}${nbsp}: ${link(url, title)}</li>`)}
        ${moreSources === null ? "" : html`<li>${moreSources}</li>`}
      </ul>`,
  );
}

/** Several values of one fact, each on a line of its own. */
function broken(words: string): SafeHtml[] {
  return words.split("\n").map((one, index) => (index === 0 ? html`${one}` : html`<br />${one}`));
}
