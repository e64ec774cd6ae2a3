import type { Mention } from "../../../core/model.ts";
import { readTable } from "../../support/read-table.ts";

/** A meeting as a row of `fixtures/cases/meetings.csv` wants it; `null` where the text says nothing, "?" where any will do. */
export interface ExpectedMeeting {
  readonly optional: boolean;
  readonly principals: readonly string[];
  readonly others: readonly string[];
  readonly format: string;
  readonly status: string;
  readonly date: string | null;
  readonly city: string | null;
  readonly role: string;
}

export interface MeetingCase {
  readonly id: string;
  readonly half: string;
  readonly kind: string;
  readonly published: string;
  readonly title: string | null;
  readonly text: string;
  readonly expected: readonly ExpectedMeeting[];
  /** Why the row is known to fail; "" where it must pass. */
  readonly openIssue: string;
}

/** Rows of `fixtures/cases/meetings.csv`; its README says how the column `meetings` is written. */
export function readMeetingCases(): MeetingCase[] {
  return readTable("meetings.csv", ["id", "half", "class", "published", "title", "text", "meetings", "open issue"]).map(
    (row) => ({
      id: row.id,
      half: row.half,
      kind: row.class,
      published: row.published,
      title: row.title === "" ? null : row.title,
      text: row.text.replaceAll("\\n", "\n"),
      expected: row.meetings === "" ? [] : row.meetings.split(" && ").map(readExpected),
      openIssue: row["open issue"],
    }),
  );
}

function readExpected(cell: string): ExpectedMeeting {
  const [who = "", format = "?", status = "?", date = "?", city = "?", role = "?"] = cell.split("; ");
  const [, optional, principals = "", others = ""] = /^(\??)([^(]*)(?:\((.*)\))?$/.exec(who) ?? [];
  const orNull = (value: string): string | null => (value === "-" ? null : value);
  return {
    optional: optional === "?",
    principals: namesIn(principals, "+"),
    others: namesIn(others, ","),
    format,
    status,
    date: orNull(date),
    city: orNull(city),
    role,
  };
}

function namesIn(list: string, separator: string): string[] {
  return list
    .split(separator)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/** What is wrong with the meetings that were found, in one line; null where they are those of the row. */
export function differenceOf(expected: readonly ExpectedMeeting[], found: readonly Mention[]): string | null {
  const left = [...found];
  const missing: string[] = [];
  for (const one of expected) {
    const sorted = left.map((mention) => ({ mention, miss: missesOf(one, mention) }));
    const fit = sorted.find(({ miss }) => miss.length === 0);
    if (fit !== undefined) left.splice(left.indexOf(fit.mention), 1);
    else if (!one.optional) missing.push(nameOf(one));
  }
  if (missing.length === 0 && left.length === 0) return null;
  return `wanted ${missing.join(" && ") || "nothing more"}, found ${left.map(printMention).join(" && ") || "nothing more"}`;
}

function missesOf(expected: ExpectedMeeting, mention: Mention): string[] {
  const participants = mention.participants.map(({ identity }) => identity);
  const present = [...participants, ...mention.delegation.map(({ identity }) => identity)];
  const same = (wanted: string | null, value: string | null): boolean => wanted === "?" || wanted === value;
  return [
    ...(expected.principals.every((one) => participants.some(is(one))) ? [] : ["principals"]),
    ...(expected.others.every((one) => present.some(is(one))) ? [] : ["delegation"]),
    ...(participants.every((one) => [...expected.principals, ...expected.others].some((wanted) => is(wanted)(one)))
      ? []
      : ["strangers"]),
    ...(same(expected.format, mention.format) ? [] : ["format"]),
    ...(same(expected.status, mention.status) ? [] : ["status"]),
    ...(same(expected.date, mention.date.value) ? [] : ["date"]),
    ...(same(expected.city, mention.place?.nameEn ?? null) ? [] : ["city"]),
    ...(same(expected.role, mention.role) ? [] : ["role"]),
  ];
}

/** Whether an identity is the wanted one, or one of several ("a|b"), or begins like it ("ru/*"). */
function is(wanted: string): (identity: string) => boolean {
  return (identity) =>
    wanted.split("|").some((one) => (one.endsWith("*") ? identity.startsWith(one.slice(0, -1)) : one === identity));
}

function nameOf({ principals, others, format, status, date, city, role }: ExpectedMeeting): string {
  return [
    principals.join(" + ") + (others.length > 0 ? ` (${others.join(", ")})` : ""),
    format,
    status,
    date ?? "-",
    city ?? "-",
    role,
  ].join("; ");
}

function printMention({ participants, delegation, format, status, date, place, role }: Mention): string {
  const names = (people: Mention["participants"]): string => people.map(({ identity }) => identity).join(" + ");
  return [
    names(participants) + (delegation.length > 0 ? ` (${names(delegation)})` : ""),
    format,
    status,
    date.value ?? "-",
    place?.nameEn ?? "-",
    role,
  ].join("; ");
}
