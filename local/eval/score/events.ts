import type { ExportedEvent } from "../../../core/export/shape.ts";
import type { GoldMeeting } from "../corpus.ts";
import { figuresOf, noCounts, share, type Counts, type PrecisionRecall } from "./figures.ts";
import { peopleFound, spellingsOf, type Matched } from "./match-stories.ts";
import { isLabelled } from "./same-person.ts";
import { sameCity, sameDate } from "./same-value.ts";
import type { Miss } from "./score-export.ts";

export interface EventFigures {
  readonly events: {
    readonly gold: number;
    readonly found: number;
    readonly recall: number | null;
    readonly system: number;
  };
  readonly participants: PrecisionRecall;
  readonly topics: PrecisionRecall;
  /** Shares of the gold meetings that have a main article. */
  readonly date: number | null;
  readonly city: number | null;
  readonly country: number | null;
  readonly format: number | null;
  readonly status: number | null;
}

/** Each meeting that an article is about, on the one event that serves it. */
export function scoreEvents(matched: Matched, errors: Miss[]): { figures: EventFigures; withoutOwnEvent: number } {
  const { corpus, foundMain } = matched;
  const meetings = corpus.meetings
    .map((meeting) => ({ meeting, articles: articlesAbout(matched, meeting.key) }))
    .filter(({ articles }) => articles.length > 0);
  const { servedBy, without } = serve(matched, meetings);
  for (const key of without)
    errors.push({
      what: `${key} has no event of its own: merged with another, or missed`,
      articles: articlesAbout(matched, key),
    });
  const tally = { date: 0, city: 0, country: 0, format: 0, status: 0 };
  const spellings = (keys: readonly string[]): string[] => keys.flatMap((key) => spellingsOf(corpus, key));
  const people = noCounts();
  const topics = noCounts();
  for (const { meeting, articles } of meetings) {
    const event = servedBy.get(meeting.key);
    if (!event) {
      people.missed += meeting.participants.length;
      topics.missed += meeting.topics?.length ?? 0;
      errors.push({ what: `no event for ${meeting.key}`, articles, people: spellings(meeting.participants) });
      continue;
    }
    for (const { field, right, detail } of attributes(meeting, event))
      if (right) tally[field]++;
      else errors.push({ what: `${meeting.key}: ${field} ${detail}`, articles, at: { event: event.id, field } });
    countPeople(matched, meeting, event, people, (what, lacking) =>
      errors.push({
        what: `${meeting.key}: ${what}`,
        articles,
        ...(lacking ? { people: spellings([lacking]) } : { at: { event: event.id, field: "participant" } }),
      }),
    );
    countTopics(meeting, event, topics);
  }
  const gold = meetings.length;
  const found = meetings.filter(({ meeting }) => servedBy.has(meeting.key)).length;
  return {
    withoutOwnEvent: without.size,
    figures: {
      events: {
        gold,
        found,
        recall: share(found, gold),
        system: new Set([...foundMain.values()].flatMap((events) => [...events])).size,
      },
      participants: figuresOf(people),
      topics: figuresOf(topics),
      date: share(tally.date, gold),
      city: share(tally.city, gold),
      country: share(tally.country, gold),
      format: share(tally.format, gold),
      status: share(tally.status, gold),
    },
  };
}

function articlesAbout({ corpus, goldMain }: Matched, key: string): string[] {
  return corpus.articles.filter(({ id }) => goldMain.get(id)!.has(key)).map(({ id }) => id);
}

/** One event serves one meeting: the pairs of most articles and best agreeing people are taken first. */
function serve(
  { corpus, foundMain, eventOf }: Matched,
  meetings: readonly { meeting: GoldMeeting; articles: readonly string[] }[],
): { servedBy: Map<string, ExportedEvent>; without: Set<string> } {
  const pairs = meetings.flatMap(({ meeting, articles }) => {
    const votes = new Map<string, number>();
    for (const article of articles)
      for (const event of foundMain.get(article)!) votes.set(event, (votes.get(event) ?? 0) + 1);
    return [...votes].map(([id, count]) => {
      const event = eventOf.get(id);
      const people = meeting.participants.length + (event?.participants.length ?? 0);
      const agreement = (2 * peopleFound(corpus, meeting, event).length) / (people || 1);
      return { key: meeting.key, id, event, weight: count * (0.1 + agreement) };
    });
  });
  pairs.sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1));
  const servedBy = new Map<string, ExportedEvent>();
  const taken = new Map<string, string>();
  const used = new Set<string>();
  for (const { key, id, event } of pairs) {
    if (taken.has(key) || used.has(id)) continue;
    taken.set(key, id);
    used.add(id);
    if (event) servedBy.set(key, event);
  }
  return { servedBy, without: new Set(pairs.filter(({ key }) => !taken.has(key)).map(({ key }) => key)) };
}

type Attribute = "date" | "city" | "country" | "format" | "status";

function attributes(gold: GoldMeeting, event: ExportedEvent): { field: Attribute; right: boolean; detail: string }[] {
  const compare = (
    field: Attribute,
    found: string | null | undefined,
    want: string | null | undefined,
    right?: boolean,
  ) => ({
    field,
    right: right ?? (found ?? null) === (want ?? null),
    detail: `${found ?? "none"}, gold ${want ?? "none"}`,
  });
  const date = `${gold.date ?? "none"} (${gold.precision})`;
  return [
    compare("date", `${event.date.value ?? "none"} (${event.date.precision})`, date, sameDate(gold, event.date)),
    compare("city", event.place?.nameEn, gold.place?.city, sameCity(gold.place?.city, event.place?.nameEn)),
    compare("country", event.place?.country, gold.place?.country),
    compare("format", event.format, gold.format),
    compare("status", event.status, gold.status),
  ];
}

/** Whoever the label names may stand among the participants or in the delegation; only participants can be too many. */
function countPeople(
  { corpus }: Matched,
  { participants }: GoldMeeting,
  event: ExportedEvent,
  counts: Counts,
  report: (what: string, lacking?: string) => void,
): void {
  const left = [
    ...event.participants.map((person) => ({ person, counts: true })),
    ...event.delegation.map((person) => ({ person, counts: false })),
  ];
  for (const key of participants) {
    const at = left.findIndex(({ person }) => isLabelled(key, spellingsOf(corpus, key), person));
    if (at >= 0) {
      counts.hit++;
      left.splice(at, 1);
    } else {
      counts.missed++;
      report(`lacks ${key}`, key);
    }
  }
  for (const one of left.filter((each) => each.counts)) {
    counts.extra++;
    report(`extra ${one.person.name ?? one.person.office}`);
  }
}

function countTopics({ topics = [] }: GoldMeeting, event: ExportedEvent, counts: Counts): void {
  const found: readonly string[] = event.topics;
  for (const topic of topics)
    if (found.includes(topic)) counts.hit++;
    else counts.missed++;
  counts.extra += found.filter((topic) => !topics.includes(topic)).length;
}
