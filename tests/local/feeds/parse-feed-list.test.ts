import { expect, test } from "vitest";
import { parseFeedList } from "../../../local/feeds/parse-feed-list.ts";

test("parseFeedList() reads a JSON array, and says of each wrong entry what is wrong", () => {
  const list = parseFeedList(
    JSON.stringify([
      { id: "a", url: "https://a.example/feed", outlet: "A", country: "FR", kind: "agency", more: 1 },
      { id: "b", outlet: "B" },
      { id: "c", url: "ftp://c.example/feed", outlet: "C" },
      "d",
    ]),
  );
  expect(list?.feeds).toEqual([{ id: "a", url: "https://a.example/feed", outlet: "A", country: "FR", kind: "agency" }]);
  expect(list?.problems).toEqual([
    expect.stringMatching(/^entry 2: url /),
    "entry 3: url is no http(s) address",
    expect.stringMatching(/^entry 4: /),
  ]);
});

test("parseFeedList() reads OPML, nested and with entities, and names the outline that is wrong", () => {
  const list = parseFeedList(`\uFEFF<?xml version="1.0"?><opml version="2.0"><body>
    <outline text="Monde"><outline type="rss" text="L&apos;Écho &amp; Cie" xmlUrl="https://www.echo.example/rss?a=1&amp;b=2"/></outline>
    <outline type="rss" title="Sans adresse"/>
    <outline text="Fausse" xmlUrl="echo"/></body></opml>`);
  expect(list?.feeds).toEqual([
    { id: "www.echo.example-rss-a-1-b-2", url: "https://www.echo.example/rss?a=1&b=2", outlet: "L'Écho & Cie" },
  ]);
  expect(list?.problems).toEqual([
    'outline 3 "Sans adresse": no http(s) address: ""',
    'outline 4 "Fausse": no http(s) address: "echo"',
  ]);
});

test.each(["<rss version='2.0'><channel/></rss>", "<!doctype html><p>", "", "texte"])(
  "parseFeedList() is null for %s",
  (text) => {
    expect(parseFeedList(text)).toBeNull();
  },
);

test.each([
  ["[1,", /^not JSON: /],
  ["{}", /^not a JSON array of feeds$/],
])("parseFeedList() says why %s is no list", (text, problem) => {
  expect(parseFeedList(text)).toEqual({ feeds: [], problems: [expect.stringMatching(problem)] });
});
