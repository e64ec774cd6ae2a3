import type { CountryCode } from "../model.ts";
import { byOrder, type Telling } from "./telling.ts";

/** The state whose medium an outlet or agency is; null for one that is none, or is not known. */
export type StateOf = (origin: string) => CountryCode | null;

/** On whose word an event rests. */
export type WitnessLabel =
  /** Nothing but Iranian, or nothing but Russian, state media tell of it. */
  | "iranian-state-media-only"
  | "russian-state-media-only"
  /** One agency or outlet alone tells of it, however many print its text. */
  | "single-origin";

/** The agencies and outlets that tell of an event in their own words, in order of publication. */
export function originsOf(tellings: readonly Telling[]): string[] {
  return [...new Set([...tellings].sort(byOrder).map(({ origin }) => origin))];
}

/** The one side whose state media alone are among the origins; null where others are, or none. */
export function onlySideOf(origins: Iterable<string>, stateOf: StateOf): "IR" | "RU" | null {
  const states = new Set([...origins].map(stateOf));
  const [only = null] = states;
  return states.size === 1 && (only === "IR" || only === "RU") ? only : null;
}

export function labelsOf(origins: readonly string[], stateOf: StateOf): WitnessLabel[] {
  const side = onlySideOf(origins, stateOf);
  return [
    ...(side === "IR" ? ["iranian-state-media-only" as const] : []),
    ...(side === "RU" ? ["russian-state-media-only" as const] : []),
    ...(origins.length === 1 ? ["single-origin" as const] : []),
  ];
}
