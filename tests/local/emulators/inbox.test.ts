import { appendFileSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SendEmailCommand, SESv2Client } from "@aws-sdk/client-sesv2";
import { expect, onTestFinished, test } from "vitest";
import { type Inbox, startInbox } from "../../../local/emulators/inbox.ts";

const credentials = { accessKeyId: "local", secretAccessKey: "local" };

async function sendTo({ endpoint }: Inbox, subject: string): Promise<void> {
  const client = new SESv2Client({ region: "eu-west-3", credentials, endpoint });
  await client.send(
    new SendEmailCommand({
      FromEmailAddress: "vigie@example.org",
      Destination: { ToAddresses: ["lectrice@example.org"] },
      Content: { Simple: { Subject: { Data: subject }, Body: { Text: { Data: "texte" } } } },
    }),
  );
  client.destroy();
}

const clear = ({ endpoint }: Inbox): Promise<unknown> => fetch(`${endpoint}/clear-store`, { method: "POST" });
const subjects = async (inbox: Inbox): Promise<string[]> => (await inbox.mails()).map(({ subject }) => subject);

test("startInbox() shows again what it was sent before, also after a run that was killed", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "vigie-inbox-")), "mails.jsonl");
  const other = await startInbox();
  onTestFinished(() => other.stop());
  /** Starts again as in another process: the mails in memory are one list for all of this one. */
  const again = async (): Promise<Inbox> => {
    await clear(other);
    const inbox = await startInbox(file);
    onTestFinished(() => inbox.stop());
    return inbox;
  };
  const first = await again();
  await sendTo(first, "un");
  await sendTo(first, "deux");
  appendFileSync(file, `\n{"messageId":"half`);

  const second = await again();
  expect(await subjects(second)).toEqual(["un", "deux"]);
  await sendTo(second, "trois");

  const third = await again();
  expect(await subjects(third)).toEqual(["un", "deux", "trois"]);
  await clear(third);
  expect(await subjects(await again())).toEqual([]);
});
