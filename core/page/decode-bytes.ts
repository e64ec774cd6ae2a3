/** Where a page's characters were declared, or how they were found out. */
export type CharsetSource = "bom" | "http" | "meta" | "utf-8" | "fallback";

export interface Decoded {
  readonly text: string;
  readonly charset: string;
  readonly from: CharsetSource;
  /** A declaration that the bytes contradict, or null. */
  readonly rejected: string | null;
}

// A declaration is looked for in this many bytes (HTML asks for 1024; real pages put scripts before it).
const headBytes = 4096;

const declared =
  /<meta[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([a-z0-9_:-]{2,40})|<\?xml[^>]{0,100}encoding\s{0,9}=\s{0,9}["']([a-z0-9_:-]{2,40})/i;

/**
 * Bytes of a page → text. Order: byte-order mark, HTTP `charset`, `<meta>` or XML declaration, then UTF-8 if the bytes
 * are valid UTF-8, then windows-1252. A declaration is checked: text declared UTF-8 that is not, is read as
 * windows-1252; text declared as a one-byte charset that is valid UTF-8 with multi-byte characters, is read as UTF-8.
 * Bytes cut in the middle of a character (half pages) and a few broken ones do not make UTF-8 invalid.
 */
export function decodeBytes(bytes: Uint8Array, contentType: string | null = null): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return { text: decode(marked, bytes), charset: marked, from: "bom", rejected: null };
  const strict = strictly(bytes);
  const http = /charset\s{0,9}=\s{0,9}["']?([^\s"';]{2,40})/i.exec(contentType ?? "")?.[1];
  const head = strict === null ? latin1.decode(bytes.subarray(0, headBytes)) : strict.slice(0, headBytes);
  const match = declared.exec(head);
  const candidates = [
    { label: http, from: "http" as const },
    { label: match?.[1] ?? match?.[2], from: "meta" as const },
  ];
  const utf8 = strict === null ? countUtf8(bytes) : strict.length === bytes.length ? "ascii" : "multi-byte";
  const read = (charset: string): string =>
    strict !== null && (charset === "utf-8" || utf8 === "ascii") ? strict : decode(charset, bytes);
  let rejected: string | null = null;
  for (const { label, from } of candidates) {
    const charset = label === undefined ? null : known(label);
    if (charset === null) continue;
    if (agrees(charset, utf8)) return { text: read(charset), charset, from, rejected };
    rejected ??= charset;
  }
  if (utf8 !== "broken") return { text: read("utf-8"), charset: "utf-8", from: "utf-8", rejected };
  return { text: decode("windows-1252", bytes), charset: "windows-1252", from: "fallback", rejected };
}

type Utf8Quality = "ascii" | "multi-byte" | "broken";

const strictUtf8 = new TextDecoder("utf-8", { fatal: true });
const latin1 = new TextDecoder("windows-1252");
const oneByte = /^(?:windows-125\d|iso-8859-\d+|macintosh|koi8-[ru])$/;

function agrees(charset: string, utf8: Utf8Quality): boolean {
  if (charset === "utf-8") return utf8 !== "broken";
  if (charset.startsWith("utf-16")) return false;
  return !(oneByte.test(charset) && utf8 === "multi-byte");
}

function known(label: string): string | null {
  try {
    return new TextDecoder(label.trim().toLowerCase()).encoding;
  } catch {
    return null;
  }
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

function decode(charset: string, bytes: Uint8Array): string {
  return new TextDecoder(charset).decode(bytes);
}

/** The text, if the bytes are valid UTF-8. */
function strictly(bytes: Uint8Array): string | null {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return null;
  }
}

/** Counts multi-byte characters and broken ones; more than one broken in fifty is not UTF-8. */
function countUtf8(bytes: Uint8Array): Utf8Quality {
  let good = 0;
  let bad = 0;
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at]!;
    if (byte < 0x80) {
      at++;
      continue;
    }
    const length = byte >= 0xf0 && byte < 0xf5 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 && byte < 0xe0 ? 2 : 0;
    if (length === 0 || byte >= 0xf5) {
      bad++;
      at++;
      continue;
    }
    if (at + length > bytes.length) break;
    let whole = true;
    for (let next = 1; next < length; next++) if ((bytes[at + next]! & 0xc0) !== 0x80) whole = false;
    if (whole) good++;
    else bad++;
    at += whole ? length : 1;
  }
  if (bad > 0 && bad * 50 > good) return "broken";
  return good > 0 ? "multi-byte" : "ascii";
}
