import type { IsoDay, Participant } from "../model.ts";
import { officeOn } from "../people/office-holders.ts";
import type { ActorIndex } from "../people/find-actors.ts";
import type { Document } from "./document.ts";

/**
 * Who an identity is in one article: the text's own name, spellings and office; what the table knows of its people where the
 * text is silent. The office shown is the one the text gives, else the one held on the day.
 */
export function describeActors(
  doc: Pick<Document, "actors">,
  index: ActorIndex,
): (identity: string, on: IsoDay | null) => Participant {
  const byIdentity = Map.groupBy(doc.actors, (actor) => actor.identity);
  const describe = (identity: string, on: IsoDay | null): Participant => {
    const mentions = byIdentity.get(identity) ?? [];
    const named = mentions.filter(({ kind }) => kind === "person");
    const known = index.people.get(identity);
    // "Les ministres iranien et russe du Tourisme": of either, what both are called.
    const shared = identity.includes("/") ? doc.actors.filter(({ members }) => members.includes(identity)) : [];
    const withOffice = [...mentions, ...shared].find(({ office }) => office !== null);
    const held = known && on !== null ? officeOn(known, on) : null;
    const heldOffice = held === null ? undefined : index.offices.get(held.office);
    return {
      identity,
      name: mentions.find(({ name }) => name !== null)?.name ?? known?.name ?? null,
      aliases: [...new Set(named.map(({ text }) => text))],
      side: mentions.find(({ side }) => side !== null)?.side ?? known?.side ?? sideOfOffice(identity),
      office: withOffice?.office ?? heldOffice?.title ?? null,
      officeId: withOffice?.officeId ?? held?.office ?? null,
    };
  };
  const described = new Map<string, Participant>();
  return (identity, on) => {
    const key = `${on} ${identity}`;
    const one = described.get(key) ?? describe(identity, on);
    described.set(key, one);
    return one;
  };
}

/** `ru/defence-minister` is an office of RU. */
function sideOfOffice(identity: string): string | null {
  return /^([a-z]{2})\//.exec(identity)?.[1]?.toUpperCase() ?? null;
}
