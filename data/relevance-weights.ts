// Made by `npm run fit:relevance`; do not edit by hand.
export const relevanceWeights: Readonly<Record<string, number>> = {
  bias: -2.52,
  "main meeting of office-holders": 1.77,
  "main meeting of others": 0,
  "main meeting in the opening": 1.54,
  "recalled meeting": 1.01,
  "both in the headline": 0.18,
  "both in the opening": 1.98,
  "dealings in the opening": 0.67,
  "share of sentences with both": 2.5,
  "share of sentences with dealings": 0.45,
  "balance of the two": 0,
  "a third country more than the weaker side": -0.44,
  "no affair of state": -1.56,
};
