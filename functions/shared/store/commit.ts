import type { TransactWriteCommandInput } from "@aws-sdk/lib-dynamodb";
import type { TextRecord } from "../../../core/copies/copy-sets.ts";
import { membersHash, type EventChange, type EventDraft } from "../../../core/events/regroup.ts";
import { memberOf, type Telling } from "../../../core/events/telling.ts";
import type { Outcome } from "../../../core/outcome.ts";
import type { BlockedTelling, PendingCommit, TellingRecord, WatchState } from "./events.ts";
import { keys, type Key } from "./keys.ts";
import type { Write } from "./table.ts";
import { textWrites } from "./texts.ts";

/** All that one story changes. */
export interface Commit {
  readonly watch: string;
  /** As it was before anything else was read: the commit fails if it has moved on. */
  readonly state: WatchState;
  /** The story that brings it about. */
  readonly story: string;
  /** The correction that brings it about, where one does. */
  readonly correction?: number | undefined;
  readonly at: string;
  /** Tellings of the stories that are told anew, before and now. */
  readonly before: readonly TellingRecord[];
  readonly now: readonly BlockedTelling[];
  /** What an earlier run left unfinished. */
  readonly pending: PendingCommit | undefined;
  /** The other tellings of the neighbourhood, as they are stored. */
  readonly others: readonly TellingRecord[];
  readonly drafts: readonly EventDraft[];
  readonly changes: readonly EventChange[];
  readonly redirects: ReadonlyMap<string, string>;
  readonly outcomes: readonly { readonly story: string; readonly copyOf: string | null; readonly outcome: Outcome }[];
  readonly text: { readonly before: TextRecord | undefined; readonly now: TextRecord };
}

export type Action = NonNullable<TransactWriteCommandInput["TransactItems"]>[number];

// DynamoDB takes 100 actions in one transaction; one guards the watch.
const mostActions = 99;
// And 4 MB, which only texts made to annoy come near to.
const mostBytes = 3_000_000;

/** What must be written together. */
interface Unit {
  readonly actions: readonly Action[];
  readonly changes: number;
}

/**
 * The transactions of a commit. Nearly always one. What is too large for one begins by noting what it is about to
 * write, so that another run of the story, or of a later version of it, looks at all that this one may have touched.
 * Then come events, each with its change, so that none is told of twice; redirects; where tellings belong; at last the
 * story's own records.
 */
export function transactionsOf(commit: Commit, table: string): Action[][] {
  const writer = writerOf(commit, table);
  const units = [
    ...writer.blocks(),
    ...writer.events(),
    ...writer.redirects(),
    ...writer.moves(),
    ...writer.own(),
    ...writer.ends(),
  ];
  const { actions, bytes } = sizeOf(units);
  const isOne = actions < mostActions && bytes < mostBytes;
  const noted = isOne && !commit.pending ? units : [...units, writer.settled()];
  const parts = isOne ? [noted] : pack([writer.note(), ...noted]);
  const transactions: Action[][] = [];
  let { version, last } = commit.state;
  for (const part of parts) {
    const next = { version: version + 1, last: last + part.reduce((sum, { changes }) => sum + changes, 0) };
    const actions = [guard(table, commit.watch, version, next), ...part.flatMap((unit) => unit.actions)];
    refuseRepetition(actions, commit.story);
    transactions.push(actions);
    ({ version, last } = next);
  }
  return transactions;
}

/** DynamoDB refuses a transaction that names an item twice, without saying which. */
function refuseRepetition(actions: readonly Action[], story: string): void {
  const seen = new Set<string>();
  for (const { Put, Delete, Update } of actions) {
    const { pk, sk } = { ...Put?.Item, ...Delete?.Key, ...Update?.Key };
    const key = `${String(pk)} ${String(sk)}`;
    if (seen.has(key)) throw new Error(`Cannot commit story ${story}: two writes to "${key}"`);
    seen.add(key);
  }
}

interface Size {
  readonly actions: number;
  readonly bytes: number;
}

function sizeOf(units: readonly Unit[]): Size {
  return {
    actions: units.reduce((sum, { actions }) => sum + actions.length, 0),
    bytes: units.reduce((sum, { actions }) => sum + Buffer.byteLength(JSON.stringify(actions)), 0),
  };
}

/** As many units in a transaction as it holds. None is larger than three actions. */
function pack(units: readonly Unit[]): Unit[][] {
  const parts: Unit[][] = [[]];
  let room: Size = { actions: mostActions, bytes: mostBytes };
  for (const unit of units) {
    const { actions, bytes } = sizeOf([unit]);
    if (actions > room.actions || bytes > room.bytes) {
      parts.push([]);
      room = { actions: mostActions, bytes: mostBytes };
    }
    parts.at(-1)!.push(unit);
    room = { actions: room.actions - actions, bytes: room.bytes - bytes };
  }
  return parts;
}

