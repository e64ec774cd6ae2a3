import type { Language } from "../digest/digest-types.ts";
import { nbsp, quoted } from "../digest/french.ts";

/** A page behind a link of a message: a few words, and a button that posts to where the page is. */
export interface Page {
  readonly language: Language;
  readonly title: string;
  readonly lines: readonly string[];
  readonly button: string | null;
  /** One of these goes with the button, under `as`. */
  readonly choices: readonly Choice[];
  /** Where else to read, below the lines. */
  readonly links?: readonly PageLink[];
}

/** `href`: from where the page is. */
export interface PageLink {
  readonly href: string;
  readonly words: string;
}

/** A known event, in a line. */
export interface Choice {
  readonly event: string;
  readonly words: string;
}

interface LinkWords {
  readonly confirm: Page;
  /** With the reader's feeds and calendar. */
  readonly confirmed: (links: readonly PageLink[]) => Page;
  readonly stop: Page;
  readonly stopped: Page;
  readonly noMeeting: (headline: string) => Page;
  readonly known: (headline: string, candidates: readonly Choice[]) => Page;
  readonly corrected: Page;
  readonly refused: (why: string) => Page;
  readonly mayNot: Page;
  readonly noEvent: Page;
  readonly gone: Page;
  /** After a failure of ours: without a button, since nobody has said what it would do. */
  readonly down: Page;
  readonly again: Page;
  readonly notSo: Page;
}

function pageIn(language: Language) {
  return (
    title: string,
    lines: readonly string[] = [],
    button: string | null = null,
    choices: readonly Choice[] = [],
  ): Page => ({
    language,
    title,
    lines,
    button,
    choices,
  });
}

const fr = pageIn("fr");
const en = pageIn("en");

export const linkWords: Readonly<Record<Language, LinkWords>> = {
  fr: {
    confirm: fr("Confirmer l’abonnement", ["Vigie écrira à cette adresse."], "Confirmer"),
    confirmed: (links) => ({
      ...fr("Abonnement confirmé", [
        "Chaque message porte un lien pour se désabonner.",
        `Les mêmes rencontres se lisent dans un lecteur de flux ou un agenda, à ces adresses, qui ne sont qu’à vous${nbsp}:`,
      ]),
      links,
    }),
    stop: fr("Se désabonner", ["L’adresse et les réglages seront effacés."], "Me désabonner"),
    stopped: fr("Désabonnement fait", ["L’adresse et les réglages sont effacés. Plus aucun message ne partira."]),
    noMeeting: (headline) =>
      fr(
        "Ce n’est pas une rencontre",
        [headline, "Elle sera retirée, pour tous, et le retrait annoncé à qui l’a reçue."],
        "Retirer",
      ),
    known: (headline, candidates) =>
      fr(
        "Cette rencontre était déjà connue",
        [
          headline,
          candidates.length === 0
            ? "Aucune autre rencontre connue ne s’en approche."
            : `Laquelle était-ce${nbsp}? Les deux n’en feront qu’une, pour tous.`,
        ],
        candidates.length === 0 ? null : "C’est la même",
        candidates,
      ),
    corrected: fr("Correction notée", ["Merci. Elle vaut dans la minute, et se retrouve au prochain message."]),
    refused: (why) =>
      fr("Correction impossible", [
        `Elle contredit une autre correction, ou l’événement a changé${nbsp}: ${quoted(why)}`,
      ]),
    mayNot: fr("Correction impossible", ["Cet abonnement ne permet pas de corriger."]),
    noEvent: fr("Rencontre introuvable", ["Elle a été retirée entre-temps."]),
    gone: fr("Lien périmé", ["Cet abonnement n’existe pas, ou n’existe plus."]),
    down: fr("Réessayez plus tard", ["Vigie n’a pas pu répondre. Rouvrez le lien dans un moment."]),
    again: fr("Réessayez", ["L’abonnement a changé au même moment."], "Réessayer"),
    notSo: fr("Méthode refusée"),
  },
  en: {
    confirm: en("Confirm the subscription", ["Vigie will write to this address."], "Confirm"),
    confirmed: (links) => ({
      ...en("Subscription confirmed", [
        "Each message has a link to unsubscribe.",
        "The same meetings can be read in a feed reader or a calendar, at these addresses, which are yours alone:",
      ]),
      links,
    }),
    stop: en("Unsubscribe", ["The address and its settings will be deleted."], "Unsubscribe"),
    stopped: en("Unsubscribed", ["The address and its settings are deleted. No more messages will be sent."]),
    noMeeting: (headline) =>
      en(
        "This is no meeting",
        [headline, "It will be withdrawn, for everybody, and those who got it told."],
        "Withdraw",
      ),
    known: (headline, candidates) =>
      en(
        "This meeting was known already",
        [
          headline,
          candidates.length === 0
            ? "No other known meeting comes near it."
            : "Which one was it? The two will become one, for everybody.",
        ],
        candidates.length === 0 ? null : "It is the same",
        candidates,
      ),
    corrected: en("Correction noted", ["Thank you. It holds within a minute, and shows in the next message."]),
    refused: (why) => en("Not corrected", [`It contradicts another correction, or the event has changed: “${why}”`]),
    mayNot: en("Not corrected", ["This subscription may not correct."]),
    noEvent: en("No such meeting", ["It has been withdrawn meanwhile."]),
    gone: en("Link expired", ["There is no such subscription, or none any more."]),
    down: en("Try again later", ["Vigie could not answer. Open the link again in a moment."]),
    again: en("Try again", ["The subscription changed at the same moment."], "Try again"),
    notSo: en("Method refused"),
  },
};
