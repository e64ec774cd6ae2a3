import type { ActorMention, Span } from "../model.ts";
import type { Document } from "../reading/document.ts";
import { withoutCivilTitles } from "./chains.ts";
import type { PhraseIndex } from "./cues.ts";

/** How an actor stands in a sentence. */
export interface Attendance {
  readonly actor: ActorMention;
  /** Why this mention takes part in no meeting of its sentence ("belongs to a message"), or null. */
  readonly absent: string | null;
  /** Speaks or is quoted here: takes part only if nobody else of that side does. */
  readonly speaks: boolean;
  /** Stands behind "accompagné de" and the like. */
  readonly escorts: boolean;
}

const ofAThing = "is named for what is theirs";
// "des messages du Guide X et du président Y".
const alsoOf = /^ et (?:de la |de l'|de |du |d')(?:mm?\. )?$/;

// Far enough to see a noun and its office before a name, near enough to cost nothing.
const reach = 160;

/** Each actor of a sentence with how it stands there. `spokespersons`: offices whose holders speak for others. */
export function attendanceIn(
  doc: Document,
  sentence: Span,
  actors: readonly ActorMention[],
  index: PhraseIndex,
  spokespersons: ReadonlySet<string>,
): Attendance[] {
  if (actors.length === 0) return [];
  const quotes = quotedSpans(doc.full, sentence);
  const possible = index.standings.possible(doc.folded.slice(sentence.start, sentence.end));
  const here = new Set(possible.map(({ pattern }) => pattern));
  const found: Attendance[] = [];
  for (const actor of actors) {
    const head = actor.phraseStart ?? actor.start;
    const before = doc.folded.slice(Math.max(sentence.start, head - reach), head);
    const after = doc.folded.slice(actor.end, Math.min(sentence.end, actor.end + reach));
    const earlier = actors.findLast((other) => other.kind !== "group" && other.end <= head);
    const last = found.at(-1);
    found.push({
      actor,
      absent:
        comesIn(after) ||
        [actor.start, head].some((at) => isSubjectBehindOpening(doc.folded.slice(sentence.start, at), after))
          ? null
          : last?.absent === ofAThing && alsoOf.test(doc.folded.slice(last.actor.end, head))
            ? ofAThing
            : absence(
                actor,
                before,
                earlier === undefined ? null : earlier.end - Math.max(sentence.start, head - reach),
                index,
                here,
                spokespersons,
                quotes,
              ),
      speaks:
        (here.has(index.speechAfter) && index.speechAfter.test(after)) ||
        (here.has(index.speechBefore) && index.speechBefore.test(before)),
      escorts:
        !withWhom.test(after) &&
        ((here.has(index.escorts) && isEscort(before, head - reach <= sentence.start, index)) ||
          (here.has(index.escortsAfter) && index.escortsAfter.test(after))),
    });
  }
  return found;
}

// "X, avec qui il s'est entretenu": whom the clause is with.
const withWhom = /^,? avec (?:lequel|laquelle|lesquels|qui) /;

/** "…, qui l'avait reçu", "…, qu'il a reçu": named for something else, and then present after all. */
function comesIn(after: string): boolean {
  return (
    withWhom.test(after) ||
    /^,? (?:qui (?:l'|les |le |la |l'y |lui )?|qu'(?:il|elle|ils) (?:y )?|que [\p{L}. -]{2,40} )(?:(?:a|ont|avait|avaient|aura) (?:[\p{L}'-]+ ){0,3}(?:recu|accueilli|rencontre|accorde|vue?s?(?= ))|(?:doit|doivent|devait|devaient|devra) (?:l'|le |la |y )?(?:recevoir|accueillir|rencontrer))/u.test(
      after,
    )
  );
}

