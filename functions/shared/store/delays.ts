import { PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { addDays } from "../../../core/dates/days.ts";
import type { Stamps } from "../../../core/latency/stamps.ts";
import type { IsoDay } from "../../../core/model.ts";
import { keys } from "./keys.ts";
import { isConditionFailure, queryAll, type Table } from "./table.ts";

const keptSeconds = 90 * 24 * 3600;

/** The ledger of stamps: one item a story that changed an event, under the day (UTC) on which it did. */
export function delayStore(table: Table) {
  const ifAllowed = async (write: () => Promise<unknown>): Promise<void> => {
    try {
      await write();
    } catch (error) {
      if (!isConditionFailure(error)) throw error;
    }
  };
  return {
    /** Puts a story's stamps down; what was put down before stays. */
    async note(stamps: Stamps): Promise<void> {
      const { eventAt, story } = stamps;
      const ttl = Math.floor(Date.parse(eventAt) / 1000) + keptSeconds;
      await ifAllowed(() =>
        table.client.send(
          new PutCommand({
            TableName: table.name,
            Item: { ...keys.delays(eventAt.slice(0, 10), story), ...stamps, ttl },
            ConditionExpression: "attribute_not_exists(pk)",
          }),
        ),
      );
    },

    /** A message that tells of it went out: the first one counts. @param eventAt when it changed an event */
    async sent(story: string, eventAt: string, at: string): Promise<void> {
      await ifAllowed(() =>
        table.client.send(
          new UpdateCommand({
            TableName: table.name,
            Key: keys.delays(eventAt.slice(0, 10), story),
            UpdateExpression: "SET #sentAt = :at",
            ConditionExpression: "attribute_exists(pk) AND #sentAt = :none",
            ExpressionAttributeNames: { "#sentAt": "sentAt" },
            ExpressionAttributeValues: { ":at": at, ":none": null },
          }),
        ),
      );
    },

    /** The stamps of so many days up to one. */
    async of(last: IsoDay, days: number): Promise<Stamps[]> {
      const found: Stamps[] = [];
      for (let back = days - 1; back >= 0; back--)
        found.push(...(await queryAll<Stamps>(table, keys.delays(addDays(last, -back), "").pk, "")));
      return found;
    },
  };
}

export type DelayStore = ReturnType<typeof delayStore>;
