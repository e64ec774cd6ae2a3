import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { loadCorpus, restrictCorpus, type Corpus } from "../../../local/eval/corpus.ts";
import { scoreExport, type Figures } from "../../../local/eval/score/score-export.ts";
import { isLabelled } from "../../../local/eval/score/same-person.ts";
import { perfectExport, spoil } from "./labelled-export.ts";

const corpus: Corpus = {
  dir: "",
  persons: {
    lavrov: ["Sergueï Lavrov"],
    araghchi: ["Abbas Araghchi", "Abbas Araqchi"],
    choigou: ["Sergueï Choïgou", "Sergei Shoigu"],
    "ir-first-deputy-defence-minister": ["premier vice-ministre iranien de la Défense"],
  },
  meetings: [
    {
      key: "m1",
      date: "2025-03-04",
      precision: "day",
      place: { city: "Moscow", country: "RU" },
      format: "in-person",
      status: "held",
      participants: ["lavrov", "araghchi"],
      topics: ["nuclear"],
    },
    {
      key: "m2",
      date: "2025-02",
      precision: "month",
      place: null,
      format: "phone",
      status: "held",
      participants: ["choigou", "ir-first-deputy-defence-minister"],
      topics: ["defence", "security"],
    },
  ],
  articles: ["a1", "a2", "a3", "a4"].map((id, index) => ({
    id,
    outlet: `Outlet ${index}`,
    domain: `outlet${index}.example`,
    url: `https://outlet${index}.example/${id}`,
    published: `2025-03-0${index + 4}T10:00:00+01:00`,
    title: id,
    text: "",
    relevant: id !== "a4",
    meetings:
      id === "a4"
        ? []
        : id === "a3"
          ? [
              { key: "m2", role: "main" as const },
              { key: "m1", role: "background" as const },
            ]
          : [{ key: "m1", role: "main" as const }],
    copyOf: id === "a2" ? "a1" : null,
  })),
};

describe("scoreExport()", () => {
  test("gives a perfect reader full marks", () => {
    const figures = scoreExport(corpus, perfectExport(corpus));
    expect(figures.errors).toEqual([]);
    expect(figures).toMatchObject({
      missing: 0,
      relevance: { f1: 1 },
      grouping: { f1: 1, pairs: { together: 1, split: 0, merged: 0 }, meetingsWithoutOwnEvent: 0 },
      events: { gold: 2, found: 2, system: 2 },
      participants: { f1: 1 },
      topics: { f1: 1 },
      date: 1,
      city: 1,
      country: 1,
      format: 1,
      status: 1,
      background: { f1: 1 },
      copies: { gold: 1, precision: 1, recall: 1 },
    });
  });

  test("counts a split pair, a lost article and a wrong place", () => {
    const perfect = perfectExport(corpus);
    const figures = scoreExport(corpus, {
      ...perfect,
      stories: perfect.stories
        .filter(({ id }) => id !== "story-a4")
        .map((story) => (story.id === "story-a2" ? { ...story, events: [{ id: "m2", role: "main" }] } : story)),
      events: perfect.events.map((event) => (event.id === "m1" ? { ...event, place: null } : event)),
    });
    expect(figures.missing).toBe(1);
    expect(figures.grouping.pairs).toEqual({ together: 0, split: 1, merged: 1 });
    expect(figures.city).toBe(0.5);
    expect(figures.errors.map(({ what }) => what)).toContain("m1: city none, gold Moscow");
  });
});

describe("isLabelled()", () => {
  test.each([
    ["choigou", "Sergueï Shoïgu", true],
    ["choigou", "Choïgou", true],
    ["choigou", "Ali Choïgou", false],
    ["lavrov", "S. Lavrov", true],
    ["lavrov", "Sergueï Riabkov", false],
  ])("of %s and « %s » is %s", (key, name, expected) => {
    expect(isLabelled(key, corpus.persons[key]!, { name })).toBe(expected);
  });

  test("knows an office by its side and its words", () => {
    const key = "ir-first-deputy-defence-minister";
    const office = "premier vice-ministre de la Défense";
    expect(isLabelled(key, corpus.persons[key]!, { name: null, side: "IR", office })).toBe(true);
    expect(isLabelled(key, corpus.persons[key]!, { name: null, side: "RU", office })).toBe(false);
  });
});

test("restrictCorpus() takes ids and ranges", () => {
  expect(restrictCorpus(corpus, "a1-a2, a4").articles.map(({ id }) => id)).toEqual(["a1", "a2", "a4"]);
});

// ---------------------------------------------------------------- against the reference scorer

const reference = fileURLToPath(new URL("../../../../shared/tools/score.mjs", import.meta.url));
const corpora = ["seeds", "dev"].map((name) =>
  fileURLToPath(new URL(`../../../../shared/corpus/${name}`, import.meta.url)),
);

describe.skipIf(!existsSync(reference))("scoreExport() (skipped where ../shared/tools/score.mjs is not there)", () => {
  test.each(corpora)("gives the figures of the reference scorer on %s", async (dir) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a script of another project, without types
    const { score } = (await import(/* @vite-ignore */ reference)) as {
      score: (dir: string, exported: unknown) => Figures & { errors: readonly string[] };
    };
    const labelled = loadCorpus(dir);
    const perfect = perfectExport(labelled);
    for (let seed = 0; seed < 25; seed++) {
      const exported = seed === 0 ? perfect : spoil(perfect, seed);
      const { errors: ours, ...figures } = scoreExport(labelled, exported);
      const { errors: theirs, ...expected } = score(dir, exported);
      expect(figures, `seed ${seed}`).toEqual(expected);
      expect(ours.length, `seed ${seed}`).toBe(theirs.length);
    }
  });
});
