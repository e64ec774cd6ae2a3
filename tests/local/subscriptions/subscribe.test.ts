import { beforeEach, describe, expect, test } from "vitest";
import type { Target } from "../../../core/channels/target.ts";
import { type Subscription, usualWish } from "../../../core/subscriptions/subscription.ts";
import { pullPath, pullToken } from "../../../functions/shared/links.ts";
import { keys } from "../../../functions/shared/store/keys.ts";
import { readerLists } from "../../../functions/shared/store/subscriptions.ts";
import { linesIn } from "../../../local/subscriptions/list-subscriptions.ts";
import { readDestination } from "../../../local/subscriptions/read-destination.ts";
import { subscribeIn, type SubscribeRequest } from "../../../local/subscriptions/subscribe.ts";
import { oneReader } from "../../functions/digest/one-reader.ts";

let { office, open, reader, later, alert, told } = oneReader();

beforeEach(() => {
  ({ office, open, reader, later, alert, told } = oneReader());
});

const mailTo = (address: string): Target => ({ channel: "email", address });
const now = (): string => new Date(office.clock).toISOString();
const one = async (): Promise<Subscription> => (await office.subscriptions.get("r"))!;
const atOnce = { ...usualWish, rhythm: { kind: "at-once", at: "06:30" }, zone: "UTC" } as const;
const replace = (to: Target, parts: Partial<SubscribeRequest> = {}): Promise<string> =>
  subscribeIn(
    office.table,
    { wish: atOnce, to, isSecretMade: false, owner: null, confirmed: false, replaces: "r", ...parts },
    now(),
  );
const confirm = async (): Promise<boolean> => office.subscriptions.activate(await one(), now(), await office.last());
/** Seconds since 1970 at which an item is deleted. */
const expiry = (key: { readonly pk: string; readonly sk: string }): unknown =>
  office.table.items.get(`${key.pk} | ${key.sk}`)?.["ttl"];

const week = 7 * 86_400;

describe("subscribe --replace", () => {
  test("leaves a new mail address a week from now to confirm, however old the subscription is", async () => {
    await reader({ to: mailTo("old@example.org") });
    later(30 * 86_400);
    expect(await replace(mailTo("new@example.org"))).toContain("new@example.org will be asked");
    expect(await one()).toMatchObject({ status: "pending", to: mailTo("new@example.org") });
    const until = office.clock / 1000 + week;
    expect(expiry(keys.subscription("r"))).toBe(until);
    expect(expiry(keys.reader("pending", "r"))).toBe(until);
    // That they are asked does not change it.
    await office.digest({ kind: "ask", subscriber: "r" });
    expect(expiry(keys.subscription("r"))).toBe(until);
    await confirm();
    expect(expiry(keys.subscription("r"))).toBeUndefined();
  });

  test("says where its feeds are, and notes when they came to be others", async () => {
    await reader({ to: mailTo("old@example.org") });
    later(60);
    expect(await replace(mailTo("old@example.org"))).toContain(`LINKS/${pullPath(await one(), "events.atom")} (or `);
    expect(await one()).toMatchObject({ changedAt: now() });
    const [line] = await linesIn(office.table, "feeds");
    expect(line).toContain(`LINKS/${pullPath(await one(), "events.atom")} (or `);
    const { token } = await one();
    for (const as of ["line", "json", "feeds"] as const)
      expect((await linesIn(office.table, as)).join()).not.toContain(token);
    for (const as of ["line", "json"] as const)
      expect((await linesIn(office.table, as)).join()).not.toContain(pullToken({ token }));
  });

  test("takes the links of the old address their power, and leaves them to who keeps theirs", async () => {
    await reader({ to: mailTo("old@example.org") });
    const { token } = await one();
    await replace(mailTo("old@example.org"), { wish: { ...atOnce, language: "en" } });
    expect((await one()).token).toBe(token);
    await replace(mailTo("new@example.org"));
    expect((await one()).token).toMatch(/^[\da-f]{32}$/);
    expect((await one()).token).not.toBe(token);
  });

  test("counts the week of a subscription that says nothing of it from its beginning", async () => {
    const { createdAt } = await reader({ to: mailTo("r@example.org"), status: "pending" });
    expect(expiry(keys.subscription("r"))).toBe(Date.parse(createdAt) / 1000 + week);
  });

  test("tells who confirms a new address what was missed, and nothing twice", async () => {
    await reader({ to: mailTo("old@example.org") });
    open(1);
    await office.digest(alert());
    open(1);
    await replace(mailTo("new@example.org"));
    open(1);
    await confirm();
    await office.digest(alert());
    expect(office.claims.map(({ fresh }) => fresh)).toEqual([[1], [2, 3]]);
  });

  test("does not ask an address again that has confirmed", async () => {
    // A table keeps no order of attributes.
    await reader({ to: { address: "r@example.org", channel: "email" } });
    expect(await replace(mailTo("r@example.org"))).toContain("it is written to from now on");
    expect(await one()).toMatchObject({ status: "active" });
  });

  describe("of a subscription that nobody has confirmed yet", () => {
    const slack: Target = { channel: "slack", url: "https://hooks.slack.example/s" };
    const pendingFor = (parts: Partial<Subscription> = {}) =>
      reader({ to: mailTo("r@example.org"), status: "pending", confirmedAt: null, ...parts });
    const listed = async (): Promise<string[]> => {
      const lists = await Promise.all(readerLists.map((list) => office.subscriptions.page(list, "", 9)));
      return lists.flat().map(({ list }) => list);
    };

    test.each<[string, Target, Partial<SubscribeRequest>]>([
      ["a chat, which is not asked", slack, {}],
      ["a webhook, which is not asked", readDestination(["https://hooks.example/in"], {}), {}],
      ["a mail address for which somebody answers", mailTo("new@example.org"), { confirmed: true }],
      ["the same address, for which somebody answers now", mailTo("r@example.org"), { confirmed: true }],
    ])("writes from then on to %s", async (_, to, parts) => {
      await pendingFor();
      open(1);
      expect(await replace(to, parts)).toContain("it is written to from now on");
      expect(await one()).toMatchObject({ status: "active", confirmedAt: now(), to });
      expect(await listed()).toEqual(["at-once"]);
      expect(expiry(keys.subscription("r"))).toBeUndefined();
      open(1);
      await office.digest(alert());
      expect(office.claims.map(({ fresh }) => fresh)).toEqual([[2]]);
    });

    test("tells a chat what an address missed that was written to and then given up for one that never confirmed", async () => {
      await reader({ to: mailTo("old@example.org") });
      open(1);
      await office.digest(alert());
      await replace(mailTo("new@example.org"));
      open(1);
      await replace(slack);
      await office.digest(alert());
      expect(office.claims.map(({ fresh }) => fresh)).toEqual([[1], [2]]);
    });

    test.each(["r@example.org", "new@example.org"])("asks %s, and waits", async (address) => {
      await pendingFor({ askedAt: now() });
      expect(await replace(mailTo(address))).toContain(`${address} will be asked`);
      expect(await one()).toMatchObject({ status: "pending", confirmedAt: null, askedAt: null });
      expect(await listed()).toEqual(["pending"]);
    });
  });

  test("sends no unconfirmed message of another channel again: the next digest has it, marked", async () => {
    await reader();
    open(1);
    office.answers.push({ kind: "unknown", why: "status 502" });
    await expect(office.digest(alert())).rejects.toThrow("arrived");
    await replace({ channel: "slack", url: "https://hooks.slack.example/s" });
    expect(await office.subscriptions.progress("r")).toMatchObject({ claim: null, maybe: [{ from: 1, to: 1 }] });
    later(100);
    open(1);
    await office.digest(alert(), undefined, { repeats: () => true });
    expect(office.sent.map(({ payload }) => payload.channel)).toEqual(["webhook", "slack"]);
    expect(office.claims.map(({ fresh }) => fresh)).toEqual([[1], [2]]);
  });

  test("gives way to a run that writes to the old channel meanwhile", async () => {
    await reader();
    const seen = await one();
    const progress = (await office.subscriptions.progress("r"))!;
    const next: Subscription = { ...seen, to: mailTo("r@example.org") };
    const changes = await Promise.all([
      office.subscriptions.change(seen, next),
      office.subscriptions.advance("r", progress, { ...progress, taken: 5 }),
    ]);
    expect(changes.filter(Boolean)).toHaveLength(1);
  });

  test("keeps the claim of the same channel, which knows the message", async () => {
    await reader();
    open(1);
    office.answers.push({ kind: "unknown", why: "status 502" });
    await expect(office.digest(alert())).rejects.toThrow("arrived");
    await replace((await one()).to);
    later(100);
    await office.digest(alert());
    expect(told()).toEqual([["e1"]]);
    expect(office.sent.map(({ id }) => id)).toEqual(["r-1-0", "r-1-0"]);
  });
});

