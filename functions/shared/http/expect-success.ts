import { PermanentError, TemporaryError } from "../../../core/errors.ts";
import type { Answer } from "./get.ts";

/** Statuses that pass: too early, too many requests, timeouts, a conflict of the server with itself. */
const temporary = new Set([408, 409, 421, 423, 425, 429]);
const gone = new Set([404, 410]);

/**
 * Lets a 2xx through.
 * @throws {TemporaryError} 5xx, 429 and the like, with the server's own wish
 * @throws {PermanentError} `not-found` for 404 and 410, `forbidden` for any other refusal, `not-a-page` for the rest
 */
export function expectSuccess(answer: Answer): Answer {
  const { status, url } = answer;
  const message = `Cannot fetch ${url}: status ${status}`;
  if (status >= 200 && status < 300) return answer;
  if (status >= 500 || temporary.has(status)) throw new TemporaryError(message, answer.retryAfter);
  if (gone.has(status)) throw new PermanentError("not-found", message);
  throw new PermanentError(status >= 400 ? "forbidden" : "not-a-page", message);
}
