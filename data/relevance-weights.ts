// Made by `npm run fit:relevance`; do not edit by hand.
export const relevanceWeights: Readonly<Record<string, number>> = {
  bias: -2.49,
  "main meeting of office-holders": 2.52,
  "main meeting of others": 0.1,
  "recalled meeting": 1.1,
  "both in the headline": 0.38,
  "both in the opening": 1.92,
  "dealings in the opening": 0.78,
  "share of sentences with both": 2.45,
  "share of sentences with dealings": 0.4,
  "balance of the two": 0,
  "a third country more than the weaker side": -0.33,
  "no affair of state": -1.68,
};
