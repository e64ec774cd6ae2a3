import { createServer } from "node:net";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import { afterAll, assert, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { isPrivateAddress } from "../../../functions/shared/http/address-guard.ts";
import { createGetter, type GetOptions } from "../../../functions/shared/http/get.ts";
import { userAgent } from "../../../functions/shared/http/user-agent.ts";
import { type Site, startSite } from "../support/site.ts";

let site: Site;
beforeAll(async () => void (site = await startSite()));
afterAll(() => site.stop());
beforeEach(() => void (site.asked.length = 0));

const options: GetOptions = { accept: "text/html", maxBytes: 100_000, totalMilliseconds: 2000, idleMilliseconds: 500 };
const agent = userAgent("https://vigie.example/robot");
const get = createGetter({ agent, forbids: (ip) => ip !== "127.0.0.1" && isPrivateAddress(ip) });
const fetchText = async (path: string, more: Partial<GetOptions> = {}): Promise<string> =>
  Buffer.from((await get(site.url + path, { ...options, ...more })).body).toString();
const failure = (path: string, more: Partial<GetOptions> = {}): Promise<unknown> =>
  get(path.startsWith("/") ? site.url + path : path, { ...options, ...more }).then(
    () => "no failure",
    (error: unknown) => error,
  );

describe("get() decodes", () => {
  const text = "Été à Sète ".repeat(500);
  test.each([
    ["gzip", gzipSync(text)],
    ["x-gzip", gzipSync(text)],
    ["deflate", deflateSync(text)],
    ["deflate", deflateRawSync(text)],
    ["br", brotliCompressSync(text)],
    ["zstd", zstdCompressSync(text)],
    ["identity", Buffer.from(text)],
    ["gzip, br", brotliCompressSync(gzipSync(text))],
    ["gzip", Buffer.from(text)],
    ["utf-8", Buffer.from(text)],
  ])("%s", async (encoding, body) => {
    site.text("/coded", body, { "content-encoding": encoding });
    expect(await fetchText("/coded")).toBe(text);
  });
});

describe("get() stops at the limit of decoded bytes", () => {
  const zeros = Buffer.alloc(50_000_000);
  test.each([
    ["gzip", gzipSync(zeros)],
    ["br", brotliCompressSync(zeros, { params: { 1: 1 } })],
    ["zstd", zstdCompressSync(zeros)],
    ["gzip, gzip", gzipSync(gzipSync(zeros))],
    ["identity", Buffer.alloc(1_000_000)],
  ])("of %s", async (encoding, body) => {
    site.text("/bomb", body, { "content-encoding": encoding });
    const before = process.memoryUsage().rss;
    expect(await failure("/bomb")).toMatchObject({ code: "too-large" });
    expect(process.memoryUsage().rss - before).toBeLessThan(40_000_000);
    expect(await fetchText("/bomb", { beyond: "cut" })).toHaveLength(100_000);
  });

  test("and takes what is just as large", async () => {
    site.text("/full", "x".repeat(100_000));
    expect(await fetchText("/full")).toHaveLength(100_000);
  });
});

describe("get() ends temporarily when", () => {
  test.each<[string, Parameters<Site["on"]>[1]]>([
    ["the server is silent", () => {}],
    ["the server stops in the middle", (_, response) => void response.writeHead(200).write("<html>")],
    [
      "bytes drip",
      (_, response) => {
        response.writeHead(200);
        const drip = setInterval(() => response.write("x"), 100);
        response.on("close", () => clearInterval(drip));
      },
    ],
    ["the connection is reset", (request) => void request.socket.resetAndDestroy()],
    [
      "less comes than was promised",
      (_, response) => {
        response.writeHead(200, { "content-length": "100000" }).write("<html><p>Dé");
        setTimeout(() => response.destroy(), 20);
      },
    ],
    [
      "a chunked answer breaks off",
      (_, response) => {
        response.writeHead(200, { "content-type": "text/html" }).write("<html>");
        setTimeout(() => response.destroy(), 20);
      },
    ],
    [
      "compressed bytes break off",
      (_, response) => {
        response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("x".repeat(9999)).subarray(0, 30));
      },
    ],
    [
      "compressed bytes are damaged",
      (_, response) => {
        const body = gzipSync(Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251)));
        response.writeHead(200, { "content-encoding": "gzip" }).end(body.fill(7, 20, 60));
      },
    ],
  ])("%s", async (_, respond) => {
    site.on("/bad", respond);
    const started = performance.now();
    expect(await failure("/bad")).toMatchObject({ name: "TemporaryError" });
    expect(performance.now() - started).toBeLessThan(2500);
  });

  test("nobody listens", async () => {
    expect(await failure("http://127.0.0.1:9/")).toMatchObject({ name: "TemporaryError" });
  });

  test("the name does not exist", async () => {
    expect(await failure("http://personne.invalid/")).toMatchObject({ name: "TemporaryError" });
  });
});

