import type { Status } from "../model.ts";
import type { Document } from "../reading/document.ts";
import type { PhraseIndex } from "./cues.ts";
import type { SentenceTelling } from "./tellings.ts";

/** What the tellings of one encounter say of it: called off or denied if one does, else what the clearest in the text says. */
export function statusOf(tellings: readonly SentenceTelling[]): Status {
  const against = tellings.find((telling) => telling.status !== "held" && telling.status !== "planned");
  if (against) return against.status;
  const body = tellings.filter((telling) => !telling.inTitle);
  const weighed = body.length > 0 ? body : tellings;
  return weighed.some((telling) => telling.status === "held") && weighed[0]!.status === "held"
    ? "held"
    : weighed[0]!.status;
}

// How many sentences after an announcement may take it back.
const takesBack = 2;

/** "… a finalement annulé son déplacement": said of an announced meeting in a sentence after it that names no meeting. */
export function calledOff(
  doc: Document,
  tellings: readonly SentenceTelling[],
  { statuses }: PhraseIndex,
): Status | null {
  const announced = tellings.filter((telling) => telling.status === "planned" && !telling.inTitle);
  if (
    announced.length === 0 ||
    tellings.some((telling) => telling.status === "held" && !telling.inTitle && !telling.recalled)
  )
    return null;
  const from = announced[0]!.candidate.sentence;
  for (const sentence of doc.sentences.slice(from, from + takesBack + 1)) {
    const text = doc.folded.slice(sentence.start, sentence.end);
    for (const { status, pattern } of statuses) {
      if (status !== "cancelled" && status !== "postponed") continue;
      pattern.lastIndex = 0;
      const match = pattern.exec(text);
      if (
        match &&
        /(?:visite|deplacement|voyage|venue|rencontre|session|sommet|entretien|reunion|rendez-vous|tete-a-tete|^elle |^il |celui-ci|celle-ci)/.test(
          text,
        )
      )
        return status;
    }
  }
  return null;
}
