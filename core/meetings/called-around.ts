import type { Span } from "../model.ts";
import type { Document } from "../reading/document.ts";
import type { SentenceTelling } from "./tellings.ts";

// What is said of a call stands within so many sentences behind it.
const reach = 4;
const call =
  /(?<![\p{L}])(?:l'initiative (?:de l'appel|d'appeler)|cet appel|raccroch[\p{L}]*|(?:l'|le |son )combine)(?![\p{L}])/u;

// What may be said of those who meet and of those who telephone.
const talk = /(?:entretien|entretenu|conversation|echang|discu|parl|evoqu|abord|convenu|ont eu )/u;

/** "Un entretien de plus d'une heure … C'est X qui avait pris l'initiative d'appeler": a call that no telling of it calls one. */
export function calledAround(doc: Document, tellings: readonly SentenceTelling[]): Span | null {
  const isTalk = ({ candidate: { cue } }: SentenceTelling): boolean => talk.test(doc.folded.slice(cue.start, cue.end));
  if (tellings.some(({ format, place }) => format !== null || place !== null) || !tellings.every(isTalk)) return null;
  const told = tellings.map(({ candidate }) => candidate.sentence);
  const from = Math.min(...told.filter((index) => doc.sentences[index]!.start >= doc.textStart));
  for (let at = from; at <= from + reach; at++) {
    const sentence = doc.sentences[at];
    if (sentence === undefined) return null;
    const found = call.exec(doc.folded.slice(sentence.start, sentence.end));
    const paired = tellings.flatMap(({ candidate }) => candidate.attendees.map(({ identity }) => identity));
    const isTheirs = doc.actors.every(
      ({ start, end, identity, kind }) =>
        end <= sentence.start || start >= sentence.end || kind === "group" || paired.includes(identity ?? ""),
    );
    if (found !== null && isTheirs)
      return { start: sentence.start + found.index, end: sentence.start + found.index + found[0].length };
  }
  return null;
}
