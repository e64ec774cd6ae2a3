import type { FlatPage } from "./flat-page.ts";
import type { PageMoment } from "./page-moment.ts";
import type { ScriptArticle } from "./script-article.ts";
import type { Structured } from "./structured.ts";

/** One date that the page gives, and where. */
export interface Candidate {
  readonly moment: PageMoment;
  /** Sources in the order in which they are believed; see `chooseDates`. */
  readonly rank: number;
}

export interface DateInput {
  readonly page: FlatPage;
  readonly structured: Structured;
  readonly script: ScriptArticle | null;
  readonly url: string;
  /** Blocks in which a date printed for people may stand: `[from, to)`. */
  readonly from: number;
  readonly to: number;
  readonly titleBlock: number | null;
  /** First and last block of running text. */
  readonly bodyFrom: number;
  readonly bodyTo: number;
  /** Why a block is not the article, or null. */
  readonly out: readonly (string | null)[];
  /** The page as received: looked through for a date where nothing else gives one. */
  readonly html: string;
  /** IANA name of the outlet's time zone, for clock times printed without one; null: they stay without. */
  readonly timeZone: string | null;
}
