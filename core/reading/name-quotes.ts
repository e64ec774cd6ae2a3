import type { Article, Reading, Span } from "../model.ts";
import { givenKey, type IntroductionSets } from "../people/introduction-sets.ts";
import { fold } from "../text/fold.ts";

// "« Hamid Rostami », adjoint du chef": what is translated from Persian puts quotation marks around names.
const quotedName =
  /(?:«[ \u00a0\u202f]?|[“"])(?<given>\p{Lu}[\p{L}’'-]+)(?: (?:\p{Lu}[\p{L}’'-]+|al|el|ibn|bin|e)){1,3}(?:[ \u00a0\u202f]?»|[”"])/gu;
const wordsBefore = /(?:([\p{L}-]+) )?([\p{L}-]+) $/u;
const reach = 60;

/** An article whose names stand without quotation marks, and the way back. */
export interface Unquoted {
  readonly article: Article;
  /** What was read of it, with offsets of the article as printed. */
  readonly restore: (reading: Reading) => Reading;
}

/** Takes away the quotation marks around people's names; those of ships, books and places stay, and all others. */
export function unquoteNames(article: Article, words: Pick<IntroductionSets, "givenNames" | "things">): Unquoted {
  const title = article.title === null ? null : unquote(article.title, words);
  const text = unquote(article.text, words);
  if (text.cuts.length === 0 && (title === null || title.cuts.length === 0))
    return { article, restore: (reading) => reading };
  const inText = <T extends Span>(span: T): T => ({ ...span, ...back(span, text.cuts) });
  return {
    article: { ...article, title: title?.plain ?? null, text: text.plain },
    restore: (reading) => ({
      ...reading,
      dates: reading.dates.map(inText),
      people: reading.people.map(inText),
      places: reading.places.map(inText),
      meetings: reading.meetings.map((meeting) => ({
        ...meeting,
        quotes: meeting.quotes
          .map(inText)
          .map((quote) => ({ ...quote, text: article.text.slice(quote.start, quote.end) })),
        evidence: meeting.evidence.map((one) =>
          one.in === "text" ? inText(one) : { ...one, ...back(one, title?.cuts ?? []) },
        ),
      })),
    }),
  };
}

interface Plain {
  readonly plain: string;
  /** What was cut out, in order, by offsets of the text as printed. */
  readonly cuts: readonly Span[];
}

function unquote(text: string, { givenNames, things }: Pick<IntroductionSets, "givenNames" | "things">): Plain {
  const cuts: Span[] = [];
  for (const match of text.matchAll(quotedName)) {
    const { index, 0: quoted, groups } = match;
    if (!givenNames.has(givenKey(groups!["given"]!))) continue;
    const before = wordsBefore.exec(text.slice(Math.max(0, index - reach), index)) ?? [];
    if (before.slice(1).some((word) => word !== undefined && things.has(fold(word)))) continue;
    const name = /^(?:«[ \u00a0\u202f]?|[“"])(.*?)[ \u00a0\u202f]?[»”"]$/u.exec(quoted)![1]!;
    const start = index + quoted.indexOf(name);
    cuts.push({ start: index, end: start }, { start: start + name.length, end: index + quoted.length });
  }
  let at = 0;
  let plain = "";
  for (const { start, end } of cuts) {
    plain += text.slice(at, start);
    at = end;
  }
  return { plain: plain + text.slice(at), cuts };
}

function back({ start, end }: Span, cuts: readonly Span[]): Span {
  return { start: offset(start, cuts), end: end > start ? offset(end - 1, cuts) + 1 : offset(end, cuts) };
}

/** Where a character of the plain text stands in the printed one. */
function offset(plain: number, cuts: readonly Span[]): number {
  let at = plain;
  for (const { start, end } of cuts) {
    if (at < start) break;
    at += end - start;
  }
  return at;
}
