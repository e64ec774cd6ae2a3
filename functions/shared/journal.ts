/** Where a stage writes down what became of its work: one JSON line each, on standard output. */
export interface Journal {
  /** Something happened that is worth counting: `what` is its name in metrics and logs. */
  note(what: string, details: Readonly<Record<string, unknown>>): void;
  /** A message failed and will be tried again. */
  failure(messageId: string, error: unknown): void;
}

/** The journal of a deployed function; Lambda sends standard output to its log group. */
export function consoleJournal(stage: string): Journal {
  const write = (line: Readonly<Record<string, unknown>>): void => console.log(JSON.stringify({ stage, ...line }));
  return {
    note: (what, details) => write({ what, ...details }),
    failure: (messageId, error) =>
      write({
        what: "failure",
        message: messageId,
        error: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
        stack: error instanceof Error ? error.stack : undefined,
      }),
  };
}