const opening =
  /^(?:[^;:.«»]{2,50} [-–—] ?)?[«"“ ]{0,3}(?:selon|d'apres|a en croire|de source|pour|en marge|lors|a l'issue|a l'occasion|au cours|dans le cadre|au terme|au lendemain|a la veille|apres|avant|en (?:visite|deplacement|tournee|mission|voyage|route|escale|marge)|(?:arrive|venu|rentre|recu|attendu|interroge|invite|accueilli|present|nomme|elu|convie|reuni|depeche)e?s?) [^,;:.«»]{3,160}, (?:mm?\. )?$/u;
const subjectVerb =
  /^,? (?:s'|(?:a|est|avait|etait|doit|devrait|va|aura|sera|se|recoit|recevra|rencontrera|[\p{L}]+(?:era|ira|dra))(?![\p{L}]))/u;

/** "Selon les services du Premier ministre, X a reçu Y": behind the comma stands a subject, and no apposition to what opens. */
function isSubjectBehindOpening(before: string, after: string): boolean {
  return opening.test(before) && subjectVerb.test(after);
}

/** `personEnd`: where in `before` whoever is named before this one ends, or null; `here`: patterns that may match. */
function absence(
  actor: ActorMention,
  before: string,
  personEnd: number | null,
  index: PhraseIndex,
  here: ReadonlySet<RegExp>,
  spokespersons: ReadonlySet<string>,
  quotes: readonly Quotation[],
): string | null {
  if (actor.officeId !== null && spokespersons.has(actor.officeId)) return "speaks for others";
  if (quotes.some((quote) => !quote.isOwn && actor.start >= quote.start && actor.end <= quote.end))
    return "is named in a quotation";
  if (
    here.has(index.belongs) &&
    leadsHere(before, index.belongs, personEnd, /^(?: [\p{L}-]+){0,2} (?:de la |de l'|du |de |d'|des )/u)
  )
    return ofAThing;
  if (here.has(index.absent) && leadsHere(before, index.absent, personEnd, null)) return "is named, not present";
  return null;
}

const holdsIn =
  /(?:president|presidente|chef|cheffe|membre|directeur|directrice|ministre|responsable|secretaire|adjointe?|numero (?:un|deux)) (?:[\p{L}-]+ )?(?:du |de la |de l'|de |d')$/u;

const body =
  /^ ?(?:partie|republique|federation|gouvernement|ministere|presidence|parlement|douma|majlis|kremlin|academie|universite|russie|iran|moscou|teheran)(?![\p{L}])/u;

const breaks =
  /[;:.()«»"]|[ '](?:a|ont|est|sont|avait|avaient|etait|etaient|sera|aura|et|aux|avec|par|qui|que|dont|pour|lors|devant|chez)(?![\p{L}])/u;

/**
 * Whether the last such word before a name leads to it: nothing between but the name's own office, in one breath. A person
 * named between and set off by a comma is the owner, and the name after it is the word's own holder: in "le prédécesseur
 * d'Ahmadian, Ali Chamkhani" the second man is the predecessor.
 */
function leadsHere(before: string, word: RegExp, personEnd: number | null, then: RegExp | null): boolean {
  const last = [...before.matchAll(word)].at(-1);
  if (last === undefined) return false;
  // "le vice-président du gouvernement du Daghestan, X": the body is part of X's own office.
  if (then !== null && holdsIn.test(before.slice(0, last.index))) return false;
  const rest = before.slice(last.index + last[0].length);
  const start = then === null ? "" : then.exec(rest)?.[0];
  if (start === undefined) return false;
  const link = withoutCivilTitles(rest.slice(start.length));
  if (breaks.test(link) || link.length > 90) return false;
  if (then !== null && personEnd !== null && personEnd > last.index) return false;
  const comma = link.indexOf(",");
  if (comma < 0) return true;
  // "à l'invitation de la partie russe, X": nobody stands in apposition to a country or a body.
  if (body.test(link)) return false;
  // "les chefs de la diplomatie des trois pays, le Russe X": one of those meant, not theirs.
  if (/^, (?:le |la |l')(?:russe|turc|turque|[\p{L}-]{3,}(?:ien|ienne|ais|aise|ois|oise)) $/u.test(link.slice(comma)))
    return false;
  if (then === null) return false;
  return !link.slice(comma + 1).includes(",") && /^, (?:l'|le |la |m\. ?)?[\p{L}' -]{0,40}$/u.test(link.slice(comma));
}

function isEscort(before: string, fromStart: boolean, index: PhraseIndex): boolean {
  const last = [...before.matchAll(index.escorts)].at(-1);
  if (last === undefined) return false;
  const between = withoutCivilTitles(before.slice(last.index + last[0].length));
  // "Flanqué de X, Y a été reçu": at the head of a sentence the escort ends with the comma, and the subject follows.
  if (fromStart && last.index < 4 && between.includes(",")) return false;
  return !/[;:.]| (?:a|ont|est|sont|avait|avaient|s'est|se sont) |, (?:avec|dont|qui|que|auquel|a laquelle) /.test(
    between,
  );
}

/** Somebody's words. */
export interface Quotation extends Span {
  /** They tell of a meeting: one's own ("j'ai rencontré"), or that of others ("M. X aura des entretiens avec Y"). */
  readonly isOwn: boolean;
  /** That of others: whoever speaks is not of it. */
  readonly isOfOthers: boolean;
}

const firstPerson =
  /(?:^|[^\p{L}])(?:nous nous (?:réunirons|rencontrerons|verrons|retrouverons|entretiendrons)|je (?:rencontrerai|recevrai|verrai|retrouverai)|nous (?:rencontrerons|recevrons|verrons|retrouverons)|(?:j['’]ai|j['’]avais|nous avons|nous nous sommes|je me suis) (?:[\p{L}'’]+ ){0,3}(?:rencontré|reçu|vu|parlé|eu|discuté|appelé|retrouvé|entretenu|échangé)|(?:mon|notre) (?:[\p{L}]+ )?(?:homologue|collègue|rencontre|entretien|entrevue|conversation|réunion)|et moi |(?:discussions?|entretiens?|entretien|rencontre|pourparlers|échanges?|conversation|réunion)(?: (?:que j['’]ai eue?s?|d['’]hier|d['’]aujourd['’]hui|de ce (?:matin|soir)|de (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)))? avec (?:MM?\.? |Mme |le président |le ministre |mon |notre |\p{Lu}))/iu;

const announces =
  /(?:aura|auront|tiendra|tiendront|programme (?:de [^.;]{0,40})?(?:prévoit|comprend|comporte)) (?:[\p{L}]+ ){0,3}(?:entretiens?|entrevues?|tête-à-tête|rencontres?|pourparlers)(?:[^.;]{0,60}) avec |(?:rencontrera|s['’]entretiendra avec|sera reçue? par|recevra) (?=\p{Lu}|le |la |l['’]|M)/u;

// "« Hier, X et Y se sont parlé »", "« cet entretien, tenu le 4 février »": an official tells of it, or a communiqué.
const tells =
  /(?:se sont|s['’]est|s['’]étaient) (?:[\p{L}]+ ){0,2}(?:parlé|entretenu|rencontré|vus?|réuni|retrouvé)|(?:a|ont) (?:[\p{L}]+ ){0,2}(?:rencontré|été reçue?s?|tenu (?:une|des|leur) (?:[\p{L}]+ )?(?:réunion|entretien|rencontre|pourparlers)|eu (?:un|une|des) (?:[\p{L}]+ )?(?:entretien|entrevue|rencontre|conversation))|(?:cet entretien|cette (?:rencontre|conversation|entrevue|réunion))(?: [\p{L}]+)?,? (?:tenue? |qui (?:s['’]est|a eu lieu)|s['’]est |a eu lieu)|[Ll]a (?:réunion|rencontre|conversation)(?: [\p{L}]+){0,5} (?:s['’]est (?:tenue|déroulée)|a eu lieu)/u;
const supposes = /\?|(?<!\p{L})(?:si|s['’]il|quand|lorsque) /iu;

/** Stretches between quotation marks that a sentence opens or continues. */
export function quotedSpans(text: string, sentence: Span): Quotation[] {
  return spansIn(text, sentence).map(({ start, end }) => {
    const words = text.slice(start, end);
    const isOne = firstPerson.test(words);
    const isOfOthers = !isOne && (announces.test(words) || tells.test(words)) && !supposes.test(words);
    return { start, end, isOwn: isOne || isOfOthers, isOfOthers };
  });
}

const anyMark = /[«»“”"]/;

function spansIn(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  const slice = text.slice(start, end);
  if (!anyMark.test(slice)) return spans;
  for (const match of slice.matchAll(/«[^«»]*(?:»|$)|“[^“”]*(?:”|$)|"[^"]*(?:"|$)/g)) {
    // A word or two in marks is the writer's emphasis, not speech.
    if (match[0].length > 25) spans.push({ start: start + match.index, end: start + match.index + match[0].length });
  }
  const close = slice.search(/[»”]/);
  const open = slice.search(/[«“]/);
  if (close >= 0 && (open < 0 || close < open)) spans.push({ start, end: start + close + 1 });
  return spans;
}
