import { addDays } from "../dates/days.ts";
import type { Format, MeetingDate, Participant, Place, Status, Topic } from "../model.ts";
import { topics as allTopics } from "../model.ts";
import { canonical } from "./canonical.ts";
import type { SameActor } from "./same-encounter.ts";
import { byOrder, type Telling } from "./telling.ts";

/**
 * What an event shows where its sources differ, one rule a value. Every value stays among the claims (claims.ts);
 * here the best supported one is chosen, the same for any order of arrival:
 * weight of a value = sum over origins (agency, outlet) of the strongest telling that gives it. Copies and second
 * articles of one origin thus weigh nothing more. Ties go to the value that was told first.
 */
export interface ShownValues {
  readonly date: MeetingDate;
  readonly place: Place | null;
  readonly format: Format;
  readonly status: Status;
  readonly participants: readonly Participant[];
  readonly delegation: readonly Participant[];
  readonly topics: readonly Topic[];
}

/** @param group the tellings of one event, at least one. */
export function shownValues(group: readonly Telling[], sameActor: SameActor): ShownValues {
  const tellings = [...group].sort(byOrder);
  const date = shownDate(tellings);
  return {
    date,
    place: shownPlace(tellings),
    format: heaviest(tellings, (telling) => [telling.format, telling.formatStated ? 2 : 0.5]) ?? "in-person",
    status: shownStatus(tellings),
    ...shownPeople(tellings, date, sameActor),
    topics: shownTopics(tellings),
  };
}

/** The value of greatest weight. `vote` gives a telling's value (undefined: none) and how much it counts. */
function heaviest<T>(
  tellings: readonly Telling[],
  vote: (telling: Telling) => readonly [T | undefined, number],
  keyOf: (value: T) => string = String,
): T | undefined {
  const votes = new Map<string, { value: T; byOrigin: Map<string, number> }>();
  for (const telling of tellings) {
    const [value, weight] = vote(telling);
    if (value === undefined) continue;
    const key = keyOf(value);
    const entry = votes.get(key) ?? { value, byOrigin: new Map<string, number>() };
    entry.byOrigin.set(telling.origin, Math.max(entry.byOrigin.get(telling.origin) ?? 0, weight));
    votes.set(key, entry);
  }
  let best: { value: T; weight: number } | undefined;
  for (const { value, byOrigin } of votes.values()) {
    const weight = [...byOrigin.values()].reduce((sum, one) => sum + one, 0);
    if (!best || weight > best.weight) best = { value, weight };
  }
  return best?.value;
}

/** An article about the meeting knows more of it than one that recalls it, and a report more than an announcement. */
function authority({ role, status }: Telling): number {
  return (role === "main" ? 2 : 1) * (status === "held" ? 2 : 1);
}

// ---------------------------------------------------------------- date and place

const fineness = { day: 3, month: 2, year: 1, unknown: 0 } as const;

/** What an analyst last said. Else days before months before years; a printed day counts three times one that was worked out ("mardi"). */
function shownDate(tellings: readonly Telling[]): MeetingDate {
  const [corrected] = tellings.flatMap(({ marks }) => marks?.date ?? []).sort((a, b) => b.number - a.number);
  if (corrected) return corrected.value;
  const finest = Math.max(...tellings.map((telling) => fineness[telling.date.precision]));
  const date = heaviest(
    tellings,
    (telling) => [
      fineness[telling.date.precision] === finest ? telling.date : undefined,
      authority(telling) * (telling.dateStated ? 3 : 1),
    ],
    (value) => `${value.value} ${value.from} ${value.to}`,
  );
  return date ?? { value: null, precision: "unknown", from: null, to: null };
}

function shownPlace(tellings: readonly Telling[]): Place | null {
  const city = heaviest(
    tellings,
    (telling) => [telling.place?.nameEn ? telling.place : undefined, authority(telling)],
    placeKey,
  );
  return city ?? heaviest(tellings, (telling) => [telling.place ?? undefined, authority(telling)], placeKey) ?? null;
}

function placeKey(place: Place): string {
  return `${place.country} ${place.nameEn}`;
}

// ---------------------------------------------------------------- status

/**
 * What took place took place, whoever announces, postpones or cancels it later; only a denial published after the last
 * report of it counts against it. Short of a report, the last word: of the latest day, and on one day whatever is
 * against the meeting before the announcement, which papers repeat.
 */
function shownStatus(tellings: readonly Telling[]): Status {
  const said = tellings.map((telling) => ({ status: statusOf(telling), day: telling.publishedOn ?? "" }));
  const held = said.filter(({ status }) => status === "held");
  const rest = said.filter(({ status }) => status !== "held");
  const last = [...rest]
    .sort((a, b) => compare(a.day, b.day) || Number(a.status !== "planned") - Number(b.status !== "planned"))
    .at(-1);
  if (held.length === 0) return last?.status ?? "planned";
  const lastHeld = held
    .map(({ day }) => day)
    .sort()
    .at(-1)!;
  return rest.some(({ status, day }) => status === "denied" && day > lastHeld) ? "denied" : "held";
}

