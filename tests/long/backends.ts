import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { startDynamoDb } from "../../local/emulators/dynamodb.ts";

/** Something that answers as DynamoDB does. */
export interface Backend {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/** A kind of them: how it is started, or why it cannot be here. */
export interface BackendKind {
  readonly name: string;
  readonly start: (region: string) => Promise<Backend>;
  /** Null where it can. */
  readonly missing: string | null;
}

/**
 * Every DynamoDB that this machine can run: the project's own front of dynalite; dynoxide, an implementation by others,
 * where its package is installed (npm has it for Linux on x64); Amazon's own DynamoDB Local, where DYNAMODB_LOCAL names a
 * folder with its jars and Java is there:
 *
 *     mvn dependency:copy-dependencies   # of com.amazonaws:DynamoDBLocal
 */
const backends: readonly BackendKind[] = [
  { name: "dynalite and our transactions", start: (region) => startDynamoDb({ region }), missing: null },
  {
    name: "dynoxide",
    start: startDynoxide,
    missing: dynoxide() === null ? "@dynoxide/linux-x64 is not installed" : null,
  },
  { name: "DynamoDB Local", start: startDynamoDbLocal, missing: whyNoDynamoDbLocal() },
];

/** Those that can run here; says why the others cannot. */
export function backendsHere(): readonly BackendKind[] {
  for (const { name, missing } of backends) if (missing !== null) console.log(`${name} is left out: ${missing}`);
  return backends.filter(({ missing }) => missing === null);
}

function dynoxide(): string | null {
  try {
    const file = join(dirname(createRequire(import.meta.url).resolve("@dynoxide/linux-x64/package.json")), "dynoxide");
    return existsSync(file) ? file : null;
  } catch {
    return null;
  }
}

async function startDynoxide(): Promise<Backend> {
  const port = await freePort();
  return answering(spawn(dynoxide() ?? "", ["--port", String(port)], { stdio: "ignore" }), port);
}

function whyNoDynamoDbLocal(): string | null {
  const folder = process.env["DYNAMODB_LOCAL"];
  if (folder === undefined || folder === "") return "DYNAMODB_LOCAL names no folder";
  const jars = existsSync(folder) ? readdirSync(folder).filter((file) => /^DynamoDBLocal-.*\.jar$/.test(file)) : [];
  return jars.length > 0 ? null : `there is no DynamoDBLocal jar in "${folder}"`;
}

async function startDynamoDbLocal(): Promise<Backend> {
  const port = await freePort();
  const folder = process.env["DYNAMODB_LOCAL"] ?? "";
  const words = ["com.amazonaws.services.dynamodbv2.local.main.ServerRunner", "-inMemory", "-port", String(port)];
  const java = spawn("java", [`-Dsqlite4java.library.path=${folder}`, "-cp", join(folder, "*"), ...words], {
    stdio: "ignore",
  });
  return answering(java, port);
}

async function answering(server: ChildProcess, port: number): Promise<Backend> {
  const endpoint = `http://127.0.0.1:${port}`;
  const ended = new Promise<void>((done) => void server.once("exit", () => done()));
  for (let tries = 0; ; tries++) {
    try {
      await fetch(endpoint);
      break;
    } catch (cause) {
      if (tries === 600 || server.exitCode !== null) throw new Error("The database does not answer", { cause });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  return {
    endpoint,
    async stop() {
      server.kill();
      await ended;
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
