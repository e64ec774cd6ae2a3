import { readFileSync } from "node:fs";
import type { Article } from "../../core/model.ts";
import { CallError, WorkError } from "../failures.ts";
import { type Command, noMoreWords, print, readWords } from "./command.ts";

export const explainCommand: Command = {
  summary: "Shows how one article is read: what was found, why, and what was rejected",
  help: `Usage: vigie explain URL-OR-FILE [options]

  URL-OR-FILE  an address, or a file with a page (HTML) or a text; - for standard input
  --page       show what was taken out of the page as well, and why
  --published  when it was published, where the page does not say: 2024-08-05T22:10:00+03:30, or a day
  --allow-private-network
               lets the address be on this machine or in private ranges`,

  async run(args) {
    const { values, positionals } = readWords("explain", args, {
      page: { type: "boolean", default: false },
      published: { type: "string" },
      "allow-private-network": { type: "boolean", default: false },
    });
    const [source, ...more] = positionals;
    noMoreWords("explain", more);
    if (source === undefined) throw new CallError('An address or a file is wanted: "vigie explain --help" says more');
    const article = await articleAt(source, values.published, values["allow-private-network"]);
    const { knowledge } = await import("../../functions/shared/knowledge.ts");
    const { explainArticle } = await import("../explain/explain-article.ts");
    const { printExplanation } = await import("../explain/print-explanation.ts");
    const { paintFor } = await import("../explain/paint.ts");
    const lines = printExplanation(
      explainArticle(article, knowledge),
      paintFor(process.stdout, process.env["NO_COLOR"]),
      values.page,
    );
    await print(`${lines.join("\n")}\n`);
    return 0;
  },
};

async function articleAt(
  source: string,
  publication: string | undefined,
  allowPrivateNetwork: boolean,
): Promise<Article> {
  const { bytesArticle, publishedOf } = await import("../read/read-request.ts");
  const published = checked(publication, publishedOf);
  try {
    if (/^https?:\/\//i.test(source)) {
      const { fetchPage } = await import("../read/fetch-page.ts");
      const page = await fetchPage(source, allowPrivateNetwork);
      return bytesArticle(page.body, page.url, published, page.contentType);
    }
    // 0 is standard input.
    return bytesArticle(readFileSync(source === "-" ? 0 : source), "", published);
  } catch (error) {
    throw new WorkError(error instanceof Error ? error.message : String(error));
  }
}

function checked(published: string | undefined, read: (published: string | null) => string | null): string | null {
  try {
    return read(published ?? null);
  } catch {
    throw new CallError(`--published takes an instant or a day such as 2024-08-05T22:10:00+03:30: "${published}"`);
  }
}
