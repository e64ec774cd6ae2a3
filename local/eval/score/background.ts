import { figuresOf, noCounts, type PrecisionRecall } from "./figures.ts";
import { peopleFound, spellingsOf, type Matched } from "./match-stories.ts";
import { fittingDate } from "./same-value.ts";
import type { Miss } from "./score-export.ts";

export type BackgroundFigures = PrecisionRecall;

/** Article by article: the meetings it recalls or announces against the background events it is linked to. */
export function scoreBackground({ corpus, storyOf, eventOf }: Matched, errors: Miss[]): BackgroundFigures {
  const byKey = new Map(corpus.meetings.map((meeting) => [meeting.key, meeting]));
  const counts = noCounts();
  for (const { id, meetings = [] } of corpus.articles) {
    const left = (storyOf.get(id)?.events ?? [])
      .filter(({ role }) => role === "background")
      .flatMap((link) => eventOf.get(link.id) ?? []);
    for (const { key } of meetings.filter(({ role }) => role === "background")) {
      const meeting = byKey.get(key);
      if (!meeting) throw new Error(`Cannot score ${id}: its meeting "${key}" is not among the labels`);
      const at = left.findIndex(
        (event) =>
          fittingDate(meeting, event.date) &&
          peopleFound(corpus, meeting, event).length >= Math.min(2, meeting.participants.length),
      );
      if (at >= 0) {
        counts.hit++;
        left.splice(at, 1);
      } else {
        counts.missed++;
        const what = `does not recall or announce ${key} (${meeting.date}, ${meeting.participants.join(" + ")})`;
        const people = meeting.participants.flatMap((person) => spellingsOf(corpus, person));
        errors.push({ what, articles: [id], people });
      }
    }
    counts.extra += left.length;
    for (const event of left) {
      const people = event.participants.map((person) => person.name ?? person.office).join(" + ");
      errors.push({
        what: `background event that is not: ${event.date.value} ${people}`,
        articles: [id],
        at: { event: event.id, field: "participant" },
      });
    }
  }
  return figuresOf(counts);
}
