// Made by `npm run fit:relevance`; do not edit by hand.
export const relevanceWeights: Readonly<Record<string, number>> = {
  bias: -2.41,
  "main meeting of office-holders": 2.65,
  "main meeting of others": 0.33,
  "main meeting in the opening": 2.07,
  "recalled meeting": 1,
  "both in the headline": 0.88,
  "both in the opening": 1.38,
  "dealings in the opening": 0.84,
  "share of sentences with both": 1.66,
  "share of sentences with dealings": 1.16,
  "balance of the two": 0,
  "a third country more than the weaker side": -0.92,
  "no affair of state in the headline": -1.54,
  "no affair of state": -1.47,
};
