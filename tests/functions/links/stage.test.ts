import { beforeEach, describe, expect, test } from "vitest";
import type { Subscription } from "../../../core/subscriptions/subscription.ts";
import { readHttpEvent } from "../../../functions/links/http-event.ts";
import { renderPage } from "../../../functions/links/render-page.ts";
import { linksStage, type LinksPorts, type ReaderCorrection } from "../../../functions/links/stage.ts";
import { linkActions, pullFiles, pullPath } from "../../../functions/shared/links.ts";
import { CorrectionRefused } from "../../../functions/shared/store/correction-targets.ts";
import { keys } from "../../../functions/shared/store/keys.ts";
import { watch } from "../deduplicate/desk.ts";
import { openPostOffice, type PostOffice } from "../digest/post-office.ts";

let office: PostOffice;
let corrections: ReaderCorrection[];

beforeEach(() => {
  office = openPostOffice();
  corrections = [];
});

const hostile = `<script>alert(1)</script>"'\u202e`;

async function ask(method: string, path: string, body = "", parts: Partial<LinksPorts> = {}) {
  const stage = linksStage({
    subscriptions: office.subscriptions,
    last: office.last,
    headline: async (event) => (event === "e1" ? hostile : null),
    candidates: async () => [{ event: "e2", words: hostile }],
    correct: async (correction) => void corrections.push(correction),
    now: () => "2026-03-02T06:00:00Z",
    ...parts,
  });
  const request = readHttpEvent({ rawPath: path, body, requestContext: { http: { method } } });
  return renderPage(await stage(request!), method);
}

const reader = (parts: Partial<Subscription> = {}) => office.subscribe("r", { editor: true, ...parts });
const state = async (): Promise<string | undefined> => (await office.subscriptions.get("r"))?.status;
const items = (): string => JSON.stringify([...office.table.items.values()]);

