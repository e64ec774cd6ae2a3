import { describe, expect, test } from "vitest";
import { pickSources } from "../../../core/digest/pick-sources.ts";
import type { OutletNote } from "../../../core/digest/digest-types.ts";
import { renderDigest } from "../../../core/digest/render-digest.ts";
import { viewOf } from "../../../core/digest/view.ts";
import { factKeys } from "../../../core/digest/wording.ts";
import type { Digest } from "../../../core/digest/digest-types.ts";
import { day, noDate, person, pezeshkian, shownMeeting } from "../../support/builders.ts";
import { digestBlock, digestOf, digestStory, heavyDigest } from "../../support/digests.ts";
import { load } from "cheerio/slim";

const detail = { blocks: 40, quotes: 3, sources: 8, facts: factKeys, actions: true, blind: 20, delays: true };
const view = (digest: Digest) => viewOf(digest, detail);
const visible = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

function onDays(...days: readonly string[]): Digest {
  const blocks = days.map((value, index) =>
    digestBlock(`e${index}`, { event: { values: { ...shownMeeting, date: day(value) } } }),
  );
  return digestOf({ blocks, until: "2024-08-06" });
}

describe("the strip of days", () => {
  const counts = (digest: Digest): string =>
    view(digest)
      .strip?.days.map(({ date, count }) => (count === 0 ? "" : `${date}×${count}`))
      .filter(Boolean)
      .join(" ") ?? "";

  test("counts the meetings of a fortnight", () => {
    expect(counts(onDays("2024-08-05", "2024-08-05", "2024-08-01", "2024-07-01"))).toBe("1×1 5×2");
    expect(view(onDays("2024-08-05", "2024-08-01")).strip?.days).toHaveLength(14);
  });

  test("looks ahead to the last announced one of the week, and no further", () => {
    expect(counts(onDays("2024-08-05", "2024-08-12"))).toBe("5×1 12×1");
    expect(counts(onDays("2024-08-05", "2024-08-06", "2024-08-13"))).toBe("5×1 6×1");
  });

  test("is not there for one day, for none that is known, nor for what is off", () => {
    expect(view(onDays("2024-08-05", "2024-08-05")).strip).toBeNull();
    expect(view(onDays()).strip).toBeNull();
    const values = { ...shownMeeting, status: "cancelled" as const, date: day("2024-08-04") };
    const off = digestBlock("off", { event: { values } });
    const unknown = digestBlock("unknown", { event: { values: { ...shownMeeting, date: noDate } } });
    expect(view({ ...onDays("2024-08-05"), blocks: [digestBlock("e1"), off, unknown] }).strip).toBeNull();
  });

  test("is a table of data: each day is a header that says what is on it", () => {
    const page = load(renderDigest(onDays("2024-08-05", "2024-08-01")).html);
    const table = page("table:not([role])");
    expect(table.find("caption").text().trim()).toBe("Jours de ces rencontres");
    const titles = table
      .find("th[scope=col]")
      .toArray()
      .map(({ attribs }) => visible(attribs["title"] ?? ""));
    expect(titles).toHaveLength(14);
    expect(titles).toContain("lundi 5 août : 1 rencontre");
  });
});

describe("in brief", () => {
  test("stand the headlines of five events and more", () => {
    expect(view(heavyDigest(4)).brief).toBeNull();
    expect(view(heavyDigest(5)).brief?.headlines).toHaveLength(5);
    expect(view(heavyDigest(60)).brief?.headlines).toHaveLength(40);
  });

  test("the mail's list of mails shows what the subject does not say", () => {
    const page = load(renderDigest(heavyDigest(3)).html);
    expect(visible(page("body > div").first().text())).toMatch(/^Pezeshkian reçoit Nom1.* · Pezeshkian reçoit Nom2/);
  });
});

describe("pickSources()", () => {
  const notes: Readonly<Record<string, OutletNote>> = {
    ir: { kind: "state-media", agency: true, country: "IR" },
    ru: { kind: "state-media", agency: true, country: "RU" },
    afp: { kind: "agency", agency: true, country: "FR" },
  };
  const stories = ["ir", "ir", "ir", "ru", "else", "afp"].map((outlet, index) =>
    digestStory(`${outlet}${index}`, { outlet }),
  );
  const picked = (most: number): string =>
    pickSources(stories, (name) => notes[name], most)
      .map(({ id }) => id)
      .join(" ");

  test("shows each kind and side before a second of any, and groups what it shows", () => {
    expect(picked(0)).toBe("");
    expect(picked(3)).toBe("ir0 ru3 afp5");
    expect(picked(4)).toBe("ir0 ru3 afp5 else4");
    expect(picked(5)).toBe("ir0 ir1 ru3 afp5 else4");
    expect(picked(99)).toBe("ir0 ir1 ir2 ru3 afp5 else4");
  });
});

