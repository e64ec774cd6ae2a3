import { beforeEach, describe, expect, test } from "vitest";
import { addDays } from "../../../core/dates/days.ts";
import { day, shownMeeting } from "../../support/builders.ts";
import { daily, mail, oneReader } from "./one-reader.ts";

let { office, open, reader, later, alert, digest, told } = oneReader();

beforeEach(() => {
  ({ office, open, reader, later, alert, digest, told } = oneReader());
});

describe("digestStage()", () => {
  test("tells of an announced meeting again on its day, once, and not of one that was called off", async () => {
    const today = addDays("2024-11-01", 1);
    await reader({ rhythm: daily });
    open(2, { ...shownMeeting, status: "planned", date: day(today) });
    await office.notify({ upTo: 2 });
    await office.digest(digest());
    const called = office.table.items.get("EVENT#e2 | EVENT")!;
    office.table.put({
      ...called,
      values: { ...shownMeeting, status: "cancelled", date: day(today) },
    });
    later(86_400);
    await office.digest(digest());
    later(3600);
    await office.digest(digest());
    expect(office.bodies("r").map(({ events }) => events.map(({ id, change }) => `${id} ${change}`))).toEqual([
      ["e1 opened", "e2 opened"],
      ["e1 today"],
    ]);
  });

  const planned = (value: string) => ({ ...shownMeeting, status: "planned" as const, date: day(value) });
  const changes = (): string[][] =>
    office.bodies("r").map(({ events }) => events.map(({ id, change }) => `${id} ${change}`));

  test("tells somebody who reads once a week of every announced day since the last time, once", async () => {
    await reader({ rhythm: { kind: "weekly", at: "07:00", weekday: 5 } });
    for (const value of ["2024-11-04", "2024-11-08", "2024-11-09"]) open(1, planned(value));
    await office.notify({ upTo: 3 });
    await office.digest(digest());
    later(7 * 86_400);
    await office.digest(digest());
    later(7 * 86_400);
    await office.digest(digest());
    expect(changes()).toEqual([["e3 opened", "e2 opened", "e1 opened"], ["e1 today", "e2 today"], ["e3 today"]]);
  });

  test("tells of the announced days of a digest that may not have arrived again, marked", async () => {
    await reader({ rhythm: daily });
    open(1, planned("2024-11-02"));
    await office.notify({ upTo: 1 });
    await office.digest(digest());
    later(2 * 86_400);
    await expect(office.digest(digest(), { at: 3, when: "after" }, { repeats: () => false })).rejects.toThrow(
      "cut off",
    );
    later(86_400);
    await office.digest(digest(), undefined, { repeats: () => false });
    const last = office
      .bodies("r")
      .at(-1)
      ?.events.map(({ id, change, maybeSent }) => ({ id, change, maybeSent }));
    expect(last).toEqual([{ id: "e1", change: "today", maybeSent: true }]);
  });

  test("tells in several messages of more announced events than one has room for", async () => {
    ({ office, open, reader, later, digest } = oneReader({ room: 2 }));
    await reader({ rhythm: daily });
    open(2, planned("2024-11-02"));
    await office.notify({ upTo: 2 });
    await office.digest(digest());
    later(3600);
    open(3, planned("2024-11-03"));
    await office.notify({ upTo: 5 });
    await office.digest(digest());
    later(2 * 86_400);
    open(1);
    await office.digest(digest());
    expect(changes().slice(-3)).toEqual([
      ["e1 today", "e2 today"],
      ["e3 today", "e4 today"],
      ["e6 opened", "e5 today"],
    ]);
  });

  test("comes to an end with announced events that may have been told, where they make several messages", async () => {
    ({ office, open, reader, later, digest, told } = oneReader({ room: 1, repeats: false }));
    await reader({ rhythm: daily });
    open(3, planned("2024-11-02"));
    await office.notify({ upTo: 3 });
    await office.digest(digest());
    later(86_400);
    office.answers = [{ kind: "sent" }, { kind: "unknown", why: "broken off" }];
    await office.digest(digest());
    later(86_400);
    open(1);
    await office.digest(digest(), { at: 60, when: "before" });
    expect(told().slice(3)).toEqual([["e1"], ["e2"], ["e1?"], ["e2?"], ["e3?"], ["e4"]]);
    expect(await office.subscriptions.progress("r")).toMatchObject({
      day: "2024-11-03",
      dayEvent: null,
      maybeDays: [],
    });
  });

  test("carries links to unsubscribe, and to correct where the reader may", async () => {
    await reader({ ...mail, editor: true });
    open(1);
    await office.digest(alert());
    const [{ payload } = { payload: undefined }] = office.sent;
    expect(payload).toMatchObject({ unsubscribe: "https://links.example/r/token-of-r/stop" });
    expect(JSON.stringify(payload)).toContain("https://links.example/r/token-of-r/no-meeting/e1");
    expect(JSON.stringify(payload)).not.toContain("r@example.org");
  });

  test("carries no link to correct for who may not", async () => {
    await reader({ ...mail, editor: false });
    open(1);
    await office.digest(alert());
    const [{ payload } = { payload: undefined }] = office.sent;
    expect(payload).toMatchObject({ unsubscribe: "https://links.example/r/token-of-r/stop" });
    expect(JSON.stringify(payload)).not.toMatch(/no-meeting|known/);
  });

  test("takes its time after each mail, as the account's rate asks, and after nothing else", async () => {
    let pauses = 0;
    const pace = async (): Promise<void> => void pauses++;
    await reader(mail);
    open(41);
    await office.digest(alert(), undefined, { pace });
    expect([office.sent.length, pauses]).toEqual([2, 2]);
    ({ office, open, reader, alert } = oneReader());
    await reader();
    open(1);
    await office.digest(alert(), undefined, { pace });
    expect([office.sent.length, pauses]).toEqual([1, 2]);
  });

  test("writes in the reader's language", async () => {
    await reader({ ...mail, language: "en" });
    open(1);
    await office.digest(alert());
    const { payload } = office.sent[0]!;
    expect(payload.channel === "email" && payload.mail.text).toContain("New meetings");
  });

  test("puts into the ledger when an alert first told of a story", async () => {
    await reader();
    open(1);
    await office.notify({ upTo: 1 });
    later(7);
    await office.deliver();
    later(60);
    await office.digest(alert());
    expect(await office.delays.of("2024-11-01", 1)).toMatchObject([
      { story: "s1", seenAt: "2024-11-01T07:00:00.000Z", sentAt: "2024-11-01T07:00:07.000Z" },
    ]);
  });
});

