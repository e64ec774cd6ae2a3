import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { forEachRecord } from "../shared/for-each-record.ts";
import { consoleJournal } from "../shared/journal.ts";
import { readEnv } from "../shared/read-env.ts";
import { subscriptionStore } from "../shared/store/subscriptions.ts";
import { openTable } from "../shared/store/table.ts";
import { bounceEnv } from "./env.ts";
import { readMailEvent } from "./mail-event.ts";
import { bounceStage } from "./stage.ts";

const env = readEnv(bounceEnv, process.env);
const journal = consoleJournal("bounce");
const stage = bounceStage({
  subscriptions: subscriptionStore(openTable(new DynamoDBClient(), env.TABLE_NAME)),
  journal,
});

/** Entry point; the rules are in mail-event.ts and stage.ts. */
export const handler = forEachRecord(({ body }) => stage(readMailEvent(body)), journal, { fifo: false });
