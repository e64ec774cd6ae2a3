import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import { listen } from "../emulators/listen.ts";
import { type Corpus, type GoldArticle, loadCorpus } from "../eval/corpus.ts";
import { articlePage } from "./article-page.ts";
import { type FeedDocument, feedKinds } from "./feed-documents.ts";

/** Outlets whose articles are a corpus, on a web server of this machine. */
export interface Outlets {
  /** Address of the JSON list of their feeds. */
  readonly feeds: string;
  readonly articles: number;
  stop(): Promise<void>;
}

/** Serves a corpus as its outlets would: a feed for each, in RSS, Atom or RDF, and a page for each article. */
export async function serveOutlets(folder: string, port = 0): Promise<Outlets> {
  const corpus = loadCorpus(folder);
  const byOutlet = Map.groupBy(corpus.articles, domainOf);
  const domains = [...byOutlet.keys()].sort();
  let base = "";

  const answers: readonly (readonly [RegExp, (rest: string) => FeedDocument | undefined])[] = [
    [/^\/robots\.txt$/, () => ({ type: "text/plain", body: "User-agent: *\nAllow: /\n" })],
    [/^\/feeds\.json$/, () => ({ type: "application/json", body: JSON.stringify(feedList()) })],
    [/^\/feed\/(.+)$/, (domain) => feedOf(domain)],
  ];

  const feedList = (): unknown =>
    domains.map((domain) => ({ id: domain, url: `${base}/feed/${domain}`, outlet: byOutlet.get(domain)?.[0]?.outlet }));

  function feedOf(domain: string): FeedDocument | undefined {
    const articles = byOutlet.get(domain) ?? [];
    const write = feedKinds[domains.indexOf(domain) % feedKinds.length];
    const items = articles.map((article) => ({
      url: `${base}/article/${article.id}/${slug(titleOf(article))}`,
      title: titleOf(article),
      summary: (article.text ?? "").slice(0, 200),
      published: article.published ?? null,
    }));
    return articles[0] && write?.(articles[0].outlet, `${base}/`, items);
  }

  function respond(request: IncomingMessage, response: ServerResponse): void {
    const path = decodeURIComponent(new URL(request.url ?? "/", base).pathname);
    const article = /^\/article\/([^/]+)\//.exec(path)?.[1];
    const page = article === undefined ? undefined : pageBytes(corpus, article);
    if (page !== undefined) return void response.writeHead(200, { "content-type": "text/html" }).end(page);
    for (const [pattern, answer] of answers) {
      const match = pattern.exec(path);
      const document = match && answer(match[1] ?? "");
      if (document) return send(request, response, document);
    }
    response.writeHead(404).end();
  }

  const server = createServer(respond);
  base = await listen(server, port);
  return {
    feeds: `${base}/feeds.json`,
    articles: corpus.articles.length,
    stop: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/** The page that the corpus has of an article, byte by byte as it lies there, or one made of its text. */
function pageBytes({ dir, articles }: Corpus, id: string): Buffer | undefined {
  const article = articles.find((each) => each.id === id);
  if (article === undefined) return undefined;
  const file = article.page == null ? undefined : join(dir, article.page);
  if (file !== undefined && existsSync(file)) return readFileSync(file);
  const paragraphs = (article.text ?? "").split(/\n+/).filter((paragraph) => paragraph.trim() !== "");
  const { outlet, published = null } = article;
  return Buffer.from(articlePage({ outlet, title: titleOf(article), paragraphs, published }));
}

function send(request: IncomingMessage, response: ServerResponse, { type, body }: FeedDocument): void {
  const etag = `"${createHash("sha256").update(body).digest("hex").slice(0, 16)}"`;
  if (request.headers["if-none-match"] === etag) response.writeHead(304, { etag }).end();
  else response.writeHead(200, { "content-type": type, etag }).end(body);
}

function domainOf(article: GoldArticle): string {
  return article.domain ?? slug(article.outlet);
}

function titleOf({ title, text }: GoldArticle): string {
  return title ?? (text ?? "").slice(0, 80);
}

function slug(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-|-$/g, "");
}
