import { beforeEach, describe, expect, test } from "vitest";
import { usualWish, type Subscription } from "../../../core/subscriptions/subscription.ts";
import type { EventRecord } from "../../../functions/shared/store/events.ts";
import { keys } from "../../../functions/shared/store/keys.ts";
import { addDays } from "../../../core/dates/days.ts";
import { day, shownMeeting, telling } from "../../support/builders.ts";
import { watch } from "../deduplicate/desk.ts";
import { openPostOffice, type PostOffice } from "./post-office.ts";

let office: PostOffice;
let changes = 0;

beforeEach(() => {
  office = openPostOffice();
  changes = 0;
});

/** Opens events, each told of by one story, and moves the watch on. */
function open(count: number, values = shownMeeting): void {
  const put = (item: { pk: string; sk: string }): void => void office.table.items.set(`${item.pk} | ${item.sk}`, item);
  for (let i = 0; i < count; i++) {
    const number = ++changes;
    const [event, story] = [`e${number}`, `s${number}`];
    const at = new Date(office.clock).toISOString();
    const record: EventRecord = { id: event, values, main: true };
    const change = { kind: "opened", event, from: [], before: null, mainBefore: false, number, story, at };
    put({ ...keys.event(event), ...record });
    put({ ...keys.coverage(event, story, 0), ...{ telling: telling(story) } });
    put({ ...keys.story(story), ...{ id: story, address: `https://${story}.example/a`, outcome: null, seenAt: at } });
    put({
      ...keys.sighting(story, "f"),
      ...{ feedId: "f", url: `https://${story}.example/a`, outlet: story, title: story, summary: null, publishedAt: at },
    });
    put({ ...keys.change(watch, number), ...change });
    put({ ...keys.watch(watch), ...{ version: number, last: number } });
  }
}

const atOnce = { kind: "at-once", at: "07:00" } as const;
const later = (seconds: number): number => (office.clock += seconds * 1000);
const told = (subscriber = "r"): string[][] =>
  office.bodies(subscriber).map(({ events }) => events.map(({ id, maybeSent }) => `${id}${maybeSent ? "?" : ""}`));
const alert = (upTo = changes) => ({ kind: "alert", subscriber: "r", upTo }) as const;
const digest = () => ({ kind: "digest", subscriber: "r", slot: new Date(office.clock).toISOString() }) as const;
const reader = (parts: Partial<Subscription> = {}) => office.subscribe("r", { rhythm: atOnce, zone: "UTC", ...parts });
const mail = { to: { channel: "email", address: "r@example.org" } } as const;