describe("digestStage() asks who has not confirmed", () => {
  const pending = { ...mail, status: "pending", confirmedAt: null } as const;
  const ask = { kind: "ask", subscriber: "r" } as const;

  test("once, with a link", async () => {
    await reader(pending);
    await office.digest(ask);
    await office.digest(ask);
    expect(office.sent).toHaveLength(1);
    expect(JSON.stringify(office.sent[0]!.payload)).toContain("https://links.example/r/token-of-r/confirm");
  });

  test("again after a mail that certainly did not leave, and not after one that may have", async () => {
    await reader(pending);
    office.answers.push({ kind: "refused", fault: "busy", afterSeconds: null, why: "throttled" });
    await office.digest(ask);
    office.answers.push({ kind: "unknown", why: "broken off" });
    await office.digest(ask);
    await office.digest(ask);
    expect(office.sent).toHaveLength(1);
  });

  test("with one message a tick, however often it is put off", async () => {
    await reader(pending);
    for (let tick = 0; tick < 3; tick++) {
      office.answers.push({ kind: "refused", fault: "busy", afterSeconds: null, why: "throttled" });
      later(300);
      await office.notify({ all: false });
      expect(office.queue).toHaveLength(1);
      await office.deliver();
    }
    expect(office.sent).toEqual([]);
    later(300);
    await office.notify({ all: false });
    await office.deliver();
    expect(office.sent).toHaveLength(1);
  });
});
