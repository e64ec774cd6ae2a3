import { headlineOf } from "../digest/headline.ts";
import type { CurrentEvent } from "../digest/choose-changes.ts";
import type { EnglishNames } from "../digest/digest-types.ts";
import { personInEnglish } from "../digest/in-english.ts";
import { disagrees, type FieldValue, valuesOf } from "../digest/news.ts";
import { wordings } from "../digest/wordings.ts";
import type { ShownValues } from "../events/shown-values.ts";
import type { Telling } from "../events/telling.ts";
import type { Role } from "../model.ts";
import { passes } from "../subscriptions/passes.ts";
import { filtered } from "../subscriptions/select-changes.ts";
import type { Wish } from "../subscriptions/subscription.ts";
import { exportPerson } from "./build-export.ts";
import type { EventFeed, FeedEvent, FeedStory } from "./event-feed.ts";
import type { LastKnown } from "./last-known.ts";

/** What was told of and is no event any more; `into`: the event of which it is part now, if there is one. */
export interface EndedEvent {
  readonly id: string;
  readonly last: LastKnown;
  readonly into: ShownValues | null;
}

/** Events that changed lately, whoever wants to know of them. */
export interface RecentEvents {
  readonly events: readonly CurrentEvent[];
  readonly ended: readonly EndedEvent[];
  /** Those that events are shown with. */
  readonly stories: readonly FeedStory[];
}

// Feeds and calendars are read in any year: each date has its own.
const noYear = "----";

/** The recent events that one reader wants, in their language; what ended stays, as withdrawn. */
export function readerFeed(
  { events, ended, stories }: RecentEvents,
  { filter, language }: Pick<Wish, "filter" | "language">,
  names?: EnglishNames,
): EventFeed {
  const own = (values: ShownValues): ShownValues => (language === "en" && names ? inEnglish(values, names) : values);
  const wanted = events.filter((event) => passes(filter, filtered(event)));
  const withdrawn = ended.filter(({ last }) => passes(filter, last));
  return {
    stories,
    events: [
      ...wanted.map(({ id, values, tellings }) => feedEvent(id, own(values), tellings)),
      ...withdrawn.map(({ id, last, into }) => ({
        ...feedEvent(id, own(last.values), []),
        withdrawn: { into: into && headlineOf(own(into), noYear, wordings[language]), renamed: last.renamed },
      })),
    ],
  };
}

function feedEvent(id: string, values: ShownValues, tellings: readonly Telling[]): FeedEvent {
  const { format, status, date, place, participants, delegation, topics } = values;
  const roles = new Map<string, Role>();
  for (const { story, role } of tellings) if (roles.get(story) !== "main") roles.set(story, role);
  return {
    id,
    format,
    status,
    date,
    place,
    participants: participants.map(exportPerson),
    delegation: delegation.map(exportPerson),
    topics,
    coverage: [...roles].map(([story, role]) => ({ story, role })),
    claims: tellings.flatMap((telling) =>
      valuesOf(telling).flatMap((claim) => {
        const value = printed(claim);
        return value === null
          ? []
          : [{ story: telling.story, field: claim.field, value, agrees: !disagrees(claim, values) }];
      }),
    ),
  };
}

function printed(claim: FieldValue): string | null {
  if (claim.field === "date") return claim.value.value;
  if (claim.field === "place") return claim.value && (claim.value.name ?? claim.value.nameEn ?? claim.value.country);
  return claim.value;
}

function inEnglish(values: ShownValues, names: EnglishNames): ShownValues {
  return {
    ...values,
    participants: values.participants.map((one) => personInEnglish(one, names)),
    delegation: values.delegation.map((one) => personInEnglish(one, names)),
  };
}
