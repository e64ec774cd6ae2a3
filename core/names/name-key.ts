import { remembered } from "./remembered.ts";
import { soundsOf } from "./sounds.ts";

const plainKeys = remembered((name) => keyOf(name, false));
const allKeys = remembered(keysOf);

/**
 * A skeleton of a family name that is equal for its French, English, German and careless romanisations from Persian or
 * Russian: classes of consonants, whether it starts with a vowel, and the vowel it ends in. Different names may share
 * one: compare those with `sameFamilyName`. "" for a name without Latin letters.
 */
export function nameKey(familyName: string): string {
  return plainKeys(familyName);
}

/** `nameKey`, and the key of the other reading where j may stand for y ("Sergejew" = "Sergueïev"). */
export function nameKeys(familyName: string): readonly string[] {
  return allKeys(familyName);
}

function keysOf(familyName: string): readonly string[] {
  const key = nameKey(familyName);
  if (!/j/i.test(familyName)) return [key];
  const other = keyOf(familyName, true);
  return other === key ? [key] : [key, other];
}

function keyOf(name: string, glides: boolean): string {
  const { consonants, vowels } = soundsOf(name, glides);
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
