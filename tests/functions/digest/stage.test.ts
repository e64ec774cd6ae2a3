import { beforeEach, describe, expect, test } from "vitest";
import { usualWish } from "../../../core/subscriptions/subscription.ts";
import { waitSeconds } from "../../../functions/digest/wait-seconds.ts";
import { daily, mail, oneReader } from "./one-reader.ts";

let { office, open, reader, later, alert, digest, told } = oneReader();

beforeEach(() => {
  ({ office, open, reader, later, alert, digest, told } = oneReader());
});

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
      ({ office, open, reader } = oneReader());
      await reader({ status });
      open(1);
      await office.digest(alert());
      await office.digest(digest());
    }
    await office.digest({ kind: "alert", subscriber: "nobody", upTo: 1 });
    expect(office.sent).toEqual([]);
  });

  test("answers for a due time once, also when its message comes twice", async () => {
    await reader({ rhythm: daily });
    open(1);
    const message = digest();
    await office.digest(message);
    open(1);
    await office.digest(message);
    expect(told()).toEqual([["e1"]]);
  });

  test("sends no digest of nothing, unless it is asked for", async () => {
    await reader({ rhythm: daily });
    await office.digest(digest());
    expect(office.sent).toEqual([]);
    ({ office, reader, digest, told } = oneReader());
    await reader({ rhythm: daily, evenEmpty: true });
    await office.digest(digest());
    await office.digest(digest());
    expect(told()).toEqual([[]]);
  });

  test("sends no alert of nothing, though a digest of nothing is asked for", async () => {
    await reader({ evenEmpty: true, filter: { ...usualWish.filter, places: ["Moscou"] } });
    open(1);
    await office.digest(alert());
    expect(office.sent).toEqual([]);
    expect(await office.subscriptions.progress("r")).toMatchObject({ taken: 1 });
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
    const failure = await office.digest(alert()).catch((error: unknown) => error);
    expect(String(failure)).toContain("arrived");
    open(1);
    later(waitSeconds(failure, 1));
    await office.digest(alert());
    expect(office.sent.map(({ id }) => id)).toEqual(["r-1-0", "r-1-0", "r-2-4"]);
    expect(office.sent[1]!.payload).toEqual(office.sent[0]!.payload);
    expect(told()).toEqual([["e1"], ["e2"]]);
  });

  test("keeps the name of a webhook's message that is sent again and not taken yet", async () => {
    await reader();
    open(1);
    office.answers.push(
      { kind: "unknown", why: "silence" },
      { kind: "refused", fault: "busy", afterSeconds: 90, why: "status 429" },
      { kind: "refused", fault: "busy", afterSeconds: 5, why: "status 429" },
    );
    for (const why of ["silence", "429", "429"]) {
      const failure = await office.digest(alert()).catch((error: unknown) => error);
      expect(String(failure)).toContain(why);
      open(1);
      later(waitSeconds(failure, 1));
    }
    await office.digest(alert());
    // A channel that has kept three runs waiting is no longer waited for by others.
    expect(office.queue).toEqual([{ ...alert(), isAside: true }]);
    expect(office.sent).toHaveLength(1);
    await office.deliver();
    expect(office.sent.map(({ id }) => id)).toEqual(["r-1-0", "r-1-0", expect.stringMatching(/^r-4-/)]);
    open(1);
    await office.digest(alert());
    expect(office.queue).toEqual([]);
    expect(told()).toEqual([["e1"], ["e2", "e3", "e4"], ["e5"]]);
  });

  test("has not forgotten that it may have sent what a webhook that is gone refuses", async () => {
    await reader();
    open(1);
    office.answers.push(
      { kind: "unknown", why: "silence" },
      { kind: "refused", fault: "target", afterSeconds: null, why: "status 410" },
    );
    later(waitSeconds(await office.digest(alert()).catch((error: unknown) => error), 1));
    await office.digest(alert());
    expect(await office.subscriptions.get("r")).toMatchObject({ status: "parked" });
    expect(await office.subscriptions.progress("r")).toMatchObject({ claim: null, maybe: [{ from: 1, to: 1 }] });
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
    // It was certainly not sent.
    expect(JSON.stringify(office.sent[1]!.payload)).not.toContain("peut-être déjà signalé");
  });

  test("leaves what comes in while it sends to the run that sends", async () => {
    await reader();
    open(1);
    const others: Promise<unknown>[] = [];
    await office.digest(alert(), undefined, {
      send: async (payload, to, id) => {
        if (office.sent.length === 0) {
          open(1);
          others.push(office.digest(alert()));
          await others[0];
          await expect(office.digest(digest())).rejects.toThrow("another run");
        }
        office.sent.push({ subscriber: "r", id, payload, to, at: "" });
        return { kind: "sent" };
      },
    });
    expect(told()).toEqual([["e1"], ["e2"]]);
  });

  test.each([
    { kind: "unknown", why: "broken off" },
    { kind: "refused", fault: "message", afterSeconds: null, why: "rejected" },
  ] as const)("tells what came in while it sent a mail that was $kind", async (answer) => {
    await reader(mail);
    open(1);
    const ids: string[] = [];
    await office.digest(alert(), undefined, {
      send: async (_, __, id) => {
        ids.push(id);
        if (ids.length > 1) return { kind: "sent" };
        open(1);
        await office.digest(alert());
        return answer;
      },
    });
    expect(ids).toEqual(["r-1-0", "r-2-2"]);
    expect(await office.subscriptions.progress("r")).toMatchObject({ taken: 2, maybe: [{ from: 1, to: 1 }] });
  });

  test("claims once when several begin at the same moment", async () => {
    await reader();
    open(3);
    await Promise.all([office.digest(alert()), office.digest(alert()), office.digest(alert())]);
    expect(told()).toHaveLength(1);
  });
});
