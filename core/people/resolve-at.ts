import type { ActorMention, IsoDay } from "../model.ts";
import { splitSentences } from "../text/sentences.ts";
import { heldOn } from "./compile-actors.ts";
import type { ActorIndex } from "./compile-actors.ts";
import { officeSpans } from "./office-spans.ts";
import { hasMany, officeIdentity } from "./resolve-office.ts";
import { wordsOf } from "./words.ts";

/**
 * The same actor read at another day: an office printed without a name was somebody else's some years before. People
 * printed by name, groups and words that only point back ("le ministre") stay what they are. Where the table has no
 * single holder on that day, the office itself is the actor; without a day nothing changes.
 */
export function resolveAt(actor: ActorMention, index: ActorIndex, day: IsoDay | null): ActorMention {
  const { side, officeId } = actor;
  if (day === null || actor.kind !== "office" || side === null || officeId === null || !namesOffice(actor.text, index))
    return actor;
  if (hasMany(officeId, index)) return actor;
  const holders = heldOn(index, officeId, side, day);
  if (holders.some((holder) => holder.id === actor.identity)) return actor;
  const [holder] = holders;
  if (holder !== undefined && holders.length === 1)
    return { ...actor, identity: holder.id, name: holder.name, source: "inferred" };
  if (actor.identity === null || !index.people.has(actor.identity)) return actor;
  return {
    ...actor,
    identity: officeIdentity({ id: officeId, words: actor.office ?? actor.text, side }),
    name: null,
    source: "stated",
  };
}

/** Whether words name an office in full, or the counterpart of one; not "le ministre", which points back. */
function namesOffice(text: string, index: ActorIndex): boolean {
  const words = wordsOf(text, splitSentences(text));
  const [span] = officeSpans(text, words, () => false, index);
  if (span === undefined) return words[0]?.fold === "homologue";
  return !span.bare || span.office?.id === "president" || span.office?.id === "ambassador";
}
