import type { ActorMention, CountryCode, Span } from "../model.ts";
import { within, type Document } from "../reading/document.ts";
import { countriesIn, type SideWords } from "../relevance/side-words.ts";
import { attendanceIn, quotedSpans, type Attendance } from "./attendance.ts";
import { findCues, type Cue, type PhraseIndex } from "./cues.ts";

/** Somebody who takes part, and where the text says so. */
export interface Attendee {
  readonly identity: string;
  readonly side: CountryCode | null;
  readonly mention: ActorMention;
}

/** One telling of an encounter in one sentence. */
export interface Candidate {
  /** Index of its sentence in the document. */
  readonly sentence: number;
  readonly cue: Cue;
  readonly attendees: readonly Attendee[];
  readonly escorts: readonly Attendee[];
  /** People whom the sentence itself does not name: taken from the sentences before. */
  readonly carried: readonly CountryCode[];
  /** Speaks of a meeting told before ("cette rencontre"), and brings nobody new. */
  readonly pointsBack: boolean;
}

export interface CandidateOptions {
  readonly phrases: PhraseIndex;
  readonly spokespersons: ReadonlySet<string>;
  /** The two watched sides. */
  readonly sides: readonly [CountryCode, CountryCode];
  /** Side and mention of a group's member. */
  readonly sideOf: (identity: string) => CountryCode | null;
  readonly officeOf: (identity: string) => string | null;
  readonly sideWords: SideWords;
}

/** All tellings of a document's sentences, in reading order. */
export function findCandidates(doc: Document, options: CandidateOptions): Candidate[] {
  const found: Candidate[] = [];
  const topic = new Map<CountryCode, Topic>();
  for (const [index, sentence] of doc.sentences.entries()) {
    const actors = within(doc.actors, sentence);
    const attendance = attendanceIn(doc, sentence, actors, options.phrases, options.spokespersons);
    const present = attendance.filter(({ absent }) => absent === null);
    const quotes = quotedSpans(doc.full, sentence);
    const cues = findCues(doc.folded, sentence, options.phrases).filter(
      (cue) => !quotes.some((quote) => quote.start <= cue.start && cue.end <= quote.end),
    );
    for (const [at, cue] of cues.entries()) {
      const zone = { start: cues[at - 1]?.end ?? sentence.start, end: cues[at + 1]?.start ?? sentence.end };
      if (isNegated(doc, sentence, cue) || isOthers(doc, sentence, cue, actors, options)) continue;
      const last = found.at(-1);
      const near = last && index - last.sentence <= mostSentencesBack ? last : undefined;
      const reference = referenceOf(doc, sentence, cue, actors, options.sides);
      if (reference === "back" && near)
        found.push({ ...near, sentence: index, cue: { ...cue, weak: true }, carried: options.sides, pointsBack: true });
      if (reference !== "new") continue;
      if (cue.kind === "joint" && !isJoint(doc, sentence, cue, present, options) && !namesSeveral(doc, sentence, cue))
        continue;
      const told = candidatesAt(doc, index, sentence, cue, zone, present, topic, options);
      found.push(...told);
      if (told.length > 0 || !speaksOfSeveral(doc, sentence, cue)) continue;
      const pair = near ?? pairOf(topic, index, options);
      if (pair && (!cue.weak || cue.kind === "joint" || cue.kind === "with"))
        found.push({
          ...pair,
          sentence: index,
          cue,
          carried: options.sides,
          pointsBack: near !== undefined && cue.weak,
        });
    }
    remember(topic, present, index, options);
  }
  return found;
}

