import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { WorkError } from "./failures.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const cache = join(root, "node_modules", ".cache", "vigie");

/** Everything that a cloud assembly is made of. */
const sources = ["cdk.json", "package-lock.json", "core", "data", "functions", "infra"];
/** An assembly that nothing has started from for so long is deleted. */
const keepMs = 7 * 24 * 3600_000;

const cdkFile = z.looseObject({ context: z.record(z.string(), z.unknown()).default({}) });

/**
 * The folder of the synthesised stack, made anew when a source has changed since the last time.
 * @throws {WorkError} if it cannot be synthesised; the output of the attempt is in the message.
 */
export async function assemble(): Promise<string> {
  const wanted = join(cache, fingerprint());
  if (!existsSync(wanted)) await synthesise(wanted);
  const now = new Date();
  utimesSync(wanted, now, now);
  for (const old of readdirSync(cache).map((name) => join(cache, name))) {
    if (old !== wanted && now.getTime() - statSync(old).mtimeMs > keepMs) rmSync(old, { recursive: true, force: true });
  }
  return wanted;
}

/** Writes beside the place and moves there at the end, so that two starts at once cannot see each other's halves. */
async function synthesise(wanted: string): Promise<void> {
  const work = `${wanted}.${process.pid}`;
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const { context } = cdkFile.parse(JSON.parse(readFileSync(join(root, "cdk.json"), "utf8")));
  const child = spawn(process.execPath, [join("infra", "app.ts")], {
    cwd: root,
    env: {
      ...process.env,
      CDK_OUTDIR: work,
      CDK_DEFAULT_REGION: "eu-west-3",
      CDK_CONTEXT_JSON: JSON.stringify(context),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += String(chunk)));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (status !== 0) {
    rmSync(work, { recursive: true, force: true });
    throw new WorkError(`Cannot synthesise the stack: "node infra/app.ts" ended with ${status}\n${output}`);
  }
  try {
    renameSync(work, wanted);
  } catch (error) {
    if (!existsSync(wanted)) throw error;
    rmSync(work, { recursive: true, force: true });
  }
}

function fingerprint(): string {
  const hash = createHash("sha256");
  for (const file of sources.flatMap(filesIn)) {
    hash.update(`${file}\0`);
    hash.update(readFileSync(join(root, file)));
  }
  return hash.digest("hex").slice(0, 16);
}

function filesIn(source: string): readonly string[] {
  if (!statSync(join(root, source)).isDirectory()) return [source];
  return readdirSync(join(root, source), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .sort();
}
