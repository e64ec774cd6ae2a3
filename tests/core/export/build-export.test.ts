import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildExport, type ExportInput, type StoryRecords } from "../../../core/export/build-export.ts";
import { printCsv } from "../../../core/export/csv.ts";
import { printExport, printJsonLines } from "../../../core/export/print-export.ts";
import { selectExport } from "../../../core/export/select-export.ts";
import { usualWish } from "../../../core/subscriptions/subscription.ts";
import { storyOrder } from "../../../core/events/telling.ts";
import { day, mention, person, shownMeeting, telling } from "../../support/builders.ts";

function story(id: string, publishedAt: string | null, parts: Partial<StoryRecords> = {}): StoryRecords {
  return {
    id,
    address: `https://${id}.example/a`,
    sightings: [
      {
        feedId: "z",
        url: `https://${id}.example/a?utm_source=z`,
        outlet: `Outlet ${id}`,
        title: "du fil",
        publishedAt,
      },
      { feedId: "b", url: `https://www.${id}.example/a`, outlet: `Outlet ${id}`, title: "du fil", publishedAt },
    ],
    outcome: { kind: "kept", reason: null },
    page: { title: `Titre ${id}`, publishedAt, summaryOnly: false, text: "Texte." },
    reading: { relevant: true, relevance: 0.9, meetings: [mention] },
    copyOf: null,
    ...parts,
  };
}

const at = (hour: number): string => `2024-08-05T${String(hour).padStart(2, "0")}:00:00Z`;
const orderOf = (id: string, hour: number): string => `${storyOrder(at(hour), `https://${id}.example/a`)} 00`;

const input: ExportInput = {
  stories: [
    story("late", at(20)),
    story("early", at(8)),
    story("copy", at(9), { copyOf: "early", outcome: { kind: "copy", reason: "copy of early" } }),
    story("passing", at(7)),
    story("pending", null, { outcome: null, page: null, reading: null }),
    story("lost", at(6), { outcome: { kind: "rejected", reason: "not-found: gone" }, page: null, reading: null }),
  ],
  events: [
    {
      id: "e1",
      values: shownMeeting,
      tellings: [
        telling("late", { order: orderOf("late", 20) }),
        telling("copy", { order: orderOf("copy", 9) }),
        telling("early", { order: orderOf("early", 8) }),
        telling("passing", { order: orderOf("passing", 7), role: "background" }),
      ],
    },
    {
      id: "e0",
      values: { ...shownMeeting, date: day("2022-11-01") },
      tellings: [telling("late", { order: orderOf("late", 20), position: 1, role: "background" })],
    },
  ],
  actors: {
    sameActor: (a, b) => (a.identity === b.identity ? "same" : "different"),
    keysOf: ({ identity }) => [identity],
  },
  stateOf: (origin) => (origin === "passing" ? null : "IR"),
};

describe("buildExport()", () => {
  const exported = buildExport(input);
  const byId = new Map(exported.stories.map((one) => [one.id, one]));

  test("has every story once, by publication and then id, undated ones last", () => {
    expect(exported.stories.map(({ id }) => id)).toEqual(["lost", "passing", "early", "copy", "late", "pending"]);
  });

  test.each([
    ["early", "new-event"],
    ["late", "same-event"],
    ["copy", "copy"],
    ["passing", "no-event"],
    ["pending", "no-event"],
  ])("says of %s that it is %s", (id, novelty) => {
    expect(byId.get(id)?.novelty).toBe(novelty);
  });

  test("gives each story one outcome; one that is still on its way is parked", () => {
    expect(byId.get("pending")).toMatchObject({ outcome: "parked", reason: "still on its way", relevant: false });
    expect(byId.get("lost")).toMatchObject({ outcome: "rejected", reason: "not-found: gone", title: "du fil" });
    expect(byId.get("early")).toMatchObject({ outcome: "kept", reason: null });
  });

  test("takes the address of the least feed, and lists all", () => {
    expect(byId.get("early")).toMatchObject({
      url: "https://www.early.example/a",
      urls: ["https://early.example/a?utm_source=z", "https://www.early.example/a"],
    });
  });

  test("exports recalled meetings as well, events by date", () => {
    expect(exported.events.map(({ id }) => id)).toEqual(["e0", "e1"]);
    expect(byId.get("late")?.events).toEqual([
      { id: "e1", role: "main" },
      { id: "e0", role: "background" },
    ]);
    expect(exported.events[1]?.coverage).toEqual([
      { story: "passing", role: "background" },
      { story: "early", role: "main" },
      { story: "copy", role: "main" },
      { story: "late", role: "main" },
    ]);
  });

  test("says who tells of an event, how it came about, and on whose word it rests", () => {
    const [recalled, held] = exported.events;
    expect(held).toMatchObject({
      origins: ["passing", "early", "copy", "late"],
      labels: [],
      history: [
        { status: "recalled", since: "2024-08-05", stories: ["passing"] },
        { status: "held", since: "2024-08-05", stories: ["early", "copy", "late"] },
      ],
      corrections: [],
    });
    expect(recalled).toMatchObject({ origins: ["late"], labels: ["iranian-state-media-only", "single-origin"] });
  });

  test("links what may be one meeting, within what is exported", () => {
    const month = { value: "2024-08", precision: "month", from: "2024-08-01", to: "2024-08-31" } as const;
    const maybe = { id: "e2", values: { ...shownMeeting, date: month }, tellings: [telling("late", { date: month })] };
    const both = buildExport({ ...input, events: [input.events[0]!, maybe] });
    expect(new Map(both.events.map(({ id, possiblySame }) => [id, possiblySame]))).toEqual(
      new Map([
        ["e2", ["e1"]],
        ["e1", ["e2"]],
      ]),
    );
    const apart = (number: number) => ({ marks: { different: [number] } });
    const told = buildExport({
      ...input,
      events: [
        { ...input.events[0]!, tellings: [{ ...input.events[0]!.tellings[0]!, ...apart(4) }] },
        { ...maybe, tellings: [{ ...maybe.tellings[0]!, ...apart(4) }] },
      ],
    });
    expect(told.events.map(({ possiblySame, corrections }) => [possiblySame, corrections])).toEqual([
      [[], [4]],
      [[], [4]],
    ]);
  });

  test("shows a person without the name among the aliases", () => {
    const aliased = { ...person("Sergueï Choïgou", "RU"), aliases: ["Shoigu", "Sergueï Choïgou", "Shoigu"] };
    const events = [{ ...input.events[0]!, values: { ...shownMeeting, participants: [aliased] } }];
    expect(buildExport({ ...input, events }).events[0]?.participants).toEqual([
      { name: "Sergueï Choïgou", aliases: ["Shoigu"], side: "RU", office: null },
    ]);
  });

  test("prints the same bytes for every order of its records", () => {
    const bytes = [...printExport(exported)].join("");
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...input.stories], { minLength: 6 }),
        fc.shuffledSubarray([...input.events], { minLength: 2 }),
        fc.shuffledSubarray([...input.events[0]!.tellings], { minLength: 4 }),
        (stories, events, tellings) => {
          const shuffled = events.map((event) => (event.id === "e1" ? { ...event, tellings } : event));
          expect([...printExport(buildExport({ ...input, stories, events: shuffled }))].join("")).toBe(bytes);
        },
      ),
    );
  });
});

