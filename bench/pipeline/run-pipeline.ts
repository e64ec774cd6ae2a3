import { buildExport } from "../../core/export/build-export.ts";
import type { Export } from "../../core/export/shape.ts";
import { printExport } from "../../core/export/print-export.ts";
import { actorRules } from "../../core/events/actor-rules.ts";
import type { Article } from "../../core/model.ts";
import { balance, type Outcome } from "../../core/outcome.ts";
import { openArchive } from "../../functions/shared/archive.ts";
import { actors, stateOf } from "../../functions/shared/knowledge.ts";
import type { QueueRecord } from "../../functions/shared/for-each-record.ts";
import { recordsIn } from "../../local/records.ts";
import { type Crypt, type Fate } from "./fates.ts";
import { type Functions, functionsOver } from "./functions-over.ts";
import { MemoryCloud, queueNames, type QueueName } from "./memory-cloud.ts";
import type { Press } from "./press.ts";
import { subscribeReaders } from "./readers.ts";

export interface PipelineOptions {
  readonly press: Press;
  /** What befalls the next run of a function. */
  readonly fate: (run: number, stage: StageName) => Fate;
  /** Chooses one of so many queues that have something to receive; the first without it. */
  readonly choose?: (count: number) => number;
  /** Runs that stand still; some go on after each step. */
  readonly crypt?: Crypt;
}

/** Whose run it is: `poll`, and whoever is fed by the queue of that name. */
export type StageName = "poll" | Exclude<QueueName, "alert">;

/** The whole pipeline in one process: polls, then feeds each function from its queue until nothing is left but what is parked. */
export class Pipeline {
  readonly cloud = new MemoryCloud();
  runs = 0;
  private readonly zombies: Promise<unknown>[] = [];
  private readonly options: PipelineOptions;

  constructor(options: PipelineOptions) {
    this.options = options;
  }

  /** One run of a function in a process of its own. @returns what it answers; undefined if it died. */
  private async invoke<T>(stage: StageName, work: (functions: Functions) => Promise<T>): Promise<T | undefined> {
    const fate = this.options.fate(++this.runs, stage);
    const { cloud } = this;
    const functions = functionsOver(cloud.clients(fate.intercept), this.options.press, () => cloud.now + fate.skew);
    const ended = work(functions).then(
      (answer) => (fate.isDead() ? undefined : answer),
      () => undefined,
    );
    const answer = await Promise.race([ended, fate.death.then(() => undefined)]);
    if (fate.isDead()) this.zombies.push(ended);
    return answer;
  }

  /** Polls until a poll comes through, as the clock would. Somebody who gets alerts and somebody who gets digests are there. */
  async poll(): Promise<void> {
    await subscribeReaders(this.cloud.table, new Date(this.cloud.now).toISOString());
    for (let polls = 0; polls < 40; polls++) {
      const answer = await this.invoke("poll", ({ poll }) => poll());
      this.cloud.now += 300_000;
      const failed = JSON.stringify(answer ?? "failed").includes(`"failed"`);
      if (!failed) return;
    }
    throw new Error("No poll came through");
  }

  /** Works until every queue is empty. */
  async work(): Promise<void> {
    const { cloud, options } = this;
    for (let steps = 0; steps < 100_000; steps++) {
      if (options.crypt && steps % 7 === 0) options.crypt.shift()?.();
      const waiting = queueNames.filter((name) => cloud.queues[name].length > 0);
      if (waiting.length === 0) return;
      const ready = waiting.filter((name) => (cloud.queues[name].nextAt() ?? Infinity) <= cloud.now);
      if (ready.length === 0) {
        cloud.now = Math.min(...waiting.map((name) => cloud.queues[name].nextAt()!));
        continue;
      }
      const name = ready[options.choose?.(ready.length) ?? 0]!;
      const records = cloud.queues[name].receive(cloud.now);
      if (records.length > 0) await this.deliver(name, records);
      else cloud.now += 1000;
    }
    throw new Error("The queues do not empty");
  }

  /** Works until every queue is empty, each function in as many runs at once as it may have. */
  async workSideBySide(most: Readonly<Record<QueueName, number>>): Promise<void> {
    const { cloud, options } = this;
    const active = new Map<Promise<void>, QueueName>();
    const isFull = (name: QueueName): boolean =>
      [...active.values()].filter((one) => one === name).length >= most[name];
    for (let steps = 1; ; steps++) {
      if (steps % 7 === 0) options.crypt?.shift()?.();
      for (const name of queueNames)
        while (!isFull(name)) {
          const records = cloud.queues[name].receive(cloud.now);
          if (records.length === 0) break;
          const run = this.deliver(name, records).finally(() => active.delete(run));
          active.set(run, name);
        }
      const next = Math.min(...queueNames.map((name) => cloud.queues[name].nextAt() ?? Infinity));
      if (active.size > 0) await Promise.race(active.keys());
      else if (next === Infinity) return;
      // What is there to be received waits for what is in flight of its group.
      else cloud.now = Math.max(cloud.now + 1000, next);
    }
  }

  /** One run of a function with these messages. */
  private async deliver(name: QueueName, Records: readonly QueueRecord[]): Promise<void> {
    const queue = this.cloud.queues[name];
    const answer = await this.invoke(name === "alert" ? "digest" : name, (functions) => functions[name]({ Records }));
    if (!answer) return;
    const failed = new Set(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    for (const { messageId } of Records) if (!failed.has(messageId)) queue.delete(messageId);
  }

  /** Lets everything that stood still go on and end. */
  async rise(): Promise<void> {
    const { crypt = [] } = this.options;
    for (let open = crypt.shift(); open; open = crypt.shift()) open();
    for (let last = this.zombies.pop(); last; last = this.zombies.pop()) await last;
  }

  /** Puts what is parked back on its queue. @returns how many messages. */
  redrive(): number {
    return queueNames.reduce((sum, name) => sum + this.cloud.queues[name].redrive(this.cloud.now), 0);
  }

  /** The clock an hour later, with everybody due, and what comes of it. */
  async daily(): Promise<void> {
    this.cloud.now += 3_600_000;
    await this.invoke("notify", ({ tick }) => tick());
    await this.work();
  }

  /** How many stories ended in each way. */
  balance(): ReturnType<typeof balance> {
    const stories = [...this.cloud.table.items.values()].filter(({ sk }) => sk === "STORY");
    return balance(stories.map((story) => ({ outcome: (story["outcome"] ?? null) as Outcome | null })));
  }

  /** An article of the archive. */
  article(key: string): Promise<Article> {
    return openArchive(this.cloud.clients((_, perform) => perform()).s3, "archive").article(key);
  }

  /** What there is to export. */
  async found(): Promise<Export> {
    const article = (key: string): Promise<Article> => this.article(key);
    const { stories, events } = await recordsIn([...this.cloud.table.items.values()], article);
    return buildExport({ stories, events, actors: actorRules(actors), stateOf });
  }

  /** The export, as `vigie export` prints it. */
  async export(): Promise<string> {
    return [...printExport(await this.found())].join("");
  }
}
