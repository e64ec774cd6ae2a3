import { beforeEach, describe, expect, test } from "vitest";
import { readingFrom } from "../../../functions/digest/reading-from.ts";
import { keys } from "../../../functions/shared/store/keys.ts";
import { unreadStore } from "../../../functions/shared/store/unread.ts";
import { daily, mail, oneReader } from "./one-reader.ts";

let { office, open, reader, later, alert, digest } = oneReader();

beforeEach(() => {
  ({ office, open, reader, later, alert, digest } = oneReader());
});

const scraped = { articleKey: "a", title: null, publishedAt: null, canonicalUrl: null, credits: [], access: "open" };
const noted = "2024-11-01T06:00:00.000Z";

/** What the story of the nth event is known to be. */
function story(number: number, parts: object): void {
  const id = `s${number}`;
  const item = office.table.items.get(`STORY#${id} | STORY`)!;
  office.table.put({ ...item, ...parts });
}

const pages = (): unknown[] => office.bodies("r").flatMap(({ blindSpots }) => blindSpots.pages);

describe("a digest says of pages that were not seen", () => {
  test.each([
    ["paywalled", { ...scraped, summaryOnly: false, access: "paywalled", readAt: noted }],
    ["summary-only", { ...scraped, summaryOnly: true, readAt: noted }],
  ])("which of its events are %s, and since when", async (why, read) => {
    await reader({ rhythm: daily });
    open(2);
    story(2, { scraped: read });
    await office.digest(digest());
    expect(pages()).toMatchObject([{ outlet: "s2", why, since: noted }]);
  });

  test("which could not be read since the last one, though no event is told from them", async () => {
    await reader({ rhythm: daily });
    const unread = unreadStore(office.table);
    const [seen, outcome] = ["2024-11-01T06:59:00.000Z", { kind: "rejected", reason: "no-text" }];
    const url = "https://wall.example/a";
    office.table.put({ ...keys.story("lost"), id: "lost", address: url, outcome, seenAt: seen });
    const sighting = { feedId: "f", url, outlet: "Le Mur", title: "Perdu", summary: null, publishedAt: null };
    office.table.put({ ...keys.sighting("lost", "f"), ...sighting });
    await unread.note({ story: "lost", at: seen });
    open(1);
    await office.digest(alert());
    await office.digest(digest());
    later(86_400);
    open(1);
    await office.digest(digest());
    const named = office.bodies("r").map(({ blindSpots }) => blindSpots.pages.map(({ outlet }) => outlet));
    expect(named).toEqual([["Le Mur"], []]);
    expect(pages()).toMatchObject([{ outlet: "Le Mur", why: "failed", since: seen, title: "Perdu" }]);
  });

  test("and of feeds; and at its foot, how long messages took", async () => {
    await reader({ ...mail, rhythm: daily });
    const stamps = { story: "s0", outlet: "Alpha", seenAt: noted, scrapedAt: noted, eventAt: noted };
    await office.delays.note({
      ...stamps,
      publishedAt: "2024-11-01T05:58:00.000Z",
      sentAt: "2024-11-01T06:00:30.000Z",
    });
    open(1);
    const deaf = { outlet: "Le Sourd", why: "failing", since: noted, error: "status 500" } as const;
    const now = () => office.clock;
    const read = readingFrom({ table: office.table, outlets: () => undefined, deafFeeds: async () => [deaf], now });
    await office.digest(digest(), undefined, { read });
    const text = office.sent
      .map(({ payload }) => (payload.channel === "email" ? payload.mail.text : ""))
      .join()
      .replace(/[\u00a0\u202f]/g, " ");
    expect(text).toMatch(/Le Sourd.*fil illisible depuis le 1er novembre/u);
    expect(text).toMatch(/De la parution à l’envoi.*3 minutes/u);
    expect(text).toMatch(/De la lecture de la page à l’alerte.*30 secondes/u);
  });
});