function guard(table: string, watch: string, version: number, next: { version: number; last: number }): Action {
  return {
    Update: {
      TableName: table,
      Key: keys.watch(watch),
      UpdateExpression: "SET #version = :next, #last = :last",
      ConditionExpression: version === 0 ? "attribute_not_exists(#version)" : "#version = :version",
      ExpressionAttributeNames: { "#version": "version", "#last": "last" },
      ExpressionAttributeValues: {
        ":next": next.version,
        ":last": next.last,
        ...(version !== 0 && { ":version": version }),
      },
    },
  };
}

function writerOf(commit: Commit, table: string) {
  const { before, now, pending, others, drafts, changes, redirects, outcomes, text } = commit;
  const put = (key: Key, item: Readonly<Record<string, unknown>>): Action => ({
    Put: { TableName: table, Item: { ...key, ...item } },
  });
  const remove = ({ pk, sk }: Key): Action => ({ Delete: { TableName: table, Key: { pk, sk } } });
  const unit = (...actions: readonly Action[]): Unit => ({ actions, changes: 0 });
  const write = (one: Write): Unit => unit("put" in one ? put(one.put, one.put) : remove(one.delete));

  const eventOf = new Map(drafts.flatMap((draft) => draft.tellings.map((telling) => [memberOf(telling), draft.id])));
  const recordOf = new Map(before.map((record) => [memberOf(record.telling), record]));
  const current = new Map(now.map((one) => [memberOf(one.telling), one]));
  const targetOf = (telling: Telling): string | null => eventOf.get(memberOf(telling)) ?? null;

  /** A telling's pointer and coverage, from the event it is in to another, or none. */
  const move = (telling: Telling, blocks: readonly string[], from: string | null, to: string | null): Unit => {
    const { story, position } = telling;
    return unit(
      put(keys.telling(story, position), { telling, blocks, event: to }),
      ...(from === null || from === to ? [] : [remove(keys.coverage(from, story, position))]),
      ...(to === null ? [] : [put(keys.coverage(to, story, position), { telling })]),
    );
  };

  return {
    note: (): Unit =>
      unit(
        put(keys.pending(commit.story), {
          tellings: [...(pending?.tellings ?? []), ...now],
          events: [...new Set([...(pending?.events ?? []), ...drafts.map(({ id }) => id)])],
        }),
      ),

    settled: (): Unit => unit(remove(keys.pending(commit.story))),

    blocks: (): Unit[] => {
      const keysOf = (tellings: readonly BlockedTelling[]): Map<string, [Key, Telling]> =>
        new Map(
          tellings.flatMap(({ telling, blocks }) =>
            blocks.map((block) => {
              const key = keys.block(block, telling.story, telling.position);
              return [`${key.pk} ${key.sk}`, [key, telling]];
            }),
          ),
        );
      const wanted = keysOf(now);
      const stale = [...keysOf([...before, ...(pending?.tellings ?? [])])].filter(([id]) => !wanted.has(id));
      return [
        ...stale.map(([, [key]]) => unit(remove(key))),
        ...[...wanted.values()].map(([key, telling]) => unit(put(key, { telling }))),
      ];
    },

    /** Each changed event with its numbered change. */
    events: (): Unit[] => {
      const draftOf = new Map(drafts.map((draft) => [draft.id, draft]));
      return changes.map((change, index) => {
        const number = commit.state.last + index + 1;
        const draft = draftOf.get(change.event);
        const event = draft
          ? { id: draft.id, values: draft.values, main: draft.main, members: membersHash(draft) }
          : { id: change.event, closed: true };
        const { story, correction, at } = commit;
        const told = { ...change, number, story, at, ...(correction !== undefined && { correction }) };
        return {
          actions: [put(keys.event(change.event), event), put(keys.change(commit.watch, number), told)],
          changes: 1,
        };
      });
    },

    redirects: (): Unit[] => [...redirects].map(([id, redirect]) => unit(put(keys.event(id), { id, redirect }))),

    moves: (): Unit[] =>
      others
        .filter((record) => record.event !== targetOf(record.telling))
        .map(({ telling, blocks, event }) => move(telling, blocks, event, targetOf(telling))),

    /** The tellings of the stories themselves: those that are there, then those that are not any more. */
    own: (): Unit[] => [
      ...now.map(({ telling, blocks }) =>
        move(telling, blocks, recordOf.get(memberOf(telling))?.event ?? null, targetOf(telling)),
      ),
      ...before
        .filter(({ telling }) => !current.has(memberOf(telling)))
        .map(({ telling: { story, position }, event }) =>
          unit(
            remove(keys.telling(story, position)),
            ...(event === null ? [] : [remove(keys.coverage(event, story, position))]),
          ),
        ),
    ],

    ends: (): Unit[] => [
      ...textWrites(text.before, text.now).map(write),
      ...outcomes.map(({ story, copyOf, outcome }) =>
        unit({
          Update: {
            TableName: table,
            Key: keys.story(story),
            UpdateExpression: "SET #copyOf = :copyOf, #outcome = :outcome",
            ConditionExpression: "attribute_exists(pk)",
            ExpressionAttributeNames: { "#copyOf": "copyOf", "#outcome": "outcome" },
            ExpressionAttributeValues: { ":copyOf": copyOf, ":outcome": outcome },
          },
        }),
      ),
    ],
  };
}
