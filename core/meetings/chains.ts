import type { ActorMention, CountryCode, Span } from "../model.ts";
import { foldAligned } from "../text/fold.ts";

/** Somebody who takes part, and where the text says so. */
export interface Attendee {
  readonly identity: string;
  readonly side: CountryCode | null;
  readonly mention: ActorMention;
}

/** Actors named in one breath: "Hassan Rohani, Vladimir Poutine et Recep Tayyip Erdogan". */
export interface Chain extends Span {
  readonly attendees: readonly Attendee[];
}

/** The side of an identity, where a mention does not give it: of a group's members. */
export type SideOf = (identity: string) => CountryCode | null;

/** Groups the actors of a sentence, in reading order, into chains. */
export function chainsOf(folded: string, actors: readonly ActorMention[], sideOf: SideOf): Chain[] {
  const chains: { start: number; end: number; attendees: Attendee[] }[] = [];
  let last: ActorMention | undefined;
  for (const [at, actor] of actors.entries()) {
    // "le vice-ministre des Routes et directeur des chemins de fer, X": one person of two offices.
    const next = actors[at + 1];
    if (
      actor.kind === "office" &&
      next?.kind === "person" &&
      (next.side === null || next.side === actor.side) &&
      /^ et (?:vice|directeur|directrice|president|chef|ministre|secretaire|conseiller|representant|membre|gouverneur|commandant|responsable|ambassadeur|envoye|negociateur|porte)[\p{L}-]*(?: [^,;:.()]{0,90})?(?: ?\([^()]{1,12}\))?,? $/u.test(
        folded.slice(actor.end, next.start),
      )
    )
      continue;
    if (next !== undefined && isNamedBehind(folded, actor, next)) continue;
    const attendees = attendeesOf(actor, sideOf);
    const chain = chains.at(-1);
    if (
      chain &&
      last &&
      attendees.length > 0 &&
      !isSubjectBehind(folded, last, actor) &&
      isCoordinated(folded.slice(last.end, actor.phraseStart ?? actor.start), folded.slice(last.end, actor.start))
    ) {
      chain.end = actor.end;
      chain.attendees.push(...attendees);
    } else if (attendees.length > 0)
      chains.push({ start: actor.phraseStart ?? actor.start, end: actor.end, attendees: [...attendees] });
    last = actor;
  }
  return chains;
}

