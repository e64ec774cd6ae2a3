import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const cli = fileURLToPath(new URL("../../local/cli.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "vigie-cli-"));
writeFileSync(join(folder, "not-json"), "{");

const commands = [
  "run",
  "export",
  "digest",
  "find",
  "subscribe",
  "subscriptions",
  "unsubscribe",
  "latency",
  "correct",
  "corrections",
  "invoke",
  "eval",
  "read",
  "replay",
  "explain",
  "feeds",
];

function vigie(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd: folder, encoding: "utf8" });
  return { status, stdout, stderr };
}

test("vigie --help names every command", () => {
  const { status, stdout } = vigie("--help");
  expect(status).toBe(0);
  expect([...stdout.matchAll(/^ {2}(\w+) {2,}\S/gm)].map(([, name]) => name)).toEqual(commands);
});

test.each(commands)("vigie %s --help says how it is called", (command) => {
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
  [["find"], /^vigie: Words are wanted: /],
  [["find", "Larijani", "--bucket", "archive"], /^vigie: --bucket goes with --table$/m],
  [["export", "--table", "Events"], /^vigie: Articles are read: name the archive's bucket, with --bucket$/m],
  [["export", "--table", "", "--bucket", "archive"], /^vigie: --table and --bucket take the name of a table/],
  [["unsubscribe"], /^vigie: An id is wanted: /],
  [["subscriptions", "--json", "--feeds"], /^vigie: Either --json or --feeds$/m],
  [["latency", "--days", "many"], /^vigie: --days takes a number/],
  [["latency", "--days", "91"], /^vigie: --days takes a number from 1 to 90: "91"/],
  [["subscribe"], /^vigie: An address is wanted: /],
  [["subscribe", "nobody@"], /^vigie: Cannot send there: /],
  [["subscribe", "a@example.org", "b@example.org"], /^vigie: One address at a time: "b@example.org"/],
  [["subscribe", "https://127.0.0.1/hook"], /^vigie: .*private network/],
  [["subscribe", "https://[::ffff:10.0.0.1]/hook"], /^vigie: .*private network/],
  [["subscribe", "http://hooks.example/in"], /^vigie: .*must begin with https/],
  [["subscribe", "file:///etc/passwd"], /^vigie: /],
  [
    ["subscribe", "a@example.org", "--rhythm", "yearly"],
    /^vigie: --rhythm takes one of at-once, hourly, daily, weekly/,
  ],
  [["subscribe", "a@example.org", "--at", "25:00"], /^vigie: --at takes a time such as 06:30: "25:00"/],
  [["subscribe", "--preview", "none"], /^vigie: --preview takes a number of days/],
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
