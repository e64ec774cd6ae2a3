import { balance } from "../core/outcome.ts";
import { readPollAnswer } from "./poll-answer.ts";
import { storiesIn } from "./records.ts";
import type { Vigie } from "./vigie.ts";

/** A story that was seen and could not be put on the queue is sent by the next poll: so many are tried. */
const mostPolls = 3;

export interface OnceResult {
  /** Whether a feed could be read, and every story has its outcome. */
  readonly ok: boolean;
}

/**
 * Writes to whoever is due by now: nobody's clock runs here. Says where mails are, and what could not be handed over yet.
 * @param isKept whether another run goes on with it
 */
export async function writeOnce(
  vigie: Pick<Vigie, "depths" | "fire" | "idle" | "inbox">,
  isKept: boolean,
  say: (line: string) => void,
): Promise<void> {
  await vigie.fire("notify");
  await vigie.idle();
  const mails = (await vigie.inbox.mails()).length;
  if (isKept && mails > 0) say(`Mails in the inbox: ${mails}; a run without --once on the same --data shows them`);
  const left = [...vigie.depths().values()].reduce((sum, { inFlight }) => sum + inFlight, 0);
  if (left === 0) return;
  const next = isKept ? "the next run on the same --data tries again" : "without --data, no other run tries again";
  say(`${left} ${left === 1 ? "message waits" : "messages wait"} for a channel that takes nothing now: ${next}`);
}

/** Polls every feed once, due or not, and works until every queue is empty; says what became of feeds and stories. */
export async function runOnce(
  vigie: Pick<Vigie, "fire" | "idle" | "rows">,
  event: Readonly<Record<string, unknown>>,
  say: (line: string) => void,
): Promise<OnceResult> {
  const poll = readPollAnswer(await vigie.fire("poll", { ...event, all: true }));
  for (const problem of poll.problems) say(`Not read: ${problem}`);
  await vigie.idle();
  let count = balance(storiesIn(await vigie.rows()));
  for (let polls = 1; count.pending > 0 && polls < mostPolls; polls++) {
    await vigie.fire("poll", { ...event, all: true });
    await vigie.idle();
    count = balance(storiesIn(await vigie.rows()));
  }
  const { pending, ...ended } = count;
  const total = Object.values(count).reduce((sum, number) => sum + number, 0);
  const words = Object.entries(ended).map(([outcome, number]) => `${number} ${outcome}`);
  say(`${poll.feeds - poll.problems.length} of ${poll.feeds} feeds read; ${total} stories: ${words.join(", ")}`);
  if (pending > 0) say(`The books do not balance: ${pending} stories have no outcome`);
  const noFeedRead = poll.feeds > 0 && poll.problems.length === poll.feeds;
  if (noFeedRead) say("No feed could be read");
  return { ok: pending === 0 && !noFeedRead };
}
