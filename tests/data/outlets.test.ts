import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { outletOfHost } from "../../core/credits/outlet-record.ts";
import { readOpml } from "../../core/feeds/opml.ts";
import { outlets } from "../../data/outlets.ts";

const opml = readFileSync(new URL("../../data/feeds.opml", import.meta.url), "utf8");
const notes = readFileSync(new URL("../../docs/feeds.md", import.meta.url), "utf8");

describe("outlets", () => {
  it("are at least 60, each with an id, a name, a state, an owner and a clock of its own", () => {
    expect(outlets.length).toBeGreaterThanOrEqual(60);
    expect(new Set(outlets.map(({ id }) => id)).size).toBe(outlets.length);
    for (const outlet of outlets) {
      expect(outlet.id, outlet.name).toMatch(/^[a-z0-9-]+$/);
      expect(outlet.country, outlet.name).toMatch(/^[A-Z]{2}$/);
      expect(outlet.owner, outlet.name).not.toBe("");
      expect(() => new Intl.DateTimeFormat("fr", { timeZone: outlet.timeZone }), outlet.name).not.toThrow();
    }
  });

  it("share no domain", () => {
    const domains = outlets.flatMap(({ domains: own }) => own);
    expect(new Set(domains).size).toBe(domains.length);
    for (const domain of domains) expect(domain).toMatch(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/);
  });
});

describe("outletOfHost()", () => {
  it.each([
    ["french.presstv.ir", "press-tv"],
    ["fr.irna.ir", "irna"],
    ["www.lemonde.fr", "le-monde"],
    ["french.almanar.com.lb", "al-manar"],
    ["fr.timesofisrael.com", "times-of-israel"],
    ["WWW.RFI.FR.", "rfi"],
  ])("knows %s", (host, id) => {
    expect(outletOfHost(outlets, host)?.id).toBe(id);
  });

  it.each(["notlemonde.fr", "lemonde.fr.example", "example", ""])("does not know %j", (host) => {
    expect(outletOfHost(outlets, host)).toBeNull();
  });
});

describe("data/feeds.opml", () => {
  const { feeds, problems } = readOpml(opml);

  it("has at least 40 feeds, all https, each once, of known outlets", () => {
    expect(problems).toEqual([]);
    expect(feeds.length).toBeGreaterThanOrEqual(40);
    expect(new Set(feeds.map(({ url }) => url)).size).toBe(feeds.length);
    expect(new Set(feeds.map(({ id }) => id)).size).toBe(feeds.length);
    for (const feed of feeds) {
      expect(feed.url).toMatch(/^https:/);
      const outlet = outletOfHost(outlets, new URL(feed.url).hostname);
      expect(outlet, feed.url).not.toBeNull();
      expect(feed.country, feed.url).toBe(outlet!.country);
      expect(feed.kind, feed.url).toBe(outlet!.kind);
    }
  });

  it("says of each address whether it was confirmed, and docs/feeds.md where it was seen", () => {
    const outlines = [...opml.matchAll(/<outline [^>]*xmlUrl="([^"]+)"[^>]*>/g)];
    expect(outlines).toHaveLength(feeds.length);
    for (const [outline, url] of outlines) {
      expect(outline).toMatch(/ vigie:confirmed="(?:true|false)"/);
      expect(notes).toContain(url!.replaceAll("&amp;", "&"));
    }
  });
});
