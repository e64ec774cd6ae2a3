// Requests that are open at the same time.
const atOnce = 16;

/** What work makes of each, in their order; a few at a time, so that a thousand items open no thousand requests. */
export async function someAtOnce<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let at = 0; at < items.length; at += atOnce)
    results.push(...(await Promise.all(items.slice(at, at + atOnce).map(work))));
  return results;
}
