import { attendeesOf, dedupe, type Attendee } from "./chains.ts";
import type { Candidate } from "./candidate.ts";
import type { Cue } from "./cues.ts";
import type { SentenceView } from "./sentence-view.ts";

const inTurn =
  /(?<![\p{L}])(?:tour a tour|successivement|separement|entretiens? (?:separes|distincts|successifs)|l'un apres l'autre|d'abord|puis|ensuite|et enfin|avant de (?:voir|rencontrer|retrouver))(?![\p{L}])/u;

/** "a vu tour à tour A, puis B, et enfin C": an encounter with each whom the sentence names after its verb. */
export function oneByOne(view: SentenceView, cue: Cue, whole: Candidate): Candidate[] {
  const { doc, sentence, present, options } = view;
  if (
    cue.kind === "signs" ||
    cue.kind === "together" ||
    cue.kind === "joint" ||
    !inTurn.test(doc.folded.slice(sentence.start, sentence.end))
  )
    return [];
  for (const [at, side] of options.sides.entries()) {
    const visitor = whole.attendees.filter((attendee) => attendee.side === options.sides[1 - at]);
    const hosts = dedupe(
      present
        .filter(
          ({ actor, escorts }) =>
            !escorts &&
            actor.kind !== "group" &&
            actor.start >= cue.end &&
            !doc.folded.slice(cue.end, actor.start).includes(";"),
        )
        .flatMap(({ actor }) => attendeesOf(actor, options.sideOf))
        .filter((attendee) => attendee.side === side),
    );
    if (visitor.length === 1 && hosts.length > 1 && visitor[0]!.mention.start < cue.end)
      return hosts.map((host) => ({ ...whole, attendees: [host, ...visitor] }));
  }
  return [];
}

/** "a rencontré le président ainsi que son homologue", "tour à tour": one after the other. */
export function areApart({ doc, sentence }: SentenceView, cue: Cue, many: readonly Attendee[]): boolean {
  if (cue.kind === "signs" || cue.kind === "together") return false;
  const text = doc.folded.slice(sentence.start, sentence.end);
  if (
    /tour a tour|successivement|separement|l'un apres l'autre|puis |entretiens? (?:separes|distincts|successifs)/.test(
      text,
    )
  )
    return true;
  const spans = many.map(({ mention }) => mention).sort((a, b) => a.start - b.start);
  if (new Set(spans).size < many.length) return false;
  return /ainsi que|mais aussi|de meme que/.test(doc.folded.slice(spans[0]!.end, spans.at(-1)!.start));
}
