import type { Attendance } from "../../core/meetings/attendance.ts";
import type { ActorMention, DateMention, PlaceMention, Span } from "../../core/model.ts";
import type { ExplainedCue, ExplainedSentence, Explanation } from "./explain-article.ts";
import { safe, type Paint, type Shade } from "./paint.ts";

/** Every sentence with what was found in it, a line each below it. */
export function printSentences({ full, sentences }: Explanation, paint: Paint): string[] {
  const width = String(sentences.length).length;
  return sentences.flatMap((sentence, index) => [
    `${paint("quiet", String(index + 1).padStart(width))} ${sentence.inTitle ? paint("quiet", "title ") : ""}${painted(full, sentence, paint)}`,
    ...notes(full, sentence, paint).map((note) => `${" ".repeat(width + 3)}${note}`),
  ]);
}

/** The sentence itself, each find in its colour; of two that overlap, the first. */
function painted(full: string, sentence: ExplainedSentence, paint: Paint): string {
  const marks: (Span & { readonly shade: Shade })[] = [
    ...sentence.people.map(({ actor }) => marked(actor, "person")),
    ...sentence.dates.map((date) => marked(date, "date")),
    ...sentence.places.map((place) => marked(place, "place")),
    ...sentence.cues.map(({ cue }) => marked(cue, "cue")),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  let out = "";
  let at = sentence.start;
  for (const { start, end, shade } of marks) {
    if (start < at) continue;
    out += safe(full.slice(at, start)) + paint(shade, safe(full.slice(start, end)));
    at = end;
  }
  return out + safe(full.slice(at, sentence.end));
}

function marked({ start, end }: Span, shade: Shade): Span & { readonly shade: Shade } {
  return { start, end, shade };
}

function notes(full: string, { people, dates, places, cues }: ExplainedSentence, paint: Paint): string[] {
  return [
    ...people.map((one) => personNote(one, paint)),
    ...dates.map((date) => `when   ${paint("date", safe(date.text))} = ${dateNote(date)}`),
    ...places.map((place) => `where  ${paint("place", safe(place.text))} = ${placeNote(place)}`),
    ...cues.map((cue) => cueNote(full, cue, paint)),
  ];
}

function personNote({ actor, absent, speaks, escorts }: Attendance, paint: Paint): string {
  const standing =
    absent !== null
      ? paint("bad", ` · does not take part: ${absent}`)
      : escorts
        ? " · in the delegation"
        : speaks
          ? " · speaks"
          : "";
  return `who    ${paint("person", safe(actor.text))} = ${identityOf(actor)}${standing}`;
}

function identityOf({ kind, identity, members, side, office, source }: ActorMention): string {
  const who = kind === "group" ? members.join(" + ") || "nobody known" : (identity ?? "nobody known");
  const more = [side, office, source === "inferred" ? "inferred" : null].filter((part) => part !== null);
  return safe([who, ...more].join(", "));
}

function dateNote({ value, from, to, source, relativeTo, weekdayConflict }: DateMention): string {
  const days = value ?? (from === null && to === null ? "left open" : `${from ?? "…"} to ${to ?? "…"}`);
  return [
    days,
    source === "inferred" ? "inferred" : null,
    relativeTo === null ? null : `from the ${relativeTo}`,
    weekdayConflict === null ? null : "against its weekday",
  ]
    .filter((part) => part !== null)
    .join(", ");
}

function placeNote({ nameEn, country, kind, dateline }: PlaceMention): string {
  const name = nameEn === null ? country : `${nameEn}, ${country}`;
  return [name, kind === "venue" || kind === "capital" ? `by ${kind}` : null, dateline ? "filed there" : null]
    .filter((part) => part !== null)
    .join(", ");
}

function cueNote(full: string, { cue, rejected }: ExplainedCue, paint: Paint): string {
  const words = `cue    ${paint("cue", safe(full.slice(cue.start, cue.end)))} (${cue.kind}${cue.weak ? ", weak" : ""})`;
  return rejected === null
    ? `${words} ${paint("good", "tells of a meeting")}`
    : `${words} ${paint("bad", `rejected: ${rejected}`)}`;
}
