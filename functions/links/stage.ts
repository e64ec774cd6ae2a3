import type { Subscription } from "../../core/subscriptions/subscription.ts";
import { type Choice, linkWords, type Page } from "../../core/subscriptions/link-pages.ts";
import { isToken, linkActions, type LinkAction, pullFiles, pullPath } from "../shared/links.ts";
import { CorrectionRefused } from "../shared/store/correction-targets.ts";
import type { SubscriptionStore } from "../shared/store/subscriptions.ts";
import type { WebRequest } from "./http-event.ts";

/** What a reader says of an event, by a link. */
export type ReaderCorrection =
  | { readonly kind: "no-meeting"; readonly event: string }
  | { readonly kind: "same"; readonly event: string; readonly as: string };

export interface LinksPorts {
  readonly subscriptions: Pick<SubscriptionStore, "get" | "activate" | "end">;
  /** Number of the watch's last change. */
  readonly last: () => Promise<number>;
  /** Headline of an event in the reader's language; null if there is none of this id any more. */
  readonly headline: (event: string, subscription: Subscription) => Promise<string | null>;
  /** Known events that an event might be. */
  readonly candidates: (event: string, subscription: Subscription) => Promise<readonly Choice[]>;
  /** @throws {CorrectionRefused} it contradicts one that holds, or there is no such event */
  readonly correct: (correction: ReaderCorrection, by: Subscription) => Promise<void>;
  readonly now: () => string;
}

/** A page to show, and the status it comes with. */
export interface Shown {
  readonly status: number;
  readonly page: Page;
}

/**
 * Answers the links of messages. Nothing happens by looking: programs open links to see what is behind them. What a
 * link is for is done by POST alone, by the button of its page or by a mail program (RFC 8058). A wrong token and a
 * subscriber who is gone get the same answer.
 */
export function linksStage(ports: LinksPorts) {
  return async ({ method, path, form }: WebRequest): Promise<Shown> => {
    const [id = "", token = "", name = "", event] = path;
    const action = linkActions.find((each) => each === name);
    const subscription = id === "" ? undefined : await ports.subscriptions.get(id);
    const isRight = isToken(token, subscription?.token ?? "");
    if (subscription === undefined || !isRight || action === undefined) return gone();
    if (method !== "GET" && method !== "HEAD" && method !== "POST")
      return { status: 405, page: linkWords[subscription.language].notSo };
    const reader = { subscription, event, form };
    return method === "POST" ? answers[action](ports, reader) : asks[action](ports, reader);
  };
}

interface Reader {
  readonly subscription: Subscription;
  readonly event: string | undefined;
  readonly form: URLSearchParams;
}

type Answer = (ports: LinksPorts, reader: Reader) => Promise<Shown>;

const gone = (): Shown => ({ status: 404, page: linkWords.fr.gone });
const shown = (page: Page, status = 200): Shown => ({ status, page });

/** The page lies at `subscriber/token/confirm`, two steps below the feeds. */
function confirmed(subscription: Subscription): Page {
  const links = pullFiles.map((file) => ({ href: `../../${pullPath(subscription, file)}`, words: file }));
  return linkWords[subscription.language].confirmed(links);
}

/** The page before the button. */
const asks: Readonly<Record<LinkAction, Answer>> = {
  confirm: async (_, { subscription }) =>
    shown(subscription.status === "pending" ? linkWords[subscription.language].confirm : confirmed(subscription)),
  stop: async (_, { subscription: { language, status } }) =>
    shown(status === "ending" ? linkWords[language].stopped : linkWords[language].stop),
  "no-meeting": async (ports, reader) =>
    aboutEvent(ports, reader, async (headline) => linkWords[reader.subscription.language].noMeeting(headline)),
  known: async (ports, reader) =>
    aboutEvent(ports, reader, async (headline, event) => {
      const candidates = await ports.candidates(event, reader.subscription);
      return linkWords[reader.subscription.language].known(headline, candidates);
    }),
};

/** What the button does. Each may be pressed twice. */
const answers: Readonly<Record<LinkAction, Answer>> = {
  async confirm({ subscriptions, last, now }, { subscription }) {
    const words = linkWords[subscription.language];
    if (subscription.status === "ending") return gone();
    if (subscription.status !== "pending") return shown(confirmed(subscription));
    const isDone = await subscriptions.activate(subscription, now(), await last());
    return isDone ? shown(confirmed(subscription)) : shown(words.again, 409);
  },

  async stop({ subscriptions, now }, { subscription }) {
    await subscriptions.end(subscription, now());
    return shown(linkWords[subscription.language].stopped);
  },

  "no-meeting": (ports, reader) =>
    aboutEvent(ports, reader, (_, event) => corrected(ports, reader, { kind: "no-meeting", event })),

  known: (ports, reader) =>
    aboutEvent(ports, reader, async (headline, event) => {
      const { form, subscription } = reader;
      const [as, choices] = [form.get("as"), await ports.candidates(event, subscription)];
      const isOffered = choices.some((one) => one.event === as);
      return as === null || !isOffered
        ? linkWords[subscription.language].known(headline, choices)
        : corrected(ports, reader, { kind: "same", event, as });
    }),
};

/** For who may correct, and an event that is there. */
async function aboutEvent(
  { headline }: LinksPorts,
  { subscription, event }: Reader,
  work: (headline: string, event: string) => Promise<Page>,
): Promise<Shown> {
  const words = linkWords[subscription.language];
  if (!subscription.editor || subscription.status !== "active") return shown(words.mayNot, 403);
  const line = event === undefined ? null : await headline(event, subscription);
  return line === null || event === undefined ? shown(words.noEvent, 404) : shown(await work(line, event));
}

async function corrected(
  { correct }: LinksPorts,
  { subscription }: Reader,
  correction: ReaderCorrection,
): Promise<Page> {
  try {
    await correct(correction, subscription);
    return linkWords[subscription.language].corrected;
  } catch (error) {
    if (error instanceof CorrectionRefused) return linkWords[subscription.language].refused(error.message);
    throw error;
  }
}
