import { foldAligned } from "../text/fold.ts";
import { remembered } from "./remembered.ts";

/**
 * A name as it sounds, whoever romanised it: consonants and the vowels that stand before each of them.
 * `vowels` has one more than `consonants`: the last are the vowels at the end, or `muteE`.
 */
export interface Sounds {
  readonly consonants: readonly Consonant[];
  /** Groups over the letters a, e, i, u (o = u, y = i); "" where there is none. */
  readonly vowels: readonly string[];
}

/** A last e that French may not sound ("Bazrpache" is Bazrpash) and Persian does ("Zade" is Zadeh). */
export const muteE = "e?";

/** What a spelling may stand for: a coarse class for keys, and the sounds it can be, as bits. */
export interface Consonant {
  readonly kind: string;
  readonly sounds: number;
}

// One bit a sound of Persian or Russian that romanisations spell in more than one way.
const bit = {
  sh: 1,
  ch: 2,
  kh: 4,
  h: 8,
  zh: 16,
  dj: 32,
  g: 64,
  gh: 128,
  k: 256,
  qk: 512,
  s: 1024,
  z: 2048,
  ts: 4096,
  shch: 8192,
  v: 16384,
  f: 32768,
};

/**
 * Spellings of consonants, longest first. X: hushing sounds and kh, h, which share "ch" between French (sh),
 * English (ch) and German (kh). K: k, g, gh, q. J: j, dj, zh. S: s, z, ts.
 */
const spellings: readonly (readonly [string, string, number])[] = [
  ["schtsch", "X", bit.shch | bit.sh],
  ["chtch", "X", bit.shch | bit.sh],
  ["shtch", "X", bit.shch | bit.sh],
  ["shch", "X", bit.shch | bit.sh],
  ["tsch", "X", bit.ch],
  ["dsch", "J", bit.dj],
  ["dzh", "J", bit.dj],
  ["sch", "X", bit.sh | bit.zh | bit.shch],
  ["tch", "X", bit.ch],
  ["tsh", "X", bit.ch],
  ["ch", "X", bit.sh | bit.ch | bit.kh],
  ["sh", "X", bit.sh | bit.zh],
  ["kh", "X", bit.kh],
  ["dj", "J", bit.dj],
  ["dg", "J", bit.dj],
  ["zh", "J", bit.zh],
  ["gh", "K", bit.gh | bit.qk],
  ["ph", "F", bit.f],
  ["th", "T", 0],
  ["dh", "D", 0],
  ["ts", "S", bit.ts],
  ["tz", "S", bit.ts],
  ["ck", "K", bit.k],
  ["q", "K", bit.gh | bit.qk],
  ["g", "K", bit.g | bit.gh],
  ["k", "K", bit.k],
  ["s", "S", bit.s | bit.z],
  ["z", "S", bit.z | bit.ts],
  ["w", "V", bit.v],
  ["v", "V", bit.v],
  ["f", "F", bit.f],
];

const scholarly: Readonly<Record<string, string>> = {
  č: "ch",
  š: "sh",
  ž: "zh",
  ğ: "gh",
  ġ: "gh",
  ḡ: "gh",
  ḵ: "kh",
  ĝ: "gh",
  ş: "sh",
  ç: "s",
  ə: "a",
};

/** Letters of a name without accents, spaces, hyphens and apostrophes; doubled ones once, except oo and ee. */
export function nameLetters(name: string): string {
  return letters(name);
}

const letters = remembered(lettersOf);

function lettersOf(name: string): string {
  const spelt = name
    .toLowerCase()
    .normalize("NFC")
    .replace(/[čšžğġḡḵĝşçə]/g, (letter) => scholarly[letter] ?? letter)
    .replace(/é$/, "eh");
  return (
    foldAligned(spelt)
      .replace(/œ|æ/g, "e")
      .replace(/ß/g, "s")
      .replace(/[^a-z]+/g, "")
      .replace(/([^oe])\1+/g, "$1")
      .replace(/(?:off?|ow)$/, "ov")
      .replace(/(?:eff?|ew)$/, "ev")
      // Russian ends: "Korneev", "Taïsaïev"; "Kosachev", "Kossatschow".
      .replace(/([ae])e(?=va?$)/, "$1ie")
      .replace(/(?<=[csz]h|j)o(?=va?$)/, "e")
      // A French e that nobody hears: "Farzine", "Abdollahiane".
      .replace(/([iy]a?)ne$/, "$1n")
      .replace(/^ow(?=[^aeiouy])|ow(?=[rzdgf])/g, "ou")
      .replace(/n(?=[bp])/g, "m")
  );
}

