import { remembered } from "./remembered.ts";
import { muteE, readingsOfJ, soundsOf, type ReadingOfJ } from "./sounds.ts";

const plainKeys = remembered((name) => keyOf(name, "guess"));
const allKeys = remembered(keysOf);

/**
 * A skeleton of a family name that is equal for its French, English, German and careless romanisations from Persian or
 * Russian: classes of consonants, whether it starts with a vowel, and the vowel it ends in. Different names may share
 * one: compare those with `sameFamilyName`. "" for a name without Latin letters.
 */
export function nameKey(familyName: string): string {
  return plainKeys(familyName);
}

/** `nameKey`, and the keys of its other readings: j as y or not ("Sergejew" = "Sergueïev"), a last e that is mute ("Bazrpache"). */
export function nameKeys(familyName: string): readonly string[] {
  return allKeys(familyName);
}

function keysOf(familyName: string): readonly string[] {
  const keys = /j/i.test(familyName) ? readingsOfJ.map((j) => keyOf(familyName, j)) : [nameKey(familyName)];
  const sounded = soundsOf(familyName).vowels.at(-1) !== muteE;
  return [...new Set(sounded ? keys : keys.flatMap((key) => [key, key.slice(0, -1)]))];
}

function keyOf(name: string, j: ReadingOfJ): string {
  const { consonants, vowels } = soundsOf(name, j);
  let key = vowels[0] === "" ? "" : "A";
  let last = "";
  for (const [at, { kind }] of consonants.entries()) {
    // Two of a kind with nothing between them are one sound spelt twice ("shch", "kgh").
    if (kind !== last || vowels[at] !== "") key += kind;
    last = kind;
  }
  const end = vowels.at(-1) ?? "";
  if (consonants.length === 0) return key;
  return key + (end === "" ? "" : end.endsWith("i") ? "i" : end.endsWith("u") ? "u" : "e");
}
