import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import type * as z from "zod";
import { startSite, type Respond, type Site } from "../support/site.ts";

/** What came in, when it was what the service takes. */
export interface Taken {
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** An answer in place of the service's own. */
export type Trouble =
  | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: string }
  | "silence"
  | "break"
  /** The message is taken and the connection broken before the answer. */
  | "take-and-break";

export interface ChatServer {
  readonly site: Site;
  readonly taken: Taken[];
  /** Troubles to come, one a request; then it answers as the service does. */
  readonly troubles: Trouble[];
}

/**
 * A chat service on this machine: takes what its schema takes and answers as the service does, refuses anything else
 * with 400.
 */
export async function startChatServer(path: string, schema: z.ZodType, answer: Respond): Promise<ChatServer> {
  const site = await startSite();
  const taken: Taken[] = [];
  const troubles: Trouble[] = [];
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await text(request);
    const fault = request.method === "POST" ? faultOf(schema, request, body) : "not a POST";
    if (fault !== null) return void response.writeHead(400).end(fault);
    const trouble = troubles.shift();
    if (trouble === "silence") return;
    if (trouble === "break") return void request.socket.destroy();
    if (typeof trouble === "object")
      return void response.writeHead(trouble.status, trouble.headers).end(trouble.body ?? "");
    taken.push({ path: request.url ?? "", headers: request.headers, body });
    if (trouble === "take-and-break") return void request.socket.destroy();
    answer(request, response);
  };
  site.on(path, (request, response) => void handle(request, response));
  return { site, taken, troubles };
}

function faultOf(schema: z.ZodType, request: IncomingMessage, body: string): string | null {
  if (!request.headers["content-type"]?.startsWith("application/json")) return "not JSON";
  try {
    const { error } = schema.safeParse(JSON.parse(body));
    return error ? `invalid_payload: ${error.message}` : null;
  } catch {
    return "invalid_payload: no JSON";
  }
}
