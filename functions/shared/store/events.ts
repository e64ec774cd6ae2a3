import { TransactWriteCommand, type TransactWriteCommandInput } from "@aws-sdk/lib-dynamodb";
import { memberOf, type EventChange, type EventDraft, type StoredEvent } from "../../../core/events/regroup.ts";
import type { ShownValues } from "../../../core/events/shown-values.ts";
import type { Telling } from "../../../core/events/telling.ts";
import { keys } from "./keys.ts";
import { getMany, getOne, queryAfter, queryAll, writeAll, type Table, type Write } from "./table.ts";

export interface TellingRecord {
  readonly telling: Telling;
  readonly blocks: readonly string[];
  /** The event it belongs to; null where its group is none. */
  readonly event: string | null;
}

export interface EventRecord {
  readonly id: string;
  readonly values?: ShownValues;
  readonly main?: boolean;
  readonly members?: readonly string[];
  /** Where this id leads, once it is no event any more. */
  readonly redirect?: string;
}

export interface ChangeRecord extends EventChange {
  readonly number: number;
  readonly story: string;
  readonly at: string;
}

/** All that one commit writes. */
export interface Commit {
  readonly watch: string;
  /** Number of the last change when the set was read: the commit fails if it has moved on. */
  readonly since: number;
  readonly drafts: readonly EventDraft[];
  readonly changes: readonly EventChange[];
  readonly redirects: ReadonlyMap<string, string>;
  /** Tellings of the neighbourhood as they were. */
  readonly before: readonly TellingRecord[];
  readonly story: string;
  readonly at: string;
}

type Action = NonNullable<TransactWriteCommandInput["TransactItems"]>[number];

// DynamoDB takes 100 actions in one transaction; one guards the watch.
const mostActions = 99;

