import type { MeetingDate, Mention } from "../model.ts";
import type { Telling } from "./telling.ts";

/** What a telling is corrected to. Absent where no correction says anything of it. */
export interface Marks {
  /** Numbers of corrections: tellings that share one are one encounter. */
  readonly same?: readonly number[];
  /** Tellings that share one of these are never one encounter. */
  readonly different?: readonly number[];
  /** Its encounter is no meeting: what is grouped with it is no event. */
  readonly noMeeting?: number;
  /** The day, month or year of its encounter, whatever the sources say. */
  readonly date?: { readonly number: number; readonly value: MeetingDate };
}

/**
 * A mention as a correction names it: by its story and, since a page may be rewritten and the rules may read it anew, by
 * what it said. Never by an event, so that it survives every regrouping.
 */
export interface NamedMention {
  readonly story: string;
  readonly position: number;
  /** Identities of its participants. */
  readonly people: readonly string[];
  /** Its date, as fine as it was given; null for none. */
  readonly date: string | null;
}

/** What an analyst may say. */
export type Ruling =
  /** Two mentions are of one encounter, or of two. */
  | { readonly kind: "same" | "different"; readonly a: NamedMention; readonly b: NamedMention }
  /** A story is not about dealings between the two sides: nothing that it says counts. */
  | { readonly kind: "not-relevant"; readonly story: string }
  /** What a mention tells of is no meeting. */
  | { readonly kind: "no-meeting"; readonly mention: NamedMention }
  /** When the encounter of a mention was. */
  | { readonly kind: "date"; readonly mention: NamedMention; readonly value: MeetingDate }
  /** An earlier ruling holds no longer. */
  | { readonly kind: "undo"; readonly of: number };

/** A ruling as it is kept, for ever: who made it, when, why. Numbers of a watch count from 1. */
export type Correction = Ruling & {
  readonly number: number;
  readonly by: string;
  readonly why: string;
  /** Instant, ISO 8601. */
  readonly at: string;
};

/** Those that hold: neither undone nor an undo. */
export function holding(corrections: readonly Correction[]): Correction[] {
  const undone = new Set(corrections.flatMap((one) => (one.kind === "undo" ? [one.of] : [])));
  return corrections.filter(({ kind, number }) => kind !== "undo" && !undone.has(number));
}

/** The mentions that a ruling names. */
export function mentionsNamed(ruling: Ruling): readonly NamedMention[] {
  switch (ruling.kind) {
    case "same":
    case "different":
      return [ruling.a, ruling.b];
    case "no-meeting":
    case "date":
      return [ruling.mention];
    case "not-relevant":
    case "undo":
      return [];
  }
}

/** The stories that a ruling names; an undo names none: what it is about, that which it undoes names. */
export function storiesNamed(ruling: Ruling): readonly string[] {
  if (ruling.kind === "not-relevant") return [ruling.story];
  return [...new Set(mentionsNamed(ruling).map(({ story }) => story))];
}

/** How a correction names a mention from now on. */
export function nameOf({ story, position, participants, date }: Telling): NamedMention {
  return { story, position, people: participants.map(({ identity }) => identity), date: date.value };
}

/** Which of a story's mentions is meant, as its text is read now; undefined where it tells of no such thing any more. */
export function findNamed<T extends Pick<Mention, "participants" | "date">>(
  { position, people, date }: NamedMention,
  mentions: readonly T[],
): T | undefined {
  let [best, most]: [T | undefined, number] = [undefined, 0];
  for (const [at, mention] of mentions.entries()) {
    const common = mention.participants.filter(({ identity }) => people.includes(identity)).length;
    const sameDate = mention.date.value === date;
    const known = common > 0 || (people.length === 0 && (sameDate || at === position));
    const likeness = known ? 1 + 4 * common + (sameDate ? 2 : 0) + (at === position ? 1 : 0) : 0;
    if (likeness > most) [best, most] = [mention, likeness];
  }
  return best;
}

/** Numbers of the corrections that tellings are marked with. */
export function correctionsOn(tellings: readonly Telling[]): number[] {
  const numbers = tellings.flatMap(({ marks }) => [
    ...(marks?.same ?? []),
    ...(marks?.different ?? []),
    ...(marks?.noMeeting === undefined ? [] : [marks.noMeeting]),
    ...(marks?.date ? [marks.date.number] : []),
  ]);
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** The ruling by which a story counts for nothing, if there is one. */
export function removalOf(story: string, corrections: readonly Correction[]): Correction | undefined {
  return corrections.find((one) => one.kind === "not-relevant" && one.story === story);
}

/**
 * The tellings of one story as corrections leave them.
 * @param tellings all of the story's, in their order
 * @param corrections those that hold and name the story; others are passed over
 */
export function corrected(tellings: readonly Telling[], corrections: readonly Correction[]): Telling[] {
  const story = tellings[0]?.story;
  if (story === undefined || removalOf(story, corrections)) return [];
  const marks = new Map<Telling, Marks>();
  for (const correction of [...corrections].sort((a, b) => a.number - b.number))
    for (const named of mentionsNamed(correction)) {
      const telling = named.story === story ? findNamed(named, tellings) : undefined;
      if (telling) marks.set(telling, marked(marks.get(telling) ?? {}, correction));
    }
  return tellings.map((telling) => {
    const own = marks.get(telling);
    return own ? { ...telling, marks: own } : telling;
  });
}

function marked(marks: Marks, correction: Correction): Marks {
  const { kind, number } = correction;
  switch (kind) {
    case "same":
    case "different":
      return { ...marks, [kind]: [...new Set([...(marks[kind] ?? []), number])] };
    case "no-meeting":
      return { ...marks, noMeeting: number };
    case "date":
      return { ...marks, date: { number, value: correction.value } };
    case "not-relevant":
    case "undo":
      return marks;
  }
}
