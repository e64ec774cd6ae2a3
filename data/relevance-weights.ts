// Made by `npm run fit:relevance`; do not edit by hand.
export const relevanceWeights: Readonly<Record<string, number>> = {
  bias: -2.29,
  "main meeting of office-holders": 2.44,
  "main meeting of others": 0.29,
  "main meeting in the opening": 2.1,
  "recalled meeting": 0.98,
  "both in the headline": 0.84,
  "both in the opening": 1.31,
  "dealings in the opening": 0.83,
  "share of sentences with both": 1.74,
  "share of sentences with dealings": 1.12,
  "balance of the two": 0,
  "a third country more than the weaker side": -0.98,
  "no affair of state in the headline": -1.55,
  "no affair of state": -1.54,
};
