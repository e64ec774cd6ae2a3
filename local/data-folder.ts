import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import * as z from "zod";
import { WorkError } from "./failures.ts";

/** Number of the folder's layout and of its records; a change that older data does not fit raises it. */
const layout = 1;

const versionFile = "version.json";
const lockFile = "lock";
const inboxFile = "mails.jsonl";
const portFile = "port";
/** Names under which tables and objects are kept: see stored.ts. */
export const namesFile = "names.json";
const version = z.object({ layout: z.number() });

/** A folder that keeps tables, queues, the archive and mails between runs, held by this process. */
export interface DataFolder {
  readonly tables: string;
  readonly queues: string;
  /** A file: the mails that were sent. */
  readonly inbox: string;
  /** A file: the port to which the links in those mails lead. */
  readonly port: string;
  /** Lets others have it. */
  release(): void;
}

const heldHere = new Set<string>();

/**
 * Takes a data folder for this process, and makes it unless `existing` is asked for. `fresh` empties it.
 * @throws {WorkError} in one line: in use, of another version, not Vigie's, or not to be written.
 */
export function holdDataFolder(folder: string, { existing = false, fresh = false } = {}): DataFolder {
  const path = resolve(folder);
  try {
    if (existing) readdirSync(path);
    else mkdirSync(path, { recursive: true });
    checkVersion(path, existing);
    lock(path);
    if (fresh)
      for (const part of ["tables", "queues", inboxFile, portFile, namesFile])
        rmSync(join(path, part), { recursive: true, force: true });
  } catch (error) {
    throw error instanceof WorkError
      ? error
      : new WorkError(`Cannot use the data folder "${folder}": ${reason(error)}`);
  }
  heldHere.add(path);
  return {
    tables: join(path, "tables"),
    queues: join(path, "queues"),
    inbox: join(path, inboxFile),
    port: join(path, portFile),
    release() {
      heldHere.delete(path);
      rmSync(join(path, lockFile), { force: true });
    },
  };
}

function checkVersion(path: string, existing: boolean): void {
  const file = join(path, versionFile);
  const entries = readdirSync(path);
  if (!entries.includes(versionFile)) {
    if (existing || entries.length > 0) {
      throw new WorkError(`Not a data folder of Vigie: "${path}" has no ${versionFile}; name another with --data`);
    }
    writeFileSync(file, `${JSON.stringify({ layout })}\n`);
    return;
  }
  const found = version.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (found.success && found.data.layout === layout) return;
  const what = found.success ? `layout ${found.data.layout}` : "an unknown layout";
  throw new WorkError(`The data folder "${path}" has ${what}, this Vigie reads ${layout}: name another with --data`);
}

function lock(path: string): void {
  const file = join(path, lockFile);
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
    const pid = Number(readFileSync(file, "utf8"));
    const taken = pid === process.pid ? heldHere.has(path) : isAlive(pid);
    if (taken) throw new WorkError(`The data folder "${path}" is in use by another run (pid ${pid})`);
    // Its run was killed. Should two runs come upon it at once, LevelDB's own lock stops the second.
    writeFileSync(file, String(process.pid));
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "it may not be written",
  EPERM: "it may not be written",
  EROFS: "it is on a read-only file system",
  ENOENT: "it does not exist",
  ENOTDIR: "it is not a folder",
  EEXIST: "it is not a folder",
  ENOSPC: "there is no space left",
};

function reason(error: unknown): string {
  return reasons[String(codeOf(error))] ?? (error instanceof Error ? error.message : String(error));
}
