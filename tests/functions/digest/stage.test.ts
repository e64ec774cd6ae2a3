import * as fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Mail } from "../../../core/digest/digest-types.ts";
import { digestStage, MailRefused, type DigestPorts } from "../../../functions/digest/stage.ts";
import { digestStore } from "../../../functions/shared/store/digests.ts";
import type { ChangeRecord } from "../../../functions/shared/store/events.ts";
import { shownMeeting, telling } from "../../support/builders.ts";
import { startCloud, type Cloud } from "../support/cloud.ts";

let cloud: Cloud;
let watch = 0;

beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());

interface Workshop {
  readonly run: (name: "daily" | "alerts", parts?: Partial<DigestPorts>) => Promise<{ sent: number }>;
  readonly mails: { readonly id: string; readonly mail: Mail }[];
  readonly kept: string[];
  readonly open: (count: number) => void;
  clock: number;
}

let workshop: Workshop;

function openWorkshop(): void {
  const prefix = `t${watch++}-`;
  const changes: ChangeRecord[] = [];
  const store = digestStore(cloud.table);
  const named = (name: string): string => `${prefix}${name}`;
  const mails: Workshop["mails"] = [];
  const kept: string[] = [];
  workshop = {
    mails,
    kept,
    clock: Date.parse("2025-03-04T06:30:00Z"),
    open(count) {
      for (let i = 0; i < count; i++) {
        const number = changes.length + 1;
        changes.push({
          kind: "opened",
          event: `e${number}`,
          from: [],
          before: null,
          mainBefore: false,
          number,
          story: `s${number}`,
          at: "",
        });
      }
    },
    run: (name, parts) =>
      digestStage({
        watch: "IR-RU",
        events: {
          changesAfter: async (_, after) => changes.filter(({ number }) => number > after),
          get: async (id) => ({ pk: "", sk: "", id, values: shownMeeting, main: true }),
          coverage: async (id) => [telling(id.replace("e", "s"))],
        },
        stories: {
          get: async (id) => ({ pk: "", sk: "", id, address: `https://${id}.example/a`, outcome: null }),
          sightings: async (id) => [
            { feedId: "f", url: `https://${id}.example/a`, outlet: id, title: id, summary: null, publishedAt: null },
          ],
          reading: async () => undefined,
        },
        digests: {
          ...store,
          state: (digest) => store.state(named(digest)),
          claim: (digest, seen, upTo, at) => store.claim(named(digest), seen, upTo, at),
          confirm: (digest, claim, at) => store.confirm(named(digest), claim, at),
          release: (digest, claim) => store.release(named(digest), claim),
        },
        outlets: () => undefined,
        deafFeeds: async () => [],
        hasReaders: true,
        send: async (mail, id) => void mails.push({ id, mail }),
        keep: async (digest, number) => void kept.push(`${digest}/${number}`),
        now: () => new Date(workshop.clock).toISOString(),
        ...parts,
      })(name),
  };
}

beforeEach(openWorkshop);

const later = (seconds: number): number => (workshop.clock += seconds * 1000);
const crash = async (): Promise<void> => {
  throw new Error("the connection broke");
};

