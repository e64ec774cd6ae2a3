import type { CountryCode, Format, Status, Topic } from "../model.ts";

/**
 * How a wording makes people meet.
 * - `with`: subject + wording + "avec" somebody ("s'est entretenu avec"); also reciprocal ("se sont entretenus").
 * - `sees`: subject + wording + direct object ("a rencontré").
 * - `receives`: host + wording + guest ("a reçu"); `received`: guest + wording + "par" host ("a été reçu par").
 * - `noun`: a name of the encounter ("entretien entre … et …", "leur rencontre").
 * - `together`: people shown or named side by side ("en compagnie de", "face à").
 * - `joint`: any act in the plural; counts only right behind people of both sides named in one breath.
 * - `signs`: several people sign something.
 */
export type CueKind = "with" | "sees" | "receives" | "received" | "noun" | "together" | "joint" | "signs";

/** One wording, as a pattern over folded text (lower case, no accents), without edges. */
export interface CuePhrase {
  readonly kind: CueKind;
  readonly pattern: string;
  /** What the wording alone says of how they met. */
  readonly format?: Format;
  /** How they met, if its sentence gives no place ("se sont parlé"). */
  readonly away?: Format;
  /** A word that is no meeting unless its own sentence names both sides ("réunion", "discussions"). */
  readonly weak?: true;
  /** Any act, and no wording of a meeting: every other cue goes before it, and it counts only with somebody right behind it. */
  readonly loose?: true;
}

export interface StatusPhrase {
  readonly status: Exclude<Status, "held">;
  readonly pattern: string;
}

export interface TopicPhrase {
  readonly topic: Topic;
  readonly pattern: string;
}

/** The wordings of meetings; data/meeting-phrases.ts. Patterns are over folded text. */
export interface MeetingPhrases {
  readonly cues: readonly CuePhrase[];
  readonly formats: readonly { readonly format: Format; readonly pattern: string }[];
  readonly statuses: readonly StatusPhrase[];
  /** Words that put a meeting in the past of the story ("déjà", "précédente", "la dernière fois"). */
  readonly recall: readonly string[];
  /** Verbs of speech and attribution, for whom is quoted and takes no part. */
  readonly speech: readonly string[];
  /** Nouns that a person's name completes without the person being there ("message de", "proche de"). */
  readonly belongings: readonly string[];
  /** Prepositions that lead to somebody absent ("à l'intention de", "au nom de"). */
  readonly absent: readonly string[];
  /** What stands behind the delegation ("étaient également présents"). */
  readonly escortsAfter: readonly string[];
  /** What leads to the delegation ("accompagné de"). */
  readonly escorts: readonly string[];
  readonly topics: readonly TopicPhrase[];
  /** First halves of compound adjectives and their country: "russ" of "russo-américain". */
  readonly compounds: Readonly<Record<string, CountryCode>>;
}
