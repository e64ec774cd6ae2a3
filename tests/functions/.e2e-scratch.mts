import { startCloud } from "/work/main/tests/functions/support/cloud.ts";
import { serveCorpus } from "/work/shared/tools/serve-corpus.mjs";
const dir = process.argv[2], flaky = Number(process.argv[3] ?? 0);
const cloud = await startCloud();
Object.assign(process.env, cloud.environment, { ALLOW_PRIVATE_NETWORK: "true", MAX_TRIES: "8" });
const { base, feeds, articles } = await serveCorpus(dir, { flaky });
const list = await (await fetch(feeds)).json();
const poll = await import("/work/main/functions/poll/handler.ts");
const scrape = await import("/work/main/functions/scrape/handler.ts");
let t = performance.now();
const r = await poll.handler({ feeds: list, all: true });
console.log(r.feeds.slice(0,5), "poll ms", performance.now() - t | 0, r.feeds.reduce((a,f)=>a+f.new,0), articles);
console.log((await poll.handler({ feeds: list, all: true })).feeds.slice(0,3));
t = performance.now(); let done = 0;
for (let empty = 0; empty < 4;) {
  const got = await cloud.receive(cloud.scrapeQueue);
  if (!got.length) { empty++; await new Promise(r => setTimeout(r, 500)); continue; }
  empty = 0;
  for (const m of got) {
    const answer = await scrape.handler({ Records: [{ messageId: m.receiptHandle.slice(0,8), receiptHandle: m.receiptHandle, body: JSON.stringify(m.body), attributes: { ApproximateReceiveCount: String(m.receives) } }] });
    if (!answer.batchItemFailures.length) { done++; const { DeleteMessageCommand } = await import("@aws-sdk/client-sqs"); await cloud.sqs.send(new DeleteMessageCommand({ QueueUrl: cloud.scrapeQueue, ReceiptHandle: m.receiptHandle })); }
  }
}
console.log("scraped", done, "ms", performance.now() - t | 0);
console.log((await cloud.receive(cloud.classifyQueue)).length); process.exit(0);
console.log(await cloud.stories.get(c[0].body.storyId), JSON.stringify(await cloud.archive.article(c[0].body.articleKey)).slice(0, 700));
process.exit(0);
