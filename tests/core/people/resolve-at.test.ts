import { expect, test } from "vitest";
import { resolveAt } from "../../../core/people/resolve-at.ts";
import { actorsIn, index } from "./actor-index.ts";

const cases = [
  ["Le ministre russe de la Défense était à Téhéran.", "2024-09-20", "2016-02-20", "choigou"],
  ["Le président iranien était à Moscou.", "2024-09-20", "2017-03-28", "rohani"],
  ["Le ministre russe de la Défense était à Téhéran.", "2024-09-20", "1999-01-01", "ru/defence-minister"],
  ["Le ministre russe de la Défense était à Téhéran.", "2024-09-20", null, "belooussov"],
  ["Sergueï Lavrov était à Téhéran.", "2024-09-20", "1999-01-01", "lavrov"],
] as const;

test.each(cases)("resolveAt() reads %j of %s at %s", (text, on, day, expected) => {
  const [actor] = actorsIn(text, on);
  expect(actor === undefined ? null : resolveAt(actor, index, day).identity).toBe(expected);
});

test("resolveAt() leaves words alone that only point back", () => {
  const actor = actorsIn("Andreï Belooussov est à Téhéran. Le ministre y restera.", "2024-09-20")[1];
  expect(actor).toMatchObject({ text: "ministre", identity: "belooussov" });
  expect(actor && resolveAt(actor, index, "2016-02-20").identity).toBe("belooussov");
});
