import * as fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { usualWish } from "../../../core/subscriptions/subscription.ts";
import { day, shownMeeting } from "../../support/builders.ts";
import { eventsNow, live, lives, openWithReaders, rhythms, shownOf, tellingsTo } from "./lives.ts";
import { atOnce, daily, oneReader } from "./one-reader.ts";

let { office, open, change, reader, later, alert, digest, told } = oneReader();

beforeEach(() => {
  ({ office, open, change, reader, later, alert, digest, told } = oneReader());
});

const at = (nameEn: string) => ({ place: { ...shownMeeting.place!, nameEn } });
const planned = { ...shownMeeting, status: "planned", date: day("2024-11-02") } as const;
const places = (): (string | null)[] =>
  office.bodies("r").flatMap(({ events }) => events.map(({ place }) => place?.nameEn ?? null));

/** Has something happen before the first reads of an event's record: its changes have been read by then. */
function beforeReading(happens: () => void, times = 1): void {
  const { client } = office.table;
  const send = client.send.bind(client) as (command: never) => Promise<unknown>;
  let left = times;
  Object.assign(client, {
    send: async (command: { readonly input: { readonly Key?: { readonly pk: string } } }) => {
      if (left > 0 && command.input.Key?.pk.startsWith("EVENT#")) {
        left--;
        happens();
      }
      return send(command as never);
    },
  });
}

describe("digestStage(), where an event changes between the list of changes and its own record", () => {
  test("tells it as it is, once", async () => {
    await reader({ rhythm: atOnce });
    open(1);
    beforeReading(() => change("e1", at("P1")));
    await office.digest(alert());
    await office.digest(alert());
    expect(places()).toEqual(["P1"]);
    expect(await office.subscriptions.progress("r")).toMatchObject({ taken: 2, ahead: [], maybe: [] });
  });

  test("tells it again when it is as it was before", async () => {
    await reader({ rhythm: daily });
    open(1);
    beforeReading(() => change("e1", at("P1")));
    await office.digest(digest());
    change("e1", {});
    later(86_400);
    await office.digest(digest());
    expect(places()).toEqual(["P1", "Tehran"]);
  });

  test("tells it when it passes the filter again, which it did not at that moment", async () => {
    await reader({ rhythm: daily, filter: { ...usualWish.filter, places: ["Tehran"] } });
    open(1);
    beforeReading(() => change("e1", at("P1")));
    await office.digest(digest());
    expect(told()).toEqual([]);
    change("e1", {});
    later(86_400);
    await office.digest(digest());
    expect(places()).toEqual(["Tehran"]);
  });

  test("marks what came meanwhile with the rest, where the message may have arrived", async () => {
    ({ office, open, change, reader, later, alert, digest, told } = oneReader({ repeats: false }));
    await reader({ rhythm: atOnce });
    open(1);
    beforeReading(() => change("e1", at("P1")));
    office.answers = [{ kind: "unknown", why: "broken off" }];
    await office.digest(alert());
    expect(told()).toEqual([["e1"]]);
    later(86_400);
    await office.digest(digest());
    expect(told()).toEqual([["e1"], ["e1?"]]);
  });

  test("tells what came meanwhile to one whose day has come, once", async () => {
    await reader({ rhythm: daily });
    open(1, planned);
    await office.notify({ upTo: 1 });
    await office.digest(digest());
    later(86_400);
    beforeReading(() => change("e1", { ...planned, ...at("P1") }));
    await office.digest(digest());
    later(86_400);
    await office.digest(digest());
    expect(places()).toEqual(["Tehran", "P1"]);
    expect(office.bodies("r")[1]!.events[0]).toMatchObject({ change: "corrected" });
  });

  test("tries again later where it changes each time that it is read", async () => {
    await reader({ rhythm: atOnce });
    open(1);
    beforeReading(() => change("e1", at("P1")), 20);
    await expect(office.digest(alert())).rejects.toThrow("change faster");
    expect(await office.subscriptions.progress("r")).toMatchObject({ taken: 0, claim: null });
    await office.digest(alert());
    expect(told()).toEqual([["e1"]]);
  });

  test("leaves what else came meanwhile to the next message", async () => {
    await reader({ rhythm: atOnce });
    open(2);
    beforeReading(() => {
      open(1);
      change("e2", at("P1"));
    });
    await office.digest(alert());
    expect(told()).toEqual([["e1", "e2"], ["e3"]]);
    expect(await office.subscriptions.progress("r")).toMatchObject({ taken: 4, ahead: [], maybe: [] });
  });
});

describe("notify and digest, cut off anywhere, while articles are grouped", { timeout: 60_000 }, () => {
  test("show each event as it was after the change that is put down as the last one shown", async () => {
    await fc.assert(
      fc.asyncProperty(lives, fc.boolean(), fc.constantFrom(1, 2, 40), async ([articles, steps], repeats, room) => {
        const post = await openWithReaders({}, { repeats, room });
        const after = new Map<number, ReadonlyMap<string, unknown>>();
        const { group } = post.desk;
        post.desk.group = async (story) => {
          await group(story);
          const events = await eventsNow(post);
          after.set(await post.last(), new Map(events.map(({ id, values }) => [id, shownOf(values)])));
        };
        await live(post, articles, steps);
        for (const { kind } of rhythms)
          for (const { id, maybeSent: _, shown, ...values } of tellingsTo(post, kind))
            expect(values, `${id} as of ${shown}`).toEqual(after.get(shown)!.get(id));
      }),
      { numRuns: 150 },
    );
  });
});
