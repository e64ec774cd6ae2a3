import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { keys } from "./keys.ts";
import { getOne, isConditionFailure, type Table } from "./table.ts";

/** Numbers of changes, both included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** How far a digest has come. */
export interface DigestState {
  /** Number of the last change that is known to have been sent. */
  readonly confirmed: number;
  /** Number of the last change of which a message was begun; equal to `confirmed` when none is under way. */
  readonly claimed: number;
  /** When the claim was made; ISO 8601. */
  readonly claimedAt: string | null;
  readonly confirmedAt: string | null;
  /** What was claimed and never confirmed: it may have been sent. */
  readonly uncertain: readonly Range[];
}

const none: DigestState = { confirmed: 0, claimed: 0, claimedAt: null, confirmedAt: null, uncertain: [] };
const mostUncertain = 50;

/** States of digests in the table. Every write is refused if the state is no longer what the writer saw. */
export function digestStore(table: Table) {
  const write = async (name: string, seen: DigestState, next: DigestState): Promise<boolean> => {
    try {
      await table.client.send(
        new UpdateCommand({
          TableName: table.name,
          Key: keys.digest(name),
          UpdateExpression: "SET #confirmed = :confirmed, #claimed = :claimed, #state = :state",
          ConditionExpression:
            seen === none || (seen.claimed === 0 && seen.claimedAt === null)
              ? "attribute_not_exists(pk)"
              : "#confirmed = :seenConfirmed AND #claimed = :seenClaimed AND #state.#claimedAt = :seenAt",
          ExpressionAttributeNames: {
            "#confirmed": "confirmed",
            "#claimed": "claimed",
            "#state": "state",
            ...(seen.claimedAt !== null && { "#claimedAt": "claimedAt" }),
          },
          ExpressionAttributeValues: {
            ":confirmed": next.confirmed,
            ":claimed": next.claimed,
            ":state": next,
            ...(seen.claimedAt !== null && {
              ":seenConfirmed": seen.confirmed,
              ":seenClaimed": seen.claimed,
              ":seenAt": seen.claimedAt,
            }),
          },
        }),
      );
      return true;
    } catch (error) {
      if (isConditionFailure(error)) return false;
      throw error;
    }
  };

  return {
    async state(name: string): Promise<DigestState> {
      return (await getOne<{ state: DigestState }>(table, keys.digest(name)))?.state ?? none;
    },

    /**
     * Takes the changes up to a number for one message. What an earlier claim left unconfirmed is put down as uncertain.
     * @returns the state with the claim; undefined if somebody else was there first.
     */
    async claim(name: string, seen: DigestState, upTo: number, at: string): Promise<DigestState | undefined> {
      const left = seen.claimed > seen.confirmed ? [{ from: seen.confirmed + 1, to: seen.claimed }] : [];
      const next: DigestState = {
        ...seen,
        claimed: upTo,
        claimedAt: at,
        uncertain: [...seen.uncertain, ...left].slice(-mostUncertain),
      };
      return (await write(name, seen, next)) ? next : undefined;
    },

    /** The message of a claim was sent, or there was nothing to send. */
    async confirm(name: string, claim: DigestState, at: string): Promise<void> {
      await write(name, claim, { ...claim, confirmed: claim.claimed, confirmedAt: at });
    },

    /** The message of a claim was certainly not sent: it may be claimed again. */
    async release(name: string, claim: DigestState): Promise<void> {
      await write(name, claim, { ...claim, claimed: claim.confirmed });
    },
  };
}

export type DigestStore = ReturnType<typeof digestStore>;
