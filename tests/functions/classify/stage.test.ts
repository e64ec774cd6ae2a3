import { describe, expect, test } from "vitest";
import { PermanentError } from "../../../core/errors.ts";
import type { Reading } from "../../../core/model.ts";
import type { Outcome } from "../../../core/outcome.ts";
import { classifyStage, type Attempt } from "../../../functions/classify/stage.ts";
import type { DeduplicateMessage } from "../../../functions/shared/messages.ts";
import type { Outgoing } from "../../../functions/shared/queue.ts";
import type { StoredReading } from "../../../functions/shared/store/stories.ts";
import { mention, reading } from "../../support/builders.ts";
import { plainArticle } from "../../support/plain-article.ts";

const article = plainArticle("Le ministre russe a reçu son homologue iranien à Moscou ce mardi.", { title: "Titre" });

const message = { storyId: "s1", articleKey: "articles/s1/new.json" };
const once: Attempt = { last: false, park: async () => {} };

function workshop({
  currentKey = message.articleKey,
  read = () => reading,
}: { currentKey?: string; read?: () => Reading } = {}) {
  const log: string[] = [];
  const sent: Outgoing<DeduplicateMessage>[] = [];
  const stored = new Map<string, StoredReading>();
  const outcomes: Outcome[] = [];
  const scraped = {
    articleKey: currentKey,
    title: null,
    publishedAt: null,
    canonicalUrl: null,
    credits: [],
    summaryOnly: false,
    access: "free",
  };
  const stage = classifyStage({
    watch: "IR-RU",
    stories: {
      get: async (id) => (id === "s1" ? { pk: "", sk: "", id, address: "", outcome: null, scraped } : undefined),
      setReading: async (id, value) => void (log.push("stored"), stored.set(id, value)),
      setOutcome: async (_, outcome) => void outcomes.push(outcome),
    },
    article: async (key) => {
      if (key === message.articleKey) return article;
      throw new PermanentError("bad-message", "no such object");
    },
    read,
    deduplicate: { send: async (messages) => void (log.push("sent"), sent.push(...messages)) },
  });
  return { stage, log, sent, stored, outcomes };
}

describe("classifyStage()", () => {
  test("stores the reading, then sends the story on, in its watch's group", async () => {
    const { stage, log, sent, stored } = workshop();
    await stage(message, once);
    expect(log).toEqual(["stored", "sent"]);
    expect(stored.get("s1")).toMatchObject({ reading, fingerprint: { sentences: [expect.any(String)] } });
    expect(sent).toMatchObject([{ body: { storyId: "s1" }, group: "IR-RU" }]);
  });

  test("stores the sentence that tells of each meeting", async () => {
    const evidence = [{ field: "meeting", in: "text", source: "stated", of: "", start: 18, end: 24 }] as const;
    const read = () => ({ ...reading, meetings: [mention, { ...mention, evidence }] });
    const { stage, stored } = workshop({ read });
    await stage(message, once);
    expect(stored.get("s1")?.sentences).toEqual([null, article.text]);
  });

  test("does the same when run again, under the same id", async () => {
    const { stage, sent, stored } = workshop();
    await stage(message, once);
    const first = structuredClone(stored.get("s1"));
    await stage(message, once);
    expect(stored.get("s1")).toEqual(first);
    expect(sent[0]?.once).toBe(sent[1]?.once);
  });

  test("sends on what is not relevant as well", async () => {
    const { stage, sent } = workshop({ read: () => ({ ...reading, relevant: false, meetings: [] }) });
    await stage(message, once);
    expect(sent).toHaveLength(1);
  });

  test("leaves alone an article that a later version has replaced", async () => {
    const { stage, log } = workshop({ currentKey: "articles/s1/newer.json" });
    await stage(message, { last: true, park: async () => void log.push("parked") });
    expect(log).toEqual([]);
  });

  test("rejects a story whose article cannot be read, with the reason", async () => {
    const { stage, sent, outcomes } = workshop({ currentKey: "articles/s1/lost.json" });
    await stage({ ...message, articleKey: "articles/s1/lost.json" }, once);
    expect(outcomes).toEqual([{ kind: "rejected", reason: "bad-message: no such object" }]);
    expect(sent).toEqual([]);
  });

  test("gives back what fails for another reason", async () => {
    const { stage, outcomes } = workshop({
      read: () => {
        throw new RangeError("a fault");
      },
    });
    await expect(stage(message, once)).rejects.toThrow("a fault");
    expect(outcomes).toEqual([]);
  });

  test("refuses a story that nobody has seen", async () => {
    const { stage } = workshop();
    await expect(stage({ ...message, storyId: "s2" }, once)).rejects.toThrow(PermanentError);
  });

  test("parks before a last try, and sends under an id of its own", async () => {
    const { stage, log, sent } = workshop();
    await stage(message, { last: true, park: async () => void log.push("parked") });
    await stage(message, once);
    expect(log.slice(0, 2)).toEqual(["parked", "stored"]);
    expect(sent[0]?.once).not.toBe(sent[1]?.once);
  });
});
