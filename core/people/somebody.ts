import type { CountryCode } from "../model.ts";
import { apparentSide, foremost, latest, lookBack, principal } from "./history.ts";
import type { History, Seen } from "./history.ts";
import type { Outcome } from "./resolve-spans.ts";

/** "le visiteur": of the two sides' people the one who heads no state, where only one does not. */
export function visitor(history: History): Outcome | null {
  const lesser = (side: CountryCode): Seen | null =>
    latest(
      history,
      (seen) =>
        seen.found.side === side &&
        principal(seen, history) &&
        !/^(?:president|supreme-leader)$/.test(seen.found.officeId ?? ""),
    );
  const iranian = lesser("IR");
  const russian = lesser("RU");
  const only = iranian === null ? russian : russian === null ? iranian : null;
  return only === null ? null : { one: { ...only.found, inferred: true } };
}

/** The last one of a side whom a noun fits: no one calls a president a diplomat, or a visitor if there is another. */
export function somebodyOf(side: CountryCode, head: string, history: History): Seen | null {
  const ours = (seen: Seen): boolean => apparentSide(seen, history) === side && principal(seen, history);
  if (/^(?:dirigeant|chef|leader)$/.test(head))
    return foremost(history, (seen) => ours(seen) && headsState(seen)) ?? foremost(history, ours);
  const lesser = foremost(history, (seen) => ours(seen) && !headsState(seen));
  if (/^(?:diplomate|responsable|emissaire|officiel|negociateur|parlementaire|conseiller|depute)$/.test(head))
    return lesser;
  if (/^(?:visiteur|invite|hote|interlocuteur)$/.test(head)) return mostNamed(history, ours) ?? foremost(history, ours);
  return foremost(history, (seen) => ours(seen) && seen.found.officeId !== "supreme-leader") ?? foremost(history, ours);
}

/** "l'hôte russe": of those who head no state, whom the text has named most, the last of equals. */
function mostNamed({ seen }: History, ours: (seen: Seen) => boolean): Seen | null {
  const times = new Map<string, { count: number; last: Seen }>();
  for (const one of seen.slice(-lookBack)) {
    if (!ours(one) || headsState(one)) continue;
    const count = (times.get(one.found.identity)?.count ?? 0) + 1;
    times.set(one.found.identity, { count, last: one });
  }
  const [most] = [...times.values()].reverse().sort((a, b) => b.count - a.count);
  return most?.last ?? null;
}

function headsState(seen: Seen): boolean {
  return /^(?:president|supreme-leader)$/.test(seen.found.officeId ?? "");
}
