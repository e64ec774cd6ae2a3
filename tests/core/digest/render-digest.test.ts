import { load } from "cheerio/slim";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { OutletNote } from "../../../core/digest/digest-types.ts";
import { headlineOf } from "../../../core/digest/headline.ts";
import { renderDigest } from "../../../core/digest/render-digest.ts";
import {
  araghchi,
  cairo,
  choigou,
  day,
  lavrov,
  moscow,
  person,
  shownMeeting,
  telling,
} from "../../support/builders.ts";
import { anyDigest, digestBlock, digestOf, digestStory, words } from "../../support/digests.ts";

const visible = (text: string): string => text.replaceAll("\u00a0", " ").replaceAll("\u202f", " ");
describe("headlineOf()", () => {
  test.each([
    [shownMeeting, "Pezeshkian reçoit Choïgou à Téhéran (5 août)"],
    [{ ...shownMeeting, place: moscow }, "Choïgou reçoit Pezeshkian à Moscou (5 août)"],
    [{ ...shownMeeting, place: cairo }, "Rencontre Pezeshkian – Choïgou au Caire (5 août)"],
    [{ ...shownMeeting, status: "planned" as const }, "Rencontre annoncée Pezeshkian – Choïgou à Téhéran (5 août)"],
    [
      { ...shownMeeting, format: "phone" as const, place: null, participants: [araghchi, lavrov] },
      "Entretien téléphonique Araghchi – Lavrov (5 août)",
    ],
    [
      { ...shownMeeting, format: "phone" as const, status: "cancelled" as const },
      "Entretien téléphonique annulé Pezeshkian – Choïgou (5 août)",
    ],
    [
      { ...shownMeeting, date: day("2018-08-21"), participants: [person(null, "IR", "vice-ministre"), choigou] },
      "Un responsable iranien reçoit Choïgou à Téhéran (21 août 2018)",
    ],
  ])("of %o is %s", (values, expected) => {
    expect(visible(headlineOf(values, "2024"))).toBe(expected);
  });
});

