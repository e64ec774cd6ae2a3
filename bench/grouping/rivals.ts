import { sameEncounter } from "../../core/events/same-encounter.ts";
import type { Telling } from "../../core/events/telling.ts";
import { mixed, storyOf, tellingIn, type ArchiveStory } from "./archive-world.ts";
import { rules } from "./desk.ts";

/** Mean of one article by another way of finding what it belongs to. */
export interface RivalCost {
  /** Milliseconds. */
  readonly cpu: number;
  /** Tellings, or entries of an index, that are looked at. */
  readonly looked: number;
  /** Read units, were they fetched from the table. */
  readonly read: number;
}

/** Compares with everything that is there. */
export function comparingWithAll(size: number, stories: readonly ArchiveStory[]): RivalCost {
  // Kept as they are compared, so that making them is not counted; one in ten of a large archive stands for all.
  const step = size > 200_000 ? 10 : 1;
  const all: Telling[] = [];
  for (let event = 0; event < size; event += step) all.push(tellingIn(storyOf(event)));
  const bytes = JSON.stringify(all[0]).length;
  const start = process.cpuUsage();
  let same = 0;
  for (const story of stories) {
    const telling = tellingIn(story);
    for (const other of all) if (sameEncounter(telling, other, rules.sameActor).verdict === "same") same++;
  }
  const cpu = (milliseconds(start) * step) / stories.length;
  if (same === 0 && step === 1) throw new Error("Nothing was found: the comparison is broken");
  return { cpu, looked: size, read: Math.ceil((size * bytes) / 4096) };
}

const wordsEach = 30;
const vocabulary = 20_000;

/** Words of a story as numbers: its people, place and month, and common words as often as a language has them. */
function wordsOf({ mention, outlet }: ArchiveStory, seed: number, number: (word: string) => number): number[] {
  const names = mention.participants.flatMap(({ name }) => (name ?? "").split(" "));
  const own = [...names, mention.place?.nameEn ?? "", mention.date.value?.slice(0, 7) ?? "", outlet].map(number);
  // Zipf: the nth word is n times rarer than the first.
  const common = Array.from({ length: wordsEach }, (_, at) =>
    Math.floor(vocabulary ** ((mixed(seed, at) % 100_000) / 100_000)),
  );
  return [...new Set([...own, ...common])];
}

/** Looks up the nearest story by TF-IDF cosine in an inverted index of all. */
export function nearestByWords(size: number, stories: readonly ArchiveStory[]): RivalCost {
  const numbers = new Map<string, number>();
  const number = (word: string): number => {
    let known = numbers.get(word);
    if (known === undefined) numbers.set(word, (known = vocabulary + numbers.size));
    return known;
  };
  const postings = new Map<number, number[]>();
  const lengths = new Float32Array(size);
  for (let event = 0; event < size; event++) {
    const words = wordsOf(storyOf(event), event, number);
    lengths[event] = Math.sqrt(words.length);
    for (const word of words) {
      const list = postings.get(word);
      if (list) list.push(event);
      else postings.set(word, [event]);
    }
  }
  const scores = new Float32Array(size);
  let looked = 0;
  const start = process.cpuUsage();
  for (const [at, story] of stories.entries()) {
    scores.fill(0);
    for (const word of wordsOf(story, size + at, number)) {
      const list = postings.get(word) ?? [];
      const weight = Math.log(size / (1 + list.length)) ** 2;
      for (const event of list) scores[event]! += weight;
      looked += list.length;
    }
    let best = 0;
    for (let event = 1; event < size; event++)
      if (scores[event]! / lengths[event]! > scores[best]! / lengths[best]!) best = event;
  }
  const cpu = milliseconds(start) / stories.length;
  const each = looked / stories.length;
  // Four bytes an entry, were the lists kept in the table.
  return { cpu, looked: Math.round(each), read: Math.ceil((each * 4) / 4096) };
}

function milliseconds(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
