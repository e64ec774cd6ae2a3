import type { ActorMention, CountryCode, IsoDay, Span } from "../model.ts";
import { heldOn, type ActorIndex } from "../people/compile-actors.ts";
import type { SideWords } from "../relevance/side-words.ts";
import type { Sentence } from "../text/sentences.ts";
import { sentenceOf, touching, within } from "../text/spans.ts";

const wording =
  /(?<![\p{L}])(?:ses|leurs|les|des) (?:deux |trois )?homologues ((?:[\p{L}-]+, )*[\p{L}-]+ et [\p{L}-]+)(?![\p{L}])/gu;

/**
 * "ses homologues russe et iranien": a group of those who hold, on each side named, the office of whoever the sentence has
 * named last before, or the office itself where the table has none or several on the day. Left out where that office is not known.
 */
export function counterpartGroups(
  full: string,
  folded: string,
  sentences: readonly Sentence[],
  actors: readonly ActorMention[],
  index: ActorIndex,
  { countries, on }: { readonly countries: SideWords; readonly on: IsoDay | null },
): ActorMention[] {
  if (on === null) return [];
  return [...folded.matchAll(wording)].flatMap((match): ActorMention[] => {
    const span: Span = { start: match.index, end: match.index + match[0].length };
    const sides = match[1]!.split(/, | et /).flatMap((word) => countries.get(word) ?? []);
    const sentence = sentenceOf(sentences, span);
    const owner =
      sentence &&
      within(actors, { start: sentence.start, end: span.start }).findLast(({ officeId }) => officeId !== null);
    if (!owner?.officeId || sides.length < 2 || touching(actors, span).some(({ kind }) => kind === "group")) return [];
    const members = sides.flatMap((side: CountryCode) => {
      const holders = heldOn(index, owner.officeId!, side, on);
      // Of several deputies the text may name the one further down.
      return [holders.length === 1 ? holders[0]!.id : `${side.toLowerCase()}/${owner.officeId!}`];
    });
    return [
      {
        ...span,
        text: full.slice(span.start, span.end),
        kind: "group",
        identity: null,
        name: null,
        side: null,
        office: owner.office,
        officeId: owner.officeId,
        members,
        source: "inferred",
      },
    ];
  });
}
