import type { ActorMention, CountryCode } from "../model.ts";
import { countriesIn } from "../relevance/side-words.ts";
import type { Cue } from "./cues.ts";
import type { SentenceView } from "./sentence-view.ts";

/** "les discussions russo-américaines", "ses pourparlers avec Washington": a meeting, but of others. */
export function isOthers(view: SentenceView, cue: Cue): boolean {
  const { doc, sentence, actors, options } = view;
  const { sides, sideWords } = options;
  if (cue.kind === "sees" || cue.kind === "receives" || cue.kind === "received") return meetsOthers(view, cue);
  if (cue.kind !== "noun" && cue.kind !== "with") return false;
  if (cue.kind === "with" && isOfForeignClause(view, cue)) return true;
  if (doc.folded.startsWith(" ", cue.end) && doc.folded.endsWith(" avec", cue.end) && isWithACrowd(view, cue.end + 1))
    return true;
  const after = doc.folded.slice(cue.end, Math.min(sentence.end, cue.end + 80));
  // "a parlé des pourparlers menés par X": X's, with whom the sentence does not say.
  if (cue.kind === "noun" && /^ (?:mene|conduit|engage|entame)e?s? par /.test(after)) {
    const leaders = actors.filter((actor) => actor.start >= cue.end && actor.start <= cue.end + 120);
    return !sides.every((side) => leaders.some((actor) => actor.side === side));
  }
  if (cue.kind === "noun" && isOfAnotherPair(view, cue)) return true;
  const pair = /^ (?:[\p{L}]+ )?([\p{L}]+)o-([\p{L}]+)/u.exec(after);
  if (pair)
    return [options.phrases.compounds[pair[1]!], sideWords.get(pair[2]!)].some(
      (code) => code !== undefined && !sides.includes(code),
    );
  const partner = (
    cue.kind === "noun"
      ? /^(?: (?:(?:de|du) (?:\d|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|\p{L}+ dernier)|de la veille|de l'avant-veille|d'(?:avant-)?hier))?(?:(?! (?:de|du|sur|d) )[^,;:.()«»"']){0,50}? (?:avec|entre) (?:l'|le |la |les |son |sa )?/u
      : /^[^,;:.()«»"]{0,40}? avec (?:l'|le |la |les |son |sa )?/u
  ).exec(after);
  if (!partner) return false;
  // "en marge d'une réunion avec des exportateurs": people whom nobody names.
  if (cue.kind === "noun" && isWithACrowd(view, cue.end + partner[0].length)) return true;
  // "Riabkov et Gharibabadi se sont assis avec leur collègue chinois".
  if (cue.kind === "with" && namesBothBefore(view, cue)) return false;
  const at = cue.end + partner[0].length;
  const actor = actors.find((one) => (one.phraseStart ?? one.start) <= at + 2 && one.end > at);
  const word = /^[\p{L}-]+/u.exec(doc.folded.slice(at, at + 40))?.[0] ?? "";
  const side = actor ? (actor.kind === "group" ? null : actor.side) : (sideWords.get(word) ?? crowdOf(view, at));
  if (side === null) return false;
  if (/ entre (?:l'|le |la |les |son |sa )?$/.test(partner[0])) return namesTwoWithoutASide(view, at);
  return !sides.includes(side) && !namesSides(view, at);
}

/** "des exportateurs de la province", "plusieurs élus": many, and none of those whom the sentence names. */
function isWithACrowd({ doc, actors }: SentenceView, at: number): boolean {
  const crowd = /^(?:des|plusieurs|de nombreux|une centaine d|quelque \d+) [\p{L}-]+s(?![\p{L}])/u.exec(
    doc.folded.slice(at, at + 60),
  );
  if (crowd === null) return false;
  const end = at + crowd[0].length;
  const isOfThem = ({ start, phraseStart = start }: ActorMention): boolean =>
    start >= at && phraseStart - end <= 30 && /^[^,]*$|dont|parmi|notamment/.test(doc.folded.slice(end, phraseStart));
  return !actors.some(isOfThem);
}

/** "X, avec lequel le chef de l'État français s'entretient": who does is of a third country. */
function isOfForeignClause({ doc, sentence, actors, options: { sides } }: SentenceView, { start }: Cue): boolean {
  const clause = /(?<![\p{L}])avec (?:lequel|laquelle|lesquels|lesquelles|qui) [^,;:.]{2,80}$/u.exec(
    doc.folded.slice(sentence.start, start),
  );
  const subject = clause && actors.find((actor) => actor.start >= sentence.start + clause.index && actor.end <= start);
  return subject?.side !== undefined && subject.side !== null && !sides.includes(subject.side);
}

/** "a commenté l'entretien de X avec Macron": X's, with somebody of a third country. */
function isOfAnotherPair({ doc, sentence, actors, options: { sides } }: SentenceView, cue: Cue): boolean {
  const owner = actors.find((actor) => actor.start >= cue.end);
  if (owner === undefined || owner.kind === "group") return false;
  if (
    !/^ (?:[\p{L}-]+ )?(?:de |d'|du )(?:la |l'|le |mm?\.? )?$/u.test(
      doc.folded.slice(cue.end, owner.phraseStart ?? owner.start),
    )
  )
    return false;
  const partner = actors.find((actor) => actor.start >= owner.end);
  if (partner === undefined || partner.end > sentence.end) return false;
  const link = doc.folded.slice(owner.end, partner.phraseStart ?? partner.start);
  return (
    /^(?:, [^,;:.]{2,90},?)? (?:[\p{L}\p{N}'-]+ ){0,5}avec (?:le |la |l'|son |sa |mm?\.? )?$/u.test(link) &&
    [owner, partner].some(({ side }) => side !== null && !sides.includes(side))
  );
}

/** "le sommet entre Trump et Poutine": the two named behind "entre" are all who met. */
function namesTwoWithoutASide(
  { doc, sentence, actors, options: { sides, sideWords } }: SentenceView,
  at: number,
): boolean {
  const pair = /^[^;:.()«»]{3,180}? et (?:l'|le |la |les |son |sa )?[^;:.(),«»]{3,60}/.exec(
    doc.folded.slice(at, Math.min(sentence.end, at + 250)),
  )?.[0];
  if (pair === undefined)
    return (
      !actors.some(({ start, side }) => start >= at && start < at + 60 && sides.includes(side ?? "")) &&
      !countriesIn(doc.folded.slice(at, at + 60), sideWords).some((code) => sides.includes(code))
    );
  const named = actors.filter((actor) => actor.start >= at && actor.start < at + pair.length);
  if (named.some(({ kind }) => kind === "group")) return false;
  const known = new Set([...named.flatMap((actor) => actor.side ?? []), ...countriesIn(pair, sideWords)]);
  return known.size >= 2 && !sides.every((one) => known.has(one));
}

/** The country of people without a name: "ses consultations avec les responsables syriens". */
function crowdOf({ doc, sentence, options: { sideWords } }: SentenceView, at: number): CountryCode | null {
  const phrase =
    /^(?:[\p{L}-]+ ){1,3}[\p{L}-]+/u.exec(doc.folded.slice(at, Math.min(sentence.end, at + 60)))?.[0] ?? "";
  return countriesIn(phrase, sideWords)[0] ?? null;
}

/** "a rencontré le président azerbaïdjanais": the object is of a third country, and the subject of one side at most. */
function meetsOthers({ doc, sentence, actors, options: { sides } }: SentenceView, cue: Cue): boolean {
  const object = actors.find((actor) => actor.start >= cue.end && (actor.phraseStart ?? actor.start) - cue.end <= 60);
  if (!object || object.kind === "group" || object.side === null || sides.includes(object.side)) return false;
  const rest = actors.filter(
    (actor) =>
      actor.start > object.end &&
      actor.end <= sentence.end &&
      actor.start - object.end < 90 &&
      !/[;:]/.test(doc.folded.slice(object.end, actor.start)),
  );
  return (
    !rest.some((actor) => actor.kind === "group" || sides.includes(actor.side ?? "")) &&
    !namesBothBefore({ actors, options: { sides } }, cue)
  );
}

function namesBothBefore(
  { actors, options: { sides } }: { actors: SentenceView["actors"]; options: Pick<SentenceView["options"], "sides"> },
  cue: Cue,
): boolean {
  const before = new Set(
    actors
      .filter((actor) => actor.end <= cue.start)
      .flatMap((actor) => (actor.kind === "group" ? sides : (actor.side ?? []))),
  );
  return sides.every((side) => before.has(side));
}

/** Whether one of the sides stands in what is coordinated with a partner: "avec ses homologues turc et russe". */
function namesSides({ doc, sentence, actors, options: { sides, sideWords } }: SentenceView, at: number): boolean {
  const rest = doc.folded.slice(at, Math.min(sentence.end, at + 120)).split(/[;:.]/)[0]!;
  const people = actors
    .filter((actor) => actor.start >= at && actor.end <= at + rest.length)
    .flatMap((actor) => actor.side ?? []);
  return [...countriesIn(rest, sideWords), ...people].some((side) => sides.includes(side));
}
