import * as z from "zod";
import { check, dynamoError, DynamoError, type Json, type Store } from "./dynalite.ts";
import type { SharedLock } from "./shared-lock.ts";
import type { Transactions } from "./transactions.ts";

/** Items whose time is over go within this time; DynamoDB itself takes up to a few days. */
const sweepEvery = 5 * 60_000;

const specification = z.object({ Enabled: z.boolean(), AttributeName: z.string() });
const page = z.object({
  Items: z.array(z.record(z.string(), z.unknown())).default([]),
  LastEvaluatedKey: z.record(z.string(), z.unknown()).optional(),
});

/** UpdateTimeToLive, DescribeTimeToLive and the deletion of what is over, which dynalite lacks. */
export class TimeToLive {
  private readonly attributes = new Map<string, string>();
  private readonly store: Store;
  private readonly lock: SharedLock;
  private readonly transactions: Transactions;
  private readonly timer: NodeJS.Timeout;

  constructor(store: Store, lock: SharedLock, transactions: Transactions) {
    this.store = store;
    this.lock = lock;
    this.transactions = transactions;
    this.timer = setInterval(() => void this.sweep().catch(() => {}), sweepEvery).unref();
  }

  async update(body: Json): Promise<Json> {
    const table = await this.existing(body);
    const wanted = specification.safeParse(body["TimeToLiveSpecification"]);
    if (!wanted.success) throw dynamoError("ValidationException", "TimeToLiveSpecification: Enabled, AttributeName");
    if (wanted.data.Enabled) this.attributes.set(table, wanted.data.AttributeName);
    else this.attributes.delete(table);
    return { TimeToLiveSpecification: wanted.data };
  }

  async describe(body: Json): Promise<Json> {
    const attribute = this.attributes.get(await this.existing(body));
    const description =
      attribute === undefined
        ? { TimeToLiveStatus: "DISABLED" }
        : { TimeToLiveStatus: "ENABLED", AttributeName: attribute };
    return { TimeToLiveDescription: description };
  }

  /** Deletes every item whose time is over, unless it has been given more in between. */
  async sweep(now = Date.now()): Promise<void> {
    for (const [table, attribute] of this.attributes) {
      const over = {
        ExpressionAttributeNames: { "#ttl": attribute },
        ExpressionAttributeValues: { ":now": { N: String(Math.floor(now / 1000)) }, ":number": { S: "N" } },
      };
      const condition = "attribute_type(#ttl, :number) AND #ttl < :now";
      let from: Json | undefined;
      do {
        const request = {
          TableName: table,
          FilterExpression: condition,
          ...over,
          ...(from && { ExclusiveStartKey: from }),
        };
        const { Items, LastEvaluatedKey } = page.parse(await check(this.store, "Scan", request).run());
        for (const item of Items) {
          const Key = await this.transactions.keyOf(table, item);
          const deletion = check(this.store, "DeleteItem", {
            TableName: table,
            Key,
            ConditionExpression: condition,
            ...over,
          });
          await this.lock.shared(() => deletion.run()).catch(ignoreFailedCondition);
        }
        from = LastEvaluatedKey;
      } while (from !== undefined);
    }
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private async existing(body: Json): Promise<string> {
    const TableName = String(body["TableName"]);
    await check(this.store, "DescribeTable", { TableName }).run();
    return TableName;
  }
}

function ignoreFailedCondition(error: unknown): Json {
  if (error instanceof DynamoError && error.type === "ConditionalCheckFailedException") return {};
  throw error;
}
