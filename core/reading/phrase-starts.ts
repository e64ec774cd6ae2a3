import type { ActorMention } from "../model.ts";
import { remembered } from "../names/remembered.ts";
import type { SideWords } from "../relevance/side-words.ts";
import { fold } from "../text/fold.ts";
import type { Prepared } from "../text/prepare.ts";
import { wordBefore } from "../text/split-words.ts";

// Words that may stand between an office and the name it belongs to.
const links = new Set(
  "le la l les un une du de des d au aux son sa ses leur leurs a en et pour charge chargee m mm mme mlle dr docteur general amiral colonel ayatollah hodjatoleslam hojatoleslam seyed seyyed sayyed president ministre leader guide supreme superieur chef vice contre brigade division nouveau nouvelle ancien ancienne actuel actuelle grand grande haut haute premier premiere".split(
    " ",
  ),
);
// A noun phrase with office, rank and apposition is no longer than this many words.
const most = 24;

/**
 * Says of each person where the noun phrase begins that the name ends: "le conseiller spécial du ministère, X" begins at
 * "le". Walks back from the name over the words of the office that the text gives, articles, titles and adjectives of
 * country; a comma is passed once.
 */
export function withPhraseStarts(
  actors: readonly ActorMention[],
  text: Prepared,
  countries: SideWords,
): ActorMention[] {
  return actors.map((actor, at) => {
    const start = Math.min(actor.phraseStart ?? actor.start, startOf(actor, text, countries));
    // A phrase that reaches into somebody else's mention begins with the name.
    const reaches = (actors[at - 1]?.end ?? 0) > start;
    return { ...actor, phraseStart: reaches ? actor.start : start };
  });
}

/** What may stand between two words of a phrase. */
const joint = /^(?:['’ \u00a0.-]*|, ?)$/;
// Longer words, with what stands behind them, are cut.
const longest = 40;

const aside = / \([^()]{1,30}\),? $/;
// "vétérinaire et phytosanitaire": more is said of the body than its office keeps.
const adjective = /(?:aire|ique|ale?|elle|ive?|euse)s?$/;

const wordsOf = remembered((office) =>
  fold(office)
    .split(" ")
    .filter((word) => word.length > 3),
);

function startOf(actor: ActorMention, { folded, words }: Prepared, countries: SideWords): number {
  if (actor.office === null) return actor.start;
  const own = wordsOf(actor.office);
  const isOwn = (word: string): boolean =>
    own.some((one) => one === word || (one.length > 5 && word.slice(0, 5) === one.slice(0, 5)));
  // "du service vétérinaire (Rosselkhoznadzor), X": the bracket is the body's.
  const bracket = aside.exec(folded.slice(Math.max(0, actor.start - longest), actor.start));
  let at = actor.start - (bracket?.[0].length ?? 0);
  let start = actor.start;
  let commas = 0;
  for (let count = 0; count < most; count++) {
    const last = wordBefore(words, at);
    const end = Math.min(words.ends[last] ?? 0, at);
    const gap = folded.slice(end, at);
    if (last < 0 || gap.length >= longest || !joint.test(gap)) break;
    const begin = Math.max(words.starts[last]!, at - longest);
    const word = folded.slice(begin, end);
    if (gap.startsWith(",") && ++commas > 1) break;
    // "…, et X": what stands before the comma belongs to somebody else.
    if (word === "et" && /,\s*$/.test(folded.slice(Math.max(0, begin - 2), begin))) break;
    const belongs = isOwn(word);
    if (!belongs && !links.has(word) && !countries.has(word) && !adjective.test(word)) break;
    // The phrase reaches as far as the office's own words, and the article before them.
    if (belongs || (at === start && start < actor.start && /^(?:le|la|l|les|un|une|son|sa)$/.test(word))) start = begin;
    at = begin;
  }
  return start;
}
