// oxlint-disable typescript/no-unsafe-type-assertion -- rows are read back as what functions/shared/store wrote under their keys
import { localDay } from "../../core/dates/days.ts";
import { questionsAbout, type CorrectionQuestion } from "../../core/events/correction-questions.ts";
import { holding, type Correction } from "../../core/events/corrections.ts";
import type { SameActor } from "../../core/events/same-encounter.ts";
import { tellingOf, type Telling } from "../../core/events/telling.ts";
import { watchName } from "../../functions/shared/knowledge.ts";
import { correctionStore } from "../../functions/shared/store/corrections.ts";
import type { TellingRecord } from "../../functions/shared/store/events.ts";
import { storyStore } from "../../functions/shared/store/stories.ts";
import type { Row, Stored } from "../stored.ts";

/** A correction, whether it holds, and what it asks. */
export interface ListedCorrection {
  readonly correction: Correction;
  /** Number of the correction that undoes it. */
  readonly undoneBy: number | null;
  readonly questions: readonly CorrectionQuestion[];
}

/** Every correction of a data folder by number, with what has come since that speaks against it. */
export async function listCorrections(stored: Stored, sameActor: SameActor): Promise<ListedCorrection[]> {
  const all = await correctionStore(stored.table).all(watchName);
  const rows = await stored.rows();
  const held = holding(all);
  const seen = new Map(rows.flatMap((row) => (row["sk"] === "STORY" ? [[row["id"], row["seenAt"]] as const] : [])));
  const questions = questionsAbout({
    corrections: held,
    tellings: tellingsIn(rows),
    unheard: (await Promise.all(held.map((one) => unheardOf(stored, one)))).flat(),
    seenAt: (story) => (seen.get(story) as string | undefined) ?? null,
    sameActor,
  });
  return all.map((correction) => ({
    correction,
    undoneBy: all.find((one) => one.kind === "undo" && one.of === correction.number)?.number ?? null,
    questions: questions.filter(({ number }) => number === correction.number),
  }));
}

function tellingsIn(rows: readonly Row[]): TellingRecord[] {
  return rows.filter(
    ({ pk, sk }) => String(pk).startsWith("STORY#") && String(sk).startsWith("TELLING#"),
  ) as unknown as TellingRecord[];
}

/** What a story that is called not relevant would say. */
async function unheardOf({ table }: Stored, correction: Correction): Promise<Telling[]> {
  if (correction.kind !== "not-relevant") return [];
  const stories = storyStore(table);
  const [record, read] = await Promise.all([stories.get(correction.story), stories.reading(correction.story)]);
  if (!record?.scraped || !read) return [];
  const { publishedAt } = record.scraped;
  const context = {
    story: record.id,
    address: record.address,
    publishedAt,
    publishedOn: localDay(publishedAt),
    relevant: false,
    origin: "",
  };
  return read.reading.meetings.map((mention, position) => tellingOf(mention, position, context));
}

const asked: Readonly<Record<CorrectionQuestion["why"], string>> = {
  against: "others have said otherwise since",
  also: "another event lies on that day, and may be the same",
  gone: "the text tells of no such thing any more",
  overruled: "another correction leaves no room for it",
};

/** A correction in a line or two, its questions below it. */
export function printCorrection({ correction, undoneBy, questions }: ListedCorrection): string[] {
  const { number, by, why, at } = correction;
  const state = undoneBy === null ? "" : ` (undone by ${undoneBy})`;
  return [
    `${number}  ${rulingInWords(correction)}${state}`,
    `   ${at} ${by}${why === "" ? "" : `: ${why}`}`,
    ...questions.map(
      ({ why: reason, stories }) =>
        `   ? ${asked[reason]}${stories.length === 0 ? "" : `: ${stories.slice(0, 10).join(", ")}`}`,
    ),
  ];
}

function rulingInWords(correction: Correction): string {
  const name = ({ story, position }: { readonly story: string; readonly position: number }): string =>
    `${story}#${position}`;
  switch (correction.kind) {
    case "same":
    case "different":
      return `${correction.kind} ${name(correction.a)} ${name(correction.b)}`;
    case "not-relevant":
      return `${correction.kind} ${correction.story}`;
    case "no-meeting":
      return `${correction.kind} ${name(correction.mention)}`;
    case "date":
      return `${correction.kind} ${name(correction.mention)} ${correction.value.value}`;
    case "undo":
      return `${correction.kind} ${correction.of}`;
  }
}
