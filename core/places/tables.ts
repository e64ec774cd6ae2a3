import type { CountryCode } from "../model.ts";

/** A city: French name, English name, state, further spellings in French and English print. */
export type CityRow = readonly [name: string, nameEn: string, country: CountryCode, ...spellings: string[]];

/** A building or institution, its city's French name, and when it is a place (see `data/places/venues.ts`). */
export type VenueRow = readonly [words: string, city: string, mode: VenueMode];
export type VenueMode = "named" | "inside" | "seat" | "margin";

/** A state: code, French and English name without article, capital's French name, adjective(s) "a/b", other names. */
export type CountryRow = readonly [
  code: CountryCode,
  name: string,
  nameEn: string,
  capital: string,
  adjectives: string,
  ...otherNames: string[],
];

/** Lists of folded words, separated by spaces; `hosts` and `dativeVerbs` are beginnings of words. */
export interface PlaceWords {
  /** Encounters: "sommet". */
  readonly events: string;
  /** Who is hosted: "ministre". */
  readonly guests: string;
  /** Behind "accueille", these mean an opinion and no host: "favorablement". */
  readonly notHosted: string;
  readonly hosts: string;
  /** Before "de" and a city, somebody moves: "venu". */
  readonly arrivals: string;
  /** Verbs whose object is a place: "quitter". */
  readonly leaves: string;
  /** Before "pour" and "vers", somebody moves: "s'envoler". */
  readonly motion: string;
  /** Before "de" and a city, a part of it: "banlieue". */
  readonly towns: string;
  /** Before "de" and a building, a part of it: "salle". */
  readonly rooms: string;
  /** Before "de" and a city, a plant or school: a place if somebody is in it. */
  readonly sites: string;
  readonly visited: string;
  /** Before "de" and a city, something named after it: "format". */
  readonly namesOfThings: string;
  /** Right before a city, a thing that bears its name: "croiseur". */
  readonly ships: string;
  /** A walk to the left through a noun phrase ends at these. */
  readonly stops: string;
  /** Right before "à" and a capital, the capital is who gets something: "demander". */
  readonly dativeVerbs: string;
  readonly dativeHeads: string;
  /** The same, with an object in between: "livrer des drones à". */
  readonly transfers: string;
  /** "convenu à Téhéran de renforcer": a place although "de" and an infinitive follow. */
  readonly agreed: string;
  /** Who serves at a capital: "ambassadeur". */
  readonly postHolders: string;
  readonly postFillers: string;
  /** Who files from a city: "correspondant". */
  readonly bylines: string;
  /** Who works in or aspires to a building: "conseiller au Kremlin". */
  readonly insiders: string;
  /** Prepositions of place before a building. */
  readonly inside: string;
  /** What may stand inside the name of a ministry. */
  readonly ministries: string;
  readonly months: string;
}

/** Everything that `compilePlaces()` needs. */
export interface PlaceTables {
  readonly cities: readonly CityRow[];
  readonly countries: readonly CountryRow[];
  readonly countriesWithA: readonly CountryCode[];
  /** Name, state, chief town, feminine adjective ("" where none is used). */
  readonly regions: readonly (readonly [
    name: string,
    country: CountryCode,
    chiefTown: string | null,
    adjective: string,
  ])[];
  readonly bywordCities: readonly (readonly [city: string, country: CountryCode])[];
  readonly bywords: readonly (readonly [words: string, country: CountryCode])[];
  readonly venues: readonly VenueRow[];
  readonly notPlaces: readonly string[];
  readonly guardedNames: readonly string[];
  readonly siteNames: readonly string[];
  readonly words: PlaceWords;
}
