import { describe, expect, test } from "vitest";
import { questionsAbout, type QuestionInput } from "../../../core/events/correction-questions.ts";
import { corrected, nameOf, type Correction, type Ruling } from "../../../core/events/corrections.ts";
import { eventsAmong } from "../../../core/events/regroup.ts";
import { memberOf, type Telling } from "../../../core/events/telling.ts";
import { araghchi, day, lavrov, moscow, telling } from "../../support/builders.ts";
import { rules } from "./tellings.ts";

const madeAt = "2024-08-10T12:00:00Z";
const at = (story: string, parts: Partial<Telling> = {}): Telling =>
  telling(story, { order: story, participants: [araghchi, lavrov], place: moscow, ...parts });
const correction = (ruling: Ruling, number = 1): Correction => ({ ...ruling, number, by: "", why: "", at: madeAt });

/** What is asked, with stories that begin with "new" seen after the corrections were made. */
function asked(
  corrections: readonly Correction[],
  said: readonly Telling[],
  parts: Partial<QuestionInput> = {},
): string[] {
  const tellings = said.flatMap((one) => corrected([one], corrections));
  const drafts = eventsAmong(tellings, rules.sameActor);
  const eventOf = new Map(drafts.flatMap((draft) => draft.tellings.map((one) => [memberOf(one), draft.id])));
  return questionsAbout({
    corrections,
    tellings: tellings.map((one) => ({ telling: one, event: eventOf.get(memberOf(one)) ?? null })),
    unheard: [],
    seenAt: (story) => (story.startsWith("new") ? "2024-08-11T08:00:00Z" : "2024-08-09T08:00:00Z"),
    sameActor: rules.sameActor,
    ...parts,
  }).map(({ number, why, stories }) => `${number} ${why} ${stories.join()}`);
}

const [fifth, nineteenth] = [at("a"), at("b", { date: day("2024-08-19") })];
const same = correction({ kind: "same", a: nameOf(fifth), b: nameOf(nineteenth) });

describe("questionsAbout()", () => {
  test("asks nothing of a correction that only contradicts what the analyst knew", () => {
    expect(asked([same], [fifth, nineteenth, at("c")])).toEqual([]);
  });

  test("asks whether two are the same when somebody else agrees with one and contradicts the other", () => {
    expect(asked([same], [fifth, nineteenth, at("new")])).toEqual(["1 against new"]);
  });

  test("counts no second article of an origin that was known", () => {
    expect(asked([same], [fifth, nineteenth, at("new", { origin: "a" })])).toEqual([]);
  });

  test("asks whether two are different when a new source agrees with both", () => {
    const [one, other] = [at("a", { place: null }), at("b")];
    const made = correction({ kind: "different", a: nameOf(one), b: nameOf(other) });
    expect(asked([made], [one, other])).toEqual([]);
    expect(asked([made], [one, other, at("new")])).toEqual(["1 against new"]);
  });

  test("asks whether it is no meeting when a new source reports it", () => {
    const made = correction({ kind: "no-meeting", mention: nameOf(fifth) });
    expect(asked([made], [fifth, at("new", { role: "background" })])).toEqual([]);
    expect(asked([made], [fifth, at("new")])).toEqual(["1 against new"]);
  });

  test("asks whether a story is not relevant when a new source reports what it told", () => {
    const made = correction({ kind: "not-relevant", story: "a" });
    expect(asked([made], [fifth, at("new")], { unheard: [fifth] })).toEqual(["1 against new"]);
    expect(asked([made], [fifth, at("new", { date: day("2024-08-19") })], { unheard: [fifth] })).toEqual([]);
  });

  test("asks about a date when a new source prints another, or another event lies on it", () => {
    const made = correction({ kind: "date", mention: nameOf(fifth), value: day("2024-08-06") });
    expect(asked([made], [fifth, at("new")])).toEqual(["1 against new"]);
    expect(asked([made], [fifth, at("new", { date: day("2024-08-06") })])).toEqual(["1 also new"]);
    expect(asked([made], [fifth, at("c", { date: day("2024-08-06") })])).toEqual([]);
  });

  test("says which of two dates gives way when their events have become one", () => {
    const other = at("b");
    const dates = ["2024-08-06", "2024-08-07"].map((value, index) =>
      correction({ kind: "date", mention: nameOf(index === 0 ? fifth : other), value: day(value) }, index + 1),
    );
    expect(asked(dates, [fifth, other])).toEqual(["1 overruled "]);
  });

  test("says that a story tells of no such thing any more", () => {
    expect(asked([same], [fifth])).toEqual(["1 gone "]);
  });
});
