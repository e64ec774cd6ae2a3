import { within } from "../text/spans.ts";
import type { Candidate } from "./candidate.ts";
import type { Attendee, Chain } from "./chains.ts";
import type { Cue } from "./cues.ts";
import type { SentenceView } from "./sentence-view.ts";

const coordinated = /^,? (?:et|puis|ensuite|et ensuite|et enfin|avant)(?:,| )[^;:.«»]{0,70}$/u;
const otherTime =
  /(?<![\p{L}])(?:le lendemain|le surlendemain|la veille|le soir(?: meme)?|dans la (?:soiree|foulee|matinee)|plus tard)(?![\p{L}])/u;
// Unfolded, since "à" is no verb.
const verb =
  /(?<![\p{L}])(?:a|ont|est|sont|avait|avaient|était|étaient|sera|seront|aura|auront|doit|devait|qui|que|qu|dont|où|avoir|être)(?![\p{L}])/u;

/**
 * "a vu lundi à Téhéran X et, mardi, Y", "s'est entretenu vendredi à Damas avec X puis, samedi, à Téhéran, avec Y": who comes
 * behind a day of his own is met then, by whoever meets the first. Each is told by the words between the two.
 */
export function laterGuests(view: SentenceView, cue: Cue, whole: Candidate): Candidate[] {
  const { doc, chains, options } = view;
  if (!/^(?:with|sees|receives|received)$/.test(cue.kind)) return [];
  const guests = chains.filter((chain) => chain.start >= cue.end);
  return guests.flatMap((chain, at): Candidate[] => {
    const before = guests[at - 1];
    if (before === undefined) return [];
    const link = { start: before.end, end: chain.start };
    const words = doc.folded.slice(link.start, link.end);
    if (!coordinated.test(words) || verb.test(doc.full.slice(link.start, link.end))) return [];
    if (within(doc.dates, link).length === 0 && !otherTime.test(words)) return [];
    const hosts = chain.attendees.filter(({ side }) => side !== null && options.sides.includes(side));
    const visitors = whole.attendees.filter(
      ({ mention, side }) =>
        !isAmong(guests, mention) &&
        side !== null &&
        options.sides.includes(side) &&
        hosts.every((host) => host.side !== side),
    );
    if (hosts.length === 0 || visitors.length === 0) return [];
    const said = {
      ...cue,
      start: link.start + words.search(/[^\s,]/),
      end: link.start + words.trimEnd().length,
      weak: false,
    };
    return [{ ...whole, cue: said, attendees: [...visitors, ...hosts], escorts: [], goesOn: false }];
  });
}

function isAmong(chains: readonly Chain[], { start, end }: Attendee["mention"]): boolean {
  return chains.some((chain) => chain.start <= start && end <= chain.end);
}

/** The first encounter without those who were met later; null where nobody is left of a side. */
export function withoutLater(
  whole: Candidate,
  later: readonly Candidate[],
  { options }: SentenceView,
): Candidate | null {
  if (later.length === 0) return whole;
  const met = new Set(
    later.flatMap(({ cue, attendees }) => attendees.filter(({ mention }) => mention.start >= cue.end)),
  );
  const attendees = whole.attendees.filter(({ identity }) => ![...met].some((one) => one.identity === identity));
  const isLeft = options.sides.every((side) => attendees.some((one) => one.side === side));
  return isLeft ? { ...whole, attendees } : null;
}