/** "son homologue russe, le chef de Rosmorretchflot, X": the counterpart, by another office and by name. */
function isNamedBehind(folded: string, { kind, side, end, text }: ActorMention, next: ActorMention): boolean {
  return (
    kind === "office" &&
    next.kind === "person" &&
    next.side === side &&
    /^(?:homologue|collegue|alter ego|vis-a-vis)/.test(foldAligned(text)) &&
    /^, (?:le |la |l')?$/.test(folded.slice(end, next.phraseStart ?? next.start))
  );
}

// An adverbial that opens a sentence, and a subject with its office, are no longer than so many characters.
const openingReach = 140;
const adverbial =
  /(?:^|[.!?»…] |\n)(?:[\p{L}\p{N}' -]{0,40},? )?(?:apres|avant|lors|a l'issue|alors qu(?:e|'[\p{L}]+)|tandis qu(?:e|'[\p{L}]+)|pendant que|au moment ou|au lendemain|a la veille|au terme|en marge|pendant|durant|au cours|outre|comme|(?:arrive|venu|rentre|attendu|parti|depeche)e?s?|(?:accueilli|recu|accompagne|escorte|salue|invite|convie|presse|interroge)e?s?(?: [\p{L}\p{N}'-]+){0,8} par)(?: |$)[^,;:.]*(?:, (?:ou|qui|dont) [^,;:.]*)?,? ?$/u;

/** "Après sa rencontre avec X, Y a reçu Z": the comma ends what opens the sentence, and Y is its subject. */
function isSubjectBehind(folded: string, last: Span, actor: ActorMention): boolean {
  const subject = actor.phraseStart ?? actor.start;
  return (
    /^, (?:le |la |l')?$/.test(folded.slice(last.end, Math.min(subject, actor.start))) &&
    /^(?:, [^,;:.]{2,90},)? (?:a|ont|est|s'est|avait|s'etait|etait|doit|devait|recoit|recevait|recevra|rencontre)(?![\p{L}])/u.test(
      folded.slice(actor.end, actor.end + openingReach),
    ) &&
    adverbial.test(folded.slice(Math.max(0, last.start - openingReach), last.start))
  );
}

const verb =
  /(?:^|[ '])(?:a|ont|est|sont|avait|avaient|etait|etaient|sera|seront|aura|auront|doit|doivent|devrait|qui|que|ou|dont|lors|apres|avant|pour|par|avec|chez|contre|vers|sur|selon|afin|alors|tandis|quand|puis|mais)(?![\p{L}])/u;

/** "séparément", "tour à tour": whoever is named was seen alone. */
export const eachAlone =
  /(?<![\p{L}])(?:separement|successivement|tour a tour|a tour de role|l'un apres l'autre)(?![\p{L}])/u;

/** "X, et le lendemain Y": at another time, and so no company of each other. */
export const anotherTime =
  /(?<![\p{L}])(?:lendemain|surlendemain|veille|ensuite|soir|matin|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|jours?|plus tard|separement)(?![\p{L}])/u;

/** Whether what stands between two people joins them: a comma or "et", and no more than an office or an apposition. */
function isCoordinated(toPhrase: string, toName: string): boolean {
  const whole = withoutCivilTitles(toPhrase.length <= toName.length ? toPhrase : toName).replace(
    / ?\([^()]{0,60}\)/g,
    "",
  );
  if (whole.length > 220 || /[;:.!?()«»"]/.test(whole)) return false;
  if (/^ ?[-–—/] ?$/.test(whole)) return true;
  if (anotherTime.test(whole)) return false;
  const between = withoutAsides(whole)
    .replace(/(?<=(?:^|[ ,])(?:et|puis|ainsi qu(?:'|e)|mais aussi)) ?(?:avec|par)(?= )/g, "")
    .replace("ainsi qu' ", "ainsi que ");
  if (between.length > 90) return false;
  return /(?:^|[ ,])(?:et|ainsi que|puis)(?: |$)/.test(between)
    ? !verb.test(between.replace(/ et | ainsi que | puis /g, "  "))
    : between.startsWith(",") && !verb.test(between) && between.length < 60;
}

/** A stretch without "M." and its like, whose full stop ends no sentence. */
export function withoutCivilTitles(text: string): string {
  return text.replace(/(?<![\p{L}])(?:mm?|mme|dr|pr|me)\. ?/gu, "");
}

/** A stretch without what commas set apart: ", chef adjoint des douanes russes, et" → " et". */
export function withoutAsides(text: string): string {
  return text.replace(
    /,(?! (?:et|puis|ainsi) )[^,;:]{1,140},(?= (?:et|ainsi|ont|sont|se|s'|avaient|etaient|puis)(?![\p{L}]))/gu,
    "",
  );
}

/** Whom a mention stands for: its person or office, or the members of its group. */
export function attendeesOf(actor: ActorMention, sideOf: SideOf): Attendee[] {
  if (actor.kind === "group")
    return actor.members.map((identity) => ({ identity, side: sideOf(identity), mention: actor }));
  return actor.identity === null ? [] : [{ identity: actor.identity, side: actor.side, mention: actor }];
}

/** Whether somebody of a chain is of a side. */
export function hasSide({ attendees }: Chain, side: CountryCode): boolean {
  return attendees.some((attendee) => attendee.side === side);
}

export function sidesIn(chain: Chain): Set<CountryCode | null> {
  return new Set(chain.attendees.map(({ side }) => side));
}

/** One entry an identity, the last told. */
export function dedupe(attendees: readonly Attendee[]): Attendee[] {
  return [...new Map(attendees.map((attendee) => [attendee.identity, attendee])).values()];
}
