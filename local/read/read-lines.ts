import { createInterface } from "node:readline";
import { prettifyError } from "zod/mini";
import { answerRequest, readRequest } from "./read-request.ts";

/** Longer lines are refused before they are parsed. UTF-16 units. */
const longestLine = 40_000_000;

/**
 * Answers requests, one JSON object a line, in order and one at a time: memory does not grow with their number. A line
 * that fails is answered by `{ id, error }`.
 */
export async function* readLines(input: NodeJS.ReadableStream): AsyncGenerator<string> {
  for await (const line of createInterface({ input, crlfDelay: Infinity }))
    if (line.trim() !== "") yield `${JSON.stringify(answerLine(line))}\n`;
}

function answerLine(line: string): unknown {
  let id: unknown = null;
  try {
    if (line.length > longestLine) throw new Error(`Cannot read a line of ${line.length} characters`);
    const value: unknown = parse(line);
    if (typeof value === "object" && value !== null && "id" in value) id = value.id;
    const request = readRequest.safeParse(value);
    if (!request.success)
      throw new Error(`Cannot read a request: ${prettifyError(request.error).replaceAll("\n", " ")}`);
    return answerRequest(request.data);
  } catch (error) {
    return {
      id: typeof id === "string" || typeof id === "number" ? id : null,
      error: error instanceof Error ? error.message : String(error),
    };
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line.replace(/^\ufeff/, ""));
  } catch (cause) {
    throw new Error("Cannot read a line: not JSON", { cause });
  }
}