describe("the secret of a webhook, after --replace", () => {
  const made = (): Target => readDestination(["https://hooks.example/other"], {});
  const secretOf = ({ to }: Subscription): string | null => (to.channel === "webhook" ? to.secret : null);

  test("stays what it was where none is given", async () => {
    const before = secretOf(await reader());
    expect(before).toMatch(/^whsec_/);
    expect(await replace(made(), { isSecretMade: true })).not.toContain("whsec_");
    const after = await one();
    expect(after.to).toMatchObject({ url: "https://hooks.example/other" });
    expect(secretOf(after)).toBe(before);
  });

  test("is shown where it was made for who had another channel", async () => {
    await reader({ to: mailTo("r@example.org") });
    const answer = await replace(made(), { isSecretMade: true });
    expect(answer).toContain(`signed by ${secretOf(await one())}\n`);
  });

  test("is the one that is given, and shown", async () => {
    await reader();
    const secret = `whsec_${Buffer.from("another secret, of 32 bytes, made").toString("base64")}`;
    const answer = await replace(readDestination(["https://hooks.example/in"], { secret }));
    expect(secretOf(await one())).toBe(secret);
    expect(answer).toContain(secret);
  });
});

describe("vigie subscriptions", () => {
  test("shows who is parked, and why, until they are started again or end", async () => {
    await reader();
    open(1);
    office.answers.push({ kind: "refused", fault: "target", afterSeconds: null, why: "status 410" });
    await office.digest(alert());
    expect(await linesIn(office.table, "line")).toEqual([
      "r  parked  at-once 07:00 UTC  webhook hooks.example  everything  parked: status 410",
    ]);
    expect((await linesIn(office.table, "json")).map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { id: "r", status: "parked", parkedFor: "status 410" },
    ]);
    // Nobody writes to them.
    office.queue.splice(0);
    await office.notify({ all: true });
    expect(office.queue).toEqual([]);
    await replace((await one()).to);
    const lines = await linesIn(office.table, "line");
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^r {2}active .*everything$/);
    await office.subscriptions.end(await one(), now());
    expect(await linesIn(office.table, "line")).toEqual([]);
  });

  test("forgets who ends while parked", async () => {
    await reader({ status: "parked", parkedFor: "status 410" });
    expect(await linesIn(office.table, "line")).toHaveLength(1);
    await office.subscriptions.end(await one(), now());
    expect([...office.table.items.keys()].filter((key) => /SUBSCRIBER|READERS/.test(key))).toEqual([]);
  });
});
