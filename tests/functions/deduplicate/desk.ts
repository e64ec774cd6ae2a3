import { copiesAmong } from "../../../core/copies/copy-sets.ts";
import { localDay } from "../../../core/dates/days.ts";
import { corrected, holding, removalOf, type Correction } from "../../../core/events/corrections.ts";
import { canonical } from "../../../core/events/canonical.ts";
import { actorRules } from "../../../core/events/actor-rules.ts";
import { eventsAmong } from "../../../core/events/regroup.ts";
import { memberOf, storyOrder, tellingOf } from "../../../core/events/telling.ts";
import { rememberTellings } from "../../../functions/shared/store/remember-tellings.ts";
import { deduplicateStage } from "../../../functions/deduplicate/stage.ts";
import { actors } from "../../../functions/shared/knowledge.ts";
import type { NotifyMessage } from "../../../functions/shared/messages.ts";
import type { Outbox } from "../../../functions/shared/queue.ts";
import { correctionStore } from "../../../functions/shared/store/corrections.ts";
import { eventStore } from "../../../functions/shared/store/events.ts";
import { keys, type Key } from "../../../functions/shared/store/keys.ts";
import { storyStore } from "../../../functions/shared/store/stories.ts";
import type { Table } from "../../../functions/shared/store/table.ts";
import { textStore } from "../../../functions/shared/store/texts.ts";
import type { WorldStory } from "./worlds.ts";
import { PutCommand } from "@aws-sdk/lib-dynamodb";

export const rules = actorRules(actors);
export const watch = "IR-RU";

export type Items = readonly (Key & Readonly<Record<string, unknown>>)[];

/** The deduplicate stage over a table, and what comes in and goes out. */
export function openDesk(table: Table, digests?: Outbox<NotifyMessage>) {
  const announced: number[] = [];
  const stage = deduplicateStage({
    watch,
    stories: storyStore(table),
    events: rememberTellings(eventStore(table)),
    texts: textStore(table),
    corrections: correctionStore(table),
    digests: digests ?? { send: async (messages) => void announced.push(...messages.map(({ body }) => body.upTo)) },
    actors: rules,
    now: () => "2024-11-01T00:00:00Z",
  });
  return {
    announced,
    /** What poll, scrape and classify leave of a story. What deduplicate has put there stays. */
    async classified(story: WorldStory, isFirst: boolean): Promise<void> {
      for (const item of classifiedItems(story, isFirst))
        await table.client.send(new PutCommand({ TableName: table.name, Item: item }));
    },
    group: (storyId: string): Promise<void> => stage({ storyId }),
  };
}

export function addressOf({ id }: WorldStory): string {
  return `https://${id}.example/a`;
}

function classifiedItems(story: WorldStory, isFirst: boolean): Items {
  const { id, outlet, publishedAt, reading, fingerprint } = story;
  const scraped = { articleKey: "", title: null, publishedAt, canonicalUrl: null, credits: [], summaryOnly: false };
  return [
    ...(isFirst
      ? [{ ...keys.story(id), id, address: addressOf(story), outcome: null, scraped, relevant: reading.relevant }]
      : []),
    { ...keys.sighting(id, "feed"), feedId: "feed", url: addressOf(story), outlet, title: null, publishedAt },
    { ...keys.reading(id), reading, fingerprint },
  ];
}

/** What all stories, and all corrections, taken at once give: events, each with its values and tellings, and whose copy each story is. */
export function takenAtOnce(stories: readonly WorldStory[], corrections: readonly Correction[] = []) {
  const held = holding(corrections);
  const orderOf = (story: WorldStory): string => storyOrder(story.publishedAt, addressOf(story));
  const copies = copiesAmong(
    stories.map((story) => ({
      story: story.id,
      order: orderOf(story),
      publishedOn: localDay(story.publishedAt),
      fingerprint: story.fingerprint,
    })),
  );
  const own = new Map(stories.map(({ id, reading, outlet }) => [id, reading.credits[0] ?? outlet]));
  const tellings = stories.flatMap((story) => {
    const { id, publishedAt, reading } = story;
    const origin = own.get(copies.get(id) ?? id)!;
    const context = {
      story: id,
      address: addressOf(story),
      publishedAt,
      publishedOn: localDay(publishedAt),
      relevant: reading.relevant && !removalOf(id, held),
      origin,
    };
    const said = reading.meetings.map((mention, position) => tellingOf(mention, position, context));
    return corrected(said, held);
  });
  const drafts = eventsAmong(tellings, rules.sameActor);
  const eventOf = new Map(drafts.flatMap((draft) => draft.tellings.map((one) => [memberOf(one), draft.id])));
  return {
    events: sorted(drafts.map(({ id, values, main, tellings: members }) => ({ id, values, main, members }))),
    copies: sorted(stories.map(({ id }) => ({ id, copyOf: copies.get(id) ?? null }))),
    pointers: sorted(
      tellings.map((telling) => ({ id: memberOf(telling), telling, event: eventOf.get(memberOf(telling)) ?? null })),
    ),
  };
}

/** The same from the items of a table. */
export function storedIn(items: Items) {
  const part = (pk: string, sk: string) => items.filter((item) => item.pk.startsWith(pk) && item.sk.startsWith(sk));
  const covering = Map.groupBy(part("EVENT#", "COVERAGE#"), ({ pk }) => pk);
  const live = part("EVENT#", "EVENT").filter((item) => item["values"] !== undefined);
  return {
    events: sorted(
      live.map(({ pk, id, values, main }) => ({
        id,
        values,
        main,
        members: (covering.get(pk) ?? [])
          .map((item) => item["telling"] as { order: string })
          .sort((a, b) => (a.order < b.order ? -1 : 1)),
      })),
    ),
    copies: sorted(part("STORY#", "STORY").map(({ id, copyOf }) => ({ id, copyOf }))),
    pointers: sorted(
      part("STORY#", "TELLING#").map(({ telling, event }) => ({
        id: memberOf(telling as { story: string; position: number }),
        telling,
        event,
      })),
    ),
    /** Coverage of what is no event. */
    loose: [...covering.keys()].filter((pk) => !live.some((item) => item.pk === pk)),
  };
}

/** All that must not depend on the order of arrival, as text: everything but the history. */
export function stateOf(items: Items): string {
  const kept = items.filter(
    (item) =>
      !/^(?:CHANGES|WATCH|DIGEST)#/.test(item.pk) &&
      !(item.pk.startsWith("EVENT#") && item.sk === "EVENT" && item["values"] === undefined),
  );
  return kept
    .map((item) => `${item.pk} | ${item.sk} ${canonical(item)}`)
    .sort()
    .join("\n");
}

function sorted(rows: readonly { readonly id?: unknown }[]): string[] {
  return rows.map((row) => canonical(row)).sort();
}
