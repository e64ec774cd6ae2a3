import { countriesIn } from "../relevance/side-words.ts";
import type { Cue } from "./cues.ts";
import type { SentenceView } from "./sentence-view.ts";

/** "les discussions russo-américaines", "ses pourparlers avec Washington": a meeting, but of others. */
export function isOthers(view: SentenceView, cue: Cue): boolean {
  const { doc, sentence, actors, options } = view;
  const { sides, sideWords } = options;
  if (cue.kind === "sees" || cue.kind === "receives") return meetsOthers(view, cue);
  if (cue.kind !== "noun" && cue.kind !== "with") return false;
  const after = doc.folded.slice(cue.end, Math.min(sentence.end, cue.end + 80));
  const pair = /^ (?:[\p{L}]+ )?([\p{L}]+)o-([\p{L}]+)/u.exec(after);
  if (pair)
    return [options.phrases.compounds[pair[1]!], sideWords.get(pair[2]!)].some(
      (code) => code !== undefined && !sides.includes(code),
    );
  const partner = (
    cue.kind === "noun"
      ? /^(?: (?:de|du) (?:\d|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|\p{L}+ dernier))?(?:(?! (?:de|du|sur|d) )[^,;:.()«»"']){0,50}? (?:avec|entre) (?:l'|le |la |les |son |sa )?/u
      : /^[^,;:.()«»"]{0,40}? avec (?:l'|le |la |les |son |sa )?/u
  ).exec(after);
  if (!partner) return false;
  const at = cue.end + partner[0].length;
  const actor = actors.find((one) => (one.phraseStart ?? one.start) <= at + 2 && one.end > at);
  const word = /^[\p{L}-]+/u.exec(doc.folded.slice(at, at + 40))?.[0] ?? "";
  const side = actor ? (actor.kind === "group" ? null : actor.side) : (sideWords.get(word) ?? null);
  return side !== null && !sides.includes(side) && !namesSides(view, at);
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
  const before = new Set(
    actors
      .filter((actor) => actor.end <= cue.start)
      .flatMap((actor) => (actor.kind === "group" ? sides : (actor.side ?? []))),
  );
  return (
    !rest.some((actor) => actor.kind === "group" || sides.includes(actor.side ?? "")) &&
    !sides.every((side) => before.has(side))
  );
}

/** Whether one of the sides stands in what is coordinated with a partner: "avec ses homologues turc et russe". */
function namesSides({ doc, sentence, actors, options: { sides, sideWords } }: SentenceView, at: number): boolean {
  const rest = doc.folded.slice(at, Math.min(sentence.end, at + 120)).split(/[;:.]/)[0]!;
  const people = actors
    .filter((actor) => actor.start >= at && actor.end <= at + rest.length)
    .flatMap((actor) => actor.side ?? []);
  return [...countriesIn(rest, sideWords), ...people].some((side) => sides.includes(side));
}