describe("digestStage()", () => {
  test("sends what changed, once", async () => {
    workshop.open(2);
    expect(await workshop.run("daily")).toEqual({ sent: 1 });
    expect(await workshop.run("daily")).toEqual({ sent: 0 });
    workshop.open(1);
    later(3600);
    expect(await workshop.run("daily")).toEqual({ sent: 1 });
    expect(workshop.mails.map(({ id }) => id)).toEqual(["daily-2", "daily-3"]);
    expect(workshop.mails[1]?.mail.text.match(/^\* /gm)).toHaveLength(1);
    expect(workshop.kept).toEqual(["daily/2", "daily/3"]);
  });

  test("sends nothing where nothing happened, and nothing without readers, who get it all later", async () => {
    expect(await workshop.run("daily")).toEqual({ sent: 0 });
    workshop.open(1);
    expect(await workshop.run("alerts", { hasReaders: false })).toEqual({ sent: 0 });
    expect(await workshop.run("alerts")).toEqual({ sent: 1 });
  });

  test("does not send an alert again whose sending broke off: the next digest has it, marked", async () => {
    workshop.open(1);
    await expect(workshop.run("alerts", { send: crash })).rejects.toThrow("broke");
    expect(await workshop.run("alerts")).toEqual({ sent: 0 });
    later(100);
    workshop.open(1);
    expect(await workshop.run("alerts")).toEqual({ sent: 1 });
    expect(workshop.mails[0]?.mail.text.match(/^\* /gm)).toHaveLength(1);
    await workshop.run("daily");
    const daily = workshop.mails[1]!.mail.text;
    expect(
      daily
        .match(/^\* .*$/gm)
        ?.map((line) => line.includes("peut-être déjà signalé"))
        .sort(),
    ).toEqual([false, true]);
  });

  test("puts a digest whose sending broke off into the next one, marked", async () => {
    workshop.open(1);
    await expect(workshop.run("daily", { send: crash })).rejects.toThrow("broke");
    workshop.open(1);
    later(86_400);
    expect(await workshop.run("daily")).toEqual({ sent: 1 });
    expect(workshop.mails[0]?.mail.text.match(/peut-être déjà signalé/g)).toHaveLength(1);
    expect(workshop.mails[0]?.mail.text.match(/^\* /gm)).toHaveLength(2);
  });

  test("tries again what the mail service refused", async () => {
    workshop.open(1);
    const refuse = async (): Promise<void> => {
      throw new MailRefused("Cannot send: throttled");
    };
    await expect(workshop.run("alerts", { send: refuse })).rejects.toThrow("throttled");
    expect(await workshop.run("alerts")).toEqual({ sent: 1 });
  });

  test("takes what came in while it sent, so that another run may leave it to this one", async () => {
    workshop.open(1);
    const others: number[] = [];
    const send: DigestPorts["send"] = async (mail, id) => {
      if (workshop.mails.length === 0) {
        workshop.open(1);
        others.push((await workshop.run("alerts")).sent);
      }
      workshop.mails.push({ id, mail });
    };
    expect(await workshop.run("alerts", { send })).toEqual({ sent: 2 });
    expect(others).toEqual([0]);
    expect(workshop.mails.map(({ id }) => id)).toEqual(["alerts-1", "alerts-2"]);
  });

  test("never sends a change twice when two runs begin at once", async () => {
    workshop.open(3);
    const sent = await Promise.all([workshop.run("alerts"), workshop.run("alerts"), workshop.run("alerts")]);
    expect(sent.reduce((sum, one) => sum + one.sent, 0)).toBe(1);
  });

  test("takes a long backlog in several messages", async () => {
    workshop.open(401);
    expect(await workshop.run("daily")).toEqual({ sent: 2 });
  });
});

describe("digestStage() over crashes at any call", () => {
  const digestName = fc.constantFrom("alerts" as const, "daily" as const);
  const fault = fc.constantFrom("none", "keep", "before-send", "after-send", "after-send", "confirm");
  const step = fc.oneof(
    fc.record({ open: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ run: digestName, fault }),
    fc.record({ wait: fc.constantFrom(10, 100, 100) }),
  );

  test("alerts of no change twice, loses none from the daily digest, and marks what that may repeat", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 20 }), async (steps) => {
        openWorkshop();
        let opened = 0;
        const run = async (name: "alerts" | "daily", broken: string): Promise<void> => {
          const breakAt = (at: string): void => {
            if (broken === at) throw new Error(at);
          };
          const send: DigestPorts["send"] = async (mail, id) => {
            breakAt("before-send");
            workshop.mails.push({ id, mail });
            breakAt("after-send");
          };
          const parts =
            broken === "confirm" ? { send, now: failingOnConfirm() } : { send, keep: async () => breakAt("keep") };
          await workshop.run(name, parts).catch(() => undefined);
        };
        for (const one of steps) {
          if ("open" in one) {
            workshop.open(one.open);
            opened += one.open;
          } else if ("wait" in one) later(one.wait);
          else await run(one.run, one.fault);
        }
        later(1000);
        await run("daily", "none");
        const told = (name: string): { story: string; marked: boolean }[] =>
          workshop.mails
            .filter(({ id }) => id.startsWith(name))
            .flatMap(({ mail }) =>
              mail.text
                .split(/^\* /m)
                .slice(1)
                .map((block) => ({
                  story: /https:\/\/(s\d+)\.example/.exec(block)![1]!,
                  marked: block.includes("peut-être déjà signalé"),
                })),
            );
        const alerts = told("alerts").map(({ story }) => story);
        expect(new Set(alerts).size).toBe(alerts.length);
        const daily = told("daily");
        expect(new Set(daily.map(({ story }) => story)).size).toBe(opened);
        const again = daily.filter(({ story }, index) => daily.findIndex((one) => one.story === story) < index);
        expect(again.filter(({ marked }) => !marked)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  /** The clock is read for the claim and the message, and then for the confirmation, which crashes. */
  function failingOnConfirm(): () => string {
    let mails = workshop.mails.length;
    return () => {
      if (workshop.mails.length > mails) {
        mails = workshop.mails.length;
        throw new Error("crashed before the confirmation");
      }
      return new Date(workshop.clock).toISOString();
    };
  }
});
