import type { ShownValues } from "../events/shown-values.ts";
import type { Telling } from "../events/telling.ts";
import type { Format, MeetingDate, Participant, Place, Status } from "../model.ts";

/** A value that a source gives, by its field. */
export type FieldValue =
  | { readonly field: "date"; readonly value: MeetingDate }
  | { readonly field: "place"; readonly value: Place | null }
  | { readonly field: "format"; readonly value: Format }
  | { readonly field: "status"; readonly value: Status };

/** Something about a known event that was not known. */
export type News =
  /** The value shown is another one. `contradicts`: it says something else, not the same more finely. */
  | { readonly kind: "value"; readonly before: FieldValue; readonly now: FieldValue; readonly contradicts: boolean }
  | { readonly kind: "person"; readonly person: Participant }
  /** A new source says otherwise than what is shown. */
  | { readonly kind: "claim"; readonly claim: FieldValue; readonly stories: readonly string[] };

/** What is new between the values shown before and now. `old` and `fresh`: tellings known before, and those that came since. */
export function newsBetween(
  before: ShownValues,
  now: ShownValues,
  old: readonly Telling[],
  fresh: readonly Telling[],
): News[] {
  return [...changedValues(before, now), ...newPeople(before, now), ...newClaims(now, old, fresh)];
}

function changedValues(before: ShownValues, now: ShownValues): News[] {
  const news: News[] = [];
  if (dateKey(before.date) !== dateKey(now.date))
    news.push({
      kind: "value",
      before: { field: "date", value: before.date },
      now: { field: "date", value: now.date },
      contradicts: before.date.value !== null && !(now.date.value ?? "").startsWith(before.date.value),
    });
  if (placeKey(before.place) !== placeKey(now.place))
    news.push({
      kind: "value",
      before: { field: "place", value: before.place },
      now: { field: "place", value: now.place },
      contradicts:
        before.place !== null && (before.place.nameEn !== null || before.place.country !== now.place?.country),
    });
  if (before.format !== now.format)
    news.push({
      kind: "value",
      before: { field: "format", value: before.format },
      now: { field: "format", value: now.format },
      contradicts: true,
    });
  if (before.status !== now.status)
    news.push({
      kind: "value",
      before: { field: "status", value: before.status },
      now: { field: "status", value: now.status },
      contradicts: false,
    });
  return news;
}

function newPeople(before: ShownValues, now: ShownValues): News[] {
  const known = [...before.participants, ...before.delegation];
  return now.participants
    .filter(
      (person) =>
        !known.some(
          (other) =>
            other.identity === person.identity ||
            (person.name !== null && (other.name === person.name || other.aliases.includes(person.name))) ||
            (other.side === person.side && other.officeId !== null && other.officeId === person.officeId),
        ),
    )
    .map((person) => ({ kind: "person", person }));
}

function newClaims(now: ShownValues, old: readonly Telling[], fresh: readonly Telling[]): News[] {
  const shown = new Set(valuesOfShown(now).map(keyOf));
  const known = new Set(old.flatMap(valuesOf).map(keyOf));
  const found = new Map<string, { claim: FieldValue; stories: string[] }>();
  for (const telling of fresh)
    for (const claim of valuesOf(telling)) {
      const key = keyOf(claim);
      if (shown.has(key) || known.has(key) || !disagrees(claim, now)) continue;
      const entry = found.get(key) ?? { claim, stories: [] };
      entry.stories.push(telling.story);
      found.set(key, entry);
    }
  return [...found.values()].map(({ claim, stories }) => ({ kind: "claim", claim, stories: [...new Set(stories)] }));
}

/** The days, city and way of meeting that a telling gives; not its status, which passes from announced to held. */
export function valuesOf(telling: Telling): FieldValue[] {
  const dates = [telling.date, ...telling.otherDates].filter(({ value }) => value !== null);
  return [
    ...dates.map((value): FieldValue => ({ field: "date", value })),
    ...(telling.place === null ? [] : [{ field: "place" as const, value: telling.place }]),
    ...(telling.formatStated ? [{ field: "format" as const, value: telling.format }] : []),
  ];
}

function valuesOfShown({ date, place, format }: ShownValues): FieldValue[] {
  return [
    { field: "date", value: date },
    { field: "place", value: place },
    { field: "format", value: format },
  ];
}

/** Whether a value says otherwise than what is shown; one that is only coarser does not. */
export function disagrees(claim: FieldValue, shown: ShownValues): boolean {
  switch (claim.field) {
    case "date":
      return claim.value.value !== null && shown.date.value !== null && !shown.date.value.startsWith(claim.value.value);
    case "place":
      return (
        claim.value !== null &&
        shown.place !== null &&
        (claim.value.country !== shown.place.country ||
          (claim.value.nameEn !== null && shown.place.nameEn !== null && claim.value.nameEn !== shown.place.nameEn))
      );
    case "format":
      return claim.value !== shown.format;
    case "status":
      return claim.value !== shown.status;
  }
}

export function keyOf(claim: FieldValue): string {
  if (claim.field === "date") return `date ${dateKey(claim.value)}`;
  return claim.field === "place" ? `place ${placeKey(claim.value)}` : `${claim.field} ${claim.value}`;
}

function dateKey({ value, precision }: MeetingDate): string {
  return `${precision} ${value}`;
}

function placeKey(place: Place | null): string {
  return place === null ? "" : `${place.country} ${place.nameEn}`;
}
