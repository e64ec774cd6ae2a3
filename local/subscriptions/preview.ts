import { addDays } from "../../core/dates/days.ts";
import type { Digest } from "../../core/digest/digest-types.ts";
import { localReading } from "../../core/subscriptions/local-clock.ts";
import { planSends } from "../../core/subscriptions/plan-sends.ts";
import { beginAfter, claimed, confirmed, passedOver, type Progress } from "../../core/subscriptions/progress.ts";
import type { Wish } from "../../core/subscriptions/subscription.ts";
import { draftOf, type DraftPorts } from "../../functions/digest/draft.ts";
import { watchName } from "../../functions/shared/watch-name.ts";

/** A message that would have been sent. */
export interface PreviewedMessage {
  /** ISO 8601. */
  readonly at: string;
  readonly kind: "alert" | "digest";
  readonly digest: Digest;
}

export interface PreviewPeriod {
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
  /** For how long a burst gathers, in milliseconds. */
  readonly burst: number;
  /** Whether one message of the channel shows all events of a digest. */
  readonly showsAll: (digest: Digest) => boolean;
}

/**
 * What would have been sent in a period to somebody with this wish, by the very steps by which the digest function
 * writes, from the records as they are now; nothing is put down as sent.
 */
export async function previewSends(
  read: DraftPorts,
  wish: Wish,
  { showsAll, ...period }: PreviewPeriod,
): Promise<PreviewedMessage[]> {
  const changes = (await read.events.changesAfter(watchName, 0)).map(({ number, at, event }) => ({
    number,
    at: Date.parse(at),
    event,
  }));
  const messages: PreviewedMessage[] = [];
  const before = addDays(localReading(period.from, wish.zone).day, -1);
  let progress: Progress = beginAfter(changes.findLast(({ at }) => at <= period.from)?.number ?? 0, before);
  for (const planned of planSends(wish, changes, period)) {
    const at = new Date(planned.at).toISOString();
    const known = knownBy(
      read,
      new Set(changes.flatMap(({ number, event }) => (number <= planned.upTo ? [event] : []))),
    );
    const slot = planned.kind === "digest" ? at : null;
    for (let isFirst = true, isCut = true; isCut; isFirst = false) {
      const turn = { slot, isFirst };
      const request = { watch: watchName, last: planned.upTo, now: at, wish, progress, turn, showsAll };
      const draft = await draftOf(known, request);
      isCut = draft?.reach.isCut ?? false;
      if (draft === null) continue;
      const { reach, digest, isWorthIt } = draft;
      if (isWorthIt) {
        messages.push({ at, kind: planned.kind, digest });
        progress = confirmed(claimed(progress, { ...reach, id: "", key: "", at }), at);
      } else progress = passedOver(progress, reach);
    }
  }
  return messages;
}

/** The records as far as these events go: what came later was not known then. */
function knownBy(read: DraftPorts, events: ReadonlySet<string>): DraftPorts {
  const { possiblySame } = read;
  return {
    ...read,
    newest: { ...read.newest, changesAfter: async () => [] },
    ...(possiblySame && {
      possiblySame: async (event: string) => (await possiblySame(event)).filter(({ id }) => events.has(id)),
    }),
    announcedOn: async (day) => (await read.announcedOn(day)).filter((event) => events.has(event)),
  };
}
