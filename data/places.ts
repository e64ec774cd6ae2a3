import type { PlaceTables } from "../core/places/tables.ts";
import { bywordCities, bywords, countries, countriesWithA, regions } from "./places/countries.ts";
import { iranianCities } from "./places/iran.ts";
import { russianCities } from "./places/russia.ts";
import { notPlaces, venues } from "./places/venues.ts";
import { guardedNames, placeWords, siteNames } from "./places/words.ts";
import { worldCities } from "./places/world.ts";

/** The gazetteer: cities, states, buildings, and the French words that go with places. */
export const placeTables: PlaceTables = {
  cities: [...iranianCities, ...russianCities, ...worldCities],
  countries,
  countriesWithA,
  regions,
  bywordCities,
  bywords,
  venues,
  notPlaces,
  guardedNames,
  siteNames,
  words: placeWords,
};
