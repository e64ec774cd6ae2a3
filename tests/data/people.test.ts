import { describe, expect, it } from "vitest";

import { firstDayOf, lastDayOf } from "../../core/people/office-holders.ts";
import type { Moment, Tenure } from "../../core/people/tables.ts";
import { countries } from "../../data/countries.ts";
import { offices } from "../../data/offices.ts";
import { people } from "../../data/people.ts";
import { namesakes } from "./namesakes.ts";
import { sharedForms } from "./spellings.ts";

const officesById = new Map(offices.map((office) => [office.id, office]));
const sides = new Set(countries.map((country) => country.code));
const tenures = people.flatMap((person) => person.offices.map((tenure) => ({ person, tenure })));

/** Offices that one person holds at a time, whose succession must have no hole. */
const chains: Readonly<Record<string, readonly string[]>> = {
  IR: [
    "supreme-leader",
    "president",
    "first-vice-president",
    "foreign-minister",
    "defence-minister",
    "interior-minister",
    "oil-minister",
    "energy-minister",
    "economy-minister",
    "finance-minister",
    "transport-minister",
    "agriculture-minister",
    "health-minister",
    "industry-minister",
    "science-minister",
    "education-minister",
    "justice-minister",
    "culture-minister",
    "ict-minister",
    "intelligence-minister",
    "security-council-secretary",
    "parliament-speaker",
    "foreign-affairs-committee-head",
    "judiciary-head",
    "chief-of-staff",
    "army-commander",
    "irgc-commander",
    "quds-commander",
    "navy-commander",
    "irgc-navy-commander",
    "irgc-aerospace-commander",
    "atomic-agency-head",
    "central-bank-governor",
    "police-chief",
    "ambassador-to-russia",
    "foreign-ministry-spokesperson",
    "presidential-chief-of-staff",
  ],
  RU: [
    "president",
    "prime-minister",
    "foreign-minister",
    "defence-minister",
    "interior-minister",
    "emergencies-minister",
    "energy-minister",
    "economy-minister",
    "finance-minister",
    "transport-minister",
    "agriculture-minister",
    "health-minister",
    "industry-minister",
    "science-minister",
    "education-minister",
    "justice-minister",
    "culture-minister",
    "sport-minister",
    "ict-minister",
    "labour-minister",
    "natural-resources-minister",
    "security-council-secretary",
    "parliament-speaker",
    "upper-house-speaker",
    "foreign-affairs-committee-head",
    "chief-of-staff",
    "navy-commander",
    "atomic-agency-head",
    "central-bank-governor",
    "foreign-intelligence-head",
    "domestic-intelligence-head",
    "prosecutor-general",
    "ambassador-to-iran",
    "foreign-ministry-spokesperson",
    "presidential-spokesperson",
    "diplomatic-adviser",
    "presidential-chief-of-staff",
    "railways-head",
    "head-dagestan",
    "governor-astrakhan",
  ],
};

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

/** The days strictly inside a spell, however its coarse ends are read; empty where there are none. */
function surely(tenure: Tenure): { from: number; to: number } {
  const last = tenure.to === null ? "2026-11-30" : firstDayOf(tenure.to);
  return { from: dayNumber(lastDayOf(tenure.from)) + 1, to: dayNumber(last) - 1 };
}

function overlap(one: Tenure, other: Tenure): boolean {
  const [a, b] = [surely(one), surely(other)];
  return Math.max(a.from, b.from) <= Math.min(a.to, b.to);
}

function isMoment(moment: Moment): boolean {
  return /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u.test(moment);
}

function spells(side: string, office: string): readonly Tenure[] {
  return tenures
    .filter((row) => row.person.side === side && row.tenure.office === office)
    .map((row) => row.tenure)
    .toSorted((a, b) => (firstDayOf(a.from) < firstDayOf(b.from) ? -1 : 1));
}

/** Longest stretch of days in 2014–2025 that no spell may cover. */
function longestGap(rows: readonly Tenure[]): number {
  let covered = dayNumber("2014-01-01");
  let longest = 0;
  for (const row of rows) {
    const from = dayNumber(firstDayOf(row.from));
    if (from > dayNumber("2025-12-31")) break;
    longest = Math.max(longest, from - covered);
    covered = Math.max(covered, row.to === null ? Infinity : dayNumber(lastDayOf(row.to)));
  }
  return Math.max(longest, dayNumber("2025-12-31") - covered);
}

const chainRows = Object.entries(chains).flatMap(([side, ids]) => ids.map((office) => ({ side, office })));

describe("people", () => {
  it("people has at least 250 Iranians and Russians and 60 others", () => {
    const twoSides = people.filter((person) => person.side === "IR" || person.side === "RU").length;
    expect(twoSides).toBeGreaterThanOrEqual(250);
    expect(people.length - twoSides).toBeGreaterThanOrEqual(60);
  });

  it("people has unique ids in lower-case ASCII", () => {
    const ids = people.map((person) => person.id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(ids.filter((id) => !/^[a-z]+(?:-[a-z]+)*$/u.test(id))).toEqual([]);
  });

  it("people belong to sides that the table of countries has", () => {
    expect(people.filter((person) => !sides.has(person.side)).map((person) => person.id)).toEqual([]);
  });

  it("people hold only offices of the table, and of their side", () => {
    const wrong = tenures.filter(({ person, tenure }) => {
      const office = officesById.get(tenure.office);
      return office === undefined || (office.sides !== undefined && !office.sides.includes(person.side));
    });
    expect(wrong.map(({ person, tenure }) => `${person.id} ${tenure.office}`)).toEqual([]);
  });

  it("people hold at least one office each", () => {
    expect(people.filter((person) => person.offices.length === 0)).toEqual([]);
  });

  it("people have dates that exist, ends not before beginnings, and no end after the last review", () => {
    const wrong = tenures.filter(({ tenure }) => {
      const { from, to } = tenure;
      if (!isMoment(from) || (to !== null && !isMoment(to))) return true;
      if (Number.isNaN(dayNumber(firstDayOf(from)))) return true;
      return to !== null && (lastDayOf(to) < firstDayOf(from) || firstDayOf(to) > "2026-11-30");
    });
    expect(wrong.map(({ person, tenure }) => `${person.id} ${tenure.office} ${tenure.from}`)).toEqual([]);
  });

  it("people never hold one office twice at the same time", () => {
    const wrong = people.filter((person) =>
      person.offices.some((one, at) =>
        person.offices.slice(at + 1).some((other) => one.office === other.office && overlap(one, other)),
      ),
    );
    expect(wrong.map((person) => person.id)).toEqual([]);
  });

  it("namesakes lists exactly the forms that two people of a side share", () => {
    expect([...sharedForms(people).keys()].toSorted()).toEqual([...namesakes].toSorted());
  });

  it.each(chainRows)("people give $office of $side to one holder at a time", ({ side, office }) => {
    const full = spells(side, office).filter((tenure) => tenure.acting !== true);
    const clashes = full.flatMap((one, at) =>
      full
        .slice(at + 1)
        .filter((other) => overlap(one, other))
        .map((other) => `${one.from} ${other.from}`),
    );
    expect(full.length).toBeGreaterThan(0);
    expect(clashes).toEqual([]);
  });

  it.each(chainRows)("people leave $office of $side vacant at most 120 days from 2014 to 2025", ({ side, office }) => {
    expect(longestGap(spells(side, office))).toBeLessThanOrEqual(120);
  });
});
