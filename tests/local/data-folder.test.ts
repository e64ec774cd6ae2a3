import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { holdDataFolder } from "../../local/data-folder.ts";
import { WorkError } from "../../local/failures.ts";

const freshFolder = (): string => join(mkdtempSync(join(tmpdir(), "vigie-data-")), "data");

test("holdDataFolder() makes the folder, holds it, and lets it go", () => {
  const path = freshFolder();
  const folder = holdDataFolder(path);
  expect(JSON.parse(readFileSync(join(path, "version.json"), "utf8"))).toEqual({ layout: 1 });
  expect(() => holdDataFolder(path)).toThrow(`in use by another run (pid ${process.pid})`);
  folder.release();
  holdDataFolder(path).release();
  expect(existsSync(join(path, "lock"))).toBe(false);
});

test("holdDataFolder() empties a folder that is to be fresh, but none that another run holds", () => {
  const path = freshFolder();
  const folder = holdDataFolder(path);
  mkdirSync(folder.tables);
  expect(() => holdDataFolder(path, { fresh: true })).toThrow("in use by another run");
  expect(existsSync(folder.tables)).toBe(true);
  folder.release();
  holdDataFolder(path, { fresh: true }).release();
  expect(existsSync(folder.tables)).toBe(false);
});

test("holdDataFolder() names the other process that holds it", () => {
  const path = freshFolder();
  holdDataFolder(path).release();
  const other = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60_000)"]);
  onTestFinished(() => void other.kill());
  writeFileSync(join(path, "lock"), String(other.pid));
  expect(() => holdDataFolder(path)).toThrow(
    new WorkError(`The data folder "${path}" is in use by another run (pid ${other.pid})`),
  );
});

test("holdDataFolder() takes over from a run that is gone", () => {
  const path = freshFolder();
  holdDataFolder(path).release();
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  writeFileSync(join(path, "lock"), String(pid));
  const folder = holdDataFolder(path);
  expect(readFileSync(join(path, "lock"), "utf8")).toBe(String(process.pid));
  folder.release();
});

test("holdDataFolder() refuses the data of another version, and folders of others", () => {
  const other = freshFolder();
  holdDataFolder(other).release();
  writeFileSync(join(other, "version.json"), '{"layout":99}');
  expect(() => holdDataFolder(other)).toThrow(/has layout 99, this Vigie reads 1/);
  const foreign = mkdtempSync(join(tmpdir(), "vigie-foreign-"));
  writeFileSync(join(foreign, "letter.txt"), "");
  expect(() => holdDataFolder(foreign)).toThrow(/^Not a data folder of Vigie/);
});

test("holdDataFolder() says in one line why a folder cannot be used", () => {
  const file = join(mkdtempSync(join(tmpdir(), "vigie-file-")), "file");
  writeFileSync(file, "");
  for (const path of [file, join(file, "below")]) {
    expect(() => holdDataFolder(path)).toThrow(
      new WorkError(`Cannot use the data folder "${path}": it is not a folder`),
    );
  }
  expect(() => holdDataFolder(freshFolder(), { existing: true })).toThrow(/: it does not exist$/);
});
