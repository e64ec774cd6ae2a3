import { gzipSync } from "node:zlib";
import type { Respond } from "../functions/support/site.ts";
import { body, bombs, dripHeaders, endless, forbiddenAddresses, limit, raw, redirect, status } from "./serve.ts";

/** A feed as somebody hostile, or broken beyond intent, serves it; and what must become of it. */
export interface HostileFeed {
  readonly name: string;
  readonly serve: Respond;
  /** How the report's error begins; null if it is read. */
  readonly error: RegExp | null;
  /** Paths of its entries that must arrive, of those that were good. */
  readonly arrives?: readonly string[];
}

const xml = { "content-type": "application/rss+xml; charset=utf-8" };
const site = "https://bon.example";
const rss = (items: string, before = ""): string =>
  `<?xml version="1.0" encoding="utf-8"?>${before}<rss version="2.0"><channel><title>T</title><link>${site}/</link>${items}</channel></rss>`;
const item = (link: string, fields = ""): string => `<item><title>Titre</title><link>${link}</link>${fields}</item>`;
/** A good entry of its own for each feed that has one. */
let goods = 0;

const temporary = /^Cannot fetch /;
const notAFeed = /^not-a-feed: /;
const tooLarge = /^too-large: /;

function refused(name: string, error: RegExp, serve: Respond): HostileFeed {
  return { name, serve, error };
}

/** A feed that is read, whatever stands beside its good entry. */
function beside(
  name: string,
  make: (good: string) => string | Buffer,
  headers: Record<string, string> = xml,
): HostileFeed {
  const path = `/bon-${++goods}`;
  return { name, serve: body(make(item(site + path)), headers), error: null, arrives: [path] };
}

