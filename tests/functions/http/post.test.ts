import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isPrivateAddress } from "../../../functions/shared/http/address-guard.ts";
import { createPoster } from "../../../functions/shared/http/post.ts";
import { type Site, startSite } from "../support/site.ts";

let site: Site;
beforeAll(async () => void (site = await startSite()));
afterAll(() => site.stop());

const options = { agent: "Vigie/0.1", totalMilliseconds: 400 };
const forbids = (ip: string): boolean => ip !== "127.0.0.1" && isPrivateAddress(ip);
const post = createPoster({ ...options, forbids });

describe("post()", () => {
  test.each([
    "http://169.254.169.254/latest/meta-data",
    "http://10.0.0.1/hook",
    "http://[::1]/hook",
    "http://[::ffff:10.0.0.1]/hook",
    "http://0x7f000002/hook",
    "ftp://a.example/hook",
    "https://name:word@a.example/hook",
    "no address",
  ])("sends nothing to %s, ever", async (url) => {
    expect(await post(url, {}, "{}")).toMatchObject({ kind: "not-sent", permanent: true });
  });

  test("sends nothing to a name that leads into a private network", async () => {
    const closed = createPoster({ ...options, forbids: isPrivateAddress });
    const posted = await closed(`http://localhost:${site.port}/hook`, {}, "{}");
    expect(posted).toMatchObject({ kind: "not-sent", permanent: true });
    expect(site.asked).toEqual([]);
  });

  test("knows a connection that was never made from one that broke", async () => {
    site.on("/break", (request) => request.socket.destroy());
    site.on("/silence", () => {});
    expect(await post("http://127.0.0.1:9/hook", {}, "{}")).toMatchObject({ kind: "not-sent", permanent: false });
    expect(await post("http://nowhere.invalid/hook", {}, "{}")).toMatchObject({ kind: "not-sent", permanent: false });
    expect(await post(`${site.url}/break`, {}, "{}")).toMatchObject({ kind: "broken-off" });
    expect(await post(`${site.url}/silence`, {}, "{}")).toMatchObject({ kind: "broken-off" });
    // A server that does not speak TLS: the message never left.
    expect(await post(`https://127.0.0.1:${site.port}/x`, {}, "{}")).toMatchObject({ kind: "not-sent" });
  });

  test("gives status, wish and the beginning of the body, and leaves secrets out of what it tells", async () => {
    site.on("/secret", (_, response) => response.writeHead(418, { "retry-after": "9" }).end("x".repeat(1_000_000)));
    const posted = await post(`${site.url}/secret`, { "x-id": "1" }, "{}");
    expect(posted).toMatchObject({ kind: "answer", status: 418, retryAfter: 9, body: "x".repeat(16_384) });
    expect(site.asked.at(-1)?.headers).toMatchObject({ "x-id": "1", "content-length": "2" });
    site.on("/secret", (request) => request.socket.destroy());
    expect(JSON.stringify(await post(`${site.url}/secret`, {}, "{}"))).not.toContain("secret");
  });

  test("takes a status whose body breaks off", async () => {
    site.on("/half", (_, response) => {
      response.writeHead(200, { "content-length": "100" }).write("half");
      setTimeout(() => response.destroy(), 20);
    });
    expect(await post(`${site.url}/half`, {}, "{}")).toMatchObject({ kind: "answer", status: 200, body: "half" });
  });
});
