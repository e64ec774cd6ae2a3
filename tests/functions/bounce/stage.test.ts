import { beforeEach, describe, expect, test } from "vitest";
import type { Subscription } from "../../../core/subscriptions/subscription.ts";
import { readMailEvent } from "../../../functions/bounce/mail-event.ts";
import { type BouncePorts, bounceStage } from "../../../functions/bounce/stage.ts";
import { atOnce, oneReader } from "../digest/one-reader.ts";
import { bounced, complained } from "./events-of-ses.ts";

let { office, open, reader, alert } = oneReader();
let notes: unknown[] = [];

beforeEach(() => {
  ({ office, open, reader, alert } = oneReader());
  notes = [];
});

const journal = { note: (what: string, details: object) => void notes.push({ what, ...details }), failure: () => {} };
const work = (event: string, subscriptions: BouncePorts["subscriptions"] = office.subscriptions): Promise<void> =>
  bounceStage({ subscriptions, journal })(readMailEvent(event));
const mail = { to: { channel: "email", address: "Lectrice@example.org" } } as const;
const stored = async (): Promise<Subscription | undefined> => office.subscriptions.get("r");

describe("bounceStage()", () => {
  test.each([
    ["bounce", bounced("Permanent General"), "the mail bounced for good"],
    ["complaint", complained("abuse"), "its reader complained"],
  ])("parks the subscription after a %s, and nothing more is sent", async (_, event, why) => {
    await reader(mail);
    await work(event);
    expect((await stored())?.status).toBe("parked");
    expect((await stored())?.parkedFor).toContain(why);
    open(1);
    await office.digest(alert());
    await office.notify({ all: true });
    expect([office.sent, office.queue]).toEqual([[], []]);
    expect(await office.subscriptions.page("parked", "", 9)).toMatchObject([{ id: "r" }]);
    expect(await office.subscriptions.page(atOnce.kind, "", 9)).toEqual([]);
    expect(notes).toMatchObject([{ subscriber: "r", mail: "0102-000000", parked: true }]);
  });

  test("loses nothing that comes until it is started again", async () => {
    await reader(mail);
    await work(bounced("Permanent General"));
    open(1);
    const parked = (await stored())!;
    await office.subscriptions.change(parked, { ...parked, status: "active", parkedFor: null });
    await office.digest(alert());
    expect(office.sent).toHaveLength(1);
  });

  test.each([
    ["a bounce that may pass", bounced("Transient MailboxFull"), mail],
    ["a mail that its reader took for no spam", complained("not-spam"), mail],
    ["a mail to an address that they no longer have", bounced("Permanent General", { to: "old@example.org" }), mail],
    ["a mail, where a webhook is written to by now", bounced("Permanent General"), {}],
    // It is forgotten within a week, and asked no second time.
    ["a mail that asked for a confirmation", bounced("Permanent General"), { ...mail, status: "pending" }],
    ["a mail for no subscription", bounced("Permanent General", { tags: {} }), mail],
    ["a mail to somebody who is gone", bounced("Permanent General", { tags: { subscriber: ["gone"] } }), mail],
  ] as const)("only notes %s", async (_, event, parts) => {
    await reader(parts);
    const before = await stored();
    await work(event);
    expect(await stored()).toEqual(before);
    expect(notes).toMatchObject([{ parked: false }]);
    expect(JSON.stringify(notes)).not.toContain("@");
  });

  test("parks once, however often it is told", async () => {
    await reader(mail);
    await work(bounced("Permanent General"));
    const parked = await stored();
    await work(complained("abuse"));
    expect(await stored()).toEqual(parked);
  });

  test("comes back where the subscription has just changed", async () => {
    await reader(mail);
    const { get } = office.subscriptions;
    const again = work(bounced("Permanent General"), { get, change: async () => false });
    await expect(again).rejects.toMatchObject({ name: "TemporaryError" });
    expect(notes).toEqual([]);
  });
});
