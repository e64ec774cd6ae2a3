import { lookup } from "node:dns";
import { BlockList, isIP, isIPv4, type LookupFunction } from "node:net";
import { PermanentError } from "../../../core/errors.ts";

// IANA special-purpose address registries (RFC 6890 and updates), and two cloud services in public ranges.
const reservedIPv4 = blockList("ipv4", [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10], // carrier-grade NAT; one cloud's metadata
  ["127.0.0.0", 8],
  ["168.63.129.16", 32], // Azure's host
  ["169.254.0.0", 16], // link-local; most clouds' metadata
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
]);
/** Of IPv6, only global unicast is public; these parts of it are not. */
const globalIPv6 = blockList("ipv6", [["2000::", 3]]);
const reservedIPv6 = blockList("ipv6", [
  ["2001::", 23], // Teredo, ORCHID and other protocols
  ["2001:db8::", 32],
  ["3fff::", 20],
]);
/** Prefixes behind which an IPv4 address stands, and the byte at which it begins. */
const embedding = [
  { list: blockList("ipv6", [["::ffff:0:0", 96]]), at: 12 },
  { list: blockList("ipv6", [["64:ff9b::", 96]]), at: 12 }, // NAT64
  { list: blockList("ipv6", [["2002::", 16]]), at: 2 }, // 6to4
] as const;

function blockList(family: "ipv4" | "ipv6", subnets: readonly (readonly [string, number])[]): BlockList {
  const list = new BlockList();
  for (const [address, bits] of subnets) list.addSubnet(address, bits, family);
  return list;
}

/** Whether an IP address, written as Node does, belongs to nobody on the public internet. */
export function isPrivateAddress(ip: string): boolean {
  const address = ip.replace(/%.*$/, "");
  if (isIPv4(address)) return reservedIPv4.check(address, "ipv4");
  if (isIP(address) === 0) return true;
  const carrier = embedding.find(({ list }) => list.check(address, "ipv6"));
  if (carrier) return reservedIPv4.check(embeddedIPv4(address, carrier.at), "ipv4");
  return !globalIPv6.check(address, "ipv6") || reservedIPv6.check(address, "ipv6");
}

function embeddedIPv4(address: string, at: number): string {
  // The URL parser writes every form of an IPv6 address in hexadecimal groups, with one `::` at most.
  const [head = "", tail = ""] = new URL(`http://[${address}]`).hostname.slice(1, -1).split("::");
  const missing = 8 - groups(head).length - groups(tail).length;
  const all = [...groups(head), ...Array.from({ length: missing }, () => "0"), ...groups(tail)];
  const bytes = all.flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255]);
  return bytes.slice(at, at + 4).join(".");
}

function groups(part: string): string[] {
  return part === "" ? [] : part.split(":");
}

/** Tells whether an IP address may not be connected to. */
export type Forbids = (ip: string) => boolean;

/** Forbids private networks, unless the operator allows them: only ever on one's own machine. */
export function forbidPrivate({ unlessAllowed }: { readonly unlessAllowed: boolean }): Forbids {
  return unlessAllowed ? () => false : isPrivateAddress;
}

/**
 * Refuses an address before anything is resolved: another scheme than http(s), credentials, a forbidden literal address
 * (the URL parser has turned octal, hexadecimal and decimal forms into plain ones).
 * @throws {PermanentError} `bad-address` or `address-not-allowed`
 */
export function checkAddress(url: URL, forbids: Forbids): void {
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw new PermanentError("bad-address", `Cannot fetch "${url.href.slice(0, 200)}": neither http nor https`);
  if (url.username !== "" || url.password !== "")
    throw new PermanentError("bad-address", `Cannot fetch from ${url.host}: the address holds a name or a password`);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) !== 0 && forbids(host)) throw notAllowed(url.hostname, [host]);
}

/** `dns.lookup` without forbidden addresses: what it answers is what is connected to, so a second answer cannot differ. */
export function guardedLookup(forbids: Forbids): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, "", 0);
      const allowed = addresses.filter(({ address }) => !forbids(address));
      const first = allowed[0];
      if (!first) {
        const seen = addresses.map(({ address }) => address);
        return callback(notAllowed(hostname, seen), "", 0);
      }
      if (options.all === true) callback(null, allowed);
      else callback(null, first.address, first.family);
    });
  };
}

function notAllowed(host: string, addresses: readonly string[]): PermanentError {
  const seen = addresses.slice(0, 4).join(", ");
  return new PermanentError("address-not-allowed", `Cannot fetch from ${host}: ${seen} is in a private network`);
}
