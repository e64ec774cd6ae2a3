import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  compileHolders,
  covers,
  firstDayOf,
  holdersOn,
  lastDayOf,
  officeOn,
  tenuresOn,
} from "../../../core/people/office-holders.ts";
import type { PersonRecord } from "../../../core/people/tables.ts";
import { people } from "../../../data/people.ts";

const first: PersonRecord = {
  id: "premier",
  name: "Un Premier",
  nameEn: "A First",
  side: "IR",
  offices: [
    { office: "oil-minister", from: "2013-08-15", to: "2017-08" },
    { office: "vice-president", from: "2016", to: null },
  ],
};
const second: PersonRecord = {
  id: "second",
  name: "Une Seconde",
  nameEn: "A Second",
  side: "IR",
  offices: [{ office: "oil-minister", from: "2017-08", to: null, acting: true }],
};
const elsewhere: PersonRecord = { ...second, id: "ailleurs", side: "RU" };
const index = compileHolders([first, second, elsewhere]);

function ids(office: string, side: string, day: string | null): readonly string[] {
  return holdersOn(index, office, side, day).map((person) => person.id);
}

describe("firstDayOf, lastDayOf", () => {
  it.each([
    ["2024-05-12", "2024-05-12", "2024-05-12"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2023-02", "2023-02-01", "2023-02-28"],
    ["1900-02", "1900-02-01", "1900-02-28"],
    ["2000-02", "2000-02-01", "2000-02-29"],
    ["2024-04", "2024-04-01", "2024-04-30"],
    ["2024-12", "2024-12-01", "2024-12-31"],
    ["2024", "2024-01-01", "2024-12-31"],
  ])("firstDayOf(), lastDayOf() read %s as %s to %s", (moment, from, to) => {
    expect([firstDayOf(moment), lastDayOf(moment)]).toEqual([from, to]);
  });

  it("lastDayOf() is the day before the next month for every month", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2040 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const moment = `${year}-${String(month).padStart(2, "0")}`;
        expect(lastDayOf(moment)).toBe(new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10));
      }),
    );
  });
});

describe("covers()", () => {
  it.each([
    ["2013-08-14", false],
    ["2013-08-15", true],
    ["2017-08-01", true],
    ["2017-08-31", true],
    ["2017-09-01", false],
  ])("covers() takes both ends in, as wide as their precision: %s is %s", (day, expected) => {
    expect(covers({ office: "x", from: "2013-08-15", to: "2017-08" }, day)).toBe(expected);
  });

  it("covers() has no end where none is known", () => {
    expect(covers({ office: "x", from: "2016", to: null }, "2099-01-01")).toBe(true);
  });
});

describe("tenuresOn(), officeOn()", () => {
  it("tenuresOn() gives every spell of the day in the order of the table", () => {
    expect(tenuresOn(first, "2017-01-01").map((tenure) => tenure.office)).toEqual(["oil-minister", "vice-president"]);
  });

  it("officeOn() gives the first listed of the day, or null", () => {
    expect(officeOn(first, "2017-01-01")?.office).toBe("oil-minister");
    expect(officeOn(first, "2018-01-01")?.office).toBe("vice-president");
    expect(officeOn(first, "2010-01-01")).toBeNull();
  });
});

describe("holdersOn()", () => {
  it("holdersOn() names the holder of the side and no other", () => {
    expect(ids("oil-minister", "IR", "2015-01-01")).toEqual(["premier"]);
    expect(ids("oil-minister", "RU", "2020-01-01")).toEqual(["ailleurs"]);
  });

  it("holdersOn() names both around a coarse date", () => {
    expect(ids("oil-minister", "IR", "2017-08-10")).toEqual(["premier", "second"]);
  });

  it("holdersOn() names nobody for an unknown day, office, side or time", () => {
    expect(ids("oil-minister", "IR", null)).toEqual([]);
    expect(ids("no-office", "IR", "2015-01-01")).toEqual([]);
    expect(ids("oil-minister", "CN", "2015-01-01")).toEqual([]);
    expect(ids("oil-minister", "IR", "2010-01-01")).toEqual([]);
  });

  it("holdersOn() names a person of two adjoining spells once", () => {
    const twice: PersonRecord = {
      ...first,
      offices: [
        { office: "envoy", from: "2015", to: "2016-06" },
        { office: "envoy", from: "2016-06", to: null },
      ],
    };
    expect(holdersOn(compileHolders([twice]), "envoy", "IR", "2016-06-15")).toEqual([twice]);
  });
});

describe("holdersOn() on the table", () => {
  const table = compileHolders(people);

  it.each([
    ["foreign-minister", "IR", "2015-07-14", ["zarif"]],
    ["foreign-minister", "IR", "2023-12-01", ["amir-abdollahian"]],
    ["foreign-minister", "IR", "2024-06-15", ["bagheri-kani"]],
    ["foreign-minister", "IR", "2025-12-17", ["araghchi"]],
    ["foreign-minister", "RU", "2014-01-01", ["lavrov"]],
    ["president", "IR", "2024-06-15", ["mokhber"]],
    ["president", "IR", "2024-08-05", ["pezeshkian"]],
    ["supreme-leader", "IR", "2022-07-19", ["ali-khamenei"]],
    ["supreme-leader", "IR", "2026-06-01", ["mojtaba-khamenei"]],
    ["security-council-secretary", "IR", "2024-01-24", ["ahmadian"]],
    ["security-council-secretary", "RU", "2024-01-24", ["nikolai-patrouchev"]],
    ["security-council-secretary", "RU", "2024-08-05", ["choigou"]],
    ["security-council-secretary", "IR", "2026-01-30", ["ali-larijani"]],
    ["security-council-secretary", "IR", "2026-05-10", ["zolghadr"]],
    ["security-council-secretary", "IR", "2026-09-10", ["mohsen-rezai"]],
    ["defence-minister", "IR", "2016-02-16", ["dehghan"]],
    ["defence-minister", "RU", "2016-02-16", ["choigou"]],
    ["defence-minister", "RU", "2025-07-21", ["belooussov"]],
    ["chief-of-staff", "IR", "2024-08-05", ["mohammad-bagheri"]],
    ["chief-of-staff", "IR", "2025-09-01", ["abdolrahim-mousavi"]],
    ["parliament-speaker", "RU", "2021-02-08", ["volodine"]],
    ["parliament-speaker", "IR", "2018-08-20", ["ali-larijani"]],
    ["atomic-agency-head", "RU", "2025-09-25", ["likhatchev"]],
    ["ambassador-to-iran", "RU", "2018-01-01", ["djagarian"]],
  ])("holdersOn() gives %s of %s on %s", (office, side, day, expected) => {
    expect(holdersOn(table, office, side, day).map((person) => person.id)).toEqual(expected);
  });

  it.each([
    ["ali-larijani", "2018-08-20", "parliament-speaker"],
    ["ali-larijani", "2025-07-20", "leader-adviser"],
    ["ali-larijani", "2026-01-30", "security-council-secretary"],
    ["choigou", "2016-02-21", "defence-minister"],
    ["choigou", "2025-01-01", "security-council-secretary"],
  ])("officeOn() shows %s on %s as %s", (id, day, office) => {
    const person = people.find((row) => row.id === id);
    expect(person && officeOn(person, day)?.office).toBe(office);
  });
});
