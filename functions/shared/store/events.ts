import type { EventChange, StoredEvent } from "../../../core/events/regroup.ts";
import type { ShownValues } from "../../../core/events/shown-values.ts";
import type { Telling } from "../../../core/events/telling.ts";
import { transactionsOf, type Action, type Commit } from "./commit.ts";
import { keys } from "./keys.ts";
import { getMany, getOne, isConditionFailure, queryAfter, queryAll, type Table } from "./table.ts";
import { TransactWriteCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";

/** One mention of a meeting, as it is kept. */
export interface TellingRecord {
  readonly telling: Telling;
  readonly blocks: readonly string[];
  /** The event it belongs to; null where its group is none. */
  readonly event: string | null;
}

/** A telling and the keys under which it is to be found. */
export type BlockedTelling = Pick<TellingRecord, "telling" | "blocks">;

/** What a commit of several transactions is about to write: left behind by one that was cut off. */
export interface PendingCommit {
  readonly tellings: readonly BlockedTelling[];
  readonly events: readonly string[];
}

export interface EventRecord {
  readonly id: string;
  readonly values?: ShownValues;
  readonly main?: boolean;
  /** `membersHash` of its tellings. */
  readonly members?: string;
  /** Where this id leads, once it is no event any more. */
  readonly redirect?: string;
  /** No event any more, and none took its place. */
  readonly closed?: boolean;
}

export interface ChangeRecord extends EventChange {
  readonly number: number;
  /** The story that brought it about. */
  readonly story: string;
  /** The correction that brought it about, where one did. */
  readonly correction?: number;
  readonly at: string;
}

/** Where a watch stands. */
export interface WatchState {
  /** One more with each transaction: whoever read an earlier one writes nothing. */
  readonly version: number;
  /** Number of the last change. */
  readonly last: number;
  /** Number of the last change of which the digest is known to have been told. */
  readonly announced: number;
  /** Number of the last correction, and of the last one that is known to be obeyed. */
  readonly corrections: number;
  readonly obeyed: number;
}

/** Tellings and events in the table. */
export function eventStore(table: Table) {
  const { client, name } = table;
  const setNumber = async (watch: string, attribute: "announced" | "obeyed", upTo: number): Promise<void> => {
    await client.send(
      new UpdateCommand({
        TableName: name,
        Key: keys.watch(watch),
        UpdateExpression: "SET #number = :upTo",
        ExpressionAttributeNames: { "#number": attribute },
        ExpressionAttributeValues: { ":upTo": upTo },
      }),
    );
  };

  return {
    async state(watch: string): Promise<WatchState> {
      const item = await getOne<Partial<WatchState>>(table, keys.watch(watch));
      return {
        version: item?.version ?? 0,
        last: item?.last ?? 0,
        announced: item?.announced ?? 0,
        corrections: item?.corrections ?? 0,
        obeyed: item?.obeyed ?? 0,
      };
    },

    async tellingsOf(story: string): Promise<TellingRecord[]> {
      return queryAll<TellingRecord>(table, `STORY#${story}`, "TELLING#");
    },

    /** What an earlier run about this story left unfinished. */
    async pending(story: string): Promise<PendingCommit | undefined> {
      const item = await getOne<PendingCommit>(table, keys.pending(story));
      return item && { tellings: item.tellings, events: item.events };
    },

    async records(tellings: readonly Telling[]): Promise<TellingRecord[]> {
      return getMany<TellingRecord>(
        table,
        tellings.map(({ story, position }) => keys.telling(story, position)),
      );
    },

    async inBlock(block: string): Promise<Telling[]> {
      const items = await queryAll<{ telling: Telling }>(table, `BLOCK#${block}`, "");
      return items.map((item) => item.telling);
    },

    async get(event: string): Promise<EventRecord | undefined> {
      return getOne<EventRecord>(table, keys.event(event));
    },

    /** What is kept under these ids, in no promised order: events, redirects, closed ones. */
    async many(events: readonly string[]): Promise<EventRecord[]> {
      return getMany<EventRecord>(table, events.map(keys.event));
    },

    /** Those of these ids that are events now. */
    async stored(events: readonly string[]): Promise<StoredEvent[]> {
      const items = await getMany<EventRecord>(table, events.map(keys.event));
      return items
        .flatMap(({ id, values, main, members }) =>
          values && members !== undefined ? [{ id, values, main: main === true, members }] : [],
        )
        .sort((a, b) => (a.id < b.id ? -1 : 1));
    },

    async coverage(event: string): Promise<Telling[]> {
      const items = await queryAll<{ telling: Telling }>(table, `EVENT#${event}`, "COVERAGE#");
      return items.map((item) => item.telling);
    },

    /** Changes after a number, oldest first. */
    async changesAfter(watch: string, number: number): Promise<ChangeRecord[]> {
      return queryAfter<ChangeRecord>(table, keys.change(watch, number));
    },

    /**
     * Writes all that one story changes. Nearly always one transaction; what is too large for one goes in several, in
     * an order in which a crash between two is made good by the next run of the same story.
     * @returns the transactions; the version of the watch is higher by as many.
     * @throws if another writer was there first.
     */
    async commit(commit: Commit): Promise<Action[][]> {
      const transactions = transactionsOf(commit, name);
      for (const TransactItems of transactions) await client.send(new TransactWriteCommand({ TransactItems }));
      return transactions;
    },

    /** The digest has been told of the changes up to a number. */
    announced: (watch: string, upTo: number): Promise<void> => setNumber(watch, "announced", upTo),

    /** What the corrections up to a number say has been done. */
    obeyed: (watch: string, upTo: number): Promise<void> => setNumber(watch, "obeyed", upTo),
  };
}

/** Whether a write met another's: everything must be read anew. */
export function isConflict(error: unknown): boolean {
  return (
    isConditionFailure(error) ||
    (error instanceof Error && /TransactionConflict/.test(`${error.name} ${error.message}`))
  );
}

export type EventStore = ReturnType<typeof eventStore>;
