import {
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  type PutObjectCommandInput,
  type S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import * as z from "zod/mini";
import { PermanentError } from "../../core/errors.ts";
import type { Article } from "../../core/model.ts";
import { shortHash } from "../../core/story/address.ts";
import { readWarc, type RawPage, writeWarc } from "./warc.ts";

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

/**
 * The bucket of what outlets sent and what was read from it. Keys are made of the contents: the same page fetched again
 * lies where it lay.
 *
 * | key                            | object                                                     |
 * |--------------------------------|------------------------------------------------------------|
 * | raw/host/story/hash.warc.gz    | the answer as received: WARC, one record (warc.ts)         |
 * | articles/story/hash.json       | the article (core/model.ts)                                |
 *
 * @param now milliseconds; when a page was fetched
 */
export function openArchive(client: S3Client, bucket: string, now: () => number = Date.now) {
  /** What lies under a key made of its contents stays: it is the same. */
  const putOnce = async (input: Omit<PutObjectCommandInput, "Bucket">): Promise<void> => {
    try {
      await client.send(new PutObjectCommand({ Bucket: bucket, IfNoneMatch: "*", ...input }));
    } catch (error) {
      if (!(error instanceof S3ServiceException && error.$metadata.httpStatusCode === 412)) throw error;
    }
  };

  return {
    /** Keeps a page; returns its key. */
    async putRaw(story: string, page: RawPage): Promise<string> {
      const hash = shortHash(Buffer.from(page.body).toString("latin1"));
      const key = `raw/${keyPart(new URL(page.url).host)}/${story}/${hash}.warc.gz`;
      const file = await writeWarc(page, new Date(now()).toISOString());
      // What the outlet says of its type stands inside; nothing that serves the bucket may act on it.
      await putOnce({ Key: key, Body: file, ContentType: "application/warc" });
      return key;
    },

    /** The page under a key. @throws {PermanentError} `bad-message`: there is none. */
    async raw(key: string): Promise<RawPage> {
      return readWarc(await bytesUnder(client, bucket, key));
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
      const json = Buffer.from(await bytesUnder(client, bucket, key)).toString("utf8");
      const result = articleShape.safeParse(parse(json));
      if (result.success) return result.data;
      throw new PermanentError("bad-message", `Cannot read article ${key}: ${z.prettifyError(result.error)}`);
    },
  };
}

export type Archive = ReturnType<typeof openArchive>;

async function bytesUnder(client: S3Client, bucket: string, key: string): Promise<Uint8Array> {
  try {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    return (await Body?.transformToByteArray()) ?? new Uint8Array();
  } catch (error) {
    if (!(error instanceof NoSuchKey)) throw error;
    throw new PermanentError("bad-message", `Cannot read ${key}: no such object`, { cause: error });
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
