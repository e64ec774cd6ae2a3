import { actorRules } from "../../core/events/actor-rules.ts";
import { rememberTellings } from "../../functions/shared/store/remember-tellings.ts";
import { deduplicateStage } from "../../functions/deduplicate/stage.ts";
import { actors } from "../../functions/shared/knowledge.ts";
import { correctionStore } from "../../functions/shared/store/corrections.ts";
import { eventStore } from "../../functions/shared/store/events.ts";
import { storyStore } from "../../functions/shared/store/stories.ts";
import type { Table } from "../../functions/shared/store/table.ts";
import { textStore } from "../../functions/shared/store/texts.ts";

export const rules = actorRules(actors);
export const watch = "IR-RU";

/** The deduplicate stage over a table. */
export function deskOver(table: Table): (storyId: string) => Promise<void> {
  const stage = deduplicateStage({
    watch,
    stories: storyStore(table),
    events: rememberTellings(eventStore(table)),
    texts: textStore(table),
    corrections: correctionStore(table),
    digests: { send: async () => {} },
    actors: rules,
    now: () => "2026-11-22T00:00:00Z",
  });
  return (storyId) => stage({ storyId });
}
