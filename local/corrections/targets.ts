import { storyIdOf } from "../../core/story/address.ts";
import type { Target } from "../../functions/shared/store/correction-targets.ts";
import { eventStore } from "../../functions/shared/store/events.ts";
import type { Table } from "../../functions/shared/store/table.ts";
import { CallError } from "../failures.ts";

/**
 * What a word of the command line points at: an event's id (any that it ever had), a story's id or address, or one of a
 * story's mentions, `story#position`.
 * @throws {CallError} it is none of these by its form.
 */
export async function targetOf(table: Table, word: string): Promise<Target> {
  if (/^https?:\/\//i.test(word)) return { story: storyAt(word) };
  const [, id, position] = /^([\da-f]{20})(?:#(\d{1,2}))?$/.exec(word) ?? [];
  if (id === undefined) throw new CallError(`Not the id of an event, a story or a mention: "${word}"`);
  if (position !== undefined) return { story: id, position: Number(position) };
  return (await eventStore(table).get(id)) ? { event: id } : { story: id };
}

/** A story by its id or its address. @throws {CallError} it is neither. */
export function storyAt(word: string): string {
  if (/^[\da-f]{20}$/.test(word)) return word;
  try {
    return storyIdOf(word);
  } catch {
    throw new CallError(`Not the id or the address of a story: "${word}"`);
  }
}
