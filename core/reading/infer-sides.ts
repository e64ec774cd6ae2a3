import type { ActorMention, CountryCode, Span } from "../model.ts";
import { sentenceOf, within } from "../text/spans.ts";
import { likelySide, plainSide } from "../names/likely-side.ts";
import { countriesIn, countriesWithin, type SideWords } from "../relevance/side-words.ts";
import { fold } from "../text/fold.ts";
import type { Sentence } from "../text/sentences.ts";
import type { Words } from "../text/split-words.ts";

/** What the sides of people in no table are told from. */
export interface SideContext {
  readonly folded: string;
  readonly text: Words;
  readonly sentences: readonly Sentence[];
  readonly words: SideWords;
  readonly sides: readonly [CountryCode, CountryCode];
  /** Where the article was filed, if it says. */
  readonly filed: CountryCode | null;
  /** The one country that gives a given name, or null. */
  readonly sideOfGiven: (given: string) => CountryCode | null;
  /** Whether Iranians give it, though not alone, and Russians hardly. */
  readonly isIslamic: (given: string) => boolean;
}

// Who is not introduced by then never is.
const mostMentions = 20;
// ", qui s'est rendu en Russie": where somebody goes is not where they are from.
const isTravel =
  /^ ?(?:qui (?:[\p{L}'-]+ ){0,3}(?:rend|arriv|visit|sejourn|effectu|achev|entam|condui|mene|quitt|regagn|revien|part)|arrive|venue? |rentree? |attendue? |en (?:visite|deplacement|tournee|route))/u;
// "Après leur rencontre dans la capitale iranienne, X …": what comes before somebody, and says nothing of them.
const isWhenOrWhere =
  /(?:^|[ '])(?:dans|depuis|vers|malgre|en depit|outre|sans|apres|avant|lors|pendant|durant|sur|a l'issue|au terme) [^,]*, ?$/u;
// How far an apposition reaches around a name.
const reach = 110;

/**
 * Gives a side to people whom no table holds and no adjective places ("l'Iranien X" is placed already): the country, or the
 * city of a country, that their office or apposition names ("recteur de l'université de Kazan, X"; "X, qui dirige le port
 * d'Olia"). Where an article deals with both sides and says nothing of somebody, the form of the family name decides, if it
 * is plainly of one. Every mention of the person gets the same side and identity.
 */
export function inferSides(actors: readonly ActorMention[], context: SideContext): ActorMention[] {
  const unplaced = new Set(
    actors.filter((actor) => actor.kind === "person" && actor.side === null).flatMap((actor) => actor.identity ?? []),
  );
  if (unplaced.size === 0) return [...actors];
  const dealsWithBoth = speaksOfBoth(actors, context);
  const placed = new Map<string, CountryCode>();
  const byIdentity = Map.groupBy(actors, (actor) => actor.identity);
  for (const identity of unplaced) {
    const mentions = byIdentity.get(identity)!.slice(0, mostMentions);
    const name = mentions[0]!.name ?? mentions[0]!.text;
    // "l'officier iranien", said of somebody: their own country.
    const called = firstOf(mentions, ({ kind, text }) =>
      kind === "office" ? (countriesIn(fold(text), context.words)[0] ?? null) : null,
    );
    const told =
      called ??
      firstOf(mentions, (mention) => (mention.kind === "person" ? besideName(mention, actors, context) : null));
    const plain = plainSide(name, context.sideOfGiven);
    // Of the two countries of a story, the one beside the name may be the other's: "le projet d'Iran qu'Ivanov …".
    const mistaken = told !== null && context.sides.includes(told) && plain !== null && context.sides.includes(plain);
    // "Téhéran (agence) – Le vice-ministre X": at home an office needs no country.
    const home =
      mentions[0]!.office !== null && context.filed !== null && context.sides.includes(context.filed)
        ? context.filed
        : null;
    const side = mistaken
      ? plain
      : (told ?? (dealsWithBoth ? (plain ?? likelySide(name) ?? home ?? sharedSide(name, context)) : null));
    if (side !== null) placed.set(identity, side);
  }
  const renamed = (identity: string): string =>
    placed.has(identity) ? `${placed.get(identity)!.toLowerCase()}~${identity.split("~").at(-1)!}` : identity;
  return actors.map((actor) => ({
    ...actor,
    identity: actor.identity === null ? null : renamed(actor.identity),
    side: actor.side ?? (actor.identity === null ? null : (placed.get(actor.identity) ?? null)),
    members: actor.members.map(renamed),
  }));
}

const whole = ({ text }: Words): Span => ({ start: 0, end: text.length });

/** "Le colonel Hadi Z": of Iran, in a story that speaks of no third country. */
function sharedSide(name: string, { text, words, sides, isIslamic }: SideContext): CountryCode | null {
  if (!/^[\p{L}'’]+ \p{Lu}/u.test(name) || !isIslamic(name.split(/[ -]/)[0]!)) return null;
  return countriesWithin(text, whole(text), words).every((country) => sides.includes(country)) ? "IR" : null;
}

/** Both countries are spoken of; or one is, and somebody's name is plainly of the other ("Boris G est attendu à Ispahan"). */
function speaksOfBoth(actors: readonly ActorMention[], { text, words, sides, sideOfGiven }: SideContext): boolean {
  const spoken = new Set<string | null>(countriesWithin(text, whole(text), words));
  if (!sides.some((side) => spoken.has(side))) return false;
  const areAll = (): boolean => sides.every((side) => spoken.has(side));
  for (const { kind, name, side } of actors) {
    if (areAll()) return true;
    if (kind === "person" && name !== null) spoken.add(side ?? plainSide(name, sideOfGiven));
  }
  return areAll();
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | null): R | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}

/** The country that stands in the apposition after a name, else in the office before it. */
function besideName(
  actor: ActorMention,
  actors: readonly ActorMention[],
  { folded, sentences, words }: SideContext,
): CountryCode | null {
  const sentence: Span = sentenceOf(sentences, actor) ?? { start: 0, end: folded.length };
  const around = within(actors, { start: Math.max(0, actor.start - 2 * reach), end: actor.end + 2 * reach }).filter(
    ({ kind }) => kind === "person",
  );
  const next = Math.min(
    sentence.end,
    actor.end + reach,
    ...around.filter((other) => other.start >= actor.end).map((other) => other.start),
  );
  const after = folded.slice(actor.end, next);
  // ", qui dirige …", ", recteur de …", "(Kazan)": up to where the apposition closes.
  const apposition =
    /^ ?(?:,|\(|–|-)(?! ?(?:et|ainsi|il|elle|on|ils|elles|ce|c'|nous|a|ont|est|sont|avait|s'|n'|ne|puis|mais|alors|lors|apres|avant|au|en|a la|dans|pour)(?![\p{L}]))([^();:.–]*)/u.exec(
      after,
    )?.[1] ?? "";
  const closed = isTravel.test(apposition) ? "" : apposition.split(/, (?:a|ont|est|s'est|avait|qui|et) /)[0]!;
  const following = countriesIn(closed, words)[0];
  if (following !== undefined) return following;
  const previous = Math.max(
    sentence.start,
    actor.start - reach,
    ...around.filter((other) => other.end <= actor.start).map((other) => other.end),
  );
  const before = folded
    .slice(previous, actor.start)
    .split(
      /[;:.()«»"]|(?:^| )(?:avec|et|entre|par|que|chez|selon (?:laquelle|lequel)|qui|dont) |, (?=(?:le |la |l')[^,]*$)/,
    )
    .at(-1)!;
  return isWhenOrWhere.test(before) ? null : (countriesIn(before, words).at(-1) ?? null);
}
