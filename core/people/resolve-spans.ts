import type { CountryCode } from "../model.ts";
import { counterpartOf, otherSide, ownerIn } from "./counterpart.ts";
import { latest, lookBack, principal } from "./history.ts";
import type { History, Seen } from "./history.ts";
import { ambassadorOf, namedElsewhere } from "./named-elsewhere.ts";
import type { OfficeSpan } from "./office-spans.ts";
import type { RelationSpan } from "./relation-spans.ts";
import { somebodyOf, visitor } from "./somebody.ts";
import { officeKey, personFound, resolveOffice } from "./resolve-office.ts";
import type { Found, OfficeIn } from "./resolve-office.ts";

/** Somebody, or several at once. */
export type Outcome = { readonly one: Found } | { readonly several: readonly string[] };

const anybody =
  /^(?:homme|dirigeant|responsable|diplomate|partie|delegation|camp|cote|interlocuteur|officiel|negociateur|femme|parlementaire|depute|elu)$/;

/** Whom an office without a name means; null where nothing tells. */
export function resolveOfficeSpan(span: OfficeSpan, history: History): Outcome | null {
  if (span.former) return formerHolder(span, history);
  if (span.determiner === "indefinite") {
    const named = namedElsewhere(span, history);
    return named === null ? null : { one: named };
  }
  if (span.plural) return resolvePlural(span, history);
  if (span.determiner === "none" && !(history.words[span.from]!.first && !span.bare)) return null;
  const vague = span.office === null || span.bare;
  const side = span.sides[0] ?? (span.determiner === "possessive" ? (history.seen.at(-1)?.found.side ?? null) : null);
  if (span.determiner === "possessive" && (vague || span.office.kind === "spokesperson")) return null;
  if (span.bare) return resolveBare(span, side, history);
  if (isAnyGuide(span, history)) return null;
  return side === null
    ? sideless(span, history)
    : {
        one:
          subjectBefore(span, side, history) ??
          resolveOffice(officeIn(span, side), history.people, history.index, history.on),
      };
}

/** "X ne viendra pas. Le directeur adjoint de Rosatom a été opéré": whom the sentence before names alone, and no office yet. */
function subjectBefore(span: OfficeSpan, side: CountryCode, history: History): Found | null {
  const { words, named, people, index, on } = history;
  const { sentence } = words[span.from]!;
  if (words[span.from - 1]?.first !== true || people.has(officeKey(officeIn(span, side)))) return null;
  const [only, other] = named.get(sentence - 1) ?? [];
  if (only === undefined || other !== undefined || only.record !== null || only.offices.length > 0) return null;
  if (only.side !== null && only.side !== side) return null;
  if (named.get(sentence)?.includes(only) === true) return null;
  only.office = { office: span.office, words: span.words, side, head: span.head, bare: false, former: false };
  return { ...personFound(only, index, on), side };
}

/** "le guide" in small letters, and no more: a title of the supreme leader, and any guide's. */
function isAnyGuide(span: OfficeSpan, { words }: History): boolean {
  const isAlone = span.to - span.from === 1 && !words[span.from]!.cap;
  return isAlone && span.words === "guide suprême" && /^(?:guide|leader)$/.test(span.head);
}

/** "l'ancien président du Majlis": the one person named in this text so far who has held that office, whatever they hold now. */
function formerHolder(span: OfficeSpan, { seen, index, on }: History): Outcome | null {
  const id = span.office?.id ?? null;
  if (id === null) return null;
  const side = span.sides[0] ?? null;
  const people = new Set(seen.slice(-lookBack).flatMap(({ person }) => person ?? []));
  const held = [...people].filter(
    (person) =>
      (side === null || person.side === side) && person.record?.offices.some((tenure) => tenure.office === id) === true,
  );
  return held.length === 1 ? { one: personFound(held[0]!, index, on) } : null;
}

function officeIn(span: OfficeSpan, side: CountryCode): OfficeIn {
  return { id: span.office?.id ?? null, words: span.words, side };
}

/** "Le ministre" is not his deputy. */
function isDeputy({ found }: Seen, { index }: History): boolean {
  return (
    (found.officeId !== null && index.offices.get(found.officeId)?.kind === "deputy") ||
    /^(?:vice|adjoint|sous)(?:-| )/.test(found.office ?? "")
  );
}

/** Whether somebody may be called by the head of an office: "le ministre" is not his deputy, "le vice-ministre" is one. */
function isCalled(seen: Seen, head: string, history: History): boolean {
  const own = head.replace(/^vice-/, "");
  return seen.heads.includes(own) && isDeputy(seen, history) === (own !== head);
}

/** "le ministre", "le président iranien": the office itself where a head says it all, else who was last called so. */
function resolveBare(span: OfficeSpan, side: CountryCode | null, history: History): Outcome | null {
  const telling = span.office !== null && /^(?:president|ambassador|vice-president)$/.test(span.office.id);
  if (side !== null && telling) {
    const before = latest(history, (seen) => seen.found.side === side && seen.found.officeId === span.office?.id);
    if (before !== null) return { one: { ...before.found, inferred: true } };
    const posted = span.office.id === "ambassador" ? ambassadorOf(side, history) : null;
    if (posted !== null) return { one: posted };
    if (span.office.id !== "president") {
      const called = latest(history, (seen) => seen.found.side === side && seen.heads.includes(span.head));
      if (called !== null) return { one: { ...called.found, inferred: true } };
    }
    return { one: resolveOffice(officeIn(span, side), history.people, history.index, history.on) };
  }
  const called = latest(
    history,
    (seen) => (side === null || seen.found.side === side) && isCalled(seen, span.head, history),
  );
  if (called !== null) return { one: { ...called.found, inferred: true } };
  if (side === null || !history.index.words.persons.has(span.head)) return null;
  const somebody = somebodyOf(side, span.head, history);
  return somebody === null ? null : { one: { ...somebody.found, inferred: true } };
}

