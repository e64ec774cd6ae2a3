/** What the scorer compares of a participant. */
export interface NamedOne {
  readonly name: string | null;
  readonly aliases?: readonly string[];
  readonly side?: string | null;
  readonly office?: string | null;
}

const small = new Set(
  ["le", "la", "les", "l", "un", "une", "de", "du", "des", "d", "et", "a", "au", "aux", "en", "pour"].concat([
    "charge",
    "chargee",
  ]),
);
const titles = new Set(
  ["seyed", "sayed", "sayyed", "seyyed", "ayatollah", "general", "hodjatoleslam", "docteur", "dr", "m", "mme"].concat([
    "monsieur",
    "madame",
  ]),
);

/** Words in ASCII lower case, between single spaces. */
export function plain(text: string | null | undefined): string {
  return (text ?? "")
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

function words(text: string | null | undefined): string[] {
  return plain(text)
    .split(" ")
    .filter((word) => word !== "");
}

/** Edits (insert, delete, replace) from one word to another. */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}

function sameFamily(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  return a === b || (shorter >= 5 && edits(a, b) <= (shorter >= 8 ? 2 : 1));
}

function sameGiven(a: string, b: string): boolean {
  if (a.length === 1 || b.length === 1) return a.startsWith(b) || b.startsWith(a);
  return edits(a, b) <= (Math.min(a.length, b.length) >= 5 ? 2 : 1);
}

/**
 * Whether a participant is the person of a label, as the contract's figures have it: the family names agree and, where
 * both give more than that, a given name does too; for an office (key `ir-…` or `ru-…`), the side and most of its words.
 */
export function isLabelled(key: string, spellings: readonly string[], found: NamedOne): boolean {
  return /^(?:ir|ru)-/.test(key) ? isOffice(key, spellings, found) : isPerson(key, spellings, found);
}

function isOffice(key: string, spellings: readonly string[], found: NamedOne): boolean {
  if (found.side && found.side !== key.slice(0, 2).toUpperCase()) return false;
  const content = (text: string): Set<string> => new Set(words(text).filter((word) => !small.has(word)));
  const said = content(`${found.office ?? ""} ${found.name ?? ""}`);
  return spellings.some((spelling) => {
    const wanted = content(spelling);
    const common = [...said].filter((word) => wanted.has(word)).length;
    return common >= Math.min(2, wanted.size) && common / Math.min(wanted.size, said.size) >= 0.6;
  });
}

function isPerson(key: string, spellings: readonly string[], found: NamedOne): boolean {
  const keyWords = plain(key);
  const family = keyWords.split(" ")[0]!.length >= 3 ? keyWords.replaceAll(" ", "") : keyWords;
  const gold = spellings.map(words).filter((list) => list.length > 0);
  const givenGold = gold.flatMap((list) => list.slice(0, -1)).filter((word) => !titles.has(word));
  return [found.name, ...(found.aliases ?? [])].some((name) => {
    const said = words(name);
    if (said.length === 0) return false;
    const whole = said.join("");
    if (gold.some((list) => list.join("") === whole)) return true;
    const at = said.findLastIndex((word) => gold.some((list) => sameFamily(word, list.at(-1)!)));
    if (at < 0 && !(family.length >= 5 && whole.includes(family))) return false;
    const given = said.filter((word, index) => index !== at && !family.includes(word) && !titles.has(word));
    return (
      given.length === 0 ||
      givenGold.length === 0 ||
      given.some((word) => givenGold.some((other) => sameGiven(word, other)))
    );
  });
}