/** Tellings and events in the table. */
export function eventStore(table: Table) {
  const { client, name } = table;
  return {
    async tellingsOf(story: string): Promise<TellingRecord[]> {
      return queryAll<TellingRecord>(table, `STORY#${story}`, "TELLING#");
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

    /** Puts a story's tellings in the place of its earlier ones, which keep the event they belong to. May be repeated. */
    async putTellings(
      before: readonly TellingRecord[],
      now: readonly { telling: Telling; blocks: readonly string[] }[],
    ): Promise<void> {
      const writes: Write[] = [];
      for (const { telling, blocks } of before) {
        const kept = now.find((one) => one.telling.position === telling.position);
        for (const block of blocks)
          if (!kept?.blocks.includes(block))
            writes.push({ delete: keys.block(block, telling.story, telling.position) });
      }
      for (const { telling, blocks } of now) {
        const event = before.find((one) => one.telling.position === telling.position)?.event ?? null;
        writes.push({ put: { ...keys.telling(telling.story, telling.position), telling, blocks, event } });
        for (const block of blocks)
          writes.push({ put: { ...keys.block(block, telling.story, telling.position), telling } });
      }
      await writeAll(table, writes);
    },

    async lastChange(watch: string): Promise<number> {
      return (await getOne<{ last: number }>(table, keys.watch(watch)))?.last ?? 0;
    },

    async get(event: string): Promise<EventRecord | undefined> {
      return getOne<EventRecord>(table, keys.event(event));
    },

    async stored(events: readonly string[]): Promise<StoredEvent[]> {
      const items = await getMany<EventRecord>(table, events.map(keys.event));
      return items.flatMap(({ id, values, members, redirect }) =>
        values && members && redirect === undefined ? [{ id, values, members }] : [],
      );
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
     * Writes events, coverage, pointers and changes: what concerns one event in one transaction, several events
     * together as far as a transaction holds them. A crash between two leaves whole events, and redelivery goes on.
     * @throws if another writer was there first.
     */
    async commit(commit: Commit): Promise<void> {
      let last = commit.since;
      for (const part of pack(unitsOf(commit, name))) {
        const changes = part.flatMap((unit) => unit.changes);
        const numbered = changes.map((change, index) => {
          const number = last + index + 1;
          return put(name, {
            ...keys.change(commit.watch, number),
            ...change,
            number,
            story: commit.story,
            at: commit.at,
          });
        });
        const next = last + changes.length;
        const actions = [guard(name, commit.watch, last, next), ...part.flatMap((unit) => unit.actions), ...numbered];
        await client.send(new TransactWriteCommand({ TransactItems: actions }));
        last = next;
      }
    },
  };
}

export type EventStore = ReturnType<typeof eventStore>;

/** What must be written together. */
interface Unit {
  readonly actions: readonly Action[];
  readonly changes: readonly EventChange[];
}

/** As many units in a transaction as it holds; a unit too large for one is cut, its change last. */
function pack(units: readonly Unit[]): Unit[][] {
  const parts: Unit[][] = [];
  let room = 0;
  for (const unit of units.flatMap(cut)) {
    const size = unit.actions.length + unit.changes.length;
    if (size === 0) continue;
    if (size > room) {
      parts.push([]);
      room = mostActions;
    }
    parts.at(-1)!.push(unit);
    room -= size;
  }
  return parts;
}

function cut(unit: Unit): Unit[] {
  const most = mostActions - unit.changes.length;
  if (unit.actions.length <= most) return [unit];
  const head = unit.actions.length - most;
  const pieces: Unit[] = [];
  for (let at = 0; at < head; at += mostActions)
    pieces.push({ actions: unit.actions.slice(at, Math.min(head, at + mostActions)), changes: [] });
  return [...pieces, { actions: unit.actions.slice(head), changes: unit.changes }];
}

function guard(table: string, watch: string, last: number, next: number): Action {
  return {
    Update: {
      TableName: table,
      Key: keys.watch(watch),
      UpdateExpression: "SET #last = :next",
      ConditionExpression: last === 0 ? "attribute_not_exists(#last) OR #last = :last" : "#last = :last",
      ExpressionAttributeNames: { "#last": "last" },
      ExpressionAttributeValues: { ":last": last, ":next": next },
    },
  };
}

function put(table: string, Item: Record<string, unknown>): Action {
  return { Put: { TableName: table, Item } };
}

/** One unit an event that changes: its tellings' pointers and coverage, then the event itself. */
function unitsOf({ drafts, changes, redirects, before, story }: Commit, table: string): Unit[] {
  const changed = new Map(changes.map((change) => [change.event, change]));
  const recordOf = new Map(before.map((record) => [memberOf(record.telling), record]));
  const grouped = new Set(drafts.flatMap((draft) => draft.tellings.map(memberOf)));
  const events = drafts.map((draft): Unit => {
    const change = changed.get(draft.id);
    if (!change) return { actions: [], changes: [] };
    const moves = draft.tellings.flatMap((telling) => {
      const record = recordOf.get(memberOf(telling));
      if (!record || (record.event === draft.id && telling.story !== story)) return [];
      return move(table, record, draft.id);
    });
    const event = {
      ...keys.event(draft.id),
      id: draft.id,
      values: draft.values,
      main: draft.main,
      members: draft.tellings.map(memberOf),
    };
    return { actions: [...moves, put(table, event)], changes: [change] };
  });
  const loose = before.filter((record) => record.event !== null && !grouped.has(memberOf(record.telling)));
  const closed = changes.filter((change) => change.kind === "closed");
  return [
    ...events,
    {
      actions: [...redirects].map(([from, to]) => put(table, { ...keys.event(from), id: from, redirect: to })),
      changes: [],
    },
    {
      actions: [
        ...loose.flatMap((record) => move(table, record, null)),
        ...closed
          .filter(({ event }) => !redirects.has(event))
          .map(({ event }): Action => ({ Delete: { TableName: table, Key: keys.event(event) } })),
      ],
      changes: closed,
    },
  ];
}

/** A telling's pointer and coverage, from the event it is in to another. */
function move(table: string, { telling, blocks, event }: TellingRecord, to: string | null): Action[] {
  const { story, position } = telling;
  return [
    put(table, { ...keys.telling(story, position), telling, blocks, event: to }),
    ...(event === null || event === to
      ? []
      : [{ Delete: { TableName: table, Key: keys.coverage(event, story, position) } }]),
    ...(to === null ? [] : [put(table, { ...keys.coverage(to, story, position), telling })]),
  ];
}
