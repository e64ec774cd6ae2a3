import type { Run } from "./chat-lines.ts";

// What Discord and Adaptive Cards read as markup within a line, and `://`, which they turn into a link.
const special = /[\\`*_~|<>[\]#]|:(?=\/\/)|^(?:[-+>]|\d+(?=[.)]))/gm;

/** Words that stand for themselves in Markdown. */
export function escapeMarkdown(text: string): string {
  return text.replace(special, (found) => (/^\d/.test(found) ? `${found}\\` : `\\${found}`));
}

/** One run: bold, italic, or a link whose address cannot end it early. */
export function markdownRun({ text, bold, italic, url }: Run): string {
  const clean = escapeMarkdown(text);
  if (url !== undefined) return `[${clean}](${url.replaceAll("(", "%28").replaceAll(")", "%29")})`;
  const [, before = "", words = "", after = ""] = /^(\s*)(.*?)(\s*)$/s.exec(clean) ?? [];
  const mark = bold ? "**" : italic ? "_" : "";
  return words === "" ? clean : `${before}${mark}${words}${mark}${after}`;
}