/**
 * What a j is read as: "y" wherever it could be the German or scholarly one ("Sergejew"); "j" nowhere ("Deljuyan");
 * "guess" where French and English would not write j for their own sound.
 */
export type ReadingOfJ = "guess" | "y" | "j";

export const readingsOfJ = ["guess", "y", "j"] as const;

/** Reads a name's letters into sounds. */
export function soundsOf(name: string, j: ReadingOfJ = "guess"): Sounds {
  return bySound[j](name);
}

const bySound = {
  guess: remembered((name: string) => readSounds(name, "guess")),
  y: remembered((name: string) => readSounds(name, "y")),
  j: remembered((name: string) => readSounds(name, "j")),
};

function readSounds(name: string, j: ReadingOfJ): Sounds {
  const spelt = nameLetters(name);
  const consonants: Consonant[] = [];
  const vowels: string[] = [];
  let group = "";
  const push = (kind: string, sounds: number): void => {
    consonants.push({ kind, sounds });
    vowels.push(vowelGroup(group));
    group = "";
  };
  for (let at = 0; at < spelt.length;) {
    const letter = spelt[at]!;
    const next = spelt[at + 1] ?? "";
    if (isVowel(letter)) {
      group += letter;
      at++;
    } else if (letter === "j" && isGlide(spelt, at, j)) {
      group += "i";
      at++;
    } else if (letter === "x") {
      push("K", bit.k);
      push("S", bit.s | bit.z);
      at++;
    } else if (letter === "c" && next !== "h" && next !== "k") {
      if (/[eiy]/.test(next)) push("S", bit.s | bit.ts);
      else push("K", bit.k);
      at++;
    } else if (letter === "j") {
      push("J", bit.dj | bit.zh);
      at++;
    } else if (letter === "h") {
      // Mute at the end ("-zadeh"), heard elsewhere.
      if (at + 1 < spelt.length) push("X", bit.h);
      at++;
    } else {
      const known =
        j === "y" && letter === "d" && next === "j"
          ? undefined
          : spellings.find(([spelling]) => spelt.startsWith(spelling, at));
      if (known === undefined) push(letter.toUpperCase(), 0);
      else push(known[1], known[2]);
      at += known?.[0].length ?? 1;
      // French writes gue, gui, que for a hard sound: the u is mute.
      if ((letter === "g" || letter === "q") && spelt[at] === "u" && /[eiy]/.test(spelt[at + 1] ?? "")) at++;
    }
  }
  vowels.push(consonants.length > 0 && group === "e" && spelt.endsWith("e") ? muteE : vowelGroup(group));
  return { consonants, vowels };
}

function isVowel(letter: string): boolean {
  return letter === "a" || letter === "e" || letter === "i" || letter === "o" || letter === "u" || letter === "y";
}

function isGlide(letters: string, at: number, reading: ReadingOfJ): boolean {
  if (reading === "j") return false;
  const every = reading === "y";
  const before = letters[at - 1];
  const after = letters[at + 1];
  if (before === "d") return every;
  if (after === undefined || every) return true;
  if (before === undefined) return false;
  // Behind a vowel Persian has its own j ("Gharajlou"); the other reading knows the German one ("Michajlow").
  if (isVowel(before)) return before !== "i" && (after === "g" || after === "k" || after === "t");
  return before === "r" ? at === 1 : !"nhjy".includes(before);
}

function vowelGroup(letters: string): string {
  if (letters === "") return "";
  return letters
    .replace(/ou|oo|o/g, "u")
    .replace(/ee/g, "i")
    .replace(/y/g, "i")
    .replace(/(.)\1+/g, "$1")
    .replace(/aei/g, "ai")
    .replace(/ieie|eie/g, "eie");
}
