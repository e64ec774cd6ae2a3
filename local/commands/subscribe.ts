import { CallError } from "../failures.ts";
import { type Command, defaultData, print, readWords } from "./command.ts";

const many = { type: "string", multiple: true } as const;

export const subscribeCommand: Command = {
  summary: "Subscribes an address or a webhook, or shows what it would have got",
  help: `Usage: vigie subscribe ADDRESS [options]

  ADDRESS    a mail address, or a webhook's; with --channel telegram the bot's token, then the chat
  --channel  email, slack, teams, discord, telegram or webhook; email or webhook without it
  --rhythm   at-once, hourly, daily or weekly; daily without it
  --at, --weekday, --zone
             when: 06:30, monday, Europe/Paris without them
  --quiet    hours in which nothing is sent: 22:00-07:00
  --language fr or en
  --person, --office, --side, --place, --format, --status, --topic
             only events with one of these; each may be given again
  --origins  only events that so many agencies and outlets tell of independently
  --new-only new events and corrections, not what else is new about known ones
  --even-empty
             a digest even where nothing is new
  --editor   its messages carry links by which events are corrected, for everybody
  --owner    mail address that is told when a webhook is dead
  --secret   whsec_…, by which a webhook's messages are signed; made and shown without it, or with
             --replace the one that the webhook has
  --confirmed
             the address is not asked whether it agrees: you answer for it
  --replace  id of a subscription that this one takes the place of
  --preview  only shows what would have been sent over so many days; nothing is saved
  --data     the folder that "vigie run --data" keeps, made if there is none; ${defaultData} without it
  --table    name of a deployed table, in place of --data: AWS settings of the shell apply
  --allow-private-network
             lets the webhook be on this machine or in private ranges

Its feeds and calendar lie behind LINKS, the address that "vigie run" prints, or the output LinksUrl of a deployment.`,

  async run(args) {
    const { values, positionals } = readWords("subscribe", args, {
      channel: { type: "string" },
      rhythm: { type: "string" },
      at: { type: "string" },
      weekday: { type: "string" },
      zone: { type: "string" },
      quiet: { type: "string" },
      language: { type: "string" },
      person: many,
      office: many,
      side: many,
      place: many,
      format: many,
      status: many,
      topic: many,
      origins: { type: "string" },
      "new-only": { type: "boolean" },
      "even-empty": { type: "boolean" },
      editor: { type: "boolean" },
      owner: { type: "string" },
      secret: { type: "string" },
      confirmed: { type: "boolean", default: false },
      replace: { type: "string" },
      preview: { type: "string" },
      data: { type: "string", default: defaultData },
      table: { type: "string" },
      "allow-private-network": { type: "boolean" },
    });
    const { readWish } = await import("../subscriptions/read-wish.ts");
    const { readDestination } = await import("../subscriptions/read-destination.ts");
    const wish = readWish(values);
    const place = { data: values.data, table: values.table };
    const days = previewDays(values.preview);
    if (days !== undefined) {
      const { showPreview } = await import("../subscriptions/show-preview.ts");
      await print(await showPreview(place, wish, days, new Date()));
      return 0;
    }
    const to = readDestination(positionals, values);
    const owner = values.owner === undefined ? null : readDestination([values.owner], { channel: "email" });
    const { subscribe } = await import("../subscriptions/subscribe.ts");
    const { confirmed, replace } = values;
    await print(
      await subscribe(place, {
        wish,
        to,
        isSecretMade: values.secret === undefined,
        owner: owner?.channel === "email" ? owner.address : null,
        confirmed,
        replaces: replace,
      }),
    );
    return 0;
  },
};

function previewDays(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,4}$/.test(text) && Number(text) >= 1) return Number(text);
  throw new CallError(`--preview takes a number of days: "${text}"`);
}
