import { fold } from "../text/fold.ts";
import type { CityRow, CountryRow, PlaceTables, PlaceWords, VenueMode } from "./tables.ts";

/** A city of the gazetteer. */
export interface City {
  readonly name: string;
  readonly nameEn: string;
  readonly country: string;
}

/** What a name stands for. `capitalised`: only if the text writes it with a capital. */
export type Meaning =
  | { readonly kind: "city"; readonly city: City; readonly use: CityUse; readonly bare: boolean }
  | { readonly kind: "capital"; readonly city: City }
  | { readonly kind: "venue"; readonly city: City; readonly mode: VenueMode; readonly byword: string | null }
  | { readonly kind: "country"; readonly country: string; readonly takesA: boolean }
  | { readonly kind: "byword"; readonly country: string }
  | { readonly kind: "nothing" };

/**
 * How a city's name reads where no preposition of place stands before it: "free" a place, "byword" its state
 * (`Moscou a condamné`), "guarded" nothing.
 */
export type CityUse = "free" | "byword" | "guarded";

/** A trie over folded words. */
export interface NameNode {
  readonly next: Map<string, NameNode>;
  meaning: Meaning | null;
  capitalised: boolean;
}

/** The gazetteer, ready for `readPlaces()`. */
export interface PlaceIndex {
  readonly names: NameNode;
  readonly words: WordSets;
  /** Folded adjective of nationality → state. */
  readonly adjectives: ReadonlyMap<string, string>;
  readonly capitals: ReadonlyMap<string, City>;
}

/** `PlaceWords`, each list a set. */
export type WordSets = { readonly [list in keyof PlaceWords]: ReadonlySet<string> };

/** Compiles the tables of `data/places.ts`. Throws where a row names a city that no table has. */
export function compilePlaces(tables: PlaceTables): PlaceIndex {
  const names: NameNode = newNode();
  const cities = new Map(tables.cities.map((row) => [row[0], toCity(row)]));
  const cityOf = (name: string): City => {
    const city = cities.get(name);
    if (city === undefined) throw new Error(`Cannot compile the places: no city is named "${name}"`);
    return city;
  };
  const capitals = new Map(tables.countries.map((row) => [row[0], cityOf(row[3])]));
  addCities(names, tables, capitals);
  for (const [words, country] of tables.bywords) add(names, words, { kind: "byword", country });
  addCapitals(names, tables, capitals, cityOf);
  for (const row of tables.countries) addCountry(names, row, tables.countriesWithA.includes(row[0]));
  for (const [name, country] of tables.regions) add(names, name, { kind: "country", country, takesA: false });
  for (const words of tables.notPlaces) add(names, words, { kind: "nothing" });
  // After the names that are no place: an organisation named after a city may have a seat, which is one.
  const bywordOf = new Map(tables.bywords.map(([words, country]) => [fold(words), country]));
  for (const [words, city, mode] of tables.venues) {
    add(names, words, { kind: "venue", city: cityOf(city), mode, byword: bywordOf.get(fold(words)) ?? null });
  }
  return { names, words: toSets(tables.words), adjectives: nationalities(tables.countries), capitals };
}

function newNode(): NameNode {
  return { next: new Map(), meaning: null, capitalised: false };
}

function toCity([name, nameEn, country]: CityRow): City {
  return { name, nameEn, country };
}

function add(names: NameNode, phrase: string, meaning: Meaning): void {
  let node = names;
  for (const word of fold(phrase).split(" ")) {
    const next = node.next.get(word) ?? newNode();
    node.next.set(word, next);
    node = next;
  }
  node.meaning = meaning;
  node.capitalised = /^\p{Lu}/u.test(phrase);
}

