import { languages } from "../../core/digest/digest-types.ts";
import { topics } from "../../core/model.ts";
import { isZone, minutesOf } from "../../core/subscriptions/local-clock.ts";
import { isQuiet } from "../../core/subscriptions/due.ts";
import type { Filter } from "../../core/subscriptions/passes.ts";
import {
  type QuietHours,
  type Rhythm,
  rhythmKinds,
  usualWish,
  type Wish,
} from "../../core/subscriptions/subscription.ts";
import { choiceOption } from "../commands/command.ts";
import { CallError } from "../failures.ts";

/** Options of `vigie subscribe` that say what is wanted; absent ones leave what is usual. */
export interface WishOptions {
  readonly language?: string | undefined;
  readonly rhythm?: string | undefined;
  readonly at?: string | undefined;
  readonly weekday?: string | undefined;
  readonly zone?: string | undefined;
  readonly quiet?: string | undefined;
  readonly person?: readonly string[] | undefined;
  readonly office?: readonly string[] | undefined;
  readonly side?: readonly string[] | undefined;
  readonly place?: readonly string[] | undefined;
  readonly format?: readonly string[] | undefined;
  readonly status?: readonly string[] | undefined;
  readonly topic?: readonly string[] | undefined;
  readonly origins?: string | undefined;
  readonly "new-only"?: boolean | undefined;
  readonly "even-empty"?: boolean | undefined;
  readonly editor?: boolean | undefined;
}

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
const formats = ["in-person", "phone", "video"] as const;
const statuses = ["held", "planned", "postponed", "cancelled", "denied"] as const;
const mostWords = 50;
const longestWord = 100;

/** What the options say. @throws {CallError} at the first that cannot be meant, saying what can. */
export function readWish(options: WishOptions): Wish {
  const zone = options.zone ?? usualWish.zone;
  if (!isZone(zone)) throw new CallError(`--zone takes a time zone such as Europe/Paris: "${zone}"`);
  const quiet = options.quiet === undefined ? null : readQuiet(options.quiet);
  const rhythm = readRhythm(options);
  if ("at" in rhythm && rhythm.kind !== "at-once" && quiet !== null && isWithin(rhythm.at, quiet))
    throw new CallError(`--at ${rhythm.at} lies within the quiet hours: nothing would be sent then`);
  return {
    language: choiceOption("language", options.language ?? usualWish.language, languages),
    rhythm,
    zone,
    quiet,
    filter: { ...readFilter(options, "format"), updates: options["new-only"] !== true },
    evenEmpty: options["even-empty"] === true,
    editor: options.editor === true,
  };
}

/** Options that say which events are wanted. */
export type FilterOptions = Pick<
  WishOptions,
  "person" | "office" | "side" | "place" | "format" | "status" | "topic" | "origins"
>;

/** `formatOption`: what the option is called that says how people met. @throws {CallError} as `readWish`. */
export function readFilter(options: FilterOptions, formatOption: string): Filter {
  return {
    people: words("person", options.person),
    offices: words("office", options.office),
    sides: words("side", options.side).map(country),
    places: words("place", options.place),
    formats: words(formatOption, options.format).map((one) => choiceOption(formatOption, one, formats)),
    statuses: words("status", options.status).map((one) => choiceOption("status", one, statuses)),
    topics: words("topic", options.topic).map((one) => choiceOption("topic", one, topics)),
    leastOrigins: readOrigins(options.origins ?? "1"),
    updates: true,
  };
}

function readRhythm({ rhythm = usualWish.rhythm.kind, at, weekday }: WishOptions): Rhythm {
  const kind = choiceOption("rhythm", rhythm, rhythmKinds);
  if (weekday !== undefined && kind !== "weekly") throw new CallError("--weekday is for --rhythm weekly");
  if (kind === "hourly") {
    if (at !== undefined) throw new CallError("--at is for every rhythm but hourly");
    return { kind };
  }
  const time = readTime("at", at ?? "06:30");
  if (kind !== "weekly") return { kind, at: time };
  return { kind, at: time, weekday: weekdays.indexOf(choiceOption("weekday", weekday ?? "monday", weekdays)) + 1 };
}

function readTime(name: string, text: string): string {
  if (/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text)) return text;
  throw new CallError(`--${name} takes a time such as 06:30: "${text}"`);
}

function readQuiet(text: string): QuietHours {
  const [from = "", to = "", ...more] = text.split("-");
  const hours = { from: readTime("quiet", from), to: readTime("quiet", to) };
  if (more.length === 0 && hours.from !== hours.to) return hours;
  throw new CallError(`--quiet takes two times such as 22:00-07:00: "${text}"`);
}

function isWithin(at: string, quiet: QuietHours): boolean {
  return isQuiet({ rhythm: { kind: "hourly" }, zone: "UTC", quiet }, minutesOf(at) * 60_000);
}

function words(name: string, given: readonly string[] = []): string[] {
  if (given.length > mostWords) throw new CallError(`--${name} may be given ${mostWords} times at most`);
  const clean = given.map((one) => one.normalize("NFC").trim());
  const strange = clean.find((one) => one === "" || one.length > longestWord || /\p{C}/u.test(one));
  if (strange === undefined) return clean;
  throw new CallError(`--${name} takes a few words: "${strange.slice(0, 40).replace(/\p{C}/gu, "�")}"`);
}

function country(text: string): string {
  const code = text.toUpperCase();
  if (/^[A-Z]{2}$/.test(code)) return code;
  throw new CallError(`--side takes the code of a country such as IR: "${text}"`);
}

function readOrigins(text: string): number {
  const number = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (number >= 1) return number;
  throw new CallError(`--origins takes a number from 1: "${text}"`);
}
