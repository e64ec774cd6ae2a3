import { canonical } from "./canonical.ts";
import {
  holding,
  mentionsNamed,
  storiesNamed,
  type Correction,
  type NamedMention,
  type Ruling,
} from "./corrections.ts";
import { memberOf } from "./telling.ts";

/**
 * Why a ruling cannot be made beside those that hold: a sentence for the analyst, with the numbers of what it
 * contradicts; null if it can.
 *
 * @param corrections all that were ever made
 * @param event for a date, or no meeting: the mentions that are in one event with the one that is named
 */
export function contradiction(
  ruling: Ruling,
  corrections: readonly Correction[],
  event: readonly NamedMention[] = [],
): string | null {
  const held = holding(corrections);
  switch (ruling.kind) {
    case "same":
      return keptApart(ruling, held) ?? datesDiffer([...linked(held, ruling.a), ...linked(held, ruling.b)], held);
    case "different":
      return putTogether(ruling, held);
    case "date":
      return (
        datesDiffer([...linked(held, ruling.mention), ...event.map(memberOf)], held, ruling.value.value) ??
        saidNoMeeting(ruling.mention, held)
      );
    case "no-meeting":
      return saysWhen([ruling.mention, ...event], held);
    case "not-relevant":
      return needed(ruling.story, held);
    case "undo":
      return cannotUndo(ruling.of, corrections, held);
  }
}

/**
 * The correction that already says so, if one does.
 * @param event for no meeting: the mentions of the event that is meant; one of them called no meeting says it of all
 */
export function alreadySaid(
  ruling: Ruling,
  corrections: readonly Correction[],
  event: readonly NamedMention[] = [],
): Correction | undefined {
  if (ruling.kind === "undo") return undefined;
  const said = new Set([
    saidBy(ruling),
    ...(ruling.kind === "no-meeting" ? event.map((mention) => saidBy({ ...ruling, mention })) : []),
  ]);
  return holding(corrections).find((one) => said.has(saidBy(one)));
}

function saidBy(ruling: Ruling): string {
  const about = ruling.kind === "not-relevant" ? storiesNamed(ruling) : mentionsNamed(ruling).map(memberOf).sort();
  return canonical([ruling.kind, about, ruling.kind === "date" ? ruling.value : null]);
}

/** All mentions that corrections call the same as this one, itself included. */
function linked(held: readonly Correction[], mention: NamedMention): Set<string> {
  const found = new Set([memberOf(mention)]);
  for (let before = 0; before < found.size;) {
    before = found.size;
    for (const one of held)
      if (one.kind === "same") {
        const [a, b] = [memberOf(one.a), memberOf(one.b)];
        if (found.has(a) || found.has(b)) found.add(a).add(b);
      }
  }
  return found;
}

function keptApart({ a, b }: Ruling & { kind: "same" | "different" }, held: readonly Correction[]): string | null {
  if (memberOf(a) === memberOf(b)) return "that is one mention";
  const [these, those] = [linked(held, a), linked(held, b)];
  const against = held.find(
    (one) =>
      one.kind === "different" &&
      [one.a, one.b].some((mention) => these.has(memberOf(mention))) &&
      [one.a, one.b].some((mention) => those.has(memberOf(mention))),
  );
  return against ? `correction ${against.number} says that they are different: undo it first` : null;
}

function putTogether({ a, b }: Ruling & { kind: "same" | "different" }, held: readonly Correction[]): string | null {
  if (memberOf(a) === memberOf(b)) return "that is one mention";
  const these = linked(held, a);
  if (!these.has(memberOf(b))) return null;
  const numbers = held.flatMap((one) => (one.kind === "same" && these.has(memberOf(one.a)) ? [one.number] : []));
  return numbers.length === 1
    ? `correction ${numbers[0]} says that they are the same: undo it first`
    : `corrections ${numbers.join(", ")} together say that they are the same: undo one of them first`;
}

function datesDiffer(members: readonly string[], held: readonly Correction[], value?: string | null): string | null {
  const dates = held.flatMap((one) =>
    one.kind === "date" && members.includes(memberOf(one.mention)) ? [{ number: one.number, ...one.value }] : [],
  );
  const wanted = value === undefined ? dates[0]?.value : value;
  const other = dates.find((one) => one.value !== wanted);
  if (!other) return null;
  if (value !== undefined) return `correction ${other.number} says that it was on ${other.value}: undo it first`;
  return `corrections ${dates[0]!.number} and ${other.number} give them different dates: undo one of them first`;
}

function saidNoMeeting(mention: NamedMention, held: readonly Correction[]): string | null {
  const members = linked(held, mention);
  const other = held.find((one) => one.kind === "no-meeting" && members.has(memberOf(one.mention)));
  return other ? `correction ${other.number} says that it is no meeting: undo it first` : null;
}

function saysWhen(mentions: readonly NamedMention[], held: readonly Correction[]): string | null {
  const members = new Set(mentions.flatMap((mention) => [...linked(held, mention)]));
  const other = held.find((one) => one.kind === "date" && members.has(memberOf(one.mention)));
  return other ? `correction ${other.number} says when it was: undo it first` : null;
}

function needed(story: string, held: readonly Correction[]): string | null {
  const other = held.find((one) => (one.kind === "same" || one.kind === "date") && storiesNamed(one).includes(story));
  return other ? `correction ${other.number} rests on this story: undo it first` : null;
}

function cannotUndo(number: number, all: readonly Correction[], held: readonly Correction[]): string | null {
  const one = all.find((correction) => correction.number === number);
  if (!one) return `there is no correction ${number}`;
  if (one.kind === "undo") return `correction ${number} undoes correction ${one.of}: make that one again instead`;
  if (held.includes(one)) return null;
  const by = all.find((correction) => correction.kind === "undo" && correction.of === number);
  return `correction ${number} is undone already, by correction ${by?.number}`;
}
