import * as fc from "fast-check";
import type { CurrentEvent } from "../../core/digest/choose-changes.ts";
import type { Digest, DigestBlock, DigestStory } from "../../core/digest/digest-types.ts";
import type { Participant } from "../../core/model.ts";
import {
  choigou,
  day,
  lavrov,
  mention,
  moscow,
  person,
  pezeshkian,
  shownMeeting,
  tehran,
  telling,
} from "./builders.ts";

export const words = "Les deux pays doivent aller vers un accord global de coopération dans la région";

export function digestStory(id: string, parts: Partial<DigestStory> = {}): DigestStory {
  return {
    id,
    outlet: `Outlet ${id}`,
    url: `https://${id}.example/a`,
    title: `Titre de ${id}`,
    publishedAt: "2024-08-05T20:00:00+03:30",
    copyOf: null,
    meetings: [{ ...mention, quotes: [{ start: 0, end: 9, text: `« ${words} »`, speaker: pezeshkian.identity }] }],
    sentences: [],
    ...parts,
  };
}

interface BlockParts {
  readonly event?: Partial<CurrentEvent>;
  readonly block?: Partial<DigestBlock>;
  readonly stories?: readonly DigestStory[];
}

export function digestBlock(id: string, parts: BlockParts = {}): DigestBlock {
  const stories = parts.stories ?? [digestStory("s1"), digestStory("s2")];
  const tellings = stories.map(({ id: one }) => telling(one));
  const event = { id, values: shownMeeting, main: true, tellings, ...parts.event };
  return {
    change: { kind: "opened", event, before: null, news: [], newOrigins: 0, corrections: [] },
    stories,
    maybeSent: false,
    ...parts.block,
  };
}

export function digestOf(parts: Partial<Digest> = {}): Digest {
  return {
    blocks: [digestBlock("e1"), digestBlock("e2"), digestBlock("e3")],
    repeats: { events: 0, origins: 0 },
    blindSpots: { feeds: [], pages: [] },
    language: "fr",
    since: "2024-08-05",
    until: "2024-08-06",
    outlets: () => undefined,
    ...parts,
  };
}

/** A day with many events, each with many long-titled articles and a principal of its own: `Nom7`. */
export function heavyDigest(events: number, parts: Partial<Digest> = {}): Digest {
  const blocks = Array.from({ length: events }, (_, index) => {
    const stories = Array.from({ length: 12 }, (_unused, at) =>
      digestStory(`s${index}-${at}`, { title: "Un long titre de presse ".repeat(5) }),
    );
    const guest = person(`Sergueï Nom${index}`, "RU", "vice-ministre des Affaires étrangères");
    const values = {
      ...shownMeeting,
      date: day(`2024-08-0${(index % 6) + 1}`),
      place: index % 3 === 0 ? moscow : tehran,
      participants: [pezeshkian, guest],
    };
    return digestBlock(`e${index}`, { stories, event: { values } });
  });
  return digestOf({ blocks, ...parts });
}

/** What hostile pages put into a title, a name, an outlet. */
export const nastyPieces = [
  "<script>alert(1)</script>",
  "</b><a href='https://evil.example/'>",
  "&amp;",
  "<!channel>",
  "<@123>",
  "@everyone",
  "*_~`|",
  "](https://evil.example/)",
  "[x](javascript:alert(1))",
  "https://evil.example/x",
  "\r\nBcc: a@b.example",
  "\r\nEND:VEVENT",
  "\u202e\u200b",
  "\u0000\u0007",
  "=cmd|' /C calc'!A0",
  "]]>",
  "\ud83d",
  "🕊️",
  "# ",
  "> ",
  "- ",
  "1. ",
  "mot ",
  "été ",
  "long".repeat(2500),
  "long ".repeat(2000),
] as const;

