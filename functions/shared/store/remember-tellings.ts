// oxlint-disable typescript/no-unsafe-type-assertion -- what commit.ts writes is read back as that
import type { Telling } from "../../../core/events/telling.ts";
import type { Action } from "./commit.ts";
import type { EventStore, TellingRecord } from "./events.ts";
import { keys, type Key } from "./keys.ts";

// Places at which tellings are kept. At 2 KB each, a fifth of what infra/queue-settings.ts gives the function.
const mostTellings = 100_000;

/**
 * The events of a table for one writer that groups story after story. What has been read of blocks and tellings is not
 * read again as long as nobody else writes: every commit raises the version of its watch, so what was read under a
 * version stays true for as long as `state` gives it back, and what this writer commits itself is known. So an article about
 * an event that very many tell of reads what is new, not all of them again. With several writers it is all read anew.
 *
 * Nothing rests on it: a commit that was made from anything older than the table fails, as it does without.
 */
export function rememberTellings(events: EventStore, most = mostTellings): EventStore {
  const blocks = new Map<string, Map<string, Telling>>();
  const records = new Map<string, TellingRecord>();
  let size = 0;
  /** What all of it was read under; null where that is not known. */
  let asOf: string | null = null;
  /** Changes whenever what is asked for from now on may differ from what is under way. */
  let epoch = 0;

  const forget = (): void => {
    blocks.clear();
    records.clear();
    [size, asOf] = [0, null];
    epoch++;
  };
  const write = ({ Put, Delete }: Action): void => {
    const key = (Put?.Item ?? Delete?.Key) as Key | undefined;
    if (key?.pk.startsWith("BLOCK#")) {
      const block = blocks.get(key.pk);
      if (Put) block?.set(key.sk, (Put.Item as unknown as TellingRecord).telling);
      else block?.delete(key.sk);
    } else if (key?.sk.startsWith("TELLING#")) {
      if (Put) records.set(placeOf(key), Put.Item as unknown as TellingRecord);
      else records.delete(placeOf(key));
    }
    size++;
  };

  return {
    ...events,

    async state(watch) {
      const state = await events.state(watch);
      const now = `${watch} ${state.version}`;
      if (now !== asOf || size > most) forget();
      asOf = now;
      return state;
    },

    async inBlock(block) {
      const { pk } = keys.block(block, "", 0);
      const known = blocks.get(pk);
      if (known) return [...known.values()];
      const started = epoch;
      const tellings = await events.inBlock(block);
      if (started === epoch) {
        blocks.set(
          pk,
          new Map(tellings.map((telling) => [keys.block(block, telling.story, telling.position).sk, telling])),
        );
        size += tellings.length;
      }
      return tellings;
    },

    async records(tellings) {
      const place = ({ story, position }: Telling): string => placeOf(keys.telling(story, position));
      const unknown = tellings.filter((telling) => !records.has(place(telling)));
      const known = tellings.flatMap((telling) => records.get(place(telling)) ?? []);
      const started = epoch;
      const read = unknown.length === 0 ? [] : await events.records(unknown);
      if (started === epoch) {
        for (const record of read) records.set(place(record.telling), record);
        size += read.length;
      }
      return [...known, ...read];
    },

    async commit(commit) {
      // Whatever becomes of it: what is under way may have been read before or after.
      epoch++;
      try {
        const transactions = await events.commit(commit);
        if (asOf === `${commit.watch} ${commit.state.version}`) {
          for (const action of transactions.flat()) write(action);
          asOf = `${commit.watch} ${commit.state.version + transactions.length}`;
          epoch++;
        } else forget();
        return transactions;
      } catch (error) {
        forget();
        throw error;
      }
    },
  };
}

function placeOf({ pk, sk }: Key): string {
  return `${pk} ${sk}`;
}
