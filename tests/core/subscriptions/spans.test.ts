import * as fc from "fast-check";
import { expect, test } from "vitest";
import { holds, type Span, spansOf, union, within, without } from "../../../core/subscriptions/spans.ts";

const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 20 }));
const all = (spans: readonly Span[]): number[] =>
  Array.from({ length: 22 }, (_, number) => number).filter((number) => holds(spans, number));

test("spans are sets of numbers", () => {
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      const [one, other] = [spansOf(a), spansOf(b)];
      const those = (isIn: (number: number) => boolean): number[] => all([{ from: 1, to: 20 }]).filter(isIn);
      expect(all(one)).toEqual(those((number) => a.includes(number)));
      expect(all(union([...one, ...other]))).toEqual(those((number) => a.includes(number) || b.includes(number)));
      expect(all(without(one, other))).toEqual(those((number) => a.includes(number) && !b.includes(number)));
      expect(all(within(one, other))).toEqual(those((number) => a.includes(number) && b.includes(number)));
    }),
  );
});

test("what touches is one span, also where the spans come in another order", () => {
  expect(spansOf([4, 1, 2, 7])).toEqual([
    { from: 1, to: 2 },
    { from: 4, to: 4 },
    { from: 7, to: 7 },
  ]);
});
