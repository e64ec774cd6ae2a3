// A tag longer than this is text that happens to hold a "<".
const longestTag = 2000;
const tagStart = /<(?:!--|(\/?)([a-z][a-z0-9-]*)(?=[\s/>]))/giu;
const unseen = /display\s*:\s*none|visibility\s*:\s*hidden|\shidden(?=[\s=/>])|aria-hidden\s*=\s*["']?true/iu;
const neverText = new Set(["script", "style", "template", "noscript"]);

/**
 * Text in which HTML was printed as text, as a reader of the page was to see it: tags and comments out, and with them what
 * they would have hidden. Linear in the length of the text.
 */
export function withoutPrintedMarkup(text: string): string {
  if (!text.includes("<")) return text;
  const lower = text.toLowerCase();
  const unclosed = new Set<string>();
  const kept: string[] = [];
  let done = 0;
  tagStart.lastIndex = 0;
  for (let match = tagStart.exec(text); match !== null; match = tagStart.exec(text)) {
    const end = endOf(match, { text, lower, unclosed });
    if (end === null) continue;
    kept.push(text.slice(done, match.index));
    done = end;
    tagStart.lastIndex = end;
  }
  return kept.join("") + text.slice(done);
}

interface Source {
  readonly text: string;
  readonly lower: string;
  /** Names of elements that do not close any more. */
  readonly unclosed: Set<string>;
}

/** Where what begins with a tag or a comment ends; null where it is none. */
function endOf(match: RegExpExecArray, { text, lower, unclosed }: Source): number | null {
  const [found, slash, element] = match;
  if (element === undefined) {
    const close = text.indexOf("-->", match.index + found.length);
    return close < 0 ? text.length : close + 3;
  }
  const close = text.indexOf(">", match.index);
  if (close < 0 || close - match.index > longestTag) return null;
  const name = element.toLowerCase();
  const tag = text.slice(match.index, close + 1);
  if (slash === "/" || tag.endsWith("/>") || !(neverText.has(name) || unseen.test(tag))) return close + 1;
  const shut = unclosed.has(name) ? -1 : lower.indexOf(`</${name}`, close);
  if (shut < 0) {
    unclosed.add(name);
    return close + 1;
  }
  const end = text.indexOf(">", shut);
  return end < 0 ? text.length : end + 1;
}
