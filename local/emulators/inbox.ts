// oxlint-disable typescript/no-unsafe-type-assertion -- a CommonJS package, loaded by require
import { appendFileSync, existsSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import * as z from "zod";

/** SES on this machine: takes every mail and shows it in a web page. */
export interface Inbox {
  /** Where the SDK sends to, and where a browser finds the mails. */
  readonly endpoint: string;
  /** Mails that are kept, and those sent since the start, oldest first. */
  mails(): Promise<readonly Mail[]>;
  stop(): Promise<void>;
}

const stored = z.object({
  emails: z.array(
    z.object({
      from: z.string(),
      subject: z.string(),
      destination: z.object({ to: z.array(z.string()).default([]) }),
      body: z.object({ html: z.string().optional(), text: z.string().optional() }),
    }),
  ),
});
export type Mail = z.infer<typeof stored>["emails"][number];

// A CommonJS package with `exports.default`, which Node and Vite unwrap differently; `require` is the same in both.
const require = createRequire(import.meta.url);
const { default: startServer } = require("aws-ses-v2-local") as {
  default: (options: { host: string; port: number }) => Promise<Server>;
};
/** Its mails, in memory: one list for the whole process. */
const { getStoreReadonly: storeOf } = require("aws-ses-v2-local/dist/store.js") as {
  getStoreReadonly: () => { readonly emails: KeptMail[] };
};
interface KeptMail {
  readonly messageId: string;
}

/**
 * Starts aws-ses-v2-local, which keeps its mails in memory; with a file, they are kept there, a line of JSON each, and
 * shown again by the next start.
 */
export async function startInbox(file?: string): Promise<Inbox> {
  const server = await startServer({ host: "127.0.0.1", port: 0 });
  if (file !== undefined) keepMails(server, file);
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port for the inbox");
  const endpoint = `http://127.0.0.1:${address.port}`;
  return {
    endpoint,
    mails: async () => stored.parse(await (await fetch(`${endpoint}/store`)).json()).emails,
    stop: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

function keepMails(server: Server, file: string): void {
  const kept = new Set<string>();
  for (const mail of keptIn(file)) {
    kept.add(mail.messageId);
    if (!storeOf().emails.some(({ messageId }) => messageId === mail.messageId)) storeOf().emails.push(mail);
  }
  server.on("request", ({ method, url }: IncomingMessage, response: ServerResponse) => {
    response.once("finish", () => {
      if (method !== "POST") return;
      if (url === "/clear-store") rmSync(file, { force: true });
      for (const mail of storeOf().emails.filter(({ messageId }) => !kept.has(messageId))) {
        kept.add(mail.messageId);
        // A run that was killed may have left half a line.
        appendFileSync(file, `\n${JSON.stringify(mail)}`);
      }
    });
  });
}

function keptIn(file: string): KeptMail[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line) => {
      try {
        return [JSON.parse(line) as KeptMail];
      } catch {
        return [];
      }
    });
}
