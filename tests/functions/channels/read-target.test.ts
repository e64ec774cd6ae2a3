import { describe, expect, test } from "vitest";
import { readTarget } from "../../../functions/shared/channels/read-target.ts";
import { isPrivateAddress } from "../../../functions/shared/http/address-guard.ts";

const secret = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;
const token = "123456789:AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQr";

describe("readTarget()", () => {
  test.each([
    { channel: "email", address: "prenom.nom+vigie@exemple.fr" },
    { channel: "slack", url: "https://hooks.example/services/T0/B0/x" },
    { channel: "teams", url: "https://flow.example/workflows/1?sig=x" },
    { channel: "discord", url: "https://chat.example/api/webhooks/1/x" },
    { channel: "telegram", token, chat: "-1001234567890" },
    { channel: "telegram", token, chat: "@vigie_canal" },
    { channel: "webhook", url: "https://a.example/hook", secret },
  ])("reads %j", (target) => {
    expect(readTarget(target, isPrivateAddress)).toEqual(target);
  });

  test.each([
    [{ channel: "fax", number: "1" }, "bad-address"],
    [{ channel: "email", address: "personne" }, "bad-address"],
    [{ channel: "email", address: "a@b.example\r\nBcc: c@d.example" }, "bad-address"],
    [{ channel: "email", address: "a@b.example, c@d.example" }, "bad-address"],
    [{ channel: "email", address: "Nom <a@b.example>" }, "bad-address"],
    [{ channel: "email", address: `${"a".repeat(250)}@b.example` }, "bad-address"],
    [{ channel: "slack", url: "hooks.example" }, "bad-address"],
    [{ channel: "slack", url: "http://hooks.example/x" }, "bad-address"],
    [{ channel: "slack", url: "http://8.8.8.8/x" }, "bad-address"],
    [{ channel: "slack", url: "https://user:word@hooks.example/x" }, "bad-address"],
    [{ channel: "slack", url: "https://192.168.1.1/x" }, "address-not-allowed"],
    [{ channel: "webhook", url: "https://[fd00::1]/x", secret }, "address-not-allowed"],
    [{ channel: "webhook", url: "https://a.example/x", secret: "password" }, "bad-address"],
    [{ channel: "telegram", token: "x/../y", chat: "1" }, "bad-address"],
    [{ channel: "telegram", token, chat: "1&x=2" }, "bad-address"],
    ["text", "bad-address"],
    [null, "bad-address"],
  ])("refuses %j: %s", (target, code) => {
    expect(() => readTarget(target, isPrivateAddress)).toThrow(expect.objectContaining({ code }));
  });

  test("lets one's own machine have a plain address, where private ones are allowed", () => {
    const target = { channel: "slack", url: "http://127.0.0.1:8080/x" };
    expect(readTarget(target, () => false)).toEqual(target);
  });
});
