import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { keys } from "./keys.ts";
import { getOne, isConditionFailure, type Table } from "./table.ts";

/** A round of all subscribers of some lists, page by page; what was cut off is gone on with. */
export interface Round {
  readonly version: number;
  /** What the last whole round was for: the number of a change, or an instant in milliseconds; null before the first. */
  readonly done: number | null;
  /** What the present one is for; null when none is under way. */
  readonly target: number | null;
  /** The list it is at, by its place, and the last subscriber that was seen to. */
  readonly list: number;
  readonly after: string;
}

const noRound: Round = { version: 0, done: null, target: null, list: 0, after: "" };

export function roundStore(table: Table) {
  return {
    async get(name: string): Promise<Round> {
      return (await getOne<{ round: Round }>(table, keys.round(name)))?.round ?? noRound;
    },

    /** Writes what follows from the round that was seen. @returns undefined if somebody else was there first. */
    async advance(name: string, seen: Round, next: Omit<Round, "version">): Promise<Round | undefined> {
      const round = { ...next, version: seen.version + 1 };
      try {
        await table.client.send(
          new PutCommand({
            TableName: table.name,
            Item: { ...keys.round(name), round, version: round.version },
            ...(seen.version === 0
              ? { ConditionExpression: "attribute_not_exists(pk)" }
              : {
                  ConditionExpression: "#version = :version",
                  ExpressionAttributeNames: { "#version": "version" },
                  ExpressionAttributeValues: { ":version": seen.version },
                }),
          }),
        );
        return round;
      } catch (error) {
        if (isConditionFailure(error)) return undefined;
        throw error;
      }
    },
  };
}

export type RoundStore = ReturnType<typeof roundStore>;
