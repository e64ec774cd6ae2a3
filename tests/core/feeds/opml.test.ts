import { expect, test } from "vitest";
import { readOpml } from "../../../core/feeds/opml.ts";

const opml = (body: string): string =>
  `<?xml version="1.0"?><opml version="2.0"><head><title>x</title></head><body>${body}</body></opml>`;

test("readOpml() reads outlines at any depth, with id, country and kind where given", () => {
  const { feeds, problems } = readOpml(
    opml(`<outline text="Presse"><outline type="rss" id="tq" title="La Tribune &amp; fils" text="x" xmlUrl="https://tribune.example/rss?a=1&amp;b=2" country="FR" kind="private"/></outline>
      <outline text="Sans identifiant" xmlUrl="https://autre.example/flux/rss.xml"/>`),
  );
  expect(problems).toEqual([]);
  expect(feeds).toEqual([
    {
      id: "tq",
      url: "https://tribune.example/rss?a=1&b=2",
      outlet: "La Tribune & fils",
      country: "FR",
      kind: "private",
    },
    { id: "autre.example-flux-rss.xml", url: "https://autre.example/flux/rss.xml", outlet: "Sans identifiant" },
  ]);
});

test.each([
  ["no address", `<outline type="rss" text="A"/>`, `outline 1 "A": no http(s) address: ""`],
  [
    "another scheme",
    `<outline type="rss" text="B" xmlUrl="ftp://b.example/"/>`,
    `outline 1 "B": no http(s) address: "ftp://b.example/"`,
  ],
  ["words", `<outline text="C" xmlUrl="bientôt"/>`, `outline 1 "C": no http(s) address: "bientôt"`],
])("readOpml() names an entry with %s and reads the rest", (_, wrong, problem) => {
  const { feeds, problems } = readOpml(opml(`${wrong}<outline text="D" xmlUrl="https://d.example/"/>`));
  expect(problems).toEqual([problem]);
  expect(feeds.map(({ outlet }) => outlet)).toEqual(["D"]);
});
