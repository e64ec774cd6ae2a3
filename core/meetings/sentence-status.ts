import type { LooseTense, TenseIndex } from "../dates/tense.ts";
import type { DateMention, IsoDay, Span, Status } from "../model.ts";
import type { Document } from "../reading/document.ts";
import { holds } from "../text/spans.ts";
import { quotedSpans } from "./attendance.ts";
import type { Candidate } from "./candidate.ts";
import { withoutCivilTitles } from "./chains.ts";
import type { Cue, PhraseIndex } from "./cues.ts";
import { behind } from "./negations.ts";

interface StatusOptions {
  readonly phrases: PhraseIndex;
  readonly tenses: TenseIndex;
  readonly publishedOn: IsoDay | null;
}

/** What a sentence says of whether a meeting took place, and where it says so. */
export function statusIn(
  doc: Document,
  sentence: Span,
  { cue }: Candidate,
  tense: LooseTense | null,
  date: DateMention | null,
  { phrases, publishedOn, tenses }: StatusOptions,
): { status: Status; statusSpan: Span | null } {
  if (isSigned(doc, sentence, cue) || tookTheChance(doc, sentence, cue)) return { status: "held", statusSpan: null };
  const text = doc.folded.slice(sentence.start, sentence.end);
  let planned: Span | null = null;
  for (const { status, pattern } of phrases.statuses.possible(text))
    for (const match of text.matchAll(pattern)) {
      const span = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length };
      if (status === "planned") {
        // "Nos liens vont se développer", a-t-il dit en recevant X: what is to come is said, not told.
        if (quotedSpans(doc.full, sentence).some((quote) => holds(quote, span) && !holds(quote, cue))) continue;
        // "doit" must govern the cue: stand just before it, or follow it at once ("une rencontre prévue mardi").
        // "ont abordé la reprise, prévue mardi, des négociations": what is to come is what they spoke of.
        if (span.start >= cue.end && cue.kind !== "noun" && tense === "past" && /^(?:prev|progr)/.test(match[0]))
          continue;
        // "a plaidé pour la conférence prévue en mai, à l'issue d'un entretien": what is over is not to come.
        if (
          span.end <= cue.start &&
          (isOver(doc, sentence, cue) || hangsOnVerb(doc, sentence, cue)) &&
          tenseOfVerbBefore(doc, sentence, cue, tenses) === "past"
        )
          continue;
        const gap = span.end <= cue.start ? cue.start - span.end : span.start - cue.end;
        if (gap <= 60 && !/[;:]/.test(doc.folded.slice(Math.min(span.end, cue.end), Math.max(span.start, cue.start))))
          planned ??= span;
        continue;
      }
      if (isSaidOf(doc, cue, span, status, tense)) return { status, statusSpan: span };
    }
  const day = date?.precision === "day" ? date.value : null;
  const over = date !== null && date.to !== null && publishedOn !== null && date.to < publishedOn;
  // "Aref, qui devait être son hôte": what was to be.
  if (
    cue.kind === "together" &&
    /(?:doit|devait|devra|devrait) (?:y )?etre $/.test(
      doc.folded.slice(Math.max(sentence.start, cue.start - 24), cue.start),
    )
  )
    return { status: "planned", statusSpan: cue };
  // "Une rencontre n'est pas exclue": no more than possible.
  if (
    cue.kind === "noun" &&
    /(?:^| )n'(?:(?:a|ont|avait|avaient) pas exclu|exclu(?:t|ent|ait|aient) pas) (?:[\p{L}'-]+ ){0,4}?(?:d'une?|une?) (?:[\p{L}]+ )?$/u.test(
      doc.folded.slice(Math.max(sentence.start, cue.start - 90), cue.start),
    )
  )
    return { status: "planned", statusSpan: cue };
  if (
    cue.kind === "noun" &&
    /^(?: (?!(?:a|ont|avait|avaient|que|qui|dont) |qu')[^ ;:.«»]{1,30}){0,14} (?:n'(?:est|etait|serait) (?:toujours )?pas (?:à )?exclu|(?:est|serait|etait|reste|demeure) (?:possible|envisag|probable|à l'etude|en preparation|en cours de preparation))/.test(
      behind(doc, { start: cue.end, end: sentence.end }),
    )
  )
    return { status: "planned", statusSpan: cue };
  // "Moscou et Téhéran préparent une rencontre".
  if (
    cue.kind === "noun" &&
    /(?<![\p{L}])prepar(?:e|ent|ait|aient|er|ant|era|eront) (?:activement |deja |ensemble )?(?:la |leur |une? |le |l')(?:[\p{L}]+ )?$/u.test(
      doc.folded.slice(Math.max(sentence.start, cue.start - 50), cue.start),
    )
  )
    return { status: "planned", statusSpan: cue };
  if (wasDue(doc, sentence, cue)) return { status: "planned", statusSpan: planned ?? cue };
  // A cue that is no verb has the tense of its sentence, but not that of what somebody says in it.
  const isSpoken = quotedSpans(doc.full, sentence).some(
    (quote) => quote.start <= sentence.start && quote.end < cue.start,
  );
  const main =
    (hangsOnVerb(doc, sentence, cue) || isOver(doc, sentence, cue) || cue.kind === "together") && !isSpoken
      ? tenseOfVerbBefore(doc, sentence, cue, tenses)
      : tense;
  if (over && main !== "future") return { status: "held", statusSpan: null };
  if (main === "future" || (day !== null && publishedOn !== null && day > publishedOn))
    return { status: "planned", statusSpan: planned ?? cue };
  if (planned || main === "conditional" || (main === "open" && !over))
    return { status: "planned", statusSpan: planned ?? cue };
  return { status: "held", statusSpan: null };
}

/** "à l'issue d'un entretien", "au sortir de l'audience". */
function isOver({ folded }: Document, sentence: Span, { kind, start }: Cue): boolean {
  return (
    kind === "noun" &&
    /(?<![\p{L}])(?:a l'issue|au terme|au sortir|a la sortie) d(?:e |'|u |es )(?:l'|la |le |son |sa |leur |une? )?(?:[\p{L}]+ ){0,2}$/u.test(
      folded.slice(Math.max(sentence.start, start - 50), start),
    )
  );
}

const due = "(?:devait|devaient|aurait du|auraient du|(?:etait|etaient) (?:censee?s?|appelee?s?|attendue?s?))";
const dueBefore = new RegExp(
  `(?<![\\p{L}])${due}(?: (?:(?!(?:qui|que|quand|apres|alors|ont|avoir|lorsque|avait|est|sont) )[^ ,;:.«»]{1,24} ){0,10})?(?: ?pour (?:y )?| )?$`,
  "u",
);
const dueBehind = new RegExp(`^ qu(?:e |')[^,;:.«»]{2,60}${due}`, "u");
// What was to be and what it was to be stand within so many characters.
const dueReach = 90;

/** "devait se rendre à Téhéran lundi pour y rencontrer X": what was to be, whether or not its day has come. */
export function wasDue({ folded }: Document, sentence: Span, { kind, start, end }: Cue): boolean {
  if (kind === "noun") return dueBehind.test(folded.slice(end, Math.min(sentence.end, end + dueReach)));
  return (
    dueBefore.test(folded.slice(Math.max(sentence.start, start - dueReach), start)) &&
    /^(?:etre|s'etre|attendu)|(?:^| )(?:rencontrer|recevoir|voir|revoir|retrouver|accueillir|(?:s'|s'y |se |y )?(?:entretenir|retrouver|reunir|rencontrer|voir|parler)|discuter|conferer|negocier|accorder|signer|parapher|tenir|avoir)(?![\p{L}])/u.test(
      folded.slice(start, end),
    )
  );
}

/** "le traité, signé le 17 janvier par X et Y": done, whatever the sentence goes on to announce. */
function isSigned(doc: Document, sentence: Span, { kind, start, end }: Cue): boolean {
  return (
    kind === "signs" &&
    /^(?:signe|paraphe).* par$/.test(doc.folded.slice(start, end)) &&
    !/(?:etre|sera|seront|serait|seraient|soit|soient) (?:[\p{L}]+ )?$/u.test(
      doc.folded.slice(Math.max(sentence.start, start - 24), start),
    )
  );
}

/** "a profité d'une escale en Iran pour rencontrer X": has met him. */
function tookTheChance({ folded }: Document, sentence: Span, { start }: Cue): boolean {
  return /(?<![\p{L}])(?:a|ont|avait|avaient) (?:[\p{L}]+ ){0,2}(?:profite|saisi|mis a profit) [^;:.«»]{3,120} pour (?:y |s'y )?(?:[\p{L}]+ )?$/u.test(
    folded.slice(sentence.start, start),
  );
}

/** "avant d'être reçu", "après avoir rencontré": as real as the verb they hang on. */
export function hangsOnVerb(doc: Document, sentence: Span, cue: Cue): boolean {
  const before = doc.folded.slice(Math.max(sentence.start, cue.start - 70), cue.start);
  // "avant de participer dans la soirée à un sommet".
  if (
    cue.kind === "noun" &&
    /(?<![\p{L}])(?:avant de |apres avoir )(?:participe|pris part|prendre part|assiste)r?(?: [\p{L}'-]+){0,5} (?:a|au|aux) (?:une? |la |le |l')?(?:[\p{L}]+ )?$/u.test(
      before,
    )
  )
    return true;
  return /(?:avant|apres) (?:de |d'|avoir |s'etre |etre |une? |des )?(?:[\p{L}']+ )?$/u.test(
    doc.folded.slice(Math.max(sentence.start, cue.start - 30), cue.start),
  );
}

const hasSaid =
  /, (?:a|ont) (?:[\p{L}]+ ){0,2}(?:assur|annonc|declar|affirm|indiqu|precis|confirm|expliqu|estim|soulign|ajout|averti|prevenu|promis|dit|fait savoir|plaid|repet|insist)[\p{L}]*(?![\p{L}])/u;

/** Tense of the verb that a cue hangs on: of the first of its sentence, or of who said the first ("X ira, a dit Y après avoir vu Z"). */
function tenseOfVerbBefore(
  { folded }: Document,
  sentence: Span,
  { start }: Cue,
  tenses: TenseIndex,
): LooseTense | null {
  if (hasSaid.test(folded.slice(sentence.start, start))) return "past";
  return tenses.around({ start: sentence.start, end: sentence.start + 1 }, sentence).tense;
}

const auxiliary =
  /(?<![\p{L}])(?:a|ont|avait|avaient|aura|auront|est|sont|était|étaient|sera|seront|serait|fut)(?![\p{L}])/gu;

/**
 * Whether a word of calling off, putting off or denial is said of this meeting. What people told as having met do or
 * say besides ("…, qui a reçu Y, a démenti toute livraison") is not; nor is what they speak of at the meeting ("lors de
 * leur entretien, ils ont regretté l'annulation du sommet").
 */
function isSaidOf({ full, folded }: Document, cue: Cue, word: Span, status: Status, tense: LooseTense | null): boolean {
  if (word.start < cue.end && cue.start < word.end) return true;
  const isBefore = word.end <= cue.start;
  const link = withoutCivilTitles(isBefore ? folded.slice(word.end, cue.start) : folded.slice(cue.end, word.start));
  // "La rencontre survient alors que la visite de Z a été repoussée": the other half is about something else.
  if (/(?<![\p{L}])(?:alors qu|tandis qu|pendant qu|au moment ou|sur fond d|dans un contexte)/u.test(link))
    return false;
  if (cue.kind !== "noun") {
    if (tense !== "past" && tense !== "pluperfect") return true;
    // "dément avoir rencontré X", "que X a été reçu", "qu'une rencontre a eu lieu".
    return (
      status === "denied" &&
      isBefore &&
      /(?:^| )(?:que |qu'|avoir |etre |s'etre |selon l(?:aquelle|esquelles) )/.test(
        `${
          folded
            .slice(word.start, cue.end)
            .replace(/, [^,;:.]{2,60},/g, " ")
            .split(/[;:.,]/)[0]!
        } `,
      )
    );
  }
  // Unfolded, since "à" is no verb.
  const plain = isBefore ? full.slice(word.end, cue.start) : full.slice(cue.end, word.start);
  // "annulé l'entretien", "le report de la rencontre", "dément toute entrevue".
  if (isBefore) {
    if (/^(?:pure|fausse|fabriqu)/.test(folded.slice(word.start, word.end))) return true;
    const breath = link.replace(/, [^,;:.]{0,24}, /g, " ");
    return link.length <= 60 && !/[;:.,]/.test(breath) && (plain.match(auxiliary) ?? []).length === 0;
  }
  // "l'entretien (qui était prévu mardi) a été annulé": one verb, the word's own, and another in a relative clause.
  const own = plain.replace(
    /(?: |^)(?:(?:a|ont|avait|avaient|est|sont|était|sera|n['’]a|n['’]ont)(?: \p{L}+)?(?: été)? |\p{L}+ été )$/u,
    " ",
  );
  const others = (own.match(auxiliary) ?? []).length;
  return !/[;:.]/.test(link) && others <= (/(?<![\p{L}])(?:que|qui|qu['’])/u.test(own) ? 1 : 0);
}
