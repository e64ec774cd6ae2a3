import { describe, expect, test } from "vitest";
import { sameEncounter } from "../../../core/events/same-encounter.ts";
import { loadPairs, type Pair } from "./pair-table.ts";
import { rules } from "./tellings.ts";

const pairs = loadPairs();
const told = (pair: Pair): boolean => sameEncounter(pair.a, pair.b, rules.sameActor).verdict === "same";

interface Figures {
  readonly rows: number;
  readonly precision: number;
  readonly recall: number;
  readonly agreement: number;
}

/** Precision and recall of "same"; agreement: rows with the very verdict, undecidable ones among them. */
function figuresOf(rows: readonly Pair[]): Figures {
  const said = rows.filter(told);
  const right = said.filter(({ expected }) => expected === "same").length;
  const all = rows.filter(({ expected }) => expected === "same").length;
  const verdicts = { same: "same", different: "different", undecidable: "undecided" } as const;
  const agreeing = rows.filter(
    ({ a, b, expected }) => sameEncounter(a, b, rules.sameActor).verdict === verdicts[expected],
  ).length;
  const share = (part: number, of: number): number => (of === 0 ? 1 : part / of);
  return {
    rows: rows.length,
    precision: share(right, said.length),
    recall: share(right, all),
    agreement: share(agreeing, rows.length),
  };
}

describe("sameEncounter() on fixtures/cases/same-meeting.csv", () => {
  test("has at least 300 rows, each with an id of its own", () => {
    expect(pairs.length).toBeGreaterThanOrEqual(300);
    expect(new Set(pairs.map(({ id }) => id)).size).toBe(pairs.length);
  });

  test("merges nothing that is not the same", () => {
    const wrong = pairs.filter((pair) => pair.expected !== "same" && told(pair));
    expect(wrong.map(({ id, why }) => `${id}: ${why}`)).toEqual([]);
  });

  test("reaches 0.95 in precision and recall", () => {
    const kinds = [...new Set(pairs.map(({ kind }) => kind))];
    const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(8);
    for (const [name, rows] of [
      ...kinds.map((kind) => [kind, pairs.filter((pair) => pair.kind === kind)] as const),
      ["all", pairs] as const,
    ]) {
      const { precision, recall, agreement } = figuresOf(rows);
      console.log(
        `${name.padEnd(20)} ${String(rows.length).padStart(4)}  P ${percent(precision)}  R ${percent(recall)}  verdict ${percent(agreement)}`,
      );
    }
    const missed = pairs
      .filter((pair) => pair.expected === "same" && !told(pair))
      .map(({ id, why }) => `${id}: ${why}`);
    const { precision, recall } = figuresOf(pairs);
    expect(precision).toBe(1);
    expect(recall, missed.join("\n")).toBeGreaterThanOrEqual(0.95);
  });

  test("says the same whichever telling comes first", () => {
    for (const { a, b } of pairs)
      expect(sameEncounter(b, a, rules.sameActor).verdict).toBe(sameEncounter(a, b, rules.sameActor).verdict);
  });
});
