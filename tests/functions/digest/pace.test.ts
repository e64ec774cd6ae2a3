import { expect, test } from "vitest";
import { mail, oneReader } from "./one-reader.ts";

test("digestStage() puts down that a mail was sent before it waits for the account's rate", async () => {
  const { office, open, reader, alert } = oneReader();
  await reader(mail);
  open(1);
  await office.notify({ upTo: 1 });
  const seen: unknown[] = [];
  await office.digest(alert(), undefined, {
    pace: async () => {
      const progress = await office.subscriptions.progress("r");
      const [stamps] = await office.delays.of("2024-11-01", 1);
      seen.push(progress?.claim, stamps?.sentAt);
    },
  });
  expect(seen).toEqual([null, "2024-11-01T07:00:00.000Z"]);
});

test.each([
  { kind: "unknown", why: "broken off" },
  { kind: "refused", fault: "busy", afterSeconds: null, why: "throttled" },
] as const)("digestStage() waits for the account's rate after a mail that was $kind, too", async (answer) => {
  const { office, open, reader, alert } = oneReader();
  await reader(mail);
  open(1);
  office.answers.push(answer);
  let waits = 0;
  await office.digest(alert(), undefined, { pace: async () => void waits++ }).catch(() => undefined);
  expect(waits).toBe(1);
});
