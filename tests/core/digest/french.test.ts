import { describe, expect, test } from "vitest";
import {
  atPlace,
  counted,
  dateInWords,
  fullDay,
  inCountry,
  listed,
  ofName,
  shortDate,
} from "../../../core/digest/french.ts";
import { cairo, day, moscow, noDate, tehran } from "../../support/builders.ts";

const visible = (text: string): string => text.replaceAll("\u00a0", "_").replaceAll("\u202f", "-");

describe("dates", () => {
  test.each([
    ["2024-08-05", "lundi 5_août 2024"],
    ["2025-05-01", "jeudi 1er_mai 2025"],
    ["2024-02-29", "jeudi 29_février 2024"],
  ])("fullDay() of %s is %s", (value, expected) => {
    expect(visible(fullDay(value))).toBe(expected);
  });

  test.each([
    [day("2024-08-05"), "lundi 5_août 2024"],
    [{ value: "2022-11", precision: "month", from: "2022-11-01", to: "2022-11-30" } as const, "en novembre 2022"],
    [{ value: "2019", precision: "year", from: null, to: null } as const, "en 2019"],
    [{ ...noDate, from: "2024-08-03", to: "2024-08-05" }, "entre le 3_août et le 5_août 2024"],
    [noDate, "date non précisée"],
  ])("dateInWords() of %o is %s", (date, expected) => {
    expect(visible(dateInWords(date))).toBe(expected);
  });

  test("shortDate() gives the year of another year only", () => {
    expect(visible(shortDate(day("2024-08-05"), "2024")!)).toBe("5_août");
    expect(visible(shortDate(day("2018-08-21"), "2024")!)).toBe("21_août 2018");
    expect(shortDate(noDate, "2024")).toBeNull();
  });
});

describe("places", () => {
  test.each([
    [moscow, "à Moscou"],
    [tehran, "à Téhéran"],
    [cairo, "au Caire"],
    [{ name: "La Haye", nameEn: "The Hague", country: "NL" }, "à La Haye"],
    [{ name: null, nameEn: null, country: "CN" }, "en Chine"],
  ])("atPlace() of %o is %s", (place, expected) => {
    expect(atPlace(place)).toBe(expected);
  });

  test.each([
    ["IR", "en Iran"],
    ["RU", "en Russie"],
    ["KZ", "au Kazakhstan"],
    ["AZ", "en Azerbaïdjan"],
    ["US", "aux États-Unis"],
    ["AE", "aux Émirats arabes unis"],
    ["MX", "au Mexique"],
    ["CU", "à Cuba"],
    ["YE", "au Yémen"],
  ])("inCountry() of %s is %s", (code, expected) => {
    expect(inCountry(code)).toBe(expected);
  });

  test.each([
    ["Ispahan", "d’Ispahan"],
    ["Moscou", "de Moscou"],
    ["Le Caire", "du Caire"],
    ["Les Échos", "des Échos"],
    ["Erevan", "d’Erevan"],
  ])("ofName() of %s is %s", (name, expected) => {
    expect(ofName(name)).toBe(expected);
  });
});

test.each([
  [["a"], 3, "a"],
  [["a", "b", "c"], 3, "a, b et c"],
  [["a", "b", "c", "d"], 3, "a, b, c et d"],
  [["a", "b", "c", "d", "e"], 3, "a, b, c et 2 autres"],
  [[], 3, ""],
])("listed() of %j is %s", (items, most, expected) => {
  expect(listed(items, most)).toBe(expected);
});

test.each([
  [0, "0_source"],
  [1, "1_source"],
  [2, "2_sources"],
])("counted() of %i is %s", (count, expected) => {
  expect(visible(counted(count, "source"))).toBe(expected);
});
