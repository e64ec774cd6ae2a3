import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  abandoned,
  beginAfter,
  claimed,
  confirmed,
  isLeft,
  mayBeSent,
  passedOver,
  refused,
  released,
  type Progress,
} from "../../../core/subscriptions/progress.ts";

const at = "2026-03-02T06:00:00Z";
const claim = (upTo: number, slot: string | null = null) => ({
  id: "c",
  key: "k",
  upTo,
  at,
  slot,
  day: slot && "2026-03-02",
  dayEvent: null,
  isCut: false,
  backlog: null,
  shown: upTo,
});
const marked = (progress: Progress): number[] =>
  Array.from({ length: progress.taken }, (_, index) => index + 1).filter((number) => mayBeSent(progress, number));

/** What a digest has to tell once more. */
const open = (progress: Progress): number[] =>
  Array.from({ length: progress.taken }, (_, index) => index + 1).filter((number) => isLeft(progress, number));

test("abandoned() marks what was claimed, once, and a digest that is confirmed settles it", () => {
  const broken = abandoned(claimed(claimed(beginAfter(2), claim(4)), claim(6)));
  expect([broken.taken, marked(broken)]).toEqual([6, [3, 4, 5, 6]]);
  expect(abandoned(broken)).toEqual(broken);
  const alert = confirmed(claimed(broken, claim(7)), at);
  expect([alert.taken, marked(alert)]).toEqual([7, [3, 4, 5, 6]]);
  const digest = confirmed(claimed(alert, claim(7, "s1")), at);
  expect([digest.taken, marked(digest), digest.slot]).toEqual([7, [], "s1"]);
});

test("released() leaves all as it was before the claim", () => {
  const before = beginAfter(2);
  expect(released(claimed(before, claim(4)))).toEqual(before);
});

test("refused() leaves what was certainly not sent to the next digest, without a mark", () => {
  const left = refused(claimed(abandoned(claimed(beginAfter(0), claim(2))), claim(4)));
  expect([left.taken, marked(left), open(left)]).toEqual([4, [1, 2], [1, 2, 3, 4]]);
  const again = refused(claimed(left, claim(5, "s1")));
  expect([again.slot, again.day, marked(again), open(again)]).toEqual(["s1", null, [1, 2], [1, 2, 3, 4, 5]]);
  expect(open(confirmed(claimed(again, claim(5, "s2")), at))).toEqual([]);
});

test("what was certainly not sent is marked from the moment that it may have been: in a digest, not beside an alert", () => {
  const left = refused(claimed(beginAfter(0), claim(6)));
  expect(marked(abandoned(claimed(left, claim(7))))).toEqual([7]);
  expect(marked(abandoned(claimed(left, claim(6, "s1"))))).toEqual([1, 2, 3, 4, 5, 6]);
  const cut = abandoned(claimed(left, claim(4, "s1")));
  expect([marked(cut), open(cut)]).toEqual([
    [1, 2, 3, 4],
    [1, 2, 3, 4, 5, 6],
  ]);
});

test("a digest that is too long for one message leaves what it did not tell marked", () => {
  const broken = abandoned(claimed(beginAfter(0), claim(9)));
  expect(marked(confirmed(claimed(broken, claim(5, "s1")), at))).toEqual([6, 7, 8, 9]);
  expect(marked(passedOver(broken, claim(5, "s1")))).toEqual([6, 7, 8, 9]);
});

test("whatever happens, every change up to the last is either settled or marked, and none is taken twice", () => {
  const step = fc.record({
    more: fc.nat({ max: 3 }),
    isDigest: fc.boolean(),
    end: fc.constantFrom("confirmed", "released", "refused", "lost", "nothing"),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      let [progress, last] = [beginAfter(0), 0];
      const settled = new Set<number>();
      const maybe = new Set<number>();
      for (const [index, { more, isDigest, end }] of steps.entries()) {
        last += more;
        const slot = isDigest ? `s${String(index).padStart(4, "0")}` : null;
        const left = abandoned(progress);
        const fresh = Array.from({ length: last - left.taken }, (_, one) => left.taken + 1 + one);
        const inIt = isDigest ? [...open(left), ...fresh] : fresh;
        if (end === "nothing") progress = passedOver(progress, claim(last, slot));
        else {
          const begun = claimed(progress, claim(last, slot));
          progress = {
            confirmed: confirmed(begun, at),
            released: released(begun),
            refused: refused(begun),
            lost: begun,
          }[end];
        }
        if (end === "lost") for (const number of inIt) maybe.add(number);
        if (end === "confirmed" || end === "nothing")
          for (const number of inIt) {
            // Ranges that were joined for want of room may hold what was settled: it is told again, marked.
            if (left.maybe.length < 50) expect(settled.has(number)).toBe(false);
            settled.add(number);
          }
        const after = abandoned(progress);
        for (let number = 1; number <= after.taken; number++)
          expect(settled.has(number) || isLeft(after, number)).toBe(true);
        if (after.maybe.length < 50)
          for (const number of open(after))
            expect([number, mayBeSent(after, number)]).toEqual([number, maybe.has(number)]);
        expect(after.maybe.length).toBeLessThanOrEqual(50);
      }
    }),
    { numRuns: 100 },
  );
});
