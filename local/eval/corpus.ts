import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";

const linkSchema = z.object({ key: z.string(), role: z.enum(["main", "background"]) });

const articleSchema = z.object({
  id: z.string(),
  outlet: z.string(),
  domain: z.optional(z.string()),
  url: z.optional(z.nullable(z.string())),
  published: z.optional(z.nullable(z.string())),
  title: z.optional(z.nullable(z.string())),
  text: z.optional(z.nullable(z.string())),
  relevant: z.boolean(),
  meetings: z.optional(z.array(linkSchema)),
  copyOf: z.optional(z.nullable(z.string())),
  /** File of its page, within the corpus' folder. */
  page: z.optional(z.nullable(z.string())),
  /** A label to slice the figures by, where the corpus has one. */
  class: z.optional(z.string()),
});

const meetingSchema = z.object({
  key: z.string(),
  date: z.optional(z.nullable(z.string())),
  precision: z.enum(["day", "month", "year", "unknown"]),
  place: z.optional(
    z.nullable(z.object({ city: z.optional(z.nullable(z.string())), country: z.optional(z.nullable(z.string())) })),
  ),
  format: z.string(),
  status: z.string(),
  participants: z.array(z.string()),
  topics: z.optional(z.array(z.string())),
});

const goldSchema = z.object({ persons: z.record(z.string(), z.array(z.string())), meetings: z.array(meetingSchema) });

export type GoldArticle = z.infer<typeof articleSchema>;
export type GoldMeeting = z.infer<typeof meetingSchema>;

/** A labelled corpus: the articles and what they should be found to say. */
export interface Corpus {
  readonly dir: string;
  readonly articles: readonly GoldArticle[];
  /** Spellings of each person of the labels. */
  readonly persons: Readonly<Record<string, readonly string[]>>;
  readonly meetings: readonly GoldMeeting[];
}

/**
 * Reads `articles.jsonl` and `meetings.json` of a folder.
 * @throws {Error} naming the file and the line that cannot be read.
 */
export function loadCorpus(dir: string): Corpus {
  const file = join(dir, "articles.jsonl");
  if (!existsSync(file)) throw new Error(`Cannot read a corpus: "${dir}" holds no articles.jsonl`);
  const articles = readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line, index) => (line.trim() === "" ? [] : [decode(articleSchema, line, `${file}, line ${index + 1}`)]));
  const labels = join(dir, "meetings.json");
  return { dir, articles, ...decode(goldSchema, readFileSync(labels, "utf8"), labels) };
}

function decode<T>(schema: z.ZodMiniType<T>, json: string, where: string): T {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw new Error(`Cannot read ${where}: not JSON`, { cause });
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new Error(`Cannot read ${where}: ${z.prettifyError(result.error)}`);
}

/**
 * The articles that a list names: ids and ranges of ids with a common prefix, between commas or white space
 * (`a001-a007, a020`).
 */
export function restrictCorpus(corpus: Corpus, list: string): Corpus {
  const parts = list.split(/[\s,]+/).filter((part) => part !== "");
  const ranges = parts.flatMap((part) => {
    const range = /^([^\d-]*)(\d+)-\1(\d+)$/.exec(part);
    return range ? [{ prefix: range[1]!, from: Number(range[2]), to: Number(range[3]) }] : [];
  });
  const wanted = (id: string): boolean => {
    const [, prefix, digits] = /^(\D*)(\d+)$/.exec(id) ?? [];
    return (
      parts.includes(id) ||
      ranges.some((range) => range.prefix === prefix && Number(digits) >= range.from && Number(digits) <= range.to)
    );
  };
  return { ...corpus, articles: corpus.articles.filter(({ id }) => wanted(id)) };
}
