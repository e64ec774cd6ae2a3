/** Right, too many, missed. */
export interface Counts {
  hit: number;
  extra: number;
  missed: number;
}

/** Shares from 0 to 1; null where there is nothing to divide by. */
export interface PrecisionRecall {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

export function noCounts(): Counts {
  return { hit: 0, extra: 0, missed: 0 };
}

export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

export function withF1(precision: number | null, recall: number | null): PrecisionRecall {
  if (precision === null || recall === null) return { precision, recall, f1: null };
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}

export function figuresOf({ hit, extra, missed }: Counts): PrecisionRecall {
  return withF1(share(hit, hit + extra), share(hit, hit + missed));
}

/** The mean; null of nothing. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
