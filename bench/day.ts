import { parseArgs } from "node:util";
import { settings } from "../infra/queue-settings.ts";
import { isConflict } from "../functions/shared/store/events.ts";
import { queueNames, type Intercept, type QueueName } from "./pipeline/memory-cloud.ts";
import { chancy, type Crypt, type Fate, randomOf } from "./pipeline/fates.ts";
import { pressOf } from "./pipeline/press.ts";
import { Pipeline } from "./pipeline/run-pipeline.ts";
import { pressOfADay } from "./day/press-of-a-day.ts";

// A day with very many articles through every stage, each in as many runs at once as it may have, with runs among them that
// were given up for dead and go on later. Fails if an event is wrong, an article is lost or an alert goes out twice.
//   npm run bench:day -- --day 20000/200 --zombies 0.02
const { values } = parseArgs({
  options: {
    day: { type: "string", default: "20000/200" },
    zombies: { type: "string", default: "0.02" },
    seed: { type: "string", default: "1" },
  },
});
const [articles = 0, meetings = 0] = values.day.split("/").map(Number);
const random = randomOf(Number(values.seed));
const crypt: Crypt = [];
const odds = { throttle: 0, conflict: 0, partial: 0, death: 0, zombie: Number(values.zombies), skew: 0 };

const calls = new Map<string, number>();
let conflicts = 0;
let zombies = 0;
const counted = (fate: Fate): Fate => {
  const intercept: Intercept = (call, perform) =>
    fate.intercept(call, async () => {
      calls.set(call.service, (calls.get(call.service) ?? 0) + 1);
      // Calls of several runs do not come back in the order in which they went out.
      for (let turns = Math.floor(random() * 4); turns > 0; turns--) await Promise.resolve();
      try {
        return await perform();
      } catch (error) {
        if (isConflict(error)) conflicts++;
        throw error;
      }
    });
  void fate.death.then(() => zombies++);
  return { ...fate, intercept };
};

const press = pressOf(pressOfADay(articles, meetings));
const pipeline = new Pipeline({ press, crypt, fate: () => counted(chancy(odds, random, crypt)) });
const most: Readonly<Record<QueueName, number>> = {
  scrape: settings.scrape.maxConcurrency,
  classify: settings.classify.maxConcurrency,
  deduplicate: settings.deduplicate.maxConcurrency,
  notify: settings.notify.maxConcurrency,
  alert: settings.alert.maxConcurrency,
  digest: settings.digest.maxConcurrency,
};
const start = process.cpuUsage();
await pipeline.poll();
await pipeline.workSideBySide(most);
await pipeline.rise();
await pipeline.workSideBySide(most);
const { user, system } = process.cpuUsage(start);

const { pending, ...ended } = pipeline.balance();
const { wrong, events } = await wrongEvents();
const mails = pipeline.cloud.mails.map(({ id }) => id);
const each = (count: number): number => Math.round((100 * count) / articles) / 100;
const parked = queueNames.reduce((sum, name) => sum + pipeline.cloud.queues[name].parked.length, 0);
console.log({
  articles,
  events,
  wrong,
  outcomes: ended,
  pending,
  parked,
  perSecondOfOneCore: Math.round((articles * 1e6) / (user + system)),
  runs: pipeline.runs,
  zombies,
  callsPerArticle: Object.fromEntries([...calls].map(([service, count]) => [service, each(count)])),
  conflictsPerArticle: each(conflicts),
  mails: mails.length,
  megabytes: Math.round(process.memoryUsage.rss() / 1e6),
});
const stories = Object.values(ended).reduce((sum, count) => sum + count, 0);
if (stories !== press.stories || pending > 0 || parked > 0)
  throw new Error(`${stories} of ${press.stories} stories ended`);
if (new Set(mails).size < mails.length) throw new Error("A mail went out twice");
if (wrong > 0 || events !== meetings) throw new Error(`${wrong} of ${events} events are wrong`);

/** Events that hold stories of several meetings, or not all of one. An article's address tells its meeting. */
async function wrongEvents(): Promise<{ readonly events: number; readonly wrong: number }> {
  const exported = await pipeline.found();
  const address = new Map(exported.stories.map(({ id, url }) => [id, url]));
  const meetingOf = (id: string): string => /\/a\/(\d+)-/.exec(address.get(id) ?? "")?.[1] ?? "?";
  const sizes = exported.events.map(({ coverage }) => {
    const told = new Set(coverage.map(({ story }) => meetingOf(story)));
    return told.size === 1 ? new Set(coverage.map(({ story }) => story)).size : 0;
  });
  return { events: sizes.length, wrong: sizes.filter((size) => size !== Math.ceil(articles / meetings)).length };
}
