import { nbsp, thin, quoted } from "./french.ts";
import type { BlockView, DigestView } from "./view.ts";

/** The message as plain text. */
export function renderText({ subject, period, sections, blind }: DigestView): string {
  const parts = [
    `VIGIE IRAN – RUSSIE, ${period}`,
    subject,
    ...sections.flatMap(({ title, blocks, lines }) => [
      underlined(title),
      ...blocks.map(blockText),
      ...(lines.length > 0 ? [lines.map((words) => `– ${words}`).join("\n")] : []),
    ]),
    ...(blind.length > 0
      ? [
          underlined("Ce que la veille n’a pas vu"),
          blind.map(({ text, url }) => `– ${text}${url === null ? "" : `\n  ${url}`}`).join("\n"),
        ]
      : []),
    foot,
  ];
  return `${parts.join("\n\n")}\n`;
}

export const foot = `Les citations sont extraites mot pour mot des sources${thin}; les dates sont celles du lieu de la rencontre.`;

function underlined(title: string): string {
  return `${title}\n${"=".repeat(title.length)}`;
}

function blockText({ headline, maybeSent, facts, quotes, sources, moreSources }: BlockView): string {
  return [
    `* ${headline}${maybeSent ? ` (peut-être déjà signalé)` : ""}`,
    ...facts.map(
      ({ label, words }) => `  ${label}${nbsp}: ${words.replaceAll("\n", `\n  ${" ".repeat(label.length + 3)}`)}`,
    ),
    ...quotes.map(({ words, by }) => `  ${quoted(words)} (${by})`),
    ...sources.map(({ outlet, title, url }) => `  – ${outlet}${nbsp}: ${title}\n    ${url}`),
    ...(moreSources === null ? [] : [`  ${moreSources}`]),
  ].join("\n");
}
