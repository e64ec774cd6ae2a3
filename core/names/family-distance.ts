import { remembered } from "./remembered.ts";
import { muteE, nameLetters, readingsOfJ, soundsOf } from "./sounds.ts";
import type { Consonant, Sounds } from "./sounds.ts";

/** Pairs of vowel groups that romanisations of one name show, and how far apart they are (0 same, 1 another name). */
const vowelPairs = new Map<string, number>(
  Object.entries({
    "a e": 0.3,
    "e i": 0.25,
    "a i": 0.8,
    "a u": 0.7,
    "e u": 0.7,
    "i u": 0.8,
    "ai ei": 0.1,
    "ai e": 0.45,
    "a ai": 0.55,
    "ai i": 0.5,
    "e ei": 0.2,
    "ei i": 0.25,
    "ai ia": 0.5,
    "e ie": 0.1,
    "ie iu": 0.25,
    "e iu": 0.3,
    "u iu": 0.3,
    "iu u": 0.3,
    "a ia": 0.4,
    "eie eie": 0,
    "ei eie": 0.2,
    "e eie": 0.3,
    "ie eie": 0.1,
    "eie ie": 0.1,
    " e": 0.35,
    " a": 0.55,
    " i": 0.5,
    " u": 0.6,
    "i ie": 0.4,
    "i ia": 0.5,
    "ei ui": 0.6,
    "ia ie": 0.3,
    "i ii": 0,
    "u ui": 0.45,
    "au u": 0.3,
    "ua ue": 0.3,
    "eu u": 0.3,
    "ieu u": 0.4,
  }).map(([pair, cost]) => [pair, cost]),
);

const nearby = new Set(["B P", "D T", "F V", "M N", "K X", "J K", "J S", "S X", "J X"]);

/**
 * How far two family names are apart as sounds: 0 = spellings of one name, about 1 = one letter of it wrong, more =
 * other names. Edits at either end weigh more, since that is where names of one stem differ (Ahmadi, Ahmadian).
 */
export function familyDistance(a: string, b: string): number {
  return a <= b ? distances(`${a}\n${b}`) : distances(`${b}\n${a}`);
}

const distances = remembered((pair) => {
  const cut = pair.indexOf("\n");
  return distanceOf(pair.slice(0, cut), pair.slice(cut + 1));
});

function distanceOf(a: string, b: string): number {
  if (nameLetters(a) === nameLetters(b)) return 0;
  const best = align(soundsOf(a), soundsOf(b));
  if (best === 0 || !(/j/i.test(a) || /j/i.test(b))) return best;
  return Math.min(...readingsOfJ.flatMap((one) => readingsOfJ.map((two) => align(soundsOf(a, one), soundsOf(b, two)))));
}

/** Whether two family names may be one name in two spellings, or with one slip if it is long. */
export function sameFamilyName(a: string, b: string): boolean {
  const lettersA = nameLetters(a);
  const lettersB = nameLetters(b);
  if (lettersA.length < 2 || lettersB.length < 2) return false;
  if (lettersA === lettersB) return true;
  if (Math.abs(lettersA.length - lettersB.length) > 5) return false;
  return familyDistance(a, b) <= tolerance(Math.min(lettersA.length, lettersB.length));
}

/** The distance that a name of so many letters may have from another spelling of itself. */
export function tolerance(letters: number): number {
  if (letters <= 4) return 0.3;
  if (letters <= 6) return 0.45;
  if (letters <= 8) return 0.65;
  if (letters <= 9) return 1;
  return 1.35;
}

function align(a: Sounds, b: Sounds): number {
  const rows = a.consonants.length;
  const columns = b.consonants.length;
  if (rows > 24 || columns > 24 || rows === 0 || columns === 0)
    return rows === columns ? vowelCost(a.vowels[0] ?? "", b.vowels[0] ?? "") * 2 : 9;
  let previous = Array.from({ length: columns + 1 }, (_, at) => at * 1.8);
  for (let i = 1; i <= rows; i++) {
    const current = [i * 1.8];
    for (let j = 1; j <= columns; j++) {
      const end = i === rows || j === columns;
      const start = i === 1 || j === 1;
      const edge = end || start ? 1.8 : 1;
      const corner = (i === 1 && j === 1) || (i === rows && j === columns);
      const difference = consonantCost(a.consonants[i - 1]!, b.consonants[j - 1]!);
      const change = corner ? difference * (difference < 0.5 ? 1.3 : 1.8) : difference;
      const vowels = vowelCost(a.vowels[i - 1]!, b.vowels[j - 1]!) * (i === 1 && j === 1 ? 1.3 : 1);
      const both = previous[j - 1]! + change + vowels;
      const drop = previous[j]! + edge + (a.vowels[i - 1] === "" ? 0 : 0.4);
      const add = current[j - 1]! + edge + (b.vowels[j - 1] === "" ? 0 : 0.4);
      current.push(Math.min(both, drop, add));
    }
    previous = current;
  }
  return previous[columns]! + endCost(a.vowels[rows]!, b.vowels[columns]!);
}

function consonantCost(a: Consonant, b: Consonant): number {
  if ((a.sounds & b.sounds) !== 0) return 0;
  if (a.kind === b.kind) return a.sounds === b.sounds ? 0 : 0.4;
  return nearby.has(a.kind < b.kind ? `${a.kind} ${b.kind}` : `${b.kind} ${a.kind}`) ? 0.8 : 1;
}

function vowelCost(a: string, b: string): number {
  if (a === b) return 0;
  const pair = vowelPairs.get(a < b ? `${a} ${b}` : `${b} ${a}`) ?? vowelPairs.get(`${b} ${a}`);
  return pair ?? 0.5 + 0.25 * Math.abs(a.length - b.length);
}

// A vowel more at the end makes another name (Reza, Rezaei; Ivanov, Ivanova).
function endCost(a: string, b: string): number {
  if (a === b) return 0;
  if (a === muteE) return b === "" ? 0.3 : endCost("e", b);
  if (b === muteE) return endCost(b, a);
  if (a === "" || b === "") return 2;
  return vowelCost(a, b) * (a.endsWith("i") === b.endsWith("i") ? 1 : 2.5);
}
