import type { ActorMention, CountryCode } from "../model.ts";
import type { Sentence } from "../text/sentences.ts";
import { sentenceIndexOf } from "../text/spans.ts";

// An office so many sentences from a name is nobody's in particular.
const reach = 2;

/** Somebody of one side, known by a name alone or by an office alone. */
interface Half {
  readonly identity: string;
  readonly mentions: readonly ActorMention[];
  /** Indexes of the sentences of the mentions. */
  readonly sentences: readonly number[];
}

/**
 * "L'avion de Behrouz T a été retenu. Le vice-ministre iranien des Routes …": of each side, the only one who is known by
 * name alone has the office that stands without a name, where one stands close and never in one sentence. Both
 * become one person.
 */
export function nameOffices(
  actors: readonly ActorMention[],
  sentences: readonly Sentence[],
  { folded, sides }: { readonly folded: string; readonly sides: readonly CountryCode[] },
): ActorMention[] {
  const byIdentity = [...Map.groupBy(actors, ({ identity }) => identity)];
  const halves = (side: CountryCode, isHalf: (one: ActorMention) => boolean): Half[] =>
    byIdentity
      .filter(([, mentions]) => mentions.every((one) => one.side === side && isHalf(one)))
      .map(([identity, mentions]) => ({
        identity: identity!,
        mentions,
        sentences: mentions.map((mention) => sentenceIndexOf(sentences, mention) ?? -reach),
      }));
  const held = new Map<string, ActorMention>();
  for (const side of sides) {
    const [name, another] = halves(side, (one) => isNameAlone(one) && !isDescribed(folded, one));
    if (name === undefined || another !== undefined) continue;
    const all = halves(side, isOfficeAlone);
    // Of several offices, those whose holder the table knows may well be meant: only one that it lacks is taken.
    const [office, other] = all.filter((one) => areOne(name, one) && (all.length === 1 || one.identity.includes("/")));
    if (office === undefined || other !== undefined) continue;
    const [called, bearer] = [name.mentions[0]!, office.mentions[0]!];
    const one = { ...called, office: bearer.office, officeId: bearer.officeId };
    held.set(name.identity, one).set(office.identity, one);
  }
  return actors.map((actor) => {
    const one = actor.identity === null ? undefined : held.get(actor.identity);
    if (one === undefined)
      return { ...actor, members: actor.members.map((member) => held.get(member)?.identity ?? member) };
    return { ...actor, identity: one.identity, name: one.name, office: one.office, officeId: one.officeId };
  });
}

function isNameAlone({ kind, identity, office }: ActorMention): boolean {
  return kind === "person" && office === null && identity?.includes("~") === true;
}

// Whom the table has in these may have changed, or be one of several.
const minor =
  /^(?:(?:deputy-)?governor(?:-[a-z-]+)?|mayor(?:-[a-z-]+)?|company-head|customs-head|railways-head|space-agency-head|academy-head|university-rector|chamber-of-commerce-head|red-crescent-head|free-zones-head)$/;

function isOfficeAlone({ kind, identity, officeId }: ActorMention): boolean {
  return kind === "office" && (identity?.includes("/") === true || (identity !== null && minor.test(officeId ?? "")));
}

// "celui de la Chambre d'Astrakhan, Sergueï D", "le sélectionneur russe Valeri K": who it is, in words that are no office.
const described = /(?:(?:^|[ '])(?:celui|celle|une?) [^,;.]{3,80}, |(?:russe|iranien|iranienne) )$/;
const longest = 100;

function isDescribed(folded: string, { start }: ActorMention): boolean {
  return described.test(folded.slice(Math.max(0, start - longest), start));
}

function areOne(name: Half, office: Half): boolean {
  const distances = name.sentences.flatMap((one) => office.sentences.map((other) => Math.abs(one - other)));
  return Math.min(...distances) <= reach && !distances.includes(0);
}
