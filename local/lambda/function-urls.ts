import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import * as z from "zod";
import { listen } from "../emulators/listen.ts";

/** A function that answers requests. */
export interface WebFunction {
  invoke(event: unknown): Promise<unknown>;
}

/** What stands for AWS's function URLs on this machine: one server, and a path for each function. */
export interface FunctionUrls {
  /** The address of a function, with a slash behind it. */
  readonly urlOf: (name: string) => string;
  /** Has a function answer its address from now on. */
  readonly serve: (name: string, worker: WebFunction) => void;
  stop(): Promise<void>;
}

const mostBody = 6 * 1024 * 1024;

const answer = z.object({
  statusCode: z.number().default(200),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.string().default(""),
  isBase64Encoded: z.boolean().default(false),
});

/**
 * Starts the server, on this machine alone; with a file, on the port that the last start noted there, so that links in
 * earlier mails lead to it, unless somebody else has it now. Events and answers have the payload format 2.0, as AWS's have.
 */
export async function startFunctionUrls(portFile?: string): Promise<FunctionUrls> {
  const workers = new Map<string, WebFunction>();

  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [, name = "", path = "/"] = /^\/([^/?]*)([^?]*)/.exec(request.url ?? "") ?? [];
    const worker = workers.get(decodeURIComponent(name));
    if (worker === undefined) return void response.writeHead(404).end();
    const result = answer.parse(await worker.invoke(await eventOf(request, path === "" ? "/" : path)));
    response
      .writeHead(result.statusCode, result.headers)
      .end(Buffer.from(result.body, result.isBase64Encoded ? "base64" : "utf8"));
  };

  const server = createServer((request, response) => {
    // A function that fails is a bad gateway, and the others go on.
    respond(request, response).catch(() => response.writeHead(502).end());
  });
  server.on("clientError", () => {});
  const noted = portFile !== undefined && existsSync(portFile) ? Number(readFileSync(portFile, "utf8")) : 0;
  const base = await listen(server, noted).catch(() => listen(server));
  if (portFile !== undefined) writeFileSync(portFile, new URL(base).port);
  return {
    urlOf: (name) => `${base}/${encodeURIComponent(name)}/`,
    serve: (name, worker) => void workers.set(name, worker),
    stop: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

async function eventOf(request: IncomingMessage, rawPath: string): Promise<unknown> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > mostBody) throw new Error(`Too large a request: more than ${mostBody} bytes`);
    parts.push(part);
  }
  return {
    version: "2.0",
    rawPath,
    rawQueryString: /\?(.*)$/s.exec(request.url ?? "")?.[1] ?? "",
    headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)])),
    requestContext: { http: { method: request.method ?? "GET", path: rawPath, sourceIp: "127.0.0.1" } },
    ...(size > 0 && { body: Buffer.concat(parts).toString("base64") }),
    isBase64Encoded: size > 0,
  };
}
