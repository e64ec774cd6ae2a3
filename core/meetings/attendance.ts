import type { ActorMention, Span } from "../model.ts";
import type { Document } from "../reading/document.ts";
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
  const quotes = quotedSpans(doc.full, sentence);
  return actors.map((actor) => {
    const head = actor.phraseStart ?? actor.start;
    const before = doc.folded.slice(Math.max(sentence.start, head - reach), head);
    const after = doc.folded.slice(actor.end, Math.min(sentence.end, actor.end + reach));
    const earlier = actors.filter((other) => other.kind === "person" && other.end <= head).at(-1);
    return {
      actor,
      absent: comesIn(after)
        ? null
        : absence(
            actor,
            before,
            earlier === undefined ? null : earlier.end - Math.max(sentence.start, head - reach),
            index,
            spokespersons,
            quotes,
          ),
      speaks: index.speechAfter.test(after) || index.speechBefore.test(before),
      escorts: isEscort(before, index),
    };
  });
}

/** "…, qui l'avait reçu": named for something else, and then present after all. */
function comesIn(after: string): boolean {
  return /^,? qui (?:l'|les |le |la |l'y |lui )?(?:a|ont|avait|avaient|aura) (?:[\p{L}'-]+ ){0,3}(?:recu|accueilli|rencontre|accorde)/u.test(
    after,
  );
}

/** `personEnd`: where in `before` the last person named before this one ends, or null. */
function absence(
  actor: ActorMention,
  before: string,
  personEnd: number | null,
  index: PhraseIndex,
  spokespersons: ReadonlySet<string>,
  quotes: readonly Span[],
): string | null {
  if (actor.officeId !== null && spokespersons.has(actor.officeId)) return "speaks for others";
  if (quotes.some((quote) => actor.start >= quote.start && actor.end <= quote.end)) return "is named in a quotation";
  const owner = index.belongs.exec(before);
  // "le prédécesseur d'Ahmadian, Ali Chamkhani": the second name is the predecessor himself.
  const isHead =
    owner !== null &&
    personEnd !== null &&
    personEnd > owner.index &&
    /^, ?(?:l'|le |la )?/.test(before.slice(personEnd));
  if (owner !== null && !isHead) return "is named for what is theirs";
  if (index.absent.test(before)) return "is named, not present";
  return null;
}

function isEscort(before: string, index: PhraseIndex): boolean {
  const last = [...before.matchAll(index.escorts)].at(-1);
  if (last === undefined) return false;
  const between = before.slice(last.index + last[0].length);
  return !/[;:.]| (?:a|ont|est|sont|avait|avaient|s'est|se sont) /.test(between);
}

/** Stretches between quotation marks that a sentence opens or continues. */
export function quotedSpans(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  const slice = text.slice(start, end);
  for (const match of slice.matchAll(/«[^«»]*(?:»|$)|“[^“”]*(?:”|$)|"[^"]*(?:"|$)/g)) {
    // A word or two in marks is the writer's emphasis, not speech.
    if (match[0].length > 25) spans.push({ start: start + match.index, end: start + match.index + match[0].length });
  }
  const close = slice.search(/[»”]/);
  const open = slice.search(/[«“]/);
  if (close >= 0 && (open < 0 || close < open)) spans.push({ start, end: start + close + 1 });
  return spans;
}
