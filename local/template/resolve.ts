/** What a template's references stand for on this machine. */
export interface References {
  /** `Ref`: of a logical id, or of a pseudo-parameter such as `AWS::Region`. */
  readonly ref: (id: string) => unknown;
  /** `Fn::GetAtt`. */
  readonly attribute: (id: string, name: string) => string;
}

/**
 * Replaces CloudFormation's intrinsic functions by their values.
 * @throws {Error} at a function that is not among those the stack uses.
 */
export function resolve(value: unknown, references: References): unknown {
  const again = (inner: unknown): unknown => resolve(inner, references);
  if (Array.isArray(value)) return value.map(again).filter((item) => item !== undefined);
  if (!isRecord(value)) return value;
  const entries = Object.entries(value);
  const [only] = entries;
  if (entries.length === 1 && only !== undefined && (only[0] === "Ref" || only[0].startsWith("Fn::"))) {
    return intrinsic(only[0], only[1], references);
  }
  return Object.fromEntries(
    entries.map(([name, inner]) => [name, again(inner)] as const).filter(([, inner]) => inner !== undefined),
  );
}

function intrinsic(name: string, argument: unknown, references: References): unknown {
  const again = (inner: unknown): unknown => resolve(inner, references);
  switch (name) {
    case "Ref":
      return references.ref(String(argument));
    case "Fn::GetAtt":
      return getAttribute(Array.isArray(argument) ? argument.join(".") : String(argument), references);
    case "Fn::Join": {
      const [separator, parts] = pair(argument);
      return list(again(parts)).join(String(separator));
    }
    case "Fn::Select": {
      const [index, from] = pair(argument);
      return list(again(from))[Number(index)];
    }
    case "Fn::Split": {
      const [separator, text] = pair(argument);
      return String(again(text)).split(String(separator));
    }
    case "Fn::Sub": {
      const [text, names] = Array.isArray(argument) ? pair(argument) : [argument, {}];
      return substitute(String(text), isRecord(names) ? names : {}, references);
    }
    default:
      throw new Error(`Cannot resolve "${name}": add it to local/template/resolve.ts`);
  }
}

function substitute(text: string, names: Readonly<Record<string, unknown>>, references: References): string {
  return text.replace(/\$\{([^}]*)\}/g, (_, name: string) => {
    if (name.startsWith("!")) return `\${${name.slice(1)}}`;
    if (name in names) return String(resolve(names[name], references));
    return String(name.includes(".") ? getAttribute(name, references) : references.ref(name));
  });
}

function getAttribute(path: string, references: References): string {
  const dot = path.indexOf(".");
  return references.attribute(path.slice(0, dot), path.slice(dot + 1));
}

function pair(argument: unknown): readonly [unknown, unknown] {
  const [first, second] = list(argument);
  return [first, second];
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value))
    throw new Error(`Cannot resolve a template: a list was expected: ${JSON.stringify(value)}`);
  return value;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
