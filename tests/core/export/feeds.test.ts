import * as fc from "fast-check";
import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import Parser from "rss-parser";
import { describe, expect, test } from "vitest";
import { wordings } from "../../../core/digest/wordings.ts";
import { printAtom } from "../../../core/export/atom.ts";
import { revisionsIn, noRevisions } from "../../../core/export/revisions.ts";
import { printJsonFeed } from "../../../core/export/json-feed.ts";
import type { Export } from "../../../core/export/shape.ts";
import { exportedEvent, exportedStory, exportOf } from "../../support/exports.ts";
import { anyExport } from "./any-export.ts";

const visible = (text: string | undefined): string => (text ?? "").replace(/[\u00a0\u202f]/g, " ");
const atom = (exported: Export, revisionsOf = noRevisions): string => [...printAtom(exported, revisionsOf)].join("");
const json = (exported: Export, revisionsOf = noRevisions): string =>
  [...printJsonFeed(exported, revisionsOf)].join("");
const two = exportOf([exportedEvent("e1"), exportedEvent("e2")]);
const history = revisionsIn([
  { number: 1, event: "e1", from: [], at: "2024-08-05T17:00:00Z" },
  { number: 2, event: "e2", from: [], at: "2024-08-06T17:00:00.123Z" },
]);

describe("printAtom()", () => {
  test("has an entry for each event, the last changed first, for two parsers", async () => {
    const xml = atom(two, history);
    const feed = parseAtomFeed(xml);
    expect(feed.updated).toBe("2024-08-06T17:00:00Z");
    expect(feed.entries?.map(({ updated }) => updated)).toEqual(["2024-08-06T17:00:00Z", "2024-08-05T17:00:00Z"]);
    const read = await new Parser().parseString(xml);
    expect(visible(read.items[0]?.title)).toBe("Pezeshkian reçoit Choïgou à Téhéran (5 août 2024)");
    expect(read.items[0]?.link).toBe("https://s1.example/a");
    expect(visible(read.items[0]?.content)).toContain('Outlet s1 : <a href="https://s1.example/a">Titre de s1</a>');
    expect(feed.entries?.[0]?.categories?.map(({ term }) => term)).toEqual(["sécurité", "Gaza"]);
  });

  test("has the ids of its events, the same in every run", () => {
    const ids = (exported: Export): (string | undefined)[] =>
      parseAtomFeed(atom(exported)).entries?.map(({ id }) => id) ?? [];
    expect(ids(exportOf([exportedEvent("e2", { status: "cancelled" })]))).toEqual(ids(exportOf([exportedEvent("e2")])));
    expect(new Set(ids(two)).size).toBe(2);
  });

  test("is well formed, whatever pages say", async () => {
    await fc.assert(
      fc.asyncProperty(anyExport, async (exported) => {
        const xml = atom(exported);
        // A strict reader: an unescaped sign or a control makes it throw.
        const read = await new Parser().parseString(xml);
        expect(read.items).toHaveLength(exported.events.length);
        const { entries = [] } = parseAtomFeed(xml);
        for (const entry of entries) {
          expect(entry.content?.value).not.toMatch(/<script|href="javascript:|\u202e/);
          expect(Date.parse(entry.updated!)).toBeGreaterThanOrEqual(Date.parse(entry.published!));
          expect(entry.title?.value).not.toBe("");
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe("of one reader, a feed", () => {
  const withdrawn = exportedEvent("e1", { coverage: [] });
  const feed = {
    stories: [],
    events: [{ ...withdrawn, withdrawn: { into: null, renamed: false } }, exportedEvent("e2")],
  };
  const ended = revisionsIn([
    { number: 7, event: "e2", from: [], at: "2024-08-06T17:00:00Z" },
    { number: 8, event: "e1", from: [], at: "2024-08-07T17:00:00Z" },
  ]);

  test("has an id of its own, says where it is, and speaks the reader's language", () => {
    const own = { wording: wordings.en, subscriber: "r", self: "events.atom" };
    const read = parseAtomFeed([...printAtom(feed, ended, own)].join(""));
    expect(read.id).not.toBe(parseAtomFeed(atom(two)).id);
    expect(read.links).toEqual([{ rel: "self", type: "application/atom+xml", href: "events.atom" }]);
    expect(read.entries?.map(({ title }) => visible(title?.value))).toEqual([
      "Withdrawn: Pezeshkian receives Choïgou in Tehran (5 August 2024)",
      "Pezeshkian receives Choïgou in Tehran (5 August 2024)",
    ]);
    expect(parseJsonFeed([...printJsonFeed(feed, ended, own)].join(""))).toMatchObject({ language: "en" });
  });

  test("keeps what was withdrawn, and says so", () => {
    const [entry] = parseAtomFeed([...printAtom(feed, ended)].join("")).entries ?? [];
    expect(visible(entry?.title?.value)).toBe("Retirée : Pezeshkian reçoit Choïgou à Téhéran (5 août 2024)");
    expect(visible(entry?.content?.value)).toContain("retirée");
    expect([entry?.published, entry?.updated]).toEqual(["2024-08-07T17:00:00Z", "2024-08-07T17:00:00Z"]);
    const merged = { ...feed, events: [{ ...withdrawn, withdrawn: { into: "Araghchi – Lavrov", renamed: false } }] };
    expect(visible(parseJsonFeed([...printJsonFeed(merged, ended)].join("")).items?.[0]?.content_html)).toContain(
      "ne fait qu’une avec : Araghchi – Lavrov",
    );
  });
});

describe("printJsonFeed()", () => {
  test("has the same items, and their values as data", () => {
    const feed = parseJsonFeed(json(two, history));
    expect(feed).toMatchObject({ title: "Vigie Iran – Russie", language: "fr", authors: [{ name: "Vigie" }] });
    expect(feed.items?.map(({ id }) => id)).toEqual(parseAtomFeed(atom(two, history)).entries?.map(({ id }) => id));
    expect(visible(feed.items?.[0]?.title)).toBe("Pezeshkian reçoit Choïgou à Téhéran (5 août 2024)");
    expect(JSON.parse(json(two))).toMatchObject({
      version: "https://jsonfeed.org/version/1.1",
      items: [{ _vigie: { id: "e1", status: "held" } }, { _vigie: { id: "e2" } }],
    });
  });

  test("is JSON, whatever pages say", () => {
    fc.assert(
      fc.property(anyExport, (exported) => {
        const feed = parseJsonFeed(json(exported));
        expect(feed.items ?? []).toHaveLength(exported.events.length);
        for (const { content_html: content } of feed.items ?? [])
          expect(content).not.toMatch(/<script|href="javascript:/);
      }),
      { numRuns: 50 },
    );
  });
});

test("disagreements are told with who holds them", () => {
  const claim = {
    story: "s2",
    field: "date",
    value: "2024-08-06",
    agrees: false,
    from: "stated",
    quote: "mardi",
    in: "text",
    start: 0,
    end: 5,
  } as const;
  const exported = exportOf(
    [exportedEvent("e1", { claims: [claim] })],
    [exportedStory("s1"), exportedStory("s2", { outlet: "Africanews" })],
  );
  expect(visible(parseJsonFeed(json(exported)).items?.[0]?.content_html)).toContain(
    "Date : Africanews dit mardi 6 août",
  );
});
