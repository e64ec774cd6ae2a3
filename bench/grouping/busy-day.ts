// oxlint-disable typescript/no-unsafe-type-assertion -- stands in the place of a client, for the stages' commands alone
import { eventsAmong } from "../../core/events/regroup.ts";
import { memberOf, type Telling } from "../../core/events/telling.ts";
import { isConflict } from "../../functions/shared/store/events.ts";
import { writeAll, type Table } from "../../functions/shared/store/table.ts";
import { memoryTable, type MemoryTable } from "../memory-table.ts";
import { classifiedItems, mixed, storyOf, tellingIn, type ArchiveStory } from "./archive-world.ts";
import { deskOver, rules } from "./desk.ts";
import { metered, totalRequests } from "./meter.ts";

export interface BusyDay {
  /** Articles a second of one core, table and all. */
  readonly perSecond: number;
  /** For each article. */
  readonly requests: number;
  readonly read: number;
  readonly written: number;
  /** Transactions that met another's, and messages that came back, for each article. */
  readonly conflicts: number;
  readonly returned: number;
  readonly zombies: number;
  /** Events that are not what all articles taken at once give, and such events that are missing. */
  readonly wrong: number;
}

const batch = 10;
// One run in so many is given up for dead at one of its calls, and goes on later.
const oneZombieIn = 50;

/**
 * A day on which so many articles tell of so many meetings, delivered in batches. infra/queue-settings.ts gives
 * deduplicate two functions, and its queue has one group: two of them write at once only where one was given up for
 * dead. With `sideBySide` 2 they always do, which is worse.
 */
export async function busyDay(articles: number, events: number, sideBySide: number): Promise<BusyDay> {
  const stories = Array.from({ length: articles }, (_, at) => onOneDay(at % events, Math.floor(at / events)));
  const inner = memoryTable();
  for (const story of stories)
    await writeAll(
      inner,
      classifiedItems(story).map((put) => ({ put })),
    );
  const arrival = stories.map(({ id }, at) => ({ id, at: mixed(at, 5) })).sort((a, b) => a.at - b.at);
  const { table, cost } = metered(inner);
  const day = new Day(
    table,
    arrival.map(({ id }) => id),
  );
  const start = process.cpuUsage();
  await day.run(sideBySide);
  const { user, system } = process.cpuUsage(start);
  return {
    perSecond: (articles * 1e6) / (user + system),
    requests: totalRequests(cost) / articles,
    read: cost.read / articles,
    written: cost.written / articles,
    conflicts: day.conflicts / articles,
    returned: day.returned / articles,
    zombies: day.zombies.length,
    wrong: wrongEvents(inner, stories.map(tellingIn)),
  };
}

/** A story about the nth meeting of the day. Some of a principal's meetings are with several others, as at a summit. */
function onOneDay(event: number, variant: number): ArchiveStory {
  const story = storyOf(event, variant);
  const { date } = storyOf(0).mention;
  const hour = String(6 + (variant % 16)).padStart(2, "0");
  return { ...story, publishedAt: `${date.value}T${hour}:00:00+03:00`, mention: { ...story.mention, date } };
}

class Day {
  conflicts = 0;
  returned = 0;
  readonly zombies: Promise<unknown>[] = [];
  private readonly waiting: string[];
  private readonly gates: (() => void)[] = [];
  private readonly table: Table;
  private runs = 0;

  constructor(table: Table, ids: readonly string[]) {
    this.table = table;
    this.waiting = [...ids];
  }

  async run(sideBySide: number): Promise<void> {
    await Promise.all(Array.from({ length: sideBySide }, () => this.work()));
    for (const open of this.gates) open();
    await Promise.all(this.zombies);
    await this.work();
  }

  private async work(): Promise<void> {
    let instance = this.start();
    while (this.waiting.length > 0) {
      const ids = this.waiting.splice(0, batch);
      const run = ++this.runs;
      if (run % 20 === 0) this.gates.shift()?.();
      const death = instance.dieAt(mixed(run, 9) % oneZombieIn === 0 ? 1 + (mixed(run, 11) % 200) : Infinity);
      const all = this.deliver(ids, instance);
      const left = await Promise.race([all, death.then(() => ids)]);
      if (instance.isDead()) {
        this.zombies.push(all);
        instance = this.start();
      }
      this.returned += left.length;
      this.waiting.push(...left);
    }
  }

  /** One run of the function. @returns the messages that come back. */
  private async deliver(ids: readonly string[], { group }: Instance): Promise<readonly string[]> {
    const failed: string[] = [];
    for (const id of ids) {
      try {
        await group(id);
      } catch (error) {
        if (!isConflict(error)) throw error;
        failed.push(id);
      }
    }
    return failed;
  }

  /** A new instance of the function, which takes run after run. */
  private start(): Instance {
    let callsLeft = Number.POSITIVE_INFINITY;
    let dead = false;
    const { promise: death, resolve: die } = Promise.withResolvers<void>();
    const send = async (command: never): Promise<unknown> => {
      if (--callsLeft === 0) {
        const { promise: gate, resolve: open } = Promise.withResolvers<void>();
        this.gates.push(open);
        dead = true;
        die();
        await gate;
      }
      try {
        return await this.table.client.send(command);
      } catch (error) {
        if (isConflict(error)) this.conflicts++;
        throw error;
      }
    };
    return {
      group: deskOver({ name: this.table.name, client: { send } as unknown as Table["client"] }),
      dieAt(call) {
        callsLeft = call;
        return death;
      },
      isDead: () => dead,
    };
  }
}

interface Instance {
  readonly group: (storyId: string) => Promise<void>;
  /** Stands still at a call of the run that begins, until its gate is opened. @returns when it does. */
  readonly dieAt: (call: number) => Promise<void>;
  readonly isDead: () => boolean;
}

/** How many events of the table, or of all tellings taken at once, the other does not have. */
function wrongEvents(table: MemoryTable, tellings: readonly Telling[]): number {
  const members = new Map<string, string[]>();
  for (const { pk, sk } of table.items.values())
    if (sk.startsWith("COVERAGE#")) members.set(pk, [...(members.get(pk) ?? []), sk.slice("COVERAGE#".length)]);
  const found = new Set([...members.values()].map((all) => all.sort().join()));
  const name = (telling: Telling): string => memberOf(telling).replace(/#(\d)$/, "#0$1");
  const wanted = new Set(eventsAmong(tellings, rules.sameActor).map((draft) => draft.tellings.map(name).sort().join()));
  return [...found].filter((one) => !wanted.has(one)).length + [...wanted].filter((one) => !found.has(one)).length;
}
