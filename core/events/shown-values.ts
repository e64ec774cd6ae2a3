import type { Format, MeetingDate, Participant, Place, Status, Topic } from "../model.ts";
import { topics as allTopics } from "../model.ts";
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

/** An article about the meeting knows more of it than one that recalls it. */
function authority(telling: Telling): number {
  return telling.role === "main" ? 2 : 1;
}

// ---------------------------------------------------------------- date and place

const fineness = { day: 3, month: 2, year: 1, unknown: 0 } as const;

/** Days before months before years; a printed day counts three times one that was worked out ("mardi"). */
function shownDate(tellings: readonly Telling[]): MeetingDate {
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
 * The last word: what took place took place, whoever announces it late; short of that, the latest publication that
 * says it is put off, called off or denied; else it is announced.
 */
function shownStatus(tellings: readonly Telling[]): Status {
  const latest = (status: Status): string =>
    tellings.filter((telling) => telling.status === status).at(-1)?.order ?? "";
  const held = latest("held");
  const against = (["postponed", "cancelled", "denied"] as const)
    .map((status) => ({ status, at: latest(status) }))
    .sort((a, b) => (a.at < b.at ? 1 : -1))[0]!;
  if (held !== "") return held > against.at || against.status !== "denied" ? "held" : "denied";
  return against.at !== "" ? against.status : "planned";
}

// ---------------------------------------------------------------- people

interface Person {
  readonly told: Participant[];
  principal: number;
  /** As a principal, in articles about the meeting. */
  principalInMain: number;
}

/** One entry a person: those whom a third of the articles about the meeting name as principals; the others are the delegation. */
function shownPeople(
  tellings: readonly Telling[],
  date: MeetingDate,
  sameActor: SameActor,
): { participants: Participant[]; delegation: Participant[] } {
  const people: Person[] = [];
  const on = date.precision === "day" ? date.value : null;
  const add = (participant: Participant, telling: Telling, principal: boolean): void => {
    const known =
      people.find((person) => person.told.some((other) => sameActor(other, participant, on) === "same")) ??
      people.find(
        (person) =>
          (participant.name === null) !== (person.told[0]!.name === null) &&
          person.told.every((other) => sameActor(other, participant, on) !== "different"),
      );
    const person = known ?? { told: [], principal: 0, principalInMain: 0 };
    if (!known) people.push(person);
    person.told.push(participant);
    if (principal) person.principal++;
    if (principal && telling.role === "main") person.principalInMain++;
  };
  // Named people first, so that an office finds its holder.
  for (const named of [true, false])
    for (const telling of tellings) {
      for (const participant of telling.participants)
        if ((participant.name !== null) === named) add(participant, telling, true);
      for (const participant of telling.delegation)
        if ((participant.name !== null) === named) add(participant, telling, false);
    }
  const main = tellings.filter((telling) => telling.role === "main").length;
  const isPrincipal = (person: Person): boolean =>
    main > 0 ? 3 * person.principalInMain >= main : 3 * person.principal >= tellings.length;
  return {
    participants: people.filter(isPrincipal).map(display).sort(bySideThenName),
    delegation: people
      .filter((person) => !isPrincipal(person))
      .map(display)
      .sort(bySideThenName),
  };
}

/** One participant from all that the sources call them: the fullest name, every spelling, the commonest office. */
function display({ told }: Person): Participant {
  const best = [...told].sort((a, b) => rank(b) - rank(a) || (nameOf(a) < nameOf(b) ? -1 : 1))[0]!;
  const aliases = [...new Set(told.flatMap((one) => [...one.aliases, ...(one.name === null ? [] : [one.name])]))]
    .filter((alias) => alias !== best.name)
    .sort();
  const offices = told.map((one) => one.office).filter((office) => office !== null);
  const office = best.office ?? mostCommon(offices);
  return { ...best, aliases, side: best.side ?? told.find((one) => one.side !== null)?.side ?? null, office };
}

function nameOf(participant: Participant): string {
  return participant.name ?? participant.office ?? participant.identity;
}

/** People of the table before others, then the fullest name. */
function rank(participant: Participant): number {
  if (participant.name === null) return 0;
  return (participant.identity.includes("~") ? 1 : 100) + participant.name.split(/[\s-]/).length;
}

function mostCommon(values: readonly string[]): string | null {
  const count = new Map<string, number>();
  for (const value of values) count.set(value, (count.get(value) ?? 0) + 1);
  return [...count].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}

function bySideThenName(a: Participant, b: Participant): number {
  const key = (one: Participant): string =>
    `${one.side === "IR" ? 0 : one.side === "RU" ? 1 : 2} ${nameOf(one)} ${one.identity}`;
  return key(a) < key(b) ? -1 : 1;
}

// ---------------------------------------------------------------- topics

/** Topics that a third of the articles about the meeting name. */
function shownTopics(tellings: readonly Telling[]): Topic[] {
  const main = tellings.filter((telling) => telling.role === "main");
  const base = main.length > 0 ? main : tellings;
  return allTopics.filter(
    (topic) =>
      3 * base.filter((telling) => telling.topics.includes(topic)).length >= base.length &&
      base.some((telling) => telling.topics.includes(topic)),
  );
}
