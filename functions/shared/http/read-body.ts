import { Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import * as zlib from "node:zlib";
import { PermanentError } from "../../../core/errors.ts";

/** Codings that are asked for, best first. */
export const acceptedEncodings = "zstd, br, gzip, deflate";
const mostCodings = 3;

export interface ReadBodyOptions {
  /** `Content-Encoding`, as sent. */
  readonly encoding: string | undefined;
  /** Decoded bytes. */
  readonly maxBytes: number;
  /** What to do when there are more: keep those, or refuse. */
  readonly beyond: "cut" | "refuse";
}

/**
 * Reads a body and undoes its codings while it comes in; stops at the limit, however small the sent bytes were.
 * @throws {PermanentError} `too-large`, or `not-a-page` for a coding that nobody asked for; else what the stream throws.
 */
export async function readBody(body: Readable, { encoding, maxBytes, beyond }: ReadBodyOptions): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  const collect = new Writable({
    write(chunk: Buffer, _, done) {
      chunks.push(chunk);
      size += chunk.length;
      done(size > maxBytes ? new LimitReached() : null);
    },
  });
  const [first, stream] = await peek(body);
  const decoders = decodersOf(encoding, first);
  try {
    await pipeline([stream, ...decoders, collect]);
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error;
    if (beyond === "refuse")
      throw new PermanentError("too-large", `Cannot read the answer: more than ${maxBytes} bytes`, { cause: error });
  } finally {
    body.destroy();
  }
  return Buffer.concat(chunks).subarray(0, maxBytes);
}

class LimitReached extends Error {}

/** The first bytes, and the stream with them still in it. */
async function peek(body: Readable): Promise<[Buffer, Readable]> {
  const chunks: AsyncIterator<Buffer, undefined> = body[Symbol.asyncIterator]();
  const { value: first } = await chunks.next();
  async function* whole(): AsyncGenerator<Buffer> {
    if (first === undefined) return;
    yield first;
    yield* { [Symbol.asyncIterator]: () => chunks };
  }
  return [first ?? Buffer.alloc(0), Readable.from(whole(), { objectMode: false })];
}

/** One decoder a coding, the last applied first. Servers that say they have compressed, and have not, are taken by their bytes. */
function decodersOf(encoding: string | undefined, first: Buffer): NodeJS.ReadWriteStream[] {
  const codings = (encoding ?? "")
    .toLowerCase()
    .split(",")
    .map((coding) => coding.trim().replace(/^x-/, ""))
    .filter((coding) => coding !== "" && coding !== "identity" && coding !== "none" && coding !== "utf-8");
  if (codings.length > mostCodings)
    throw new PermanentError("not-a-page", `Cannot read the answer: ${codings.length} codings on one body`);
  const outermost = codings.at(-1);
  if (codings.length === 1 && !startsAs(outermost ?? "", first)) return [];
  return codings.reverse().map((coding, index) => decoderOf(coding, index === 0 ? first : undefined));
}

function startsAs(coding: string, first: Buffer): boolean {
  if (coding === "gzip") return first[0] === 0x1f && first[1] === 0x8b;
  if (coding === "zstd") return first.length < 4 || first.readUInt32LE(0) === 0xfd2fb528;
  return true;
}

function decoderOf(coding: string, first: Buffer | undefined): NodeJS.ReadWriteStream {
  switch (coding) {
    case "gzip":
      return zlib.createGunzip();
    case "br":
      return zlib.createBrotliDecompress();
    case "zstd":
      return zlib.createZstdDecompress();
    case "deflate":
      // RFC 9110 means zlib; many servers send the bare stream. A zlib head is 0x?8 and a multiple of 31.
      return first && ((first[0]! & 15) !== 8 || ((first[0]! << 8) | (first[1] ?? 0)) % 31 !== 0)
        ? zlib.createInflateRaw()
        : zlib.createInflate();
    default:
      throw new PermanentError("not-a-page", `Cannot read the answer: unknown coding "${coding.slice(0, 40)}"`);
  }
}
