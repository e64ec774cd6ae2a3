import { Agent as HttpAgent, type ClientRequest, type IncomingMessage, request as httpRequest } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import { PermanentError, TemporaryError } from "../../../core/errors.ts";
import { checkAddress, type Forbids, guardedLookup } from "./address-guard.ts";
import { acceptedEncodings, readBody } from "./read-body.ts";
import { retryAfter } from "./retry-after.ts";

export interface GetterOptions {
  /** Sent as `User-Agent`. */
  readonly agent: string;
  /** Asked for every address that is about to be connected to. */
  readonly forbids: Forbids;
}

export interface GetOptions {
  readonly accept: string;
  /** Decoded bytes that are read at most. */
  readonly maxBytes: number;
  /** What to do when there are more. */
  readonly beyond?: "cut" | "refuse";
  /** For the whole answer, redirects included. */
  readonly totalMilliseconds: number;
  /** Without a byte. */
  readonly idleMilliseconds: number;
  /** Validators of the answer that is known already. */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  /** Asked before every request, the redirects' too; refuses by throwing. */
  readonly before?: (url: URL) => Promise<void>;
}

export interface Answer {
  readonly status: number;
  /** Where it came from, after redirects. */
  readonly url: string;
  /** Addresses that led there, the first one included. */
  readonly redirectedFrom: readonly string[];
  readonly contentType: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Seconds. */
  readonly retryAfter: number | null;
  /** Empty unless the status is 200 to 299. */
  readonly body: Uint8Array;
}

export type Get = (address: string, options: GetOptions) => Promise<Answer>;

const mostRedirects = 5;
const mostAddress = 2048;
const redirects = new Set([301, 302, 303, 307, 308]);

/**
 * A polite and bounded GET over node:http and node:https. The promise is refused with
 * `PermanentError`: an address that is none or not allowed, too many redirects, too large, no HTTP at all; or
 * `TemporaryError`: no such name, no connection, a break-off, silence, too slow.
 * Any status is an answer; see `expectSuccess`.
 */
export function createGetter({ agent, forbids }: GetterOptions): Get {
  const connection = { keepAlive: true, maxSockets: 8, maxFreeSockets: 16, timeout: 60_000 };
  const agents = { "http:": new HttpAgent(connection), "https:": new HttpsAgent(connection) };
  const lookup = guardedLookup(forbids);

  return async (address, options) => {
    const deadline = Date.now() + options.totalMilliseconds;
    const redirectedFrom: string[] = [];
    for (let url = parse(address); ;) {
      checkAddress(url, forbids);
      await options.before?.(url);
      const conditional = redirectedFrom.length === 0;
      const hop = { url, agent, agents, lookup, deadline, options, conditional };
      const found = await fetchHop(hop, true);
      if (!("redirect" in found)) return { ...found, redirectedFrom };
      redirectedFrom.push(url.href);
      if (redirectedFrom.length > mostRedirects)
        throw new PermanentError("not-a-page", `Cannot fetch ${address}: more than ${mostRedirects} redirects`);
      url = parse(found.redirect, url);
    }
  };
}

function parse(address: string, base?: URL): URL {
  const url = URL.parse(address, base?.href);
  if (!url || url.href.length > mostAddress)
    throw new PermanentError("bad-address", `Cannot fetch "${address.slice(0, 100)}": no address`);
  return url;
}

interface Hop {
  readonly url: URL;
  readonly agent: string;
  readonly agents: { readonly "http:": HttpAgent; readonly "https:": HttpsAgent };
  readonly lookup: ReturnType<typeof guardedLookup>;
  readonly deadline: number;
  readonly options: GetOptions;
  readonly conditional: boolean;
}

type Found = { readonly redirect: string } | Omit<Answer, "redirectedFrom">;