/** An office whose side the words leave out: whoever was last called so, or the only side whose people in the text have it. */
function sideless(span: OfficeSpan, history: History): Outcome | null {
  const id = span.office?.id ?? null;
  const before = latest(history, (seen) =>
    id !== null ? seen.found.officeId === id : seen.found.office === span.words,
  );
  if (before !== null) return { one: { ...before.found, inferred: true } };
  if (id === null) return null;
  const sides = ["IR", "RU"].filter((side) => history.people.has(officeKey({ id, words: "", side })));
  const [only] = sides;
  if (only !== undefined && sides.length === 1)
    return { one: resolveOffice(officeIn(span, only), history.people, history.index, history.on) };
  return null;
}

function resolvePlural(span: OfficeSpan, history: History): Outcome | null {
  const sides = span.sides.length >= 2 ? span.sides : span.bothCountries ? ["IR", "RU"] : [];
  if (sides.length >= 2) {
    const members = sides.map((side) => memberOf(span, side, history));
    return { several: members.filter((member) => member !== null) };
  }
  if (!span.two || span.determiner === "none") return null;
  if (span.bare) return pairOf(span.head, null, history) ?? bothPresidents(span, history);
  // "Les deux présidents d'assemblée" are not any two presidents.
  return span.office === null ? null : pairOf(span.head, span.office.id, history);
}

/** "l'entretien des deux présidents" in a text that names neither: those of the two countries, where it speaks of no other. */
function bothPresidents({ head }: OfficeSpan, history: History): Outcome | null {
  const seen = history.seen.slice(-lookBack).map(({ found }) => found);
  const isOther = seen.some(({ side, officeId }) => officeId === "president" && !isWatched(side));
  const isOfBoth = ["IR", "RU"].every((side) => seen.some((found) => found.side === side));
  if (head !== "president" || isOther || !isOfBoth) return null;
  const members = ["IR", "RU"].map(
    (side) =>
      resolveOffice({ id: "president", words: "président", side }, history.people, history.index, history.on).identity,
  );
  return { several: members };
}

function memberOf(span: OfficeSpan, side: CountryCode, history: History): string | null {
  if (span.bare && span.office?.id !== "president") {
    const called = latest(
      history,
      (seen) =>
        seen.found.side === side &&
        (isCalled(seen, span.head, history) ||
          (!span.head.startsWith("vice-") && seen.heads.includes(span.head)) ||
          anybody.test(span.head)),
    );
    if (called !== null) return called.found.identity;
    if (span.office === null) return null;
  }
  return resolveOffice(officeIn(span, side), history.people, history.index, history.on).identity;
}

/** "les deux ministres": the last two of different sides who are called so, or of any office for "hommes". */
function pairOf(head: string, id: string | null, history: History): Outcome | null {
  const fits = (seen: Seen): boolean =>
    id !== null
      ? seen.found.officeId === id
      : principal(seen, history) &&
        (anybody.test(head) ||
          seen.heads.some((own) => own === head || own === `vice-${head}`) ||
          (head.startsWith("vice-") && isCalled(seen, head, history)) ||
          (/^(?:dirigeant|chef|leader)$/.test(head) && seen.found.officeId !== null));
  const second = latest(history, fits);
  if (second === null) return null;
  const first =
    latest(
      history,
      (seen) =>
        fits(seen) &&
        seen.found.identity !== second.found.identity &&
        seen.found.side !== second.found.side &&
        isWatched(seen.found.side) &&
        seen.sentence >= second.sentence - 3,
    ) ??
    latest(
      history,
      (seen) => fits(seen) && seen.found.identity !== second.found.identity && seen.found.side !== second.found.side,
    );
  return first === null ? null : { several: [first.found.identity, second.found.identity] };
}

/** Whom "son homologue russe", "l'Iranien" or "ce dernier" means; null where nothing tells. */
export function resolveRelation(span: RelationSpan, history: History): Outcome | null {
  if (span.kind === "pair") {
    if (span.sides.length < 2) return pairOf(span.head, null, history);
    return { several: [] };
  }
  if (span.kind === "counterpart") {
    const found = counterpartOf(span, history);
    return found === null ? null : { one: found };
  }
  if (span.kind === "latter") {
    const last = history.seen.at(-1);
    return last === undefined ? null : { one: { ...last.found, inferred: true } };
  }
  if (span.side !== null) {
    const own = somebodyOf(span.side, span.head, history);
    return own === null ? null : { one: { ...own.found, inferred: true } };
  }
  if (span.kind === "somebody") {
    const called = latest(history, (seen) => seen.heads.includes(span.head));
    return called === null ? null : { one: { ...called.found, inferred: true } };
  }
  if (!/^(?:son|sa|leur)$/.test(history.words[span.from - 1]?.fold ?? "")) return visitor(history);
  const owner = ownerIn(span, null, history);
  const other = otherSide(owner?.side ?? null, history);
  const opposite = other === null ? null : somebodyOf(other, span.head, history);
  return opposite === null ? null : { one: { ...opposite.found, inferred: true } };
}

function isWatched(side: CountryCode | null): boolean {
  return side === "IR" || side === "RU";
}