describe("linksStage()", () => {
  test("unsubscribes by POST, as mail programs do it by one click (RFC 8058), and deletes all that is known", async () => {
    await reader({ to: { channel: "email", address: "r@example.org" } });
    const { statusCode, body } = await ask("POST", "/r/token-of-r/stop", "List-Unsubscribe=One-Click");
    expect(statusCode).toBe(200);
    expect(body).toContain("Désabonnement fait");
    expect(items()).not.toContain("r@example.org");
    expect([...office.table.items.keys()].filter((key) => /SUBSCRIBER|READERS/.test(key))).toEqual([]);
    expect((await ask("POST", "/r/token-of-r/stop")).statusCode).toBe(404);
  });

  test("does nothing at all by GET or HEAD, as programs that look behind links do", async () => {
    await reader({ status: "pending" });
    const before = items();
    for (const method of ["GET", "HEAD"])
      for (const action of linkActions) await ask(method, `/r/token-of-r/${action}/e1`);
    expect(items()).toBe(before);
    expect(corrections).toEqual([]);
    const { body } = await ask("GET", "/r/token-of-r/stop");
    expect(body).toMatch(/<form method="post">[\s\S]*<button>Me désabonner<\/button>/);
    expect((await ask("HEAD", "/r/token-of-r/stop")).body).toBe("");
  });

  test("confirms by POST, from the present change on, and may be pressed twice", async () => {
    office.table.put({ ...keys.watch(watch), version: 7, last: 7 });
    await reader({ status: "pending", to: { channel: "email", address: "r@example.org" } });
    expect(await office.subscriptions.page("daily", "", 9)).toEqual([]);
    for (let i = 0; i < 2; i++)
      expect((await ask("POST", "/r/token-of-r/confirm")).body).toContain("Abonnement confirmé");
    expect(await state()).toBe("active");
    expect(await office.subscriptions.page("daily", "", 9)).toHaveLength(1);
    expect(await office.subscriptions.page("pending", "", 9)).toEqual([]);
    expect(await office.subscriptions.progress("r")).toMatchObject({ taken: 7, day: "2026-03-01" });
  });

  test("shows who has confirmed where their feeds and calendar are, and nobody before", async () => {
    const { id, token } = await reader({ status: "pending", to: { channel: "email", address: "r@example.org" } });
    expect((await ask("GET", "/r/token-of-r/confirm")).body).not.toContain("href");
    const { body } = await ask("POST", "/r/token-of-r/confirm");
    const address = "https://links.example/some/r/token-of-r/confirm";
    const links = [...body.matchAll(/href="([^"]+)"/g)].map(([, href]) => new URL(href!, address).href);
    expect(links).toEqual(pullFiles.map((file) => `https://links.example/some/${pullPath({ id, token }, file)}`));
  });

  test.each([
    "/r/token-of-q/stop",
    "/r/token-of-/stop",
    "/r/t/stop",
    "/r/token-of-r2/stop",
    "/r//stop",
    "/r/stop",
    "/q/token-of-r/stop",
    "/r/token-of-r/fly",
    "/r/token-of-r",
    "/",
    "/%ff",
  ])("answers %s like a subscription that never was", async (path) => {
    await reader();
    const request = readHttpEvent({ rawPath: path, requestContext: { http: { method: "POST" } } });
    if (request === null) return expect(path).toBe("/%ff");
    const answer = await ask("POST", path);
    expect(answer).toEqual(await ask("POST", "/nobody/nothing/stop"));
    expect(answer.statusCode).toBe(404);
    expect(await state()).toBe("active");
  });

  test("refuses other methods", async () => {
    await reader();
    const answer = await ask("DELETE", "/r/token-of-r/stop");
    expect(answer).toMatchObject({ statusCode: 405, headers: { allow: "GET, HEAD, POST" } });
    expect(await state()).toBe("active");
  });

  test("corrects by POST for who may: no meeting, or the same as another that it offers", async () => {
    await reader();
    expect((await ask("POST", "/r/token-of-r/no-meeting/e1")).body).toContain("Correction notée");
    expect((await ask("POST", "/r/token-of-r/known/e1", "as=e2")).body).toContain("Correction notée");
    expect(corrections).toEqual([
      { kind: "no-meeting", event: "e1" },
      { kind: "same", event: "e1", as: "e2" },
    ]);
    // What it does not offer, it asks again.
    expect((await ask("POST", "/r/token-of-r/known/e1", "as=e9")).body).toContain("Laquelle");
    expect((await ask("POST", "/r/token-of-r/no-meeting/e9")).statusCode).toBe(404);
    expect((await ask("POST", "/r/token-of-r/no-meeting")).statusCode).toBe(404);
    expect(corrections).toHaveLength(2);
  });

  test("lets nobody else correct", async () => {
    await reader({ editor: false });
    expect((await ask("POST", "/r/token-of-r/no-meeting/e1")).statusCode).toBe(403);
    expect(corrections).toEqual([]);
  });

  test("says why a correction is refused", async () => {
    await reader({ language: "en" });
    const correct = async (): Promise<void> => {
      throw new CorrectionRefused(`it contradicts number 3 ${hostile}`);
    };
    const { body } = await ask("POST", "/r/token-of-r/no-meeting/e1", "", { correct });
    expect(body).toContain("it contradicts number 3");
    expect(body).not.toContain("<script>");
  });

  test("prints no markup and no direction marks of a page, and lets nothing be loaded or kept", async () => {
    await reader();
    const { body, headers } = await ask("GET", "/r/token-of-r/known/e1");
    expect(body).toContain("&lt;script&gt;");
    expect(body).not.toMatch(/<script|\u202e/);
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(headers).toMatchObject({
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
    });
  });

  test("takes a body in base64, and none that is too long", () => {
    const event = { rawPath: "/a%2Fb/c", requestContext: { http: { method: "POST" } } };
    const body = Buffer.from("as=e%C3%A9").toString("base64");
    expect(readHttpEvent({ ...event, body, isBase64Encoded: true })).toMatchObject({ path: ["a/b", "c"] });
    expect(readHttpEvent({ ...event, body, isBase64Encoded: true })?.form.get("as")).toBe("eé");
    expect(readHttpEvent({ ...event, body: `as=${"x".repeat(5000)}` })?.form.get("as")).toBeNull();
    for (const strange of [null, {}, "x", { rawPath: 1 }]) expect(readHttpEvent(strange)).toBeNull();
  });
});
