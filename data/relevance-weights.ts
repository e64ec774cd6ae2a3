// Made by `npm run fit:relevance`; do not edit by hand.
export const relevanceWeights: Readonly<Record<string, number>> = {
  bias: -2.57,
  "main meeting of office-holders": 1.49,
  "main meeting of others": 0,
  "main meeting in the opening": 2.03,
  "recalled meeting": 0.81,
  "both in the headline": 0.38,
  "both in the opening": 1.82,
  "dealings in the opening": 0.67,
  "share of sentences with both": 2.12,
  "share of sentences with dealings": 0.55,
  "balance of the two": 0,
  "a third country more than the weaker side": -0.76,
  "no affair of state in the headline": -0.13,
  "no affair of state": -1.35,
};
