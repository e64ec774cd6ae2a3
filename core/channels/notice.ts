import type { Language } from "../digest/digest-types.ts";
import { line } from "../digest/line.ts";
import { mailOf } from "../digest/render-digest.ts";
import type { DigestView, LineView } from "../digest/view.ts";
import { wordings } from "../digest/wordings.ts";
import { webAddress } from "../text/html.ts";
import { discordBody } from "./discord.ts";
import type { Payload } from "./payload.ts";
import { slackBody } from "./slack.ts";
import type { ChannelKind } from "./target.ts";
import { teamsBody } from "./teams.ts";
import { telegramBody } from "./telegram.ts";

/** A word of Vigie's own about a subscription: please confirm, your webhook is dead. A few lines, some of them links. */
export interface Notice {
  readonly language: Language;
  readonly subject: string;
  readonly lines: readonly LineView[];
}

const mostLines = 12;

/** A notice in the form that a channel takes. */
export function noticePayload(channel: ChannelKind, notice: Notice): Payload {
  const view = viewOfNotice(notice);
  switch (channel) {
    case "email":
      return { channel, mail: mailOf(view), language: notice.language, unsubscribe: null };
    case "slack":
      return { channel, body: slackBody(view) };
    case "teams":
      return { channel, body: teamsBody(view) };
    case "discord":
      return { channel, body: discordBody(view) };
    case "telegram":
      return { channel, body: telegramBody(view) };
    case "webhook": {
      const { language, subject } = view;
      return { channel, body: { schema: "vigie/notice@1", language, subject, lines: view.sections[0]?.lines ?? [] } };
    }
  }
}

function viewOfNotice({ language, subject, lines }: Notice): DigestView {
  const bounded = lines.slice(0, mostLines).map(({ text, url }) => ({
    text: line(text, 200),
    url: url === null ? null : webAddress(url),
  }));
  return {
    language,
    brand: wordings[language].brand,
    subject: line(subject, 140),
    period: null,
    strip: null,
    brief: null,
    sections: [{ title: "", blocks: [], lines: bounded }],
    foot: [],
  };
}
