import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { findMeetings } from "../../core/meetings/find-meetings.ts";
import { meetingOptions, openArticle } from "../../core/reading/read-article.ts";
import { featuresOf, type Features } from "../../core/relevance/judge-relevance.ts";
import { knowledge } from "../../functions/shared/knowledge.ts";
import { corpusArticle } from "./corpus-articles.ts";
import { loadCorpus } from "./corpus.ts";

/**
 * Fits the weights of data/relevance-weights.ts to labelled corpora: logistic regression with a ridge, by gradient descent.
 * Each feature speaks for or against by what it is, so its weight may not change sign. Prints F1 of a five-fold
 * cross-validation, which is the figure to quote; the weights written are fitted to all articles. Without folders, to all
 * labelled corpora of `fixtures/`.
 */
const blind = "fixtures/blind";
const known = ["fixtures/corpus", ...readdirSync(blind).map((name) => `${blind}/${name}`)];
const folders = process.argv.length > 2 ? process.argv.slice(2) : known;

interface Example {
  readonly features: Features;
  readonly relevant: boolean;
}

const against = new Set([
  "one of the two deals with a third country in the opening",
  "a third country more than the weaker side",
  "named together without a word of dealings",
  "a third country first in the headline",
  "a third country first in the opening",
  "no affair of state",
  "no affair of state in the headline",
]);
const ridge = 0.02;
const rounds = 4000;
const rate = 0.3;

const examples: Example[] = folders
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => {
    const corpus = loadCorpus(folder);
    return corpus.articles.map((gold) => {
      const article = corpusArticle(corpus, gold);
      const { doc, tenses } = openArticle(article, knowledge);
      const meetings = findMeetings(doc, meetingOptions(article, doc, tenses, knowledge));
      return { features: featuresOf(doc, meetings, knowledge.relevance), relevant: gold.relevant };
    });
  });

type Weights = Record<string, number>;

function probability(features: Features, weights: Weights): number {
  const sum = Object.entries(features).reduce(
    (total, [name, value]) => total + (weights[name] ?? 0) * value,
    weights["bias"] ?? 0,
  );
  return 1 / (1 + Math.exp(-sum));
}

function fit(sample: readonly Example[]): Weights {
  const names = Object.keys(sample[0]!.features);
  const weights: Weights = Object.fromEntries([["bias", 0], ...names.map((name) => [name, 0] as const)]);
  for (let round = 0; round < rounds; round++) {
    const slope: Weights = Object.fromEntries(Object.keys(weights).map((name) => [name, 0]));
    for (const { features, relevant } of sample) {
      const error = (probability(features, weights) - Number(relevant)) / sample.length;
      slope["bias"]! += error;
      for (const name of names) slope[name]! += error * features[name]!;
    }
    for (const name of Object.keys(weights)) {
      const moved = weights[name]! - rate * (slope[name]! + (name === "bias" ? 0 : (ridge * weights[name]!) / 10));
      weights[name] = name === "bias" ? moved : against.has(name) ? Math.min(0, moved) : Math.max(0, moved);
    }
  }
  return weights;
}

function f1(pairs: readonly { readonly said: boolean; readonly is: boolean }[]): number {
  const both = pairs.filter(({ said, is }) => said && is).length;
  return (2 * both) / (pairs.filter(({ said }) => said).length + pairs.filter(({ is }) => is).length);
}

const folds = 5;
const held = examples
  .flatMap((_, at) => (at < folds ? [at] : []))
  .flatMap((fold) => {
    const weights = fit(examples.filter((_, at) => at % folds !== fold));
    return examples
      .filter((_, at) => at % folds === fold)
      .map(({ features, relevant }) => ({ said: probability(features, weights) >= 0.5, is: relevant }));
  });
const weights = fit(examples);
const fitted = examples.map(({ features, relevant }) => ({
  said: probability(features, weights) >= 0.5,
  is: relevant,
}));
console.log(
  `${examples.length} articles; relevance F1 held out ${(100 * f1(held)).toFixed(1)} %, fitted ${(100 * f1(fitted)).toFixed(1)} %`,
);

const lines = Object.entries(weights).map(
  ([name, value]) => `  ${/^\w+$/.test(name) ? name : JSON.stringify(name)}: ${Math.round(value * 100) / 100},`,
);
writeFileSync(
  new URL("../../data/relevance-weights.ts", import.meta.url),
  `// Made by \`npm run fit:relevance\`; do not edit by hand.\nexport const relevanceWeights: Readonly<Record<string, number>> = {\n${lines.join("\n")}\n};\n`,
);
