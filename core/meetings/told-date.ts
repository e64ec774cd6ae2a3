import { addDays, daysBetween } from "../dates/days.ts";
import type { DateMention, Span } from "../model.ts";
import type { Document } from "../reading/document.ts";
import { within } from "../text/spans.ts";
import type { Cue } from "./cues.ts";
import { stepFromMain } from "./day-steps.ts";
import { nearest } from "./nearest.ts";

/** The date that a cue's sentence gives it: the nearest that stands nearer to no other cue. Null if none. */
export function dateOf(doc: Document, sentence: Span, cue: Cue, cues: readonly Span[]): DateMention | null {
  const inSentence = within(doc.dates, sentence);
  const possible = inSentence
    .map((date, at) => firstDay(doc, stepped(doc, date, inSentence[at - 1])))
    .filter(
      (date) =>
        (date.value !== null || (date.from !== null && date.to !== null)) &&
        // "signé le 17 janvier par X": the cue's own day.
        ((date.start >= cue.start && date.end <= cue.end) || !isOfSomethingElse(doc.folded, date)) &&
        !isStamp(doc.folded, date) &&
        !isOfDenial(doc.folded, date) &&
        !isOfTheirTalk(cue, date) &&
        !isOfAnotherNoun(doc.folded, cue, date) &&
        // "consacrée cette année à …" dates nothing.
        !/^(?:cette annee|l'annee en cours)$/.test(doc.folded.slice(date.start, date.end)) &&
        !((cue.weak || isEve(doc.folded, date)) && isOfArrival(doc.folded, date)) &&
        !(date.start >= cue.end && namesCompany(doc.folded, cue)) &&
        !(
          date.start >= cue.end &&
          (isOfReport(doc.folded, date) || isOfWhatIsSet(doc.folded, cue, date) || isOfMeanwhile(doc.folded, cue, date))
        ),
    );
  // "a plaidé mardi pour la conférence prévue en mai, à l'issue d'un entretien": where there is another day.
  const others = possible.filter(
    (date) => !isOfFirstPlan(doc.folded, date) && (date.end > cue.start || !isSetFor(doc.folded, date)),
  );
  const dates = others.length > 0 ? others : possible;
  // "a déclaré mardi qu'il avait rencontré X en septembre": the day of saying, where the meeting has its own.
  const said = dates.filter((date) => date.end <= cue.start && isOfSaying(doc.folded, date));
  const isSpokenOf =
    cue.kind === "noun" &&
    /(?:^|[ '])(?:l'|la |le |cette |cet |ce |leur )$/.test(doc.folded.slice(sentence.start, cue.start));
  if (said.length > 0 && (said.length < dates.length || isSpokenOf))
    return nearest(
      dates.filter((date) => !said.includes(date)),
      cue,
      cues,
      doc.folded,
    );
  const own = cue.kind === "noun" ? dates.find((date) => isInItsClause(doc.folded, cue, date)) : undefined;
  // "a transmis mardi au président un message, a-t-on dit mercredi": the day within the wording.
  const inside = dates.find((date) => date.start > cue.start && date.end < cue.end);
  return own ?? inside ?? nearest(dates, cue, cues, doc.folded) ?? dayOfOpening(dates, sentence, [cue, ...cues]);
}

/** "ont discuté …, après l'échec de la session de janvier": the day of the noun right before it. */
function isOfAnotherNoun(folded: string, { start: from, end }: Span, { start }: Span): boolean {
  const noun =
    /(?<![\p{L}])(?:sessions?|sommet|reunion|conference|tour|cycle|rencontre|entretien|visite|accord|treve) (?:de |du |d')$/u.exec(
      folded.slice(Math.max(0, start - 24), start),
    );
  return noun !== null && !(from <= start - noun[0].length && start - noun[0].length < end) && start >= end;
}

/** "a évoqué mercredi sa rencontre de la veille", "l'entretien que X lui a accordé mardi": the day that a noun's own words give it. */
function isInItsClause(folded: string, { end }: Cue, date: Span): boolean {
  return (
    date.start >= end && /^(?: ?[»"])? (?:qu(?:e |')[^,;:.]{0,80}|de |du |d')$/.test(folded.slice(end, date.start))
  );
}

/** "la conférence prévue en janvier": the day of that, in a sentence that goes on to something else. */
function isSetFor(folded: string, { start }: Span): boolean {
  return /[\p{L}] (?:prevu|programme|fixe|convoque)e?s? (?:pour |a )?(?:le |en |au |ce )?$/u.test(
    folded.slice(Math.max(0, start - 40), start),
  );
}

/** "d'abord annoncée pour lundi, elle aura lieu jeudi": the day on which it is not. */
function isOfFirstPlan(folded: string, { start }: Span): boolean {
  return /(?<![\p{L}])(?:d'abord|initialement|auparavant|un temps|au depart|a l'origine|primitivement) (?:annonce|prevu|programme|fixe|attendu|envisage)e?s? (?:pour |a |au |en |le |ce )*$/u.test(
    folded.slice(Math.max(0, start - 50), start),
  );
}

/** "a informé son hôte de l'incendie de dimanche": that somebody is there, and then what they are told of. */
function namesCompany(folded: string, { kind, weak, start, end }: Cue): boolean {
  return kind === "together" && weak && /^(?:son|sa|ses) /.test(folded.slice(start, end));
}

/** "arrivé la veille": the day before the one that the text is at, whatever else is told of it. */
function isEve(folded: string, { start, end }: Span): boolean {
  return folded.slice(start, end).startsWith("la veille");
}

// A day that opens a sentence ends before so many characters.
const openingReach = 60;

/** "Samedi, X verra A et sera reçu par B": one day at the head of a sentence is that of all that it tells. */
function dayOfOpening(dates: readonly DateMention[], sentence: Span, cues: readonly Span[]): DateMention | null {
  const days = dates.filter(({ precision }) => precision === "day");
  const [day] = days;
  if (day === undefined || days.length > 1 || day.end - sentence.start > openingReach) return null;
  return cues.every(({ start }) => start >= day.end) ? day : null;
}

// "ont discuté en juin": a month stands so near to its verb, further off it is what they spoke of.
const mostApart = 12;

/** "ont parlé des suites de la guerre de juin": a month of what they spoke of. */
function isOfTheirTalk({ kind, weak, end }: Cue, { start, precision }: DateMention): boolean {
  return kind === "joint" && weak && precision !== "day" && start - end > mostApart;
}

/** "a démenti lundi toute rencontre", "a annoncé lundi préparer une rencontre": the day on which there was none. */
function isOfDenial(folded: string, { start, end }: Span): boolean {
  return (
    /(?<![\p{L}])(?:dementi|nie|refute|exclu) (?:ce |des |le )?$/u.test(folded.slice(Math.max(0, start - 24), start)) ||
    /^ (?:preparer|envisager|organiser|vouloir|souhaiter|esperer|projeter|etre prete? a) /.test(
      folded.slice(end, end + 20),
    )
  );
}

/** "mardi 10 novembre …, le lendemain": counted from the day that stands before it in its own sentence. */
function stepped(doc: Document, date: DateMention, before: DateMention | undefined): DateMention {
  const step =
    date.value === null && before?.precision === "day" && before.value !== null
      ? stepFromMain(doc.folded.slice(date.start, date.end))
      : null;
  if (step === null) return date;
  const day = addDays(before!.value!, step);
  return { ...date, value: day, precision: "day", from: day, to: day, source: "inferred", relativeTo: "text" };
}

// A meeting of more days is a season.
const mostDays = 4;

/** "les 14 et 15 mai", "du 3 au 5 juin": what goes on for some days is of its first; "entre le 14 et le 16" is not. */
function firstDay(doc: Document, date: DateMention): DateMention {
  const { precision, from, to, start } = date;
  if (precision !== "month" || from === null || to === null || daysBetween(from, to) >= mostDays) return date;
  return /(?:^|[^\p{L}])(?:les|du|des|ces|de) $/u.test(doc.folded.slice(Math.max(0, start - 6), start))
    ? { ...date, value: from, precision: "day" }
    : date;
}

const documents =
  "accord|traite|celui|celle|ceux|celles|documents?|contrat|memorandum|convention|plan|loi|programme|budget|protocole|declaration|resolution";
const upheavals =
  "guerre|frappes|elections?|attentat|attaque|sanctions|coup d'etat|revolution|invasion|annexion|retrait|seisme|crise";
const somethingElse = new RegExp(
  `(?<![\\p{L}])(?:(?:${documents}|${upheavals}) (?:(?!a |ont |est |sont )[\\p{L}]+ )?d[eu]|pour (?:la periode|les annees|l'annee|l'exercice)(?: de)?|depuis|jusqu'a?u?|d'ici a?u?|(?<!(?:ete|est|sont|etait|etaient|fut|a|ont|avait|avaient|ayant) )signee?s? (?:le|en|au mois de)|(?:adoptee?s?|publiee?s?|ratifiee?s?)(?: le| en)?|entree? en vigueur (?:des )?(?:le|en|ce(?: meme)?)?|conclu(?:e|s)? (?:le|en)|(?:elu|nomme|promu|designe|investi|reconduit|limoge|intronise)e?s?(?: (?:le|en|debut|fin))?|(?<=, )(?:passe|porte|entre)e?s?(?: (?:le|en|debut|fin))?|nee? (?:le|en)|soit (?:jusqu')?(?:au|le|en)) ?(?:le |mois de )?$`,
  "u",
);
/** "le traité signé le 17 janvier", "depuis mardi", "né en 1962": the date of something else. */
export function isOfSomethingElse(folded: string, date: Span): boolean {
  return somethingElse.test(folded.slice(Math.max(0, date.start - 40), date.start));
}

const stampBefore =
  /(?:\d[:h]\d\d(?: ?[ap]m)?,? |(?<![\p{L}])(?:mise? (?:a jour|en ligne)|publiee?|postee?|modifiee?|actualisee?) (?:a jour |en ligne )?(?:le |: ?)?)$/u;

/** "09:42 19.09.2017 |", "mis à jour le 5 août", "Téhéran, 27 Ordibehecht 1404 —": when the page was made, or filed. */
export function isStamp(folded: string, { start, end }: Span): boolean {
  if (stampBefore.test(folded.slice(Math.max(0, start - 30), start))) return true;
  if (
    /(?:^|\n)[\p{L}' -]{2,30}[,(/] ?(?:le )?$/u.test(folded.slice(Math.max(0, start - 40), start)) &&
    /^(?:(?:\)| ?\([^()]{1,24}\))? ?[—–-] |\. ?\/\p{L})/u.test(folded.slice(end, end + 32))
  )
    return true;
  const isInDigits = /^[\d./-]+$/.test(folded.slice(start, end));
  return isInDigits && /^(?:,? a|,| -| –)? \d{1,2}[:h]\d\d/.test(folded.slice(end, end + 12));
}

const arrival =
  /(?<![\p{L}])(?:arrivee?s?|accueillie?s?|debarquee?s?|atterri|venue?s?|rentree?s?) (?:a [\p{L}]+ )?(?:des )?$/u;

/** "X, arrivé la veille": when somebody came, before the day that the text is at. */
export function isOfArrival(folded: string, date: Span): boolean {
  return (
    arrival.test(folded.slice(Math.max(0, date.start - 40), date.start)) &&
    /^(?:la veille|hier)/.test(folded.slice(date.start, date.end))
  );
}

const report =
  /(?<![\p{L}])(?:a|ont) (?:[\p{L}]+ ){0,2}?(?:annonce|rapporte|communique|indique|declare|affirme|precise|confirme|revele|fait savoir|dit|assure|ecrit|dementi|nie|refute|exclu)(?:e|s|es)? (?:ce |des |le )?$/u;

/** "…, ont rapporté mercredi les médias": the day of the report, which may be later than what it reports. */
function isOfReport(folded: string, date: Span): boolean {
  const before = folded.slice(Math.max(0, date.start - 48), date.start);
  return report.test(before) || reportBehind.test(before);
}

// ", confirme jeudi une source", ", apprend-on mardi": said behind what is told.
const reportBehind =
  /[,»] (?:(?:(?:a|ont)-(?:t-)?(?:on|il|elle|ils|elles) )?(?:appris|indique|rapporte|confirme|annonce|precise|affirme|assure|declare|revele|souligne|ecrit|note|raconte|relate)|(?:apprend|indique|dit|rapporte|precise|confie|affirme|assure)-(?:t-)?on|selon [^,;:.]{2,30}) (?:ce |des |le )?$/u;

/** "a déclaré mardi que …", "a dit mardi s'être entretenu": of what is told behind it says nothing. */
export function isOfSaying(folded: string, { start, end }: Span): boolean {
  return (
    report.test(folded.slice(Math.max(0, start - 48), start)) &&
    /^ (?:qu(?:e |')|avoir |s'etre |y avoir |etre )/.test(folded.slice(end, end + 10))
  );
}

const whatIsSet =
  /(?<!(?:est|sont|ete|etait|etaient|sera|seront)) (?:prevu|programme|attendu|fixe|annonce|ouvert|entame|convoque|organise)e?s? (?:[\p{L}'-]+ ){0,7}$/u;
const bodyThat = / (?:groupe|comite|commission|conseil|mecanisme)[^,;:.]{0,40} qui [^;:.]{0,80}$/u;

/**
 * "ont abordé la reprise, prévue à la fin du mois à Vienne, des négociations", "ont créé un groupe qui siégera à Racht": when
 * and where of what they spoke of.
 */
export function isOfWhatIsSet(folded: string, cue: Cue, value: Span): boolean {
  if (cue.kind === "noun" || value.start < cue.end) return false;
  return whatIsSet.test(folded.slice(cue.end, value.start)) || bodyThat.test(folded.slice(cue.start, value.start));
}

const meanwhile =
  /(?<![\p{L}])(?:alors|tandis|pendant) qu(?:e |')[^;:.]{0,60}, [\p{L}]+(?:ee?|ie?|ue?|is?)s? [^,;:.]{0,40}$/u;

/** "se sont vus alors que les rebelles, partis d'Idleb le 27, approchaient": of what went on elsewhere. */
function isOfMeanwhile(folded: string, { start: from }: Span, { start }: Span): boolean {
  return meanwhile.test(folded.slice(from, start));
}

const vaguely = /(?<![\p{L}])(?:recemment|dernierement|il y a peu|ces derniers (?:jours|temps))(?![\p{L}])/u;
// A verb and its adverb stand within so many characters.
const adverbReach = 16;

/** "s'est récemment entretenu": on another day than the one that the text is at. */
export function saysRecently(folded: string, { start, end }: Span): boolean {
  return vaguely.test(folded.slice(Math.max(0, start - adverbReach), end + adverbReach));
}
