import { describe, expect, test } from "vitest";
import { usualWish } from "../../../core/subscriptions/subscription.ts";
import { readDestination, shownTarget } from "../../../local/subscriptions/read-destination.ts";
import { readWish, type WishOptions } from "../../../local/subscriptions/read-wish.ts";

describe("readWish()", () => {
  test("wants everything every morning where nothing is said", () => {
    expect(readWish({})).toEqual(usualWish);
  });

  test("reads every option", () => {
    const wish = readWish({
      language: "en",
      rhythm: "weekly",
      at: "18:45",
      weekday: "sunday",
      zone: "Asia/Tehran",
      quiet: "22:00-07:00",
      person: ["Larijani", " Poutine "],
      side: ["tr"],
      place: ["Moscou"],
      format: ["phone", "video"],
      status: ["cancelled"],
      topic: ["nuclear"],
      origins: "3",
      "new-only": true,
      "even-empty": true,
      editor: true,
    });
    expect(wish).toEqual({
      language: "en",
      rhythm: { kind: "weekly", at: "18:45", weekday: 7 },
      zone: "Asia/Tehran",
      quiet: { from: "22:00", to: "07:00" },
      filter: {
        people: ["Larijani", "Poutine"],
        offices: [],
        sides: ["TR"],
        places: ["Moscou"],
        formats: ["phone", "video"],
        statuses: ["cancelled"],
        topics: ["nuclear"],
        leastOrigins: 3,
        updates: false,
      },
      evenEmpty: true,
      editor: true,
    });
  });

  test.each<[WishOptions, RegExp]>([
    [{ zone: "Mars/Olympus" }, /--zone .*"Mars\/Olympus"/],
    [{ language: "de" }, /--language takes one of fr, en/],
    [{ rhythm: "hourly", at: "06:00" }, /--at is for every rhythm but hourly/],
    [{ weekday: "monday" }, /--weekday is for --rhythm weekly/],
    [{ rhythm: "weekly", weekday: "lundi" }, /--weekday takes one of monday/],
    [{ at: "6:30" }, /--at takes a time/],
    [{ at: "24:00" }, /--at takes a time/],
    [{ quiet: "22:00" }, /--quiet takes a time/],
    [{ quiet: "22:00-22:00" }, /--quiet takes two times/],
    [{ quiet: "22:00-07:00-09:00" }, /--quiet takes two times/],
    [{ at: "23:00", quiet: "22:00-07:00" }, /lies within the quiet hours/],
    [{ person: [""] }, /--person takes a few words/],
    [{ person: ["x".repeat(10_000)] }, /--person takes a few words/],
    [{ place: ["Moscou\r\nBcc: b@example.org"] }, /--place takes a few words/],
    [{ office: ["a\u202eb"] }, /--office takes a few words/],
    [{ topic: Array.from({ length: 51 }, () => "nuclear") }, /--topic may be given 50 times at most/],
    [{ topic: ["weather"] }, /--topic takes one of security/],
    [{ side: ["Iran"] }, /--side takes the code of a country/],
    [{ origins: "0" }, /--origins takes a number from 1/],
    [{ origins: "many" }, /--origins takes a number from 1/],
  ])("refuses %j", (options, message) => {
    expect(() => readWish(options)).toThrow(message);
  });
});

describe("readDestination()", () => {
  test("takes an address of mail, a webhook's, and a bot's token with its chat", () => {
    expect(readDestination(["a@example.org"], {})).toEqual({ channel: "email", address: "a@example.org" });
    const hook = readDestination(["https://hooks.example/a?b=c"], {});
    expect(hook.channel === "webhook" && hook.secret).toMatch(/^whsec_.{40,}/);
    expect(shownTarget(hook)).toBe("webhook hooks.example");
    const bot = readDestination([`123456:${"a".repeat(30)}`, "@veille"], { channel: "telegram" });
    expect(shownTarget(bot)).toBe("telegram @veille");
    expect(readDestination(["https://hooks.slack.example/s"], { channel: "slack" })).toMatchObject({
      channel: "slack",
    });
  });

  test.each([
    ["no@domain", {}],
    ["Nom <a@example.org>", {}],
    ["a@example.org, b@example.org", {}],
    ["a@example.org\r\nBcc: b@example.org", {}],
    [`${"a".repeat(300)}@example.org`, {}],
    ["https://10.1.2.3/hook", {}],
    ["https://0x7f000001/hook", {}],
    ["https://user:word@hooks.example/", {}],
    ["http://hooks.example/", {}],
    ["ftp://hooks.example/", {}],
    ["not an address", { channel: "slack" }],
    ["https://hooks.example/", { channel: "pigeon" }],
    ["https://hooks.example/", { secret: "short" }],
    ["short", { channel: "telegram" }],
  ])("refuses %j with %j", (address, options) => {
    expect(() => readDestination([address], options)).toThrow(/./);
  });
});