describe("get() ends for good when", () => {
  test.each([
    ["redirected in a circle", { location: "/circle" }, "not-a-page"],
    ["redirected to a file", { location: "file:///etc/passwd" }, "bad-address"],
    ["redirected to nowhere", { location: "http://" }, "bad-address"],
    ["redirected to metadata", { location: "http://169.254.169.254/latest/meta-data/" }, "address-not-allowed"],
    ["redirected to another loopback", { location: "http://127.0.0.2/" }, "address-not-allowed"],
    ["redirected to loopback in octal", { location: "http://0177.0.0.2/" }, "address-not-allowed"],
    ["redirected to loopback in IPv6", { location: "http://[::1]/" }, "address-not-allowed"],
    ["redirected to a mapped address", { location: "//[::ffff:10.0.0.1]/" }, "address-not-allowed"],
    ["redirected with a password", { location: "http://a:b@127.0.0.1/" }, "bad-address"],
  ])("%s", async (_, headers, code) => {
    site.on("/circle", (_, response) => void response.writeHead(302, headers).end());
    expect(await failure("/circle")).toMatchObject({ name: "PermanentError", code });
  });

  test.each(["", "pas une adresse", "http://", `http://127.0.0.1/${"x".repeat(3000)}`])(
    "the address is %j",
    async (address) => {
      expect(await get(address, options).catch((error: unknown) => error)).toMatchObject({ code: "bad-address" });
    },
  );

  test("the answer is no HTTP", async () => {
    const server = createServer((socket) => void socket.on("error", () => {}).end("SSH-2.0-OpenSSH_9.2\r\n"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const at = server.address();
    assert(at !== null && typeof at === "object");
    const { port } = at;
    expect(await failure(`http://127.0.0.1:${port}/`)).toMatchObject({ code: "not-a-page" });
    server.close();
  });
});

test("get() follows five redirects, and says where it came from", async () => {
  for (let hop = 1; hop <= 5; hop++)
    site.on(
      `/hop${hop}`,
      (_, response) => void response.writeHead(302, { location: hop < 5 ? `hop${hop + 1}` : "/end" }).end(),
    );
  site.text("/end", "fin");
  const answer = await get(`${site.url}/hop1`, options);
  expect(answer.url).toBe(`${site.url}/end`);
  expect(answer.redirectedFrom).toEqual([1, 2, 3, 4, 5].map((hop) => `${site.url}/hop${hop}`));
  site.on("/end", (_, response) => void response.writeHead(302, { location: "/hop5" }).end());
  expect(await failure("/hop1")).toMatchObject({ code: "not-a-page" });
});

test("get() reads a redirect's address as UTF-8, though headers are not", async () => {
  site.text("/%C3%A9t%C3%A9", "été");
  site.on(
    "/raw",
    (_, response) => void response.writeHead(302, { location: Buffer.from("/été").toString("latin1") }).end(),
  );
  expect(await fetchText("/raw")).toBe("été");
});

const refuseTo = (url: URL): Promise<void> =>
  url.pathname === "/to" ? Promise.reject(new Error("no")) : Promise.resolve();

test("get() asks before each request, and a refusal stops it", async () => {
  site.on("/from", (_, response) => void response.writeHead(302, { location: "/to" }).end());
  site.text("/to", "x");
  expect(await failure("/from", { before: refuseTo })).toMatchObject({ message: "no" });
  expect(site.asked.map(({ path }) => path)).toEqual(["/from"]);
});

test("get() names itself and sends validators, but not to where it is redirected", async () => {
  site.on("/moved", (_, response) => void response.writeHead(302, { location: "/here" }).end());
  site.text("/here", "x");
  await get(`${site.url}/moved`, { ...options, etag: `"v1"`, lastModified: "Mon, 05 Aug 2024 12:00:00 GMT" });
  expect(site.asked[0]?.headers).toMatchObject({
    "user-agent": "Vigie/0.1 (+https://vigie.example/robot)",
    accept: "text/html",
    "if-none-match": `"v1"`,
    "if-modified-since": "Mon, 05 Aug 2024 12:00:00 GMT",
  });
  expect(site.asked[1]?.headers["if-none-match"]).toBeUndefined();
});

test("get() gives status, validators and Retry-After of an answer, and no body of an error", async () => {
  site.on(
    "/later",
    (_, response) => void response.writeHead(503, { "retry-after": "7", etag: `"e"` }).end("x".repeat(200_000)),
  );
  expect(await get(`${site.url}/later`, options)).toMatchObject({
    status: 503,
    retryAfter: 7,
    etag: `"e"`,
    body: new Uint8Array(),
  });
});

test("get() keeps a connection, and asks again on a new one when the kept one is closed under it", async () => {
  const used = new Set<unknown>();
  let resets = 0;
  site.on("/kept", (request, response) => {
    if (used.has(request.socket)) {
      resets++;
      request.socket.resetAndDestroy();
    } else {
      used.add(request.socket);
      response.end("x");
    }
  });
  expect([await fetchText("/kept"), await fetchText("/kept")]).toEqual(["x", "x"]);
  expect(resets).toBe(1);
});