describe("digestStage()", () => {
  test("tells at once, and once", async () => {
    await reader();
    open(2);
    await office.digest(alert());
    await office.digest(alert());
    open(1);
    await office.digest(alert());
    expect(told().map((one) => one.toSorted())).toEqual([["e1", "e2"], ["e3"]]);
  });

  test("tells nothing of what was there before somebody came", async () => {
    open(1);
    await reader();
    open(1);
    await office.digest(alert());
    expect(told()).toEqual([["e2"]]);
  });

  test("writes to nobody who is gone, has not confirmed or is parked", async () => {
    open(1);
    for (const status of ["pending", "parked", "ending"] as const) {
      office = openPostOffice();
      await reader({ status });
      open(1);
      await office.digest(alert());
      await office.digest(digest());
    }
    await office.digest({ kind: "alert", subscriber: "nobody", upTo: 1 });
    expect(office.sent).toEqual([]);
  });

  test("answers for a due time once, also when its message comes twice", async () => {
    await reader({ rhythm: { kind: "daily", at: "07:00" } });
    open(1);
    const message = digest();
    await office.digest(message);
    open(1);
    await office.digest(message);
    expect(told()).toEqual([["e1"]]);
  });

  test("sends no digest of nothing, unless it is asked for", async () => {
    await reader({ rhythm: { kind: "daily", at: "07:00" } });
    await office.digest(digest());
    expect(office.sent).toEqual([]);
    office = openPostOffice();
    await reader({ rhythm: { kind: "daily", at: "07:00" }, evenEmpty: true });
    await office.digest(digest());
    await office.digest(digest());
    expect(told()).toEqual([[]]);
  });

  test("passes over what is not for a reader, and does not look at it again", async () => {
    await reader({ filter: { ...usualWish.filter, places: ["Moscou"] } });
    open(3);
    await office.digest(alert());
    expect(office.sent).toEqual([]);
    expect(await office.subscriptions.progress("r")).toMatchObject({ taken: 3, claim: null });
  });

  test("keeps quiet in quiet hours, and tells when they end", async () => {
    await reader({ quiet: { from: "06:00", to: "08:00" } });
    open(1);
    await office.digest(alert());
    expect(office.sent).toEqual([]);
    later(3600);
    await office.notify({ all: false });
    await office.deliver();
    expect(told()).toEqual([["e1"]]);
  });

  test("does not send a mail again that broke off: the look back of the day has it, marked", async () => {
    await reader(mail);
    open(1);
    office.answers.push({ kind: "unknown", why: "broken off" });
    await office.digest(alert());
    await office.digest(alert());
    expect(office.sent).toHaveLength(1);
    later(86_400);
    open(1);
    await office.digest(alert());
    await office.digest(digest());
    const texts = office.sent.map(({ payload }) => (payload.channel === "email" ? payload.mail.text : ""));
    expect(texts.map((text) => text.match(/^\* .*$/gm)?.length)).toEqual([1, 1, 1]);
    expect(texts.map((text) => text.includes("peut-être déjà signalé"))).toEqual([false, false, true]);
  });

  test("sends a webhook's message again as it was, under the name it had", async () => {
    await reader();
    open(1);
    office.answers.push({ kind: "unknown", why: "status 502" });
    await expect(office.digest(alert())).rejects.toThrow("arrived");
    open(1);
    later(100);
    await office.digest(alert());
    expect(office.sent.map(({ id }) => id)).toEqual(["r-1-0", "r-1-0", "r-2-3"]);
    expect(office.sent[1]!.payload).toEqual(office.sent[0]!.payload);
    expect(told()).toEqual([["e1"], ["e2"]]);
  });

  test("writes anew what was certainly not sent, after the time that the other side asks for", async () => {
    await reader(mail);
    open(1);
    office.answers.push({ kind: "refused", fault: "busy", afterSeconds: 90, why: "throttled" });
    await expect(office.digest(alert())).rejects.toMatchObject({ afterSeconds: 90 });
    expect(office.sent).toEqual([]);
    open(1);
    await office.digest(alert(1));
    expect(office.sent).toHaveLength(1);
    expect(await office.subscriptions.progress("r")).toMatchObject({ taken: 2, maybe: [] });
  });

  test("parks who can be written to no more, tells the owner, and loses nothing", async () => {
    await reader({ owner: "chef@example.org" });
    open(1);
    office.answers.push({ kind: "refused", fault: "target", afterSeconds: null, why: "status 410" });
    await office.digest(alert());
    expect(await office.subscriptions.get("r")).toMatchObject({ status: "parked", parkedFor: "status 410" });
    expect(office.sent.map(({ id }) => id)).toEqual(["r-parked"]);
    await office.notify({ upTo: 1 });
    expect(office.queue).toEqual([]);
    const parked = (await office.subscriptions.get("r"))!;
    await office.subscriptions.change(parked, { ...parked, status: "active" });
    await office.digest(alert());
    expect(told()).toEqual([["e1"]]);
  });

  test("goes on after a message that is not taken", async () => {
    await reader(mail);
    open(1);
    office.answers.push({ kind: "refused", fault: "message", afterSeconds: null, why: "rejected" });
    await office.digest(alert());
    open(1);
    await office.digest(alert());
    expect(office.sent).toHaveLength(1);
    later(60);
    await office.digest(digest());
    expect(office.sent).toHaveLength(2);
  });

  test("leaves what comes in while it sends to the run that sends", async () => {
    await reader();
    open(1);
    const others: Promise<unknown>[] = [];
    await office.digest(alert(), undefined, {
      send: async (payload, _, id) => {
        if (office.sent.length === 0) {
          open(1);
          others.push(office.digest(alert()));
          await others[0];
          await expect(office.digest(digest())).rejects.toThrow("another run");
        }
        office.sent.push({ subscriber: "r", id, payload, at: "" });
        return { kind: "sent" };
      },
    });
    expect(told()).toEqual([["e1"], ["e2"]]);
  });

  test("claims once when several begin at the same moment", async () => {
    await reader();
    open(3);
    await Promise.all([office.digest(alert()), office.digest(alert()), office.digest(alert())]);
    expect(told()).toHaveLength(1);
  });

  test("takes a long backlog in several messages", async () => {
    await reader({ rhythm: { kind: "daily", at: "07:00" } });
    open(401);
    await office.digest(digest());
    const own = office.claims.map(({ fresh }) => fresh.length);
    expect(own).toEqual([400, 1]);
  });

  test("tells of an announced meeting again on its day, once, and not of one that was called off", async () => {
    const today = addDays("2024-11-01", 1);
    await reader({ rhythm: { kind: "daily", at: "07:00" } });
    open(2, { ...shownMeeting, status: "planned", date: day(today) });
    await office.notify({ upTo: 2 });
    await office.digest(digest());
    const called = office.table.items.get("EVENT#e2 | EVENT")!;
    office.table.items.set("EVENT#e2 | EVENT", { ...called, values: { ...shownMeeting, status: "cancelled", date: day(today) } });
    later(86_400);
    await office.digest(digest());
    later(3600);
    await office.digest(digest());
    expect(office.bodies("r").map(({ events }) => events.map(({ id, change }) => `${id} ${change}`))).toEqual([
      ["e1 opened", "e2 opened"],
      ["e1 today"],
    ]);
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
    await expect(office.digest(ask)).rejects.toThrow("throttled");
    office.answers.push({ kind: "unknown", why: "broken off" });
    await office.digest(ask);
    await office.digest(ask);
    expect(office.sent).toHaveLength(1);
  });
});
