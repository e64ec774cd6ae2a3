import { describe, expect, it } from "vitest";

import { countries } from "../../data/countries.ts";
import { officeCounterparts, offices } from "../../data/offices.ts";

const ids = new Set(offices.map((office) => office.id));

describe("offices", () => {
  it("offices has unique ids", () => {
    expect(ids.size).toBe(offices.length);
  });

  it("offices has wordings in lower case without article, doubles or stray blanks", () => {
    const wrong = offices.flatMap((office) =>
      office.wordings.filter(
        (wording, at) =>
          wording !== wording.toLowerCase() ||
          wording !== wording.trim() ||
          /\s{2}|^(?:le|la|les|un|une) |^l'/u.test(wording) ||
          office.wordings.indexOf(wording) !== at,
      ),
    );
    expect(wrong).toEqual([]);
  });

  it("offices gives no wording to two offices", () => {
    const owners = new Map<string, string>();
    const clashes: string[] = [];
    for (const office of offices) {
      for (const wording of office.wordings) {
        const owner = owners.get(wording);
        if (owner !== undefined && owner !== office.id) clashes.push(`${wording}: ${owner}, ${office.id}`);
        owners.set(wording, office.id);
      }
    }
    expect(clashes).toEqual([]);
  });

  it("offices marks every spokesperson as such", () => {
    const wrong = offices.filter(
      (office) =>
        office.kind !== "spokesperson" &&
        office.id !== "atomic-agency-deputy-head" &&
        office.wordings.some((wording) => wording.startsWith("porte-parole")),
    );
    expect(wrong.map((office) => office.id)).toEqual([]);
  });

  it("offices says of every deputy minister, envoy and governor at large that many hold the office", () => {
    const many = offices.filter((office) => office.many === true).map((office) => office.id);
    expect(many).toEqual(expect.arrayContaining(["deputy-foreign-minister", "envoy", "governor", "ambassador"]));
    expect(many.filter((id) => /^first-|^(?!deputy).*-minister$/u.test(id))).toEqual([
      "senior-assistant-foreign-minister",
    ]);
  });

  it.each([
    ["chef de la diplomatie", "foreign-minister"],
    ["patron de la diplomatie", "foreign-minister"],
    ["ministre de la défense", "defence-minister"],
    ["premier vice-ministre de la défense", "first-deputy-defence-minister"],
    ["vice-ministre des affaires étrangères", "deputy-foreign-minister"],
    ["guide de la révolution islamique", "supreme-leader"],
    ["secrétaire du conseil suprême de sécurité nationale", "security-council-secretary"],
    ["secrétaire du conseil de sécurité", "security-council-secretary"],
    ["président du majlis", "parliament-speaker"],
    ["président de la douma", "parliament-speaker"],
    ["présidente du conseil de la fédération", "upper-house-speaker"],
    ["patron de rosatom", "atomic-agency-head"],
    ["chef de l'organisation iranienne de l'énergie atomique", "atomic-agency-head"],
    ["commandant en chef du corps des gardiens de la révolution islamique", "irgc-commander"],
    ["commandant de la marine des gardiens de la révolution", "irgc-navy-commander"],
    ["ministre des routes et du développement urbain", "transport-minister"],
    ["ministre du jihad agricole", "agriculture-minister"],
    ["ambassadeur à téhéran", "ambassador-to-iran"],
    ["conseiller diplomatique du kremlin", "diplomatic-adviser"],
    ["porte-parole du kremlin", "presidential-spokesperson"],
    ["gouverneur d'astrakhan", "governor-astrakhan"],
    ["chef du daguestan", "head-dagestan"],
  ])("offices reads %s as %s", (wording, id) => {
    expect(offices.find((office) => office.wordings.includes(wording))?.id).toBe(id);
  });
});

describe("officeCounterparts", () => {
  it("officeCounterparts joins different offices of the table", () => {
    expect(officeCounterparts.filter(([one, other]) => one === other || !ids.has(one) || !ids.has(other))).toEqual([]);
  });
});

describe("countries", () => {
  it("countries has unique codes, two capital letters each but for the United Nations", () => {
    const codes = countries.map((country) => country.code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => !/^[A-Z]{2}$/u.test(code))).toEqual(["INT"]);
  });

  it("countries has the 193 members of the United Nations and more", () => {
    expect(countries.length).toBeGreaterThanOrEqual(195);
  });

  it("countries gives each an adjective in both genders, in lower case", () => {
    const wrong = countries.filter(
      (country) =>
        country.adjectives.length < 2 || country.adjectives.some((adjective) => adjective !== adjective.toLowerCase()),
    );
    expect(wrong.map((country) => country.code)).toEqual([]);
  });

  it.each([
    ["IR", "iranienne", "République islamique", "Téhéran"],
    ["IR", "persan", "RII", "Téhéran"],
    ["RU", "russe", "Fédération de Russie", "Moscou"],
    ["RU", "moscovite", "Fédération russe", "Moscou"],
  ])("countries knows %s as %s and %s", (code, adjective, name, capital) => {
    const country = countries.find((row) => row.code === code);
    expect(country?.adjectives).toContain(adjective);
    expect(country?.names).toContain(name);
    expect(country?.capital).toBe(capital);
  });
});
