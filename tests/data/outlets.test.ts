import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { outletOfHost } from "../../core/credits/outlet-record.ts";
import { readOpml } from "../../core/feeds/opml.ts";
import { outlets } from "../../data/outlets.ts";

const opml = readFileSync(new URL("../../data/feeds.opml", import.meta.url), "utf8");
const notes = readFileSync(new URL("../../docs/feeds.md", import.meta.url), "utf8");

/** Whether this Node knows the IANA zone. */
function isZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat("fr", { timeZone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

describe("outlets", () => {
  it("are at least 60, each with an id, a name, a state, an owner and a clock of its own", () => {
    expect(outlets.length).toBeGreaterThanOrEqual(60);
    expect(new Set(outlets.map(({ id }) => id)).size).toBe(outlets.length);
    const incomplete = outlets.filter(
      ({ id, country, owner, timeZone }) =>
        !/^[a-z0-9-]+$/.test(id) || !/^[A-Z]{2}$/.test(country) || owner === "" || !isZone(timeZone),
    );
    expect(incomplete).toEqual([]);
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
    const wrong = feeds.filter(({ url, country, kind }) => {
      const outlet = outletOfHost(outlets, new URL(url).hostname);
      return !url.startsWith("https:") || outlet === null || outlet.country !== country || outlet.kind !== kind;
    });
    expect(wrong).toEqual([]);
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
