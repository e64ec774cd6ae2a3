import { describe, expect, test } from "vitest";
import { readMailEvent } from "../../../functions/bounce/mail-event.ts";
import { bounced, complained } from "./events-of-ses.ts";

describe("readMailEvent()", () => {
  test.each([
    ["Permanent General", "the mail bounced for good (General): smtp; 550 5.1.1 user unknown"],
    [
      "Permanent OnAccountSuppressionList",
      "the mail bounced for good (OnAccountSuppressionList): smtp; 550 5.1.1 user unknown",
    ],
    ["Transient MailboxFull", null],
    ["Transient General", null],
    ["Undetermined Undetermined", null],
  ])("holds the bounce %s against the address as %j", (type, against) => {
    expect(readMailEvent(bounced(type))).toEqual({
      kind: "bounced",
      type,
      mail: "0102-000000",
      subscriber: "r",
      addresses: ["lectrice@example.org"],
      against,
    });
  });

  test.each([
    ["abuse", "abuse", "its reader complained of a mail (abuse)"],
    [null, "unspecified", "its reader complained of a mail (unspecified)"],
    ["not-spam", "not-spam", null],
  ])("holds the complaint %j against the address", (feedback, type, against) => {
    expect(readMailEvent(complained(feedback))).toMatchObject({ kind: "complained", type, against });
  });

  test("keeps what a foreign server says to one clean line of a bounded length", () => {
    const said = `550 no\u001b[31m such\r\nuser ${"x".repeat(5000)}`;
    const { against } = readMailEvent(bounced("Permanent General", {}, said));
    expect(against).toMatch(/^the mail bounced for good \(General\): 550 no\[31m such user [\x20-\x7e]*…$/);
    expect(against!.length).toBeLessThan(300);
  });

  test.each([
    ["has another tag", bounced("Permanent General", { tags: { campaign: ["a"] } })],
    ["has no tags", complained("abuse", { tags: {} })],
  ])("names no subscription where the mail %s", (_, event) => {
    expect(readMailEvent(event).subscriber).toBeNull();
  });

  test.each([
    ["no JSON", "bounce!", "not JSON"],
    ["of another kind", bounced("Permanent General").replace("Email Bounced", "Email Delivered"), "detail-type"],
    ["without its details", JSON.stringify({ "detail-type": "Email Bounced" }), "detail"],
    ["of an unknown type", bounced("Elastic General"), "bounceType"],
  ])("refuses an event that is %s, and says why", (_, event, why) => {
    expect(() => readMailEvent(event)).toThrow(
      expect.objectContaining({ name: "PermanentError", code: "bad-message" }),
    );
    expect(() => readMailEvent(event)).toThrow(why);
  });
});
