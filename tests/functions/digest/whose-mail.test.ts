import { expect, test } from "vitest";
import type { DigestPorts } from "../../../functions/digest/stage.ts";
import { mail, oneReader } from "./one-reader.ts";

test("a message and a mail that asks name their subscription; a word to an owner names none", async () => {
  const { office, open, reader, alert } = oneReader();
  const named: (readonly [string, string | undefined])[] = [];
  const send: DigestPorts["send"] = async (_, __, id, subscriber) => {
    named.push([id, subscriber]);
    if (named.length < 3) return { kind: "sent" };
    return { kind: "refused", fault: "target", afterSeconds: null, why: "status 410" };
  };
  await reader({ ...mail, status: "pending" });
  await office.digest({ kind: "ask", subscriber: "r" }, undefined, { send });
  const asked = (await office.subscriptions.get("r"))!;
  await office.subscriptions.activate(asked, asked.createdAt, 0);
  open(1);
  await office.digest(alert(), undefined, { send });
  const mailed = (await office.subscriptions.get("r"))!;
  const to = { channel: "slack", url: "https://hooks.example/slack" } as const;
  await office.subscriptions.change(mailed, { ...mailed, to, owner: "chef@example.org" });
  open(1);
  await office.digest(alert(), undefined, { send });
  expect(named).toEqual([
    ["r-confirm", "r"],
    [expect.stringMatching(/^r-1-/), "r"],
    [expect.stringMatching(/^r-2-/), "r"],
    ["r-parked", undefined],
  ]);
});
