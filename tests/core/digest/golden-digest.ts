import { englishNames } from "../../../core/digest/english-names.ts";
import type { Quantiles } from "../../../core/latency/stamps.ts";
import type { Digest, DigestBlock, DigestStory, Language, OutletNote } from "../../../core/digest/digest-types.ts";
import type { MeetingDate, Participant, Quote } from "../../../core/model.ts";
import { offices } from "../../../data/offices.ts";
import { people } from "../../../data/people.ts";
import {
  araghchi,
  cairo,
  choigou,
  day,
  lavrov,
  mention,
  moscow,
  person,
  pezeshkian,
  tehran,
  telling,
} from "../../support/builders.ts";

/**
 * A digest with something of everything. The people are real; the outlets, and all that is said, are invented. What it
 * looks like in each form lies in golden/, and was read line by line.
 */

const outlets: Readonly<Record<string, OutletNote>> = {
  "Dépêche d’Ispahan": { kind: "state-media", agency: true, country: "IR" },
  "Volga Info": { kind: "state-media", agency: false, country: "RU" },
  "Agence du Midi": { kind: "agency", agency: true, country: "FR" },
  "Radio Lutèce": { kind: "public-broadcaster", agency: false, country: "FR" },
  "Le Fanal": { kind: "private", agency: false, country: "BE" },
};

function story(
  id: string,
  outlet: string,
  title: string | null,
  quotes: readonly (readonly [string, Participant | null])[] = [],
): DigestStory {
  const said = quotes.map(([text, who]): Quote => ({
    start: 0,
    end: 1,
    text: `« ${text} »`,
    speaker: who?.identity ?? null,
  }));
  return {
    id,
    outlet,
    url: `https://${id}.example/article?a=1&b=2`,
    title,
    publishedAt: "2024-08-06T08:00:00+02:00",
    copyOf: null,
    meetings: [{ ...mention, quotes: said }],
    sentences: [id === "b1" ? "Le ministre verra vendredi au Caire son homologue, « pour conclure »." : null],
  };
}

const named = (identity: string, one: Participant, officeId: string | null): Participant => ({
  ...one,
  identity,
  officeId,
});
const president = named("pezeshkian", pezeshkian, "president");
const shoigu = named("choigou", choigou, "security-council-secretary");
const minister = named("araghchi", araghchi, "foreign-minister");
const lavrovToo = named("lavrov", lavrov, "foreign-minister");
const chief = person("Mohammad Bagheri", "IR", "chef d'état-major");

type Values = NonNullable<DigestBlock["change"]["before"]>;
const base: Values = {
  date: day("2024-08-05"),
  place: tehran,
  format: "in-person",
  status: "held",
  participants: [president, shoigu],
  delegation: [],
  topics: ["security"],
};

function block(
  id: string,
  values: Partial<Values>,
  stories: readonly DigestStory[],
  parts: Partial<DigestBlock["change"]> = {},
  dates: Readonly<Record<string, MeetingDate>> = {},
): DigestBlock {
  const shown = { ...base, ...values };
  const tellings = stories.map((one) =>
    telling(one.id, {
      origin: one.outlet,
      date: dates[one.id] ?? shown.date,
      place: shown.place,
      format: shown.format,
    }),
  );
  const event = { id, values: shown, main: true, tellings };
  return {
    change: { kind: "opened", event, before: null, news: [], newOrigins: 0, corrections: [], ...parts },
    stories,
    maybeSent: false,
  };
}

