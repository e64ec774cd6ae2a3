/** What the matches of a part of a pattern have in common. */
interface Part {
  /** All strings that it can match, where they are few; else null. */
  readonly whole: readonly string[] | null;
  /** Strings of which every match holds at least one; null where nothing can be said. */
  readonly oneOf: readonly string[] | null;
}

const anything: Part = { whole: null, oneOf: null };
const nothing: Part = { whole: [""], oneOf: null };
const most = 64;
// Letters in a row of which no quantifier changes the last.
const letters = /[a-z' -]+(?![?*+{])/y;

/**
 * Strings of which every match of a pattern holds at least one ("(?:a|ont) rencontre(?:e|s)?" needs "rencontre"), or null
 * where nothing can be said.
 * @throws {Error} on a pattern without the `u` flag alone to change its meaning, or with groups of another kind than named
 * groups and lookarounds.
 */
export function neededStrings({ source, flags }: RegExp): readonly string[] | null {
  if (!flags.includes("u") || flags.includes("i")) throw new Error(`Cannot read the pattern /${source}/${flags}`);
  const { whole, oneOf } = new PatternReader(source).alternatives();
  const needed = better(whole, oneOf);
  return needed === null ? null : [...new Set(needed)];
}

/** Of two lists of which one string must be there, the one that tells more: whose shortest string is longer. */
function better(a: readonly string[] | null, b: readonly string[] | null): readonly string[] | null {
  if (a === null || b === null) return worth(a ?? b);
  const [ofA, ofB] = [shortest(a), shortest(b)];
  return worth(ofA > ofB || (ofA === ofB && a.length <= b.length) ? a : b);
}

/** Every text holds the empty string. */
function worth(strings: readonly string[] | null): readonly string[] | null {
  return strings === null || shortest(strings) === 0 ? null : strings;
}

function shortest(strings: readonly string[]): number {
  return strings.reduce((least, { length }) => Math.min(least, length), Infinity);
}

/** Reads the source of a pattern from left to right. */
class PatternReader {
  private at = 0;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  /** Branches up to a closing bracket or the end. */
  alternatives(): Part {
    let whole: readonly string[] | null = [];
    let oneOf: readonly string[] | null = [];
    do {
      const branch = this.sequence();
      whole = whole && branch.whole && whole.length + branch.whole.length <= most ? [...whole, ...branch.whole] : null;
      const needed = better(branch.whole, branch.oneOf);
      oneOf = oneOf && needed && [...oneOf, ...needed];
    } while (this.take("|"));
    return { whole, oneOf };
  }

  private sequence(): Part {
    // What stands in a row, as long as it is one of a few strings.
    let row: readonly string[] = [""];
    let isWhole = true;
    let oneOf: readonly string[] | null = null;
    for (let next = this.next(); next !== "" && next !== "|" && next !== ")"; next = this.next()) {
      const part = this.repeated(this.atom());
      if (part.whole !== null && row.length * part.whole.length <= most) {
        row = row.flatMap((left) => part.whole!.map((right) => left + right));
        continue;
      }
      isWhole = false;
      oneOf = better(better(oneOf, row), part.oneOf);
      row = part.whole ?? [""];
    }
    return { whole: isWhole ? row : null, oneOf: better(oneOf, row) };
  }

  /** What a quantifier behind a part leaves of it. */
  private repeated(part: Part): Part {
    const mark = this.next();
    if (mark !== "?" && mark !== "*" && mark !== "+" && mark !== "{") return part;
    const counts = mark === "{" ? this.source.slice(this.at, this.source.indexOf("}", this.at) + 1) : mark;
    this.at += counts.length;
    this.take("?");
    if (mark === "?") return { whole: part.whole && [...part.whole, ""], oneOf: null };
    const isOptional = mark === "*" || /^\{0*[,}]/.test(counts);
    return { whole: null, oneOf: isOptional ? null : better(part.whole, part.oneOf) };
  }

  private atom(): Part {
    letters.lastIndex = this.at;
    const row = letters.exec(this.source)?.[0] ?? String.fromCodePoint(this.source.codePointAt(this.at)!);
    this.at += row.length;
    switch (row) {
      case "(":
        return this.group();
      case "[":
        return this.characters();
      case "\\":
        return this.escaped();
      case "^":
      case "$":
        return nothing;
      case ".":
        return anything;
      default:
        return { whole: [row], oneOf: null };
    }
  }

  private group(): Part {
    const kind = /^\?(?:[:=!]|<[=!]|<\w+>)/.exec(this.source.slice(this.at, this.at + 40))?.[0] ?? "";
    this.at += kind.length;
    if (this.next() === "?") throw new Error(`Cannot read the pattern /${this.source}/ at ${this.at}`);
    const part = this.alternatives();
    this.at++;
    return kind.endsWith("=") || kind.endsWith("!") ? nothing : part;
  }

  /** "[eu]" is one of a few letters; any other set may be anything. */
  private characters(): Part {
    const close = /^(?:[^\\\]]|\\.)*/.exec(this.source.slice(this.at))![0];
    this.at += close.length + 1;
    return /^[a-z ]+$/.test(close) ? { whole: close.split(""), oneOf: null } : anything;
  }

  /** "\." is a full stop; "\p{L}", "\d", "\k<name>" and their like may be anything. */
  private escaped(): Part {
    const [name] = /^(?:[pP]\{[^}]*\}|k<\w+>|u\{[^}]*\}|u.{4}|x.{2}|c.|\d+|[^])/u.exec(this.source.slice(this.at))!;
    this.at += name.length;
    if (name === "b" || name === "B") return nothing;
    return /^\w/.test(name) ? anything : { whole: [name], oneOf: null };
  }

  /** The character at hand; empty at the end. */
  private next(): string {
    return this.source.charAt(this.at);
  }

  private take(mark: string): boolean {
    if (!this.source.startsWith(mark, this.at)) return false;
    this.at += mark.length;
    return true;
  }
}
