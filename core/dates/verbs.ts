import type { Span } from "../model.ts";
import type { LooseTense } from "./tense.ts";
import { isLasting, isState, mayBeInfinitive, mayBeParticiple } from "./verb-forms.ts";
import { tokenize } from "./verb-tokens.ts";
import type { Token } from "./verb-tokens.ts";

/** A verb, from its auxiliary to its participle or infinitive. */
export interface VerbHit extends Span {
  readonly tense: LooseTense;
  /** Whether it tells of what is to come, in whatever tense: "a annoncé", "est convenu". */
  readonly announces: boolean;
  /** "attendu lundi", "prévue mardi" without an auxiliary: still to come, unless the sentence goes on to say how it went. */
  readonly pending: boolean;
  /** A participle by itself: "arrivé jeudi soir, le ministre …". */
  readonly bare: boolean;
}

/** The edge of a clause. */
export interface Edge extends Span {
  /** Behind it something new begins: a colon, a full stop. */
  readonly opens: boolean;
}

const announcing =
  /^(?:annon[cç]|confirm|pr[ée]v(?!en)|promi|promet|convoqu|invit|accept|conven|convien|propos|fix|programm|plaid|appel|demand|souhait|exig|recommand|reten|d[ée]cid)/;

const clauseWords = new Set([
  "qui",
  "que",
  "qu",
  "dont",
  "où",
  "mais",
  "car",
  "puisque",
  "lorsque",
  "lorsqu",
  "tandis",
  "quand",
  "alors",
  "si",
]);

/** Words that may stand between an auxiliary and its participle. */
const between = new Set(
  (
    "pas plus jamais déjà alors aussi également ensuite encore bien ainsi notamment tout tous en y d de même toutefois cependant donc enfin par ailleurs depuis toujours à nouveau " +
    "hier ce cette soir matin jour lundi mardi mercredi jeudi vendredi samedi dimanche aujourd hui avant-hier récemment été lui-même elle-même eux-mêmes elles-mêmes l le la les se s lui leur n ne il elle ils elles on nous"
  ).split(" "),
);
const months = new Set(
  "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" "),
);
const clitics = new Set("se s y en le la l les lui leur ne pas plus nous me m".split(" "));
const openers = new Set("de d à pour afin sans".split(" "));

/** Finite verbs with their time, and the edges of clauses, in reading order. Linear in the text's length. */
export function readVerbs(text: string): { readonly hits: readonly VerbHit[]; readonly edges: readonly Edge[] } {
  const tokens = tokenize(text);
  const hits: VerbHit[] = [];
  const edges: Edge[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.punctuation || clauseWords.has(token.word)) edges.push(edgeOf(token));
    const hit = readVerb(tokens, i);
    if (hit === null) continue;
    hits.push({
      start: token.start,
      end: tokens[hit.last]!.end,
      tense: hit.tense,
      announces: announcing.test(tokens[hit.last]!.word),
      pending: hit.pending === true,
      bare: token.form === "participle",
    });
    for (let k = i + 1; k <= hit.last; k++) {
      const inner = tokens[k]!;
      if (inner.punctuation && inner.word !== ",") edges.push(edgeOf(inner));
    }
    i = hit.last;
  }
  return { hits, edges };
}

const openingMarks = new Set(":;.!?\n");

function edgeOf({ start, end, word }: Token): Edge {
  return { start, end, opens: openingMarks.has(word) };
}

interface Read {
  readonly tense: LooseTense;
  readonly last: number;
  readonly pending?: true;
}

function readVerb(tokens: readonly Token[], at: number): Read | null {
  const token = tokens[at]!;
  switch (token.form) {
    case null:
      return readInfinitive(tokens, at);
    case "present-auxiliary":
      return readCompound(tokens, at, "past");
    case "past-auxiliary":
      return readCompound(tokens, at, "pluperfect") ?? { tense: "past", last: at };
    case "conditional-auxiliary":
      return readCompound(tokens, at, "past") ?? { tense: "conditional", last: at };
    case "future-auxiliary":
      return readFutureAuxiliary(tokens, at);
    case "going":
      return readWithInfinitive(tokens, at, "future");
    case "was-going":
      return readWithInfinitive(tokens, at, "open") ?? { tense: "past", last: at };
    case "must":
      return readWithInfinitive(tokens, at, "future") ?? { tense: "future", last: at };
    case "had-to":
      return readWithInfinitive(tokens, at, "open") ?? { tense: "open", last: at };
    case "just-did": {
      const next = tokens[at + 1]?.word;
      return next === "de" || next === "d"
        ? readWithInfinitive(tokens, at, "past")
        : { tense: token.word.endsWith("ait") || token.word.endsWith("aient") ? "past" : "present", last: at };
    }
    case "expected":
      return isFormer(tokens, at) ? { tense: "open", last: at } : { tense: "open", last: at, pending: true };
    case "put-off":
      return { tense: isPutOffTo(tokens, at) ? "future" : "past", last: at };
    case "participle":
      return { tense: "past", last: at };
    case "past":
    case "future":
    case "conditional":
    case "present":
      return { tense: token.form, last: at };
  }
}

