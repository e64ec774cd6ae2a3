import { cleanText } from "./clean.ts";

/** HTML that is safe to print: made by `html` from text that was escaped. */
export class SafeHtml {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

type Value = SafeHtml | string | number | readonly (SafeHtml | string)[];

/** A template whose values are escaped, unless they are `SafeHtml` themselves. Lists are joined. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): SafeHtml {
  let source = parts[0]!;
  for (const [index, value] of values.entries()) source += sourceOf(value) + parts[index + 1]!;
  return new SafeHtml(source);
}

function sourceOf(value: Value): string {
  if (value instanceof SafeHtml) return value.source;
  if (typeof value === "string") return escapeHtml(value);
  return typeof value === "number" ? String(value) : value.map(sourceOf).join("");
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Text as it may stand in an element or in a quoted attribute: without invisible and direction-changing characters.
 * White space at its ends stays.
 */
export function escapeHtml(text: string): string {
  const solid = text.trim();
  if (solid === "") return text.replace(/[^ \n\u00a0\u202f]/g, "");
  const start = text.length - text.trimStart().length;
  const clean = cleanText(solid).replace(/[&<>"']/g, (character) => entities[character]!);
  return `${escapeHtml(text.slice(0, start))}${clean}${escapeHtml(text.slice(start + solid.length))}`;
}

/** An address that may be shown and followed, as the URL parser prints it; null for any but http and https. */
export function webAddress(address: string): string | null {
  const url = URL.parse(address);
  return url !== null && (url.protocol === "https:" || url.protocol === "http:") ? url.href : null;
}
