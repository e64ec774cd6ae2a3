import { expect, test } from "vitest";
import { meetingPhrases } from "../../data/meeting-phrases.ts";

// Every pattern is read up to the end of a word: what ends in a space before a lookahead can never match.
const spaceBeforeLookahead = / \(\?=(?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)$/;

test.each([...meetingPhrases.cues, ...meetingPhrases.statuses].map(({ pattern }) => pattern))(
  "the wording %s ends at the end of a word",
  (pattern) => {
    expect(pattern).not.toMatch(spaceBeforeLookahead);
  },
);
