import { deafFeeds } from "../../core/digest/blind-spots.ts";
import type { Digest } from "../../core/digest/digest-types.ts";
import { englishNames } from "../../core/digest/english-names.ts";
import { outletNotes } from "../../core/digest/outlet-notes.ts";
import { actorRules } from "../../core/events/actor-rules.ts";
import { eventsIn } from "../../core/subscriptions/changes-of.ts";
import { usualWish } from "../../core/subscriptions/subscription.ts";
import { offices } from "../../data/offices.ts";
import { outlets } from "../../data/outlets.ts";
import { people } from "../../data/people.ts";
import { composeDigest } from "../../functions/digest/compose.ts";
import { readingFrom } from "../../functions/digest/reading-from.ts";
import { actors } from "../../functions/shared/knowledge.ts";
import { eventStore } from "../../functions/shared/store/events.ts";
import { feedStore } from "../../functions/shared/store/feeds.ts";
import { watchName } from "../../functions/shared/watch-name.ts";
import type { Stored } from "../stored.ts";

/** What messages are made of, from what is stored. */
export async function readStored({ table, feedIds }: Stored, now: Date) {
  const feeds = await feedStore(table).states(await feedIds());
  const { last } = await eventStore(table).state(watchName);
  const read = readingFrom({
    table,
    outlets: outletNotes(outlets),
    englishNames: englishNames(people, offices),
    actors: actorRules(actors),
    deafFeeds: async () => deafFeeds([...feeds.values()], now.getTime()),
    now: () => now.getTime(),
  });
  return { last, read: read(last) };
}

/** A digest of all that was learnt, or of what was since a day; nothing is put down as sent. */
export async function composeStored(stored: Stored, since: string | undefined, now: Date): Promise<Digest> {
  const { last, read } = await readStored(stored, now);
  const all = await read.events.changesAfter(watchName, 0);
  const changes = all.filter(({ number, at }) => number <= last && (since === undefined || at.slice(0, 10) >= since));
  const { digest } = await composeDigest(read, {
    watch: watchName,
    last,
    changes,
    lookedAt: changes.flatMap(eventsIn),
    isPending: () => true,
    shown: [],
    maybeSent: () => false,
    days: [],
    filter: usualWish.filter,
    language: usualWish.language,
    since: since ?? null,
    until: now.toISOString().slice(0, 10),
    isDigest: true,
    unreadAfter: `${since ?? "1970-01-01"}T00:00:00Z`,
  });
  return digest;
}
