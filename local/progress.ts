import * as z from "zod";
import type { StageDepth } from "./vigie.ts";

/** A line of a stage's journal (functions/shared/journal.ts). */
const journalLine = z.looseObject({ what: z.string(), error: z.string().optional() });

export interface ProgressOptions {
  /** Where it is shown. */
  readonly stream: NodeJS.WriteStream;
  /** Shows each line that a function prints, too. */
  readonly verbose: boolean;
  depths(): ReadonlyMap<string, StageDepth>;
}

const liveEvery = 250;
const plainEvery = 5000;

/**
 * Shows how far the work is: on a terminal one line that is written over, elsewhere a line now and then, when something
 * has changed. Why messages fail is said once for each reason. What a function prints that is no journal line (a crash,
 * a warning) is always shown.
 */
export class Progress {
  private readonly options: ProgressOptions;
  private readonly counts = new Map<string, number>();
  private readonly timer: NodeJS.Timeout;
  private readonly failures = new Set<string>();
  private shown = "";

  constructor(options: ProgressOptions) {
    this.options = options;
    this.timer = setInterval(() => this.show(), options.stream.isTTY ? liveEvery : plainEvery).unref();
  }

  /** Takes a line that a function printed. */
  line(stage: string, text: string): void {
    const entry = parse(text);
    if (entry !== null) {
      const counter = `${stage} ${entry.what}`;
      this.counts.set(counter, (this.counts.get(counter) ?? 0) + 1);
      if (entry.what === "failure") this.failure(stage, entry.error ?? "no reason given");
    }
    if (this.options.verbose || entry === null) this.say(`${stage}: ${text}`);
  }

  /** Each reason once: a fault of the code fails every message in the same words. */
  private failure(stage: string, error: string): void {
    const failure = `${stage}: ${error}`;
    // The other side's trouble is no fault here, and has its own time to be tried again.
    if (error.startsWith("TemporaryError")) return;
    if (this.failures.has(failure)) return;
    this.failures.add(failure);
    this.say(`${failure} (will be tried again when its time to work on it is over)`);
  }

  /** Says something in a line of its own. */
  say(text: string): void {
    const { stream } = this.options;
    if (stream.isTTY && this.shown !== "") {
      stream.clearLine(0);
      stream.cursorTo(0);
      this.shown = "";
    }
    stream.write(`${text}\n`);
  }

  /** Shows no more. */
  stop(): void {
    clearInterval(this.timer);
    if (this.options.stream.isTTY && this.shown !== "") this.options.stream.write("\n");
  }

  private show(): void {
    const { stream } = this.options;
    const line = this.summary();
    if (line === this.shown) return;
    if (stream.isTTY) {
      stream.clearLine(0);
      stream.cursorTo(0);
      stream.write(line.slice(0, Math.max(20, stream.columns - 1)));
    } else {
      stream.write(`${line}\n`);
    }
    this.shown = line;
  }

  private summary(): string {
    const queues = [...this.options.depths()].map(([stage, { ready, inFlight, delayed, parked }]) => {
      const left = ready + inFlight + delayed;
      return `${stage} ${left}${parked > 0 ? ` (${parked} parked)` : ""}`;
    });
    const done = [...this.counts].map(([counter, count]) => `${counter} ${count}`);
    return [`Waiting: ${queues.join(" · ")}`, ...(done.length > 0 ? [`so far: ${done.join(" · ")}`] : [])].join(" | ");
  }
}

function parse(text: string): z.infer<typeof journalLine> | null {
  if (!text.startsWith("{")) return null;
  try {
    return journalLine.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
