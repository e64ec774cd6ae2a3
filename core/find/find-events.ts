import { wordings } from "../digest/wordings.ts";
import type { CountryCode, Format, MeetingDate, Place, Status, Topic } from "../model.ts";
import { isAt, isNamed } from "../subscriptions/passes.ts";
import { fold } from "../text/fold.ts";

interface FindablePerson {
  readonly name: string | null;
  readonly aliases: readonly string[];
  readonly side: CountryCode | null;
  readonly office: string | null;
}

/** An event that can be found. */
export interface Findable {
  readonly id: string;
  readonly date: MeetingDate;
  readonly place: Place | null;
  readonly format: Format;
  readonly status: Status;
  readonly topics: readonly Topic[];
  readonly participants: readonly FindablePerson[];
  readonly delegation: readonly FindablePerson[];
}

/**
 * The events in which every word stands: a name in any spelling, words of an office, a place, a year, month or day, a way
 * of meeting, a status, a topic. The latest first.
 */
export function findEvents<E extends Findable>(words: readonly string[], events: readonly E[]): E[] {
  return events
    .filter((event) => words.every((word) => stands(word, event)))
    .sort((a, b) => compare(b.date.from ?? "", a.date.from ?? "") || compare(a.id, b.id));
}

function stands(word: string, event: Findable): boolean {
  const { date, place, format, status, topics, participants, delegation } = event;
  if (/^\d{4}(?:-\d{2}){0,2}$/.test(word)) return (date.value ?? date.from ?? "").startsWith(word);
  const own = Object.values(wordings).flatMap((w) => [
    w.format[format],
    w.status[status],
    ...topics.map((topic) => w.topics[topic]),
  ]);
  return (
    [...participants, ...delegation].some((person) => isMeant(person, word)) ||
    isAt(place, word) ||
    [format, status, ...topics, ...own].some((text) => hasWords(text, word))
  );
}

function isMeant({ name, aliases, office, side }: FindablePerson, word: string): boolean {
  const names = name === null ? aliases : [name, ...aliases];
  return (
    names.some((own) => hasWords(own, word) || isNamed(own, word)) ||
    (office !== null && hasWords(office, word)) ||
    (side !== null && isAt({ name: null, nameEn: null, country: side }, word))
  );
}

function hasWords(text: string, words: string): boolean {
  const folded = fold(words);
  return folded !== "" && ` ${fold(text)} `.includes(` ${folded} `);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
