import { createHash } from "node:crypto";

// Parameters that say where a reader came from, not which page it is.
const tracking =
  /^(?:utm_\w+|at_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|xtor|xtref|xts|ns_\w+|cmpid|ref|ref_src|source|from|igshid|__twitter_impression|amp)$/i;

/**
 * One form for the many addresses of one page: scheme and host in lower case, no `www.`, no fragment, no tracking
 * parameters, parameters in alphabetical order, no trailing slash, `http` as `https` where no port is given.
 * @throws {TypeError} `address` is no absolute http(s) address.
 */
export function normaliseAddress(address: string): string {
  const url = new URL(address.trim());
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw new TypeError(`Cannot read an address: "${address}" is not http or https`);
  const host = url.host.toLowerCase().replace(/^www\./, "");
  const scheme = url.port === "" ? "https" : url.protocol.slice(0, -1);
  const kept = [...url.searchParams]
    .filter(([name]) => !tracking.test(name))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const query = new URLSearchParams(kept).toString();
  const path = url.pathname.replace(/\/+$/, "");
  return `${scheme}://${host}${path}${query === "" ? "" : `?${query}`}`;
}

/** The id of the story at an address: 20 hexadecimal digits of the SHA-256 of its normalised form. */
export function storyIdOf(address: string): string {
  return shortHash(normaliseAddress(address));
}

/** 20 hexadecimal digits of the SHA-256 of a text: 80 bits, so that 10⁹ of them meet with a chance below 10⁻⁶. */
export function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 20);
}

/** A name as a UUID: version 8 of RFC 9562, made of 122 bits of its SHA-256, so the same for the same name. */
export function uuidOf(name: string): string {
  const hex = createHash("sha256").update(name).digest("hex");
  const variant = "89ab"[Number.parseInt(hex[16]!, 16) % 4]!;
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
