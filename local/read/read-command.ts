import { readFileSync } from "node:fs";
import { readArticle } from "../../core/reading/read-article.ts";
import type { Article } from "../../core/model.ts";
import { knowledge } from "../../functions/shared/knowledge.ts";
import { type Command, noMoreWords, print, readWords } from "../commands/command.ts";
import { CallError, WorkError } from "../failures.ts";
import { fetchPage } from "./fetch-page.ts";
import { printReading } from "./print-reading.ts";
import { readLines } from "./read-lines.ts";
import { bytesArticle, publishedOf } from "./read-request.ts";

export const readCommand: Command = {
  summary: "Reads one page or text without storing it, and prints what it says",
  help: `Usage: vigie read [FILE] [--url URL] [--published ISO]
       vigie read --jsonl

  FILE         a page (HTML) or a text; - or nothing for standard input
  --url        where the page is from; without a FILE it is fetched from there
  --published  when it was published, where the page does not say: 2024-08-05T22:10:00+03:30, or a day
  --jsonl      one request a line on standard input, { "id", "html" | "text" | "file", "url"?, "published"? },
               one answer a line, in the same order; a line that fails gets { "id", "error" }
  --allow-private-network
               lets --url be on this machine or in private ranges`,

  async run(args) {
    const { values, positionals } = readWords("read", args, {
      url: { type: "string" },
      published: { type: "string" },
      jsonl: { type: "boolean", default: false },
      "allow-private-network": { type: "boolean", default: false },
    });
    const [file, ...more] = positionals;
    noMoreWords("read", more);
    if (values.jsonl) {
      if (file !== undefined || values.url !== undefined || values.published !== undefined)
        throw new CallError("--jsonl takes its requests from standard input and no other words");
      for await (const line of readLines(process.stdin)) await print(line);
      return 0;
    }
    const published = checkedDate(values.published);
    const article = await articleFrom(file, values.url, {
      published,
      allowPrivateNetwork: values["allow-private-network"],
    });
    await print(
      `${JSON.stringify(printReading(file ?? values.url ?? null, article, readArticle(article, knowledge)), null, 2)}\n`,
    );
    return 0;
  },
};

function checkedDate(published: string | undefined): string | null {
  try {
    return publishedOf(published ?? null);
  } catch {
    throw new CallError(`--published takes an instant or a day such as 2024-08-05T22:10:00+03:30: "${published}"`);
  }
}

async function articleFrom(
  file: string | undefined,
  url: string | undefined,
  { published, allowPrivateNetwork }: { published: string | null; allowPrivateNetwork: boolean },
): Promise<Article> {
  try {
    if (file === undefined && url !== undefined) {
      const page = await fetchPage(url, allowPrivateNetwork);
      return bytesArticle(page.body, page.url, published, page.contentType);
    }
    // 0 is standard input.
    return bytesArticle(readFileSync(file === undefined || file === "-" ? 0 : file), url ?? "", published);
  } catch (error) {
    throw new WorkError(error instanceof Error ? error.message : String(error));
  }
}
