import { parseArgs } from "node:util";
import { busyDay } from "./grouping/busy-day.ts";
import { archiveTable, arrivals, costOn, seed, type OneArticle } from "./grouping/cost-of-one.ts";
import { startTables } from "./grouping/emulated-table.ts";
import { comparingWithAll, nearestByWords } from "./grouping/rivals.ts";

// What grouping one article costs as the archive grows, beside two usual ways; then a day with very many articles.
//   npm run bench:grouping -- --memory 1000,10000,100000,1000000 --emulator 1000,10000,100000 --day 20000/200 --beside 4000/40
const { values } = parseArgs({
  options: {
    memory: { type: "string", default: "1000,10000,100000,1000000" },
    emulator: { type: "string", default: "1000,10000,100000" },
    articles: { type: "string", default: "60" },
    day: { type: "string", default: "20000/200" },
    beside: { type: "string", default: "4000/40" },
  },
});
const numbers = (list: string): number[] => list.split(/[,/]/).filter(Boolean).map(Number);
const count = Number(values.articles);
const one = (figure: number): string => (figure < 10 ? figure.toFixed(2) : figure.toFixed(1)).padStart(9);

console.log(`One article (mean of ${count}), by stored events: requests, units read, units written, ms of CPU`);
const inMemory = new Map<number, OneArticle>();
// The first run pays for compiling.
await costOn(archiveTable(1000), arrivals(1000, count));
for (const size of numbers(values.memory)) {
  const cost = await costOn(archiveTable(size), arrivals(size, count));
  inMemory.set(size, cost);
  print("memory", size, cost);
}
const tables = await startTables();
for (const size of numbers(values.emulator)) {
  const table = await tables.open();
  const start = performance.now();
  await seed(table, size);
  const loaded = ((performance.now() - start) / 1000).toFixed(0);
  const cost = await costOn(table, arrivals(size, count));
  print("emulator", size, cost);
  console.log(`          loaded in ${loaded} s`);
  const same = inMemory.get(size);
  if (same && same.commands !== cost.commands)
    throw new Error(`The tables differ at ${size}: "${same.commands}" in memory, "${cost.commands}" on the emulator`);
  if (same) console.log(`          the same requests on both: ${cost.commands}`);
}
await tables.stop();
const flat = (of: (cost: OneArticle) => number): number => {
  const all = [...inMemory.values()].map(of);
  return 100 * (Math.max(...all) / Math.min(...all) - 1);
};
console.log(
  `Growth over all sizes: requests ${flat(({ requests }) => requests).toFixed(1)} %, read ${flat(({ read }) => read).toFixed(1)} %, written ${flat(({ written }) => written).toFixed(1)} %`,
);

console.log("\nOther ways to find what an article belongs to: entries looked at, units read, ms of CPU");
for (const size of numbers(values.memory))
  for (const [name, rival, articles] of [
    ["compare with all", comparingWithAll, 4],
    ["nearest by TF-IDF", nearestByWords, 10],
  ] as const) {
    const { looked, read, cpu } = rival(size, arrivals(size, articles));
    console.log(`${name.padEnd(18)} ${String(size).padStart(8)} ${one(looked)} ${one(read)} ${one(cpu)}`);
  }

for (const [size, sideBySide, how] of [
  [values.day, 1, "one run at a time"],
  [values.beside, 2, "two runs side by side"],
] as const) {
  const [articles = 0, events = 0] = numbers(size);
  if (articles === 0) continue;
  console.log(`\nA day with ${articles} articles on ${events} events, ${how}, and zombies`);
  const day = await busyDay(articles, events, sideBySide);
  console.log(day);
  if (day.wrong > 0) throw new Error(`${day.wrong} events are wrong`);
}

function print(where: string, size: number, { requests, read, written, cpu }: OneArticle): void {
  console.log(`${where.padEnd(9)} ${String(size).padStart(8)} ${[requests, read, written, cpu].map(one).join(" ")}`);
}
