import { html } from "../../core/text/html.ts";
import { line } from "../../core/digest/line.ts";
import type { WebAnswer } from "./http-event.ts";
import type { Shown } from "./stage.ts";

/** A page as an answer: no script, nothing from elsewhere, kept by nobody, and its address told to nobody. */
export function renderPage(
  { status, page: { language, title, lines, button, choices, links = [] } }: Shown,
  method: string,
): WebAnswer {
  const form =
    button === null
      ? ""
      : html`<form method="post">
          ${choices.map(
            ({ event, words }, index) =>
              html`<p>
                <input type="radio" name="as" id="e${index}" value="${event}" required />
                <label for="e${index}">${line(words, 200)}</label>
              </p> `,
          )}
          <button>${button}</button>
        </form>`;
  const body = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} – Vigie</title>
        <style>
          body {
            font:
              1.1rem/1.5 system-ui,
              sans-serif;
            max-width: 34rem;
            margin: 3rem auto;
            padding: 0 1rem;
          }
          h1 {
            font-size: 1.4rem;
          }
          button {
            font: inherit;
            padding: 0.5rem 1.25rem;
          }
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${lines.map((words) => html`<p>${line(words, 400)}</p> `)}
          ${links.map(({ href, words }) => html`<p><a href="${href}">${words}</a></p> `)} ${form}
        </main>
      </body>
    </html> `;
  return {
    statusCode: status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "content-security-policy":
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
      "x-robots-tag": "noindex",
      ...(status === 405 && { allow: "GET, HEAD, POST" }),
    },
    body: method === "HEAD" ? "" : body.source,
  };
}
