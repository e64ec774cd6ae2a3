import { Duration } from "aws-cdk-lib";

/** How a stage's function is sized, and how its queue feeds it. */
export interface StageSettings {
  /** Seconds after which a run is killed. */
  readonly timeout: number;
  /** MB. */
  readonly memory: number;
}

export interface QueueSettings extends StageSettings {
  /** Messages that one run gets at most. */
  readonly batchSize: number;
  /** Receives before a message is parked in the dead-letter queue. */
  readonly tries: number;
  /** Runs at the same time at most; Lambda takes no less than 2. */
  readonly maxConcurrency: number;
  /** Seconds after which a message that still waits raises an alarm. */
  readonly late: number;
  /** Seconds for which a run waits for more messages, so that a burst is one run. */
  readonly window?: number;
}

/** A function that anybody can call. */
export interface PublicSettings extends StageSettings {
  /**
   * Runs at the same time at most, taken out of what the account may run and kept for this function. Ten times as many
   * requests are let in a second; the rest is answered with 429.
   */
  readonly reservedConcurrency: number;
}

const hour = 3600;
/** One function writes to subscribers, out of two queues. */
const writing = { timeout: 60, memory: 512, batchSize: 1, tries: 12 } as const;

/**
 * Every number that says how work flows, stage by stage.
 *
 * scrape takes pages one by one, so that each sets its own wait, and has tries to spare for a host that is down for
 * a while. deduplicate has one writer a watch (its queue has one group) and takes what has gathered together. notify
 * waits a few seconds, so that what a burst of articles changes is one alert. digest takes one subscriber at a time, as
 * one may keep it waiting for many seconds, and tries for a day, since the quota of mails counts by the day. alert is a
 * queue of the same function: alerts have most runs, and wait neither for digests nor for channels that have hung before.
 * bounce gets what SES tells of mails, a few a day.
 * links is open to the world: it has few runs of its own, so that a flood of requests takes none from the other stages; a
 * reader's click takes a fraction of a second, a feed some eight hundred reads after a change, for which it has its memory.
 */
export const settings = {
  poll: { timeout: 240, memory: 512 },
  scrape: { timeout: 60, memory: 512, batchSize: 1, tries: 8, maxConcurrency: 5, late: 6 * hour },
  classify: { timeout: 60, memory: 1024, batchSize: 5, tries: 4, maxConcurrency: 2, late: hour },
  deduplicate: { timeout: 60, memory: 1024, batchSize: 10, tries: 5, maxConcurrency: 2, late: hour },
  notify: { timeout: 240, memory: 256, batchSize: 100, tries: 5, maxConcurrency: 2, late: hour, window: 5 },
  alert: { ...writing, maxConcurrency: 10, late: hour / 4 },
  digest: { ...writing, maxConcurrency: 4, late: 6 * hour },
  bounce: { timeout: 15, memory: 256, batchSize: 10, tries: 5, maxConcurrency: 2, late: hour },
  links: { timeout: 15, memory: 512, reservedConcurrency: 10 },
} as const satisfies Readonly<Record<"poll", StageSettings>> &
  Readonly<Record<"links", PublicSettings>> &
  Readonly<Record<"scrape" | "classify" | "deduplicate" | "notify" | "alert" | "digest" | "bounce", QueueSettings>>;

/** What has a queue. */
export type QueueName = Exclude<keyof typeof settings, "poll" | "links">;
/** What has a function. */
export type StageName = Exclude<keyof typeof settings, "alert">;

/** How often feeds are looked at; the poll function itself decides which are due. */
export const pollEvery = Duration.minutes(5);

/** How often it is looked whose digest is due. */
export const notifyEvery = Duration.minutes(5);

/** Mails in a second that SES lets a new account send. */
export const mailsPerSecond = 14;
/** Those of them that are kept for alerts. */
const alertsPerSecond = 6;

/** Milliseconds that a run waits after each mail, so that all runs of its queue keep to the queue's share of the rate. */
export function mailPause(queue: "alert" | "digest"): number {
  const share = queue === "alert" ? alertsPerSecond : mailsPerSecond - alertsPerSecond;
  return Math.ceil((1000 * settings[queue].maxConcurrency) / share);
}

/**
 * For how long a message is hidden while it is worked on: six times the function's timeout, as AWS advises for event
 * source mappings, so that a slow batch is not handed out twice.
 */
export function visibilityTimeout({ timeout }: StageSettings): Duration {
  return Duration.seconds(6 * timeout);
}
