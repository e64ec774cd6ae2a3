import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createGetter } from "../../../functions/shared/http/get.ts";
import { robotsPolicy } from "../../../functions/shared/http/robots.ts";
import { type Cloud, startCloud } from "../support/cloud.ts";
import { type Site, startSite } from "../support/site.ts";

let cloud: Cloud;
let site: Site;
let now = Date.now();
beforeAll(async () => void (cloud = await startCloud()));
afterAll(() => cloud.stop());
// One site a test: a host's answer is kept for a day.
beforeEach(async () => {
  site = await startSite();
  return () => site.stop();
});

const get = createGetter({ agent: "Vigie/0.1 (+x)", forbids: () => false });
const ask = (path: string) => robotsPolicy({ get, store: cloud.robots, now: () => now })(new URL(site.url + path));
const rules = (...lines: string[]): void =>
  site.text("/robots.txt", lines.join("\n"), { "content-type": "text/plain" });
const minutes = (count: number): number => count * 60_000;

describe("robotsPolicy() obeys", () => {
  test.each([
    ["everybody's rules", ["User-agent: *", "Disallow: /prive/"], "/prive/1", false],
    ["everybody's rules, elsewhere", ["User-agent: *", "Disallow: /prive/"], "/public", true],
    [
      "its own rules before everybody's",
      ["User-agent: *", "Disallow: /", "", "User-agent: vigie", "Disallow: /x"],
      "/a",
      true,
    ],
    ["its own refusal", ["User-agent: *", "Allow: /", "", "User-agent: Vigie", "Disallow: /"], "/a", false],
    ["nobody else's", ["User-agent: OtherBot", "Disallow: /"], "/a", true],
    ["the longest rule", ["User-agent: *", "Disallow: /a", "Allow: /a/b"], "/a/b/c", true],
    ["wildcards", ["User-agent: *", "Disallow: /*.pdf$"], "/x/y.pdf", false],
    ["nothing in a web page", ["<!doctype html><html><body>Disallow: /</body></html>"], "/a", true],
    ["an empty refusal", ["User-agent: *", "Disallow:"], "/a", true],
  ])("%s", async (_, lines, path, allowed) => {
    rules(...lines);
    expect((await ask(path)).allowed).toBe(allowed);
  });
});

test.each([
  ["Crawl-delay: 10", 10],
  ["Crawl-delay: 0.5", 0.5],
  ["Crawl-delay: 86400", 300],
  ["Crawl-delay: -3", null],
  ["Crawl-delay: bientôt", null],
  ["", null],
])("robotsPolicy() reads %j as %j seconds", async (line, delay) => {
  rules("User-agent: *", line, "Disallow: /x");
  expect((await ask("/a")).crawlDelay).toBe(delay);
});

test("robotsPolicy() allows all where there is none", async () => {
  expect(await ask("/a")).toEqual({ allowed: true, crawlDelay: null });
});

test.each([500, 503, 429])("robotsPolicy() forbids for now when it answers %i", async (status) => {
  site.on("/robots.txt", (_, response) => void response.writeHead(status, { "retry-after": "9" }).end());
  await expect(ask("/a")).rejects.toMatchObject({ name: "TemporaryError", afterSeconds: 9 });
});

test("robotsPolicy() reads it once a day, and uses the old one while the host is down", async () => {
  rules("User-agent: *", "Disallow: /a");
  await ask("/a");
  await ask("/b");
  expect(site.asked).toHaveLength(1);
  now += minutes(24 * 60 + 1);
  site.on("/robots.txt", (_, response) => void response.writeHead(503).end());
  expect((await ask("/a")).allowed).toBe(false);
  expect(site.asked).toHaveLength(2);
  rules("User-agent: *", "Allow: /");
  expect((await ask("/a")).allowed).toBe(true);
});

test("robotsPolicy() reads the first 500 kB of a huge one", async () => {
  const lines = Array.from({ length: 400_000 }, (_, i) => `Disallow: /${i}/*x*y*z${i}`);
  rules("User-agent: *", "Disallow: /a", lines.join("\n"), "Disallow: /b");
  const started = performance.now();
  expect((await ask("/a")).allowed).toBe(false);
  expect((await ask("/b")).allowed).toBe(true);
  expect(performance.now() - started).toBeLessThan(3000);
});

test.each([
  ["of wildcards", `Disallow: /${"*a".repeat(240_000)}`],
  ["of stars", `Disallow: /${"*".repeat(480_000)}b`],
  ["by the thousand", Array.from({ length: 20_000 }, () => "Disallow: /*a*a*a*b").join("\n")],
])("robotsPolicy() takes seconds at most for rules %s", async (_, line) => {
  rules("User-agent: *", line);
  const started = performance.now();
  await ask(`/${"a".repeat(1900)}`);
  expect(performance.now() - started).toBeLessThan(5000);
});

test("robotsPolicy() keeps one that does not compress", async () => {
  let seed = 1;
  const noise = Array.from({ length: 480_000 }, () =>
    String.fromCharCode(33 + ((seed = (seed * 48_271) % 2_147_483_647) % 90)),
  ).join("");
  rules("User-agent: *", "Disallow: /a", `# ${noise}`);
  expect((await ask("/a")).allowed).toBe(false);
  expect((await ask("/a")).allowed).toBe(false);
  expect(site.asked).toHaveLength(1);
});
