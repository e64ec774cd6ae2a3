import { compileCredits } from "../../core/credits/find-credits.ts";
import { outletNotes, stateBehind } from "../../core/digest/outlet-notes.ts";
import type { StateOf } from "../../core/events/witnesses.ts";
import { compilePhrases } from "../../core/meetings/cues.ts";
import { compileActors } from "../../core/people/find-actors.ts";
import { compilePlaces } from "../../core/places/compile-places.ts";
import type { Knowledge } from "../../core/reading/read-article.ts";
import { compileRelevance } from "../../core/relevance/judge-relevance.ts";
import { compileSideWords } from "../../core/relevance/side-words.ts";
import { calendarWords } from "../../data/calendar.ts";
import { countries } from "../../data/countries.ts";
import { introductions } from "../../data/introductions.ts";
import { meetingPhrases } from "../../data/meeting-phrases.ts";
import { officeCounterparts, offices } from "../../data/offices.ts";
import { outlets } from "../../data/outlets.ts";
import { people } from "../../data/people.ts";
import { placeTables } from "../../data/places.ts";
import { relevanceTables } from "../../data/relevance.ts";
import { watchedSides } from "./watch-name.ts";

export const actors = compileActors({ people, offices, countries, introductions, counterparts: officeCounterparts });

// Cities of the two states alone: a name that two countries share would speak for the wrong one.
const isWatched = (country: string): boolean => watchedSides.some((side) => side === country);
const cityNames = [
  ...placeTables.cities.flatMap(([name, nameEn, country, ...spellings]) =>
    isWatched(country) ? [name, nameEn, ...spellings].map((one) => ({ name: one, country })) : [],
  ),
  ...placeTables.regions.flatMap(([name, country]) => (isWatched(country) ? [{ name, country }] : [])),
];

export { watchedSides, watchName } from "./watch-name.ts";

const notes = outletNotes(outlets);
/** The state whose medium an outlet or agency is, by any of its names. */
export const stateOf: StateOf = (origin) => stateBehind(notes(origin));

/** The tables of data/, compiled once when a function starts. */
export const knowledge: Knowledge = {
  actors,
  places: compilePlaces(placeTables),
  calendar: calendarWords,
  phrases: compilePhrases(meetingPhrases),
  relevance: compileRelevance(
    relevanceTables,
    compileSideWords(countries, cityNames, relevanceTables.sideWords),
    watchedSides,
  ),
  credits: compileCredits(outlets),
  spokespersons: new Set(offices.filter(({ kind }) => kind === "spokesperson").map(({ id }) => id)),
  sides: watchedSides,
};
