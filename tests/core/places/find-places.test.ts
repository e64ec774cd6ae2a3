import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compilePlaces } from "../../../core/places/compile-places.ts";
import { readPlaces } from "../../../core/places/find-places.ts";
import type { PlacesRead } from "../../../core/places/find-places.ts";
import { splitSentences } from "../../../core/text/sentences.ts";
import { placeTables } from "../../../data/places.ts";
import { readCases } from "./read-cases.ts";

const index = compilePlaces(placeTables);
const read = (text: string): PlacesRead => readPlaces(text, { index, sentences: splitSentences(text) });
const cases = readCases(readFileSync(new URL("../../../fixtures/cases/places.csv", import.meta.url), "utf8"));

/** "Moscou=Moscow", "Russie=RU:country", "Kremlin=Moscow:venue", "MOSCOU=Moscow:dateline". */
function places(text: string): string {
  return read(text)
    .places.map((place) => {
      const kind = place.dateline ? ":dateline" : place.kind === "city" ? "" : `:${place.kind}`;
      return `${place.text}=${place.nameEn ?? place.country}${kind}`;
    })
    .join(";");
}

/** "Moscou=RU;Kremlin=RU". */
function bywordsOf(text: string): string {
  return read(text)
    .bywords.map((byword) => `${byword.text}=${byword.country}`)
    .join(";");
}

describe("fixtures/cases/places.csv", () => {
  it("has at least 200 sentences, a third of them with nothing to find", () => {
    expect(cases.length).toBeGreaterThanOrEqual(200);
    expect(cases.filter((row) => row.places === "").length).toBeGreaterThanOrEqual(65);
  });

  it.each(cases.map((row) => [row.id, row.text, row] as const))("readPlaces() reads %s: %s", (_id, text, row) => {
    const expected = { places: row.places, bywords: row.bywords };
    const found = { places: places(text), bywords: bywordsOf(text) };
    expect({
      places: row.places === "*" ? "*" : found.places,
      bywords: row.bywords === "*" ? "*" : found.bywords,
    }).toEqual(expected);
  });
});

describe("readPlaces() places", () => {
  const times =
    "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|aujourd'hui|longuement|en janvier|ce vendredi 3 mai|dans la nuit".split(
      "|",
    );
  it.each(times)("is not misled by the time between verb and place: %s", (time) => {
    expect(places(`Ils se sont entretenus ${time} à Moscou avec le président.`)).toBe("Moscou=Moscow");
  });

  it("finds every city of the tables behind 'à'", () => {
    const missed = placeTables.cities.filter(([name, , country]) => {
      const text = name.startsWith("Le ")
        ? `Reçu au ${name.slice(3)}, il est reparti.`
        : `Reçu à ${name}, il est reparti.`;
      const [place] = read(text).places;
      return place?.name !== name || place.country !== country || place.kind !== "city";
    });
    expect(missed).toEqual([]);
  });

  it("finds every country of the tables behind its preposition, but those that bear a city's name", () => {
    const cities = new Set(
      placeTables.cities.flatMap(([name, nameEn, , ...spellings]) => [name, nameEn, ...spellings]),
    );
    const missed = placeTables.countries.flatMap(([code, name, , , , ...others]) =>
      [name, ...others].filter((spelling) => {
        const text = `Reçu ${placeTables.countriesWithA.includes(code) ? "à" : "en"} ${spelling}, il est reparti.`;
        const [place] = read(text).places;
        return !cities.has(spelling) && (place?.kind !== "country" || place.country !== code);
      }),
    );
    expect(missed).toEqual([]);
  });

  it("reads names without their accents and with look-alike letters", () => {
    expect(places("Reçu à Teheran.")).toBe("Teheran=Tehran");
    expect(places("Reçu à Мoscou.")).toBe("Мoscou=Moscow");
    expect(places("Reçu à SAINT-PETERSBOURG.")).toBe("SAINT-PETERSBOURG=Saint Petersburg");
  });

  it("does not find a name inside a word, nor one without its capital", () => {
    expect(places("À Moscoutien, à moscou, à Parisis, à Bakouïste.")).toBe("");
  });

  it("keeps a phrase within its paragraph", () => {
    expect(places("Il est né à New\nYork est une ville.")).toBe("");
  });
});

describe("readPlaces() posts", () => {
  it.each([
    ["L'ambassadeur d'Iran à Moscou a démissionné.", ["Moscow"]],
    ["L'ambassadeur russe en Iran a démissionné.", [null]],
    ["Le consul général de Russie à Racht est rentré.", ["Rasht"]],
  ])("keeps where a diplomat serves: %s", (text, expected) => {
    expect(read(text).posts.map((post) => post.nameEn)).toEqual(expected);
    expect(read(text).places).toEqual([]);
  });
});

const pieces = fc.constantFrom(
  ..."à de d' du au en et ou vers pour entre le la l' , . ; ( ) - – / \n « » Moscou Téhéran Kazan Nice Kremlin Russie capitale russe ministère siège ONU accueille sommet 5 août 2024 AFP ambassadeur livrer É\u0301 \u200f 中 🏛 ſ İ".split(
    " ",
  ),
  "Saint-Pétersbourg",
  " ",
  "\u00a0",
);
// Long ones: of ten pieces, drawn by default, few name a place, and a property of places must meet some.
const words = fc.array(pieces, { maxLength: 60, size: "max" });
const texts = fc.oneof(
  words.map((parts) => parts.join(" ")),
  words.map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 200 }),
);

describe("readPlaces() on any text", () => {
  it("gives spans that slice to their text, in order and without overlap", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { places: found, bywords, posts } = read(text);
        for (const list of [found, bywords, posts]) {
          for (const span of list) expect(text.slice(span.start, span.end)).toBe(span.text);
          expect(list.map((span) => span.start)).toEqual(list.map((span) => span.start).toSorted((a, b) => a - b));
        }
        const all = [...found, ...bywords, ...posts].toSorted((a, b) => a.start - b.start);
        for (let i = 1; i < all.length; i++) expect(all[i]!.start).toBeGreaterThanOrEqual(all[i - 1]!.end);
      }),
      { numRuns: 400 },
    );
  });

  it("names a city exactly where it does not say country", () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const place of read(text).places) expect(place.name === null).toBe(place.kind === "country");
      }),
    );
  });

  it("does not depend on what stands in another paragraph", () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const alone = read(other).places.map((place) => place.text);
        const after = read(`${one}.\n\n${other}`).places.slice(-alone.length || Infinity);
        expect(after.map((place) => place.text)).toEqual(alone);
      }),
      { numRuns: 200 },
    );
  });
});

describe("readPlaces() on a megabyte", () => {
  const hostile = [
    "Moscou ",
    "à Moscou et ",
    "capitale de la ",
    "a",
    "'",
    "Saint-",
    "siège de l'",
    "\nTéhéran, ",
    "\nTéhéran, 5 août 2024 (",
    "ministère des Affaires étrangères de la Défense ",
    "livrer des drones à Moscou ",
    "l'ambassadeur de la République islamique ",
    "((((",
    "Moscou-",
    "\n",
    "É",
  ];
  // A quadratic reading would outlast any timeout; how fast it is, "npm run bench:megabytes" says.
  it.each(hostile)("comes to an end: %j over and over", (unit) => {
    const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
    const sentences = splitSentences(text);
    expect(() => readPlaces(text, { index, sentences })).not.toThrow();
  });
});
