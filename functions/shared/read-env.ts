/** Reads one setting from its text. Throws an Error whose message completes "NAME …". */
export type Parser<T> = (raw: string) => T;

/** A stage's settings: the name of each variable and how it is read. */
export type EnvSchema = Readonly<Record<string, Parser<unknown>>>;

/** The names of a stage's settings; infra must set each of them. */
export type NameOf<S extends EnvSchema> = keyof S & string;

/** The settings once read. */
export type Env<S extends EnvSchema> = { readonly [K in keyof S]: ReturnType<S[K]> };

/** A text that must not be empty. */
export const text: Parser<string> = (raw) => {
  if (raw === "") throw new Error("is empty");
  return raw;
};

/** A whole number from 0. */
export const wholeNumber: Parser<number> = (raw) => {
  if (!/^\d{1,15}$/.test(raw)) throw new Error(`is no whole number: "${raw}"`);
  return Number(raw);
};

/** `true` or `false`, spelt so. */
export const flag: Parser<boolean> = (raw) => {
  if (raw !== "true" && raw !== "false") throw new Error(`is neither "true" nor "false": "${raw}"`);
  return raw === "true";
};

/** Texts between commas, trimmed; an empty variable is an empty list. */
export const commaList: Parser<readonly string[]> = (raw) =>
  raw
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");

/**
 * Reads a stage's settings, usually from `process.env`.
 * @throws {Error} naming every variable that is missing or cannot be read, all at once.
 */
export function readEnv<S extends EnvSchema>(schema: S, source: Readonly<Record<string, string | undefined>>): Env<S> {
  const problems: string[] = [];
  const entries = Object.entries(schema).map(([name, parse]): [string, unknown] => {
    const raw = source[name];
    try {
      if (raw === undefined) throw new Error("is not set");
      return [name, parse(raw)];
    } catch (error) {
      problems.push(`${name} ${error instanceof Error ? error.message : String(error)}`);
      return [name, undefined];
    }
  });
  if (problems.length > 0) throw new Error(`Cannot start: ${problems.join("; ")}`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one entry for each name of the schema, from its parser
  return Object.fromEntries(entries) as Env<S>;
}
