import type { BlockView, DigestView, LineView } from "../digest/view.ts";

/** Words of one look. */
export interface Run {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  /** An http(s) address, as the URL parser prints it. */
  readonly url?: string;
}

export interface ChatLine {
  readonly style: "plain" | "quote" | "item";
  readonly runs: readonly Run[];
}

/** What a chat shows together. */
export interface ChatPart {
  readonly kind: "section" | "event" | "list" | "foot";
  readonly lines: readonly ChatLine[];
}

// An address beyond this is shown as words alone: it would take the place of the news.
const longestUrl = 600;
// Chats bound the size of one piece; so many headlines with their addresses are below it.
const longestList = 10;

/**
 * A message as chats show it: what each says of bold, links and lists is all that their own renderings add. The subject
 * and the period stand before it.
 */
export function chatParts({ sections, foot }: DigestView): ChatPart[] {
  return [
    ...sections.flatMap(({ title, blocks, lines }): ChatPart[] => [
      ...(title === "" ? [] : [{ kind: "section" as const, lines: [plain({ text: title, bold: true as const })] }]),
      ...eventParts(blocks),
      ...(lines.length === 0 ? [] : [{ kind: "list" as const, lines: lines.map((one) => item(linked(one))) }]),
    ]),
    ...(foot.length === 0
      ? []
      : [{ kind: "foot" as const, lines: foot.map((one) => plain({ ...linked(one), italic: true })) }]),
  ];
}

/** An event each; those of which nothing but the headline is shown, as one list. */
function eventParts(blocks: readonly BlockView[]): ChatPart[] {
  const parts: ChatPart[] = [];
  for (const block of blocks) {
    const part = eventPart(block);
    const { headline, url, warning } = block;
    if (part.lines.length > (warning === null ? 1 : 2)) parts.push(part);
    else {
      const doubt: Run[] = warning === null ? [] : [{ text: ` (${warning.toLowerCase()})`, italic: true }];
      const one = item(linked({ text: headline, url }), ...doubt);
      const last = parts.at(-1);
      if (last?.kind === "list" && last.lines.length < longestList)
        parts[parts.length - 1] = { kind: "list", lines: [...last.lines, one] };
      else parts.push({ kind: "list", lines: [one] });
    }
  }
  return parts;
}

function eventPart(block: BlockView): ChatPart {
  const { headline, warning, facts, quotes, origins, sources, moreSources, actions } = block;
  const more = moreSources === null ? [] : [{ text: `, ${moreSources}` }];
  const places = sources.flatMap(({ outlet, url }, index) => [
    ...(index === 0 ? [] : [{ text: ", " }]),
    linked({ text: outlet, url }),
  ]);
  return {
    kind: "event",
    lines: [
      plain({ text: headline, bold: true }),
      ...(warning === null ? [] : [plain({ text: warning, italic: true })]),
      ...facts.map(({ label, words }) => plain({ text: `${label} ${words}` })),
      ...quotes.map(({ words, by, url }): ChatLine => ({
        style: "quote",
        runs: [{ text: `${words}\u00a0– ` }, linked({ text: by, url })],
      })),
      ...(places.length === 0 ? [] : [plain({ text: `${origins.label} ` }, ...places, ...more)]),
      ...(actions.length === 0
        ? []
        : [plain(...actions.flatMap((one, index) => [...(index === 0 ? [] : [{ text: " · " }]), linked(one)]))]),
    ],
  };
}

function plain(...runs: Run[]): ChatLine {
  return { style: "plain", runs };
}

function item(...runs: Run[]): ChatLine {
  return { style: "item", runs };
}

/** A link; the words alone where there is no address, or a long one. */
function linked({ text, url }: LineView): Run {
  return url !== null && url.length <= longestUrl ? { text, url } : { text };
}
