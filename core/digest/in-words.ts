import type { ShownValues } from "../events/shown-values.ts";
import type { Telling } from "../events/telling.ts";
import type { DigestStory } from "./digest-types.ts";
import { atPlace, dateInWords, formatWords, listed, nbsp, thin, statusWords, weekdayAndDay } from "./french.ts";
import { disagrees, keyOf, valuesOf, type FieldValue, type News } from "./news.ts";
import { fullName } from "./who.ts";

/** A value in French: `mardi 6 août`, `à Moscou`, `par téléphone`, `annoncée`. */
export function valueInWords(claim: FieldValue): string {
  switch (claim.field) {
    case "date":
      return claim.value.precision === "day" && claim.value.value !== null
        ? weekdayAndDay(claim.value.value)
        : dateInWords(claim.value);
    case "place":
      return claim.value === null ? "lieu inconnu" : atPlace(claim.value);
    case "format":
      return formatWords[claim.value];
    case "status":
      return statusWords[claim.value];
  }
}

const labels = { date: "Date", place: "Lieu", format: "Forme", status: "Statut" } as const;

/** What is new about a known event, a line each: `Date : lundi 5 août (auparavant : mardi 6 août)`. */
export function newsInWords(news: readonly News[], outletOf: (story: string) => string): string[] {
  return news.map((one) => {
    switch (one.kind) {
      case "person":
        return `Nouveau participant${nbsp}: ${fullName(one.person)}`;
      case "value":
        return `${labels[one.now.field]}${nbsp}: ${valueInWords(one.now)} (auparavant${nbsp}: ${valueInWords(one.before)})`;
      case "claim":
        return `${labels[one.claim.field]}${nbsp}: ${said(one.stories.map(outletOf))} ${valueInWords(one.claim)}`;
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
        ? `${said([...outlets])} ${valueInWords(claim)}`
        : `${listed([...outlets], 3)}, ${valueInWords(claim)}`,
    );
    return [`${labels[field]}${nbsp}: ${parts.join(`${thin}; `)}`];
  });
}

/** A coarser value that fits says nothing of its own. */
function isAsFine(claim: FieldValue, values: ShownValues): boolean {
  if (disagrees(claim, values)) return true;
  if (claim.field === "date") return claim.value.value === values.date.value;
  return claim.field !== "place" || claim.value?.nameEn === values.place?.nameEn;
}

function said(outlets: readonly string[]): string {
  return `${listed([...new Set(outlets)], 3)} ${new Set(outlets).size > 1 ? "disent" : "dit"}`;
}
