import type { DigestView } from "../digest/view.ts";
import { chatParts, type ChatLine, type ChatPart } from "./chat-lines.ts";
import { escapeMarkdown, markdownRun } from "./markdown.ts";

// https://learn.microsoft.com/microsoftteams/limits-specifications-teams: a message that a workflow posts, about 28 KB
// with all that Teams adds to it.
const mostBytes = 26_000;

interface TeamsText {
  readonly type: "TextBlock";
  readonly text: string;
  readonly wrap: true;
  readonly size?: "Large" | "Medium" | "Small";
  readonly weight?: "Bolder";
  readonly isSubtle?: true;
  readonly spacing?: "Small" | "None";
}
interface TeamsContainer {
  readonly type: "Container";
  readonly separator: true;
  readonly items: readonly TeamsText[];
}

/** What a Teams workflow "when a webhook request is received" takes: one Adaptive Card. */
export interface TeamsBody {
  readonly type: "message";
  readonly attachments: readonly [
    {
      readonly contentType: "application/vnd.microsoft.card.adaptive";
      readonly contentUrl: null;
      readonly content: {
        readonly $schema: "http://adaptivecards.io/schemas/adaptive-card.json";
        readonly type: "AdaptiveCard";
        readonly version: "1.4";
        readonly lang: string;
        /** For notifications and for clients without cards. */
        readonly fallbackText: string;
        readonly msteams: { readonly width: "Full" };
        readonly body: readonly (TeamsText | TeamsContainer)[];
      };
    },
  ];
}

export function teamsBody(view: DigestView): TeamsBody {
  const { language, subject, brand, period } = view;
  return {
    type: "message",
    attachments: [
      {
        contentType: "application/vnd.microsoft.card.adaptive",
        contentUrl: null,
        content: {
          $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
          type: "AdaptiveCard",
          version: "1.4",
          lang: language,
          fallbackText: subject,
          msteams: { width: "Full" },
          body: [
            { type: "TextBlock", text: escapeMarkdown(subject), wrap: true, size: "Large", weight: "Bolder" },
            {
              type: "TextBlock",
              text: escapeMarkdown(period === null ? brand : `${brand}, ${period}`),
              wrap: true,
              isSubtle: true,
              spacing: "None",
            },
            ...chatParts(view).map(itemOf),
          ],
        },
      },
    ],
  };
}

/** Whether Teams takes it. */
export function fitsTeams(body: TeamsBody): boolean {
  return Buffer.byteLength(JSON.stringify(body)) <= mostBytes;
}

function itemOf({ kind, lines }: ChatPart): TeamsText | TeamsContainer {
  const items = lines.map((one, index) => textBlock(one, index));
  if (kind === "section") return { ...items[0]!, size: "Medium", weight: "Bolder" };
  return { type: "Container", separator: true, items };
}

/** One block a line: a new line within a block is a space in some clients. */
function textBlock({ style, runs }: ChatLine, index: number): TeamsText {
  const text = runs.map(markdownRun).join("");
  return {
    type: "TextBlock",
    text: style === "item" ? `- ${text}` : text,
    wrap: true,
    ...(style === "quote" && { isSubtle: true }),
    ...(index > 0 && { spacing: style === "quote" ? "Small" : "None" }),
  };
}
