import { gunzipSync, gzipSync } from "node:zlib";
import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { keys } from "./keys.ts";
import { getOne, type Table } from "./table.ts";

/** A host's robots.txt; empty where it has none. */
export interface KeptRobots {
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly fetchedAt: number;
}

/** An item holds 400 kB; robots.txt of 500 kB that do not compress to this are made by nobody but to annoy. */
const mostBytes = 350_000;
/** A copy serves this long while its host is down (RFC 9309 §2.3.1.4), then the table drops it. */
const keptSeconds = 30 * 24 * 3600;

/** robots.txt files, and when hosts that ask for a pause were last visited. */
export function robotsStore(table: Table) {
  const { client, name } = table;
  return {
    async get(origin: string): Promise<KeptRobots | undefined> {
      const item = await getOne<{ gzip: Uint8Array; fetchedAt: number }>(table, keys.robots(origin));
      return item && { text: gunzipSync(item.gzip).toString(), fetchedAt: item.fetchedAt };
    },

    async put(origin: string, { text, fetchedAt }: KeptRobots): Promise<void> {
      let gzip = gzipSync(text);
      for (let cut = text; gzip.length > mostBytes; gzip = gzipSync(cut)) cut = cut.slice(0, cut.length / 2);
      const ttl = Math.floor(fetchedAt / 1000) + keptSeconds;
      await client.send(new PutCommand({ TableName: name, Item: { ...keys.robots(origin), gzip, fetchedAt, ttl } }));
    },

    /** When a host was last asked for a page, in milliseconds since 1970; 0 if not lately. */
    async lastVisit(host: string): Promise<number> {
      return (await getOne<{ at: number }>(table, keys.visit(host)))?.at ?? 0;
    },

    async visit(host: string, at: number): Promise<void> {
      const ttl = Math.floor(at / 1000) + 3600;
      await client.send(new PutCommand({ TableName: name, Item: { ...keys.visit(host), at, ttl } }));
    },
  };
}

export type RobotsStore = ReturnType<typeof robotsStore>;
