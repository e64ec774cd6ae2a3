import { describe, expect, test } from "vitest";
import { claimsOf, dateAgrees, type ToldMention } from "../../../core/events/claims.ts";
import type { SameActor } from "../../../core/events/same-encounter.ts";
import type { Evidence, MeetingDate, Mention } from "../../../core/model.ts";
import { choigou, day, mention, moscow, noDate, person, pezeshkian, shownMeeting } from "../../support/builders.ts";

const sameActor: SameActor = (a, b) =>
  a.identity === b.identity ? "same" : a.name === null || b.name === null ? "maybe" : "different";

const text =
  "Le président Massoud Pezeshkian a reçu lundi 5 août à Téhéran Sergueï Choïgou, secrétaire du Conseil de sécurité.";

function said(words: string, field: Evidence["field"], of = "", parts: Partial<Evidence> = {}): Evidence {
  const start = text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  return { field, in: "text", source: "stated", of, start, end: start + words.length, ...parts };
}

function told(story: string, parts: Partial<Mention>): ToldMention {
  return { story, order: story, mention: { ...mention, ...parts }, title: "Choïgou à Téhéran", text };
}

describe("claimsOf()", () => {
  test("gives each value with the characters that say it", () => {
    const evidence = [
      said("lundi 5 août", "date"),
      said("Téhéran", "place"),
      said("a reçu", "format"),
      said("Massoud Pezeshkian", "participant", pezeshkian.identity),
      said("président", "office", pezeshkian.identity),
    ];
    const claims = claimsOf(shownMeeting, [told("s1", { evidence })], sameActor);
    expect(claims.map(({ field, value, agrees }) => [field, value, agrees])).toEqual([
      ["date", "2024-08-05", true],
      ["place", "Téhéran", true],
      ["format", "in-person", true],
      ["participant", "Massoud Pezeshkian", true],
      ["office", "président", true],
    ]);
    for (const { quote, start, end } of claims) {
      expect(text).toContain(quote);
      expect(quote).toContain(text.slice(start, end));
    }
    expect(text.slice(claims[0]!.start, claims[0]!.end)).toBe("lundi 5 août");
  });

  test("keeps what disagrees, a contradicting weekday among it", () => {
    const evidence = [said("lundi 5 août", "date"), said("Téhéran", "place")];
    const parts = { evidence, date: day("2024-08-06"), otherDates: [day("2024-08-05")], place: moscow };
    const claims = claimsOf(shownMeeting, [told("s1", parts)], sameActor);
    expect(claims.map(({ value, agrees }) => [value, agrees])).toEqual([
      ["2024-08-05", true],
      ["2024-08-06", false],
      ["Moscou", false],
    ]);
  });

  test("makes no claim of a value without evidence, nor of an absent one", () => {
    const evidence = [said("lundi", "date"), said("Téhéran", "place")];
    expect(claimsOf(shownMeeting, [told("s1", { evidence: [] })], sameActor)).toEqual([]);
    expect(claimsOf(shownMeeting, [told("s1", { evidence, date: noDate, place: null })], sameActor)).toEqual([]);
  });

  test("infers how and whether they met from the words that say so", () => {
    const evidence = [said("a reçu", "meeting")];
    const claims = claimsOf(shownMeeting, [told("s1", { evidence, date: noDate, place: null })], sameActor);
    expect(claims.map(({ field, value, from }) => [field, value, from])).toEqual([
      ["format", "in-person", "inferred"],
      ["status", "held", "inferred"],
    ]);
  });

  test("counts somebody known by office only as the one who is shown", () => {
    const office = person(null, "RU", "secrétaire du Conseil de sécurité");
    const evidence = [said("secrétaire du Conseil de sécurité", "participant", office.identity)];
    const [claim] = claimsOf(shownMeeting, [told("s1", { evidence, participants: [office] })], sameActor);
    expect(claim).toMatchObject({ field: "participant", value: "secrétaire du Conseil de sécurité", agrees: true });
  });

  test("sorts by story, then field, and does not depend on the order given", () => {
    const evidence = [
      said("Téhéran", "place"),
      said("lundi", "date"),
      said("Choïgou", "participant", choigou.identity),
    ];
    const stories = ["s2", "s1", "s3"].map((story) => told(story, { evidence }));
    const claims = claimsOf(shownMeeting, stories, sameActor);
    expect(claims.map(({ story, field }) => `${story} ${field}`)).toEqual(
      ["s1", "s2", "s3"].flatMap((story) => [`${story} date`, `${story} place`, `${story} participant`]),
    );
    expect(claimsOf(shownMeeting, stories.toReversed(), sameActor)).toEqual(claims);
  });

  test("says where a value stands in the title alone", () => {
    const evidence = [{ ...said("Téhéran", "place"), in: "title" as const, start: 10, end: 17 }];
    expect(claimsOf(shownMeeting, [told("s1", { evidence })], sameActor)).toMatchObject([
      { in: "title", quote: "Choïgou à Téhéran", start: 10 },
    ]);
  });
});

describe("dateAgrees()", () => {
  const month: MeetingDate = { value: "2024-08", precision: "month", from: "2024-08-01", to: "2024-08-31" };
  const july: MeetingDate = { value: "2024-07", precision: "month", from: "2024-07-01", to: "2024-07-31" };
  test.each([
    [day("2024-08-05"), day("2024-08-05"), true],
    [day("2024-08-06"), day("2024-08-05"), false],
    [month, day("2024-08-05"), true],
    [july, day("2024-08-05"), false],
    [day("2024-08-05"), month, false],
  ])("of %o beside %o is %s", (claimed, shown, expected) => {
    expect(dateAgrees(claimed, shown)).toBe(expected);
  });
});
