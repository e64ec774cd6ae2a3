import type { Call, Intercept } from "./memory-cloud.ts";

/** What befalls one run of a function. */
export interface Fate {
  readonly intercept: Intercept;
  /** Milliseconds by which its clock is wrong. */
  readonly skew: number;
  /** Resolves when its process is given up for dead; never for one that lives. Whatever it answers later is not heard. */
  readonly death: Promise<void>;
  readonly isDead: () => boolean;
}

export class Cut extends Error {}

const never = new Promise<void>(() => {});

/** Nothing happens. */
export function calm(): Fate {
  return { intercept: (_, perform) => perform(), skew: 0, death: never, isDead: () => false };
}

/** Counts the calls of every run that it is given to. */
export function counting(count: { calls: number }): Fate {
  return {
    ...calm(),
    intercept: (_, perform) => {
      count.calls++;
      return perform();
    },
  };
}

/** The process dies at the nth of the calls that are still to be counted down: before it goes out, or after. */
export function dyingAt(left: { calls: number }, when: "before" | "after"): Fate {
  let dead = false;
  const { promise, resolve } = Promise.withResolvers<void>();
  const die = (): never => {
    dead = true;
    resolve();
    throw new Cut("cut off");
  };
  return {
    skew: 0,
    death: promise,
    isDead: () => dead,
    async intercept(_, perform) {
      if (dead) throw new Cut("cut off");
      const isLast = --left.calls === 0;
      if (isLast && when === "before") return die();
      const answer = await perform();
      return isLast || dead ? die() : answer;
    },
  };
}

/** Chances out of one, for each call or each run. */
export interface Odds {
  /** A call is refused for its rate. The SDK tries three times before it tells. */
  readonly throttle: number;
  /** A conditional write is refused, or a transaction meets another. */
  readonly conflict: number;
  /** Some of a batch is left undone. */
  readonly partial: number;
  /** A run is cut off at one of its calls. */
  readonly death: number;
  /** A run is given up for dead at one of its calls, and goes on later. */
  readonly zombie: number;
  /** A run's clock is up to ten minutes wrong. */
  readonly skew: number;
}

export type Random = () => number;

/** Numbers between 0 and 1 that a seed gives (mulberry32). */
export function randomOf(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Zombies wait here until they may go on. */
export type Crypt = (() => void)[];

/** One run with the luck that it has. */
export function chancy(odds: Odds, random: Random, crypt: Crypt): Fate {
  const happens = (chance: number): boolean => random() < chance;
  const { promise, resolve } = Promise.withResolvers<void>();
  const at = Math.ceil(random() * 25);
  const [dies, rises] = [happens(odds.death), happens(odds.zombie)];
  const skew = happens(odds.skew) ? Math.round((random() - 0.5) * 1_200_000) : 0;
  let calls = 0;
  let dead = false;
  let gate = Promise.resolve();
  const giveUp = (): void => {
    dead = true;
    resolve();
  };
  return {
    skew,
    death: promise,
    isDead: () => dead,
    async intercept(call, perform) {
      await gate;
      if (++calls === at && rises) {
        gate = new Promise((open) => crypt.push(open));
        giveUp();
        await gate;
      } else if (calls === at && dies) {
        giveUp();
        if (happens(0.5)) await perform();
      }
      if (dies && dead) throw new Cut("cut off");
      if ([1, 2, 3].every(() => happens(odds.throttle))) throw throttled(call);
      if (isConditional(call) && happens(odds.conflict)) throw conflict(call);
      return partialOf(call, happens(odds.partial), perform);
    },
  };
}

function throttled({ service }: Call): Error {
  const name = {
    dynamodb: "ProvisionedThroughputExceededException",
    sqs: "RequestThrottled",
    s3: "SlowDown",
    ses: "TooManyRequestsException",
  }[service];
  return Object.assign(new Error("Rate exceeded"), {
    name,
    $metadata: { httpStatusCode: service === "s3" ? 503 : 400 },
  });
}

function isConditional({ command, input }: Call): boolean {
  return (
    command === "TransactWriteCommand" ||
    (typeof input === "object" && input !== null && "ConditionExpression" in input)
  );
}

/** A condition that fails though it holds cannot be: the write meets another. */
function conflict({ command }: Call): Error {
  return command === "TransactWriteCommand"
    ? Object.assign(new Error("Transaction cancelled: [TransactionConflict]"), { name: "TransactionCanceledException" })
    : Object.assign(new Error("Transaction is ongoing for the item"), { name: "TransactionConflictException" });
}

/** Leaves the last of a batch undone. */
async function partialOf(
  { command, input }: Call,
  isPartial: boolean,
  perform: () => Promise<unknown>,
): Promise<unknown> {
  if (!isPartial) return perform();
  if (command === "SendMessageBatchCommand") {
    const { Entries } = input as { Entries: { Id: string }[] };
    const last = Entries.pop();
    if (Entries.length > 0) await perform();
    if (last) Entries.push(last);
    return { Failed: [{ Id: last?.Id, Code: "ServiceUnavailable" }] };
  }
  if (command !== "BatchWriteCommand" && command !== "BatchGetCommand") return perform();
  const { RequestItems } = input as { RequestItems: Record<string, unknown> };
  const [table = "", wanted] = Object.entries(RequestItems)[0] ?? [];
  const list = (command === "BatchWriteCommand" ? wanted : (wanted as { Keys: unknown[] }).Keys) as unknown[];
  if (list.length < 2) return perform();
  const last = list.pop();
  const answer = (await perform()) as object;
  list.push(last);
  return command === "BatchWriteCommand"
    ? { ...answer, UnprocessedItems: { [table]: [last] } }
    : { ...answer, UnprocessedKeys: { [table]: { Keys: [last] } } };
}
