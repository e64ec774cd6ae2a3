import { expect, test } from "vitest";
import { readPollEvent } from "../../../functions/poll/event.ts";

const builtIn = [{ id: "a", url: "https://a.example/rss", outlet: "A" }];
const own = { id: "b", url: "https://b.example/rss", outlet: "B", country: "FR" };

test.each([
  ["the schedule's empty event", {}, { feeds: builtIn, all: false, since: null }],
  ["no event", undefined, { feeds: builtIn, all: false, since: null }],
  [
    "feeds of its own",
    { feeds: [own], all: true, since: "2024-08-05" },
    { feeds: [own], all: true, since: "2024-08-05" },
  ],
  [
    "fields that it does not know",
    { feeds: [{ ...own, note: "x" }], version: "0" },
    { feeds: [own], all: false, since: null },
  ],
])("readPollEvent() reads %s", (_, event, request) => {
  expect(readPollEvent(event, builtIn)).toEqual(request);
});

test.each([
  ["a text", "poll"],
  ["feeds that are none", { feeds: "https://b.example/rss" }],
  ["a feed without address", { feeds: [{ id: "b", outlet: "B" }] }],
  ["a feed without id", { feeds: [{ ...own, id: "" }] }],
  ["a day in another form", { since: "05/08/2024" }],
])("readPollEvent() refuses %s", (_, event) => {
  expect(() => readPollEvent(event, builtIn)).toThrow(expect.objectContaining({ code: "bad-message" }));
});
