import { GetObjectCommand, PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import type { Payload } from "../../core/channels/payload.ts";
import { shortHash } from "../../core/story/address.ts";

/** Messages in the archive, under `sent/subscriber/hash.json`: what was sent, or was about to be. No address is in them. */
export function sentArchive(client: S3Client, bucket: string) {
  return {
    async keep(subscriber: string, payload: Payload): Promise<string> {
      const json = JSON.stringify(payload);
      const key = `sent/${subscriber}/${shortHash(json)}.json`;
      await client.send(
        new PutObjectCommand({ Bucket: bucket, Key: key, Body: json, ContentType: "application/json; charset=utf-8" }),
      );
      return key;
    },

    async kept(key: string): Promise<Payload> {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what `keep` wrote
      return JSON.parse((await Body?.transformToString()) ?? "") as Payload;
    },
  };
}