describe("subjects and headlines", () => {
  test("count meetings, and none that is withdrawn", () => {
    const gone = {
      ...digestBlock("gone"),
      change: {
        kind: "withdrawn" as const,
        event: null,
        before: shownMeeting,
        news: [],
        newOrigins: 0,
        corrections: [],
      },
    };
    expect(visible(view(digestOf({ blocks: [digestBlock("e1"), gone] })).subject)).toBe(
      "Pezeshkian reçoit Choïgou à Téhéran (5 août)",
    );
    expect(visible(view(digestOf({ blocks: [gone, gone] })).subject)).toMatch(/^Correction : .* et 1 autre rencontre$/);
    expect(view(digestOf({ blocks: [] })).subject).toBe("Aucune rencontre nouvelle");
  });

  test.each([
    [[pezeshkian, person("Wang Yi", "CN")], "Rencontre Pezeshkian – Wang Yi à Téhéran (5 août)"],
    [[pezeshkian, person(null, "RU", "vice-ministre")], "Pezeshkian reçoit un responsable russe à Téhéran (5 août)"],
    [
      [person(null, "IR", "ministre"), person(null, "RU", "ministre"), person("Wang Yi", "CN")],
      "Rencontre entre un responsable iranien, un responsable russe et Wang Yi à Téhéran (5 août)",
    ],
  ])("of %j read %s", (participants, headline) => {
    const block = digestBlock("e1", { event: { values: { ...shownMeeting, participants } } });
    expect(visible(view(digestOf({ blocks: [block] })).subject)).toBe(headline);
  });
});

test("an analyst's corrections are named, in both languages", () => {
  const block = digestBlock("e1");
  const corrected = { ...block, change: { ...block.change, kind: "corrected" as const, corrections: [3, 7] } };
  const gone = {
    ...block,
    change: { ...block.change, kind: "withdrawn" as const, event: null, before: shownMeeting, corrections: [4] },
  };
  const text = (language: "fr" | "en"): string =>
    visible(renderDigest(digestOf({ language, blocks: [corrected, gone] })).text);
  expect(text("fr")).toContain("Ce qui change : Corrigé par l’analyste (corrections 3 et 7).");
  expect(text("fr")).toContain("retirée. Corrigé par l’analyste (correction 4).");
  expect(text("en")).toContain("What changes: Corrected by the analyst (corrections 3 and 7).");
});

test("in English, a screen reader is told which words are French", () => {
  const page = load(renderDigest(digestOf({ language: "en" })).html);
  expect(page("html").attr("lang")).toBe("en");
  expect(page("li span[lang=fr]").first().text()).toBe("Titre de s1");
  expect(page("p span[lang=fr]").first().text()).toMatch(/^“Les deux pays/);
});

test("where not all have room, what takes back what was told has it first; the others keep their order", () => {
  const digest = heavyDigest(41);
  const last = digest.blocks[40]!;
  const blocks = [...digest.blocks.slice(0, 40), { ...last, change: { ...last.change, kind: "corrected" as const } }];
  const headlines = view({ ...digest, blocks }).brief!.headlines.map((one) => /Nom\d+/.exec(one)![0]);
  expect(headlines).toEqual([...Array.from({ length: 39 }, (_, index) => `Nom${index}`), "Nom40"]);
});

test("the foot has the delays of every outlet that the message cites, and of the slowest others", () => {
  const took = { p50: 60, p95: 600, count: 3 };
  const names = ["Lent A", "Lent B", "Lent C", "Lent D", "Outlet s1", "Outlet s2", "Outlet s3"];
  const delays = { whole: took, alert: took, outlets: names.map((outlet) => ({ outlet, whole: took })) };
  // The words of the quote stand in all three, and the first has the credit.
  const blocks = [digestBlock("e1", { stories: ["s1", "s2", "s3"].map((id) => digestStory(id)) })];
  const named = (sources: number, isFull = true): string[] =>
    viewOf(digestOf({ blocks, delays }), { ...detail, sources, delays: isFull }).foot.flatMap(
      ({ text }) => text.match(/Outlet s\d|Lent \w/g) ?? [],
    );
  expect(named(8)).toEqual(["Outlet s1", "Outlet s2", "Outlet s3", "Lent A", "Lent B", "Lent C"]);
  expect(named(1)).toEqual(["Outlet s1", "Lent A", "Lent B", "Lent C"]);
  expect(named(8, false)).toEqual(["Lent A", "Lent B", "Lent C"]);
});

test("says of an announced event whether its day is today or has passed", () => {
  const of = (value: string) => {
    const block = digestBlock("e1", { event: { values: { ...shownMeeting, status: "planned", date: day(value) } } });
    return view(digestOf({ blocks: [{ ...block, change: { ...block.change, kind: "today" } }], until: "2024-08-06" }));
  };
  const [today, past] = [of("2024-08-06"), of("2024-08-04")];
  expect([today.sections[0]!.title, visible(today.subject)]).toEqual([
    "Annoncées pour aujourd’hui",
    "Aujourd’hui : Rencontre annoncée Pezeshkian – Choïgou à Téhéran (6 août)",
  ]);
  expect([past.sections[0]!.title, visible(past.subject)]).toEqual([
    "Annoncées pour ces derniers jours",
    "Rencontre annoncée Pezeshkian – Choïgou à Téhéran (4 août)",
  ]);
});
