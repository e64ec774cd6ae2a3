import { type Given, givenBy } from "./link-offices.ts";
import type { NameSpan } from "./name-spans.ts";
import type { OfficeSpan } from "./office-spans.ts";
import { isSetOff, type Word } from "./words.ts";

/** "X et Y, respectivement ministre de … et directeur de …": in order. */
export function shareOut(
  words: readonly Word[],
  names: readonly NameSpan[],
  offices: readonly OfficeSpan[],
  linked: Map<number, Given>,
  used: Set<number>,
  nameEndingAt: ReadonlyMap<number, number>,
): void {
  for (const [at, word] of words.entries()) {
    if (word.fold !== "respectivement" || !isSetOff(word)) continue;
    const second = nameEndingAt.get(at);
    if (second === undefined || second === 0) continue;
    const first = second - 1;
    if (words[names[first]!.to]?.fold !== "et") continue;
    const behind = offices
      .map((office, order) => ({ office, order }))
      .filter(
        ({ office }) => office.from > at && office.from < at + 40 && words[office.from]!.sentence === word.sentence,
      );
    for (const [place, name] of [first, second].entries()) {
      const found = behind[place];
      if (found === undefined) continue;
      linked.set(name, givenBy(found.office));
      used.add(found.order);
    }
  }
}
