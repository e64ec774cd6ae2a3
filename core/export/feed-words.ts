import type { Language } from "../digest/digest-types.ts";
import { nbsp } from "../digest/french.ts";

interface FeedWords {
  /** Before the headline of what is no event any more. */
  readonly withdrawn: string;
  /** The same of one that has another id now. */
  readonly replaced: string;
  readonly gone: string;
  readonly merged: (into: string) => string;
}

/** What feeds and calendars say of events that were withdrawn; a digest says it once, and in other words. */
export const feedWords: Readonly<Record<Language, FeedWords>> = {
  fr: {
    withdrawn: `Retirée${nbsp}:`,
    replaced: `Remplacée${nbsp}:`,
    gone: "retirée",
    merged: (into) => `ne fait qu’une avec${nbsp}: ${into}`,
  },
  en: { withdrawn: "Withdrawn:", replaced: "Replaced:", gone: "withdrawn", merged: (into) => `is one with: ${into}` },
};
