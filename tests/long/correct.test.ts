import { execFile } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Export } from "../../core/export/shape.ts";
import { serveOutlets } from "../../local/outlets/outlets-server.ts";

const run = promisify(execFile);
const cli = fileURLToPath(new URL("../../local/cli.ts", import.meta.url));
const data = join(mkdtempSync(join(tmpdir(), "vigie-correct-")), "data");
const options = { encoding: "utf8", maxBuffer: 50_000_000 } as const;

async function vigie(...args: readonly string[]): Promise<string> {
  return (await run(process.execPath, [cli, ...args, "--data", data], options)).stdout;
}

async function exported(): Promise<Export> {
  return JSON.parse(await vigie("export")) as Export;
}

let outlets: Awaited<ReturnType<typeof serveOutlets>>;
beforeAll(async () => {
  outlets = await serveOutlets("fixtures/corpus");
  await vigie("run", "--once", "--feeds", outlets.feeds, "--allow-private-network");
}, 600_000);
afterAll(() => outlets.stop());

describe("vigie correct, corrections and replay", () => {
  test("correct what a run has left, at once; the archive gives the same; a contradiction is refused", async () => {
    const before = await exported();
    expect(await vigie("replay")).toMatch(/\nNothing changed\n$/);
    const [one, other, third] = before.events.filter(({ coverage }) => coverage.some(({ role }) => role === "main"));

    expect(await vigie("correct", "same", one!.id, other!.id, "--by", "A. Lecteur", "--why", "vu")).toMatch(
      /^Correction 1\n(?:merged|updated) /,
    );
    expect(await vigie("correct", "date", third!.id, "2024-08-07")).toMatch(/^Correction 2\nupdated .*7.août/u);
    const now = await exported();
    expect(now.events).toHaveLength(before.events.length - 1);
    const merged = now.events.find(({ corrections }) => corrections.includes(1))!;
    const stories = [one!, other!].flatMap(({ coverage }) => coverage.map(({ story }) => story));
    expect(new Set(merged.coverage.map(({ story }) => story))).toEqual(new Set(stories));
    expect(now.events.find(({ corrections }) => corrections.includes(2))?.date.value).toBe("2024-08-07");
    expect(await vigie("replay")).toMatch(/\nNothing changed\n$/);

    // The ids of before still lead to the event.
    await expect(vigie("correct", "different", one!.id, other!.id)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^vigie: Cannot correct: both are /) as string,
    });
    await expect(vigie("correct", "date", third!.id, "2024-08-08")).rejects.toMatchObject({
      stderr: "vigie: Cannot correct: correction 2 says that it was on 2024-08-07: undo it first\n",
    });
    expect(await vigie("digest")).toContain("Corrigé par l’analyste");
    expect(await vigie("corrections")).toMatch(/^1 {2}same \w+#\d+ \w+#\d+\n {3}\S+ A\. Lecteur: vu\n2 {2}date /);

    expect(await vigie("correct", "undo", "1")).toMatch(/^Correction 3\nsplit /);
    await vigie("correct", "undo", "2");
    expect(await exported()).toEqual(before);
  });
});
