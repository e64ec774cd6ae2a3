import * as fc from "fast-check";
import type { Export } from "../../../core/export/shape.ts";
import { nastyPieces } from "../../support/digests.ts";
import { exportedEvent, exportedStory, exportOf } from "../../support/exports.ts";

const nasty = fc.array(fc.constantFrom(...nastyPieces), { maxLength: 5 }).map((pieces) => pieces.join(""));
const days = fc.constantFrom(
  { value: "2024-02-29", precision: "day", from: "2024-02-29", to: "2024-02-29" } as const,
  { value: "2024-12-31", precision: "day", from: "2024-12-31", to: "2024-12-31" } as const,
  { value: "2024-08", precision: "month", from: "2024-08-01", to: "2024-08-31" } as const,
  { value: null, precision: "unknown", from: "2024-08-30", to: "2024-09-02" } as const,
  { value: null, precision: "unknown", from: null, to: "2024-09-02" } as const,
  { value: null, precision: "unknown", from: null, to: null } as const,
);
const anyStory = fc.record({
  outlet: nasty,
  title: fc.option(nasty),
  url: fc.constantFrom("https://a.example/é,;x", "javascript:alert(1)", "https://a.example/\r\nEND:VEVENT", "none"),
  publishedAt: fc.constantFrom("2024-08-05T20:00:00+03:30", "2024-08-05", "no date", null),
});
const anyPerson = fc.record({
  name: fc.option(nasty),
  aliases: fc.constant([]),
  side: fc.constantFrom("IR", "RU", null),
  office: fc.option(nasty),
});

/** Exports of anything. */
export const anyExport: fc.Arbitrary<Export> = fc
  .record({
    stories: fc.array(anyStory, { maxLength: 4 }),
    events: fc.array(
      fc.record({
        date: days,
        participants: fc.array(anyPerson, { maxLength: 4 }),
        place: fc.option(
          fc.record({ name: fc.option(nasty), nameEn: fc.constant(null), country: fc.constantFrom("IR", "CH") }),
        ),
        status: fc.constantFrom("held", "planned", "postponed", "cancelled", "denied"),
        told: fc.nat(3),
      }),
      { maxLength: 6 },
    ),
  })
  .map(({ stories, events }) =>
    exportOf(
      events.map(({ told, ...parts }, index) =>
        exportedEvent(`e${index}`, {
          ...parts,
          coverage: [{ story: `s${told}`, role: "main" }],
          claims: [
            {
              story: `s${told}`,
              field: "place",
              value: stories[0]?.title ?? "x",
              agrees: false,
              from: "stated",
              quote: "x",
              in: "text",
              start: 0,
              end: 1,
            },
          ],
        }),
      ),
      stories.map((parts, index) => exportedStory(`s${index}`, parts)),
    ),
  );