/** One request, within its limits of time. A kept connection that the server has closed meanwhile is tried once more. */
async function fetchHop(hop: Hop, mayRepeat: boolean): Promise<Found> {
  const { url, options, deadline } = hop;
  const request = open(hop);
  let stopped: TemporaryError | undefined;
  let response: IncomingMessage | undefined;
  const stop = (why: string): void => {
    stopped ??= new TemporaryError(`Cannot fetch ${url.href}: ${why}`);
    request.destroy(stopped);
    response?.destroy(stopped);
  };
  const left = Math.max(0, deadline - Date.now());
  const total = setTimeout(() => stop(`not done in ${options.totalMilliseconds} ms`), left);
  request.setTimeout(options.idleMilliseconds, () => stop(`silent for ${options.idleMilliseconds} ms`));
  try {
    response = await responseTo(request);
    return await readResponse(response, hop);
  } catch (error) {
    const stale =
      request.reusedSocket && response === undefined && stopped === undefined && code(error) === "ECONNRESET";
    if (stale && mayRepeat) return await fetchHop(hop, false);
    throw stopped ?? named(error, url);
  } finally {
    clearTimeout(total);
    if (response && !response.complete) request.destroy();
  }
}

function open({ url, agent, agents, lookup, options, conditional }: Hop): ClientRequest {
  const secure = url.protocol === "https:";
  const headers = {
    "user-agent": agent,
    accept: options.accept,
    "accept-encoding": acceptedEncodings,
    "accept-language": "fr, *;q=0.5",
    ...(conditional && options.etag && { "if-none-match": options.etag }),
    ...(conditional && options.lastModified && { "if-modified-since": options.lastModified }),
  };
  const common = { lookup, headers, maxHeaderSize: 65_536 };
  return secure
    ? httpsRequest(url, { ...common, agent: agents["https:"] })
    : httpRequest(url, { ...common, agent: agents["http:"] });
}

function responseTo(request: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request.once("response", resolve);
    // Stays: an error after the response must not go unheard.
    request.on("error", reject);
    request.end();
  });
}

async function readResponse(response: IncomingMessage, { url, options }: Hop): Promise<Found> {
  const { statusCode: status = 0, headers } = response;
  // The one that was read; what breaks off afterwards is told by the reading itself.
  response.on("error", () => {});
  const header = (name: string): string | null => {
    const value = headers[name];
    return typeof value === "string" && value !== "" ? value.slice(0, 1000) : null;
  };
  const success = status >= 200 && status < 300;
  if (!success) await drain(response);
  if (redirects.has(status) && headers.location !== undefined) return { redirect: asUtf8(headers.location) };
  const body = success
    ? await readBody(response, {
        encoding: headers["content-encoding"],
        maxBytes: options.maxBytes,
        beyond: options.beyond ?? "refuse",
      })
    : new Uint8Array();
  return {
    status,
    url: url.href,
    contentType: header("content-type"),
    etag: header("etag"),
    lastModified: header("last-modified"),
    retryAfter: retryAfter(headers["retry-after"], Date.now()),
    body,
  };
}

/** Headers are read as ISO-8859-1; addresses in them are UTF-8 where a server did not care to escape. */
function asUtf8(header: string): string {
  const text = Buffer.from(header, "latin1").toString();
  return text.includes("\ufffd") ? header : text;
}

/** Takes the body of an error page off the connection, so that it can be used again; a long one is not worth it. */
async function drain(response: IncomingMessage): Promise<void> {
  let size = 0;
  try {
    const chunks: AsyncIterable<Buffer> = response;
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > 65_536) return;
    }
  } catch {
    // The status is the answer, whatever became of its page.
  }
}

function code(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

function named(error: unknown, url: URL): Error {
  if (error instanceof PermanentError || error instanceof TemporaryError) return error;
  const why = error instanceof Error ? [code(error), error.message].filter(Boolean).join(" ") : String(error);
  if (code(error).startsWith("HPE_"))
    return new PermanentError("not-a-page", `Cannot fetch ${url.href}: the answer is no HTTP: ${why}`, {
      cause: error,
    });
  return new TemporaryError(`Cannot fetch ${url.href}: ${why}`, null, { cause: error });
}
