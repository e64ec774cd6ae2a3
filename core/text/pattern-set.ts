import { neededStrings } from "./needed-strings.ts";
import { StringFinder } from "./string-finder.ts";

/**
 * Patterns that are tried on the same text. Most match nowhere in it: one pass over the text tells which can, by the strings
 * that every match of a pattern holds.
 */
export class PatternSet<T extends { readonly pattern: RegExp }> {
  readonly items: readonly T[];
  private readonly finder: StringFinder;
  /** Index of each item by which nothing can be told. */
  private readonly always: readonly number[];

  constructor(items: readonly T[]) {
    this.items = items;
    const needed = items.map(({ pattern }) => neededStrings(pattern));
    this.finder = new StringFinder(needed.map((strings) => strings ?? []));
    this.always = needed.flatMap((strings, index) => (strings === null ? [index] : []));
  }

  /** The items whose pattern may match in a text, in their order: all that do match, and few others. */
  possible(text: string): T[] {
    const found = this.finder.listsIn(text);
    for (const index of this.always) found[index] = 1;
    return this.items.filter((_, index) => found[index] === 1);
  }
}
