import type { ShownValues } from "../events/shown-values.ts";
import type { Telling } from "../events/telling.ts";
import type { DigestStory } from "./digest-types.ts";
import { disagrees, keyOf, valuesOf, type FieldValue, type News } from "./news.ts";
import { fullName } from "./who.ts";
import type { Wording } from "./wording.ts";

/** A value in words: `mardi 6 août`, `à Moscou`, `par téléphone`, `annoncée`. */
export function valueInWords(claim: FieldValue, w: Wording): string {
  switch (claim.field) {
    case "date":
      return claim.value.precision === "day" && claim.value.value !== null
        ? w.weekdayAndDay(claim.value.value)
        : w.dateInWords(claim.value);
    case "place":
      return claim.value === null ? w.unknownPlace : w.atPlace(claim.value);
    case "format":
      return w.format[claim.value];
    case "status":
      return w.status[claim.value];
  }
}

/** What is new about a known event, a line each: `Date : lundi 5 août (auparavant : mardi 6 août)`. */
export function newsInWords(news: readonly News[], outletOf: (story: string) => string, w: Wording): string[] {
  return news.map((one) => {
    switch (one.kind) {
      case "person":
        return w.newParticipant(fullName(one.person, w));
      case "value":
        return w.nowAndBefore(w.fields[one.now.field], valueInWords(one.now, w), valueInWords(one.before, w));
      case "claim":
        return `${w.label(w.fields[one.claim.field])} ${w.say([...new Set(one.stories.map(outletOf))])} ${valueInWords(one.claim, w)}`;
    }
  });
}

/**
 * What sources disagree on, a line a field: `Date : Africanews dit mardi 6 août ; IRNA, lundi 5 août`. The value shown
 * comes last.
 */
export function disagreementsInWords(
  values: ShownValues,
  tellings: readonly Telling[],
  stories: readonly DigestStory[],
  w: Wording,
): string[] {
  const outletOf = new Map(stories.map(({ id, outlet }) => [id, outlet]));
  return (["date", "place", "format"] as const).flatMap((field) => {
    const held = new Map<string, { claim: FieldValue; outlets: Set<string> }>();
    for (const telling of tellings)
      for (const claim of valuesOf(telling)) {
        if (claim.field !== field) continue;
        const entry = held.get(keyOf(claim)) ?? { claim, outlets: new Set<string>() };
        entry.outlets.add(outletOf.get(telling.story) ?? telling.origin);
        held.set(keyOf(claim), entry);
      }
    const [others, shown] = [true, false].map((other) =>
      [...held.values()].filter(({ claim }) => disagrees(claim, values) === other && isAsFine(claim, values)),
    );
    if (!others || !shown || others.length === 0 || shown.length === 0) return [];
    const parts = [...others, ...shown].map(({ claim, outlets }, index) =>
      index === 0
        ? `${w.say([...outlets])} ${valueInWords(claim, w)}`
        : `${w.listed([...outlets], 3)}, ${valueInWords(claim, w)}`,
    );
    return [`${w.label(w.fields[field])} ${w.joined(parts)}`];
  });
}

/** A coarser value that fits says nothing of its own. */
function isAsFine(claim: FieldValue, values: ShownValues): boolean {
  if (disagrees(claim, values)) return true;
  if (claim.field === "date") return claim.value.value === values.date.value;
  return claim.field !== "place" || claim.value?.nameEn === values.place?.nameEn;
}