/** Whether people of both sides stand in one breath before a verb in the plural, or somebody is at another's place ("chez X"). */
function isJoint(
  doc: Document,
  sentence: Span,
  cue: Cue,
  present: readonly Attendance[],
  options: CandidateOptions,
): boolean {
  if (/^(?:chez|aupres)/.test(doc.folded.slice(cue.start, cue.end))) return true;
  const actors = present.filter(({ escorts, speaks }) => !escorts && !speaks).map(({ actor }) => actor);
  return chainsOf(doc, actors, options).some((chain) => {
    const sides = sidesIn(chain);
    if (!options.sides.every((side) => sides.has(side)) || chain.end > cue.start) return false;
    return (
      !/[;:.«»"]|(?:^|[ ,])(?:que|qui|dont|a|est)(?= )/.test(doc.folded.slice(chain.end, cue.start)) &&
      chain.start >= sentence.start
    );
  });
}

// "Les deux hommes" are people whom the text has named no more than so many sentences before.
const mostSentencesApart = 3;

/** The two whom the text has spoken of last, one of each side, as a meeting that a sentence may tell of. */
function pairOf(
  topic: ReadonlyMap<CountryCode, Topic>,
  index: number,
  { sides }: CandidateOptions,
): Pick<Candidate, "attendees" | "escorts"> | null {
  const known = sides.flatMap((side) => topic.get(side) ?? []);
  if (known.length < sides.length || known.some(({ sentence }) => index - sentence > mostSentencesApart)) return null;
  return { attendees: known.map(({ attendee }) => attendee), escorts: [] };
}

/** "ne se sont jamais rencontrés", "n'a pas été reçu". */
function isNegated(doc: Document, sentence: Span, cue: Cue): boolean {
  if (cue.kind === "noun")
    return /(?:^|[ '])(?:pas|jamais|plus|sans|aucune?|ni|nulle?) (?:d'|de |meme )?(?:[\p{L}]+ )?$/u.test(
      doc.folded.slice(Math.max(sentence.start, cue.start - 28), cue.start),
    );
  const before = doc.folded.slice(Math.max(sentence.start, cue.start - 12), cue.start);
  const wording = doc.folded.slice(cue.start, Math.min(sentence.end, cue.end + 12));
  return (
    /(?:^|[ '])(?:ne |n')(?:[\p{L}']+ )?$/u.test(before) &&
    /(?:^|[ '])(?:pas|jamais|plus|guere|point)(?![\p{L}])/u.test(wording)
  );
}

// "Cette rencontre", so many sentences later, is another one.
const mostSentencesBack = 8;

const definite =
  /(?:^|[ '])(?:cette|ces|cet|ce|leur|leurs|la|l'|les|ladite|ledit|(?:lors|issue|terme|cours|debut|marge|occasion|apres|avant|pendant|durant) (?:du|de la|de l'|des|d'un|d'une)) ?(?:premiere |longue |breve |derniere |precedente )?$/u;
const demonstrative = /(?:^|[ '])(?:cette|ces|cet|ce|leur|leurs) (?:premiere |longue |breve )?$/u;

/**
 * What a noun with "la", "cette" or "leur" speaks of: "back", the meeting told of before; "nothing" where the word is too
 * weak for that ("la signature", "la réunion d'Astana"); "new" if it says between whom.
 */
function referenceOf(
  doc: Document,
  sentence: Span,
  cue: Cue,
  actors: readonly ActorMention[],
  sides: readonly CountryCode[],
): "new" | "back" | "nothing" {
  if (cue.kind !== "noun") return "new";
  const before = doc.folded.slice(Math.max(sentence.start, cue.start - 40), cue.start);
  if (!definite.test(before)) return "new";
  const next = actors.find((actor) => (actor.phraseStart ?? actor.start) >= cue.end);
  const link = next === undefined ? null : doc.folded.slice(cue.end, next.phraseStart ?? next.start);
  if (
    link !== null &&
    (/^ ?[-–]? ?$/.test(link) ||
      /^[^;:.()«»"]{0,80}(?<![\p{L}])(?:entre|avec|par)(?![\p{L}])[^;:.()«»"]{0,90}$/u.test(link))
  )
    return "new";
  if (link !== null && !cue.weak && /^(?:[^,;:.()«»"]{0,60})(?:de|du|d'|des)(?: [\p{L}' -]{0,50}|')?$/u.test(link))
    return "new";
  if (
    cue.weak &&
    /^(?:lors|au cours|a l'occasion|a la faveur|au terme|a l'issue)/.test(doc.folded.slice(cue.start, cue.end))
  )
    return "new";
  const sidesHere = new Set(actors.filter((actor) => actor.end <= cue.start).flatMap((actor) => actor.side ?? []));
  // "X avait remis un projet à Y lors de leur rencontre": theirs, who stand before it.
  if (/leurs? (?:[\p{L}]+ )?$/u.test(before) && sides.every((side) => sidesHere.has(side))) return "new";
  return !cue.weak || demonstrative.test(before) ? "back" : "nothing";
}

const several =
  /(?:^|[ ,(«"])(?:ils|elles|tous deux|toutes deux|l'un et l'autre|tous les (?:deux|trois)|(?:les|leurs) (?:deux|trois) (?!pays|capitales|nations|etats|peuples|voisins|camps|villes|provinces|regions|economies|armees|marines|textes|documents|premiers|premieres|dernier|ans|jours|semaines|mois|annees|heures|douanes|parlements|banques|entreprises|societes|compagnies|ports|rives|republiques|gouvernements|ministeres)[\p{L}-]+)(?![\p{L}])/u;

/** "les deux hommes", "tous deux": as `speaksOfSeveral`, without the pronouns, which any crowd may be. */
function namesSeveral(doc: Document, sentence: Span, cue: Cue): boolean {
  return several.test(
    doc.folded.slice(sentence.start, cue.start).replace(/(?<![\p{L}])(?:ils|elles)(?![\p{L}])/gu, ""),
  );
}

/** "ils se sont retrouvés", "les deux diplomates doivent se revoir": the people of the meeting told last. */
function speaksOfSeveral(doc: Document, sentence: Span, cue: Cue): boolean {
  const around =
    cue.kind === "noun"
      ? doc.folded.slice(sentence.start, Math.min(sentence.end, cue.end + 40))
      : doc.folded.slice(sentence.start, cue.end);
  return several.test(around);
}

/** "les discussions russo-américaines", "ses pourparlers avec Washington": a meeting, but of others. */
function isOthers(
  doc: Document,
  sentence: Span,
  cue: Cue,
  actors: readonly ActorMention[],
  options: CandidateOptions,
): boolean {
  const { sides, sideWords } = options;
  if (cue.kind === "sees" || cue.kind === "receives") return meetsOthers(doc, sentence, cue, actors, sides);
  if (cue.kind !== "noun" && cue.kind !== "with") return false;
  const after = doc.folded.slice(cue.end, Math.min(sentence.end, cue.end + 80));
  const pair = /^ (?:[\p{L}]+ )?([\p{L}]+)o-([\p{L}]+)/u.exec(after);
  if (pair)
    return [prefixes[pair[1]!], sideWords.get(pair[2]!)].some((code) => code !== undefined && !sides.includes(code));
  const partner = (
    cue.kind === "noun"
      ? /^(?:(?! (?:de|du|sur|d) )[^,;:.()«»"']){0,40}? (?:avec|entre) (?:l'|le |la |les |son |sa )?/u
      : /^[^,;:.()«»"]{0,40}? avec (?:l'|le |la |les |son |sa )?/u
  ).exec(after);
  if (!partner) return false;
  const at = cue.end + partner[0].length;
  const actor = actors.find((one) => (one.phraseStart ?? one.start) <= at + 2 && one.end > at);
  const word = /^[\p{L}-]+/u.exec(doc.folded.slice(at, at + 40))?.[0] ?? "";
  const side = actor ? (actor.kind === "group" ? null : actor.side) : (sideWords.get(word) ?? null);
  return side !== null && !sides.includes(side) && !namesSides(doc, sentence, at, actors, options);
}

/** "a rencontré le président azerbaïdjanais": the object is of a third country, and the subject of one side at most. */
function meetsOthers(
  doc: Document,
  sentence: Span,
  cue: Cue,
  actors: readonly ActorMention[],
  sides: readonly CountryCode[],
): boolean {
  const object = actors.find((actor) => actor.start >= cue.end && (actor.phraseStart ?? actor.start) - cue.end <= 60);
  if (!object || object.kind === "group" || object.side === null || sides.includes(object.side)) return false;
  const rest = actors.filter(
    (actor) =>
      actor.start > object.end &&
      actor.end <= sentence.end &&
      actor.start - object.end < 90 &&
      !/[;:]/.test(doc.folded.slice(object.end, actor.start)),
  );
  const before = new Set(
    actors
      .filter((actor) => actor.end <= cue.start)
      .flatMap((actor) => (actor.kind === "group" ? sides : (actor.side ?? []))),
  );
  return (
    !rest.some((actor) => actor.kind === "group" || sides.includes(actor.side ?? "")) &&
    !sides.every((side) => before.has(side))
  );
}

/** Whether one of the sides stands in what is coordinated with a partner: "avec ses homologues turc et russe". */
function namesSides(
  doc: Document,
  sentence: Span,
  at: number,
  actors: readonly ActorMention[],
  { sides, sideWords }: CandidateOptions,
): boolean {
  const rest = doc.folded.slice(at, Math.min(sentence.end, at + 120)).split(/[;:.]/)[0]!;
  const people = actors
    .filter((actor) => actor.start >= at && actor.end <= at + rest.length)
    .flatMap((actor) => actor.side ?? []);
  return [...countriesIn(rest, sideWords), ...people].some((side) => sides.includes(side));
}

/** First halves of compound adjectives: "russo-américain". Those of the world's news on the two sides. */
const prefixes: Readonly<Record<string, CountryCode>> = {
  russ: "RU",
  iran: "IR",
  american: "US",
  americ: "US",
  sin: "CN",
  turc: "TR",
  franc: "FR",
  israel: "IL",
  german: "DE",
  ind: "IN",
  azer: "AZ",
  armen: "AM",
  ukrain: "UA",
  irak: "IQ",
  saoud: "SA",
  syr: "SY",
  eur: "EU",
};

/** The encounters that one cue tells of: usually one; one for each counterpart where it lists them apart. */
function candidatesAt(
  doc: Document,
  index: number,
  sentence: Span,
  cue: Cue,
  zone: Span,
  present: readonly Attendance[],
  topic: ReadonlyMap<CountryCode, Topic>,
  options: CandidateOptions,
): Candidate[] {
  const whole = candidateAt(doc, index, sentence, cue, zone, present, topic, options);
  if (whole === null) return [];
  const listed = oneByOne(doc, sentence, cue, zone, present, whole, options);
  if (listed.length > 0) return listed;
  const [left, right] = options.sides.map((side) => whole.attendees.filter((attendee) => attendee.side === side));
  const [many, one] = left!.length > 1 ? [left!, right!] : [right!, left!];
  if (
    many.length < 2 ||
    one.length !== 1 ||
    whole.attendees.length !== many.length + 1 ||
    !areApart(doc, sentence, cue, many)
  )
    return [whole];
  return many.map((attendee) => ({ ...whole, attendees: [attendee, ...one] }));
}

const inTurn =
  /(?<![\p{L}])(?:tour a tour|successivement|separement|l'un apres l'autre|d'abord|puis|ensuite|et enfin|avant de (?:voir|rencontrer|retrouver))(?![\p{L}])/u;

/** "a vu tour à tour A, puis B, et enfin C": an encounter with each whom the sentence names after its verb. */
function oneByOne(
  doc: Document,
  sentence: Span,
  cue: Cue,
  zone: Span,
  present: readonly Attendance[],
  whole: Candidate,
  options: CandidateOptions,
): Candidate[] {
  if (
    cue.kind === "signs" ||
    cue.kind === "together" ||
    cue.kind === "joint" ||
    !inTurn.test(doc.folded.slice(sentence.start, sentence.end))
  )
    return [];
  for (const [at, side] of options.sides.entries()) {
    const visitor = whole.attendees.filter((attendee) => attendee.side === options.sides[1 - at]);
    const hosts = dedupe(
      present
        .filter(
          ({ actor, escorts }) => !escorts && actor.kind !== "group" && actor.start >= cue.end && actor.end <= zone.end,
        )
        .flatMap(({ actor }) => attendeesOf(actor, options))
        .filter((attendee) => attendee.side === side),
    );
    if (visitor.length === 1 && hosts.length > 1 && visitor[0]!.mention.start < cue.end)
      return hosts.map((host) => ({ ...whole, attendees: [host, ...visitor] }));
  }
  return [];
}

/** "a rencontré le président ainsi que son homologue", "tour à tour": one after the other. */
function areApart(doc: Document, sentence: Span, cue: Cue, many: readonly Attendee[]): boolean {
  if (cue.kind === "signs" || cue.kind === "together") return false;
  const text = doc.folded.slice(sentence.start, sentence.end);
  if (/tour a tour|successivement|separement|l'un apres l'autre|puis |des entretiens distincts/.test(text)) return true;
  const spans = many.map(({ mention }) => mention).sort((a, b) => a.start - b.start);
  if (new Set(spans).size < many.length) return false;
  return /ainsi que|mais aussi|de meme que/.test(doc.folded.slice(spans[0]!.end, spans.at(-1)!.start));
}

function candidateAt(
  doc: Document,
  index: number,
  sentence: Span,
  cue: Cue,
  zone: Span,
  present: readonly Attendance[],
  topic: ReadonlyMap<CountryCode, Topic>,
  options: CandidateOptions,
): Candidate | null {
  const chains = chainsOf(
    doc,
    present.filter(({ escorts }) => !escorts).map(({ actor }) => actor),
    options,
  );
  const [left, right] = options.sides;
  const chosen: Chain[] = [];
  const carried: CountryCode[] = [];
  const extra: Attendee[] = [];
  const both = chains.find((chain) => sidesIn(chain).has(left) && sidesIn(chain).has(right));
  const costs = (side: CountryCode): { chain: Chain; cost: number }[] =>
    chains
      .filter((chain) => sidesIn(chain).has(side))
      .map((chain) => ({ chain, cost: costOf(doc, chain, cue, zone, present) }))
      .sort((a, b) => a.cost - b.cost);
  for (const side of options.sides) {
    const best = costs(side)[0];
    if (best && best.cost < tooFar) {
      if (!chosen.includes(best.chain)) chosen.push(best.chain);
      continue;
    }
    const known = topic.get(side)?.attendee;
    if (!known) return null;
    const meant = standsFor(known, present, cue, options);
    if (!meant && (cue.weak || !canCarry(doc, sentence, cue, index))) return null;
    extra.push(known);
    carried.push(side);
  }
  if (carried.length === options.sides.length) return null;
  if (both && chosen.length > 1 && costOf(doc, both, cue, zone, present) < tooFar && chosen.includes(both))
    chosen.splice(0, chosen.length, both);
  const attendees = dedupe([
    ...hostOf(chains, chosen, cue, zone, options),
    ...chosen.flatMap((chain) => chain.attendees),
    ...extra,
  ]);
  const escorts = dedupe(present.filter((one) => one.escorts).flatMap(({ actor }) => attendeesOf(actor, options)));
  return {
    sentence: index,
    cue,
    attendees,
    escorts: escorts.filter((one) => !attendees.some((other) => other.identity === one.identity)),
    carried,
    pointsBack: false,
  };
}

/** A third country's host who receives or brings together both sides, named right before the cue. */
function hostOf(
  chains: readonly Chain[],
  chosen: readonly Chain[],
  cue: Cue,
  zone: Span,
  { sides }: CandidateOptions,
): readonly Attendee[] {
  const isOther = (chain: Chain): boolean =>
    chain.attendees.every(({ side }) => side !== null && !sides.includes(side));
  if (
    (cue.kind === "with" || cue.kind === "sees") &&
    chosen.length > 0 &&
    chosen.every((chain) => chain.end <= cue.start)
  ) {
    // "X et Y se sont assis avec leur collègue chinois Z": a third partner behind the verb.
    const partner = chains.find(
      (chain) => chain.start >= cue.end && chain.start <= cue.end + 70 && chain.end <= zone.end,
    );
    return partner && isOther(partner) ? partner.attendees : [];
  }
  if ((cue.kind !== "receives" && cue.kind !== "sees") || chosen.some((chain) => chain.start < cue.end)) return [];
  const host = chains.filter((chain) => chain.end <= cue.start && chain.start >= zone.start).at(-1);
  return host && isOther(host) ? host.attendees : [];
}

/** Whether a bare office after the cue ("a reçu le ministre") may be this person's, whoever else in the text has such an office. */
function standsFor(known: Attendee, present: readonly Attendance[], cue: Cue, { officeOf }: CandidateOptions): boolean {
  return present.some(
    ({ actor }) =>
      actor.kind === "office" &&
      actor.source === "inferred" &&
      actor.start >= cue.end &&
      !actor.text.includes(" ") &&
      actor.officeId !== null &&
      actor.officeId === officeOf(known.identity),
  );
}

// ---------------------------------------------------------------- chains

/** Actors named in one breath: "Hassan Rohani, Vladimir Poutine et Recep Tayyip Erdogan". */
interface Chain extends Span {
  readonly attendees: readonly Attendee[];
}

function chainsOf(doc: Document, actors: readonly ActorMention[], options: CandidateOptions): Chain[] {
  const chains: { start: number; end: number; attendees: Attendee[] }[] = [];
  let last: ActorMention | undefined;
  for (const actor of actors) {
    const attendees = attendeesOf(actor, options);
    const chain = chains.at(-1);
    if (
      chain &&
      last &&
      attendees.length > 0 &&
      isCoordinated(
        doc.folded.slice(last.end, actor.phraseStart ?? actor.start),
        doc.folded.slice(last.end, actor.start),
      )
    ) {
      chain.end = actor.end;
      chain.attendees.push(...attendees);
    } else if (attendees.length > 0)
      chains.push({ start: actor.phraseStart ?? actor.start, end: actor.end, attendees: [...attendees] });
    last = actor;
  }
  return chains;
}

const verb =
  /(?:^|[ '])(?:a|ont|est|sont|avait|avaient|etait|etaient|sera|seront|aura|auront|doit|doivent|devrait|qui|que|ou|dont|lors|apres|avant|pour|par|avec|chez|contre|vers|sur|selon|afin|alors|tandis|quand|puis|mais)(?![\p{L}])/u;

/** Whether what stands between two people joins them: a comma or "et", and no more than an office or an apposition. */
function isCoordinated(toPhrase: string, toName: string): boolean {
  const whole = (toPhrase.length <= toName.length ? toPhrase : toName).replace(/ ?\([^()]{0,60}\)/g, "");
  if (whole.length > 220 || /[;:.!?()«»"]/.test(whole)) return false;
  if (/^ ?[-–—/] ?$/.test(whole)) return true;
  const between = withoutAsides(whole);
  if (between.length > 90) return false;
  return /(?:^|[ ,])(?:et|ainsi que)(?: |$)/.test(between)
    ? !verb.test(between.replace(/ et | ainsi que /g, "  "))
    : /^,/.test(between) && !verb.test(between) && between.length < 60;
}

/** A stretch without what commas set apart: ", chef adjoint des douanes russes, et" → " et". */
function withoutAsides(text: string): string {
  return text.replace(
    /,(?! (?:et|puis|ainsi) )[^,;:]{1,140},(?= (?:et|ainsi|ont|sont|se|s'|avaient|etaient|puis)(?![\p{L}]))/gu,
    "",
  );
}

function attendeesOf(actor: ActorMention, { sideOf }: CandidateOptions): Attendee[] {
  if (actor.kind === "group")
    return actor.members.map((identity) => ({ identity, side: sideOf(identity), mention: actor }));
  return actor.identity === null ? [] : [{ identity: actor.identity, side: actor.side, mention: actor }];
}

function sidesIn(chain: Chain): Set<CountryCode | null> {
  return new Set(chain.attendees.map(({ side }) => side));
}

function dedupe(attendees: readonly Attendee[]): Attendee[] {
  return [...new Map(attendees.map((attendee) => [attendee.identity, attendee])).values()];
}

// ---------------------------------------------------------------- who belongs to a cue

const tooFar = 420;
const stranger = 2000;

/** How far a chain stands from being what a cue speaks of: characters between, with penalties. */
function costOf(doc: Document, chain: Chain, cue: Cue, zone: Span, present: readonly Attendance[]): number {
  const after = chain.start >= cue.end;
  const distance = after ? chain.start - cue.end : Math.max(0, cue.start - chain.end);
  const link = after ? doc.folded.slice(cue.end, chain.start) : doc.folded.slice(chain.end, cue.start);
  let cost = Math.min(distance, 300);
  if (chain.start < zone.start || chain.end > zone.end) cost += 120; // another cue stands between
  if (/[;:]|\. /.test(link)) cost += cue.weak || /;/.test(link) ? 250 : 80;
  if (
    after &&
    (cue.kind === "with" || cue.kind === "noun") &&
    /(?:^| )(?:avec|a|entre|de|du|d')[ ']?[^,;]{0,40}$/.test(link)
  )
    cost -= 60;
  if (after && cue.kind === "received" && /(?:^| )par (?:[^,;]{0,40})$/.test(link)) cost -= 200;
  if (
    !after &&
    cue.kind === "received" &&
    /par [^,;]{0,60}$/.test(doc.folded.slice(Math.max(0, chain.start - 60), chain.start))
  )
    cost += 150;
  if (after && cue.kind === "received" && !/(?:^| )par /.test(link)) cost += 60;
  // Who signs stands right before, or after "par": "les deux pays signeront un accord lors de la visite de X" is no act of X.
  if (
    cue.kind === "signs" &&
    (after ? !/^[^,;:.]{0,60}par [^,;:.]{0,60}$|avec /.test(link) : / (?:que|qui|pays|parties|capitales) /.test(link))
  )
    cost += stranger;
  if (present.some(({ actor, speaks }) => speaks && actor.start >= chain.start && actor.end <= chain.end)) cost += 40;
  return cost;
}

const subject =
  /^(?:[^.;:«»"]{0,80}?[ ,(])?(?:il|elle|ils|elles|celui-ci|celle-ci|ceux-ci|ce dernier|cette derniere|ces derniers|lui-meme)(?![\p{L}])/u;
const possessive = /(?:^|[ '])(?:son|sa|ses|leur|leurs) (?:[\p{L}'-]+ ){0,3}$/u;
const object =
  /(?:^|[ '])(?:l'|l'y |le |la |les |lui )(?:y )?(?:a |ont |avait |avaient |aura |auront )?(?:[\p{L}'-]+ ){0,2}$/u;

/**
 * Whether a sentence may leave one side to what was said before: a pronoun stands for it ("il a rencontré", "qui l'a
 * reçu", "son entretien avec"). A headline stands alone.
 */
function canCarry(doc: Document, sentence: Span, cue: Cue, index: number): boolean {
  if (index === 0) return false;
  // "Reçu avec les honneurs par X, …": a participle at the head of its sentence has the sentence's topic for subject.
  if (cue.kind === "received" && cue.start - sentence.start < 3) return true;
  const opening = doc.folded.slice(sentence.start, cue.start);
  if (
    /^(?:son|sa|ses|leur|leurs) /.test(opening) ||
    subject.test(opening) ||
    subject.test(`${opening}${doc.folded.slice(cue.start, cue.end)}`)
  )
    return true;
  if (cue.kind === "noun" || cue.kind === "together")
    return possessive.test(opening) || /(?:^|[ '])(?:l'|les |le )(?:a|ont|montr|voi)[^,;:.]{0,40}$/.test(opening);
  return (
    object.test(` ${opening}`) ||
    /^(?:l'|les |le )/.test(doc.folded.slice(cue.start, cue.end)) ||
    doc.folded[cue.start - 1] === "'"
  );
}

/** Somebody whom the text speaks of, and in which sentence it last did. */
interface Topic {
  readonly attendee: Attendee;
  readonly sentence: number;
}

/** The latest of each side whom the text speaks of; somebody at the start of a sentence stays its topic. */
function remember(
  topic: Map<CountryCode, Topic>,
  present: readonly Attendance[],
  sentence: number,
  options: CandidateOptions,
): void {
  for (const side of options.sides) {
    const here = present
      .flatMap(({ actor }) => attendeesOf(actor, options))
      .filter((attendee) => attendee.side === side);
    const first = here[0];
    if (first) topic.set(side, { attendee: first, sentence });
  }
}