const nasty = fc.array(fc.constantFrom(...nastyPieces), { maxLength: 6 }).map((pieces) => pieces.join(""));
const address = fc.constantFrom(
  "https://a.example/x",
  "https://a.example/(x)?q=[1]&r='\"<b>",
  "javascript:alert(1)",
  "https://a.example/\r\nBcc:x",
  `https://a.example/${"x".repeat(3000)}`,
  "no address",
);
const anyPerson = fc
  .record({
    name: fc.option(nasty),
    side: fc.constantFrom("IR", "RU", "CN", null),
    office: fc.option(nasty),
  })
  .map(({ name, side, office }): Participant => ({ ...person(name, side, office), identity: `${name} ${office}` }));
const anyStory = fc
  .record({ outlet: nasty, url: address, title: fc.option(nasty), quote: nasty, copyOf: fc.option(nasty) })
  .map(({ quote, ...parts }) =>
    digestStory("s", {
      ...parts,
      meetings: [{ ...mention, quotes: [{ start: 0, end: 1, text: `« ${words} ${quote} »`, speaker: null }] }],
    }),
  );
const anyBlock = fc
  .record({
    people: fc.array(anyPerson, { maxLength: 12 }),
    stories: fc.array(anyStory, { maxLength: 6 }),
    place: fc.option(
      fc.record({ name: fc.option(nasty), nameEn: fc.option(nasty), country: fc.constantFrom("IR", "CH") }),
    ),
    kind: fc.constantFrom("opened", "updated", "corrected", "merged", "split"),
    maybeSent: fc.boolean(),
    // Some of them are in the digest.
    others: fc.array(fc.constantFrom("e0", "e1", "e7"), { maxLength: 5 }),
  })
  .map(({ people, stories, place, kind, maybeSent, others }) => {
    const own = stories.map((story, index) => ({ ...story, id: `s${index}` }));
    const values = { ...shownMeeting, participants: people, delegation: people, place };
    const block = digestBlock("e", { stories: own, event: { values } });
    const possiblySame = others.map((id) => ({ id, values }));
    return { ...block, maybeSent, possiblySame, change: { ...block.change, kind } } satisfies DigestBlock;
  });

/** Digests of anything: any number of events, with words and addresses that mean harm. */
export const anyDigest: fc.Arbitrary<Digest> = fc
  .record({
    few: fc.array(anyBlock, { maxLength: 4 }),
    times: fc.constantFrom(1, 1, 1, 5, 25),
    language: fc.constantFrom("fr" as const, "en" as const),
    outlet: nasty,
    error: fc.option(nasty),
    unsubscribe: fc.option(fc.constant("https://vigie.example/u?t=1&s=2")),
    withdrawn: fc.boolean(),
  })
  .map(({ few, times, language, outlet, error, unsubscribe, withdrawn }) =>
    digestOf({
      blocks: [
        ...Array.from({ length: times }, () => few)
          .flat()
          .map((block, index) => ({
            ...block,
            change: { ...block.change, event: block.change.event && { ...block.change.event, id: `e${index}` } },
          })),
        ...(withdrawn
          ? [
              {
                ...digestBlock("gone"),
                change: {
                  kind: "withdrawn" as const,
                  event: null,
                  before: { ...shownMeeting, participants: [lavrov, choigou] },
                  news: [],
                  newOrigins: 0,
                  corrections: [],
                },
              },
            ]
          : []),
      ],
      language,
      repeats: { events: 2, origins: 3 },
      blindSpots: {
        feeds: Array.from({ length: 12 }, () => ({ outlet, why: "failing" as const, since: null, error })),
        pages: [{ outlet, url: "javascript:alert(1)", title: outlet, why: "paywalled" as const, since: null }],
      },
      links: {
        unsubscribe,
        corrections: (id) => ({
          notAMeeting: `https://vigie.example/c?e=${id}&a=no`,
          alreadyKnown: `https://vigie.example/c?e=${id}&a=known`,
        }),
      },
      delays: {
        whole: { p50: 42, p95: 640, count: 120 },
        alert: { p50: 20, p95: 55, count: 120 },
        outlets: [outlet, ...few.flatMap(({ stories }) => stories.map((one) => one.outlet))].map((name) => ({
          outlet: name,
          whole: { p50: 4000, p95: 90_000, count: 3 },
        })),
      },
    }),
  );
