import type { ActorIndex } from "./compile-actors.ts";
import type { Given } from "./link-offices.ts";
import { matchTrie } from "./match-office.ts";
import type { NameSpan } from "./name-spans.ts";
import { officesOfSide } from "./office-trie.ts";
import type { Word } from "./words.ts";

/** "X, qui dirige le Conseil suprême de sécurité nationale". */
export function ledBody(words: readonly Word[], name: NameSpan, index: ActorIndex): Given | null {
  const at = name.to;
  if (words[at]?.fold !== "qui" || !index.words.leads.has(words[at + 1]?.fold ?? "")) return null;
  let from = at + 2;
  while (from < at + 5 && /^(?:le|la|l|les|secretariat|presidence|direction|du|de)$/.test(words[from]?.fold ?? ""))
    from++;
  if (words[from] === undefined) return null;
  const match = matchTrie(words, from, index.bodies, index);
  const side = name.known[0]?.side ?? null;
  const office = match === null ? undefined : officesOfSide(match.offices, side)[0];
  if (office === undefined) return null;
  return {
    office,
    words: office.title,
    side: office.sides?.[0] ?? null,
    head: office.title.split(" ")[0]!.toLowerCase(),
    bare: false,
    former: false,
  };
}
