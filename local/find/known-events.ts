import { paginateQuery } from "@aws-sdk/lib-dynamodb";
import { eventStore } from "../../functions/shared/store/events.ts";
import { keys } from "../../functions/shared/store/keys.ts";
import type { Table } from "../../functions/shared/store/table.ts";
import type { ShownValues } from "../../core/events/shown-values.ts";
import { watchName } from "../../functions/shared/watch-name.ts";

/** Every event with the values that it shows. Each was opened by a change, so the list of changes leads to all: no scan. */
export async function knownEvents(table: Table): Promise<(ShownValues & { readonly id: string })[]> {
  const ids = new Set<string>();
  const pages = paginateQuery(
    { client: table.client },
    {
      TableName: table.name,
      KeyConditionExpression: "pk = :pk",
      ExpressionAttributeNames: { "#event": "event" },
      ExpressionAttributeValues: { ":pk": keys.change(watchName, 0).pk },
      ProjectionExpression: "#event",
    },
  );
  for await (const { Items = [] } of pages) for (const { event } of Items) ids.add(String(event));
  const records = await eventStore(table).many([...ids]);
  return records.flatMap(({ id, values, redirect }) => (values && redirect === undefined ? [{ id, ...values }] : []));
}
