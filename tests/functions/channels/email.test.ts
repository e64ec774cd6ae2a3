import { SESv2Client } from "@aws-sdk/client-sesv2";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { noticePayload } from "../../../core/channels/notice.ts";
import { emailPayload } from "../../../core/channels/payload-of.ts";
import { emailChannel, type MailSender } from "../../../functions/shared/channels/email.ts";
import { type Inbox, startInbox } from "../../../local/emulators/inbox.ts";
import { digestOf } from "../../support/digests.ts";
import { startSite, type Site } from "../support/site.ts";

const credentials = { accessKeyId: "local", secretAccessKey: "local" };
const clientAt = (endpoint: string) => new SESv2Client({ region: "eu-west-3", credentials, endpoint, maxAttempts: 1 });
const to = { channel: "email", address: "lectrice@example.org" } as const;
const sender = { from: "vigie@example.org", configurationSet: "Mails" };
const links = { unsubscribe: "https://vigie.example/u?t=a%20b", corrections: () => null };

let inbox: Inbox;
let ses: Site;
let waits: number[] = [];
const patience = { wait: async (seconds: number) => void waits.push(seconds), now: Date.now, mostSeconds: 20 };

beforeAll(async () => {
  inbox = await startInbox();
  ses = await startSite();
});
afterAll(async () => {
  await inbox.stop();
  await ses.stop();
});
beforeEach(() => void (waits = []));

interface Asked {
  readonly ConfigurationSetName?: string;
  readonly EmailTags: readonly { readonly Name: string; readonly Value: string }[];
  readonly Content: { readonly Simple: { readonly Headers: Asked["EmailTags"] } };
}

/** What SES is asked. */
async function askedFor(
  payload: Parameters<ReturnType<typeof emailChannel>>[0],
  subscriber?: string,
  from: MailSender = sender,
): Promise<Asked> {
  const sent: Asked[] = [];
  ses.on("/v2/email/outbound-emails", (request, response) => {
    let body = "";
    request.on("data", (piece: Buffer) => (body += piece.toString()));
    request.on("end", () => {
      sent.push(JSON.parse(body));
      response.end(JSON.stringify({ MessageId: "1" }));
    });
  });
  const send = emailChannel(clientAt(ses.url), from, patience);
  expect(await send(payload, to, "daily-7", subscriber)).toEqual({ kind: "sent" });
  return sent[0]!;
}

async function headersOf(payload: Parameters<typeof askedFor>[0]): Promise<Record<string, string>> {
  const { Content } = await askedFor(payload);
  return Object.fromEntries(Content.Simple.Headers.map(({ Name, Value }) => [Name, Value]));
}

describe("emailChannel()", () => {
  test("sends a mail that one click ends (RFC 8058)", async () => {
    const headers = await headersOf(emailPayload(digestOf({ links, language: "en" })));
    expect(headers).toMatchObject({
      "List-Unsubscribe": "<https://vigie.example/u?t=a%20b>",
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      "Content-Language": "en",
      "X-Vigie-Message": "daily-7",
    });
    expect(Object.values(headers).join("")).toMatch(/^[\x20-\x7e]*$/);
  });

  test("promises no unsubscribing where there is nothing to unsubscribe from", async () => {
    const notice = noticePayload("email", { language: "fr", subject: "Confirmez", lines: [] });
    expect(notice.channel === "email" && Object.keys(await headersOf(notice)).toSorted()).toEqual([
      "Auto-Submitted",
      "Content-Language",
      "List-Id",
      "X-Vigie-Message",
    ]);
  });

  test("has SES tell what becomes of a mail, and whose subscription it was for", async () => {
    const payload = emailPayload(digestOf());
    expect(await askedFor(payload, "0123456789abcdef")).toMatchObject({
      ConfigurationSetName: "Mails",
      EmailTags: [{ Name: "subscriber", Value: "0123456789abcdef" }],
    });
    const plain = await askedFor(payload, undefined, { from: sender.from });
    expect(plain.EmailTags).toEqual([]);
    expect(plain).not.toHaveProperty("ConfigurationSetName");
  });

  test("reaches an inbox, from nobody else's address", async () => {
    const send = emailChannel(clientAt(inbox.endpoint), sender, patience);
    expect(await send(emailPayload(digestOf()), to, "daily-7")).toEqual({ kind: "sent" });
    const [mail] = await inbox.mails();
    expect(mail).toMatchObject({ from: "vigie@example.org", destination: { to: ["lectrice@example.org"] } });
    expect(mail?.subject).toContain("Choïgou");
  });

  test.each([
    [429, "TooManyRequestsException", { kind: "refused", fault: "busy" }, [1, 2, 4]],
    [400, "SendingPausedException", { kind: "refused", fault: "busy" }, [1, 2, 4]],
    [400, "MessageRejected", { kind: "refused", fault: "message" }, []],
    [400, "BadRequestException", { kind: "refused", fault: "target" }, []],
    [500, "InternalServiceErrorException", { kind: "unknown" }, []],
  ])("answers %i %s with %j", async (status, name, expected, waited) => {
    ses.on("/v2/email/outbound-emails", (_, response) =>
      response.writeHead(status, { "x-amzn-errortype": name }).end(JSON.stringify({ message: name })),
    );
    const send = emailChannel(clientAt(ses.url), sender, patience);
    expect(await send(emailPayload(digestOf()), to, "daily-7")).toMatchObject(expected);
    expect(waits).toEqual(waited);
  });

  test("does not know of a broken connection", async () => {
    ses.on("/v2/email/outbound-emails", (request) => request.socket.destroy());
    const send = emailChannel(clientAt(ses.url), sender, patience);
    expect(await send(emailPayload(digestOf()), to, "daily-7")).toMatchObject({ kind: "unknown" });
  });
});
