import type { ServerResponse } from "node:http";
import { brotliCompressSync, constants, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import type { Respond } from "../functions/support/site.ts";

/** Decoded bytes that the suite lets an answer have; the deployed limits are larger and the same code. */
export const limit = 3_000_000;

const zeros = Buffer.alloc(100_000_000, " ");
const brotliFast = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };

/** A hundred megabytes in a few kilobytes, by coding. */
export const bombs: Readonly<Record<string, Buffer>> = {
  gzip: gzipSync(zeros),
  deflate: deflateSync(zeros),
  br: brotliCompressSync(zeros, brotliFast),
  zstd: zstdCompressSync(zeros),
  "gzip, gzip": gzipSync(gzipSync(zeros)),
  "gzip, br": brotliCompressSync(gzipSync(zeros), brotliFast),
};

/** Sends a body with these headers. */
export function body(content: string | Buffer, headers: Record<string, string> = {}, status = 200): Respond {
  return (_, response) => response.writeHead(status, headers).end(content);
}

/** Sends a status and nothing much. */
export function status(code: number, headers: Record<string, string> = {}): Respond {
  return body("<html><body>non</body></html>", headers, code);
}

export function redirect(location: string): Respond {
  // As the bytes that a server writes which does not care to escape.
  return body("", { location: Buffer.from(location).toString("latin1") }, 302);
}

/** Sends a chunk again and again, until nobody listens. */
export function endless(chunk: string | Buffer, headers: Record<string, string>, everyMilliseconds = 0): Respond {
  return (_, response) => {
    response.writeHead(200, headers);
    repeat(response, () => response.write(chunk), everyMilliseconds);
  };
}

/** Writes what stands outside HTTP itself: the whole answer, status line and all. */
export function raw(...pieces: readonly (string | Buffer)[]): Respond {
  return ({ socket }) => {
    for (const piece of pieces) socket.write(piece);
    socket.end();
  };
}

/** Writes a status line and then a piece of a header now and then. */
export function dripHeaders(): Respond {
  return ({ socket }, response) => {
    socket.write("HTTP/1.1 200 OK\r\n");
    repeat(response, () => socket.write("X-A: b\r\n"), 100);
  };
}

function repeat(response: ServerResponse, write: () => boolean, everyMilliseconds: number): void {
  let open = true;
  response.on("close", () => (open = false));
  const next = (): void => {
    if (!open || response.destroyed) return;
    if (write() || everyMilliseconds > 0) setTimeout(next, everyMilliseconds);
    else response.once("drain", next);
  };
  next();
}

/** Where no page or feed may lead: private, loopback and reserved addresses in every spelling. */
export const forbiddenAddresses: readonly string[] = [
  "http://127.0.0.2/",
  "http://127.2/",
  "http://0177.0.0.2/",
  "http://0x7f.0.0.2/",
  "http://0x7f000002/",
  "http://2130706434/",
  "http://017700000002/",
  "http://127.0.0.2./",
  "http://①②⑦.0.0.2/",
  "http://0.0.0.0/",
  "http://0/",
  "http://10.0.0.1/",
  "http://100.100.100.200/latest/",
  "http://169.254.169.254/latest/meta-data/",
  "http://169.254.170.2/v2/credentials",
  "http://168.63.129.16/",
  "http://172.16.0.1:8080/",
  "http://192.168.1.1/admin",
  "http://198.18.0.1/",
  "http://224.0.0.1/",
  "http://255.255.255.255/",
  "http://[::]/",
  "http://[::1]/",
  "http://[0:0:0:0:0:0:0:1]/",
  "http://[::ffff:127.0.0.2]/",
  "http://[::ffff:7f00:2]/",
  "http://[0:0:0:0:0:ffff:10.0.0.1]/",
  "http://[64:ff9b::7f00:2]/",
  "http://[2002:7f00:2::]/",
  "http://[fc00::1]/",
  "http://[fd00:ec2::254]/latest/meta-data/",
  "http://[fe80::1]/",
  "http://[ff02::1]/",
];
