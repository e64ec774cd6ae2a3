import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shownValues } from "../../../core/events/shown-values.ts";
import type { Telling } from "../../../core/events/telling.ts";
import type { Status } from "../../../core/model.ts";
import { choigou, day, moscow, noDate, pezeshkian, person, tehran, telling } from "../../support/builders.ts";
import { rules, shuffled, someTellings } from "./tellings.ts";

const shown = (tellings: readonly Telling[]) => shownValues(tellings, rules.sameActor);
const at = (index: number, parts: Partial<Telling> = {}): Telling =>
  telling(`s${index}`, { order: String(index).padStart(4, "0"), origin: `o${index}`, ...parts });

function keysReversed<T>(value: T): T {
  if (Array.isArray(value)) return value.map(keysReversed) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, keysReversed(inner)]),
  ) as T;
}

describe("shownValues()", () => {
  test("does not depend on the order of the tellings", () => {
    const runs = fc.property(
      someTellings(10).chain((tellings) => fc.tuple(fc.constant(tellings), shuffled(tellings))),
      ([one, other]) => {
        expect(shown(other)).toEqual(shown(one));
      },
    );
    fc.assert(runs, { numRuns: 500 });
  });

  test("does not depend on the order of keys, which a table gives back as it likes", () => {
    const runs = fc.property(someTellings(10), fc.nat(), fc.nat(), (some, which, again) => {
      const said = some[again % some.length]!;
      const tellings = [...some, { ...said, story: "again", order: `9 ${said.order}` }];
      const stored = tellings.map((telling, index) => ((which >> index) & 1 ? keysReversed(telling) : telling));
      expect(shown(stored)).toEqual(shown(tellings));
    });
    fc.assert(runs, { numRuns: 3000 });
  });

  test("counts what one origin says again once", () => {
    const runs = fc.property(someTellings(8), fc.nat(), fc.integer({ min: 1, max: 5 }), (tellings, which, times) => {
      const said = tellings[which % tellings.length]!;
      const copies = Array.from({ length: times }, (_, index) => ({
        ...said,
        story: `copy${index}`,
        order: `${said.order} ${index}`,
      }));
      expect(shown([...tellings, ...copies])).toEqual(shown(tellings));
    });
    fc.assert(runs, { numRuns: 500 });
  });

  test("shows the day that is printed rather than one worked out, and the finest", () => {
    const worked = at(1, { date: day("2024-08-06"), dateStated: false });
    const month = { value: "2024-08", precision: "month", from: "2024-08-01", to: "2024-08-31" } as const;
    expect(shown([worked, at(2)]).date.value).toBe("2024-08-05");
    expect(shown([at(1, { date: month }), at(2, { date: noDate }), worked]).date.value).toBe("2024-08-06");
    expect(shown([at(1, { date: month })]).date).toEqual(month);
  });

  test("shows the city that most independent origins name, not most articles", () => {
    const wrong = [1, 2, 3].map((index) => at(index, { place: moscow, origin: "AFP" }));
    expect(shown([...wrong, at(4), at(5)]).place).toEqual(tehran);
    expect(shown([...wrong, at(4, { place: { name: null, nameEn: null, country: "IR" } })]).place).toEqual(moscow);
  });

  test("shows a report's day rather than an announcement's", () => {
    const planned = at(1, { status: "planned", date: day("2024-08-04"), publishedOn: "2024-08-01" });
    expect(shown([planned, at(2)]).date.value).toBe("2024-08-05");
  });

  // Publication day and what is said, in any order; then what is shown.
  test.each<[readonly (readonly [string, Status])[], Status]>([
    [[["01", "planned"]], "planned"],
    [
      [
        ["01", "planned"],
        ["05", "held"],
      ],
      "held",
    ],
    [
      [
        ["05", "held"],
        ["06", "planned"],
      ],
      "held",
    ],
    [
      [
        ["01", "planned"],
        ["02", "postponed"],
      ],
      "postponed",
    ],
    [
      [
        ["01", "postponed"],
        ["02", "planned"],
      ],
      "planned",
    ],
    [
      [
        ["02", "planned"],
        ["02", "postponed"],
      ],
      "postponed",
    ],
    [
      [
        ["01", "planned"],
        ["02", "postponed"],
        ["03", "cancelled"],
      ],
      "cancelled",
    ],
    [
      [
        ["01", "planned"],
        ["02", "cancelled"],
        ["05", "held"],
      ],
      "held",
    ],
    [
      [
        ["05", "held"],
        ["06", "cancelled"],
      ],
      "held",
    ],
    [
      [
        ["05", "held"],
        ["06", "denied"],
      ],
      "denied",
    ],
    [
      [
        ["05", "denied"],
        ["06", "held"],
      ],
      "held",
    ],
    [
      [
        ["05", "held"],
        ["05", "denied"],
      ],
      "held",
    ],
    [
      [
        ["05", "held"],
        ["06", "denied"],
        ["07", "held"],
      ],
      "held",
    ],
    [
      [
        ["05", "held"],
        ["06", "denied"],
        ["07", "cancelled"],
      ],
      "denied",
    ],
    [
      [
        ["01", "planned"],
        ["02", "denied"],
      ],
      "denied",
    ],
    // Told as done before its day: an announcement.
    [
      [
        ["01", "held"],
        ["02", "cancelled"],
      ],
      "cancelled",
    ],
  ])("of %j shows %s", (said, expected) => {
    const tellings = said.map(([date, status], index) => at(index, { status, publishedOn: `2024-08-${date}` }));
    expect(shown(tellings).status).toBe(expected);
    expect(shown(tellings.toReversed()).status).toBe(expected);
  });

  test("shows one entry a person, and in the delegation whom few name as principals", () => {
    const aide = person("Ali Bagheri", "IR", "vice-ministre");
    const office = {
      ...choigou,
      identity: "ru/security-council-secretary",
      name: null,
      officeId: "security-council-secretary",
    };
    const spelt = { ...choigou, aliases: ["Sergei Shoigu"] };
    const values = shown([
      at(1, { participants: [pezeshkian, spelt] }),
      at(2, { participants: [pezeshkian, { ...office, officeId: choigou.officeId }] }),
      at(3),
      at(4, { participants: [pezeshkian, choigou, aide] }),
    ]);
    expect(values.participants.map(({ name }) => name)).toEqual(["Massoud Pezeshkian", "Sergueï Choïgou"]);
    expect(values.participants[1]!.aliases).toEqual(["Sergei Shoigu"]);
    expect(values.delegation.map(({ name }) => name)).toEqual(["Ali Bagheri"]);
  });
});
