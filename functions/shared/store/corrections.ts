import { TransactWriteCommand, type TransactWriteCommandInput } from "@aws-sdk/lib-dynamodb";
import { alreadySaid, contradiction } from "../../../core/events/contradiction.ts";
import { nameOf, storiesNamed, type Correction, type Ruling } from "../../../core/events/corrections.ts";
import { memberOf, type Telling } from "../../../core/events/telling.ts";
import type { MeetingDate } from "../../../core/model.ts";
import { CorrectionRefused, tellingAt, tellingsAt, type Target } from "./correction-targets.ts";
import { eventStore, type EventStore, isConflict } from "./events.ts";
import { keys } from "./keys.ts";
import { storyStore } from "./stories.ts";
import { queryAfter, queryAll, type Table } from "./table.ts";

/** What an analyst asks for. */
export type CorrectionRequest = {
  /** For the record: a name or an address. */
  readonly by: string;
  readonly why: string;
  /** Instant, ISO 8601. */
  readonly at: string;
} & (
  | { readonly kind: "same" | "different"; readonly a: Target; readonly b: Target }
  | { readonly kind: "not-relevant"; readonly story: string }
  | { readonly kind: "no-meeting"; readonly target: Target }
  | { readonly kind: "date"; readonly target: Target; readonly value: MeetingDate }
  | { readonly kind: "undo"; readonly number: number }
);

export interface Filed {
  readonly correction: Correction;
  /** False where an earlier one says the same: that one is given back, and nothing was written. */
  readonly isNew: boolean;
  /** What must be grouped anew: send each of them to the deduplicate queue (`fileCorrection` does). */
  readonly stories: readonly string[];
}

const mostTries = 8;

/**
 * Corrections in the table: numbered records that nobody changes, and beside each story those that hold and name it.
 * The deduplicate stage obeys what was filed before it does anything else, whichever message wakes it.
 */
export function correctionStore(table: Table) {
  const events = eventStore(table);

  /** Every correction of a watch, undone ones and undos among them, by number. */
  const all = (watch: string): Promise<Correction[]> => after(watch, 0);

  /** Those after a number. */
  const after = async (watch: string, number: number): Promise<Correction[]> => {
    const items = await queryAfter<{ correction: Correction }>(table, keys.correction(watch, number));
    return items.map(({ correction }) => correction);
  };

  const fileOnce = async (watch: string, request: CorrectionRequest): Promise<Filed> => {
    const [before, ruling] = [await all(watch), await rulingOf(table, request)];
    const event = (await eventMeant(events, request)).map(nameOf);
    const said = alreadySaid(ruling, before, event);
    if (said) return { correction: said, isNew: false, stories: storiesNamed(said) };
    const against = contradiction(ruling, before, event);
    if (against !== null) throw new CorrectionRefused(`Cannot correct: ${against}`);
    const { by, why, at } = request;
    const correction: Correction = { ...ruling, number: (before.at(-1)?.number ?? 0) + 1, by, why, at };
    const undone = ruling.kind === "undo" ? before.find(({ number }) => number === ruling.of) : undefined;
    const TransactItems = writesOf(table, watch, correction, undone);
    await table.client.send(new TransactWriteCommand({ TransactItems }));
    return { correction, isNew: true, stories: storiesNamed(undone ?? correction) };
  };

  return {
    all,
    after,

    /** Those that hold and name a story. */
    async of(story: string): Promise<Correction[]> {
      const items = await queryAll<{ correction: Correction }>(table, `STORY#${story}`, "CORRECTION#");
      return items.map(({ correction }) => correction);
    },

    /**
     * Puts a correction down, under the next number; what already holds is not put down again.
     * @throws {CorrectionRefused} with the reason: it points at nothing, or contradicts one that holds.
     */
    async file(watch: string, request: CorrectionRequest): Promise<Filed> {
      for (let tries = 1; ; tries++) {
        try {
          return await fileOnce(watch, request);
        } catch (error) {
          // Somebody else has filed at the same moment.
          if (!isConflict(error) || tries === mostTries) throw error;
        }
      }
    },
  };
}

export type CorrectionStore = ReturnType<typeof correctionStore>;

/** The mentions of the event that a request says something of. */
async function eventMeant(events: EventStore, request: CorrectionRequest): Promise<readonly Telling[]> {
  if (request.kind === "date") return tellingsAt(events, request.target);
  const isEvent = request.kind === "no-meeting" && "event" in request.target;
  return isEvent ? tellingsAt(events, request.target) : [];
}

/** A request with what it points at named in the way that lasts. */
async function rulingOf(table: Table, request: CorrectionRequest): Promise<Ruling> {
  const events = eventStore(table);
  switch (request.kind) {
    case "same":
    case "different": {
      const [a, b] = [await tellingAt(events, request.a), await tellingAt(events, request.b)];
      if (memberOf(a) === memberOf(b))
        throw new CorrectionRefused(`Cannot correct: both are ${memberOf(a)}: name two mentions, such as STORY#0`);
      return { kind: request.kind, a: nameOf(a), b: nameOf(b) };
    }
    case "no-meeting":
      return { kind: request.kind, mention: nameOf(await tellingAt(events, request.target)) };
    case "date":
      return { kind: request.kind, mention: nameOf(await tellingAt(events, request.target)), value: request.value };
    case "not-relevant":
      if (!(await storyStore(table).reading(request.story)))
        throw new CorrectionRefused(`There is no story "${request.story}" that has been read`);
      return { kind: request.kind, story: request.story };
    case "undo":
      return { kind: request.kind, of: request.number };
  }
}

type Actions = NonNullable<TransactWriteCommandInput["TransactItems"]>;

function writesOf({ name }: Table, watch: string, correction: Correction, undone: Correction | undefined): Actions {
  const { number } = correction;
  const put = (Item: Readonly<Record<string, unknown>>): Actions[number] => ({ Put: { TableName: name, Item } });
  return [
    {
      Update: {
        TableName: name,
        Key: keys.watch(watch),
        UpdateExpression: "SET #corrections = :next",
        ConditionExpression: number === 1 ? "attribute_not_exists(#corrections)" : "#corrections = :seen",
        ExpressionAttributeNames: { "#corrections": "corrections" },
        ExpressionAttributeValues: { ":next": number, ...(number > 1 && { ":seen": number - 1 }) },
      },
    },
    put({ ...keys.correction(watch, number), correction }),
    ...storiesNamed(correction).map((story) => put({ ...keys.ownCorrection(story, number), correction })),
    ...(undone ? storiesNamed(undone) : []).map((story) => ({
      Delete: { TableName: name, Key: keys.ownCorrection(story, undone!.number) },
    })),
  ];
}
