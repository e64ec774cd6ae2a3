import { expect, test } from "vitest";
import { TemporaryError } from "../../../core/errors.ts";
import { waitSeconds } from "../../../functions/digest/wait-seconds.ts";

const asks = (seconds: number | null): TemporaryError => new TemporaryError("busy", seconds);

test.each([
  [new Error("broken"), 1, 30],
  [asks(null), 3, 600],
  [asks(null), 12, 14_400],
  [asks(76), 1, 76],
  // A webhook that answers with 502 all morning must not have used up its tries in a quarter of an hour.
  [asks(76), 5, 3600],
  [asks(100_000), 1, 14_400],
])("waitSeconds(%s, try %i) is %i: as long as asked, and longer each time", (error, tries, seconds) => {
  expect(waitSeconds(error, tries)).toBe(seconds);
});
