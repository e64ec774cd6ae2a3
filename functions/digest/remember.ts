/** Functions that read. */
type Reads = Readonly<Record<string, (...words: never[]) => Promise<unknown>>>;

/** Functions that answer from what was read before, where it was; `name` sets those of one store apart from others. */
export type Remember = <R extends Reads>(name: string, reads: R) => R;

const mostAnswers = 20_000;
const keptMilliseconds = 60_000;

/**
 * Answers again what was read as of the same change: subscribers that are written to one after the other want the same
 * events, stories and changes. An answer is no older than a minute, and never older than the change.
 */
export function remembering(now: () => number) {
  let asOf = -1;
  let since = 0;
  let answers = new Map<string, Promise<unknown>>();
  return (change: number): Remember => {
    if (change !== asOf || now() - since > keptMilliseconds || answers.size > mostAnswers) {
      [asOf, since, answers] = [change, now(), new Map()];
    }
    const kept = answers;
    return <R extends Reads>(name: string, reads: R): R =>
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion, typescript/no-unsafe-assignment -- each function in the place of its like
      Object.fromEntries(
        Object.entries(reads).map(([key, read]) => [
          key,
          async (...words: never[]) => {
            const id = `${name} ${key} ${JSON.stringify(words)}`;
            const known = kept.get(id);
            if (known) return known;
            const answer = read(...words);
            kept.set(id, answer);
            // A failure is not an answer.
            answer.catch(() => kept.delete(id));
            return answer;
          },
        ]),
      ) as R;
  };
}
