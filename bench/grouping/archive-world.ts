import { addDays } from "../../core/dates/days.ts";
import type { ActorRules } from "../../core/events/actor-rules.ts";
import { blocksOf } from "../../core/events/blocks.ts";
import { eventsAmong, membersHash } from "../../core/events/regroup.ts";
import { tellingOf, type Telling } from "../../core/events/telling.ts";
import type { IsoDay, Mention, Participant, Place } from "../../core/model.ts";
import { shortHash } from "../../core/story/address.ts";
import { keys } from "../../functions/shared/store/keys.ts";
import type { Item } from "../memory-table.ts";

// A press that reports so many meetings a month: a larger archive is a longer one.
const eventsPerMonth = 100;
const firstYear = 1100;

const onsets = ["B", "D", "F", "G", "K", "L", "M", "N", "P", "R", "S", "T", "V", "Z"];
const vowels = ["a", "e", "i", "o", "ou"];

/** A family name of its own sound for each number below 4 900. */
function familyName(number: number): string {
  const syllable = (at: number): string => `${onsets[at % 14]}${vowels[Math.floor(at / 14) % 5]}`;
  return `${syllable(number % 70)}${syllable(Math.floor(number / 70)).toLowerCase()}nov`;
}

const castSize = 120;
function personOf(side: "IR" | "RU", number: number): Participant {
  const name = `${side === "IR" ? "Ali" : "Igor"} ${familyName((number % castSize) + (side === "IR" ? 0 : castSize))}`;
  return {
    identity: `${side.toLowerCase()}~${name.toLowerCase()}`,
    name,
    aliases: [name],
    side,
    office: null,
    officeId: null,
  };
}

const places: readonly Place[] = [
  { name: "Moscou", nameEn: "Moscow", country: "RU" },
  { name: "Téhéran", nameEn: "Tehran", country: "IR" },
  { name: "Kazan", nameEn: "Kazan", country: "RU" },
];

/** A whole number made of others, evenly spread. */
export function mixed(...numbers: readonly number[]): number {
  let hash = 2166136261;
  for (const number of numbers) {
    hash = Math.imul(hash ^ (number & 0xffff), 16777619);
    hash = Math.imul(hash ^ (number >>> 16), 16777619);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** The month of a meeting of the archive: `1100-01` for the first hundred. */
function dayOf(event: number): IsoDay {
  const month = Math.floor(event / eventsPerMonth);
  const first = `${firstYear + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-01`;
  return addDays(first, mixed(event, 1) % 28);
}

/** What a story says of the archive's nth meeting; `variant` above 0 for others than the first that told of it. */
export function mentionOf(event: number, variant = 0): Mention {
  const on = dayOf(event);
  return {
    role: "main",
    format: "in-person",
    status: "held",
    date: { value: on, precision: "day", from: on, to: on },
    otherDates: [],
    place: variant % 5 === 4 ? null : places[mixed(event, 2) % places.length]!,
    participants: [personOf("IR", mixed(event, 3)), personOf("RU", mixed(event, 4))],
    delegation: [],
    topics: [],
    quotes: [],
    evidence: [
      { field: "date", in: "text", source: variant % 3 === 2 ? "inferred" : "stated", of: "", start: 0, end: 1 },
    ],
  };
}

/** A story about one meeting. */
export interface ArchiveStory {
  readonly id: string;
  readonly address: string;
  readonly outlet: string;
  readonly publishedAt: string;
  readonly mention: Mention;
}

export function storyOf(event: number, variant = 0): ArchiveStory {
  const address = `https://journal-${variant}.example/a/${event}`;
  const mention = mentionOf(event, variant);
  const publishedAt = `${mention.date.value}T${String(8 + (variant % 12)).padStart(2, "0")}:00:00+03:00`;
  return { id: shortHash(address), address, outlet: `Journal ${variant % 50}`, publishedAt, mention };
}

export function tellingIn({ id, address, outlet, publishedAt, mention }: ArchiveStory): Telling {
  const publishedOn = publishedAt.slice(0, 10);
  return tellingOf(mention, 0, { story: id, address, publishedAt, publishedOn, relevant: true, origin: outlet });
}

/** What poll, scrape and classify leave of a story. */
export function classifiedItems({ id, address, outlet, publishedAt, mention }: ArchiveStory): Item[] {
  const scraped = {
    articleKey: "",
    title: null,
    publishedAt,
    canonicalUrl: null,
    credits: [],
    summaryOnly: false,
    access: "free",
  };
  const reading = {
    relevant: true,
    relevance: 1,
    reasons: [],
    dates: [],
    people: [],
    places: [],
    meetings: [mention],
    credits: [],
  };
  const sentences = [0, 1, 2, 3].map((at) => shortHash(`${id} ${at}`).slice(0, 12)).sort();
  return [
    { ...keys.story(id), id, address, outcome: null, scraped, relevant: true },
    { ...keys.sighting(id, "feed"), feedId: "feed", url: address, outlet, title: null, summary: null, publishedAt },
    { ...keys.reading(id), reading, fingerprint: { sentences, probes: sentences } },
  ];
}

/** What grouping one story has left of it, as far as grouping another may read it: not its text, not its records. */
export function groupedItems(event: number, { sameActor, keysOf }: ActorRules): Item[] {
  const telling = tellingIn(storyOf(event));
  const blocks = blocksOf(telling, keysOf);
  const [draft] = eventsAmong([telling], sameActor);
  const { id, values, main } = draft!;
  return [
    ...blocks.map((block) => ({ ...keys.block(block, telling.story, 0), telling })),
    { ...keys.telling(telling.story, 0), telling, blocks, event: id },
    { ...keys.coverage(id, telling.story, 0), telling },
    { ...keys.event(id), id, values, main, members: membersHash(draft!) },
  ];
}
