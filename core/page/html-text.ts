import { cleanText } from "../text/clean.ts";

/** HTML or plain text of a body → paragraphs of clean text. */
export function splitHtml(html: string): string[] {
  return html
    .replace(/<(script|style)[\s>][^]*?(?:<\/\1>|$)/gi, " ")
    .replace(/<\/?(?:p|div|h[1-6]|li|ul|ol|br|blockquote|section|figure|tr|td|table)(?=[\s/>])[^>]{0,2000}>/gi, "\n")
    .split("\n")
    .map((line) => cleanText(stripTags(line)))
    .filter((line) => line !== "");
}

/** Text of a piece of HTML: tags out, entities read. */
export function stripTags(html: string): string {
  return decodeEntities(html.replace(/<[a-z/!][^>]{0,2000}>/gi, ""));
}

const entities = new Map(
  Object.entries({
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    nbsp: "\u00a0",
    laquo: "«",
    raquo: "»",
    rsquo: "’",
    lsquo: "‘",
    ldquo: "“",
    rdquo: "”",
    hellip: "…",
    ndash: "–",
    mdash: "—",
    eacute: "é",
    egrave: "è",
    ecirc: "ê",
    agrave: "à",
    acirc: "â",
    ccedil: "ç",
    ocirc: "ô",
    icirc: "î",
    ugrave: "ù",
    ucirc: "û",
    euml: "ë",
    iuml: "ï",
    oelig: "œ",
    Eacute: "É",
    Agrave: "À",
    euro: "€",
  }),
);

/** Character references, read. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi,
    (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
      if (name !== undefined) return entities.get(name) ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
    },
  );
}
