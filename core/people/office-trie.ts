import type { CountryCode } from "../model.ts";
import { foldAligned } from "../text/fold.ts";
import type { OfficeRecord } from "./tables.ts";

/** Wordings of offices, word by word. Articles and "de" are left out, "à", "en" and "auprès" are `@`. */
export interface OfficeNode {
  readonly next: Map<string, OfficeNode>;
  readonly offices: OfficeRecord[];
}

/** Reduces words to what wordings are compared by: masculine, singular, without accents. */
export type Stem = (folded: string) => string;

const dropped = new Set(["de", "d", "du", "des", "la", "le", "les", "l"]);
const towards = new Set(["a", "au", "aux", "en", "aupres"]);

/** Whether a folded word is an article or "de", which wordings leave out. */
export function isDropped(folded: string): boolean {
  return dropped.has(folded);
}

/** Whether a folded word is "à", "au", "aux", "en" or "auprès". */
export function isTowards(folded: string): boolean {
  return towards.has(folded);
}

/** Makes the stemmer: other forms of a head to its masculine singular, plural s and x away. */
export function makeStem(forms: Readonly<Record<string, string>>): Stem {
  const known = new Map(Object.entries(forms).map(([form, head]) => [foldAligned(form), foldAligned(head)]));
  known.set("2", "deux").set("1", "un");
  return (folded) => {
    const form = known.get(folded);
    if (form !== undefined) return form;
    if (folded.length < 4 || !(folded.endsWith("s") || folded.endsWith("x"))) return folded;
    const single = folded.slice(0, -1);
    return known.get(single) ?? single;
  };
}

/** Wordings to steps of the trie. */
function wordingSteps(wording: string, stem: Stem): string[] {
  const steps: string[] = [];
  for (const match of foldAligned(wording).matchAll(/[\p{L}\p{N}]+/gu)) {
    if (dropped.has(match[0])) continue;
    if (!towards.has(match[0])) steps.push(stem(match[0]));
    else if (steps.at(-1) !== "@") steps.push("@");
  }
  return steps;
}

/** All wordings of all offices in one trie. */
export function makeTrie(offices: readonly OfficeRecord[], stem: Stem): OfficeNode {
  const root: OfficeNode = { next: new Map(), offices: [] };
  for (const office of offices) {
    for (const wording of [office.title, ...office.wordings]) {
      const node = reach(root, wordingSteps(wording, stem));
      if (!node.offices.includes(office)) node.offices.push(office);
    }
  }
  return root;
}

/** The bodies that offices lead, for "qui dirige le Conseil de sécurité": what follows the head of a wording. */
export function makeBodies(offices: readonly OfficeRecord[], stem: Stem): OfficeNode {
  const root: OfficeNode = { next: new Map(), offices: [] };
  for (const office of offices) {
    if (office.kind === "deputy" || office.kind === "spokesperson" || office.kind === "ambassador") continue;
    for (const wording of office.wordings) {
      const steps = wordingSteps(wording, stem);
      if (
        !/^(?:secretaire|president|directeur|chef|patron|commandant|gouverneur)$/.test(steps[0] ?? "") ||
        steps.length < 3 ||
        steps[1] === "@"
      )
        continue;
      const node = reach(root, steps.slice(steps[1] === "general" ? 2 : 1));
      if (!node.offices.includes(office)) node.offices.push(office);
    }
  }
  return root;
}

function reach(root: OfficeNode, steps: readonly string[]): OfficeNode {
  let node = root;
  for (const step of steps) {
    let next = node.next.get(step);
    if (next === undefined) {
      next = { next: new Map(), offices: [] };
      node.next.set(step, next);
    }
    node = next;
  }
  return node;
}

/** Of offices that share a wording, those that a side has; a wording of one side alone wins over one of any. */
export function officesOfSide(offices: readonly OfficeRecord[], side: CountryCode | null): readonly OfficeRecord[] {
  if (side === null) return offices;
  const own = offices.filter((office) => office.sides?.includes(side));
  return own.length > 0 ? own : offices.filter((office) => office.sides === undefined);
}
