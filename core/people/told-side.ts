import type { CountryCode } from "../model.ts";
import type { ActorIndex } from "./compile-actors.ts";
import { placeAt } from "./match-office.ts";
import type { NameSpan } from "./name-spans.ts";
import type { RelationSpan } from "./relation-spans.ts";
import { isJoined, isSetOff } from "./words.ts";
import type { Word } from "./words.ts";

export function withSide(
  words: readonly Word[],
  name: NameSpan,
  toName: ReadonlyMap<number, RelationSpan>,
  index: ActorIndex,
): NameSpan {
  const side =
    introducing(words, name, toName)?.side ??
    delegationSide(words, name, index) ??
    index.words.sidedTitles.get(words[name.from - 1]?.fold ?? "") ??
    null;
  return name.side !== null || side === null || name.known.length > 0 ? name : { ...name, side };
}

/** "la délégation iranienne, conduite par X", "côté russe, X", "X a conduit la délégation russe": a side told by whom one stands for. */
function delegationSide(words: readonly Word[], name: NameSpan, index: ActorIndex): CountryCode | null {
  const { sentence } = words[name.from]!;
  const sideAt = (at: number): CountryCode | null => {
    const word = words[at];
    if (word === undefined || word.sentence !== sentence || !/^(?:delegation|partie|cote|camp|equipe)$/.test(word.fold))
      return null;
    const next = words[at + 1];
    return next === undefined || next.cap || !isJoined(next) ? null : (index.adjectives.get(next.fold) ?? null);
  };
  for (let at = name.from - 2; at >= Math.max(0, name.from - 8); at--) {
    if (words[at + 1]!.cap) break;
    const side = sideAt(at);
    // "malgré le retrait de la délégation géorgienne, X": nobody leads it.
    const isHead = words.slice(Math.max(0, at - 3), at).some(({ fold }) => fold === "tete" || fold === "chef");
    if (side !== null && words[at]!.fold === "delegation" && name.from === at + 2 && !isHead) return null;
    if (side !== null) return leadsTo(words, at + 2, name.from) ? side : null;
  }
  if (words[name.to]?.fold === "qui" && index.words.leads.has(words[name.to + 1]?.fold ?? ""))
    return ledSide(words, name.to + 2, index);
  for (let at = name.to + 1; at < name.to + 8; at++) {
    const side = sideAt(at);
    if (side === null) continue;
    const led = words
      .slice(name.to, at)
      .some((word) =>
        /^(?:dirige|dirigeait|conduit|conduisait|mene|menait|preside|presidait|tete|chef|representait|emmene|membre)$/.test(
          word.fold,
        ),
      );
    return led ? side : null;
  }
  return null;
}

/** "qui préside l'Organisation iranienne du cinéma": the side of what somebody leads. */
function ledSide(words: readonly Word[], from: number, index: ActorIndex): CountryCode | null {
  for (let at = from; at < from + 7 && at < words.length && isJoined(words[at]); at++) {
    const side = words[at]!.cap ? placeAt(words, at, index)?.code : index.adjectives.get(words[at]!.fold);
    if (side !== undefined) return side;
  }
  return null;
}

/** Nothing but "conduite par", commas, titles and articles between a delegation and a name. */
function leadsTo(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (
      !/^(?:conduite?|dirigee?|menee?|emmenee?|presidee?|representee?|par|le|la|l|m|mme|general|amiral|etait|est|avec|composee|de|d)$/.test(
        words[at]!.fold,
      )
    )
      return false;
  }
  return true;
}

/** "son homologue russe, X": the relation that leads up to a name; titles may stand between. */
export function introducing(
  words: readonly Word[],
  name: NameSpan,
  toName: ReadonlyMap<number, RelationSpan>,
): RelationSpan | undefined {
  for (let at = name.from; at > Math.max(0, name.from - 6); at--) {
    const relation = toName.get(at);
    if (relation === undefined) {
      if (words[at - 1] === undefined || words[at]!.gap.includes("\n") || /[;:!?]/.test(words[at]!.gap))
        return undefined;
      if (at < name.from && words[at]!.cap && words[at]!.fold.length > 12) return undefined;
      if (
        !/^(?:le|la|l|m|mme|dr|general|amiral|contre|vice|colonel|de|brigade|division|major|lieutenant|ayatollah|hojatoleslam|hodjatoleslam|seyed|sayed|seyyed)$/.test(
          words[at - 1]!.fold,
        )
      ) {
        if (toName.get(at - 1) === undefined) return undefined;
      }
      continue;
    }
    if (!isJoined(words[at]) && !isSetOff(words[at])) return undefined;
    const side = name.known[0]?.side ?? name.side;
    const setOff = isSetOff(words[at]) && name.given.length === 0 && !name.titled;
    return setOff || (relation.side !== null && side !== null && side !== relation.side) ? undefined : relation;
  }
  return undefined;
}
