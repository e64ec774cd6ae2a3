import { writeAll, type Table } from "../../functions/shared/store/table.ts";
import { memoryTable, type Item, type MemoryTable } from "../memory-table.ts";
import { blocksOf } from "../../core/events/blocks.ts";
import { eventIdOf } from "../../core/events/regroup.ts";
import { classifiedItems, groupedItems, mixed, storyOf, tellingIn, type ArchiveStory } from "./archive-world.ts";
import { deskOver, rules } from "./desk.ts";
import { metered, totalRequests, type Cost } from "./meter.ts";

/** Mean of one article. */
export interface OneArticle {
  readonly requests: number;
  readonly read: number;
  readonly written: number;
  /** Milliseconds of this process; with an emulator in it, the emulator's too. */
  readonly cpu: number;
  /** Requests by command, over all articles: to compare tables by. */
  readonly commands: string;
}

/**
 * Articles that come to an archive of so many events: every other one tells of an event that is there, in its own words;
 * the others of one that is not.
 */
export function arrivals(size: number, count: number): ArchiveStory[] {
  return Array.from({ length: count }, (_, at) => {
    const event = mixed(at, 77) % size;
    // Other people on that day: what is above the archive's size is in nobody's blocks but by chance.
    const story = at % 2 === 0 ? storyOf(event, 1 + (at % 7)) : storyOf(size + at, 1);
    if (at % 2 === 0) return story;
    const { date } = storyOf(event).mention;
    return { ...story, publishedAt: `${date.value}T09:00:00+03:00`, mention: { ...story.mention, date } };
  });
}

/** What grouping each of these costs on a table that holds the archive. */
export async function costOn(table: Table, stories: readonly ArchiveStory[]): Promise<OneArticle> {
  for (const story of stories)
    await writeAll(
      table,
      classifiedItems(story).map((put) => ({ put })),
    );
  const { table: counted, cost } = metered(table);
  const before = process.cpuUsage();
  // Each by a function that knows of no other.
  for (const { id } of stories) await deskOver(counted)(id);
  const { user, system } = process.cpuUsage(before);
  return {
    requests: totalRequests(cost) / stories.length,
    read: cost.read / stories.length,
    written: cost.written / stories.length,
    cpu: (user + system) / 1000 / stories.length,
    commands: commandsOf(cost),
  };
}

function commandsOf({ requests }: Cost): string {
  return [...requests]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, number]) => `${name} ${number}`)
    .join(", ");
}

/** Puts the archive's items into a table. */
export async function seed(table: Table, size: number): Promise<void> {
  const chunk = 200;
  for (let at = 0; at < size; at += chunk) {
    const events = Array.from({ length: Math.min(chunk, size - at) }, (_, index) => at + index);
    const writes = events.flatMap((event) => groupedItems(event, rules)).map((put) => ({ put }));
    const parts = Array.from({ length: Math.ceil(writes.length / 25) }, (_, part) =>
      writes.slice(part * 25, part * 25 + 25),
    );
    await Promise.all(parts.map((part) => writeAll(table, part)));
  }
}

/** A table in memory that holds the archive without keeping it: items are made when they are asked for. */
export function archiveTable(size: number): MemoryTable {
  const inBlock = new Map<string, number[]>();
  const ids = { STORY: new IdIndex(size), EVENT: new IdIndex(size) };
  for (let event = 0; event < size; event++) {
    const telling = tellingIn(storyOf(event));
    for (const block of blocksOf(telling, rules.keysOf)) {
      const events = inBlock.get(block);
      if (events) events.push(event);
      else inBlock.set(block, [event]);
    }
    ids.STORY.add(telling.story, event);
    ids.EVENT.add(eventIdOf(telling), event);
  }
  const eventsUnder = (pk: string): readonly number[] => {
    const [, kind = "", rest = ""] = /^(\w+)#(.*)$/s.exec(pk) ?? [];
    if (kind === "BLOCK") return inBlock.get(rest) ?? [];
    return kind === "STORY" || kind === "EVENT" ? ids[kind].find(rest) : [];
  };
  const ground = (pk: string): Item[] =>
    eventsUnder(pk).flatMap((event) => groupedItems(event, rules).filter((item) => item.pk === pk));
  return memoryTable([], ground);
}

/** Which events an id may be of, by its first 52 bits. */
class IdIndex {
  private readonly starts: Float64Array;
  private order: Uint32Array | null = null;

  constructor(size: number) {
    this.starts = new Float64Array(size);
  }

  add(id: string, event: number): void {
    this.starts[event] = startOf(id);
  }

  find(id: string): number[] {
    const { starts } = this;
    const order = (this.order ??= Uint32Array.from(starts.keys()).sort((a, b) => starts[a]! - starts[b]!));
    const wanted = startOf(id);
    let [low, high] = [0, order.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[order[middle]!]! < wanted) low = middle + 1;
      else high = middle;
    }
    const found: number[] = [];
    for (let at = low; at < order.length && starts[order[at]!] === wanted; at++) found.push(order[at]!);
    return found;
  }
}

function startOf(id: string): number {
  return Number.parseInt(id.slice(0, 13), 16);
}
