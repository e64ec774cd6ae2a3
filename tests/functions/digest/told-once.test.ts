import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Place } from "../../../core/model.ts";
import { shownMeeting } from "../../support/builders.ts";
import { tellingsTo } from "./lives.ts";
import type { CutAt } from "./post-office.ts";
import { anyDelivery } from "./any-delivery.ts";
import { atOnce, daily, oneReader } from "./one-reader.ts";

// Kept, claimed, sent, confirmed, and a stamp where it is an alert: so of each message of a backlog.
const cut = fc.record({
  at: fc.integer({ min: 1, max: 16 }),
  when: fc.constantFrom("before" as const, "after" as const),
});
const move = { event: fc.nat(), to: fc.nat() };
// While a message is written: before which of the calls of a run which event changes.
const meanwhile = fc.array(fc.record({ at: fc.integer({ min: 1, max: 30 }), ...move }), { maxLength: 4 });
const step = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("open" as const), count: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("change" as const), ...move }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom("alert" as const, "digest" as const),
      seconds: fc.constantFrom(0, 100, 86_400),
      cut: fc.option(cut, { nil: undefined }),
      answers: fc.array(anyDelivery, { maxLength: 2 }),
      meanwhile,
    }),
  },
);
const lives = fc.record({
  rhythm: fc.constantFrom(atOnce, atOnce, daily),
  repeats: fc.constantFrom(false, false, true),
  room: fc.constantFrom(1, 1, 2, 40),
  steps: fc.array(step, { minLength: 6, maxLength: 24, size: "max" }),
});
type Life = typeof lives extends fc.Arbitrary<infer L> ? L : never;

const placeNamed = (name: string): Place => ({ ...shownMeeting.place!, nameEn: name });

/** Lives through the steps, then through quiet days without faults. `places`: where events go; else each time to a new one. */
async function live({ rhythm, repeats, room, steps }: Life, places?: readonly string[]) {
  const { office, open, change, reader, later, alert, digest } = oneReader({ repeats, room });
  await reader({ rhythm });
  /** Where each event is. */
  const now = new Map<string, string>();
  /** Look backs, and changes, between two messages of a backlog; and changes while one is written. */
  const met = { lookBack: 0, change: 0, meanwhile: 0 };
  let [isLeft, changes] = [false, 0];
  const moveOne = (one: { readonly event: number; readonly to: number }): void => {
    const event = [...now.keys()][one.event % now.size]!;
    changes++;
    const name = places === undefined ? `P${changes}` : places[one.to % places.length]!;
    change(event, { place: placeNamed(name) });
    now.set(event, name);
  };
  const run = async (message: Parameters<typeof office.digest>[0], at?: CutAt): Promise<void> => {
    const before = office.sent.length;
    const died = await office.digest(message, at).then(
      () => false,
      () => true,
    );
    isLeft = died && office.sent.length > before;
  };
  for (const one of steps) {
    if (one.kind === "open") {
      open(one.count);
      for (let i = 0; i < one.count; i++) now.set(`e${++changes}`, shownMeeting.place!.nameEn!);
    } else if (one.kind === "change" && now.size > 0) {
      moveOne(one);
      if (isLeft) met.change++;
    } else if (one.kind === "alert" || one.kind === "digest") {
      const { ahead, maybe } = (await office.subscriptions.progress("r"))!;
      if (one.kind === "digest" && ahead.length > 0 && maybe.length > 0) met.lookBack++;
      later(one.seconds);
      office.answers = [...one.answers];
      let calls = 0;
      office.beforeCall = async () => {
        calls++;
        for (const other of one.meanwhile.filter(({ at }) => at === calls && now.size > 0)) {
          moveOne(other);
          met.meanwhile++;
        }
      };
      await run(one.kind === "alert" ? alert() : digest(), one.cut);
      office.beforeCall = undefined;
      office.answers = [];
    }
  }
  // A channel that has refused for days is parked: it is started again.
  const parked = (await office.subscriptions.get("r"))!;
  await office.subscriptions.change(parked, { ...parked, status: "active" });
  for (let day = 0; day < 3; day++) {
    later(86_400);
    await run(alert());
    await run(digest());
  }
  return { office, now, met };
}

describe(
  "digestStage(), over backlogs in several messages that are cut off while events change",
  { timeout: 60_000 },
  () => {
    test("tells nothing twice without marking it", async () => {
      const all = { lookBack: 0, change: 0, meanwhile: 0 };
      await fc.assert(
        fc.asyncProperty(lives, async (life) => {
          const { office, met } = await live(life);
          all.lookBack += met.lookBack;
          all.change += met.change;
          all.meanwhile += met.meanwhile;
          const told = new Set<string>();
          for (const { id, place, maybeSent } of tellingsTo(office, "r")) {
            const telling = `${id} in ${place}`;
            if (!maybeSent) expect([...told]).not.toContain(telling);
            told.add(telling);
          }
        }),
        { numRuns: 400 },
      );
      // Else these worlds are not met at all.
      expect(Math.min(all.lookBack, all.change, all.meanwhile)).toBeGreaterThan(5);
    });

    test("loses nothing: what was last told of each event is what is", async () => {
      await fc.assert(
        fc.asyncProperty(lives, async (life) => {
          const { office, now } = await live(life, ["Tehran", "P1", "P2"]);
          const told = new Map(tellingsTo(office, "r").map(({ id, place }) => [id, place]));
          expect(told).toEqual(now);
        }),
        { numRuns: 400 },
      );
    });

    test("marks only what may have arrived", async () => {
      await fc.assert(
        fc.asyncProperty(lives, async (life) => {
          const steps = life.steps.map((one) => ("cut" in one ? { ...one, cut: undefined, answers: [] } : one));
          const { office } = await live({ ...life, steps });
          expect(tellingsTo(office, "r").filter(({ maybeSent }) => maybeSent)).toEqual([]);
        }),
        { numRuns: 400 },
      );
    });
  },
);