const visit = block(
  "e1",
  { participants: [president, shoigu], delegation: [chief], topics: ["security", "gaza"] },
  [
    story("a1", "Dépêche d’Ispahan", "Choïgou à Téhéran : « un accord global »", [
      ["Les deux pays doivent aller vers un accord global de coopération dans la région", president],
    ]),
    story("a2", "Volga Info", "Visite éclair à Téhéran", [
      ["Notre coopération militaire et technique se développe conformément à nos engagements", shoigu],
    ]),
    { ...story("a3", "Le Fanal", "L'Iran et la Russie resserrent leurs liens"), copyOf: "Agence du Midi" },
    story("a4", "Radio Lutèce", null),
  ],
  {},
  { a4: day("2024-08-06") },
);
const announced = block(
  "e2",
  {
    status: "planned",
    place: cairo,
    date: day("2024-08-09"),
    participants: [minister, lavrovToo],
    topics: ["nuclear", "sanctions"],
  },
  [story("b1", "Dépêche d’Ispahan", "Araghchi et Lavrov se verront au Caire")],
);
const call = {
  ...block(
    "e3",
    {
      status: "cancelled",
      format: "phone",
      place: null,
      participants: [minister, lavrovToo],
      date: day("2024-08-02"),
      topics: [],
    },
    [story("c1", "Agence du Midi", "L’entretien est annulé")],
  ),
  maybeSent: true,
};
const month = block(
  "e4",
  {
    place: { name: null, nameEn: null, country: "US" },
    participants: [
      person(null, "IR", "vice-ministre de l'Économie"),
      person("Wang Yi", "CN", "ministre des Affaires étrangères"),
      lavrovToo,
    ],
    date: { value: "2024-07", precision: "month", from: "2024-07-01", to: "2024-07-31" },
  },
  [story("d1", "Le Fanal", "Rencontre à trois")],
);
const updated = block(
  "e5",
  { place: moscow, date: day("2024-08-01"), participants: [minister, lavrovToo] },
  [story("f1", "Volga Info", "Ils se sont vus à Moscou")],
  {
    kind: "updated",
    news: [
      {
        kind: "value",
        before: { field: "status", value: "planned" },
        now: { field: "status", value: "held" },
        contradicts: false,
      },
      { kind: "person", person: shoigu },
    ],
  },
);
const corrected = block(
  "e6",
  { place: moscow, date: day("2024-07-30"), participants: [president, lavrovToo] },
  [story("g1", "Agence du Midi", "À Moscou, et non à Téhéran")],
  {
    kind: "corrected",
    news: [
      {
        kind: "value",
        before: { field: "place", value: tehran },
        now: { field: "place", value: moscow },
        contradicts: true,
      },
    ],
  },
);
const merged: DigestBlock = {
  ...block("e7", { date: day("2024-07-29") }, [story("h1", "Radio Lutèce", "Une seule et même visite")], {
    kind: "merged",
  }),
  // One that the digest tells of, and one that it does not.
  possiblySame: [
    visit.change.event!,
    { id: "e0", values: { ...base, place: null, date: month.change.event!.values.date } },
  ],
};
const before = { ...base, date: day("2024-07-20") };
const change = { kind: "withdrawn" as const, event: null, before, news: [], newOrigins: 0, corrections: [] };
const withdrawn: DigestBlock = { change, stories: [], maybeSent: false };

const took = (p50: number, p95: number): Quantiles => ({ p50, p95, count: 12 });
const outletTook = { "Le Phare": [300, 6000], "Radio Lutèce": [120, 2400], "Volga Info": [45, 80] } as const;
const outletDelays = Object.entries(outletTook).map(([outlet, [p50, p95]]) => ({ outlet, whole: took(p50, p95) }));
const delays = { whole: took(38, 540), alert: took(21, 48), outlets: outletDelays };
const since = "2024-08-06T05:10:00Z";

export function goldenDigest(language: Language): Digest {
  return {
    blocks: [visit, announced, call, month, updated, corrected, merged, withdrawn],
    repeats: { events: 1, origins: 3 },
    blindSpots: {
      feeds: [
        { outlet: "Le Phare", why: "failing", since: "2024-08-01T06:00:00Z", error: "status 404" },
        { outlet: "La Gazette", why: "silent", since: "2024-07-28T06:00:00Z", error: null },
      ],
      pages: [
        { since, outlet: "Le Fanal", url: "https://fanal.example/a", title: "Réservé aux abonnés ?", why: "paywalled" },
        { since, outlet: "Volga Info", url: "https://volga.example/x", title: null, why: "failed" },
      ],
    },
    language,
    since: "2024-08-05",
    until: "2024-08-06",
    outlets: (name) => outlets[name],
    englishNames: englishNames(people, offices),
    links: {
      unsubscribe: "https://vigie.example/unsubscribe?t=abc",
      corrections: (id) => ({
        notAMeeting: `https://vigie.example/correct?e=${id}&is=none`,
        alreadyKnown: `https://vigie.example/correct?e=${id}&is=known`,
      }),
    },
    delays,
  };
}
