// Of many messages that were broken off, the last are remembered.
const most = 20;

interface Told {
  readonly taken: number;
  /** Oldest first. */
  readonly maybe: readonly { readonly from: number }[];
  readonly shown: readonly number[];
}

/** Each change as of which a message has shown events, one message more; those behind all that is left say nothing. */
export function shownSoFar({ taken, maybe, shown }: Told, now: number): number[] {
  const from = Math.min(taken, (maybe[0]?.from ?? taken + 1) - 1);
  return [...new Set([...shown, now])].filter((one) => one > from).slice(-most);
}