/** What is told as done before its day has come was announced. */
export function statusOf({ status, date, publishedOn }: Telling): Status {
  const early = status === "held" && date.from !== null && publishedOn !== null && date.from > addDays(publishedOn, 1);
  return early ? "planned" : status;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

// ---------------------------------------------------------------- people

interface Person {
  readonly told: Participant[];
  /** Who names them as a principal; and of these, in articles about the meeting. */
  readonly origins: Set<string>;
  readonly mainOrigins: Set<string>;
}

/** One entry a person: those whom a third of the origins about the meeting name as principals; the others are the delegation. */
function shownPeople(
  tellings: readonly Telling[],
  date: MeetingDate,
  sameActor: SameActor,
): { participants: Participant[]; delegation: Participant[] } {
  const people: Person[] = [];
  const on = date.precision === "day" ? date.value : null;
  const add = (participant: Participant, { origin, role }: Telling, principal: boolean): void => {
    const known =
      people.find((person) => person.told.some((other) => sameActor(other, participant, on) === "same")) ??
      people.find(
        (person) =>
          (participant.name === null) !== (person.told[0]!.name === null) &&
          person.told.every((other) => sameActor(other, participant, on) !== "different"),
      );
    const person = known ?? { told: [], origins: new Set<string>(), mainOrigins: new Set<string>() };
    if (!known) people.push(person);
    person.told.push(participant);
    if (principal) person.origins.add(origin);
    if (principal && role === "main") person.mainOrigins.add(origin);
  };
  // Named people first, so that an office finds its holder.
  for (const named of [true, false])
    for (const telling of oncePerOrigin(tellings)) {
      for (const participant of telling.participants)
        if ((participant.name !== null) === named) add(participant, telling, true);
      for (const participant of telling.delegation)
        if ((participant.name !== null) === named) add(participant, telling, false);
    }
  const all = originsOf(tellings).size;
  const main = originsOf(tellings.filter(({ role }) => role === "main")).size;
  const isPrincipal = ({ origins, mainOrigins }: Person): boolean =>
    main > 0 ? 3 * mainOrigins.size >= main : 3 * origins.size >= all;
  const shown = (some: readonly Person[]): Participant[] => some.map(display).sort(bySideThenName);
  return {
    participants: shown(people.filter(isPrincipal)),
    delegation: shown(people.filter((person) => !isPrincipal(person))),
  };
}

function originsOf(tellings: readonly Telling[]): Set<string> {
  return new Set(tellings.map(({ origin }) => origin));
}

/** Without what one origin says again in the same words of the same people. */
function oncePerOrigin(tellings: readonly Telling[]): Telling[] {
  const key = ({ origin, role, participants, delegation }: Telling): string =>
    canonical([origin, role, participants, delegation]);
  return [...new Map([...tellings].reverse().map((telling) => [key(telling), telling])).values()].reverse();
}

/** One participant from all that the sources call them: the fullest name, every spelling, the commonest office. */
function display({ told }: Person): Participant {
  const best = [...told].sort(
    (a, b) => rank(b) - rank(a) || compare(nameOf(a), nameOf(b)) || compare(a.identity, b.identity),
  )[0]!;
  const aliases = [...new Set(told.flatMap((one) => [...one.aliases, ...(one.name === null ? [] : [one.name])]))]
    .filter((alias) => alias !== best.name)
    .sort();
  const office = mostCommon(told.flatMap((one) => (one.office === null ? [] : [one])));
  return {
    ...best,
    aliases,
    side: best.side ?? told.find((one) => one.side !== null)?.side ?? null,
    office: best.office ?? office?.office ?? null,
    officeId: best.officeId ?? (best.office === null ? (office?.officeId ?? null) : null),
  };
}

function nameOf(participant: Participant): string {
  return participant.name ?? participant.office ?? participant.identity;
}

/** People of the table before others, then the fullest name. */
function rank(participant: Participant): number {
  if (participant.name === null) return 0;
  return (participant.identity.includes("~") ? 1 : 100) + participant.name.split(/[\s-]/).length;
}

function mostCommon(told: readonly Participant[]): Participant | undefined {
  const count = new Map<string, number>();
  for (const { office } of told) count.set(office ?? "", (count.get(office ?? "") ?? 0) + 1);
  const [office] = [...count].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0] ?? [];
  return told.find((one) => one.office === office);
}

function bySideThenName(a: Participant, b: Participant): number {
  const key = (one: Participant): string =>
    `${one.side === "IR" ? 0 : one.side === "RU" ? 1 : 2} ${nameOf(one)} ${one.identity}`;
  return key(a) < key(b) ? -1 : 1;
}

// ---------------------------------------------------------------- topics

/** Topics that a third of the origins about the meeting name. */
function shownTopics(tellings: readonly Telling[]): Topic[] {
  const main = tellings.filter((telling) => telling.role === "main");
  const base = main.length > 0 ? main : tellings;
  const all = originsOf(base).size;
  return allTopics.filter((topic) => {
    const naming = originsOf(base.filter((telling) => telling.topics.includes(topic))).size;
    return naming > 0 && 3 * naming >= all;
  });
}
