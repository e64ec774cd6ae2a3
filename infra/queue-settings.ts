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
}

const hour = 3600;

/**
 * Every number that says how work flows, stage by stage.
 *
 * scrape takes pages one by one, so that each sets its own wait, and has tries to spare for a host that is down for
 * a while. deduplicate has one writer a watch (its queue has one group) and takes what has gathered together.
 */
export const settings = {
  poll: { timeout: 240, memory: 512 },
  scrape: { timeout: 60, memory: 512, batchSize: 1, tries: 8, maxConcurrency: 5, late: 6 * hour },
  classify: { timeout: 60, memory: 1024, batchSize: 5, tries: 4, maxConcurrency: 2, late: hour },
  deduplicate: { timeout: 60, memory: 1024, batchSize: 10, tries: 5, maxConcurrency: 2, late: hour },
  digest: { timeout: 60, memory: 512, batchSize: 1, tries: 5, maxConcurrency: 2, late: hour },
} as const satisfies Readonly<Record<"poll", StageSettings>> &
  Readonly<Record<"scrape" | "classify" | "deduplicate" | "digest", QueueSettings>>;

export type StageName = keyof typeof settings;

/** How often feeds are looked at; the poll function itself decides which are due. */
export const pollEvery = Duration.minutes(5);

/** When the daily digest leaves, in this time zone. */
export const digestAt = { hour: "6", minute: "30", timeZone: "Europe/Paris" } as const;

/**
 * For how long a message is hidden while it is worked on: six times the function's timeout, as AWS advises for event
 * source mappings, so that a slow batch is not handed out twice.
 */
export function visibilityTimeout({ timeout }: StageSettings): Duration {
  return Duration.seconds(6 * timeout);
}
