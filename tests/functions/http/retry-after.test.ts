import { expect, test } from "vitest";
import { retryAfter } from "../../../functions/shared/http/retry-after.ts";

const now = Date.parse("2024-08-05T12:00:00Z");

test.each([
  ["120", 120],
  ["0", 0],
  [" 7 ", 7],
  ["Mon, 05 Aug 2024 12:01:00 GMT", 60],
  ["Mon, 05 Aug 2024 11:00:00 GMT", 0],
  ["Monday, 05-Aug-24 12:01:00 GMT", 60],
  [undefined, null],
  ["", null],
  ["-5", null],
  ["1.5", null],
  ["1e3", null],
  ["bientôt", null],
  ["99999999999999999999", null],
])("retryAfter(%j) is %j", (header, seconds) => {
  expect(retryAfter(header, now)).toBe(seconds);
});
