import type { CountryCode } from "../model.ts";

/** What relevance is judged by; data/relevance.ts. */
export interface RelevanceTables {
  /** Words for a country that its record does not give: "kremlin", "majlis". */
  readonly sideWords: Readonly<Record<string, CountryCode>>;
  /** Folded patterns of dealings between states. */
  readonly dealings: readonly string[];
  /** Folded patterns of what is no affair of state: sport, cinema, recipes. */
  readonly elsewhere: readonly string[];
  /** Feature name → weight of a logistic model; `bias` is one. Made by `npm run fit:relevance`. */
  readonly weights: Readonly<Record<string, number>>;
}
