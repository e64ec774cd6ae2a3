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
      asOf = change;
      since = now();
      answers = new Map();
    }
    const kept = answers;
    return <R extends Reads>(name: string, reads: R): R => {
      const remembered: Reads = Object.fromEntries(
        Object.entries(reads).map(([key, read]) => [key, answering(kept, `${name} ${key}`, read)]),
      );
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each function in the place of its like
      return remembered as R;
    };
  };
}

/** The same function, which answers from what is kept under its name and words, if it is. */
function answering(kept: Map<string, Promise<unknown>>, name: string, read: Reads[string]): Reads[string] {
  return async (...words) => {
    const id = `${name} ${JSON.stringify(words)}`;
    const known = kept.get(id);
    if (known) return known;
    const answer = read(...words);
    kept.set(id, answer);
    // A failure is not an answer.
    answer.catch(() => kept.delete(id));
    return answer;
  };
}