const laughs = Array.from({ length: 20 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("");

export const hostileFeeds: readonly HostileFeed[] = [
  // more bytes than there should be
  ...Object.entries(bombs).map(([coding, bomb]) =>
    refused(`a bomb in ${coding}`, tooLarge, body(bomb, { ...xml, "content-encoding": coding })),
  ),
  refused("fifty megabytes", tooLarge, body(Buffer.alloc(50_000_000, " "), xml)),
  refused("entries without end", tooLarge, endless(item(`${site}/x`).repeat(1000), xml)),
  refused("zeros without end", tooLarge, endless(Buffer.alloc(65_536), xml)),
  refused(
    "compressed bytes without end",
    /^(?:too-large|Cannot fetch)/,
    endless(gzipSync("x".repeat(60_000)), { ...xml, "content-encoding": "gzip" }),
  ),
  refused("white space up to the limit", notAFeed, body(" ".repeat(limit - 1), xml)),
  refused(
    "headers of 100 kB",
    /^(?:not-a-page|Cannot fetch)/,
    raw("HTTP/1.1 200 OK\r\n", `X-A: ${"x".repeat(100_000)}\r\n\r\n`),
  ),
  refused(
    "ten thousand headers",
    /^(?:not-a-page|Cannot fetch)/,
    raw("HTTP/1.1 200 OK\r\n", "X-A: bbbbbbbbbb\r\n".repeat(10_000), "\r\n"),
  ),
  // slower than there is time for
  refused("nothing at all", temporary, () => {}),
  refused("a status line and silence", temporary, ({ socket }) => void socket.write("HTTP/1.1 200 OK\r\n")),
  refused("headers that drip", temporary, dripHeaders()),
  refused("bytes that drip", temporary, endless("<", xml, 100)),
  refused("comments that drip", temporary, endless("<!-- -->", xml, 100)),
  refused(
    "silence in the middle",
    temporary,
    (_, response) => void response.writeHead(200, xml).write(rss(item(`${site}/x`)).slice(0, 90)),
  ),
  // lying lengths and ends
  refused("less than was promised", temporary, (_, response) => {
    response.writeHead(200, { ...xml, "content-length": "9999" }).write("<rss>");
    setTimeout(() => response.destroy(), 10);
  }),
  refused(
    "a promise that is no number",
    /^(?:not-a-page|Cannot fetch)/,
    raw("HTTP/1.1 200 OK\r\nContent-Length: beaucoup\r\n\r\n<rss/>"),
  ),
  refused(
    "a negative length",
    /^(?:not-a-page|Cannot fetch)/,
    raw("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n<rss/>"),
  ),
  refused(
    "two lengths",
    /^(?:not-a-page|Cannot fetch)/,
    raw("HTTP/1.1 200 OK\r\nContent-Length: 6\r\nContent-Length: 60\r\n\r\n<rss/>"),
  ),
  refused(
    "a length and chunks",
    /^(?:not-a-page|Cannot fetch|not-a-feed)/,
    raw("HTTP/1.1 200 OK\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n6\r\n<rss/>\r\n0\r\n\r\n"),
  ),
  refused(
    "chunks of no size",
    /^(?:not-a-page|Cannot fetch)/,
    raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n<rss/>\r\n0\r\n\r\n"),
  ),
  refused(
    "a chunk as large as memory",
    /^(?:not-a-page|Cannot fetch|too-large)/,
    raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffff\r\n<rss/>"),
  ),
  refused("another protocol", /^not-a-page: /, raw("220 smtp.mechant.example ESMTP\r\n")),
  refused("an old protocol without headers", /^(?:not-a-page|Cannot fetch)/, raw("<rss version='2.0'/>")),
  refused("a reset", temporary, ({ socket }) => void socket.resetAndDestroy()),
  // codings
  refused("a coding that nobody asked for", /^not-a-page: /, body("x", { ...xml, "content-encoding": "compress" })),
  refused(
    "ten codings on one body",
    /^not-a-page: /,
    body("x", { ...xml, "content-encoding": "gzip, gzip, gzip, gzip, gzip, gzip, gzip, gzip, gzip, gzip" }),
  ),
  refused(
    "compressed bytes that break off",
    temporary,
    body(gzipSync(rss(item(`${site}/x`))).subarray(0, 60), { ...xml, "content-encoding": "gzip" }),
  ),
  refused(
    "compressed bytes that are noise",
    temporary,
    body(Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]), { ...xml, "content-encoding": "gzip" }),
  ),
  refused("noise said to be brotli", temporary, body(Buffer.alloc(5000, 0xff), { ...xml, "content-encoding": "br" })),
  // statuses
  ...[204, 205].map((code) => refused(`status ${code}`, notAFeed, status(code))),
  ...[300, 301, 302, 304, 305, 399]
    .map((code) =>
      refused(`status ${code} that leads nowhere`, code === 304 ? /^never$/ : /^not-a-page: /, status(code)),
    )
    .filter(({ name }) => !name.includes("304")),
  ...[400, 401, 402, 403, 405, 406, 418, 451, 499].map((code) =>
    refused(`status ${code}`, /^forbidden: /, status(code)),
  ),
  ...[404, 410].map((code) => refused(`status ${code}`, /^not-found: /, status(code))),
  ...[408, 425, 429, 500, 502, 503, 504, 520, 599].map((code) => refused(`status ${code}`, temporary, status(code))),
  ...["-1", "1e99", "99999999999", "demain", "Thu, 99 Foo 9999 99:99:99 GMT", "\u00ff"].map((wish) =>
    refused(`a wish to wait of ${JSON.stringify(wish)}`, temporary, status(503, { "retry-after": wish })),
  ),
  // redirects
  refused("a circle", /^not-a-page: /, (request, response) =>
    response.writeHead(302, { location: request.url ?? "" }).end(),
  ),
  refused("a spiral", /^not-a-page: /, (request, response) =>
    response.writeHead(302, { location: `${request.url ?? ""}?x=${"1".repeat(5)}&` }).end(),
  ),
  ...forbiddenAddresses.map((address) =>
    refused(`a redirect to ${address}`, /^address-not-allowed: /, redirect(address)),
  ),
  ...[
    "file:///etc/passwd",
    "ftp://127.0.0.1/",
    "javascript:alert(1)",
    "data:text/xml,<rss/>",
    "gopher://127.0.0.1:25/",
    "http://a:b@127.0.0.1/",
    "http://",
    `/${"x".repeat(4000)}`,
  ].map((address) => refused(`a redirect to ${address.slice(0, 40)}`, /^bad-address: /, redirect(address))),
  // no feed
  refused("a web page", notAFeed, body("<!doctype html><html><body><rss></rss></body></html>")),
  refused("a web page said to be a feed", notAFeed, body("<html><head><title>Accès refusé</title></head></html>", xml)),
  refused("a PDF", notAFeed, body("%PDF-1.7\n%âãÏÓ", { "content-type": "application/pdf" })),
  refused(
    "an image",
    notAFeed,
    body(Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), { "content-type": "image/png" }),
  ),
  refused("nothing", notAFeed, body("", xml)),
  refused("zero bytes", notAFeed, body(Buffer.alloc(1000), xml)),
  refused("noise", notAFeed, body(Buffer.from(Array.from({ length: 50_000 }, (_, i) => (i * 7919) % 256)), xml)),
  refused(
    "a list of feeds",
    notAFeed,
    body(`<opml version="2.0"><body><outline xmlUrl="http://127.0.0.1/"/></body></opml>`, xml),
  ),
  refused(
    "a picture with a script",
    notAFeed,
    body(`<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`, xml),
  ),
  refused("broken JSON", notAFeed, body(`{"items":[{"url":"https://x.example/`)),
  refused("JSON a million deep", notAFeed, body(`{"items":${"[".repeat(1_000_000)}`)),
  refused("JSON of another kind", notAFeed, body(`{"__proto__":{"items":[]},"message":"Forbidden"}`)),
  // entities
  refused(
    "a billion laughs",
    notAFeed,
    body(rss("<item><title>&l20;</title></item>", `<!DOCTYPE r [<!ENTITY l0 "lol">${laughs}]>`), xml),
  ),
  refused(
    "entities of the file system",
    notAFeed,
    body(rss("<item><title>&x;</title></item>", `<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>`), xml),
  ),
  refused(
    "entities of the network",
    notAFeed,
    body(rss("<item><title>&x;</title></item>", `<!DOCTYPE r [<!ENTITY x SYSTEM "http://169.254.169.254/">]>`), xml),
  ),
  refused("parameter entities", notAFeed, body(rss("", `<!DOCTYPE r [<!ENTITY % p "<!ENTITY q 'x'>"> %p;]>`), xml)),
  refused("ten thousand entities", notAFeed, body(rss("", `<!DOCTYPE r [${"<!ENTITY a 'x'>".repeat(10_000)}]>`), xml)),
  beside("one long entity used a thousand times", (good) =>
    rss(
      `${item(`${site}/e`, `<description>${"&a;".repeat(1000)}</description>`)}${good}`,
      `<!DOCTYPE r [<!ENTITY a "${"x".repeat(10_000)}">]>`,
    ),
  ),
  // depth and width
  refused("elements nested without end", notAFeed, body(rss("<a>".repeat(900_000)), xml)),
  refused("entries nested without end", notAFeed, body(rss("<item><x>".repeat(200_000)), xml)),
  refused(
    "ends of what never began, deep down",
    notAFeed,
    body(rss(`${"<a>".repeat(5000)}${"</b>".repeat(500_000)}`), xml),
  ),
  beside("ends of what never began", (good) => rss(`${good}${"</b>".repeat(500_000)}`)),
  beside("a hundred thousand attributes", (good) =>
    rss(`<x ${Array.from({ length: 100_000 }, (_, i) => `a${i}="1"`).join(" ")}/>${good}`),
  ),
  beside("an attribute of two megabytes", (good) => rss(`<x a="${"y".repeat(2_000_000)}"/>${good}`)),
  beside("a name of a megabyte", (good) => rss(`<${"x".repeat(1_000_000)}/>${good}`)),
  beside("a title of two megabytes", (good) =>
    rss(`${item(`${site}/t`).replace("Titre", "é".repeat(1_000_000))}${good}`),
  ),
  beside("a hundred thousand links in one entry", (good) =>
    rss(`<item>${"<link>https://bon.example/z</link>".repeat(50_000)}</item>${good}`),
  ),
  beside("tags that never end", (good) =>
    rss(`${good}<item><description><![CDATA[${"<br".repeat(900_000)}]]></description></item>`),
  ),
  beside("ampersands without end", (good) =>
    rss(`${good}<item><description>${"&".repeat(1_000_000)}</description></item>`),
  ),
  beside("escaped tags without end", (good) =>
    rss(`${good}<item><description>${"&lt;".repeat(500_000)}</description></item>`),
  ),
  beside("numbers of characters that are none", (good) =>
    rss(
      `${good}${item(`${site}/n`, `<description>${"&#0;&#xFFFFFFFF;&#xD800;&#x110000;".repeat(1000)}</description>`)}`,
    ),
  ),
  beside("CDATA that never ends", (good) => rss(`${good}<item><title><![CDATA[ ${"x".repeat(1_000_000)}`)),
  beside("a comment that never ends", (good) => rss(`${good}<!-- ${"-".repeat(1_000_000)}`)),
  beside("a declaration that never ends", (good) => rss(`${good}<!DOCTYPE ${"[".repeat(100_000)}`)),
  beside("instructions without end", (good) => rss(`${"<?php echo 1 ?>".repeat(100_000)}${good}`)),
  beside(
    "JSON with a hundred thousand broken entries",
    (good) => `{"items":[{"url":"${/>(https[^<]+)</.exec(good)?.[1] ?? ""}"}${",null,1,[],{}".repeat(100_000)}]}`,
    { "content-type": "application/feed+json" },
  ),
  {
    name: "a hundred thousand entries",
    serve: body(
      gzipSync(
        rss(
          Array.from(
            { length: 60_000 },
            (_, i) => `<item><link>/x${i}</link><pubDate>${i < 59_999 ? "2020-01-01" : "2024-08-05"}</pubDate></item>`,
          ).join(""),
        ),
      ),
      { ...xml, "content-encoding": "gzip" },
    ),
    error: tooLarge,
  },
  // charsets and characters
  beside("a charset that does not exist", (good) => rss(good), {
    "content-type": "application/rss+xml; charset=klingon",
  }),
  beside("a charset that is not the one declared", (good) => Buffer.from(rss(good.replace("Titre", "Été")), "latin1")),
  beside("UTF-7 with a script in it", (good) => rss(good.replace("Titre", "+ADw-script+AD4-")), {
    "content-type": "text/xml; charset=utf-7",
  }),
  beside("bytes that are no characters", (good) =>
    Buffer.concat([Buffer.from(rss(good).replace("</channel>", "")), Buffer.from([0xff, 0xfe, 0xc0, 0x80])]),
  ),
  beside("UTF-16", (good) => Buffer.from(`\ufeff${rss(good)}`, "utf16le")),
  beside("control characters", (good) =>
    rss(good.replace("Titre", "Ti\u0000\u0001\u0007\u0008\u000b\u001b[31mtre\u007f\u0085")),
  ),
  beside("directions turned round", (good) =>
    rss(good.replace("Titre", "Titre \u202Egnp.exe\u202C\u2066\u200b\ufeff")),
  ),
  beside("letters under heaps of accents", (good) => rss(good.replace("Titre", `T${"\u0301".repeat(100_000)}`))),
  // fields
  beside("scripts in every field", (good) =>
    rss(
      `${good}<item><title>&lt;script&gt;alert(1)&lt;/script&gt;</title><link>${site}/s</link><guid>&lt;img src=x onerror=alert(1)&gt;</guid><description><![CDATA[<script>alert(1)</script><style>x</style><iframe src=//x></iframe>]]></description><author>=cmd|' /C calc'!A0</author></item>`,
    ),
  ),
  beside("headers in a title", (good) => rss(good.replace("Titre", "Titre&#13;&#10;Bcc: tous@x.example&#13;&#10;"))),
  beside("names of JavaScript's own", (good) =>
    rss(
      `<__proto__><x/></__proto__><constructor/><toString/><hasOwnProperty/>${good}<item><__proto__>x</__proto__><constructor>y</constructor></item>`,
    ),
  ),
  beside("a base in a private network", (good) =>
    rss(good).replace(`<link>${site}/</link>`, "<link>http://169.254.169.254/</link>"),
  ),
  beside(
    "a stylesheet and a hub",
    (good) =>
      `<?xml version="1.0"?><?xml-stylesheet href="http://169.254.169.254/"?>${rss(`<link xmlns="http://www.w3.org/2005/Atom" rel="hub" href="http://10.0.0.1/"/>${good}`).replace(/^<\?xml[^>]*>/, "")}`,
  ),
  ...[
    "",
    "#",
    "javascript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "mailto:x@y.example",
    "http://",
    "https://[",
    "http://a b/",
    `https://bon.example/${"x".repeat(5000)}`,
  ].map((link) =>
    beside(`an entry that links to ${JSON.stringify(link.slice(0, 40))}`, (good) => rss(`${item(link)}${good}`)),
  ),
  ...[
    "99999-99-99T99:99:99Z",
    "+275760-09-13T00:00:00Z",
    "1e400",
    "NaN",
    `Mon, ${"0".repeat(100_000)}5 Aug 2024`,
    "lundi ".repeat(10_000),
    "0000-00-00",
    "31 février 2024",
  ].map((date) =>
    beside(`a date of ${JSON.stringify(date.slice(0, 30))}`, (good) =>
      rss(good.replace("</item>", `<pubDate>${date}</pubDate></item>`)),
    ),
  ),
];
