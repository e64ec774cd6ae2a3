// Made by `npm run fit:relevance`; do not edit by hand.
export const relevanceWeights: Readonly<Record<string, number>> = {
  bias: -2.45,
  "main meeting of office-holders": 1.75,
  "main meeting of others": 0.02,
  "main meeting in the opening": 1.61,
  "recalled meeting": 0.77,
  "both in the headline": 0.12,
  "both in the opening": 2.03,
  "dealings in the opening": 0.55,
  "share of sentences with both": 2.43,
  "share of sentences with dealings": 0.42,
  "balance of the two": 0,
  "a third country more than the weaker side": -0.48,
  "no affair of state": -1.57,
};
