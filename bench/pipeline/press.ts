import type { FeedSource } from "../../core/feeds/feed-document.ts";
import type { Answer, Get } from "../../functions/shared/http/get.ts";
import { loadCorpus, type Corpus, type GoldArticle } from "../../local/eval/corpus.ts";
import { articlePage } from "../../local/outlets/article-page.ts";
import { feedKinds } from "../../local/outlets/feed-documents.ts";

/** Outlets whose articles are some of a corpus, without a network. */
export interface Press {
  readonly feeds: readonly FeedSource[];
  readonly get: Get;
  /** How many entries they show. */
  readonly stories: number;
}

/** What an outlet prints. */
export type PressArticle = Pick<GoldArticle, "id" | "outlet" | "domain" | "title" | "text" | "published">;

type Shuffle = <T>(list: readonly T[]) => T[];

const corpus: Corpus = loadCorpus("fixtures/corpus");

/** The press of the development corpus. @param ids of the articles; all without it. @param shuffle as in pressOf */
export function openPress(ids?: readonly string[], shuffle?: Shuffle): Press {
  return pressOf(corpusArticles(ids), shuffle);
}

/** Articles of the development corpus; all without ids. */
export function corpusArticles(ids?: readonly string[]): readonly PressArticle[] {
  return corpus.articles.filter(({ id }) => ids === undefined || ids.includes(id));
}

/** @param shuffle turns the feeds and the entries of each around. */
export function pressOf(articles: readonly PressArticle[], shuffle: Shuffle = (list) => [...list]): Press {
  const outlets = [
    ...Map.groupBy(articles, ({ domain, outlet }) => domain ?? outlet.toLowerCase().replaceAll(/\W/g, "")),
  ];
  const documents = new Map<string, { readonly type: string; readonly body: string }>();
  const feeds = outlets.map(([domain, all], index): FeedSource => {
    const url = `https://${domain}/rss`;
    const items = shuffle(all).map((article) => {
      documents.set(addressOf(domain, article), { type: "text/html; charset=utf-8", body: pageOf(article) });
      const { published = null, text } = article;
      return {
        url: addressOf(domain, article),
        title: titleOf(article),
        summary: (text ?? "").slice(0, 200),
        published,
      };
    });
    // An entry that leads nowhere, and says nothing itself.
    if (index === 0) items.push({ url: `https://${domain}/a/retiree`, title: "Retirée", summary: "", published: null });
    documents.set(url, feedKinds[index % feedKinds.length]!(all[0]!.outlet, `https://${domain}/`, items));
    return { id: domain, url, outlet: all[0]!.outlet };
  });
  return {
    feeds: shuffle(feeds),
    stories: articles.length + 1,
    async get(address, { before }) {
      await before?.(new URL(address));
      return answerWith(address, documents.get(address));
    },
  };
}

function addressOf(domain: string, { id }: PressArticle): string {
  return `https://${domain}/a/${id}`;
}

function titleOf({ title, text }: PressArticle): string {
  return title ?? (text ?? "").slice(0, 80);
}

function pageOf(article: PressArticle): string {
  const { outlet, published = null, text } = article;
  const paragraphs = (text ?? "").split(/\n+/).filter((paragraph) => paragraph.trim() !== "");
  return articlePage({ outlet, title: titleOf(article), paragraphs, published });
}

function answerWith(url: string, document: { readonly type: string; readonly body: string } | undefined): Answer {
  return {
    status: document ? 200 : 404,
    url,
    redirectedFrom: [],
    contentType: document?.type ?? null,
    etag: null,
    lastModified: null,
    retryAfter: null,
    body: Buffer.from(document?.body ?? ""),
  };
}
