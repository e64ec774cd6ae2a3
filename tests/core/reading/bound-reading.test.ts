import { describe, expect, test } from "vitest";
import type { Participant } from "../../../core/model.ts";
import { boundReading } from "../../../core/reading/bound-reading.ts";
import { mention, person, reading } from "../../support/builders.ts";

const long = "é".repeat(5000);
const many = <T>(value: T, count: number): T[] => Array.from({ length: count }, () => value);

describe("boundReading()", () => {
  test("leaves an ordinary reading as it is", () => {
    expect(boundReading(reading)).toEqual(reading);
  });

  test("keeps people of both sides where one is listed first, in their order", () => {
    const list = (side: string, count: number) =>
      Array.from({ length: count }, (_, at) => person(`${side}${at}`, side));
    const participants = [...list("IR", 150), ...list("RU", 150)];
    const names = boundReading({ ...reading, meetings: [{ ...mention, participants }] }).meetings[0]!.participants.map(
      ({ name }) => name,
    );
    expect(names).toEqual([0, 1, 2, 3, 4, 5].map((at) => `IR${at}`).concat([0, 1, 2, 3, 4, 5].map((at) => `RU${at}`)));
  });

  test("keeps a hostile one below 350 kB", () => {
    const people: Participant[] = many({ ...person(long, "IR"), office: long, aliases: many(long, 50) }, 50);
    const quote = { start: 0, end: 10_000, text: "mot ".repeat(2500), speaker: null };
    const evidence = {
      field: "date" as const,
      in: "text" as const,
      source: "stated" as const,
      of: "",
      start: 0,
      end: 1,
    };
    const one = {
      ...mention,
      participants: people,
      delegation: people,
      quotes: many(quote, 100),
      evidence: many(evidence, 1000),
    };
    const actor = {
      start: 0,
      end: 1,
      text: long,
      kind: "person" as const,
      identity: long,
      name: long,
      side: "IR",
      office: null,
      officeId: null,
      members: [],
      source: "stated" as const,
    };
    const bounded = boundReading({
      ...reading,
      meetings: many(one, 200),
      people: many(actor, 3000),
      reasons: many(long, 500),
    });
    expect(Buffer.byteLength(JSON.stringify(bounded))).toBeLessThan(350_000);
    expect(bounded.meetings.length).toBeGreaterThan(0);
    expect(bounded.meetings.length).toBeLessThanOrEqual(60);
  });

  test("cuts a long quote between words, with its offsets", () => {
    const text = "mot ".repeat(300);
    const quotes = [{ start: 10, end: 10 + text.length, text, speaker: null }];
    const [quote] = boundReading({ ...reading, meetings: [{ ...mention, quotes }] }).meetings[0]!.quotes;
    expect(quote!.text.length).toBeLessThanOrEqual(400);
    expect(quote!.text).toMatch(/mot$/);
    expect(quote!.end - quote!.start).toBe(quote!.text.length);
  });
});
