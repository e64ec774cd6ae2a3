import type { Article, Mention, Participant, Reading } from "../../core/model.ts";

/** What `vigie read` prints (docs/contract.md). */
export type ReadAnswer = Readonly<Record<string, unknown>>;

/** One answer, its keys in the contract's order. */
export function printReading(id: string | number | null, article: Article, reading: Reading): ReadAnswer {
  return {
    id,
    article: printArticle(article),
    relevant: reading.relevant,
    relevance: reading.relevance,
    reasons: reading.reasons,
    dates: reading.dates.map(({ start, end, text, value, precision, source }) => ({
      start,
      end,
      text,
      value,
      precision,
      from: source,
    })),
    // Several people in one phrase ("les deux ministres") are nobody by name.
    people: reading.people
      .filter(({ kind }) => kind !== "group")
      .map(({ start, end, text, name, side, office }) => ({ start, end, text, name, side, office })),
    places: reading.places.map(({ start, end, text, name, nameEn, country }) => ({
      start,
      end,
      text,
      name,
      nameEn,
      country,
    })),
    meetings: reading.meetings.map(printMention),
  };
}

function printArticle(article: Article) {
  return {
    title: article.title,
    lead: article.lead,
    paragraphs: article.paragraphs,
    text: article.text,
    captions: article.captions,
    publishedAt: article.publishedAt,
    updatedAt: article.updatedAt,
    outlet: article.outlet,
    authors: article.authors,
    credits: article.credits,
    canonicalUrl: article.canonicalUrl,
    language: article.language,
    access: article.access,
    removed: article.removed,
  };
}

function printMention(mention: Mention) {
  const people = new Map([...mention.participants, ...mention.delegation].map((person) => [person.identity, person]));
  const nameOf = (identity: string | null): string | null => {
    const person = identity === null ? undefined : people.get(identity);
    return person?.name ?? person?.office ?? null;
  };
  return {
    role: mention.role,
    format: mention.format,
    status: mention.status,
    date: mention.date,
    otherDates: mention.otherDates,
    place: mention.place,
    participants: mention.participants.map(printPerson),
    delegation: mention.delegation.map(printPerson),
    topics: mention.topics,
    quotes: mention.quotes.map(({ start, end, text, speaker }) => ({ start, end, text, speaker: nameOf(speaker) })),
    evidence: mention.evidence.map(({ field, in: where, start, end, source, of }) => ({
      field,
      in: where,
      start,
      end,
      from: source,
      ...(of !== "" && { of: nameOf(of) }),
    })),
  };
}

function printPerson({ name, aliases, side, office }: Participant) {
  return { name, aliases: [...new Set(aliases)].filter((alias) => alias !== name), side, office };
}
