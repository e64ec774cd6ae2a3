import { surestOf } from "../../../core/events/partition.ts";
import { memberOf, type Telling } from "../../../core/events/telling.ts";
import type { EventStore } from "./events.ts";

/** What a correction is about, as people point at it: an event by any id that it ever had, a story, one of its mentions. */
export type Target = { readonly event: string } | { readonly story: string; readonly position?: number };

/** A correction that cannot be made; the message says why, for the one who asked. */
export class CorrectionRefused extends Error {
  override readonly name = "CorrectionRefused";
}

// Redirects lead to events of today in a step or two; a longer chain than this is a fault.
const mostSteps = 20;

/**
 * The tellings that a target stands for now.
 * @throws {CorrectionRefused} there is no such event or story, or it tells of no meeting.
 */
export async function tellingsAt(events: EventStore, target: Target): Promise<readonly Telling[]> {
  if ("event" in target) return tellingsOfEvent(events, target.event);
  const { story, position } = target;
  const all = (await events.tellingsOf(story)).map(({ telling }) => telling);
  const meant = position === undefined ? all : all.filter((telling) => telling.position === position);
  if (meant.length > 0) return meant;
  const what = position === undefined || all.length === 0 ? "meeting" : `meeting number ${position}`;
  throw new CorrectionRefused(`Story "${story}" tells of no ${what}`);
}

async function tellingsOfEvent(events: EventStore, id: string): Promise<readonly Telling[]> {
  let record = await events.get(id);
  for (let steps = 0; record?.redirect !== undefined && steps < mostSteps; steps++)
    record = await events.get(record.redirect);
  if (!record) throw new CorrectionRefused(`There never was an event "${id}"`);
  if (!record.values) throw new CorrectionRefused(`Event "${id}" is none any more`);
  return events.coverage(record.id);
}

/**
 * The one telling by which a correction names a target: an event's surest, the one that a story is about.
 * @throws {CorrectionRefused} as above; or a story tells of several, and which one is meant is not said.
 */
export async function tellingAt(events: EventStore, target: Target): Promise<Telling> {
  const tellings = await tellingsAt(events, target);
  if ("event" in target) return surestOf(tellings);
  const main = tellings.filter(({ role }) => role === "main");
  const [only, ...more] = main.length === 1 ? main : tellings;
  if (only && more.length === 0) return only;
  const names = tellings.map((telling) => `${memberOf(telling)} (${inShort(telling)})`);
  throw new CorrectionRefused(`Story "${target.story}" tells of several meetings: name one: ${names.join(", ")}`);
}

/** `Massoud Pezeshkian, Sergueï Choïgou 2024-08-05`. */
function inShort({ participants, date }: Telling): string {
  const people = participants.slice(0, 3).map(({ name, office, identity }) => name ?? office ?? identity);
  return [people.join(", "), date.value].filter(Boolean).join(" ");
}
