import { alternatives } from "./pieces.ts";
import type { CalendarWords } from "./calendar-words.ts";
import type { DateWording, FoundWording } from "./wordings.ts";

/** Tells what looks like a date and is none. */
export interface Guards {
  /** True for names, habits, counts: "rue du 4 septembre", "chaque mardi", "mardi gras", "en 2024 dollars". */
  readonly isNoDate: (text: string, folded: string, found: FoundWording) => boolean;
  /** True for a day that is meant and cannot be told: "le mardi", "deux jours après son arrivée". */
  readonly isUntold: (folded: string, found: FoundWording) => boolean;
  /** The year of a day that is named without it: "l'attaque du 7 octobre"; else null. */
  readonly knownYear: (folded: string, found: FoundWording) => number | null;
}

const compiled = new WeakMap<CalendarWords, Guards>();
const reach = 48;

const weekdayHabit =
  /(?:^|[^\p{L}])(?:chaque|tous les|les|un|aucun|certains|tout|d'un|seul|prieres? du|sermons? du|predicateur du|priere collective du) $/u;
const weekdayAlone = /(?:^|[^\p{L}])(?:le|du|au|ce) $/u;
const notToday = /(?:^|[^\p{L}])(?:a|jusqu'a|de|jusqu') $/u;
const ofTomorrow = /(?:^|[^\p{L}])(?:d'|de )$/u;
const eventOfDay =
  /(?:reunions?|rencontres?|sommet|entretiens?|visite|pourparlers|discussions|negociations|session|seance|signature|ceremonie|scrutin|vote|journee|matinee|soiree|round|conference|edition|conseil|match|audience|entrevue|tete-a-tete|accord|celle|celui|ceux) (?:d'|de )$/u;
const anEvent = /^ (?!(?:a|il|elle|ils|elles|on|le|la|les|et|mais|en|au|aux|par)(?![\p{L}]))[\p{L}']/u;
const eventAfter = /^ (?:le|la|les|l'|son|sa|ses|leur|leurs|avoir|que|qu'|un|une|cette|cet|ce|ces|des|du|de|d')/u;

/** Compiles the guards of a table of words, once. */
export function guardsFor(words: CalendarWords): Guards {
  const known = compiled.get(words);
  if (known !== undefined) return known;
  const named = new RegExp(
    `(?:^|[^\\p{L}])(?:${alternatives(words.namedAfterDays)})s? (?:du |de la |dite? du |baptisee? )$`,
    "u",
  );
  const notAfter = new RegExp(`^[ -](?:${alternatives(words.notAfterWeekday)})(?![\\p{L}])`, "u");
  const counted = new RegExp(`^ (?:(?:de |d')?(?:${alternatives(words.counted)}))(?![\\p{L}])`, "u");
  const knownDays = words.knownDays.map((day) => ({
    day,
    before: new RegExp(`(?:^|[^\\p{L}])(?:${alternatives(day.nouns)})(?: [\\p{L}-]{2,20}){0,3} du $`, "u"),
  }));

  const guards: Guards = {
    isNoDate: (text, folded, { wording, start, end }) => {
      const before = folded.slice(Math.max(0, start - reach), start);
      const after = folded.slice(end, end + reach);
      const printed = text.slice(Math.max(0, start - reach), start);
      return isNoDate(wording, {
        text: text.slice(start, end),
        printed,
        before,
        after,
        folded: folded.slice(start, end),
      });
    },
    isUntold: (folded, { wording, start, end }) => {
      const before = folded.slice(Math.max(0, start - reach), start);
      if (wording.kind === "weekday") return wording.which === "bare" && weekdayAlone.test(before);
      if (wording.kind !== "distance" || wording.from !== "text") return false;
      const after = folded.slice(end, end + reach);
      return folded.slice(start, end).endsWith("avant") || folded.slice(start, end).endsWith("apres")
        ? anEvent.test(after) || eventAfter.test(after)
        : false;
    },
    knownYear: (folded, { wording, start }) => {
      if (
        wording.kind !== "date" ||
        wording.year !== null ||
        wording.calendar !== "gregorian" ||
        wording.near !== null ||
        wording.weekday !== null
      )
        return null;
      const before = folded.slice(Math.max(0, start - reach), start);
      return (
        knownDays.find(
          ({ day, before: noun }) => day.day === wording.day && day.month === wording.month && noun.test(before),
        )?.day.year ?? null
      );
    },
  };
  compiled.set(words, guards);
  return guards;

  function isNoDate(
    wording: DateWording,
    around: { text: string; printed: string; before: string; after: string; folded: string },
  ): boolean {
    switch (wording.kind) {
      case "date":
        return wording.weekday === null && named.test(around.before);
      case "day-of-month":
        return counted.test(around.after) || named.test(around.before);
      case "weekday":
        return notAfter.test(around.after) || weekdayHabit.test(around.before) || isName(around);
      case "year":
        return counted.test(around.after);
      case "publication-day":
        if (around.folded === "ce jour" && notToday.test(around.before)) return true;
        if (/^(?:ce jour|ce soir|ce matin)/.test(around.folded) && around.after.startsWith("-la")) return true;
        return (
          wording.beside.date === null &&
          /^(?:demain|hier)$/.test(around.folded) &&
          ofTomorrow.test(around.before) &&
          !eventOfDay.test(around.before)
        );
      case "text-day":
        return around.before.endsWith("du jour ") || /^ (?:meme )?(?:ou|de|d'|du|des)(?![\p{L}])/u.test(around.after);
      case "month":
        return wording.year === null && wording.segment === null && /^-[\p{L}\p{N}]/u.test(around.after);
      case "distance":
      case "night":
      case "period":
      case "range":
      case "season":
      case "week-of":
        return false;
    }
  }
}

const named =
  /(?:^|[^\p{L}])(?:les|des|ami|magazine|journal|hebdo|hebdomadaire|revue|supplement|edition|mensuel|site|groupe|film|roman|prenomme|nomme|appele|surnomme|dit|monsieur|madame) $/u;

/**
 * A capital inside a sentence: "Le Parisien Dimanche", "l'ami Vendredi"; not a text all in capitals, nor a translation's
 * "fut reçu Mercredi".
 */
function isName({ text, printed, before }: { text: string; printed: string; before: string }): boolean {
  const word = /\p{L}+$/u.exec(text)?.[0] ?? text;
  const first = text.charAt(0);
  if (first === first.toLowerCase() || word === word.toUpperCase()) return false;
  if (/(?:^|[^\p{L}])\p{Ll}{3,} $/u.test(printed) && !named.test(before)) return false;
  return /(?:[\p{L}\p{N}']|(?:^|[^\p{L}])mm?\.) ?$/u.test(before);
}
