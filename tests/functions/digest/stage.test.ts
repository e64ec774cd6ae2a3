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

beforeEach(() => {
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
});

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
    expect(workshop.mails[0]?.mail.text).not.toContain("peut-être déjà signalé");
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
