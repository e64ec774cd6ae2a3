import { fold } from "../text/fold.ts";
import type { OutletRecord } from "./outlet-record.ts";

/** How a name must be written to be one: "AP" not "ap", "Fars" not "fars", "ats" as it comes. */
export type NameCase = "upper" | "capital" | "any";

export interface CreditName {
  readonly words: readonly string[];
  readonly outlet: OutletRecord;
  readonly writing: NameCase;
}

/** Folded first word → names, longest first. */
export type CreditIndex = ReadonlyMap<string, readonly CreditName[]>;

/** Compiles the table of `data/outlets.ts`. Where two outlets share a name, the first keeps it. */
export function compileCredits(outlets: readonly OutletRecord[]): CreditIndex {
  const index = new Map<string, CreditName[]>();
  const taken = new Set<string>();
  for (const outlet of outlets) {
    for (const name of [outlet.name.replace(/ \(.*\)$/, ""), ...outlet.aliases]) {
      const folded = fold(name);
      if (taken.has(folded)) continue;
      taken.add(folded);
      const words = folded.split(" ");
      const list = index.get(words[0]!) ?? [];
      list.push({ words, outlet, writing: writingOf(name) });
      index.set(
        words[0]!,
        list.toSorted((a, b) => b.words.length - a.words.length),
      );
    }
  }
  return index;
}

function writingOf(name: string): NameCase {
  if (/^\p{Lu}{2,5}$/u.test(name)) return "upper";
  return /^[\p{Lu}\d]/u.test(name) ? "capital" : "any";
}
