import type { ActorIndex } from "./compile-actors.ts";
import type { NameSpan } from "./name-spans.ts";
import type { OfficeSpan } from "./office-spans.ts";
import { isJoined, isSetOff } from "./words.ts";
import type { Word } from "./words.ts";

/** "Porteur d'un message du guide suprême, Ali Akbar Velayati a …": the office is the sender's, and the name begins anew. */
export function isSenders(
  words: readonly Word[],
  { from, to, office }: OfficeSpan,
  name: NameSpan,
  index: ActorIndex,
): boolean {
  return (
    isSetOff(words[to]) &&
    index.words.sent.has(words[from - 2]?.fold ?? "") &&
    name.known.length > 0 &&
    !name.known.some((person) => person.offices.some((tenure) => tenure.office === office?.id))
  );
}

/** "l'envoyé spécial du président Vladimir Poutine": whom the office serves, not who holds it. */
export function isServedBy(words: readonly Word[], { from, to, office }: OfficeSpan, name: NameSpan): boolean {
  const printed = words.slice(from, to).map(({ fold }) => fold);
  return (
    isJoined(words[to]) &&
    name.known.length > 0 &&
    / d[ue] (?:la )?(?:l )?(?:president|presidente|premier ministre|guide|ministre|chef|cheffe|ayatollah|imam|general|amiral)(?: |$)/.test(
      printed.join(" "),
    ) &&
    !name.known.some((person) => person.offices.some((tenure) => tenure.office === office?.id))
  );
}

const servants = /^(?:conseill|emissaire|envoye|representant|adjoint|assistant|collaborat|porte-parole)/;
// "conseiller | supérieur | du | Leader": so many words stand between.
const mostToServant = 3;

/** "le conseiller supérieur du Leader iranien Ali Akbar Velayati": whom the text names serves, and never held the office. */
export function isServants(words: readonly Word[], { from, office }: OfficeSpan, name: NameSpan): boolean {
  return (
    name.known.length > 0 &&
    /^(?:du|de|la|l|d)$/.test(words[from - 1]?.fold ?? "") &&
    words.slice(Math.max(0, from - mostToServant), from).some(({ fold }) => servants.test(fold)) &&
    !name.known.some((person) => person.offices.some((tenure) => tenure.office === office?.id))
  );
}

// "… du président Vladimir Poutine pour la Syrie, Alexandre L.": so many words may say for what.
const mostOfScope = 6;

/** The name that follows the first comma behind a word. */
export function servantBehind(
  words: readonly Word[],
  from: number,
  nameFrom: ReadonlyMap<number, number>,
): number | undefined {
  for (let at = from; at <= from + mostOfScope; at++) {
    const word = words[at];
    if (word === undefined || word.sentence !== words[from - 1]!.sentence) return undefined;
    if (isSetOff(word)) return nameFrom.get(at);
    if (!isJoined(word) || (at === from && !/^(?:pour|charge|aupres|en)$/.test(word.fold))) return undefined;
  }
  return undefined;
}
