import { beforeEach, describe, expect, test } from "vitest";
import type { Payload } from "../../../core/channels/payload.ts";
import type { Progress } from "../../../core/subscriptions/progress.ts";
import { shownMeeting } from "../../support/builders.ts";
import { atOnce, daily, oneReader } from "./one-reader.ts";

let { office, open, change, reader, later, alert, digest, told } = oneReader();

beforeEach(() => {
  ({ office, open, change, reader, later, alert, digest, told } = oneReader());
});

const refusal = { kind: "refused", fault: "message", afterSeconds: null, why: "status 400" } as const;

/** Kept, claimed, sent, confirmed; then the next is kept. */
const diesBehindTheFirst = { at: 5, when: "before" } as const;

const addresses = {
  email: { channel: "email", address: "r@example.org" },
  webhook: { channel: "webhook", url: "https://hooks.example/in", secret: "whsec_c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0" },
  telegram: { channel: "telegram", token: "1:a", chat: "@r" },
} as const;

/** The events of a message, by the outlets that alone tell of each. */
function eventsIn(payload: Payload): string[] {
  return [...JSON.stringify(payload).matchAll(/https:\/\/(s\d+)\.example/g)].map(([, story]) => story!);
}

describe("digestStage(), with more to tell than one message shows", () => {
  test.each(["email", "webhook", "telegram"] as const)(
    "tells a long backlog by %s in several messages, each event once",
    async (channel) => {
      await reader({ rhythm: daily, to: addresses[channel] });
      open(401);
      await office.digest(digest());
      const ids = office.sent.flatMap(({ payload }) => [...new Set(eventsIn(payload))]);
      expect(ids.toSorted()).toEqual(Array.from({ length: 401 }, (_, index) => `s${index + 1}`).toSorted());
      const left = office.sent.filter(({ payload }) =>
        /autres? rencontres?, dans|"left":[1-9]/.test(JSON.stringify(payload)),
      );
      expect(left).toEqual([]);
      expect(await office.subscriptions.progress("r")).toMatchObject({ taken: 401, claim: null, ahead: [] });
    },
  );

  test("tells an event that changed again behind the end of a message once, as it is", async () => {
    ({ office, open, change, reader, later, digest, told } = oneReader({ room: 1 }));
    await reader({ rhythm: daily });
    open(2);
    change("e1", { place: null });
    open(1);
    await office.digest(digest());
    expect(told()).toEqual([["e1"], ["e2"], ["e4"]]);
    change("e1", {});
    later(86_400);
    await office.digest(digest());
    expect(told().slice(3)).toEqual([["e1"]]);
  });

  test("tells what is left of a backlog when a run dies between two of its messages", async () => {
    ({ office, open, reader, later, digest, told } = oneReader({ room: 1 }));
    await reader({ rhythm: daily });
    open(3);
    const message = digest();
    // Kept, claimed, sent, confirmed; then the next is kept.
    await expect(office.digest(message, { at: 5, when: "before" })).rejects.toThrow("cut off");
    expect(told()).toEqual([["e1"]]);
    later(100);
    await office.digest(message);
    expect(told()).toEqual([["e1"], ["e2"], ["e3"]]);
  });

  test("tells what is as it was before, where a message has shown it otherwise in between", async () => {
    ({ office, open, change, reader, later, alert, digest, told } = oneReader({ room: 1 }));
    await reader({ rhythm: daily });
    open(2);
    const message = digest();
    const dies = { at: 5, when: "before" } as const;
    await expect(office.digest(message, dies)).rejects.toThrow("cut off");
    change("e2", { place: null });
    later(100);
    await office.digest(message);
    change("e2", {});
    later(86_400);
    await office.digest(digest());
    expect(told()).toEqual([["e1"], ["e2"], ["e2"]]);
    const places = office.bodies("r").map(({ events }) => events[0]!.place?.nameEn ?? null);
    expect(places).toEqual(["Tehran", null, "Tehran"]);
  });

  test("tells so also where another message came between", async () => {
    ({ office, open, change, reader, later, alert, digest, told } = oneReader({ room: 1 }));
    await reader({ rhythm: daily });
    open(3);
    const message = digest();
    const dies = { at: 5, when: "before" } as const;
    await expect(office.digest(message, dies)).rejects.toThrow("cut off");
    change("e2", { place: null });
    later(100);
    await expect(office.digest(message, dies)).rejects.toThrow("cut off");
    change("e2", {});
    later(100);
    await office.digest(message);
    expect(told()).toEqual([["e1"], ["e2"], ["e3"], ["e2"]]);
    expect(await office.subscriptions.progress("r")).toMatchObject({ taken: 5, shown: [], ahead: [] });
  });

  test("tells what is as it was before, marked, where a message that may have arrived has shown it otherwise", async () => {
    await reader({ rhythm: daily, to: { channel: "slack", url: "https://hooks.example/slack" } });
    open(1);
    await office.digest(digest());
    for (const [answer, place] of [
      [{ kind: "unknown", why: "broken off" }, null],
      [{ kind: "sent" }, shownMeeting.place],
    ] as const) {
      change("e1", { place });
      later(86_400);
      office.answers = [answer];
      await office.digest(digest()).catch(() => undefined);
    }
    expect(office.sent).toHaveLength(3);
    expect(JSON.stringify(office.sent[2]!.payload)).toContain("Peut-être déjà signalé");
  });

  test("tells in the next digest, unmarked, the part that was refused, and no other part again", async () => {
    ({ office, open, change, reader, later, digest, told } = oneReader({ room: 1 }));
    await reader({ rhythm: daily });
    open(3);
    change("e1", { place: null });
    office.answers = [{ kind: "sent" }, refusal];
    await office.digest(digest());
    expect(told()).toEqual([["e1"]]);
    later(86_400);
    await office.digest(digest());
    expect(told()).toEqual([["e1"], ["e2"], ["e3"]]);
  });

  test("goes on with the alerts behind one that was refused, and leaves that one to the digest", async () => {
    ({ office, open, change, reader, later, alert, digest, told } = oneReader({ room: 1 }));
    await reader({ rhythm: atOnce });
    open(3);
    change("e1", { place: null });
    change("e2", { place: null });
    office.answers = [{ kind: "sent" }, refusal];
    await office.digest(alert());
    expect(told()).toEqual([["e1"], ["e3"]]);
    later(86_400);
    await office.digest(digest());
    expect(told()).toEqual([["e1"], ["e3"], ["e2"]]);
    expect(await office.subscriptions.progress("r")).toMatchObject({ taken: 5, maybe: [], ahead: [] });
  });

  test("tells what was refused with the alert of what came since to the same event, once", async () => {
    await reader({ rhythm: atOnce });
    open(2);
    office.answers = [refusal];
    await office.digest(alert());
    change("e1", { place: null });
    await office.digest(alert());
    expect(told()).toEqual([["e1"]]);
    expect(office.bodies("r")[0]!.events[0]).toMatchObject({ change: "opened", place: null });
    later(86_400);
    await office.digest(digest());
    expect(told()).toEqual([["e1"], ["e2"]]);
    expect(await office.subscriptions.progress("r")).toMatchObject({ taken: 3, maybe: [], ahead: [] });
  });

  test("tells an update once, where a look back comes between two alerts of a backlog", async () => {
    ({ office, open, change, reader, later, alert, digest, told } = oneReader({ room: 1, repeats: false }));
    await reader({ rhythm: atOnce });
    open(1);
    office.answers = [{ kind: "unknown", why: "broken off" }];
    await office.digest(alert());
    open(2);
    change("e2", { place: null });
    await expect(office.digest(alert(), diesBehindTheFirst)).rejects.toThrow("cut off");
    expect(told()).toEqual([["e1"], ["e2"]]);
    later(86_400);
    await office.digest(digest());
    expect(told().slice(2)).toEqual([["e1?"], ["e3"]]);
    expect(await office.subscriptions.progress("r")).toMatchObject({ taken: 4, ahead: [], maybe: [] });
  });

  test("tells an event once that changes between two messages of a backlog", async () => {
    ({ office, open, change, reader, later, alert, digest, told } = oneReader({ room: 1 }));
    await reader({ rhythm: daily });
    open(3);
    const message = digest();
    await expect(office.digest(message, diesBehindTheFirst)).rejects.toThrow("cut off");
    change("e2", { place: null });
    change("e1", { place: null });
    later(100);
    await office.digest(message);
    expect(told()).toEqual([["e1"], ["e2"], ["e3"], ["e1"]]);
    const places = office.bodies("r").map(({ events }) => events[0]!.place?.nameEn ?? null);
    expect(places).toEqual(["Tehran", null, "Tehran", null]);
  });

  test("tells of an event that was told of only what has changed since", async () => {
    ({ office, open, change, reader, later, alert, digest, told } = oneReader({ room: 1 }));
    await reader({ rhythm: daily });
    open(2);
    change("e1", { place: null });
    const message = digest();
    await expect(office.digest(message, diesBehindTheFirst)).rejects.toThrow("cut off");
    change("e1", { place: null, format: "phone" });
    later(100);
    await office.digest(message);
    expect(told()).toEqual([["e1"], ["e2"], ["e1"]]);
    const { changed } = office.bodies("r")[2]!.events[0]!;
    expect(changed.map((line) => line.split(/\s/u)[0])).toEqual(["Forme", "Forme"]);
  });

  test("marks an update that was in the first part of a backlog, where that may have arrived", async () => {
    ({ office, open, change, reader, later, alert, digest, told } = oneReader({ room: 1, repeats: false }));
    await reader({ rhythm: atOnce });
    open(2);
    change("e1", { place: null });
    office.answers = [{ kind: "unknown", why: "broken off" }];
    await office.digest(alert());
    expect(told()).toEqual([["e1"], ["e2"]]);
    later(86_400);
    await office.digest(digest());
    expect(told().slice(2)).toEqual([["e1?"]]);
  });

  test("tells an event once whose changes are further apart than one message looks", async () => {
    await reader({ rhythm: daily });
    open(401);
    change("e1", { place: null });
    change("e401", { place: null });
    await office.digest(digest());
    expect(told().flat().toSorted()).toEqual(Array.from({ length: 401 }, (_, index) => `e${index + 1}`).toSorted());
    expect(await office.subscriptions.progress("r")).toMatchObject({ taken: 403, ahead: [] });
  });

  test("goes on where a message was begun before it was put down what it tells ahead", async () => {
    ({ office, open, change, reader, later, alert, digest, told } = oneReader({ repeats: false }));
    await reader({ rhythm: daily });
    open(1);
    await expect(office.digest(digest(), { at: 4, when: "before" })).rejects.toThrow("cut off");
    const [key, item] = [...office.table.items].find(([, { progress }]) => progress !== undefined)!;
    const { claim, ...progress } = item["progress"] as Progress;
    const { ahead: _, ...old } = claim!;
    office.table.items.set(key, { ...item, progress: { ...progress, claim: old } });
    later(86_400);
    await office.digest(digest());
    expect(told()).toEqual([["e1"], ["e1?"]]);
  });
});
