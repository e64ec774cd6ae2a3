import type { ActorMention } from "../model.ts";
import type { TextPerson } from "./cast.ts";
import type { ActorIndex } from "./compile-actors.ts";

/** People of the article's other texts, as if named before this one. */
export function knownPeople(mentions: readonly ActorMention[], index: ActorIndex): TextPerson[] {
  const people = new Map<string, TextPerson>();
  for (const mention of mentions) {
    if (mention.kind !== "person" || mention.identity === null || mention.name === null || people.has(mention.identity))
      continue;
    const parts = mention.name.split(" ");
    const office =
      mention.office === null
        ? null
        : {
            office: index.offices.get(mention.officeId ?? "") ?? null,
            words: mention.office,
            side: mention.side,
            head: mention.office.split(" ")[0]!,
            bare: false,
            former: false,
          };
    people.set(mention.identity, {
      record: index.people.get(mention.identity) ?? null,
      given: parts.slice(0, -1),
      family: parts.at(-1)!,
      side: mention.side,
      office,
      offices: office === null ? [] : [office],
    });
  }
  return [...people.values()];
}
