import type { Notice } from "../channels/notice.ts";
import { nbsp } from "../digest/french.ts";
import type { Subscription } from "./subscription.ts";

/** Asks who reads an address whether they want Vigie's messages. `confirm`: where they say so. */
export function confirmNotice({ language }: Pick<Subscription, "language">, confirm: string): Notice {
  return language === "fr"
    ? {
        language,
        subject: "Confirmez votre abonnement à Vigie",
        lines: [
          {
            text: `Quelqu’un, sans doute vous, a demandé que les messages de Vigie arrivent à cette adresse.`,
            url: null,
          },
          { text: "Confirmer l’abonnement", url: confirm },
          {
            text: `Si ce n’est pas vous, ne faites rien${nbsp}: sans confirmation, la demande est effacée au bout d’une semaine et vous ne recevrez pas d’autre message.`,
            url: null,
          },
        ],
      }
    : {
        language,
        subject: "Confirm your subscription to Vigie",
        lines: [
          { text: "Somebody, probably you, asked for Vigie’s messages at this address.", url: null },
          { text: "Confirm the subscription", url: confirm },
          {
            text: "If it was not you, do nothing: without a confirmation the request is deleted after a week, and you will get no other message.",
            url: null,
          },
        ],
      };
}

const channelNames = {
  email: "e-mail",
  slack: "Slack",
  teams: "Microsoft Teams",
  discord: "Discord",
  telegram: "Telegram",
  webhook: "webhook",
} as const;

/** Tells an owner that a channel takes nothing any more. The address itself is a secret, and not in it. */
export function parkedNotice({ language, to, id, parkedFor }: Subscription): Notice {
  const channel = channelNames[to.channel];
  return language === "fr"
    ? {
        language,
        subject: `Abonnement Vigie suspendu${nbsp}: ${channel} ne répond plus`,
        lines: [
          { text: `L’abonnement ${id} (${channel}) est suspendu${nbsp}: les messages n’y arrivent plus.`, url: null },
          { text: `Raison${nbsp}: ${parkedFor ?? "inconnue"}`, url: null },
          { text: `Rien n’est perdu${nbsp}: les nouveautés suivent dès que l’adresse est corrigée.`, url: null },
        ],
      }
    : {
        language,
        subject: `Vigie subscription suspended: ${channel} no longer takes messages`,
        lines: [
          { text: `Subscription ${id} (${channel}) is suspended: its messages no longer get through.`, url: null },
          { text: `Reason: ${parkedFor ?? "unknown"}`, url: null },
          { text: "Nothing is lost: what is new follows as soon as the address is mended.", url: null },
        ],
      };
}
