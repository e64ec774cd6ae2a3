// Made by `npm run fit:relevance`; do not edit by hand.
export const relevanceWeights: Readonly<Record<string, number>> = {
  bias: -2.28,
  "main meeting of office-holders": 2.38,
  "main meeting of others": 0.31,
  "main meeting in the opening": 2.24,
  "recalled meeting": 0.73,
  "both in the headline": 0.97,
  "both in the opening": 1.43,
  "dealings in the opening": 0.57,
  "share of sentences with both": 1.63,
  "share of sentences with dealings": 0.65,
  "balance of the two": 0,
  "a third country more than the weaker side": -1.23,
  "no affair of state in the headline": -1.57,
  "no affair of state": -1.4,
};
