import type { Article, Reading, Span } from "../model.ts";
import { givenKey, type IntroductionSets } from "../people/introduction-sets.ts";
import { fold } from "../text/fold.ts";

// "« Hamid Rostami », adjoint du chef": what is translated from Persian puts quotation marks around names.
const quotedName =
  /(?:«[ \u00a0\u202f]?|[“"])(\p{Lu}[\p{L}’'-]+(?: (?:\p{Lu}[\p{L}’'-]+|al|el|ibn|bin|e)){1,3})(?:[ \u00a0\u202f]?»|[”"])/gu;
const wordsBefore = /(?:([\p{L}-]+) )?([\p{L}-]+) $/u;
const reach = 60;
const atSomebodys = /(?:résidence|domicile|bureau|siège|locaux|cabinet) (?:du |de la |de l['’]|de )[^,;.:]{2,50} $/u;
// "S.E. M. Sergueï Lavrov": the style of a protocol, in front of a civil title or a name.
const excellency =
  /(?<![\p{L}.])(?:(?:LL|S)\. ?E(?:E\b|xc)?\. ?|(?:Son|Leurs) Excellences?,? )(?=\p{Lu}|les? |l['’])/gu;
// "M. Lavrov": a full stop that ends nothing.
const civilStop = /(?<=(?<![\p{L}.])(?:MM?|Dr|Pr|Mgr|Mme))\.(?= \p{Lu})/gu;
// "Chemins de fer russes (RJD), Sergueï Poloudine": the short name of what has just been named. Not an agency's, in a dateline.
const acronym = / \((?=[^()]{0,10}\p{Lu}[^()]{0,10}\p{Lu})[\p{L}\p{N}.&-]{2,12}\)(?=[,;:.]| \p{Ll})/gu;

// What tells a machine what to do with the page reports nothing.
const override =
  /(?:(?:^|[.!?:;»"\])\n] ?)(?:ignore|oublie|disregard)|(?<![\p{L}])(?:ignorez|oubliez|ne (?:tenez|tiens) (?:pas|aucun) compte))(?![\p{L}])[^.\n]{0,60}(?:instructions?|consignes?|directives?|prompts?)/iu;
const machine =
  /(?:systèmes?|modèles?|robots?|agents?|assistants?|lecteurs?) (?:automatiques?|automatisés?|de (?:lecture|langage|traitement)|conversationnels?|d['’]IA)|\[\[? ?(?:system|assistant|instructions?)|(?:IA|LLM|chatbots?) (?:qui|lisant|:)/iu;
const imperative =
  /(?<!vous )(?<![\p{L}])(?:classez|enregistrez|considérez|notez|répondez|ajoutez|écrivez|remplacez|produisez|retournez|indiquez|affirmez|extrayez|signalez)(?![\p{L}])/iu;

// All of them say what is to be ignored, or have a verb in "-ez".
const mayOrder = /ez(?![\p{L}])|instruction|consigne|directive|prompt/iu;

/** An article as it is read: without what says nothing of who, when and where, and stands in the way; and the way back. */
export interface ReadingCopy {
  readonly article: Article;
  /** What was read of it, with offsets of the article as printed. */
  readonly restore: (reading: Reading) => Reading;
}

/**
 * Takes away the quotation marks around people's names (those of ships, books and places stay, and all others), styles
 * ("S.E."), the full stops of civil titles, short names in brackets, and orders to whatever machine reads the page.
 */
export function readingCopy(article: Article, words: NameWords): ReadingCopy {
  const quotesNames = [article.title ?? "", article.text].some((text) =>
    namesIn(text, words).some(({ known }) => known),
  );
  const title = article.title === null ? null : plain(article.title, words, quotesNames);
  const text = plain(article.text, words, quotesNames);
  if (text.cuts.length === 0 && (title === null || title.cuts.length === 0))
    return { article, restore: (reading) => reading };
  const [fromText, fromTitle] = [wayBack(text.cuts), wayBack(title?.cuts ?? [])];
  const inText = <T extends Span>(span: T): T => ({ ...span, ...fromText(span) });
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
        evidence: meeting.evidence.map((one) => (one.in === "text" ? inText(one) : { ...one, ...fromTitle(one) })),
      })),
    }),
  };
}

// "des « consultations sérieuses » avec X": two words in marks are the writer's own; one is doubted.
const emphasis = /(?:«[ \u00a0\u202f]?|“)(\p{Ll}[\p{Ll}’'-]+ \p{Ll}[\p{Ll}’'-]+)(?:[ \u00a0\u202f]?»|”)/gu;

function emphasisIn(text: string): Span[] {
  return [...text.matchAll(emphasis)].flatMap(({ index, 0: quoted, 1: words = "" }) => {
    const start = index + quoted.indexOf(words);
    return [
      { start: index, end: start },
      { start: start + words.length, end: index + quoted.length },
    ];
  });
}

interface Plain {
  readonly plain: string;
  /** What was cut out, in order, by offsets of the text as printed. */
  readonly cuts: readonly Span[];
}

type NameWords = Pick<IntroductionSets, "givenNames" | "things">;

/** Quoted names of a text; `known`: it begins with a given name of the tables, and so quotes names. */
function namesIn(
  text: string,
  { givenNames, things }: NameWords,
): { readonly known: boolean; readonly marks: readonly Span[] }[] {
  if (!/[«“"]/.test(text)) return [];
  return [...text.matchAll(quotedName)].flatMap(({ index, 0: quoted, 1: name = "" }) => {
    const before = wordsBefore.exec(text.slice(Math.max(0, index - reach), index)) ?? [];
    // "a reçu à la résidence du consul d'Iran « X »": whose residence it is ends before the name.
    if (atSomebodys.test(text.slice(Math.max(0, index - reach), index))) return [];
    if (before.slice(1).some((word) => word !== undefined && things.has(fold(word)))) return [];
    const start = index + quoted.indexOf(name);
    const marks = [
      { start: index, end: start },
      { start: start + name.length, end: index + quoted.length },
    ];
    return [{ known: givenNames.has(givenKey(name.split(" ")[0]!)), marks }];
  });
}

function plain(text: string, words: NameWords, quotesNames: boolean): Plain {
  const matchesOf = (pattern: RegExp): Span[] =>
    [...text.matchAll(pattern)].map(({ index, 0: match }) => ({ start: index, end: index + match.length }));
  const found = [
    ...(quotesNames ? namesIn(text, words).flatMap(({ marks }) => marks) : []),
    ...ordersIn(text),
    ...matchesOf(excellency),
    ...matchesOf(civilStop),
    ...matchesOf(acronym),
    ...emphasisIn(text),
  ].sort((a, b) => a.start - b.start);
  const cuts = disjoint(found);
  let at = 0;
  let rest = "";
  for (const { start, end } of cuts) {
    rest += text.slice(at, start);
    at = end;
  }
  return { plain: rest + text.slice(at), cuts };
}

/** Without those that begin within another. `cuts` in order of their beginnings. */
function disjoint(cuts: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const cut of cuts) if (cut.start >= (kept.at(-1)?.end ?? 0)) kept.push(cut);
  return kept;
}

/** Sentences that give orders to whatever machine reads them, and those that go on with it in their paragraph. */
function ordersIn(text: string): Span[] {
  if (!mayOrder.test(text) || (!override.test(text) && !machine.test(text))) return [];
  const found: Span[] = [];
  let goesOn = false;
  for (const { index, 0: sentence } of text.matchAll(/[^.!?\n]+(?:[.!?]+|\n+|$)/gu)) {
    const orders = imperative.test(sentence);
    goesOn = override.test(sentence) || (machine.test(sentence) && orders) || (goesOn && orders);
    if (goesOn) found.push({ start: index, end: index + sentence.length });
    // A note for machines may end in a full stop before its orders begin.
    goesOn = (goesOn || machine.test(sentence)) && !sentence.endsWith("\n");
  }
  return found;
}

/** Brings offsets of the plain text back to the printed one; `end` is exclusive in both. */
function wayBack(cuts: readonly Span[]): (span: Span) => Span {
  let removed = 0;
  // Where each cut stands in the plain text, and how much is out up to there.
  const steps = cuts.map(({ start, end }) => {
    const at = start - removed;
    removed += end - start;
    return { at, removed };
  });
  const printed = (plain: number): number => {
    let [low, high] = [0, steps.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (steps[middle]!.at <= plain) low = middle + 1;
      else high = middle;
    }
    return plain + (steps[low - 1]?.removed ?? 0);
  };
  return ({ start, end }) => ({ start: printed(start), end: end > start ? printed(end - 1) + 1 : printed(end) });
}
