import { Agent as HttpAgent, type ClientRequest, type IncomingMessage, request as httpRequest } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import { PermanentError } from "../../../core/errors.ts";
import { checkAddress, type Forbids, guardedLookup } from "./address-guard.ts";
import { retryAfter } from "./retry-after.ts";

export interface PosterOptions {
  /** Sent as `User-Agent`. */
  readonly agent: string;
  /** Asked for every address that is about to be connected to. */
  readonly forbids: Forbids;
  /** For the whole answer. */
  readonly totalMilliseconds: number;
}

/** What became of a POST. */
export type Posted =
  | {
      readonly kind: "answer";
      readonly status: number;
      /** Seconds. */
      readonly retryAfter: number | null;
      /** The first 16 kB, as UTF-8. */
      readonly body: string;
    }
  /** Nothing of it left this machine. `permanent`: nor ever will, the address is none or not allowed. */
  | { readonly kind: "not-sent"; readonly permanent: boolean; readonly why: string }
  /** It broke off after the connection stood: nobody knows whether it arrived. */
  | { readonly kind: "broken-off"; readonly why: string };

export type Post = (address: string, headers: Readonly<Record<string, string>>, body: string) => Promise<Posted>;

const mostAnswer = 16_384;

/**
 * A POST of JSON over node:http and node:https, to public addresses alone. A redirect is an answer like any other: what
 * is sent holds secrets, and goes where it was meant to go or nowhere. Each has a connection of its own, so that one
 * that could not be made is known from one that broke.
 */
export function createPoster({ agent, forbids, totalMilliseconds }: PosterOptions): Post {
  const agents = { "http:": new HttpAgent({ keepAlive: false }), "https:": new HttpsAgent({ keepAlive: false }) };
  const lookup = guardedLookup(forbids);

  return async (address, headers, body) => {
    const url = URL.parse(address);
    try {
      if (!url) throw new PermanentError("bad-address", `Cannot post to "${address.slice(0, 100)}": no address`);
      checkAddress(url, forbids);
    } catch (error) {
      if (error instanceof PermanentError) return { kind: "not-sent", permanent: true, why: error.message };
      throw error;
    }
    const options = {
      method: "POST",
      lookup,
      headers: {
        "user-agent": agent,
        "content-type": "application/json; charset=utf-8",
        "content-length": String(Buffer.byteLength(body)),
        ...headers,
      },
    };
    const request =
      url.protocol === "https:"
        ? httpsRequest(url, { ...options, agent: agents["https:"] })
        : httpRequest(url, { ...options, agent: agents["http:"] });
    return answerTo(request, body, { secure: url.protocol === "https:", host: url.host, totalMilliseconds });
  };
}

interface Limits {
  readonly secure: boolean;
  /** For messages: the rest of the address may be a secret. */
  readonly host: string;
  readonly totalMilliseconds: number;
}

function answerTo(request: ClientRequest, body: string, limits: Limits): Promise<Posted> {
  const { secure, host, totalMilliseconds } = limits;
  let connected = false;
  request.on("socket", (socket) => socket.once(secure ? "secureConnect" : "connect", () => (connected = true)));
  return new Promise((resolve) => {
    const failed = (error: unknown): void => {
      const why = `Cannot post to ${host}: ${error instanceof Error ? error.message : String(error)}`;
      resolve(
        connected ? { kind: "broken-off", why } : { kind: "not-sent", permanent: error instanceof PermanentError, why },
      );
    };
    const timer = setTimeout(
      () => request.destroy(new Error(`not done in ${totalMilliseconds} ms`)),
      totalMilliseconds,
    );
    request.on("close", () => clearTimeout(timer));
    request.on("error", failed);
    request.on("response", (response) => {
      readStart(response).then((text) => {
        resolve({
          kind: "answer",
          status: response.statusCode ?? 0,
          retryAfter: retryAfter(response.headers["retry-after"], Date.now()),
          body: text,
        });
        request.destroy();
      }, failed);
    });
    request.end(body);
  });
}

/** The beginning of an answer's body; what it breaks off with does not matter, the status is there. */
async function readStart(response: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    const chunks: AsyncIterable<Buffer> = response;
    for await (const chunk of chunks) {
      pieces.push(chunk);
      size += chunk.length;
      if (size >= mostAnswer) break;
    }
  } catch {
    // The status is the answer, whatever became of its page.
  }
  return Buffer.concat(pieces).subarray(0, mostAnswer).toString();
}
