/** The words of the call are off: one line that says what and how to mend it; exit status 2. */
export class CallError extends Error {
  override readonly name = "CallError";
}

/** The work cannot be done: one line that says why; exit status 1. */
export class WorkError extends Error {
  override readonly name = "WorkError";
}
