import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as z from "zod";

/** The documents are held to the code: what they name exists. */

const root = new URL("../", import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, root), "utf8");

const documents = [
  ...readdirSync(root).filter((file) => file.endsWith(".md")),
  ...["docs", "fixtures"].flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" })
      // Blind sets are nobody's to read.
      .filter((file) => file.endsWith(".md") && !file.startsWith("blind"))
      .map((file) => `${folder}/${file}`.replaceAll("\\", "/")),
  ),
];

const scripts = Object.keys(
  z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read("package.json"))).scripts,
);
const commandLine = read("local/cli.ts");
const commands = [...commandLine.matchAll(/^ {2}(\w+): async \(\) => \(await import\("\.\/([^"]+)"\)\)/gm)].map(
  ([, name = "", file = ""]) => ({ name, source: read(`local/${file}`) }),
);

/** Words in backquotes, and the lines of code blocks. */
function codeIn(text: string): string[] {
  const blocks = [...text.matchAll(/^```[^\n]*\n([\s\S]*?)^```/gm)].flatMap(([, block = ""]) => block.split("\n"));
  const inline = [...text.replace(/^```[\s\S]*?^```/gm, "").matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => code);
  return [...blocks, ...inline];
}

/** Targets of links and pictures, without their anchors. */
function linksIn(text: string): string[] {
  return [...text.replace(/^```[\s\S]*?^```/gm, "").matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
}

// Made by running, so not in a fresh checkout.
const madeByRunning = /^(?:out|cdk\.out|node_modules|\.vigie)\b/;
const aPath =
  /^(?:core|data|functions|infra|local|tests|fixtures|docs|bench|scripts|out|cdk\.out|node_modules|\.vigie|\.ci)(?:\/[\w.@-]+)*\/?$/;

/** Paths that a document names in code: words of commands too, but not patterns. */
function pathsIn(text: string): string[] {
  return codeIn(text)
    .flatMap((code) => code.split(/[\s"'(),;:]+/))
    .filter((word) => aPath.test(word) && word.includes("/"));
}

test("readme.test finds documents, scripts and commands", () => {
  expect(documents).toEqual(
    expect.arrayContaining(["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "docs/contract.md"]),
  );
  expect(scripts).toContain("start");
  expect(commands.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["run", "export", "digest", "invoke", "eval", "read"]),
  );
});

describe.each(documents)("%s", (file) => {
  const text = read(file);
  const code = codeIn(text).join("\n");

  test("links to what is there", () => {
    const here = new URL(file, root);
    const broken = linksIn(text).filter((target) => {
      if (/^(?:https?:|mailto:)/.test(target)) return false;
      const [path = "", anchor] = target.split("#");
      const at = new URL(path === "" ? here.href : path, here);
      if (!existsSync(at)) return true;
      return anchor !== undefined && !headings(readFileSync(at, "utf8")).includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  test("names files that are there", () => {
    const missing = pathsIn(text).filter((path) => !madeByRunning.test(path) && !existsSync(new URL(path, root)));
    expect(missing).toEqual([]);
  });

  test("names npm scripts that are there", () => {
    const named = [...code.matchAll(/\bnpm run (?:--silent )?([\w:-]+)/g)].map(([, name = ""]) => name);
    expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
  });

  test("names commands and options that are there", () => {
    const calls = [...code.matchAll(/(?:\bvigie --|(?<![\w/-])vigie) +([a-z]+)([^\n|]*)/g)].map(
      ([, name = "", rest = ""]) => ({ name, rest }),
    );
    const wrong = calls.flatMap(({ name, rest }) => {
      const command = commands.find((each) => each.name === name);
      if (command === undefined) return [name];
      const options = [...rest.matchAll(/--([a-z-]+)/g)].map(([, option = ""]) => option);
      return options.filter((option) => !command.source.includes(`--${option}`)).map((option) => `${name} --${option}`);
    });
    expect(wrong).toEqual([]);
  });

  test("names no place of one machine and no registry", () => {
    expect(text).not.toMatch(/(?<![\w./:-])\/(?:home|Users|root|work|tmp|mnt|var)\/\w/);
    expect(text).not.toMatch(/registry\.\w|\bartifactory\b|\bverdaccio\b|\bnexus\b/i);
  });
});

/** Anchors of a document's headings, as code forges make them. */
function headings(text: string): string[] {
  return [...text.matchAll(/^#{1,6} +(.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .trim()
      .replaceAll(" ", "-"),
  );
}

describe("README.md", () => {
  test("and docs/contract.md show every command of the command line", () => {
    const code = codeIn(read("README.md")).join("\n");
    expect(
      commands.filter(({ name }) => !new RegExp(`vigie -- ${name}\\b`).test(code)).map(({ name }) => name),
    ).toEqual([]);
    const [, table = ""] = /## Commands\n([\s\S]*?)\n## /.exec(read("docs/contract.md")) ?? [];
    expect(commands.filter(({ name }) => !new RegExp(`\`${name}\\b`).test(table)).map(({ name }) => name)).toEqual([]);
  });

  test("names the settings of cdk.json, and no others", () => {
    const { context } = z.object({ context: z.record(z.string(), z.unknown()) }).parse(JSON.parse(read("cdk.json")));
    const settings = Object.keys(context).filter((name) => !name.includes("-"));
    const [, table = ""] = /## Configuration\n([\s\S]*?)\n## /.exec(read("README.md")) ?? [];
    const named = [...table.matchAll(/^\| `(\w+)` \|/gm)].map(([, name = ""]) => name);
    expect(named.sort()).toEqual(settings.sort());
  });

  test("has the pictures that it shows, none above 200 kB", () => {
    const pictures = linksIn(read("README.md")).filter((target) => /\.(?:png|svg)$/.test(target));
    expect(pictures.length).toBeGreaterThan(0);
    for (const picture of pictures) expect(readFileSync(new URL(picture, root)).length).toBeLessThan(200_000);
  });
});

describe("CONTRIBUTING.md", () => {
  const rows = [...read("CONTRIBUTING.md").matchAll(/^\| (?!I want|---)(.+?) \|/gm)].map(([row]) => row);

  test("says where to change what", () => {
    expect(rows.length).toBeGreaterThanOrEqual(15);
  });

  test.each(rows)("%s names a file", (row) => {
    const line = read("CONTRIBUTING.md")
      .split("\n")
      .find((each) => each.startsWith(row));
    expect(pathsIn(line ?? "").length).toBeGreaterThan(0);
  });
});
