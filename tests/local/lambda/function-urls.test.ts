import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startFunctionUrls } from "../../../local/lambda/function-urls.ts";

async function serving(answer: (event: unknown) => unknown): Promise<string> {
  const urls = await startFunctionUrls();
  onTestFinished(() => urls.stop());
  urls.serve("Links", { invoke: async (event) => answer(event) });
  return urls.urlOf("Links");
}

test("startFunctionUrls() hands a request over as AWS does, and its answer back", async () => {
  let seen: unknown;
  const url = await serving((event) => {
    seen = event;
    return {
      statusCode: 201,
      headers: { "x-one": "é".normalize("NFC").length === 1 ? "yes" : "no" },
      body: "Téhéran 🔥",
    };
  });
  const response = await fetch(`${url}a%2Fb/c?q=1`, { method: "POST", body: "as=e%C3%A9", headers: { "x-two": "2" } });
  expect([response.status, response.headers.get("x-one"), await response.text()]).toEqual([201, "yes", "Téhéran 🔥"]);
  expect(seen).toMatchObject({
    version: "2.0",
    rawPath: "/a%2Fb/c",
    rawQueryString: "q=1",
    headers: { "x-two": "2" },
    requestContext: { http: { method: "POST" } },
    isBase64Encoded: true,
    body: Buffer.from("as=e%C3%A9").toString("base64"),
  });
});

test.each([
  ["throws", () => Promise.reject(new Error("broken"))],
  ["answers nonsense", () => ({ statusCode: "many" })],
])("startFunctionUrls() is a bad gateway where the function %s", async (_, answer) => {
  const url = await serving(answer);
  expect((await fetch(url)).status).toBe(502);
});

test("startFunctionUrls() knows no other function", async () => {
  const url = await serving(() => ({}));
  expect((await fetch(new URL("/Other/", url))).status).toBe(404);
  expect((await fetch(url)).status).toBe(200);
});

test("startFunctionUrls() comes back under the address that earlier links have, unless it is taken", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "vigie-port-")), "port");
  const first = await startFunctionUrls(file);
  const address = first.urlOf("Links");
  await first.stop();
  const second = await startFunctionUrls(file);
  onTestFinished(() => second.stop());
  expect(second.urlOf("Links")).toBe(address);
  const third = await startFunctionUrls(file);
  onTestFinished(() => third.stop());
  expect(third.urlOf("Links")).not.toBe(address);
  expect((await fetch(third.urlOf("Links"))).status).toBe(404);
});
