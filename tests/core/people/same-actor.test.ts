import { expect, test } from "vitest";
import { sameActor } from "../../../core/people/same-actor.ts";
import type { ActorLike } from "../../../core/people/same-actor.ts";
import { index } from "./actor-index.ts";

function actor(identity: string, name: string | null = null, officeId: string | null = null): ActorLike {
  const side = /^(ir|ru)[~/]/.exec(identity)?.[1]?.toUpperCase() ?? index.people.get(identity)?.side ?? null;
  return { identity, name, side, officeId };
}

const cases = [
  [actor("choigou"), actor("choigou"), null, "same"],
  [actor("choigou"), actor("lavrov"), null, "different"],
  [actor("ru~igor-jdanov", "Igor Jdanov"), actor("ru~igor-zhdanov", "Igor Zhdanov"), null, "same"],
  [actor("ru~igor-jdanov", "Igor Jdanov"), actor("ru~oleg-jdanov", "Oleg Jdanov"), null, "different"],
  [actor("ru~jdanov", "Jdanov"), actor("ru~igor-jdanov", "Igor Jdanov"), null, "maybe"],
  [
    actor("ru~jdanov", "Jdanov", "deputy-culture-minister"),
    actor("ru~igor-jdanov", "Igor Jdanov", "deputy-culture-minister"),
    null,
    "same",
  ],
  [actor("ru~igor-jdanov", "Igor Jdanov"), actor("ir~igor-jdanov", "Igor Jdanov"), null, "different"],
  [actor("xx~igor-jdanov", "Igor Jdanov"), actor("ru~igor-jdanov", "Igor Jdanov"), null, "maybe"],
  [
    actor("ru/defence-minister", null, "defence-minister"),
    actor("choigou", "Sergueï Choïgou", "defence-minister"),
    "2016-02-20",
    "same",
  ],
  [
    actor("ru/defence-minister", null, "defence-minister"),
    actor("choigou", "Sergueï Choïgou", "security-council-secretary"),
    "2024-09-20",
    "different",
  ],
  [
    actor("ru/deputy-defence-minister", null, "deputy-defence-minister"),
    actor("ru/first-deputy-defence-minister", null, "first-deputy-defence-minister"),
    null,
    "maybe",
  ],
  [
    actor("ru/defence-minister", null, "defence-minister"),
    actor("ir/defence-minister", null, "defence-minister"),
    null,
    "different",
  ],
] as const;

test.each(cases)("sameActor() of %o and %o on %s", (a, b, on, expected) => {
  expect(sameActor(a, b, index, on).verdict).toBe(expected);
  expect(sameActor(b, a, index, on).verdict).toBe(expected);
});
