import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { goldenForms, printGolden } from "./print-golden.ts";

const folder = new URL("golden/", import.meta.url);

describe("the golden digest", () => {
  // Written by `node tests/core/digest/print-golden.ts FORM`, and read line by line before it is kept.
  test.each(goldenForms)("in the form %s is the one that was read", (form) => {
    expect(printGolden(form)).toBe(readFileSync(new URL(form, folder), "utf8"));
  });

  test("has every form that lies there, and no other", () => {
    expect(readdirSync(folder).sort()).toEqual([...goldenForms].sort());
  });

  test.each(["fr.txt", "fr.html"] as const)(
    "%s has French spaces: none that breaks before a sign or within its marks",
    (form) => {
      const prose = printGolden(form).replace(/<style>.*?<\/style>|<[^>]*>|https?:\S+/gs, "");
      expect(prose).not.toMatch(/ [:;!?»]|« |\d (?:août|juillet|autres?|sources?|origines?)/);
      expect(prose).not.toMatch(/(?<=\p{L})'(?=\p{L})/u);
    },
  );
});
