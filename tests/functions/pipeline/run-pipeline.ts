import { buildExport } from "../../../core/export/build-export.ts";
import { printExport } from "../../../core/export/print-export.ts";
import { actorRules } from "../../../core/events/actor-rules.ts";
import type { Article } from "../../../core/model.ts";
import { balance, type Outcome } from "../../../core/outcome.ts";
import { openArchive } from "../../../functions/shared/archive.ts";
import { actors, stateOf } from "../../../functions/shared/knowledge.ts";
import { recordsIn } from "../../../local/records.ts";
import { type Crypt, type Fate } from "./fates.ts";
import { functionsOver } from "./functions-over.ts";
import { MemoryCloud, queueNames, type QueueName } from "./memory-cloud.ts";
import type { Press } from "./press.ts";
import { subscribeReaders } from "./readers.ts";

export interface PipelineOptions {
  readonly press: Press;
  /** What befalls the next run of a function. */
  readonly fate: (run: number) => Fate;
  /** Chooses one of so many queues that have something to receive; the first without it. */
  readonly choose?: (count: number) => number;
  /** Runs that stand still; some go on after each step. */
  readonly crypt?: Crypt;
}

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
  private async invoke<T>(work: (functions: ReturnType<typeof functionsOver>) => Promise<T>): Promise<T | undefined> {
    const fate = this.options.fate(++this.runs);
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
      const answer = await this.invoke(({ poll }) => poll());
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
      await this.deliver(ready[options.choose?.(ready.length) ?? 0]!);
    }
    throw new Error("The queues do not empty");
  }

  private async deliver(name: QueueName): Promise<void> {
    const queue = this.cloud.queues[name];
    const Records = queue.receive(this.cloud.now);
    if (Records.length === 0) {
      this.cloud.now += 1000;
      return;
    }
    const answer = await this.invoke((functions) => functions[name]({ Records }));
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
    await this.invoke(({ tick }) => tick());
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

  /** The export, as `vigie export` prints it. */
  async export(): Promise<string> {
    const article = (key: string): Promise<Article> => this.article(key);
    const { stories, events } = await recordsIn([...this.cloud.table.items.values()], article);
    return [...printExport(buildExport({ stories, events, actors: actorRules(actors), stateOf }))].join("");
  }
}
