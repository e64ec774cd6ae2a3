/**
 * The keys of the one table. Every item lives under `pk` (partition) and `sk` (sort); nothing else is indexed.
 *
 * | pk               | sk                    | item                                                            | written by  |
 * |------------------|-----------------------|-----------------------------------------------------------------|-------------|
 * | STORY#story      | STORY                 | one story: where it was seen, what was read, its outcome        | all stages  |
 * | STORY#story      | SEEN#feed             | what one feed says of it                                        | poll        |
 * | STORY#story      | READING               | what its text says (core/model.ts Reading), for its evidence    | classify    |
 * | STORY#story      | TEXT                  | its fingerprint, and under which sentences it is to be found    | deduplicate |
 * | STORY#story      | TELLING#position      | one mention of a meeting, and the event it belongs to           | deduplicate |
 * | STORY#story      | PENDING               | what a commit of several transactions is about to write         | deduplicate |
 * | STORY#story      | CORRECTION#number     | a correction that holds and names the story                     | corrections |
 * | FEED#feed        | FEED                  | one feed: validators, health, when it is due                    | poll        |
 * | FEED#feed        | UNSENT#story          | seen, and not yet known to be on the scrape queue               | poll        |
 * | HOST#origin      | ROBOTS                | robots.txt of a scheme, host and port (expires)                 | scrape      |
 * | HOST#host        | VISIT                 | last page request, where the host asks for a pause (expires)    | scrape      |
 * | BLOCK#key        | story#position        | a telling under one of its blocking keys                        | deduplicate |
 * | TEXT#sentence    | story                 | a story's fingerprint under one of its sentences                | deduplicate |
 * | EVENT#event      | EVENT                 | one event: values shown; or a redirect; or that it is closed    | deduplicate |
 * | EVENT#event      | COVERAGE#story#pos    | one telling of it                                               | deduplicate |
 * | WATCH#watch      | STATE                 | version, which guards every commit; numbers of changes and      | deduplicate |
 * |                  |                       | corrections                                                     | corrections |
 * | CHANGES#watch    | number (12 digits)    | one change to one event                                         | deduplicate |
 * | CORRECTIONS#watch | number (12 digits)   | what an analyst said, when and why                              | corrections |
 * | SUBSCRIBER#id    | SUBSCRIPTION          | what somebody wants to be told of, where and when               | links       |
 * | SUBSCRIBER#id    | PROGRESS              | how far they were told, and what was begun and not confirmed    | digest      |
 * | READERS#list     | subscriber            | whom to look at together: by rhythm, not yet confirmed, parked  | links       |
 * | SEED#address     | SEED                  | that a hash of MAIL_TO was once made a subscriber               | notify      |
 * | ROUND#name       | STATE                 | how far a round of all subscribers has come                     | notify      |
 * | DAY#day          | event                 | an event announced for that day (expires)                       | notify      |
 * | DELAYS#day       | story                 | when it was published, seen, read, grouped, told of (expires)   | notify      |
 * | UNREAD#day       | story                 | that it could not be read, or not whole (expires)               | scrape      |
 */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

export const keys = {
  story: (story: string): Key => ({ pk: `STORY#${story}`, sk: "STORY" }),
  sighting: (story: string, feed: string): Key => ({ pk: `STORY#${story}`, sk: `SEEN#${feed}` }),
  reading: (story: string): Key => ({ pk: `STORY#${story}`, sk: "READING" }),
  telling: (story: string, position: number): Key => ({ pk: `STORY#${story}`, sk: `TELLING#${two(position)}` }),
  pending: (story: string): Key => ({ pk: `STORY#${story}`, sk: "PENDING" }),
  ownText: (story: string): Key => ({ pk: `STORY#${story}`, sk: "TEXT" }),
  feed: (feed: string): Key => ({ pk: `FEED#${feed}`, sk: "FEED" }),
  unsent: (feed: string, story: string): Key => ({ pk: `FEED#${feed}`, sk: `UNSENT#${story}` }),
  robots: (origin: string): Key => ({ pk: `HOST#${origin}`, sk: "ROBOTS" }),
  visit: (host: string): Key => ({ pk: `HOST#${host}`, sk: "VISIT" }),
  block: (block: string, story: string, position: number): Key => ({
    pk: `BLOCK#${block}`,
    sk: `${story}#${two(position)}`,
  }),
  text: (sentence: string, story: string): Key => ({ pk: `TEXT#${sentence}`, sk: story }),
  correction: (watch: string, number: number): Key => ({ pk: `CORRECTIONS#${watch}`, sk: twelve(number) }),
  ownCorrection: (story: string, number: number): Key => ({
    pk: `STORY#${story}`,
    sk: `CORRECTION#${twelve(number)}`,
  }),
  event: (event: string): Key => ({ pk: `EVENT#${event}`, sk: "EVENT" }),
  coverage: (event: string, story: string, position: number): Key => ({
    pk: `EVENT#${event}`,
    sk: `COVERAGE#${story}#${two(position)}`,
  }),
  watch: (watch: string): Key => ({ pk: `WATCH#${watch}`, sk: "STATE" }),
  change: (watch: string, number: number): Key => ({ pk: `CHANGES#${watch}`, sk: twelve(number) }),
  subscription: (subscriber: string): Key => ({ pk: `SUBSCRIBER#${subscriber}`, sk: "SUBSCRIPTION" }),
  progress: (subscriber: string): Key => ({ pk: `SUBSCRIBER#${subscriber}`, sk: "PROGRESS" }),
  reader: (list: string, subscriber: string): Key => ({ pk: `READERS#${list}`, sk: subscriber }),
  seed: (address: string): Key => ({ pk: `SEED#${address}`, sk: "SEED" }),
  round: (name: string): Key => ({ pk: `ROUND#${name}`, sk: "STATE" }),
  announced: (day: string, event: string): Key => ({ pk: `DAY#${day}`, sk: event }),
  delays: (day: string, story: string): Key => ({ pk: `DELAYS#${day}`, sk: story }),
  unread: (day: string, story: string): Key => ({ pk: `UNREAD#${day}`, sk: story }),
} as const;

function twelve(number: number): string {
  return String(number).padStart(12, "0");
}

/** Positions sort as text: a story has fewer than a hundred mentions (core/reading keeps the first). */
function two(position: number): string {
  return String(position).padStart(2, "0");
}
