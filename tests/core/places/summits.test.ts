import { describe, expect, it } from "vitest";
import { compileSummits, findSummits } from "../../../core/places/summits.ts";
import { placeTables } from "../../../data/places.ts";
import { summits } from "../../../data/places/summits.ts";

const index = compileSummits(summits);
const cases: readonly [text: string, near: string | null, place: string | null, from: string | null][] = [
  ["en marge du sommet des BRICS de Kazan", null, "Kazan", "2024-10-22"],
  ["en marge du sommet de l'OCS à Tianjin", null, "Tianjin", "2025-08-31"],
  ["le sommet de l’Organisation de coopération de Shanghai", "2022-09-16", "Samarcande", "2022-09-15"],
  ["le sommet de l'OCS", null, null, null],
  ["le sommet de l'OCS à Bichkek", null, null, null],
  ["le sommet de l'OCS à Bichkek", "2019-06-15", "Bichkek", "2019-06-13"],
  ["au sommet des BRICS, en octobre 2024", "2025-08-01", "Kazan", "2024-10-22"],
  ["au sommet de la Caspienne", "2018-08-13", "Aktaou", "2018-08-12"],
  ["au sommet des BRICS de 2020", null, null, "2020-11-17"],
  ["à l'Assemblée générale des Nations unies", "2023-09-20", "New York", "2023-09-19"],
  ["le forum économique international de Saint-Pétersbourg", "2024-06-06", "Saint-Pétersbourg", "2024-06-05"],
  ["le sommet des BRICS", "2030-01-01", null, null],
];

describe("findSummits()", () => {
  it.each(cases)("reads %j near %s", (text, near, place, from) => {
    expect(findSummits(text, { index, near })).toMatchObject([{ place, from }]);
  });

  it("gives the characters it read", () => {
    const text = "Lors du Sommet des BRICS à Kazan";
    const [summit] = findSummits(text, { index, near: null });
    expect(text.slice(summit!.start, summit!.end)).toBe("Sommet des BRICS");
  });

  it("finds nothing where no summit is named", () => {
    expect(findSummits("Le sommet de la tour et les BRICS.", { index, near: "2024-10-22" })).toEqual([]);
  });
});

describe("summits", () => {
  it("have their days in order and their cities in the gazetteer", () => {
    const cities = new Set(placeTables.cities.map(([name]) => name));
    const days = summits.map(({ editions }) => editions.flatMap(([from, to]) => [from, to]));
    expect(days).toEqual(days.map((list) => list.toSorted()));
    const unknown = summits.flatMap(({ editions }) =>
      editions.map(([, , city]) => city ?? "Kazan").filter((city) => !cities.has(city)),
    );
    expect(unknown).toEqual([]);
  });
});
