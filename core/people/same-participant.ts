import type { IsoDay, Participant } from "../model.ts";
import type { Sameness } from "../names/same-name.ts";
import type { ActorIndex } from "./compile-actors.ts";
import { sameActor } from "./same-actor.ts";

/** `sameActor` with its table, as the grouping of events takes it. */
export function sameParticipant(index: ActorIndex): (a: Participant, b: Participant, on: IsoDay | null) => Sameness {
  return (a, b, on) => sameActor(a, b, index, on).verdict;
}
