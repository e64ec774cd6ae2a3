import type { MeetingDate } from "../model.ts";
import { dateAgrees } from "./claims.ts";
import { findNamed, mentionsNamed, type Correction, type NamedMention } from "./corrections.ts";
import { rememberDecisions } from "./remember-decisions.ts";
import type { SameActor } from "./same-encounter.ts";
import { byOrder, type Telling } from "./telling.ts";

/** A correction that what has come since speaks against: it holds, and asks whether it should. */
export interface CorrectionQuestion {
  readonly number: number;
  /**
   * against: others have said since that it is otherwise. also: another event lies where the correction put this one, and
   * may be the same. gone: the text tells of no such thing any more. overruled: another correction leaves no room for it.
   */
  readonly why: "against" | "also" | "gone" | "overruled";
  /** Stories that say so, in order of publication. */
  readonly stories: readonly string[];
}

export interface ToldTelling {
  readonly telling: Telling;
  /** The event that it is in now. */
  readonly event: string | null;
}

export interface QuestionInput {
  /** Those that hold. */
  readonly corrections: readonly Correction[];
  /** Of every story, as it is stored. */
  readonly tellings: readonly ToldTelling[];
  /** What stories that corrections call not relevant would say. */
  readonly unheard: readonly Telling[];
  /** When a story was first seen; ISO 8601. Null if that is not known. */
  readonly seenAt: (story: string) => string | null;
  readonly sameActor: SameActor;
}

/**
 * What the corrections ask. Only what was seen after a correction was made counts: the analyst knew the rest. By number.
 */
export function questionsAbout(input: QuestionInput): CorrectionQuestion[] {
  const decide = rememberDecisions(input.sameActor);
  const isSame = (a: Telling, b: Telling): boolean => decide(a, b).verdict === "same";
  const isOther = (a: Telling, b: Telling): boolean => decide(a, b).verdict === "different";
  const byStory = Map.groupBy(input.tellings, ({ telling }) => telling.story);
  const find = ({ story, ...named }: NamedMention): ToldTelling | undefined => {
    const all = byStory.get(story) ?? [];
    const meant = findNamed(
      { story, ...named },
      all.map(({ telling }) => telling),
    );
    return all.find(({ telling }) => telling === meant);
  };

  return input.corrections.flatMap((correction): CorrectionQuestion[] => {
    const { kind, number, at } = correction;
    const named = mentionsNamed(correction).map(find);
    const found = named.flatMap((one) => one ?? []);
    if (found.length < named.length) return [{ number, why: "gone", stories: [] }];
    const known = new Set(found.map(({ telling }) => telling.origin));
    const fresh = input.tellings.filter(
      ({ telling: { story, origin } }) => (input.seenAt(story) ?? "") > at && !known.has(origin),
    );
    const ask = (why: CorrectionQuestion["why"], who: (one: ToldTelling) => boolean): CorrectionQuestion[] => {
      const stories = storiesOf(fresh.filter(who));
      return stories.length === 0 ? [] : [{ number, why, stories }];
    };
    const [a, b] = found;
    switch (kind) {
      case "same":
        if (a!.event !== b!.event) return [{ number, why: "overruled", stories: [] }];
        return ask(
          "against",
          ({ telling }) =>
            (isSame(telling, a!.telling) && isOther(telling, b!.telling)) ||
            (isSame(telling, b!.telling) && isOther(telling, a!.telling)),
        );
      case "different":
        if (a!.event !== null && a!.event === b!.event) return [{ number, why: "overruled", stories: [] }];
        return ask("against", ({ telling }) => isSame(telling, a!.telling) && isSame(telling, b!.telling));
      case "no-meeting":
        return ask("against", ({ telling }) => isReport(telling) && isSame(telling, a!.telling));
      case "not-relevant": {
        const said = input.unheard.filter(({ story }) => story === correction.story);
        return ask("against", ({ telling }) => isReport(telling) && said.some((one) => isSame(telling, one)));
      }
      case "date": {
        const { value } = correction;
        const later = input.tellings.some(
          ({ telling, event }) =>
            (event === null ? telling === a!.telling : event === a!.event) &&
            (telling.marks?.date?.number ?? 0) > number,
        );
        if (later) return [{ number, why: "overruled", stories: [] }];
        const moved = onDate(a!.telling, value);
        return [
          ...ask("against", ({ telling, event }) => event !== null && event === a!.event && denies(telling, value)),
          ...ask("also", ({ telling, event }) => event !== null && event !== a!.event && isSame(telling, moved)),
        ];
      }
      case "undo":
        return [];
    }
  });
}

function isReport({ role, relevant }: Telling): boolean {
  return role === "main" && relevant;
}

/** Whether a telling prints a day, and another one. */
function denies({ date, dateStated }: Telling, value: MeetingDate): boolean {
  return date.precision === "day" && dateStated && !dateAgrees(value, date) && !dateAgrees(date, value);
}

/** A telling with the date that it should have given. */
function onDate(telling: Telling, date: MeetingDate): Telling {
  return { ...telling, date, dateStated: true, otherDates: [] };
}

function storiesOf(tellings: readonly ToldTelling[]): string[] {
  const sorted = tellings.map(({ telling }) => telling).sort(byOrder);
  return [...new Set(sorted.map(({ story }) => story))];
}
