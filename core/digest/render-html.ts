import { html, SafeHtml } from "../text/html.ts";
import type { Language } from "./digest-types.ts";
import { stripTable } from "./render-strip.ts";
import type { FactView } from "./block-view.ts";
import type { BlockView, DigestView, LineView } from "./view.ts";

// Clients that keep a style sheet get the dark colours from it; the others the inline ones.
const styles = new SafeHtml(
  "a{color:#0b57b5}.f{padding-left:14px}@media (prefers-color-scheme:dark){body,.b{background:#16181c!important}.c{background:#1f2227!important;border-color:#3a3f47!important}.t,.t td,.t th,h1,h2,h3{color:#e8e6e3!important}.m,.t td.m{color:#a9b0ba!important}.t td.d{background:#8ab4f8!important;color:#16181c!important}a{color:#8ab4f8!important}}@media (max-width:480px){.c{padding:12px!important}}",
);

const muted = new SafeHtml("color:#5a6270");
const body = new SafeHtml(
  "max-width:640px;font:16px/1.45 Georgia,'Times New Roman',serif;color:#1c2024;text-align:left",
);

// Outlook on Windows knows no max-width: it gets a table of that width around the other.
const outlookOpen = new SafeHtml(
  '<!--[if mso]><table role="presentation" width="640" align="center" cellpadding="0" cellspacing="0"><tr><td><![endif]-->',
);
const outlookClose = new SafeHtml("<!--[if mso]></td></tr></table><![endif]-->");

/** The message as HTML that mail programs show: tables, inline styles, read in the order in which it is printed. */
export function renderHtml(view: DigestView): string {
  const { language, brand, subject, period, strip, brief, sections, foot } = view;
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
        ${preview(view)}
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
          <tr>
            <td class="b" align="center" style="padding:16px 8px;background:#eef0f3">
              ${outlookOpen}
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
                ${brief === null ? "" : [heading(brief.title), list(brief.headlines.map((text) => ({ text, url: null })))]}
                ${sections
                  .map(({ title, blocks, lines }) => [
                    ...(title === "" ? [] : [heading(title)]),
                    ...blocks.map((one) => block(one, language)),
                    ...(lines.length === 0 ? [] : [list(lines)]),
                  ])
                  .flat()}
                <tr>
                  <td class="m" style="padding:16px 4px;font-size:13px;${muted}">
                    ${foot.map((one) => html`<p style="margin:0 0 6px">${linked(one)}</p>`)}
                  </td>
                </tr>
              </table>
              ${outlookClose}
            </td>
          </tr>
        </table>
      </body>
    </html>`;
  // Indentation is for who reads this file: in a mail it is a tenth of the weight.
  return `${page.source.replace(/\n\s*/g, "\n")}\n`;
}

// What a list of mails shows beside the subject: the headlines that the subject does not say.
const mostInPreview = 3;

function preview({ sections }: DigestView): SafeHtml {
  const headlines = sections.flatMap(({ blocks }) => blocks.map((one) => one.headline)).slice(1, 1 + mostInPreview);
  return headlines.length === 0
    ? html``
    : html`<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${headlines.join(" · ")}</div>`;
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

function block(view: BlockView, language: Language): SafeHtml {
  // Sources are in French, whatever the message is in: a screen reader must know.
  const cited = (one: LineView): SafeHtml =>
    language === "fr" ? linked(one) : html`<span lang="fr">${linked(one)}</span>`;
  const { anchor, headline, warning, facts, quotes, origins, sources, moreSources, actions } = view;
  const id = anchor === null ? html`` : html` id="${anchor}"`;
  return card(
    html`<h3${id} style="margin:0 0 8px;font-size:18px;line-height:1.3">${headline}</h3>
      ${warning === null ? "" : html`<p class="m" style="margin:0 0 8px;font-size:14px;${muted}">${warning}</p>`}
      ${facts.map((fact) => {
        const [first = html``, ...further] = factLines(fact);
        return html`<div><b>${fact.label}</b> ${first}${further.map(furtherLine)}</div>`;
      })}
      ${quotes.map(
        ({ words, by, url }) =>
          html`<p style="margin:8px 0 0;padding-left:10px;border-left:3px solid #b9c2cf">
            ${cited({ text: words, url: null })}${"\u00a0"}– ${linked({ text: by, url })}
          </p>`,
      )}
      <div style="margin-top:8px"><b>${origins.label}</b> ${origins.words}</div>
      <ul style="margin:2px 0 0;padding-left:20px;font-size:14px">
        ${sources.map(({ label, title, url }) => html`<li>${label} ${cited({ text: title, url })}</li>`)}
        ${moreSources === null ? "" : html`<li>${moreSources}</li>`}
      </ul>
      ${actions.length === 0 ? "" : actionLine(actions)}`,
  );
}

/** A line that names another event of the message leads to it. */
function factLines({ lines, anchors }: FactView): SafeHtml[] {
  return lines.map((words, index) => {
    const anchor = anchors[index] ?? null;
    return anchor === null ? html`${words}` : html`<a href="#${anchor}">${words}</a>`;
  });
}

function actionLine(actions: readonly LineView[]): SafeHtml {
  const parts = actions.map((one, index) => html`${index === 0 ? "" : " · "}${linked(one)}`);
  return html`<p class="m" style="margin:10px 0 0;font-size:13px;${muted}">${parts}</p>`;
}

/** Another value of the same fact. Gmail knows no negative indents: what follows goes in, the first line not out. */
function furtherLine(words: SafeHtml): SafeHtml {
  return html`<div class="f">${words}</div>`;
}
