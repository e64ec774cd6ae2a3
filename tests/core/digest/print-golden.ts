import { channelKinds } from "../../../core/channels/target.ts";
import { payloadOf } from "../../../core/channels/payload-of.ts";
import { renderDigest } from "../../../core/digest/render-digest.ts";
import { goldenDigest } from "./golden-digest.ts";

/** Each form of the golden digest, under the name of the golden digests file in golden/. */
export const goldenForms = [
  "fr.html",
  "fr.txt",
  "en.html",
  "en.txt",
  "slack.json",
  "teams.json",
  "discord.json",
  "telegram.json",
  "webhook.json",
] as const;

/** One form of the golden digest, as it lies in golden/. */
export function printGolden(form: (typeof goldenForms)[number]): string {
  const [name, kind] = form.split(".");
  const channel = channelKinds.find((one) => one === name);
  if (channel !== undefined) {
    const payload = payloadOf(channel, goldenDigest("fr"));
    return `${JSON.stringify("body" in payload ? payload.body : payload, null, 1)}\n`;
  }
  const { subject, html, text } = renderDigest(goldenDigest(name === "en" ? "en" : "fr"));
  return kind === "html" ? html : `Subject: ${subject}\n\n${text}`;
}

/** `node tests/core/digest/print-golden.ts fr.html > tests/core/digest/golden/fr.html`: then read the difference. */
if (import.meta.main) process.stdout.write(printGolden(process.argv[2] as (typeof goldenForms)[number]));
