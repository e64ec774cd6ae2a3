import { html, SafeHtml } from "../text/html.ts";
import type { StripView } from "./day-strip.ts";

const cell = new SafeHtml("padding:2px 0;font-weight:normal;text-align:center");

/**
 * A fortnight as a table that is data, not layout: a screen reader reads the day and what is on it, an eye sees the
 * days that stand out. Mail programs take no SVG.
 */
export function stripTable({ title, days }: StripView): SafeHtml {
  return html`<table
    width="100%"
    cellpadding="0"
    cellspacing="2"
    border="0"
    style="margin-top:12px;table-layout:fixed;font-size:12px;line-height:1.3"
  >
    <caption class="m" style="text-align:left;padding-bottom:2px;color:#5a6270">
      ${title}
    </caption>
    <tr>
      ${days.map(({ weekday, date, words }) => html`<th scope="col" title="${words}" style="${cell}">${weekday}<br />${date}</th>`)}
    </tr>
    <tr>
      ${days.map(({ count }) =>
        count === 0
          ? html`<td class="m" style="${cell};color:#5a6270">–</td>`
          : html`<td class="d" style="${cell};background:#0b57b5;color:#fff;font-weight:bold">${count}</td>`,
      )}
    </tr>
  </table>`;
}