/** "sera reçu" is to come; "l'entretien aura duré une heure" looks back, unless a clause makes it wait ("quand il aura vu"). */
function readFutureAuxiliary(tokens: readonly Token[], at: number): Read {
  const compound = readCompound(tokens, at, "past");
  const hasParticiple = compound === null ? tokens[at + 1]?.word === "été" : tokens[compound.last]!.word !== "lieu";
  const looksBack = tokens[at]!.word.startsWith("aur") && hasParticiple;
  const waits = tokens.slice(Math.max(0, at - 8), at + 2).some(({ word }) => waiting.has(word));
  return { tense: looksBack && !waits ? "past" : "future", last: compound?.last ?? at };
}

const waiting = new Set([
  "quand",
  "lorsque",
  "lorsqu",
  "dès",
  "fois",
  "que",
  "qu",
  "tant",
  "ici",
  "demain",
  "bientôt",
  "pas",
]);

/** "initialement prévu": what is no longer so. */
function isFormer(tokens: readonly Token[], at: number): boolean {
  return /^(?:initialement|abord|primitivement|auparavant|précédemment|originellement)$/.test(
    tokens[at - 1]?.word ?? "",
  );
}

const later = /^(?:plus|une|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|la|mois|trimestre)$/;

/** "reporté à mardi", "repoussé au 5 août". */
function isPutOffTo(tokens: readonly Token[], at: number): boolean {
  // "il l'a remise à Vladimir Poutine": handed over.
  if (
    tokens[at]!.word.startsWith("remis") &&
    !later.test(tokens[at + 2]?.word ?? "") &&
    !months.has(tokens[at + 2]?.word ?? "")
  )
    return false;
  const next = tokens[at + 1]?.word;
  return next === "à" || next === "au" || next === "aux" || next === "jusqu" || next === "d";
}

/** An auxiliary with its participle; "a" without one is a possession ("a lieu") or no verb at all. */
function readCompound(tokens: readonly Token[], at: number, tense: LooseTense): Read | null {
  const auxiliary = tokens[at]!.word;
  let commas = 0;
  for (let i = at + 1; i < Math.min(tokens.length, at + 9); i++) {
    const token = tokens[i]!;
    if (token.word === "," && commas < 2) {
      commas++;
      continue;
    }
    if (token.punctuation) break;
    if (token.isName || between.has(token.word) || months.has(token.word) || token.word.endsWith("ment")) continue;
    if (!mayBeParticiple(token.word)) break;
    return { tense: tenseOfParticiple(tokens, i, auxiliary, tense), last: i };
  }
  if (auxiliary === "a" || auxiliary === "ont")
    return tokens[at + 1]?.word === "lieu" ? { tense: "present", last: at + 1 } : null;
  return tense === "past" && /^(?:est|sont|suis|sommes)$/.test(auxiliary) ? { tense: "present", last: at } : null;
}

function tenseOfParticiple(tokens: readonly Token[], at: number, auxiliary: string, tense: LooseTense): LooseTense {
  const token = tokens[at]!;
  const being = auxiliary === "est" || auxiliary === "sont" || auxiliary.startsWith("ser");
  if (token.form === "expected") return being ? "future" : "open";
  if (token.form === "put-off") return isPutOffTo(tokens, at) ? "future" : tense;
  if (being && isState(token.word)) return "present";
  if (auxiliary.startsWith("étai") && (isState(token.word) || isLasting(token.word))) return "past";
  return tense;
}

/** "va se rendre", "doit y rencontrer": the hit runs to the infinitive, so that a date between or behind finds it. */
function readWithInfinitive(tokens: readonly Token[], at: number, tense: LooseTense): Read | null {
  for (let i = at + 1; i < Math.min(tokens.length, at + 7); i++) {
    const token = tokens[i]!;
    if (token.punctuation && token.word !== ",") return null;
    if (!mayBeInfinitive(token.word)) continue;
    // "doit être reçu": the participle is of the same verb.
    const passive = token.word === "être" && tokens[i + 1] !== undefined && mayBeParticiple(tokens[i + 1]!.word);
    return { tense, last: passive ? i + 1 : i };
  }
  return null;
}

/** "de se rendre", "pour rencontrer", "après avoir reçu": what a clause without a finite verb says. */
function readInfinitive(tokens: readonly Token[], at: number): Read | null {
  const token = tokens[at]!;
  if (token.punctuation || !mayBeInfinitive(token.word)) return null;
  if (token.word === "partir" && tokens[at - 1]?.word === "à") return null; // "à partir de lundi"
  let before = at - 1;
  while (before >= 0 && at - before <= 3 && clitics.has(tokens[before]!.word) && !openers.has(tokens[before]!.word))
    before--;
  const opener = tokens[before]?.word;
  if (token.word === "avoir" || token.word === "être") {
    const participle = tokens.slice(at + 1, at + 4).findIndex((next) => mayBeParticiple(next.word));
    if (participle >= 0 && token.word === "avoir") return { tense: "past", last: at + 1 + participle };
    if (opener === "après" && participle >= 0) return { tense: "past", last: at + 1 + participle };
    // "avant d'être reçu": one verb, which is not past.
    if (participle >= 0 && opener !== undefined && openers.has(opener))
      return { tense: "open", last: at + 1 + participle };
  }
  if (opener === undefined || !openers.has(opener)) return null;
  // "convenus de se revoir mardi": after what was agreed, though not surely after the publication.
  const agreed = opener !== "pour" && opener !== "sans" && announcing.test(tokens[before - 1]?.word ?? "");
  return { tense: agreed ? "conditional" : "open", last: at };
}
