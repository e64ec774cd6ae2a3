import { PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import type { Mail } from "../../core/digest/digest-types.ts";
import type { DigestName } from "./stage.ts";

/** Keeps a message in the archive, under `sent/name/number.json`: what was sent, or was about to be. */
export function sentArchive(client: S3Client, bucket: string, now: () => string) {
  return async (name: DigestName, number: number, mail: Mail): Promise<void> => {
    await client.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: `sent/${name}/${String(number).padStart(12, "0")}.json`,
        Body: JSON.stringify({ name, upTo: number, at: now(), ...mail }),
        ContentType: "application/json; charset=utf-8",
      }),
    );
  };
}
