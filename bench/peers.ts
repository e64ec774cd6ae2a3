// oxlint-disable typescript/no-unsafe-member-access, typescript/no-unsafe-argument, typescript/no-unsafe-assignment, typescript/no-unsafe-call -- the peers are typed for the DOM, which this project has not
/**
 * Other extractors, asked for the same fields. Each is a development package and may be missing: it is then left out.
 * Readability and article-extractor on linkedom, defuddle on the same.
 */
import { splitHtml } from "../core/page/html-text.ts";

/** What an extractor says of one page. */
export interface Answer {
  readonly title: string | null;
  readonly text: string;
  readonly published: string | null;
  readonly authors: readonly string[];
}

export interface Peer {
  readonly name: string;
  /** @throws {Error} whatever the package throws */
  readonly read: (html: string, url: string) => Answer | Promise<Answer>;
}

/** The peers that are installed. */
export async function peers(): Promise<Peer[]> {
  const found = await Promise.all(
    [readability(), articleExtractor(), defuddle()].map((peer) => peer.catch(() => null)),
  );
  return found.filter((peer) => peer !== null);
}

async function readability(): Promise<Peer> {
  const [{ Readability }, { parseHTML }] = await Promise.all([import("@mozilla/readability"), import("linkedom")]);
  return {
    name: "readability on linkedom",
    read: (html) => {
      const article = new Readability(parseHTML(html).document).parse();
      return answer(article?.title, article?.content, article?.publishedTime, article?.byline);
    },
  };
}

async function articleExtractor(): Promise<Peer> {
  const { extractFromHtml } = await import("@extractus/article-extractor");
  return {
    name: "article-extractor",
    read: async (html, url) => {
      const article = await extractFromHtml(html, url);
      return answer(article?.title, article?.content, article?.published, article?.author);
    },
  };
}

async function defuddle(): Promise<Peer> {
  const [{ Defuddle }, { parseHTML }] = await Promise.all([import("defuddle/node"), import("linkedom")]);
  return {
    name: "defuddle",
    read: async (html, url) => {
      const article = await Defuddle(parseHTML(html).document, url, { useAsync: false });
      return answer(article.title, article.content, article.published, article.author);
    },
  };
}

type Maybe = string | null | undefined;

function answer(title: Maybe, content: Maybe, published: Maybe, author: Maybe): Answer {
  return {
    title: title ?? null,
    text: splitHtml(content ?? "").join("\n\n"),
    published: published === undefined || published === "" ? null : published,
    authors: author === null || author === undefined || author === "" ? [] : [author],
  };
}
