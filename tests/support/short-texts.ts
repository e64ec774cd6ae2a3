import { readFileSync } from "node:fs";
import { sameName } from "../../core/names/same-name.ts";
import type { Article, Mention, Participant } from "../../core/model.ts";
import { readArticle } from "../../core/reading/read-article.ts";
import { fold } from "../../core/text/fold.ts";
import { knowledge } from "../../functions/shared/knowledge.ts";
import { plainArticle } from "./plain-article.ts";

interface ShortMeeting {
  /** Names as a reader would index them, or the wording of an office. */
  readonly who: readonly string[];
  readonly others?: readonly string[];
  readonly date: string | null;
  readonly city: string | null;
  readonly country: string | null;
  readonly format: string;
  readonly status: string;
}

/** A text of fixtures/short with its labels. */
export interface ShortText {
  readonly id: string;
  readonly published: string;
  readonly text: string;
  readonly relevant: boolean;
  readonly meetings: readonly ShortMeeting[];
}

const folder = new URL("../../fixtures/short/", import.meta.url);

export function shortTexts(name: string): ShortText[] {
  return (
    readFileSync(new URL(name, folder), "utf8")
      .split("\n")
      .filter((line) => line !== "")
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a file of our own
      .map((line) => JSON.parse(line) as ShortText)
  );
}

/** Ids of the texts that are known to be read wrongly. */
export const openTexts: ReadonlySet<string> = new Set(
  readFileSync(new URL("open.txt", folder), "utf8")
    .split(/\s+/)
    .filter((id) => id !== ""),
);

/** A first line before a blank one is the headline. */
function articleOf(text: string, publishedAt: string): Article {
  const [, title = null, body = text] = /^([^\n]+)\n\n([^]+)$/.exec(text) ?? [];
  const isHeadline = title !== null && !/[.!?…»]$/.test(title);
  return plainArticle(isHeadline ? body : text, { publishedAt, title: isHeadline ? title : null });
}

/** What is read wrongly in a text, a line each; empty where all is right. */
export function mistakes({ text, published, relevant, meetings }: ShortText): string[] {
  const reading = readArticle(articleOf(text, published), knowledge);
  const wrong = reading.relevant === relevant ? [] : [`relevance ${reading.relevance}`];
  const left = [...reading.meetings];
  for (const gold of meetings) {
    const [best] = left.filter((one) => likeness(gold, one) > 0).sort((a, b) => likeness(gold, b) - likeness(gold, a));
    if (best === undefined) {
      wrong.push(`missed: ${gold.who.join(" + ")}`);
      continue;
    }
    left.splice(left.indexOf(best), 1);
    wrong.push(...differences(gold, best));
  }
  return [...wrong, ...left.map(({ participants }) => `invented: ${participants.map(shown).join(" + ")}`)];
}

function likeness({ who, date, status, format }: ShortMeeting, found: Mention): number {
  const people = [...found.participants, ...found.delegation];
  const hits = who.filter((one) => people.some((person) => isOne(one, person))).length;
  if (hits < who.length * 0.9) return 0;
  return (
    1 + Number(found.date.value === date) * 3 + Number(found.status === status) * 2 + Number(found.format === format)
  );
}

function differences({ who, others = [], ...gold }: ShortMeeting, found: Mention): string[] {
  const extra = found.participants.filter((person) => ![...who, ...others].some((one) => isOne(one, person)));
  const wanted = [gold.date, gold.city, gold.country, gold.format, gold.status].join(" ");
  const read = [
    found.date.value,
    found.place?.nameEn ?? null,
    found.place?.country ?? null,
    found.format,
    found.status,
  ].join(" ");
  return [
    ...extra.map((person) => `too many: ${shown(person)}`),
    ...(wanted === read ? [] : [`${read}, not ${wanted}`]),
  ];
}

function shown({ name, office }: Participant): string {
  return name ?? office ?? "";
}

function isOne(label: string, { name, aliases, office }: Participant): boolean {
  const spellings = name === null ? [] : [name, ...aliases];
  if (spellings.some((spelling) => sameName(spelling, label) !== "different")) return true;
  const isOfficeLabel = /^\p{Ll}|ministre|président|chef|secrétaire/u.test(label);
  if (name !== null && !isOfficeLabel) return false;
  return [office ?? "", ...(name === null ? aliases : [])].some((words) => shareOfWords(label, words) >= 0.5);
}

const small = new Set("de la le du des l d les et a au aux".split(" "));

/** How many of the words of the shorter wording the other has, from 0 to 1. */
function shareOfWords(one: string, other: string): number {
  const [left, right] = [one, other].map(
    (words) =>
      fold(words)
        .match(/[a-z]+/g)
        ?.filter((word) => !small.has(word)) ?? [],
  );
  if (left!.length === 0 || right!.length === 0) return 0;
  const common = left!.filter((word) => right!.some((own) => own === word || own.startsWith(word.slice(0, 4))));
  return common.length / Math.min(left!.length, right!.length);
}
