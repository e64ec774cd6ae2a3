import { nextRun } from "./next-run.ts";

/** Longest time that a timer of Node's takes. */
const longest = 2 ** 31 - 1;

/** Calls `run` at every time of a schedule until stopped. */
export class Clock {
  private timer: NodeJS.Timeout | undefined;

  constructor(expression: string, timeZone: string, run: () => void) {
    const arm = (after: Date): void => {
      const next = nextRun(expression, timeZone, after);
      if (next !== null) wait(next);
    };
    const wait = (until: Date): void => {
      const left = until.getTime() - Date.now();
      const ring = (): void => {
        if (left > longest) return wait(until);
        run();
        // A timer may ring a moment early: the next time is counted from the one that was meant.
        arm(new Date(Math.max(until.getTime(), Date.now())));
      };
      this.timer = setTimeout(ring, Math.min(left, longest));
    };
    arm(new Date());
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
