import { describe, expect, test } from "vitest";
import { chooseQuotes } from "../../../core/digest/quotes.ts";
import type { CurrentEvent } from "../../../core/digest/choose-changes.ts";
import { choigou, mention, pezeshkian, shownMeeting, telling } from "../../support/builders.ts";
import { digestStory } from "../../support/digests.ts";

const said = (text: string, speaker: string | null) => ({ start: 0, end: 1, text, speaker });
const event = (...tellings: CurrentEvent["tellings"]): CurrentEvent => ({
  id: "e",
  values: shownMeeting,
  main: true,
  tellings,
});
const quoted = (id: string, ...quotes: ReturnType<typeof said>[]) =>
  digestStory(id, { meetings: [{ ...mention, quotes }] });

const stranger = "« Un passant a dit que tout cela lui paraissait bien long et bien compliqué, comme toujours »";
const president = "« Nous irons vers un accord global de coopération avec tous les pays de la région »";
const second = "« Notre coopération militaire se développe conformément aux engagements que nous avons pris »";

describe("chooseQuotes()", () => {
  const words = (most: number, current: CurrentEvent, ...stories: ReturnType<typeof quoted>[]): string[] =>
    chooseQuotes(current, stories, most).map(({ text }) => text);

  test("takes words of participants before those of others, though they come later", () => {
    const story = quoted("s1", said(stranger, null), said(president, pezeshkian.identity));
    expect(words(1, event(telling("s1")), story)).toEqual([president.slice(2, -2)]);
  });

  test("takes words of an article about it before those of one that recalls it", () => {
    const current = event(telling("s1", { role: "background" }), telling("s2"));
    const stories = [quoted("s1", said(stranger, null)), quoted("s2", said(president, null))];
    expect(words(1, current, ...stories)).toEqual([president.slice(2, -2)]);
  });

  test("takes one of each speaker before a second of any", () => {
    const story = quoted(
      "s1",
      said(president, pezeshkian.identity),
      said(stranger, pezeshkian.identity),
      said(second, choigou.identity),
    );
    expect(words(2, event(telling("s1")), story)).toEqual([president.slice(2, -2), second.slice(2, -2)]);
  });

  test("has sentences of sources where too few are cited: of other outlets first, one of each, from articles about it", () => {
    const one = "Le président a reçu lundi à Téhéran le secrétaire du Conseil de sécurité.";
    const other = "Sergueï Choïgou s’est entretenu lundi avec le président à Téhéran.";
    const [s1, s2, s3] = [quoted("s1", said(president, pezeshkian.identity)), quoted("s2"), quoted("s3")];
    const stories = [
      { ...s1, sentences: [one] },
      { ...s2, sentences: [other] },
      { ...s3, sentences: [other] },
    ];
    const current = event(telling("s1"), telling("s2"), telling("s3"));
    expect(chooseQuotes(current, stories, 3)).toMatchObject([
      { text: president.slice(2, -2), isTelling: false, outlet: "Outlet s1" },
      { text: other, isTelling: true, speaker: null, outlet: "Outlet s2" },
    ]);
    const [first] = stories;
    expect(words(3, event(telling("s1")), first!)).toEqual([president.slice(2, -2), one]);
    expect(words(1, current, ...stories)).toEqual([president.slice(2, -2)]);
    const recalled = event(telling("s2", { role: "background" }), telling("s3", { role: "background" }));
    expect(words(3, recalled, ...stories)).toEqual([]);
  });
});
