import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const root = new URL("../", import.meta.url);

interface Import {
  readonly file: string;
  /** A package, or a file from the root: `core/model.ts`. */
  readonly target: string;
  readonly typeOnly: boolean;
}

const statement =
  /^[ \t]*(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?["']([^"'\n]+)["']|\bimport\(\s*["']([^"'\n]+)["']/gm;

function filesIn(folder: string): string[] {
  return readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(?:ts|mjs)$/.test(file))
    .map((file) => `${folder}/${file}`.replaceAll("\\", "/"));
}

function importsOf(file: string): Import[] {
  const text = read(file);
  return [...text.matchAll(statement)].map(([, type, from, called]) => {
    const target = from ?? called ?? "";
    const resolved = target.startsWith(".")
      ? new URL(target, new URL(file, root)).href.slice(root.href.length)
      : target;
    return { file, target: resolved, typeOnly: type !== undefined };
  });
}

function read(file: string): string {
  return readFileSync(new URL(file, root), "utf8");
}

const folders = ["core", "data", "functions", "infra", "local", "bench", "tests"] as const;
const sources = folders.flatMap(filesIn);
const imports = sources.flatMap(importsOf);

function within(folder: string): Import[] {
  return imports.filter(({ file }) => file.startsWith(`${folder}/`));
}

function isPackage({ target }: Import): boolean {
  return !/^(?:core|data|functions|infra|local|bench|tests)\//.test(target);
}

const print = ({ file, target }: Import): string => `${file} → ${target}`;

test("importsOf() sees every way to import", () => {
  expect(imports.length).toBeGreaterThan(1_000);
  expect(importsOf("local/cli.ts").map(({ target }) => target)).toEqual(
    expect.arrayContaining(["local/lighten.ts", "local/commands/command.ts", "local/read/read-command.ts"]),
  );
  expect(importsOf("core/reading/document.ts").some(({ typeOnly }) => typeOnly)).toBe(true);
});

describe("who may import whom", () => {
  test("core imports core", () => {
    expect(
      within("core")
        .filter((one) => !isPackage(one) && !one.target.startsWith("core/"))
        .map(print),
    ).toEqual([]);
  });

  // All of them work on a string: no network, no clock, no disk.
  const corePackages: Readonly<Record<string, readonly string[]>> = {
    "core/page": ["cheerio/slim", "tldts"],
    "core/feeds": ["rss-parser", "feedsmith", "cheerio/slim"],
    "core/story": ["node:crypto"],
  };

  test("core has a package only where it is meant to", () => {
    const strange = within("core").filter((one) => {
      const folder = one.file.split("/").slice(0, 2).join("/");
      return isPackage(one) && !(corePackages[folder] ?? []).includes(one.target);
    });
    expect(strange.map(print)).toEqual([]);
  });

  test("core reads no clock, no environment, and leaves nothing to chance", () => {
    const impure =
      /\bprocess\.|\bconsole\.|\bDate\.now\(|\bnew Date\(\)|\bperformance\.|\bMath\.random\(|\brandomUUID\b|\bfetch\(|\bsetTimeout\(/;
    const found = filesIn("core").flatMap((file) =>
      read(file)
        .split("\n")
        .filter((line) => !/^\s*(?:\*|\/\/|\/\*)/.test(line) && impure.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
    expect(found).toEqual([]);
  });

  test("data imports data, and types of core", () => {
    const strange = within("data").filter(
      (one) => !one.target.startsWith("data/") && !(one.typeOnly && one.target.startsWith("core/")),
    );
    expect(strange.map(print)).toEqual([]);
  });

  const stages = ["poll", "scrape", "classify", "deduplicate", "notify", "digest", "links", "bounce"];

  test("functions import core, data and functions, and no stage another", () => {
    const strange = within("functions").filter((one) => {
      const [folder, stage = ""] = one.target.split("/");
      if (isPackage(one) || folder === "core" || folder === "data") return false;
      const own = one.file.split("/")[1];
      return folder !== "functions" || (stages.includes(stage) && stage !== own);
    });
    expect(strange.map(print)).toEqual([]);
  });

  test("every stage has the same three files", () => {
    for (const stage of stages)
      for (const file of ["env.ts", "stage.ts", "handler.ts"])
        expect(existsSync(new URL(`functions/${stage}/${file}`, root)), `${stage}/${file}`).toBe(true);
  });

  test("infra imports infra, and of functions what their settings are called", () => {
    const strange = within("infra").filter(
      (one) =>
        !isPackage(one) &&
        !one.target.startsWith("infra/") &&
        !/^functions\/(?:[^/]+\/env|shared\/read-env)\.ts$/.test(one.target),
    );
    expect(strange.map(print)).toEqual([]);
  });

  test("nobody imports what stands at the edge", () => {
    const strange = imports.filter(({ file, target }) => {
      const [from = "", to = ""] = [file, target].map((path) => path.split("/")[0]);
      if (to === "tests") return from !== "tests";
      if (to === "bench") return from !== "bench" && from !== "tests";
      return to === "local" && !["local", "bench", "tests"].includes(from);
    });
    expect(strange.map(print)).toEqual([]);
  });

  test("clients of the cloud are made in functions alone", () => {
    const strange = imports.filter(
      ({ file, target }) => target.startsWith("@aws-sdk/") && !/^(?:functions|local|tests|bench)\//.test(file),
    );
    expect(strange.map(print)).toEqual([]);
  });
});

describe("files", () => {
  const most = 250;
  /** Longer files, and why. */
  const long: Readonly<Record<string, string>> = {
    "data/boilerplate.ts": "table",
    "data/meeting-phrases.ts": "table",
    "data/offices/civil.ts": "table",
    "data/offices/military.ts": "table",
    "data/offices/ministries.ts": "table",
    "data/people/iran.ts": "table",
    "data/people/russia.ts": "table",
    "data/places/countries.ts": "table",
    "data/places/venues.ts": "table",
    "data/places/world.ts": "table",
    "tests/functions/scrape/stage.test.ts": "cases of one stage",
    "tests/hostile/feeds.ts": "table of feeds",
    "tests/local/emulators/dynamodb.test.ts": "cases of one emulator",
  };
  const lines = (file: string): number => read(file).trimEnd().split("\n").length;

  test("none is longer than 250 lines, but for tables", () => {
    expect(sources.filter((file) => lines(file) > most && long[file] === undefined)).toEqual([]);
  });

  test("the list of longer files names none that is short", () => {
    expect(Object.keys(long).filter((file) => !existsSync(new URL(file, root)) || lines(file) <= most)).toEqual([]);
  });

  test("are named in kebab case after what they hold", () => {
    const name = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.test)?\.(?:ts|mjs)$/;
    expect(sources.filter((file) => !name.test(file.split("/").at(-1) ?? ""))).toEqual([]);
  });

  test("have no default export", () => {
    expect(sources.filter((file) => /^export default\b|\bas default\b/m.test(read(file)))).toEqual([]);
  });

  test("name no place of one machine", () => {
    const place = /(?<![\w./:-])(?:\/(?:home|Users|root|work|tmp|mnt)\/\w|[A-Z]:\\\w)/;
    const others = ["package.json", "tsconfig.json", "cdk.json", "vitest.config.ts", ...documents()];
    expect([...sources, ...others].filter((file) => place.test(read(file)))).toEqual([]);
  });
});

function documents(): string[] {
  const top = readdirSync(root).filter((file) => file.endsWith(".md"));
  const docs = readdirSync(new URL("docs", root), { recursive: true, encoding: "utf8" });
  return [...top, ...docs.filter((file) => file.endsWith(".md")).map((file) => `docs/${file}`)];
}

describe("fixtures", () => {
  const sets = readdirSync(new URL("fixtures", root), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      // The blind sets stand apart, each with a page of its own.
      name === "blind" ? readdirSync(new URL("fixtures/blind", root)).map((set) => `blind/${set}`) : [name],
    );

  test.each(sets)("fixtures/%s says that its texts are invented", (name) => {
    const page = new URL(`fixtures/${name}/README.md`, root);
    expect(existsSync(page)).toBe(true);
    expect(readFileSync(page, "utf8")).toMatch(/invent(?:ed|é)|written for (?:these )?tests/i);
  });
});
