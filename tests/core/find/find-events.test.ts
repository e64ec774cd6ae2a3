import { expect, test } from "vitest";
import { findEvents, type Findable } from "../../../core/find/find-events.ts";
import { araghchi, choigou, day, lavrov, moscow, pezeshkian, shownMeeting } from "../../support/builders.ts";

const events: readonly Findable[] = [
  { id: "tehran", ...shownMeeting },
  {
    id: "moscow",
    ...shownMeeting,
    date: day("2025-04-18"),
    place: moscow,
    participants: [araghchi, lavrov],
    topics: ["nuclear"],
  },
  {
    id: "call",
    ...shownMeeting,
    date: day("2025-12-15"),
    place: null,
    format: "phone",
    status: "cancelled",
    participants: [araghchi, lavrov],
  },
  {
    id: "month",
    ...shownMeeting,
    date: { value: "2025-06", precision: "month", from: "2025-06-01", to: "2025-06-30" },
    participants: [pezeshkian, choigou],
  },
];

test.each([
  [[], ["call", "month", "moscow", "tehran"]],
  [["Araghchi"], ["call", "moscow"]],
  [
    ["Araqchi", "Lawrow"],
    ["call", "moscow"],
  ],
  [["Larijani"], []],
  [
    ["Araghchi", "2025"],
    ["call", "moscow"],
  ],
  [["2025-06"], ["month"]],
  [["2025-06-12"], []],
  [["2024-08-05"], ["tehran"]],
  [["moscou"], ["moscow"]],
  [["Moscow", "nucléaire"], ["moscow"]],
  [
    ["Russie", "Téhéran", "Gaza"],
    ["month", "tehran"],
  ],
  [["phone"], ["call"]],
  [["téléphone"], ["call"]],
  [["télé"], []],
  [["annulée"], ["call"]],
  [["affaires étrangères"], ["call", "moscow"]],
  [["conseil de securite"], ["month", "tehran"]],
  [[""], []],
  [["'; DROP"], []],
])("findEvents(%j) finds %j", (words, ids) => {
  expect(findEvents(words, events).map(({ id }) => id)).toEqual(ids);
});
