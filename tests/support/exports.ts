import type { Export, ExportedEvent, ExportedPerson, ExportedStory } from "../../core/export/shape.ts";
import { day, tehran } from "./builders.ts";

export function exportedStory(id: string, parts: Partial<ExportedStory> = {}): ExportedStory {
  return {
    id,
    url: `https://${id}.example/a`,
    urls: [`https://${id}.example/a`],
    outlet: `Outlet ${id}`,
    title: `Titre de ${id}`,
    publishedAt: "2024-08-05T20:00:00+03:30",
    outcome: "kept",
    reason: null,
    summaryOnly: false,
    relevant: true,
    relevance: 0.9,
    novelty: "new-event",
    copyOf: null,
    events: [],
    ...parts,
  };
}

const pezeshkian: ExportedPerson = { name: "Massoud Pezeshkian", aliases: [], side: "IR", office: "président" };
const choigou: ExportedPerson = { name: "Sergueï Choïgou", aliases: [], side: "RU", office: null };

export function exportedEvent(id: string, parts: Partial<ExportedEvent> = {}): ExportedEvent {
  return {
    id,
    format: "in-person",
    status: "held",
    date: day("2024-08-05"),
    place: tehran,
    delegation: [],
    participants: [pezeshkian, choigou],
    topics: ["security", "gaza"],
    coverage: [{ story: "s1", role: "main" }],
    claims: [],
    rank: null,
    documents: null,
    history: [],
    origins: [],
    labels: [],
    corrections: [],
    possiblySame: [],
    ...parts,
  };
}

export function exportOf(
  events: readonly ExportedEvent[],
  stories: readonly ExportedStory[] = [exportedStory("s1")],
): Export {
  return { schema: "vigie/export@1", stories, events };
}
