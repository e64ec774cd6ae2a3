import type { ShownValues } from "../events/shown-values.ts";
import type { Participant } from "../model.ts";
import type { Digest, EnglishNames } from "./digest-types.ts";

/** Somebody with the English names of the tables. */
export function personInEnglish(one: Participant, names: EnglishNames): Participant {
  return {
    ...one,
    name: one.name === null ? null : (names.person(one.identity) ?? one.name),
    office: one.officeId === null ? one.office : (names.office(one.officeId) ?? one.office),
  };
}

/** A digest with the English names of the people and offices of the tables; the others keep the names they have. */
export function inEnglish(digest: Digest): Digest {
  const names = digest.englishNames;
  if (names === undefined) return digest;
  const person = (one: Participant): Participant => personInEnglish(one, names);
  const values = (shown: ShownValues): ShownValues => ({
    ...shown,
    participants: shown.participants.map(person),
    delegation: shown.delegation.map(person),
  });
  return {
    ...digest,
    blocks: digest.blocks.map((block) => {
      const { event, before, news } = block.change;
      return {
        ...block,
        ...(block.possiblySame && {
          possiblySame: block.possiblySame.map((other) => ({ ...other, values: values(other.values) })),
        }),
        change: {
          ...block.change,
          event: event && { ...event, values: values(event.values) },
          before: before && values(before),
          news: news.map((one) => (one.kind === "person" ? { ...one, person: person(one.person) } : one)),
        },
      };
    }),
  };
}
