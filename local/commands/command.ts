import { parseArgs, type ParseArgsConfig } from "node:util";
import { CallError } from "../failures.ts";

/** One command of `vigie`. What it works with is loaded when it runs, so that its help and its refusals come at once. */
export interface Command {
  /** What it does, in one line. */
  readonly summary: string;
  /** The words it takes, and what each is for. */
  readonly help: string;
  /** Does it. @returns the exit status. @throws {CallError | WorkError} whose message is the one line to print. */
  run(args: readonly string[]): Promise<number>;
}

type OptionsConfig = NonNullable<ParseArgsConfig["options"]>;

/**
 * Reads a command's words.
 * @throws {CallError} at an option that it does not have, or one without its value.
 */
export function readWords<const O extends OptionsConfig>(command: string, args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const [first = ""] = (error instanceof Error ? error.message : String(error)).split(/\.\s|\n/);
    throw new CallError(`${first.replace(/\.$/, "")}: "vigie ${command} --help" lists what there is`);
  }
}

/** A day as it was given. @throws {CallError} unless it is one, written `YYYY-MM-DD`. */
export function dayOption(name: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const date = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
  if (date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)) return value;
  throw new CallError(`--${name} takes a day such as 2024-08-05: "${value}"`);
}

/** One of several words. @throws {CallError} naming them. */
export function choiceOption<T extends string>(name: string, value: string, choices: readonly T[]): T {
  const choice = choices.find((each) => each === value);
  if (choice !== undefined) return choice;
  throw new CallError(`--${name} takes one of ${choices.join(", ")}: "${value}"`);
}

/** Refuses words that a command has no use for. @throws {CallError} naming the first. */
export function noMoreWords(command: string, words: readonly string[]): void {
  const [first] = words;
  if (first !== undefined) throw new CallError(`No use for "${first}": "vigie ${command} --help" lists what there is`);
}

/** Writes data to standard output, and waits until it is out. */
export function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

/** Says something about the work, on standard error. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** The data folder that is meant where none is named: `npm start` fills it. */
export const defaultData = ".vigie";
