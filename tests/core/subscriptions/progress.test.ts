import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  abandoned,
  beginAfter,
  claimed,
  confirmed,
  isLeft,
  isRefused,
  isTaken,
  mayBeSent,
  passedOver,
  refused,
  released,
  type Progress,
} from "../../../core/subscriptions/progress.ts";
import { spansOf } from "../../../core/subscriptions/spans.ts";

const at = "2026-03-02T06:00:00Z";
const claim = (upTo: number, slot: string | null = null, ahead: readonly number[] = []) => ({
  id: "c",
  key: "k",
  upTo,
  at,
  slot,
  day: slot && "2026-03-02",
  dayEvent: null,
  isCut: false,
  ahead: spansOf(ahead),
  shown: upTo,
});
const upToLast = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);

const last = 1000;
const marked = (progress: Progress): number[] => upToLast(last).filter((number) => mayBeSent(progress, number));

/** What a digest has to tell once more. */
const open = (progress: Progress): number[] => upToLast(last).filter((number) => isLeft(progress, number));

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

test("an alert settles, or marks, what was refused where it names it", () => {
  const left = refused(claimed(beginAfter(0), claim(4)));
  const begun = claimed(left, claim(5, null, [2]));
  expect(open(confirmed(begun, at))).toEqual([1, 3, 4]);
  expect([open(abandoned(begun)), marked(abandoned(begun))]).toEqual([
    [1, 2, 3, 4, 5],
    [2, 5],
  ]);
  expect([open(refused(begun)), marked(refused(begun))]).toEqual([[1, 2, 3, 4, 5], []]);
});

test("a digest that is too long for one message leaves what it did not tell marked", () => {
  const broken = abandoned(claimed(beginAfter(0), claim(9)));
  expect(marked(confirmed(claimed(broken, claim(5, "s1")), at))).toEqual([6, 7, 8, 9]);
  expect(marked(passedOver(broken, claim(5, "s1")))).toEqual([6, 7, 8, 9]);
});

test("what was told ahead is taken, and is marked, left or settled with what it was told with", () => {
  const told = confirmed(claimed(beginAfter(0), claim(1, null, [3, 4, 6])), at);
  expect(upToLast(7).filter((number) => isTaken(told, number))).toEqual([1, 3, 4, 6]);
  const lost = abandoned(claimed(told, claim(4, null, [7])));
  expect([lost.taken, lost.ahead, marked(lost)]).toEqual([4, spansOf([6, 7]), [2, 7]]);
  const left = refused(claimed(lost, claim(5, null, [9])));
  expect([left.taken, left.ahead, marked(left), open(left)]).toEqual([5, spansOf([6, 7, 9]), [2, 7], [2, 5, 7, 9]]);
  const part = confirmed(claimed(left, claim(2, "s1", [9])), at);
  expect([part.taken, part.ahead, marked(part), open(part)]).toEqual([5, spansOf([6, 7, 9]), [7], [5, 7]]);
  expect(marked(abandoned(claimed(left, claim(2, "s1", [9]))))).toEqual([2, 7, 9]);
});

test("whatever happens, every change that was taken is either settled or marked, and none is taken twice", () => {
  const step = fc.record({
    more: fc.nat({ max: 3 }),
    left: fc.nat({ max: 4 }),
    ahead: fc.subarray([1, 2, 3, 4]),
    isDigest: fc.boolean(),
    end: fc.constantFrom("confirmed", "released", "refused", "lost", "nothing"),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      let [progress, all] = [beginAfter(0), 0];
      const settled = new Set<number>();
      const maybe = new Set<number>();
      for (const [index, { more, left, ahead, isDigest, end }] of steps.entries()) {
        all += more;
        const slot = isDigest ? `s${String(index).padStart(4, "0")}` : null;
        const before = abandoned(progress);
        const upTo = Math.max(0, all - left);
        // An alert names what was refused, and tells nothing again that may have been sent.
        const beyond = ahead
          .map((by) => upTo + by)
          .filter((number) => number <= all && (isDigest || !mayBeSent(before, number)));
        const message = claim(upTo, slot, beyond);
        const isAgain = (number: number): boolean =>
          isDigest ? isLeft(before, number) : isRefused(before, number) && beyond.includes(number);
        const inIt = upToLast(all)
          .filter((number) => number <= upTo || beyond.includes(number))
          .filter((number) => !isTaken(before, number) || isAgain(number));
        if (end === "nothing") progress = passedOver(progress, message);
        else {
          const begun = claimed(progress, message);
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
            if (before.maybe.length < 50) expect(settled.has(number)).toBe(false);
            settled.add(number);
          }
        const after = abandoned(progress);
        for (const number of upToLast(all).filter((one) => isTaken(after, one)))
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
