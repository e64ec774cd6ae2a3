import { memberOf, type Telling } from "./telling.ts";

/** Which tellings end in one event: those that corrections put together, and whatever has joined them since. */
export interface Companies {
  /** Equal for tellings of one company. */
  of(telling: Telling): string;
  /** Whether no correction keeps anybody of the one's company apart from anybody of the other's. */
  mayMeet(one: Telling, other: Telling): boolean;
  /** Makes their companies one. */
  meet(one: Telling, other: Telling): void;
}

/** Each telling alone, but for those that corrections say are the same. */
export function companiesAmong(tellings: readonly Telling[]): Companies {
  const parents = new Map<string, string>();
  /** By the root of a company: the corrections that set somebody of it apart from somebody. */
  const apart = new Map<string, ReadonlySet<number>>();

  const rootOf = (member: string): string => {
    let at = member;
    for (let up = parents.get(at); up !== undefined; up = parents.get(at)) at = up;
    return at;
  };
  const of = (telling: Telling): string => rootOf(memberOf(telling));
  const apartOf = (root: string): ReadonlySet<number> => apart.get(root) ?? new Set();
  const meet = (one: Telling, other: Telling): void => {
    const [host, guest] = [of(one), of(other)];
    if (host === guest) return;
    parents.set(guest, host);
    apart.set(host, new Set([...apartOf(host), ...apartOf(guest)]));
  };

  const first = new Map<number, Telling>();
  for (const telling of tellings) apart.set(memberOf(telling), new Set(telling.marks?.different));
  for (const telling of tellings)
    for (const number of telling.marks?.same ?? []) {
      meet(first.get(number) ?? telling, telling);
      first.set(number, first.get(number) ?? telling);
    }

  return {
    of,
    meet,
    mayMeet(one, other) {
      const [a, b] = [of(one), of(other)];
      return a === b || ![...apartOf(a)].some((number) => apartOf(b).has(number));
    },
  };
}
