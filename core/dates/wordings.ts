import type { Span } from "../model.ts";

/** Where a period lies beside the one it is counted from: -1 the one before, 0 the same, 1 the one after. */
export type Step = -1 | 0 | 1;

/** Which part of a period: "début juin", "mi-juillet", "fin 2023". */
export type Segment = "start" | "middle" | "end";

/** How a year is told: in figures, or by its place beside the publication's or the text's ("l'an dernier", "la même année"). */
export type YearWords =
  | { readonly kind: "figures"; readonly year: number }
  | { readonly kind: "beside"; readonly step: Step; readonly of: "publication" | "text" }
  | null;

/** A day by its date. `near`: "dernier", "prochain" or "courant" behind it. */
export interface DateWords {
  readonly kind: "date";
  readonly calendar: "gregorian" | "persian";
  readonly weekday: number | null;
  readonly day: number;
  readonly month: number;
  readonly year: YearWords;
  readonly near: Step | null;
}

export type PartOfDay = "morning" | "noon" | "afternoon" | "evening" | "night";

/**
 * A day by its weekday. `which`: bare "mardi"; near: "ce mardi"; last, next; week-after: "mardi en huit"; fortnight: "en quinze";
 * last-week, next-week: "mardi de la semaine dernière"; before, after: "le mardi précédent", "suivant" (counted in the text).
 */
export interface WeekdayWords {
  readonly kind: "weekday";
  readonly weekday: number;
  readonly which:
    | "bare"
    | "near"
    | "last"
    | "next"
    | "week-after"
    | "fortnight"
    | "last-week"
    | "this-week"
    | "next-week"
    | "before"
    | "after";
  readonly part: PartOfDay | null;
}

/** What is printed beside a relative day: "hier vendredi", "la veille, mardi 23 janvier". */
export interface Apposition {
  readonly weekday: number | null;
  readonly date: DateWords | null;
}

export type Unit = "day" | "week" | "month" | "year";

/** What a text says of a time, before anything is worked out. */
export type DateWording =
  | DateWords
  | WeekdayWords
  | {
      readonly kind: "month";
      readonly calendar: "gregorian" | "persian";
      readonly month: number;
      readonly year: YearWords;
      readonly near: Step | null;
      readonly segment: Segment | null;
    }
  | { readonly kind: "year"; readonly year: YearWords; readonly segment: Segment | null }
  /** "hier": days from the publication. */
  | {
      readonly kind: "publication-day";
      readonly offset: number;
      readonly part: PartOfDay | null;
      readonly beside: Apposition;
    }
  /** "la veille": days from a day of the text. */
  | { readonly kind: "text-day"; readonly offset: number; readonly beside: Apposition }
  /** "il y a trois jours", "dans un mois", "deux ans plus tôt"; `count` is negative before. */
  | {
      readonly kind: "distance";
      readonly count: number;
      readonly unit: Unit;
      readonly from: "publication" | "text";
      readonly exact: boolean;
    }
  /** "la semaine dernière", "le week-end prochain"; a null step is one that the tense decides ("en fin de semaine"). */
  | {
      readonly kind: "period";
      readonly unit: "week" | "weekend" | "month";
      readonly step: Step | null;
      readonly segment: Segment | null;
      readonly of: "publication" | "text";
      /** "la semaine écoulée": at its end, the week itself. */
      readonly elapsed?: boolean;
    }
  | {
      readonly kind: "season";
      readonly season: "spring" | "summer" | "autumn" | "winter";
      readonly year: number | null;
      readonly near: Step | null;
    }
  /** "cette nuit", "la nuit dernière". */
  | { readonly kind: "night"; readonly which: "this" | "last" | "next" }
  /** "le 5", whose month stands elsewhere. */
  | { readonly kind: "day-of-month"; readonly weekday: number | null; readonly day: number }
  /** From one day, month or year to another. */
  | { readonly kind: "range"; readonly first: DateWording; readonly last: DateWording }
  /** "la semaine du 5 août". */
  | { readonly kind: "week-of"; readonly day: DateWords };

/** The wordings of one kind. */
export type WordingOf<K extends DateWording["kind"]> = Extract<DateWording, { readonly kind: K }>;

/** A wording and where it stands. */
export interface FoundWording extends Span {
  readonly wording: DateWording;
}
