import type { Mention, Participant, Quote, Reading } from "../model.ts";

// A table's item holds 400 kB with its fingerprint and keys; a reading stays well below.
const mostBytes = 300_000;

/** How many of each a stored reading keeps. Real articles have a tenth of this; hostile ones are cut here. */
const most = {
  meetings: 60,
  otherDates: 4,
  participants: 12,
  delegation: 24,
  aliases: 8,
  quotes: 8,
  evidence: 120,
  dates: 300,
  people: 400,
  places: 300,
  reasons: 30,
  credits: 10,
  /** UTF-16 units. */
  quote: 400,
  words: 160,
} as const;

/**
 * A reading as it may be stored: the first of everything, long quotes cut between words, at most 300 kB as JSON.
 * Positions of the meetings that are kept stay what they were.
 */
export function boundReading(reading: Reading): Reading {
  let bounded: Reading = {
    ...reading,
    reasons: reading.reasons.slice(0, most.reasons).map(cutWords),
    credits: reading.credits.slice(0, most.credits).map(cutWords),
    dates: reading.dates.slice(0, most.dates),
    people: reading.people.slice(0, most.people).map((one) => ({
      ...one,
      identity: one.identity === null ? null : cutWords(one.identity),
      members: one.members.slice(0, most.participants).map(cutWords),
    })),
    places: reading.places.slice(0, most.places),
    meetings: reading.meetings.slice(0, most.meetings).map(boundMention),
  };
  while (sizeOf(bounded) > mostBytes) bounded = halved(bounded);
  return bounded;
}

/** What the prose holds goes before what it says of meetings. */
function halved(reading: Reading): Reading {
  const { dates, people, places, meetings } = reading;
  const half = <T>(list: readonly T[]): readonly T[] => list.slice(0, Math.floor(list.length / 2));
  if (dates.length + people.length + places.length > 0)
    return { ...reading, dates: half(dates), people: half(people), places: half(places) };
  return { ...reading, meetings: half(meetings) };
}

function sizeOf(reading: Reading): number {
  return Buffer.byteLength(JSON.stringify(reading));
}

function boundMention(mention: Mention): Mention {
  return {
    ...mention,
    otherDates: mention.otherDates.slice(0, most.otherDates),
    participants: someOfEachSide(mention.participants, most.participants).map(boundPerson),
    delegation: mention.delegation.slice(0, most.delegation).map(boundPerson),
    quotes: mention.quotes.slice(0, most.quotes).map(boundQuote),
    evidence: mention.evidence.slice(0, most.evidence).map((one) => ({ ...one, of: cutWords(one.of) })),
  };
}

/** So many people, in their order; a long list of one side leaves room for the first ones of the others. */
function someOfEachSide(people: readonly Participant[], count: number): readonly Participant[] {
  if (people.length <= count) return people;
  const seen = new Map<string | null, number>();
  const turns = people.map(({ side }, at) => {
    const turn = seen.get(side) ?? 0;
    seen.set(side, turn + 1);
    return { at, turn };
  });
  const kept = new Set(
    [...turns]
      .sort((a, b) => a.turn - b.turn || a.at - b.at)
      .slice(0, count)
      .map(({ at }) => at),
  );
  return people.filter((_, at) => kept.has(at));
}

function boundPerson(person: Participant): Participant {
  return {
    ...person,
    // Wherever an identity stands it is cut alike, so that it still points to the same person.
    identity: cutWords(person.identity),
    name: person.name === null ? null : cutWords(person.name),
    aliases: person.aliases.slice(0, most.aliases).map(cutWords),
    office: person.office === null ? null : cutWords(person.office),
  };
}

function cutWords(text: string): string {
  return text.slice(0, most.words);
}

function boundQuote(one: Quote): Quote {
  const quote = { ...one, speaker: one.speaker === null ? null : cutWords(one.speaker) };
  if (quote.text.length <= most.quote) return quote;
  const space = quote.text.lastIndexOf(" ", most.quote);
  const text = quote.text.slice(0, space > 0 ? space : most.quote);
  return { ...quote, text, end: quote.start + text.length };
}
