import { neededStrings } from "./needed-strings.ts";
import { StringFinder } from "./string-finder.ts";

/**
 * Patterns that are tried on the same text. Most match nowhere in it: one pass over the text tells which can, by the strings
 * that every match of a pattern holds.
 */
export class PatternSet<T extends { readonly pattern: RegExp }> {
  readonly items: readonly T[];
  private readonly finder: StringFinder;
  /** For each item, which lists of the finder it needs one string of. */
  private readonly needs: readonly (readonly number[])[];

  constructor(items: readonly T[]) {
    this.items = items;
    const lists: (readonly string[])[] = [];
    this.needs = items.map(({ pattern }) => neededStrings(pattern).map((list) => lists.push(list) - 1));
    this.finder = new StringFinder(lists);
  }

  /** The items whose pattern may match in a text, in their order: all that do match, and few others. */
  possible(text: string): T[] {
    const found = this.finder.listsIn(text);
    return this.items.filter((_, index) => this.needs[index]!.every((list) => found[list] === 1));
  }

  /** Whether one of the patterns matches in a text. */
  matchesIn(text: string): boolean {
    return this.possible(text).some(({ pattern }) => text.search(pattern) >= 0);
  }
}
