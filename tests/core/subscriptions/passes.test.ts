import { expect, test } from "vitest";
import { passes, type Filter } from "../../../core/subscriptions/passes.ts";
import { usualWish } from "../../../core/subscriptions/subscription.ts";
import { choigou, shownMeeting } from "../../support/builders.ts";

const event = {
  values: { ...shownMeeting, delegation: [{ ...choigou, name: "Ali Larijani", side: "IR" }] },
  origins: 2,
};

const rows: readonly (readonly [string, Partial<Filter>, boolean])[] = [
  ["nothing asked", {}, true],
  ["a participant by family name", { people: ["Pezeshkian"] }, true],
  ["another spelling of it", { people: ["Pezechkian"] }, true],
  ["English for Choïgou", { people: ["Sergei Shoigu"] }, true],
  ["somebody of the delegation", { people: ["Laridjani"] }, true],
  ["one of two names", { people: ["Lavrov", "Choïgou"] }, true],
  ["somebody who was not there", { people: ["Lavrov"] }, false],
  ["another of that family name", { people: ["Sadegh Larijani"] }, false],
  ["words of an office", { offices: ["Conseil de sécurité"] }, true],
  ["an office by its accents", { offices: ["conseil de securite"] }, true],
  ["half a word of an office", { offices: ["secur"] }, false],
  ["a side", { sides: ["RU"] }, true],
  ["a side that was not there", { sides: ["TR"] }, false],
  ["a city in French", { places: ["Téhéran"] }, true],
  ["a city in English", { places: ["tehran"] }, true],
  ["a country", { places: ["Iran"] }, true],
  ["a country's code", { places: ["IR"] }, true],
  ["another city", { places: ["Moscou"] }, false],
  ["a format", { formats: ["in-person"] }, true],
  ["another format", { formats: ["phone", "video"] }, false],
  ["a status", { statuses: ["planned", "held"] }, true],
  ["another status", { statuses: ["cancelled"] }, false],
  ["a topic", { topics: ["gaza"] }, true],
  ["another topic", { topics: ["energy"] }, false],
  ["as many origins", { leastOrigins: 2 }, true],
  ["more origins", { leastOrigins: 3 }, false],
  ["all of it", { people: ["Choïgou"], places: ["Téhéran"], topics: ["security"], leastOrigins: 2 }, true],
  ["all but one", { people: ["Choïgou"], places: ["Moscou"] }, false],
];

test.each(rows)("passes() with %s", (_, filter, expected) => {
  expect(passes({ ...usualWish.filter, ...filter }, event)).toBe(expected);
});

test("passes() asks for no place where none is known, and lets none pass where one is asked for", () => {
  const nowhere = { ...event, values: { ...event.values, place: null } };
  expect(passes(usualWish.filter, nowhere)).toBe(true);
  expect(passes({ ...usualWish.filter, places: ["Iran"] }, nowhere)).toBe(false);
});