function addCities(names: NameNode, tables: PlaceTables, capitals: ReadonlyMap<string, City>): void {
  const guarded = new Set([...tables.guardedNames, ...tables.siteNames].map(fold));
  const stateOf = new Set(
    [...capitals.values()].map((city) => city.name).concat(tables.bywordCities.map(([city]) => city)),
  );
  for (const row of tables.cities) {
    const city = toCity(row);
    for (const spelling of [row[0], row[1], ...row.slice(3)]) {
      const use: CityUse = guarded.has(fold(spelling)) ? "guarded" : stateOf.has(city.name) ? "byword" : "free";
      add(names, spelling, { kind: "city", city, use, bare: false });
      // "au Caire", "du Cap": the article is part of the preposition.
      if (spelling.startsWith("Le ")) add(names, spelling.slice(3), { kind: "city", city, use, bare: true });
    }
  }
}

/** "capitale russe", "capitale de la Russie", "capitale du Tatarstan". */
function addCapitals(
  names: NameNode,
  tables: PlaceTables,
  capitals: ReadonlyMap<string, City>,
  cityOf: (name: string) => City,
): void {
  const articles = ["de la ", "du ", "de l'", "des ", "d'", "de "];
  const states = tables.countries.map((row) => ({
    city: capitals.get(row[0]),
    adjectives: row[4].split("/").flatMap(adjectiveForms),
    names: [row[1], ...row.slice(5)],
  }));
  const parts = tables.regions.map(([name, , town, adjective]) => ({
    city: town === null ? undefined : cityOf(town),
    adjectives: adjective === "" ? [] : adjectiveForms(adjective),
    names: [name],
  }));
  for (const { city, adjectives, names: own } of [...states, ...parts]) {
    if (city === undefined) continue;
    for (const adjective of adjectives) add(names, `capitale ${adjective}`, { kind: "capital", city });
    for (const name of own)
      for (const article of articles) add(names, `capitale ${article}${name}`, { kind: "capital", city });
  }
}

function addCountry(names: NameNode, [country, name, , , , ...others]: CountryRow, takesA: boolean): void {
  for (const spelling of [name, ...others]) {
    // A city that bears its country's name keeps its place in the index: "à Djibouti" is the city.
    const known = lookUp(names, spelling);
    if (known?.kind !== "city") add(names, spelling, { kind: "country", country, takesA });
  }
}

function lookUp(names: NameNode, phrase: string): Meaning | null {
  let node: NameNode | undefined = names;
  for (const word of fold(phrase).split(" ")) node = node?.next.get(word);
  return node?.meaning ?? null;
}

/** Masculine, feminine and plural forms; more of them than French has, which does no harm. */
function adjectiveForms(adjective: string): string[] {
  return ["", "s", "e", "es", "ne", "nes"].map((ending) => adjective + ending);
}

function nationalities(countries: readonly CountryRow[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const [code, , , , adjectives] of countries) {
    for (const form of adjectives.split("/").flatMap(adjectiveForms)) {
      const folded = fold(form);
      // "sud-africain" is two words; its last alone would be another country's.
      if (!folded.includes(" ") && !found.has(folded)) found.set(folded, code);
    }
  }
  return found;
}

function set(list: string): ReadonlySet<string> {
  return new Set(list.split(" ").filter((word) => word !== ""));
}

function toSets(words: PlaceWords): WordSets {
  return {
    events: set(words.events),
    guests: set(words.guests),
    notHosted: set(words.notHosted),
    hosts: set(words.hosts),
    arrivals: set(words.arrivals),
    leaves: set(words.leaves),
    motion: set(words.motion),
    towns: set(words.towns),
    rooms: set(words.rooms),
    sites: set(words.sites),
    visited: set(words.visited),
    namesOfThings: set(words.namesOfThings),
    ships: set(words.ships),
    stops: set(words.stops),
    dativeVerbs: set(words.dativeVerbs),
    dativeHeads: set(words.dativeHeads),
    transfers: set(words.transfers),
    agreed: set(words.agreed),
    postHolders: set(words.postHolders),
    postFillers: set(words.postFillers),
    bylines: set(words.bylines),
    insiders: set(words.insiders),
    inside: set(words.inside),
    ministries: set(words.ministries),
    months: set(words.months),
  };
}
