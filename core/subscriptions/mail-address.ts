// What mail servers take in practice, not all that RFC 5321 allows: no quotes, no comments, no addresses of hosts.
const local = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const domain = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z][a-z0-9-]{0,61}[a-z0-9])$/;

/**
 * One mail address as it may stand in a header, its domain in lower case and ASCII; null for what is none: a name in
 * front, several addresses, a line break, no domain.
 */
export function mailAddress(text: string): string | null {
  const at = text.lastIndexOf("@");
  const [user, host] = [text.slice(0, at).trimStart(), text.slice(at + 1).trimEnd()];
  if (at < 1 || user.length > 64 || !local.test(user)) return null;
  const ascii = asciiHost(host);
  return ascii !== null && domain.test(ascii) && user.length + ascii.length < 254 ? `${user}@${ascii}` : null;
}

function asciiHost(host: string): string | null {
  if (/[^\p{L}\p{N}\p{M}.-]/u.test(host)) return null;
  const url = URL.parse(`http://${host}`);
  return url === null ? null : url.hostname;
}
