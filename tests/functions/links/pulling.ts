import ICAL from "ical.js";
import { expect } from "vitest";
import { englishNames } from "../../../core/digest/english-names.ts";
import type { Subscription } from "../../../core/subscriptions/subscription.ts";
import { offices } from "../../../data/offices.ts";
import { people } from "../../../data/people.ts";
import { readHttpEvent } from "../../../functions/links/http-event.ts";
import { pullStage } from "../../../functions/links/pull.ts";
import { recentEvents } from "../../../functions/links/recent-events.ts";
import { type PullFile, pullPath } from "../../../functions/shared/links.ts";
import { eventStore } from "../../../functions/shared/store/events.ts";
import { storyStore } from "../../../functions/shared/store/stories.ts";
import { watch } from "../deduplicate/desk.ts";
import type { PostOffice } from "../digest/post-office.ts";

export const visible = (text = ""): string => text.replace(/[\u00a0\u202f]/g, " ");
const names = englishNames(people, offices);

/** The function, over the table of a post office and by its clock. */
export function pulling(office: PostOffice) {
  const { table, subscriptions } = office;
  const events = eventStore(table);
  const stage = pullStage({
    watch,
    subscriptions,
    events,
    recent: recentEvents({ watch, events, stories: storyStore(table) }),
    englishNames: names,
    now: () => office.clock,
  });
  return async (path: string, headers: Readonly<Record<string, string>> = {}, method = "GET") =>
    stage(readHttpEvent({ rawPath: path, headers, requestContext: { http: { method } } })!);
}

export async function fetched(ask: ReturnType<typeof pulling>, reader: Subscription, file: PullFile): Promise<string> {
  const answer = await ask(`/${pullPath(reader, file)}`);
  expect(answer?.statusCode).toBe(200);
  return answer!.body;
}

export const calendar = (ics: string): ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
export const statusOf = (event: ICAL.Event): string => String(event.component.getFirstPropertyValue("status"));
