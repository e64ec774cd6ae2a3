import { PutCommand, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { isSamePlace } from "../../../core/channels/target.ts";
import { abandoned, beginAfter, type Claim, type Progress } from "../../../core/subscriptions/progress.ts";
import { type Rhythm, rhythmKinds, type Subscription } from "../../../core/subscriptions/subscription.ts";
import { addDays } from "../../../core/dates/days.ts";
import { localReading } from "../../../core/subscriptions/local-clock.ts";
import { keys } from "./keys.ts";
import { getOne, isConditionFailure, queryAfter, queryAll, type Table, writeAll } from "./table.ts";

/** Lists of subscribers: those who are written to, by rhythm, those who have not confirmed, and those who are parked. */
export type ReaderList = Rhythm["kind"] | "pending" | "parked";
/** Those of whom somebody may be written to. */
export const roundLists = [...rhythmKinds, "pending"] as const satisfies readonly ReaderList[];
export const readerLists = [...roundLists, "parked"] as const satisfies readonly ReaderList[];

/** A subscriber as a list has them: no more than tells when they are due. */
export interface Reader extends Pick<Subscription, "id" | "rhythm" | "zone" | "quiet" | "askedAt"> {
  readonly list: ReaderList;
}

// Who does not confirm within a week did not ask.
const pendingSeconds = 7 * 24 * 3600;
// What is left of somebody who leaves while the table is down.
const endingSeconds = 24 * 3600;

/** Progress that is written with a subscription. */
interface ProgressWrite {
  /** undefined where there is none yet. */
  readonly seen: Progress | undefined;
  readonly next: Progress;
}

/** What else is written with a subscription. */
interface Besides {
  readonly progress?: ProgressWrite | undefined;
  /** Hash of an address of the deployment, which becomes a subscriber by this and never again. */
  readonly seed?: string | undefined;
}

const nothingAhead: Pick<Claim, "ahead"> = { ahead: [] };

/** Somebody is told of what is announced for the day on which they come, too. */
function begin({ confirmedAt, createdAt, zone }: Subscription, after: number): Progress {
  return beginAfter(after, addDays(localReading(Date.parse(confirmedAt ?? createdAt), zone).day, -1));
}

/** Subscriptions in the table. Everything about a subscriber lies under their key and on one list. */
export function subscriptionStore(table: Table) {
  const { client, name } = table;

  const itemsOf = (subscription: Subscription) => {
    const { id, rhythm, zone, quiet, askedAt, status, createdAt, pendingSince = createdAt } = subscription;
    const list: ReaderList = status === "pending" || status === "parked" ? status : rhythm.kind;
    const ttl = Math.floor(Date.parse(pendingSince) / 1000) + pendingSeconds;
    const expires = status === "pending" ? { ttl } : {};
    return {
      own: { ...keys.subscription(id), subscription, revision: subscription.revision, ...expires },
      listed: { ...keys.reader(list, id), reader: { id, rhythm, zone, quiet, askedAt }, ...expires },
      isListed: status !== "ending",
    };
  };

  const progressOf = async (id: string): Promise<Progress | undefined> => {
    const item = await getOne<{ progress: Progress }>(table, keys.progress(id));
    if (item === undefined) return undefined;
    const { claim } = item.progress;
    // What was written before a part of it was there has that part as at the beginning.
    return { ...beginAfter(0), ...item.progress, claim: claim && { ...nothingAhead, ...claim } };
  };

  /** Puts progress in the place of the one that was seen. */
  const progressPut = (id: string, { seen, next }: ProgressWrite) => {
    const progress: Progress = seen ? { ...next, version: seen.version + 1 } : next;
    return {
      TableName: name,
      Item: { ...keys.progress(id), progress, version: progress.version },
      ...(seen && {
        ConditionExpression: "#version = :version",
        ExpressionAttributeNames: { "#version": "version" },
        ExpressionAttributeValues: { ":version": seen.version },
      }),
    };
  };

  /** Puts a subscription in the place of the one that was seen. @returns false if it, or its progress, is no longer so. */
  const replace = async (
    seen: Subscription | undefined,
    next: Subscription,
    { progress, seed }: Besides = {},
  ): Promise<boolean> => {
    const { own, listed, isListed } = itemsOf({ ...next, revision: (seen?.revision ?? 0) + 1 });
    const was = seen && itemsOf(seen).listed;
    const isElsewhere = was !== undefined && (was.pk !== listed.pk || !isListed);
    try {
      await client.send(
        new TransactWriteCommand({
          TransactItems: [
            {
              Put: {
                TableName: name,
                Item: own,
                ...(seen === undefined
                  ? { ConditionExpression: "attribute_not_exists(pk)" }
                  : {
                      ConditionExpression: "#revision = :revision",
                      ExpressionAttributeNames: { "#revision": "revision" },
                      ExpressionAttributeValues: { ":revision": seen.revision },
                    }),
              },
            },
            ...(isListed ? [{ Put: { TableName: name, Item: listed } }] : []),
            ...(isElsewhere ? [{ Delete: { TableName: name, Key: { pk: was.pk, sk: was.sk } } }] : []),
            ...(progress ? [{ Put: progressPut(next.id, progress) }] : []),
            ...(seed === undefined
              ? []
              : [{ Put: { TableName: name, Item: keys.seed(seed), ConditionExpression: "attribute_not_exists(pk)" } }]),
          ],
        }),
      );
      return true;
    } catch (error) {
      if (isConditionFailure(error)) return false;
      throw error;
    }
  };

  return {
    async get(id: string): Promise<Subscription | undefined> {
      return (await getOne<{ subscription: Subscription }>(table, keys.subscription(id)))?.subscription;
    },

    /** @param after number of the last change that they are not told of @returns false if there is one of this id. */
    async add(subscription: Subscription, after: number): Promise<boolean> {
      const begins = subscription.status === "active";
      return replace(undefined, subscription, {
        progress: begins ? { seen: undefined, next: begin(subscription, after) } : undefined,
      });
    },

    /**
     * Progress is written with it, whatever changes: a run that has read it for who they were claims nothing any more.
     * What was begun for another place is given up with that place, and may have been sent. What is held against a
     * channel ends with its place, and with its being parked or started again.
     * @param after for who is written to from now on and never was: number of the last change that they are not told of
     * @returns false if it is no longer as it was seen, or if a run has written its progress at the same moment.
     */
    async change(seen: Subscription, next: Subscription, after?: number): Promise<boolean> {
      const known = await progressOf(seen.id);
      if (known === undefined) {
        const begins = next.status === "active" && after !== undefined;
        return replace(seen, next, { progress: begins ? { seen: undefined, next: begin(next, after) } : undefined });
      }
      const isMoved = !isSamePlace(seen.to, next.to);
      const failing = isMoved || seen.status !== next.status ? null : known.failing;
      return replace(seen, next, {
        progress: { seen: known, next: { ...(isMoved ? abandoned(known) : known), failing } },
      });
    },

    /**
     * Somebody has confirmed: from now on they are told of what comes after a change; who was written to before, of what
     * they have missed.
     * @returns false if it is no longer as it was seen.
     */
    async activate(seen: Subscription, at: string, after: number): Promise<boolean> {
      const active: Subscription = { ...seen, status: "active", confirmedAt: at };
      const known = await progressOf(seen.id);
      const progress = known ? undefined : { seen: undefined, next: begin(active, after) };
      return replace(seen, active, { progress });
    },

    /** Takes a subscriber away, and all that is known of them. May be repeated. */
    async end(seen: Subscription, at: string): Promise<void> {
      const { listed } = itemsOf(seen);
      const ending: Subscription = { ...seen, status: "ending" };
      const ttl = Math.floor(Date.parse(at) / 1000) + endingSeconds;
      // First of all nothing more is sent; then what else there is; the token that lets this be tried again goes last.
      await client.send(
        new TransactWriteCommand({
          TransactItems: [
            {
              Put: {
                TableName: name,
                Item: { ...keys.subscription(seen.id), subscription: ending, revision: -1, ttl },
              },
            },
            { Delete: { TableName: name, Key: { pk: listed.pk, sk: listed.sk } } },
          ],
        }),
      );
      const last = keys.subscription(seen.id);
      const items = await queryAll(table, last.pk, "");
      const others = items.filter(({ sk }) => sk !== last.sk).map(({ pk, sk }) => ({ delete: { pk, sk } }));
      await writeAll(table, others);
      await writeAll(table, [{ delete: last }]);
    },

    /** A page of a list, in order of ids. */
    async page(list: ReaderList, after: string, most: number): Promise<Reader[]> {
      const items = await queryAfter<{ reader: Omit<Reader, "list"> }>(table, keys.reader(list, after), most);
      return items.map(({ reader }) => ({ ...reader, list }));
    },

    progress: progressOf,

    /** Writes what follows from the progress that was seen. @returns undefined if somebody else was there first. */
    async advance(id: string, seen: Progress, next: Progress): Promise<Progress | undefined> {
      const put = progressPut(id, { seen, next });
      try {
        await client.send(new PutCommand(put));
        return put.Item.progress;
      } catch (error) {
        if (isConditionFailure(error)) return undefined;
        throw error;
      }
    },

    /** Whether an address of the deployment, by its hash, was ever made a subscriber. */
    async isSeeded(addressHash: string): Promise<boolean> {
      return (await getOne(table, keys.seed(addressHash))) !== undefined;
    },

    /**
     * Makes a subscriber of such an address, if it never was one.
     * @param after number of the last change that they are not told of
     */
    async seed(addressHash: string, subscription: Subscription, after: number): Promise<void> {
      const progress = { seen: undefined, next: begin(subscription, after) };
      await replace(undefined, subscription, { progress, seed: addressHash });
    },
  };
}

export type SubscriptionStore = ReturnType<typeof subscriptionStore>;
