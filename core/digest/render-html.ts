import { html, SafeHtml } from "../text/html.ts";
import { stripTable } from "./render-strip.ts";
import type { BlockView, DigestView, LineView } from "./view.ts";

// Clients that keep a style sheet get the dark colours from it; the others the inline ones.
const styles = new SafeHtml(
  "a{color:#0b57b5}@media (prefers-color-scheme:dark){body,.b{background:#16181c!important}.c{background:#1f2227!important;border-color:#3a3f47!important}.t,.t td,.t th,h1,h2,h3{color:#e8e6e3!important}.m,.t td.m{color:#a9b0ba!important}.d{background:#8ab4f8!important;color:#16181c!important}a{color:#8ab4f8!important}}@media (max-width:480px){.c{padding:12px!important}}",
);

const muted = new SafeHtml("color:#5a6270");
const body = new SafeHtml(
  "max-width:640px;font:16px/1.45 Georgia,'Times New Roman',serif;color:#1c2024;text-align:left",
);

/** The message as HTML that mail programs show: tables, inline styles, read in the order in which it is printed. */
export function renderHtml({ language, brand, subject, period, strip, sections, foot }: DigestView): string {
  const page = html`<!doctype html>
    <html lang="${language}">
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
                    <p class="m" style="margin:0;font-size:14px;${muted}">
                      ${brand}${period === null ? "" : `, ${period}`}
                    </p>
                    <h1 style="margin:4px 0 0;font-size:22px;line-height:1.25">${subject}</h1>
                    ${strip === null ? "" : stripTable(strip)}
                  </td>
                </tr>
                ${sections
                  .map(({ title, blocks, lines }) => [
                    ...(title === "" ? [] : [heading(title)]),
                    ...blocks.map(block),
                    ...(lines.length === 0 ? [] : [list(lines)]),
                  ])
                  .flat()}
                <tr>
                  <td class="m" style="padding:16px 4px;font-size:13px;${muted}">
                    ${foot.map((one) => html`<p style="margin:0 0 6px">${linked(one)}</p>`)}
                  </td>
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

function list(lines: readonly LineView[]): SafeHtml {
  return card(
    html`<ul style="margin:0;padding-left:20px;font-size:14px">
      ${lines.map((one) => html`<li>${linked(one)}</li>`)}
    </ul>`,
  );
}

/** Words that lead somewhere, or words alone. */
function linked({ text, url }: LineView): SafeHtml {
  return url === null ? html`${text}` : html`<a href="${url}">${text}</a>`;
}

function block({ headline, warning, facts, quotes, sources, moreSources, actions }: BlockView): SafeHtml {
  return card(
    html`<h3 style="margin:0 0 8px;font-size:18px;line-height:1.3">${headline}</h3>
      ${warning === null ? "" : html`<p class="m" style="margin:0 0 8px;font-size:14px;${muted}">${warning}</p>`}
      ${facts.map(({ label, lines }) => html`<b>${label}</b> ${broken(lines)}<br />`)}
      ${quotes.map(
        ({ words, by, url }) =>
          html`<p style="margin:8px 0 0;padding-left:10px;border-left:3px solid #b9c2cf">
            ${words} – ${linked({ text: by, url })}
          </p>`,
      )}
      <ul style="margin:8px 0 0;padding-left:20px;font-size:14px">
        ${sources.map(({ label, title, url }) => html`<li>${label} ${linked({ text: title, url })}</li>`)}
        ${moreSources === null ? "" : html`<li>${moreSources}</li>`}
      </ul>
      ${actions.length === 0 ? "" : actionLine(actions)}`,
  );
}

function actionLine(actions: readonly LineView[]): SafeHtml {
  const parts = actions.map((one, index) => html`${index === 0 ? "" : " · "}${linked(one)}`);
  return html`<p class="m" style="margin:10px 0 0;font-size:13px;${muted}">${parts}</p>`;
}

/** Several values of one fact, each on a line of its own. */
function broken(lines: readonly string[]): SafeHtml[] {
  return lines.map((one, index) => (index === 0 ? html`${one}` : html`<br />${one}`));
}
