import { gzipSync } from "node:zlib";
import { GetObjectCommand, NoSuchKey, PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import * as z from "zod/mini";
import { PermanentError } from "../../core/errors.ts";
import type { Article } from "../../core/model.ts";
import { shortHash } from "../../core/story/address.ts";

const nullableText = z.nullable(z.string());
const texts = z.array(z.string());
const articleShape = z.object({
  url: z.string(),
  canonicalUrl: nullableText,
  outlet: z.string(),
  title: nullableText,
  lead: nullableText,
  paragraphs: texts,
  text: z.string(),
  captions: texts,
  publishedAt: nullableText,
  updatedAt: nullableText,
  authors: texts,
  credits: texts,
  language: nullableText,
  access: z.enum(["free", "paywalled", "live"]),
  summaryOnly: z.boolean(),
  removed: z.array(z.object({ text: z.string(), why: z.string() })),
});

/** A page as it was received. */
export interface RawPage {
  readonly url: string;
  readonly contentType: string | null;
  readonly body: Uint8Array;
}

/**
 * The bucket of what outlets sent and what was read from it. Keys are made of the contents: the same page fetched again
 * lies where it lay.
 *
 * | key                            | object                                                     |
 * |--------------------------------|------------------------------------------------------------|
 * | raw/host/story/hash            | the body as received, gzip; address and type as metadata   |
 * | articles/story/hash.json       | the article (core/model.ts)                                |
 */
export function openArchive(client: S3Client, bucket: string) {
  return {
    /** Keeps a page; returns its key. */
    async putRaw(story: string, { url, contentType, body }: RawPage): Promise<string> {
      const hash = shortHash(Buffer.from(body).toString("latin1"));
      const key = `raw/${keyPart(new URL(url).host)}/${story}/${hash}`;
      await client.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: key,
          Body: gzipSync(body),
          // What the outlet says of it is kept, but nothing here acts on it.
          ContentType: "application/gzip",
          Metadata: { url: headerText(new URL(url).href, 1500), type: headerText(contentType ?? "", 300) },
        }),
      );
      return key;
    },

    /** Keeps an article; returns its key. */
    async putArticle(story: string, article: Article): Promise<string> {
      const json = JSON.stringify(article);
      const key = `articles/${story}/${shortHash(json)}.json`;
      await client.send(
        new PutObjectCommand({ Bucket: bucket, Key: key, Body: json, ContentType: "application/json; charset=utf-8" }),
      );
      return key;
    },

    /** The article under a key. @throws {PermanentError} `bad-message`: there is none. */
    async article(key: string): Promise<Article> {
      const json = await textUnder(client, bucket, key);
      const result = articleShape.safeParse(parse(json));
      if (result.success) return result.data;
      throw new PermanentError("bad-message", `Cannot read article ${key}: ${z.prettifyError(result.error)}`);
    },
  };
}

export type Archive = ReturnType<typeof openArchive>;

async function textUnder(client: S3Client, bucket: string, key: string): Promise<string> {
  try {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    return (await Body?.transformToString()) ?? "";
  } catch (error) {
    if (!(error instanceof NoSuchKey)) throw error;
    throw new PermanentError("bad-message", `Cannot read article ${key}: no such object`, { cause: error });
  }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function keyPart(host: string): string {
  return host.replace(/[^\w.-]/g, "_").slice(0, 200);
}

/** What may stand in a header; S3 takes 2 kB of them in all. */
function headerText(value: string, most: number): string {
  return value.replace(/[^\x20-\x7e]/g, "").slice(0, most);
}
