import type { BlockView, DigestView, LineView, SectionView } from "./view.ts";

/** The message as plain text. */
export function renderText({ brand, subject, period, brief, sections, foot }: DigestView): string {
  const parts = [
    `${brand.toUpperCase()}${period === null ? "" : `, ${period}`}`,
    subject,
    ...(brief === null ? [] : [underlined(brief.title), brief.headlines.map((one) => `– ${one}`).join("\n")]),
    ...sections.flatMap(sectionText),
    foot.map((one) => lineText(one, "")).join("\n"),
  ].filter((part) => part !== "");
  return `${parts.join("\n\n")}\n`;
}

function sectionText({ title, blocks, lines }: SectionView): string[] {
  return [
    underlined(title),
    ...blocks.map(blockText),
    ...(lines.length > 0 ? [lines.map((one) => lineText(one, "– ")).join("\n")] : []),
  ].filter((part) => part !== "");
}

function underlined(title: string): string {
  return title === "" ? "" : `${title}\n${"=".repeat(title.length)}`;
}

function lineText({ text, url }: LineView, mark: string): string {
  return `${mark}${text}${url === null ? "" : `\n  ${url}`}`;
}

function blockText(block: BlockView): string {
  const { headline, warning, facts, quotes, origins, sources, moreSources, actions } = block;
  return [
    `* ${headline}${warning === null ? "" : ` (${warning.toLowerCase()})`}`,
    ...facts.map(({ label, lines }) => `  ${label} ${lines.join(`\n  ${" ".repeat(label.length + 1)}`)}`),
    ...quotes.map(({ words, by }) => `  ${words} (${by})`),
    `  ${origins.label} ${origins.words}`,
    ...sources.map(({ label, title, url }) => `  – ${label} ${title}${url === null ? "" : `\n    ${url}`}`),
    ...(moreSources === null ? [] : [`  ${moreSources}`]),
    ...actions.map(({ text, url }) => `  → ${text}${url === null ? "" : ` <${url}>`}`),
  ].join("\n");
}
