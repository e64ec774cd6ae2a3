import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const cli = fileURLToPath(new URL("../../local/cli.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "vigie-cli-"));
writeFileSync(join(folder, "not-json"), "{");

function vigie(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd: folder, encoding: "utf8" });
  return { status, stdout, stderr };
}

test("vigie --help names every command", () => {
  const { status, stdout } = vigie("--help");
  expect(status).toBe(0);
  expect([...stdout.matchAll(/^ {2}(\w+) {2,}\S/gm)].map(([, name]) => name)).toEqual([
    "run",
    "export",
    "digest",
    "correct",
    "corrections",
    "invoke",
    "eval",
    "read",
    "replay",
    "explain",
    "feeds",
  ]);
});

test.each([
  "run",
  "export",
  "digest",
  "correct",
  "corrections",
  "invoke",
  "eval",
  "read",
  "replay",
  "explain",
  "feeds",
])("vigie %s --help says how it is called", (command) => {
  const { status, stdout, stderr } = vigie(command, "--help");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toContain(`vigie ${command}`);
});

test.each([
  [["fly"], /^vigie: No such command: "fly": there are run, export, /],
  [["export", "--colour"], /^vigie: Unknown option '--colour': "vigie export --help" lists what there is\n$/],
  [["export", "--format", "pdf"], /^vigie: --format takes one of json, jsonl, csv.*: "pdf"\n$/],
  [["export", "--since", "2024-02-30"], /^vigie: --since takes a day such as 2024-08-05: "2024-02-30"\n$/],
  [["export", "more"], /^vigie: No use for "more": /],
  [["run", "--data"], /^vigie: Option '--data <value>' argument missing: /],
  [["run", "--since", "hier"], /^vigie: --since takes a day/],
  [["correct"], /^vigie: A correction is wanted: one of same, different, /],
  [["correct", "wrong", "x"], /^vigie: No such correction: "wrong": there are same, /],
  [["correct", "same", "a"], /^vigie: Called as: vigie correct same A B\n$/],
  [["invoke"], /^vigie: A function and a file are wanted: /],
  [["invoke", "poll", "not-json"], /^vigie: Cannot read the event "not-json": /],
])("vigie %j ends with 2 and one line", (args, line) => {
  const { status, stdout, stderr } = vigie(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toMatch(line);
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
});

test.each([
  [["replay", "--data", "nowhere"], ['vigie: Cannot use the data folder "nowhere": it does not exist']],
  [["replay", "--to", folder], [expect.stringMatching(/^vigie: Cannot replay into .*: it is not empty/)]],
  [["feeds", "--data", "nowhere"], ['vigie: Cannot use the data folder "nowhere": it does not exist']],
  [["export", "--data", "nowhere"], ['vigie: Cannot use the data folder "nowhere": it does not exist']],
  [["correct", "undo", "1", "--data", "nowhere"], ['vigie: Cannot use the data folder "nowhere": it does not exist']],
  [["digest", "--data", folder], [expect.stringMatching(/^vigie: Not a data folder of Vigie: /)]],
  [
    ["run", "--feeds", "nowhere.opml", "--once"],
    ["nowhere.opml: no such file", "vigie: No feed could be read"],
  ],
  [
    ["run", "--feeds", "http://127.0.0.1:9/feed", "--once"],
    [expect.stringMatching(/127\.0\.0\.1.*private network/), "vigie: No feed could be read"],
  ],
])("vigie %j ends with 1 and a line for each thing that is wrong", (args, lines) => {
  const { status, stdout, stderr } = vigie(...args);
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr.trimEnd().split("\n")).toEqual(lines);
});
