import { printAtom } from "../../core/export/atom.ts";
import { printCsv } from "../../core/export/csv.ts";
import type { RevisionsOf } from "../../core/export/revisions.ts";
import { printIcs, undatedIn } from "../../core/export/ics.ts";
import { printJsonFeed } from "../../core/export/json-feed.ts";
import { printExport, printJsonLines } from "../../core/export/print-export.ts";
import { selectExport } from "../../core/export/select-export.ts";
import type { Export } from "../../core/export/shape.ts";
import { readFilter } from "../subscriptions/read-wish.ts";
import { choiceOption, type Command, dayOption, defaultData, noMoreWords, print, readWords, say } from "./command.ts";

type Printer = (exported: Export, revisionsOf: RevisionsOf) => Iterable<string>;
const formatNames = ["json", "jsonl", "csv", "ics", "atom", "jsonfeed"] as const;
const printers: Readonly<Record<(typeof formatNames)[number], Printer>> = {
  json: printExport,
  jsonl: printJsonLines,
  csv: printCsv,
  ics: printIcs,
  atom: printAtom,
  jsonfeed: printJsonFeed,
};

export const exportCommand: Command = {
  summary: "Writes stories and events to standard output",
  help: `Usage: vigie export [--data DIR | --table NAME --bucket NAME] [--format FORMAT] [--since DATE] [--until DATE] [FILTER]

  --data     the folder that "vigie run --data" keeps; ${defaultData} without it
  --table    name of a deployed table, in place of --data: AWS settings of the shell apply
  --bucket   with --table: name of the archive's bucket. All of both is read, page by page, whatever is asked
             for: on a large table this takes long and is billed by what is read
  --format   json (docs/contract.md), jsonl (a record a line), csv (an event a line), ics (a calendar of
             meetings), atom or jsonfeed (a feed of events); json without it
  --since, --until
             events that may lie between these days, stories published then, and stories
             that cover those events

  FILTER, of events; the same option again is "or", another one is "and":
  --person, --office, --side, --place, --topic, --status
             as "vigie subscribe" takes them
  --how      in-person, phone or video
  --origins  told by so many independent sources at least`,

  async run(args) {
    const { values, positionals } = readWords("export", args, {
      data: { type: "string", default: defaultData },
      table: { type: "string" },
      bucket: { type: "string" },
      format: { type: "string", default: "json" },
      since: { type: "string" },
      until: { type: "string" },
      person: { type: "string", multiple: true },
      office: { type: "string", multiple: true },
      side: { type: "string", multiple: true },
      place: { type: "string", multiple: true },
      how: { type: "string", multiple: true },
      status: { type: "string", multiple: true },
      topic: { type: "string", multiple: true },
      origins: { type: "string" },
    });
    noMoreWords("export", positionals);
    const format = choiceOption("format", values.format, formatNames);
    const [since, until] = [dayOption("since", values.since), dayOption("until", values.until)];
    const period = { ...(since !== undefined && { since }), ...(until !== undefined && { until }) };
    const { person, office, side, place, how, status, topic, origins } = values;
    const isFiltered = [person, office, side, place, how, status, topic, origins].some((one) => one !== undefined);
    const filter = readFilter({ person, office, side, place, format: how, status, topic, origins }, "how");
    const at = { data: values.data, table: values.table, bucket: values.bucket };
    const { exportOf, storedRevisions } = await import("../export/export-of.ts");
    const { withArchive } = await import("../chosen.ts");
    const { all, revisionsOf } = await withArchive(at, async (stored) => ({
      all: await exportOf(stored),
      revisionsOf: await storedRevisions(stored),
    }));
    const selected = selectExport(all, period, isFiltered ? filter : undefined);
    for (const piece of printers[format](selected, revisionsOf)) await print(piece);
    const undated = format === "ics" ? undatedIn(selected) : 0;
    if (undated > 0)
      say(`Left out of the calendar: ${undated} of ${selected.events.length} events, whose day is not known`);
    return 0;
  },
};
