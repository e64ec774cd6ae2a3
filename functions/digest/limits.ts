/** For how long an answer is waited for, in milliseconds. */
export const answerMilliseconds = 8000;
/**
 * Seconds for which one message is tried in one run. Who does not answer is tried once, and then given back to the queue:
 * others wait behind it.
 */
export const patienceSeconds = 8;
