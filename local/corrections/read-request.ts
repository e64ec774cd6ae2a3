import { dateOf } from "../../core/dates/days.ts";
import type { CorrectionRequest } from "../../functions/shared/store/corrections.ts";
import type { Table } from "../../functions/shared/store/table.ts";
import { CallError } from "../failures.ts";
import { storyAt, targetOf } from "./targets.ts";

/** Who asks, why and when. */
export type Stamp = Pick<CorrectionRequest, "by" | "why" | "at">;

/** The kinds of corrections, and the words that each wants. */
const correctionForms = {
  same: ["A", "B"],
  different: ["A", "B"],
  "not-relevant": ["STORY"],
  "no-meeting": ["EVENT"],
  date: ["EVENT", "VALUE"],
  undo: ["NUMBER"],
} as const satisfies Readonly<Record<CorrectionRequest["kind"], readonly string[]>>;

/** Checks the words of a correction by their number. @throws {CallError} saying what is wanted. */
export function checkForm(words: readonly string[]): CorrectionRequest["kind"] {
  const [kind = ""] = words;
  if (!isKind(kind)) {
    const kinds = Object.keys(correctionForms).join(", ");
    throw new CallError(
      kind === "" ? `A correction is wanted: one of ${kinds}` : `No such correction: "${kind}": there are ${kinds}`,
    );
  }
  const form = correctionForms[kind];
  if (words.length !== form.length + 1) throw new CallError(`Called as: vigie correct ${kind} ${form.join(" ")}`);
  return kind;
}

function isKind(word: string): word is CorrectionRequest["kind"] {
  return Object.hasOwn(correctionForms, word);
}

/** A correction from the words of the command line. @throws {CallError} at a word that is none of those wanted. */
export async function readRequest(table: Table, words: readonly string[], stamp: Stamp): Promise<CorrectionRequest> {
  const kind = checkForm(words);
  const [, first = "", second = ""] = words;
  switch (kind) {
    case "same":
    case "different":
      return { ...stamp, kind, a: await targetOf(table, first), b: await targetOf(table, second) };
    case "not-relevant":
      return { ...stamp, kind, story: storyAt(first) };
    case "no-meeting":
      return { ...stamp, kind, target: await targetOf(table, first) };
    case "date": {
      const value = dateOf(second);
      if (!value) throw new CallError(`A date is written 2024-08-05, 2024-08 or 2024: "${second}"`);
      return { ...stamp, kind, target: await targetOf(table, first), value };
    }
    case "undo":
      if (!/^[1-9]\d{0,8}$/.test(first)) throw new CallError(`undo takes the number of a correction: "${first}"`);
      return { ...stamp, kind, number: Number(first) };
  }
}
