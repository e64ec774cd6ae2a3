import { compileActors } from "../../../core/people/compile-actors.ts";
import { findActors } from "../../../core/people/find-actors.ts";
import type { ActorMention, IsoDay } from "../../../core/model.ts";
import { splitSentences } from "../../../core/text/sentences.ts";
import { countries } from "../../../data/countries.ts";
import { introductions } from "../../../data/introductions.ts";
import { officeCounterparts, offices } from "../../../data/offices.ts";
import { people } from "../../../data/people.ts";

/** The index over the tables of data/. */
export const index = compileActors({ people, offices, countries, introductions, counterparts: officeCounterparts });

/** `findActors` with its sentences. */
export function actorsIn(text: string, on: IsoDay | null): ActorMention[] {
  return findActors(text, { index, sentences: splitSentences(text), on });
}
