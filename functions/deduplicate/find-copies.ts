import { copiesAmong, isSameText, type TextRecord } from "../../core/copies/copy-sets.ts";
import { outcomeOfRead, type Outcome } from "../../core/outcome.ts";
import type { TextStore } from "../shared/store/texts.ts";
import { removalOf } from "../../core/events/corrections.ts";
import { storyContext, type ContextPorts, type StoryContext } from "./story-context.ts";

/** A story to be told anew, and whose copy it is. */
export interface Retold {
  readonly context: StoryContext;
  readonly copyOf: string | null;
  readonly outcome: Outcome;
  /** Who speaks in it: for a copy, whoever speaks in the first story of its set. */
  readonly origin: string;
}

export interface Earlier {
  readonly text: TextRecord | undefined;
  readonly origin: string | undefined;
  /** Stories that an unfinished run told anew. */
  readonly stories: readonly string[];
}

/**
 * The set of near-verbatim copies that a story belongs to, or belonged to before its text changed.
 * @returns the story itself, first, and the others for which something is different now.
 */
export async function findCopies(
  { texts, ...ports }: ContextPorts & { readonly texts: TextStore },
  story: StoryContext,
  before: Earlier,
): Promise<Retold[]> {
  const set = await connected(texts, story.text, before.text);
  const copies = copiesAmong(set);
  const contexts = new Map([[story.id, Promise.resolve(story)]]);
  const contextOf = (id: string): Promise<StoryContext> => {
    const context = contexts.get(id) ?? storyContext(ports, id);
    contexts.set(id, context);
    return context;
  };
  const retell = async (id: string): Promise<Retold> => {
    const context = await contextOf(id);
    const copyOf = copies.get(id) ?? null;
    const { origin } = await contextOf(copyOf ?? id);
    return {
      context,
      copyOf,
      outcome: outcomeOfRead(context.relevant, copyOf, removalOf(id, context.corrections)?.number),
      origin,
    };
  };

  const others = set.flatMap(({ story: id }) => (id === story.id ? [] : [id]));
  const recorded = await texts.copyOf(others);
  const different = others.filter((id) => {
    const [was, copyOf] = [recorded.get(id), copies.get(id) ?? null];
    return was !== undefined && (was !== copyOf || (copyOf === story.id && before.origin !== story.origin));
  });
  return Promise.all([...new Set([story.id, ...different, ...before.stories])].map(retell));
}

/** Every text that `isSameText` connects with these, over any number of steps. */
async function connected(texts: TextStore, now: TextRecord, before: TextRecord | undefined): Promise<TextRecord[]> {
  const lists = new Map<string, Promise<TextRecord[]>>();
  const under = (probe: string): Promise<TextRecord[]> => {
    const list = lists.get(probe) ?? texts.under(probe);
    lists.set(probe, list);
    return list;
  };
  const found = new Map([[now.story, now]]);
  const queue = before ? [now, before] : [now];
  for (const record of queue) {
    const near = await Promise.all(record.fingerprint.probes.map(under));
    for (const other of near.flat())
      if (!found.has(other.story) && isSameText(record, other)) {
        found.set(other.story, other);
        queue.push(other);
      }
  }
  return [...found.values()];
}
