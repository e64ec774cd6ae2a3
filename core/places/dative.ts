import { isCapitalised, isJoined } from "../text/split-words.ts";
import type { Reader } from "./left-context.ts";
import { beginsWithOne, walkLeft } from "./left-context.ts";

const infinitive = /(?:er|ir|oir|endre|ondre|ordre|ettre|uire|indre|ivre|^faire|^dire|^lire|^croire)$/;
const noInfinitives = new Set(
  "hier janvier fevrier dernier premier hiver loisir avenir desir plaisir soir devoir espoir noir particulier chantier dossier".split(
    " ",
  ),
);
const clauseWords = new Set(
  "a ont est sont ete etait etaient sera seront fut qui que lors mais ou quand pour et".split(" "),
);

/**
 * Whether "à" (word `at`) before a capital (ending at word `last`) marks who gets or is asked something, the capital
 * being its government: "demande à Téhéran", "livrer des drones à Moscou", "à Moscou de décider".
 */
export function isDative(reader: Reader, at: number, last: number): boolean {
  const { words, index } = reader;
  const before = at > reader.sentenceStart && isJoined(words, at - 1) ? (words.folded[at - 1] ?? "") : "";
  // "avec ses alliés à Vienne": a noun of its own.
  if (/^(?:allie|proche)/.test(before) && /^(?:ses|leurs|les|des|son)$/.test(words.folded[at - 2] ?? "")) return false;
  // "l'entretien accordé à Téhéran par X".
  if (/^accordee?s?$/.test(before) && words.folded[last + 1] === "par") return false;
  if (index.words.dativeHeads.has(before) || beginsWithOne(index.words.dativeVerbs, before)) return true;
  // "promet Téhéran à Moscou".
  if (isCapitalised(words, at - 1) && beginsWithOne(index.words.dativeVerbs, words.folded[at - 2] ?? "")) return true;
  // "ont convenu mardi à Moscou de porter …".
  const isAgreed = [1, 2, 3, 4].some((back) => index.words.agreed.has(words.folded[at - back] ?? ""));
  if (!isAgreed && isAskedToAct(reader, last)) return true;
  return (
    walkLeft(reader, at, 7, (word, i) => {
      // "ont accordé leurs positions à Pékin".
      if (word.startsWith("accord") && words.folded[i + 1] === "leurs") return undefined;
      if (index.words.transfers.has(word)) return !hasRecipient(reader, i);
      return clauseWords.has(word) || index.words.events.has(word) ? false : undefined;
    }) ?? false
  );
}

/** "que lui a accordé mardi à Téhéran X": the verb at word `at` has its recipient in a pronoun. */
function hasRecipient({ words: { folded } }: Reader, at: number): boolean {
  const isAuxiliary = /^(?:a|ont|avait|avaient|aura|auront)$/.test(folded[at - 1] ?? "");
  const before = folded[isAuxiliary ? at - 2 : at - 1] ?? "";
  return before === "lui" || (isAuxiliary && before === "leur");
}

/** "… de décider", "… d'agir" behind the name. */
function isAskedToAct({ words }: Reader, last: number): boolean {
  const next = words.folded[last + 1];
  if (!isJoined(words, last) || (next !== "de" && next !== "d") || !isJoined(words, last + 1)) return false;
  const verb = words.folded[last + 2] ?? "";
  const shortVerb = verb === "ne" || verb === "se" || verb === "s" || verb === "n";
  return shortVerb || (verb.length >= 4 && verb.length <= 20 && infinitive.test(verb) && !noInfinitives.has(verb));
}
