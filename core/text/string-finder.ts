// Longer strings are looked for by their beginning: it tells nearly as much, and keeps the table small.
const longest = 12;
// Columns of the table: 0 for characters of no string, 1 for all beyond ASCII, which are not told apart.
const beyondAscii = 1;

/**
 * Tells which of several lists of strings may have one in a text, in one pass whatever their number (Aho and Corasick,
 * "Efficient string matching", 1975). None that is there is missed; of long strings the beginning is enough.
 */
export class StringFinder {
  /** What `listsIn` answers, made once: it is asked for every sentence. */
  private readonly found: Uint8Array;
  private readonly columns = new Uint8Array(128);
  private readonly width: number;
  /** The node that follows a node for a column, row by row; node 0 is the root. */
  private readonly next: Uint16Array;
  /** For each node, the lists of which a string ends there; and whether there is one. */
  private readonly ends: readonly (readonly number[])[];
  private readonly isEnd: Uint8Array;

  constructor(lists: readonly (readonly string[])[]) {
    this.found = new Uint8Array(lists.length);
    const nodes: { readonly children: Map<number, number>; readonly lists: Set<number> }[] = [];
    const add = (): number => nodes.push({ children: new Map(), lists: new Set() }) - 1;
    let width = beyondAscii + 1;
    add();
    for (const [index, strings] of lists.entries())
      for (const string of strings) {
        let node = nodes[0]!;
        for (let i = 0; i < Math.min(string.length, longest); i++) {
          const code = string.charCodeAt(i);
          if (code < 128 && this.columns[code] === 0) this.columns[code] = width++;
          const column = this.columnOf(code);
          const child = node.children.get(column) ?? add();
          node.children.set(column, child);
          node = nodes[child]!;
        }
        node.lists.add(index);
      }
    this.width = width;
    if (nodes.length > 0x10000) throw new Error(`Cannot look for ${nodes.length} beginnings of strings at once`);
    this.next = new Uint16Array(nodes.length * width);
    // Breadth first: where a string breaks off, the longest of its ends that begins another goes on.
    const fallback = new Uint16Array(nodes.length);
    const queue = [0];
    for (const at of queue)
      for (let column = 0; column < width; column++) {
        const child = nodes[at]!.children.get(column);
        const instead = at === 0 ? 0 : this.next[fallback[at]! * width + column]!;
        this.next[at * width + column] = child ?? instead;
        if (child === undefined) continue;
        fallback[child] = instead;
        for (const list of nodes[instead]!.lists) nodes[child]!.lists.add(list);
        queue.push(child);
      }
    this.ends = nodes.map((node) => [...node.lists]);
    this.isEnd = Uint8Array.from(this.ends, ({ length }) => (length > 0 ? 1 : 0));
  }

  /** For each list, 1 where one of its strings may stand in the text. Good until the next text. */
  listsIn(text: string): Uint8Array {
    const { next, width, ends, isEnd, found } = this;
    found.fill(0);
    let node = 0;
    for (let i = 0; i < text.length; i++) {
      node = next[node * width + this.columnOf(text.charCodeAt(i))]!;
      if (isEnd[node] === 1) for (const list of ends[node]!) found[list] = 1;
    }
    return found;
  }

  private columnOf(code: number): number {
    return code < 128 ? this.columns[code]! : beyondAscii;
  }
}
