import * as fc from "fast-check";
import { expect, test } from "vitest";
import { payloadOf, showsAll } from "../../../core/channels/payload-of.ts";
import type { Payload } from "../../../core/channels/payload.ts";
import type { QuietHours, Rhythm, Wish } from "../../../core/subscriptions/subscription.ts";
import { usualWish } from "../../../core/subscriptions/subscription.ts";
import type { Digest } from "../../../core/digest/digest-types.ts";
import { readingFrom } from "../../../functions/digest/reading-from.ts";
import { keys } from "../../../functions/shared/store/keys.ts";
import { previewSends } from "../../../local/subscriptions/preview.ts";
import { watch } from "../../functions/deduplicate/desk.ts";
import { worlds } from "../../functions/deduplicate/worlds.ts";
import { openPostOffice, type PostOffice } from "../../functions/digest/post-office.ts";

const minute = 60_000;
/** As the clock looks who is due (infra/queue-settings.ts). */
const tick = 5 * minute;
const begin = Date.parse("2024-10-30T00:00:00Z");
const days = 3;
const end = begin + days * 24 * 60 * minute;

const filter = fc.constantFrom(
  usualWish.filter,
  { ...usualWish.filter, places: ["Moscou"] },
  { ...usualWish.filter, leastOrigins: 2 },
  { ...usualWish.filter, updates: false },
);
const rhythm: fc.Arbitrary<Rhythm> = fc.constantFrom<Rhythm>(
  { kind: "at-once", at: "07:00" },
  { kind: "hourly" },
  { kind: "daily", at: "06:30" },
  { kind: "weekly", at: "06:30", weekday: 5 },
);
const quiet: fc.Arbitrary<QuietHours | null> = fc.constantFrom(null, { from: "22:00", to: "06:00" });
const wish: fc.Arbitrary<Wish> = fc
  .record({ filter, rhythm, quiet, evenEmpty: fc.boolean() })
  .map((parts) => ({ ...usualWish, ...parts }));

/** A world grouped at some minutes of some days; its changes come to light one by one as the clock goes on. */
async function hiddenFuture(office: PostOffice, minutes: readonly number[]): Promise<(until: number) => void> {
  const items = [...office.table.items.values()];
  const hidden = items
    .filter(({ pk }) => pk === keys.change(watch, 0).pk)
    .sort((a, b) => (a.sk < b.sk ? -1 : 1))
    .map((item, index) => ({ ...item, at: new Date(begin + minutes[index % minutes.length]! * minute).toISOString() }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    // In order of time, as a watch numbers them.
    .map((item, index) => ({ ...item, ...keys.change(watch, index + 1), number: index + 1 }));
  for (const { pk, sk } of items) if (pk.startsWith("CHANGES#")) office.table.remove({ pk, sk });
  let last = 0;
  const show = (until: number): void => {
    for (const item of hidden.slice(last)) {
      if (Date.parse(item.at) > until) break;
      office.table.put(item);
      last = item.number;
    }
    const state = keys.watch(watch);
    office.table.put({ ...state, version: 1, last });
  };
  show(0);
  return show;
}

/** How long messages took is read as it is now; while they were sent, fewer had been. */
function withoutDelays(payload: Payload): unknown {
  return payload.channel === "webhook" ? { ...payload.body, delays: null } : payload;
}

const inWebhook = (digest: Digest): boolean => showsAll("webhook", digest);

test("a filter's preview is what is then sent", { timeout: 120_000 }, async () => {
  const scene = fc.record({
    world: worlds(6),
    minutes: fc.array(
      fc.integer({ min: 2, max: days * 24 * 12 - 2 }).map((ticks) => ticks * 5),
      { minLength: 1, maxLength: 5 },
    ),
    wish,
  });
  await fc.assert(
    fc.asyncProperty(scene, async ({ world, minutes, wish: wanted }) => {
      const office = openPostOffice();
      for (const story of world.stories) {
        await office.desk.classified(story, true);
        await office.desk.group(story.id);
      }
      const show = await hiddenFuture(office, minutes);
      office.clock = begin;
      await office.notify({ all: false });
      await office.subscribe("r", wanted);
      for (; office.clock <= end; office.clock += tick) {
        show(office.clock);
        const before = office.queue.length;
        await office.notify({ upTo: await office.last() });
        await office.notify({ all: false });
        if (office.queue.length > before) await office.deliver();
      }
      const read = readingFrom({
        table: office.table,
        outlets: () => undefined,
        deafFeeds: async () => [],
        now: () => end,
      })(await office.last());
      const messages = await previewSends(read, wanted, { from: begin, to: end, burst: 0, showsAll: inWebhook });
      const previewed = messages.map(({ digest }) => payloadOf("webhook", digest));
      expect(previewed.map(withoutDelays)).toEqual(office.sent.map(({ payload }) => withoutDelays(payload)));
      expect(messages.map(({ at }) => at.slice(0, 16))).toEqual(office.sent.map(({ at }) => at.slice(0, 16)));
    }),
    { numRuns: 20 },
  );
});
