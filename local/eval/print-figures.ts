import type { Figures } from "./score/score-export.ts";
import type { PrecisionRecall } from "./score/figures.ts";

/** The figures as six lines that a person reads. */
export function printFigures(figures: Figures): string {
  const { grouping, events, copies } = figures;
  const { together, split, merged } = grouping.pairs;
  return [
    `articles ${figures.articles}, missing from the export ${figures.missing}`,
    `relevance     ${three(figures.relevance)}`,
    `grouping B³   ${three(grouping)}   pairs: ${together} together, ${split} wrongly split, ${merged} wrongly merged; ${grouping.meetingsWithoutOwnEvent} meetings without an event of their own`,
    `events        gold ${events.gold}, found ${events.found}, system ${events.system}`,
    `participants  ${three(figures.participants)}`,
    `date ${percent(figures.date)}  city ${percent(figures.city)}  country ${percent(figures.country)}  format ${percent(figures.format)}  status ${percent(figures.status)}  topics F1 ${percent(figures.topics.f1)}`,
    `background    ${three(figures.background)};  copies P ${percent(copies.precision)} R ${percent(copies.recall)} of ${copies.gold}`,
  ].join("\n");
}

function three({ precision, recall, f1 }: PrecisionRecall): string {
  return `P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}`;
}

export function percent(value: number | null): string {
  return value === null ? "   –  " : `${(100 * value).toFixed(1)}%`.padStart(6);
}
