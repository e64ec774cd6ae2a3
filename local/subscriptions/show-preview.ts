import { showsAll } from "../../core/channels/payload-of.ts";
import type { Digest } from "../../core/digest/digest-types.ts";
import { renderDigest } from "../../core/digest/render-digest.ts";
import type { Wish } from "../../core/subscriptions/subscription.ts";
import { type Choice, withChosen } from "../chosen.ts";
import { readStored } from "../digest/compose-stored.ts";

import { previewSends } from "./preview.ts";

const inMail = (digest: Digest): boolean => showsAll("email", digest);
const day = 86_400_000;
/** For how long notify waits for more: infra/queue-settings.ts. */
const burst = 5000;

/** The messages of so many days, as plain text, each under the time at which it would have left. */
export function showPreview(place: Choice, wish: Wish, days: number, now: Date): Promise<string> {
  return withChosen(place, async (stored) => {
    const { read } = await readStored(stored, now);
    const period = { from: now.getTime() - days * day, to: now.getTime(), burst, showsAll: inMail };
    const messages = await previewSends(read, wish, period);
    const texts = messages.map(({ at, kind, digest }) => {
      const { text } = renderDigest(digest);
      return `──── ${at.slice(0, 16).replace("T", " ")} UTC, ${kind} ────\n\n${text}`;
    });
    const count = `${messages.length} message${messages.length === 1 ? "" : "s"} over ${days} day${days === 1 ? "" : "s"}`;
    const hint =
      texts.length === 0 && wish.rhythm.kind !== "at-once"
        ? "What came in since the last due time waits for the next; --rhythm at-once shows it.\n"
        : "";
    return `${texts.join("\n")}${texts.length > 0 ? "\n" : ""}${count}, from what is known now. Nothing was saved.\n${hint}`;
  });
}
