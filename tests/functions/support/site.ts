import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

export type Respond = (request: IncomingMessage, response: ServerResponse) => void;

/** A web site on this machine that a test writes: paths and what they answer. */
export interface Site {
  readonly url: string;
  readonly host: string;
  readonly port: number;
  /** Paths that were asked for, in order, and with what headers. */
  readonly asked: { readonly path: string; readonly headers: IncomingMessage["headers"] }[];
  on(path: string, respond: Respond): void;
  /** Answers a path with a text. */
  text(path: string, body: string | Buffer, headers?: Record<string, string>): void;
  stop(): Promise<void>;
}

/** Starts a site that answers 404 to everything but what it is told. */
export async function startSite(address = "127.0.0.1"): Promise<Site> {
  const paths = new Map<string, Respond>();
  const asked: Site["asked"] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    asked.push({ path, headers: request.headers });
    const respond = paths.get(path.split("?")[0] ?? "");
    if (respond) respond(request, response);
    else response.writeHead(404).end("introuvable");
  });
  server.on("clientError", () => {});
  await new Promise<void>((resolve) => server.listen(0, address, resolve));
  const at = server.address();
  if (at === null || typeof at === "string") throw new Error("No port to listen on");
  const { port } = at;
  const host = `${address.includes(":") ? `[${address}]` : address}:${port}`;
  return {
    url: `http://${host}`,
    host,
    port,
    asked,
    on: (path, respond) => void paths.set(path, respond),
    text: (path, body, headers = { "content-type": "text/html; charset=utf-8" }) =>
      void paths.set(path, (_, response) => response.writeHead(200, headers).end(body)),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
