/** What one of the four questions (who, when, where, how) contributes to a decision. */
export interface Part {
  readonly veto: boolean;
  readonly support: number;
  readonly reason: string;
}

export const veto = (reason: string): Part => ({ veto: true, support: 0, reason });
export const support = (amount: number, reason: string): Part => ({ veto: false, support: amount, reason });
export const silent = support(0, "");
