// oxlint-disable typescript/no-unsafe-type-assertion -- a CommonJS package, loaded by require
import { createRequire } from "node:module";
import type { Server } from "node:http";
import * as z from "zod";

/** SES on this machine: takes every mail and shows it in a web page. */
export interface Inbox {
  /** Where the SDK sends to, and where a browser finds the mails. */
  readonly endpoint: string;
  /** Mails sent since the start, oldest first. */
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
const { default: startServer } = createRequire(import.meta.url)("aws-ses-v2-local") as {
  default: (options: { host: string; port: number }) => Promise<Server>;
};

/** Starts aws-ses-v2-local, which keeps its mails in memory. */
export async function startInbox(): Promise<Inbox> {
  const server = await startServer({ host: "127.0.0.1", port: 0 });
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