describe("printExport()", () => {
  test("is JSON of the export", () => {
    const exported = buildExport(input);
    expect(JSON.parse([...printExport(exported)].join(""))).toEqual(exported);
    const empty = { schema: "vigie/export@1" as const, stories: [], events: [] };
    expect(JSON.parse([...printExport(empty)].join(""))).toEqual(empty);
  });
});

test("printJsonLines() gives one object a line, with its type", () => {
  const lines = [...printJsonLines(buildExport(input))].map((line): unknown => JSON.parse(line));
  const types = ["story", "story", "story", "story", "story", "story", "event", "event"];
  expect(lines).toMatchObject(types.map((type) => ({ type })));
});

describe("printCsv()", () => {
  const rowsOf = (name: string): string => {
    const values = { ...shownMeeting, participants: [person(name, "IR")] };
    return [...printCsv(buildExport({ ...input, events: [{ ...input.events[0]!, values }] }))][1]!;
  };

  test("gives a header and one row an event", () => {
    const rows = [...printCsv(buildExport(input))];
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatch(/^id,date,precision,.*\r\n$/);
    expect(rows[2]).toMatch(/^e1,2024-08-05,day,.*held,in-person,Téhéran,IR,/);
  });

  test.each(["=1+1", "+33", "-2", "@cmd", " =1", "＝1"])("makes no formula of %j", (name) => {
    expect(rowsOf(name)).toContain(`'${name}`);
  });

  test("quotes commas, quotes and new lines", () => {
    expect(rowsOf('A "b", c')).toContain('"A ""b"", c"');
  });
});

describe("selectExport()", () => {
  test("keeps a period, and nothing that points out of it", () => {
    const { stories, events } = selectExport(buildExport(input), { since: "2022-01-01", until: "2022-12-31" });
    expect(events.map(({ id }) => id)).toEqual(["e0"]);
    expect(stories.map(({ id, events: links }) => [id, links])).toEqual([["late", [{ id: "e0", role: "background" }]]]);
  });

  test("keeps all without a period", () => {
    const exported = buildExport(input);
    expect(selectExport(exported, {})).toBe(exported);
  });

  test("keeps what passes a filter, and the stories that cover it alone", () => {
    const exported = buildExport(input);
    const [event] = exported.events;
    const others = { ...event!, id: "other", participants: [], delegation: [], coverage: [] };
    const filter = { ...usualWish.filter, people: [event!.participants[0]!.name!] };
    const { stories, events } = selectExport({ ...exported, events: [event!, others] }, {}, filter);
    expect(events.map(({ id }) => id)).toEqual([event!.id]);
    const covering = new Set(event!.coverage.map(({ story }) => story));
    expect(stories.map(({ id }) => id)).toEqual(exported.stories.map(({ id }) => id).filter((id) => covering.has(id)));
    expect(stories.length).toBeLessThan(exported.stories.length);
  });
});
