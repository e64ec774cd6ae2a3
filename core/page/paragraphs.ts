import type { Removal } from "../model.ts";
import { personName } from "./printed-names.ts";
import { quickFold } from "./quick-fold.ts";

/** The standfirst first, once, and never the title again. */
export function withLead(lead: string | null, kept: readonly string[], title: string | null): string[] {
  const titleKey = title === null ? null : quickFold(title);
  const rest = kept.filter((text, i) => i > 2 || quickFold(text) !== titleKey);
  if (lead === null) return rest;
  const key = quickFold(lead);
  // A standfirst that a program cut ("… de coopératio…") and whose whole stands in the text is no paragraph of its own.
  if (
    key.length >= 60 &&
    /(?:…|\.\.\.)$/u.test(lead) &&
    rest.slice(0, 4).some((text) => quickFold(text).startsWith(key))
  )
    return rest;
  const again = rest.slice(0, 4).findIndex((text) => quickFold(text) === key);
  return [lead, ...rest.filter((_, i) => i !== again)];
}

const longestNote = 260;
const writer = new RegExp(
  `^(${personName}) est (?:une? )?(?:ancien(?:ne)? )?(?:grande? )?(?:journaliste|correspondante?|reporter|chroniqueur|chroniqueuse|éditorialiste|essayiste|écrivaine?|romanci[eè]re?|historienn?e?|politologue|sociologue|économiste|géographe|philosophe|juriste|politiste|chercheur|chercheuse|professeure?|maître(?:sse)? de conférences|doctorante?|auteure?|autrice)(?![\\p{L}])`,
  "u",
);

/** A last line that says what somebody is by trade, of whom the text says nothing: its writer. */
function isAboutWriter(last: string, text: readonly string[]): boolean {
  const name = writer.exec(last)?.[1];
  if (name === undefined) return false;
  const family = name.slice(name.indexOf(" ") + 1);
  return !text.some((paragraph) => paragraph.includes(family));
}

/** "Cyprien Olivetti est correspondant à Manosque." under the text: about its writer, and no part of it. */
export function withoutNote(
  printed: readonly string[],
  authors: readonly string[],
): { readonly paragraphs: readonly string[]; readonly note: readonly Removal[] } {
  const last = printed.at(-1)!;
  const isNote =
    printed.length > 2 &&
    last.length < longestNote &&
    (authors.some((name) => last.startsWith(`${name} est `)) || isAboutWriter(last, printed.slice(0, -1)));
  return isNote
    ? { paragraphs: printed.slice(0, -1), note: [{ text: last, why: "author note" }] }
    : { paragraphs: printed, note: [] };
}
