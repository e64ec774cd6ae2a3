/** Why a story or a message can never succeed. Counted and shown under these names. */
export type PermanentCode =
  | "bad-message"
  | "bad-address"
  | "address-not-allowed"
  | "not-found"
  | "forbidden"
  | "not-a-page"
  | "too-large"
  | "no-text"
  | "not-french"
  | "robots-disallowed"
  | "not-a-feed";

/** Trying again cannot help. Everything else that is thrown is tried again, then parked in the stage's dead-letter queue. */
export class PermanentError extends Error {
  override readonly name = "PermanentError";
  readonly code: PermanentCode;

  constructor(code: PermanentCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** The other side asks to be tried again later. `afterSeconds` is its own wish (`Retry-After`), or null. */
export class TemporaryError extends Error {
  override readonly name = "TemporaryError";
  readonly afterSeconds: number | null;

  constructor(message: string, afterSeconds: number | null = null, options?: ErrorOptions) {
    super(message, options);
    this.afterSeconds = afterSeconds;
  }
}
