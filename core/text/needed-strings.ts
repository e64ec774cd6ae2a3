/** What the matches of a part of a pattern have in common. */
interface Part {
  /** All strings that it can match, where they are few; else null. */
  readonly whole: readonly string[] | null;
  /** Lists of strings: every match holds one of each. */
  readonly needs: Needs;
}

type Needs = readonly (readonly string[])[];

const anything: Part = { whole: null, needs: [] };
const nothing: Part = { whole: [""], needs: [] };
const most = 64;
// Letters in a row of which no quantifier changes the last.
const letters = /[a-z' -]+(?![?*+{])/y;

/**
 * Lists of strings: every match of a pattern holds one string of each list. "(?:a|ont) [\\p{L}]+ rencontre(?:e|s)?" needs "a "
 * or "ont ", and " rencontre". No list where nothing can be said.
 * @throws {Error} on a pattern without the `u` flag alone to change its meaning, or with groups of another kind than named
 * groups and lookarounds.
 */
export function neededStrings({ source, flags }: RegExp): Needs {
  if (!flags.includes("u") || flags.includes("i")) throw new Error(`Cannot read the pattern /${source}/${flags}`);
  return allNeeds(new PatternReader(source).alternatives());
}

/** What a part needs, be it one of a few strings or not. */
function allNeeds({ whole, needs }: Part): Needs {
  return [...needs, ...worth(whole)];
}

/** A list that says something: every text holds the empty string, and nearly every one any letter. */
function worth(strings: readonly string[] | null): Needs {
  return strings === null || shortest(strings) < 2 ? [] : [[...new Set(strings)]];
}

/** Of what a part needs, the list that says most: whose shortest string is the longest. */
function mostTelling(needs: Needs): readonly string[] | null {
  return needs.reduce<readonly string[] | null>(
    (best, list) => (best === null || shortest(list) > shortest(best) ? list : best),
    null,
  );
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
    const first = this.sequence();
    if (this.next() !== "|") return first;
    let { whole } = first;
    let oneOf = mostTelling(allNeeds(first));
    while (this.take("|")) {
      const branch = this.sequence();
      whole = whole && branch.whole && whole.length + branch.whole.length <= most ? [...whole, ...branch.whole] : null;
      const needed = mostTelling(allNeeds(branch));
      oneOf = oneOf && needed && [...oneOf, ...needed];
    }
    return { whole, needs: whole === null ? worth(oneOf) : [] };
  }

  private sequence(): Part {
    // What stands in a row, as long as it is one of a few strings.
    let row: readonly string[] = [""];
    let isWhole = true;
    const needs: (readonly string[])[] = [];
    for (let next = this.next(); next !== "" && next !== "|" && next !== ")"; next = this.next()) {
      const part = this.repeated(this.atom());
      if (part.whole !== null && row.length * part.whole.length <= most) {
        row = row.flatMap((left) => part.whole!.map((right) => left + right));
        continue;
      }
      isWhole = false;
      needs.push(...worth(row), ...part.needs);
      row = part.whole ?? [""];
    }
    return isWhole ? { whole: row, needs } : { whole: null, needs: [...needs, ...worth(row)] };
  }

  /** What a quantifier behind a part leaves of it. */
  private repeated(part: Part): Part {
    const mark = this.next();
    if (mark !== "?" && mark !== "*" && mark !== "+" && mark !== "{") return part;
    const counts = mark === "{" ? this.source.slice(this.at, this.source.indexOf("}", this.at) + 1) : mark;
    this.at += counts.length;
    this.take("?");
    if (mark === "?") return { whole: part.whole && [...part.whole, ""], needs: [] };
    const isOptional = mark === "*" || /^\{0*[,}]/.test(counts);
    return { whole: null, needs: isOptional ? [] : allNeeds(part) };
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
        return { whole: [row], needs: [] };
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
    return /^[a-z ]+$/.test(close) ? { whole: close.split(""), needs: [] } : anything;
  }

  /** "\." is a full stop; "\p{L}", "\d", "\k<name>" and their like may be anything. */
  private escaped(): Part {
    const [name] = /^(?:[pP]\{[^}]*\}|k<\w+>|u\{[^}]*\}|u.{4}|x.{2}|c.|\d+|[^])/u.exec(this.source.slice(this.at))!;
    this.at += name.length;
    if (name === "b" || name === "B") return nothing;
    return /^\w/.test(name) ? anything : { whole: [name], needs: [] };
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
