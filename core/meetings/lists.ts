import type { Span } from "../model.ts";
import { attendeesOf, dedupe, eachAlone, type Attendee } from "./chains.ts";
import type { Candidate } from "./candidate.ts";
import type { Cue } from "./cues.ts";
import type { SentenceView } from "./sentence-view.ts";

const inTurn =
  /(?<![\p{L}])(?:tour a tour|successivement|separement|entretiens? (?:separes|distincts|successifs)|l'un apres l'autre|d'abord|puis|ensuite|et enfin|avant de (?:voir|rencontrer|retrouver))(?![\p{L}])/u;

// "trois entretiens : avec A, avec B et avec C".
const withEach = /^[^;.]{0,30}avec (?!qui|l[ae]s?quel)[^;:.]{3,120}(?:,| et) avec (?!qui|l[ae]s?quel)/;

// "aura des entretiens avec A, et il sera reçu par B": B is of the clause behind.
const anotherClause = /;|(?:,| et) (?:il|elle) (?=[\p{L}])/u;

/** "a vu tour à tour A, puis B, et enfin C": an encounter with each whom the sentence names after its verb. */
export function oneByOne(view: SentenceView, cue: Cue, whole: Candidate): Candidate[] {
  const { doc, sentence, present, options } = view;
  if (
    cue.kind === "signs" ||
    cue.kind === "together" ||
    cue.kind === "joint" ||
    !(
      inTurn.test(doc.folded.slice(sentence.start, sentence.end)) ||
      withEach.test(doc.folded.slice(cue.end, sentence.end))
    )
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
            !anotherClause.test(doc.folded.slice(cue.end, actor.start)),
        )
        .flatMap(({ actor }) => attendeesOf(actor, options.sideOf))
        .filter((attendee) => attendee.side === side),
    );
    if (visitor.length === 1 && hosts.length > 1 && visitor[0]!.mention.start < cue.end)
      return hosts.map((host) => ({ ...whole, attendees: [host, ...visitor] }));
  }
  return [];
}

/** "a reçu A puis B", B of a third country: who comes next was not in the room. */
export function withoutNextGuest(
  { doc, sentence, options: { sides } }: SentenceView,
  cue: Cue,
  whole: Candidate,
): Candidate {
  const behind = whole.attendees.filter(({ mention }) => mention.start >= cue.end);
  // "s'est entretenu séparément avec ses homologues russe et chinois"; at a summit each is seen alone.
  if (
    eachAlone.test(doc.folded.slice(sentence.start, sentence.end)) ||
    withEach.test(doc.folded.slice(cue.end, sentence.end)) ||
    (!cue.weak &&
      (cue.kind === "with" ||
        cue.kind === "sees" ||
        /^(?:entretiens|rencontres|entrevues|tetes-a-tetes)/.test(doc.folded.slice(cue.start, cue.end))) &&
      /(?<![\p{L}])en marge (?:du|de la|de l'|des|d'une?) [^;:.]{0,40}(?:sommet|forum|conference|assemblee|reunion|session)/u.test(
        doc.folded.slice(sentence.start, sentence.end),
      ))
  )
    return {
      ...whole,
      attendees: whole.attendees.filter((one) => !behind.includes(one) || sides.includes(one.side ?? "")),
    };
  const isNext = ({ side, mention }: Attendee): boolean => {
    const before = behind.filter((other) => other.mention.end <= mention.start).at(-1)?.mention;
    return (
      before !== undefined &&
      !sides.includes(side ?? "") &&
      nextGuest.test(doc.folded.slice(before.end, mention.phraseStart ?? mention.start))
    );
  };
  return { ...whole, attendees: whole.attendees.filter((attendee) => !behind.includes(attendee) || !isNext(attendee)) };
}

const nextGuest = /(?<![\p{L}])(?:puis|ensuite|avant (?:de|d'))(?![\p{L}])/u;

/** "a rencontré le président ainsi que son homologue", "tour à tour": one after the other. */
export function areApart({ doc, sentence, options }: SentenceView, cue: Cue, many: readonly Attendee[]): boolean {
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
  return (
    /ainsi que|mais aussi|de meme que|et par /.test(doc.folded.slice(spans[0]!.end, spans.at(-1)!.start)) ||
    ((isVisit(cue, spans[0]!) || isSeriesWith(doc.folded, cue, spans[0]!)) && headSeveralHouses(many, options))
  );
}

/** "a rencontré A et B", "a été reçu par A et B": the visitor is the subject, and the hosts follow the verb. */
function isVisit({ kind, weak, end }: Cue, firstHost: Span): boolean {
  return !weak && (kind === "sees" || kind === "received" || kind === "with") && firstHost.start >= end;
}

/** "des rencontres avec A, B et C". */
function isSeriesWith(folded: string, { kind, start, end }: Cue, firstHost: Span): boolean {
  return (
    kind === "noun" &&
    /^(?:entretiens|rencontres|entrevues|tetes-a-tetes|audiences)/.test(folded.slice(start, end)) &&
    firstHost.start >= end &&
    /^(?: [\p{L}-]+){0,2} avec /u.test(folded.slice(end, firstHost.start))
  );
}

/** Heads of houses that each have a protocol of their own: whoever calls on two of them calls twice. */
const houses: ReadonlySet<string | null> = new Set([
  "supreme-leader",
  "president",
  "prime-minister",
  "parliament-speaker",
  "upper-house-speaker",
  "security-council-secretary",
  "judiciary-head",
  "first-vice-president",
  "first-deputy-prime-minister",
  "deputy-prime-minister",
  "chief-of-staff",
  "central-bank-governor",
  "atomic-agency-head",
]);

function headSeveralHouses(many: readonly Attendee[], { officeOf }: SentenceView["options"]): boolean {
  const offices = many.map(({ identity }) => officeOf(identity));
  const isHouse = (office: string | null): boolean =>
    houses.has(office) || /^(?!.*deputy).*-minister$/.test(office ?? "");
  return offices.every(isHouse) && new Set(offices).size === many.length;
}
