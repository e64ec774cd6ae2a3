import type { ActorMention } from "../model.ts";
import type { SideWords } from "../relevance/side-words.ts";
import { fold } from "../text/fold.ts";

// Words that may stand between an office and the name it belongs to.
const links = new Set(
  "le la l les un une du de des d au aux son sa ses leur leurs a en et pour charge chargee m mm mme mlle dr docteur general amiral colonel ayatollah hodjatoleslam hojatoleslam seyed seyyed sayyed president ministre chef vice contre brigade division nouveau nouvelle ancien ancienne actuel actuelle grand grande haut haute premier premiere".split(
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
  folded: string,
  countries: SideWords,
): ActorMention[] {
  return actors.map((actor) => ({ ...actor, phraseStart: startOf(actor, folded, countries) }));
}

function startOf(actor: ActorMention, folded: string, countries: SideWords): number {
  if (actor.office === null) return actor.start;
  const own = fold(actor.office)
    .split(" ")
    .filter((word) => word.length > 3);
  const isOwn = (word: string): boolean =>
    own.some((one) => one === word || (one.length > 5 && word.slice(0, 5) === one.slice(0, 5)));
  let at = actor.start;
  let start = actor.start;
  let commas = 0;
  for (let count = 0; count < most; count++) {
    const before = /([\p{L}\p{N}]+)(['’ \u00a0.-]*|, ?)$/u.exec(folded.slice(Math.max(0, at - 40), at));
    if (before === null) break;
    const [whole, word, gap] = before;
    if (gap!.startsWith(",") && ++commas > 1) break;
    // "…, et X": what stands before the comma belongs to somebody else.
    if (word === "et" && /,\s*$/.test(folded.slice(Math.max(0, at - whole.length - 2), at - whole.length))) break;
    const belongs = isOwn(word!);
    if (!belongs && !links.has(word!) && !countries.has(word!)) break;
    at -= whole.length;
    // The phrase reaches as far as the office's own words, and the article before them.
    if (
      belongs ||
      (at + whole.length === start && start < actor.start && /^(?:le|la|l|les|un|une|son|sa)$/.test(word!))
    )
      start = at;
  }
  return start;
}