describe("renderDigest()", () => {
  test("says the news in the subject", () => {
    expect(visible(renderDigest(digestOf()).subject)).toBe(
      "Pezeshkian reçoit Choïgou à Téhéran (5 août) et 2 autres rencontres",
    );
    expect(visible(renderDigest(digestOf({ blocks: [digestBlock("e1")] })).subject)).not.toContain("autre");
  });

  test("says who, when, where, what was said and by whom, in both forms", () => {
    const { html, text } = renderDigest(digestOf({ blocks: [digestBlock("e1")] }));
    const prose = visible(load(html)("body").text());
    for (const part of [
      "Massoud Pezeshkian, président (Iran)",
      "lundi 5 août 2024",
      "à Téhéran",
      "a eu lieu, en personne",
      "sécurité, Gaza",
      `« ${words} »`,
      "Massoud Pezeshkian, cité par Outlet s1",
      "Titre de s2",
      "2 origines indépendantes",
    ]) {
      expect(prose).toContain(part);
      expect(visible(text)).toContain(part);
    }
  });

  test("names a disagreement in a line", () => {
    const stories = [digestStory("s1", { outlet: "IRNA" }), digestStory("s2", { outlet: "Africanews" })];
    const tellings = [telling("s1"), telling("s2", { date: day("2024-08-06") })];
    const { text } = renderDigest(digestOf({ blocks: [digestBlock("e1", { stories, event: { tellings } })] }));
    expect(visible(text)).toContain("Date : Africanews dit mardi 6 août ; IRNA, lundi 5 août");
  });

  test("says what changed, what was corrected, what may have been told already", () => {
    const news = [
      {
        kind: "value" as const,
        before: { field: "status" as const, value: "planned" as const },
        now: { field: "status" as const, value: "held" as const },
        contradicts: false,
      },
    ];
    const updated = digestBlock("e1", { block: { maybeSent: true } });
    const merged = digestBlock("e2");
    const { text, subject } = renderDigest(
      digestOf({
        blocks: [
          { ...updated, change: { ...updated.change, kind: "updated", news } },
          { ...merged, change: { ...merged.change, kind: "merged" } },
          {
            ...digestBlock("e3"),
            change: { kind: "withdrawn", event: null, before: shownMeeting, news: [], newOrigins: 0, corrections: [] },
          },
        ],
      }),
    );
    expect(visible(subject)).toMatch(/^Du nouveau : Pezeshkian/);
    expect(visible(text)).toContain("Statut : a eu lieu (auparavant : annoncée)");
    expect(text).toContain("(peut-être déjà signalé)");
    expect(text).toContain("n’en font qu’une");
    expect(text).toContain("retirée");
  });

  test("says what the watch has not seen", () => {
    const { text } = renderDigest(
      digestOf({
        blindSpots: {
          feeds: [
            { outlet: "IRNA", why: "silent", since: "2024-08-01T08:00:00Z", error: null },
            { outlet: "Tass", why: "failing", since: null, error: "not-found: Cannot fetch" },
          ],
          pages: [
            {
              outlet: "Le Fanal",
              url: "https://fanal.example/a",
              title: "Réservé",
              why: "paywalled",
              since: "2024-08-05T09:00:00Z",
            },
          ],
        },
      }),
    );
    expect(visible(text)).toContain("IRNA : rien de nouveau dans son fil depuis le 1er août");
    expect(visible(text)).toContain("Tass : fil illisible (not-found: Cannot fetch)");
    expect(visible(text)).toContain("page réservée aux abonnés, lue en partie le 5 août : Réservé");
  });

  test("says on whose state media alone an event rests", () => {
    const outlets = (): OutletNote => ({ kind: "state-media", agency: true, country: "IR" });
    const { text } = renderDigest(digestOf({ outlets }));
    expect(visible(text)).toContain("ne repose que sur des médias d’État iraniens");
  });

  const nasty = `<script>alert("x")</script>\r\nBcc: a@b.example\u202e =cmd|' &amp; ${"long ".repeat(2000)}`;

  test("lets no field bring markup, headers or turned text", () => {
    const stories = [digestStory("s1", { outlet: nasty, title: nasty, url: "javascript:alert(1)" })];
    const participants = [person(nasty, "IR", nasty), choigou];
    const values = { ...shownMeeting, participants, place: { name: nasty, nameEn: "x", country: "IR" } };
    const feeds = [{ outlet: nasty, why: "failing" as const, since: null, error: nasty }];
    const { subject, html, text } = renderDigest(
      digestOf({ blocks: [digestBlock("e1", { stories, event: { values } })], blindSpots: { feeds, pages: [] } }),
    );
    expect(subject).not.toMatch(/[\r\n\u202e]/);
    expect(subject.length).toBeLessThan(250);
    expect(html).not.toMatch(/<script|javascript:|\u202e/);
    expect(load(html)("script")).toHaveLength(0);
    expect(text).not.toMatch(/\r|\u202e|^Bcc/m);
    expect(text.length).toBeLessThan(10_000);
  });

  test("is a safe, bounded mail, whatever pages say", () => {
    fc.assert(
      fc.property(anyDigest, (digest) => {
        const { subject, html, text } = renderDigest(digest);
        expect(subject).toMatch(/^[^\p{Cc}\u2028\u202e]{1,300}$/u);
        expect(Buffer.byteLength(html)).toBeLessThan(100_000);
        expect(text).not.toMatch(/[\u202e\r\0]|^Bcc/m);
        const page = load(html);
        expect(page("script, iframe, img, form, [onclick], [onerror]")).toHaveLength(0);
        const links = page("a")
          .toArray()
          .map(({ attribs }) => attribs["href"] ?? "");
        expect(links.filter((link) => !/^(?:https?:\/\/(?:a|vigie)\.example\/|#event-e\d+$)/.test(link))).toEqual([]);
        const left = /(?:Et|And) (\d+) (?:autre|other)s? (?:rencontre|meeting)/.exec(visible(text))?.[1] ?? "0";
        const events = digest.blocks.filter(({ change }) => change.event !== null);
        expect(page("h3").length + Number(left)).toBeGreaterThanOrEqual(events.length);
      }),
      // A smaller example takes minutes to find, and says no more.
      { numRuns: 40, endOnFailure: true },
    );
  });

  test("leads from an event to one of the same mail that may be it, and to none that it does not show", () => {
    fc.assert(
      fc.property(anyDigest, (digest) => {
        const { html } = renderDigest(digest);
        const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
        const links = [...html.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id);
        expect(ids).toEqual([...new Set(ids)]);
        expect(links.filter((link) => !ids.includes(link))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test("names at most three that an event may be, in both forms and both languages", () => {
    const others = Array.from({ length: 5 }, (_, index) => ({
      id: `x${index}`,
      values: { ...shownMeeting, date: day(`2024-08-1${index}`) },
    }));
    const blocks = [digestBlock("e1", { block: { possiblySame: others } }), digestBlock("e2")];
    const { html, text } = renderDigest(digestOf({ blocks }));
    for (const form of [html.replaceAll(/<[^>]*>/g, ""), text]) {
      expect(form.match(/Peut-être la même rencontre que\u00a0: /g)).toHaveLength(1);
      expect(form).toMatch(/\(12\u00a0août\)/);
      expect(form).not.toMatch(/\(13\u00a0août\)/);
    }
    const english = renderDigest(digestOf({ blocks, language: "en" }));
    expect(english.text).toContain("Perhaps the same meeting as: ");
    expect(renderDigest(digestOf()).text).not.toContain("Peut-être la même rencontre");
  });

  test("stays below 100 kB with forty heavy events, each of outlets of its own with long names", () => {
    const blocks = Array.from({ length: 40 }, (_, event) => {
      const stories = Array.from({ length: 24 }, (_unused, index) =>
        digestStory(`s${event}-${index}`, {
          title: "Un titre ".repeat(15),
          outlet: `${event}-${index} ${"La Dépêche ".repeat(9)}`,
        }),
      );
      return digestBlock(`e${event}`, { stories });
    });
    const whole = { p50: 5000, p95: 90_000, count: 999 };
    const outlets = blocks.flatMap(({ stories }) => stories.map(({ outlet }) => ({ outlet, whole })));
    const { html } = renderDigest(digestOf({ blocks, delays: { whole, alert: whole, outlets } }));
    expect(Buffer.byteLength(html)).toBeLessThan(100_000);
    expect(load(html)("h3")).toHaveLength(40);
    expect(html.match(/médias cités.*?<\/p>/s)?.[0].match(/La Dépêche… 83/g)?.length).toBeGreaterThanOrEqual(40);
  });

  test("tells of hundreds of events by their number", () => {
    const blocks = Array.from({ length: 300 }, (_, index) => digestBlock(`e${index}`));
    const { html, text } = renderDigest(digestOf({ blocks }));
    expect(Buffer.byteLength(html)).toBeLessThan(100_000);
    expect(visible(text)).toContain("Et 260 autres rencontres");
  });

  test("is laid out in tables, in order, with its language", () => {
    const page = load(renderDigest(digestOf()).html);
    expect(page("html").attr("lang")).toBe("fr");
    expect(
      page("table")
        .toArray()
        .every((table) => table.attribs["role"] === "presentation"),
    ).toBe(true);
    expect(
      page("h1, h2, h3")
        .toArray()
        .map(({ name }) => name),
    ).toEqual(["h1", "h2", "h3", "h3", "h3"]);
    expect(page('meta[name="color-scheme"]').attr("content")).toBe("light dark");
  });
});
