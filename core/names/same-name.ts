import { familyDistance, sameFamilyName } from "./family-distance.ts";
import { isPatronymic, sameGivenName } from "./given-names.ts";
import { nameWords } from "./name-parts.ts";
import { nameLetters } from "./sounds.ts";
import { remembered } from "./remembered.ts";

export type Sameness = "same" | "maybe" | "different";

export interface NameComparison {
  readonly verdict: Sameness;
  /** English, for logs and explanations. */
  readonly reason: string;
}

/** Whether two printed names may be one person's: titles, order, initials, patronymics and spelling set aside. */
export function sameName(a: string, b: string): Sameness {
  return compareNames(a, b).verdict;
}

/** `sameName` with its reason. "maybe" where one of them is a family name alone, or a part of the other. */
export function compareNames(a: string, b: string): NameComparison {
  return a <= b ? comparisons(`${a}\n${b}`) : comparisons(`${b}\n${a}`);
}

const comparisons = remembered((pair) => {
  const cut = pair.indexOf("\n");
  return compare(pair.slice(0, cut), pair.slice(cut + 1));
});

function compare(a: string, b: string): NameComparison {
  const wordsA = nameWords(a);
  const wordsB = nameWords(b);
  if (wordsA.length === 0 || wordsB.length === 0) return { verdict: "different", reason: "no name" };
  let best: NameComparison = otherFamily;
  for (const one of splits(wordsA)) {
    for (const two of splits(wordsB)) {
      if ((one.swapped && two.swapped) || (one.joined && two.joined)) continue;
      const found = compareSplit(one, two);
      if (found.verdict === "same") return found;
      // A given name that contradicts outweighs what other divisions leave open.
      if (best.reason === otherFamily.reason) best = found;
    }
  }
  return best;
}

const otherFamily: NameComparison = { verdict: "different", reason: "other family name" };

interface Split {
  /** All words taken for one family name ("Gharib Abadi"). */
  readonly joined: boolean;
  /** Family name first. */
  readonly swapped: boolean;
  readonly given: readonly string[];
  readonly family: string;
}

/** Where a name may divide: the family name is its last word or last two, or its first. */
function splits(words: readonly string[]): Split[] {
  const found: Split[] = [{ joined: false, swapped: false, given: words.slice(0, -1), family: words.at(-1)! }];
  if (words.length >= 3)
    found.push({ joined: false, swapped: false, given: words.slice(0, -2), family: words.slice(-2).join("-") });
  if (words.length === 2 && words.every((word) => word.length >= 3))
    found.push({ joined: true, swapped: false, given: [], family: words.join("") });
  if (words.length >= 2) found.push({ joined: false, swapped: true, given: words.slice(1), family: words[0]! });
  return found;
}

function compareSplit(a: Split, b: Split): NameComparison {
  if (!sameFamilyName(a.family, b.family)) return partOf(a, b);
  if (a.given.length === 0 && b.given.length === 0) return { verdict: "maybe", reason: "family name alone" };
  if (a.given.length === 0 || b.given.length === 0) return { verdict: "maybe", reason: "one has no given name" };
  return compareGiven(a.given, b.given);
}

/** "Takht-Ravanchi" and "Ravanchi": a part of a compound family name, which papers shorten. */
function partOf(a: Split, b: Split): NameComparison {
  const shared =
    parts(a.family).some((part) => sameFamilyName(part, b.family)) ||
    parts(b.family).some((part) => sameFamilyName(part, a.family));
  const slip = !shared && oneSlipMore(a.family, b.family);
  if ((!shared && !slip) || a.given.length === 0 || b.given.length === 0) return otherFamily;
  if (compareGiven(a.given, b.given).verdict !== "same") return otherFamily;
  return { verdict: "maybe", reason: slip ? "family names nearly agree" : "part of a compound family name" };
}

/** Long names that differ by more than a slip, and by less than two, or by two letters in each other's place: enough beside a given name that agrees. */
function oneSlipMore(a: string, b: string): boolean {
  return (
    twoLettersSwapped(nameLetters(a), nameLetters(b)) ||
    (Math.min(a.length, b.length) >= 10 && familyDistance(a, b) <= 1.7)
  );
}

/** "Ahmadian", "Ahamdian". */
function twoLettersSwapped(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 7) return false;
  if (a === b) return false;
  let at = 0;
  while (a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

function compareGiven(a: readonly string[], b: readonly string[]): NameComparison {
  const fathersA = a.filter((word, at) => at > 0 && isPatronymic(word));
  const fathersB = b.filter((word, at) => at > 0 && isPatronymic(word));
  if (fathersA.length > 0 && fathersB.length > 0 && !sameGivenName(fathersA[0]!, fathersB[0]!))
    return { verdict: "different", reason: "other patronymic" };
  const one = givenWords(a);
  const two = givenWords(b);
  const [short, long] = one.length <= two.length ? [one, two] : [two, one];
  if (sameGivenName(short.join(""), long.join(""))) return { verdict: "same", reason: "given and family name agree" };
  // Every word of the shorter in the longer, in order: "Javad" of "Mohammad Javad".
  let at = 0;
  for (const word of long) if (at < short.length && sameGivenName(word, short[at]!)) at++;
  if (at === short.length && short.length > 0) {
    const onlyInitials = short.every((word) => word.length === 1);
    if (onlyInitials && !sameGivenName(short[0]!, long[0]!)) return { verdict: "different", reason: "other initial" };
    return { verdict: "same", reason: onlyInitials ? "initial and family name agree" : "given and family name agree" };
  }
  return { verdict: "different", reason: "other given name" };
}

function givenWords(words: readonly string[]): string[] {
  const kept = words.filter((word, at) => at === 0 || !isPatronymic(word));
  return kept.flatMap((word) => word.split(/[-‐‑]/)).filter((word) => word !== "");
}

function parts(name: string): string[] {
  return name.split(/[-‐‑]/).filter((part) => part.length >= 4);
}
