import { describe, expect, test } from "vitest";
import { checkAddress, guardedLookup, isPrivateAddress } from "../../../functions/shared/http/address-guard.ts";

describe("isPrivateAddress() is true", () => {
  test.each([
    "0.0.0.0",
    "10.1.2.3",
    "100.64.0.1",
    "100.100.100.200",
    "127.0.0.1",
    "127.255.255.254",
    "168.63.129.16",
    "169.254.169.254",
    "169.254.170.2",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.1",
    "192.0.2.1",
    "192.168.1.1",
    "198.18.0.1",
    "198.51.100.7",
    "203.0.113.7",
    "224.0.0.1",
    "239.255.255.250",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::127.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "::ffff:a9fe:a9fe",
    "::ffff:0:127.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b::10.0.0.1",
    "64:ff9b:1::1",
    "100::1",
    "2001::1",
    "2001:10::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "2002:a00:1::1",
    "3fff::1",
    "fc00::1",
    "fd00:ec2::254",
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "ff02::1",
    "kein",
    "",
  ])("for %s", (ip) => expect(isPrivateAddress(ip)).toBe(true));
});

describe("isPrivateAddress() is false", () => {
  test.each([
    "1.1.1.1",
    "93.184.215.14",
    "100.128.0.1",
    "172.32.0.1",
    "192.169.0.1",
    "223.255.255.255",
    "2606:4700:4700::1111",
    "2a00:1450:4007:80e::200e",
    "::ffff:1.1.1.1",
    "64:ff9b::101:101",
    "2002:101:101::1",
  ])("for %s", (ip) => expect(isPrivateAddress(ip)).toBe(false));
});

describe("checkAddress() refuses", () => {
  test.each([
    ["http://127.0.0.1/", "address-not-allowed"],
    ["http://127.1/", "address-not-allowed"],
    ["http://0177.0.0.1/", "address-not-allowed"],
    ["http://0x7f.0.0.1/", "address-not-allowed"],
    ["http://0x7f000001/", "address-not-allowed"],
    ["http://2130706433/", "address-not-allowed"],
    ["http://017700000001/", "address-not-allowed"],
    ["http://127.0.0.1./", "address-not-allowed"],
    ["http://①②⑦.0.0.1/", "address-not-allowed"],
    ["http://0/", "address-not-allowed"],
    ["http://[::1]/", "address-not-allowed"],
    ["http://[::ffff:127.0.0.1]/", "address-not-allowed"],
    ["http://[0:0:0:0:0:ffff:7f00:1]/", "address-not-allowed"],
    ["http://[fe80::1]/", "address-not-allowed"],
    ["https://169.254.169.254/latest/meta-data/", "address-not-allowed"],
    ["file:///etc/passwd", "bad-address"],
    ["ftp://tribune.example/", "bad-address"],
    ["gopher://127.0.0.1:70/", "bad-address"],
    ["data:text/html,x", "bad-address"],
    ["http://nom:secret@tribune.example/", "bad-address"],
  ])("%s", (address, code) => {
    expect(() => checkAddress(new URL(address), isPrivateAddress)).toThrow(expect.objectContaining({ code }));
  });
});

test("checkAddress() lets public addresses and names through", () => {
  for (const address of ["https://tribune.example/", "http://93.184.215.14:8080/x", "https://[2606:4700::1111]/"])
    expect(() => checkAddress(new URL(address), isPrivateAddress)).not.toThrow();
});

/** What a lookup hands to the connection: an error, or addresses. */
function resolve(forbids: (ip: string) => boolean, all: boolean): Promise<unknown> {
  return new Promise((done) => {
    guardedLookup(forbids)("localhost", { all }, (error, addresses) => done(error ?? addresses));
  });
}

test.each([true, false])("guardedLookup() answers no forbidden address (all: %j)", async (all) => {
  expect(await resolve(isPrivateAddress, all)).toMatchObject({ code: "address-not-allowed" });
});

test("guardedLookup() hands on exactly the addresses that were asked about", async () => {
  const asked: string[] = [];
  const found = await resolve((ip) => asked.push(ip) < 0, true);
  expect(asked.length).toBeGreaterThan(0);
  expect(found).toMatchObject(asked.map((address) => ({ address })));
});
