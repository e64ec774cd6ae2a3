import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { openTable, type Table } from "../../functions/shared/store/table.ts";
import { startDynamoDb } from "../../local/emulators/dynamodb.ts";
import { credentials, region } from "../../local/place.ts";

/** Tables of the emulator in this process, over its real protocol. */
export async function startTables() {
  const emulator = await startDynamoDb({ region });
  const client = new DynamoDBClient({ region, credentials, endpoint: emulator.endpoint });
  let count = 0;
  return {
    async open(): Promise<Table> {
      const name = `Events${++count}`;
      const attributes = ["pk", "sk"].map((AttributeName) => ({ AttributeName, AttributeType: "S" as const }));
      await client.send(
        new CreateTableCommand({
          TableName: name,
          BillingMode: "PAY_PER_REQUEST",
          AttributeDefinitions: attributes,
          KeySchema: [
            { AttributeName: "pk", KeyType: "HASH" },
            { AttributeName: "sk", KeyType: "RANGE" },
          ],
        }),
      );
      return openTable(client, name);
    },
    async stop(): Promise<void> {
      client.destroy();
      await emulator.stop();
    },
  };
}
