import { quickFold } from "./quick-fold.ts";
import type { PageTables } from "./tables.ts";

/** Agencies that a short line names (`avec AFP et Reuters`, `ats/afp`, `© AFP`). */
export function agenciesIn(line: string, tables: PageTables): string[] {
  const parts = line.trim().split("/");
  // Initials of the editors who sent a despatch ("ehl/map/phv"): agencies only where at least half of the parts are.
  if (parts.length > 1 && parts.every((part) => /^[\p{L}]{2,8}$/u.test(part))) {
    const named = parts.flatMap((part) => tables.agencies.get(quickFold(part)) ?? []);
    return named.length * 2 >= parts.length ? named : [];
  }
  const words = quickFold(line).split(" ");
  const found: string[] = [];
  for (let i = 0; i < words.length && i < 60; i++) {
    if (!tables.agencyStarts.has(words[i]!)) continue;
    for (let n = 3; n >= 1; n--) {
      const name = i + n <= words.length ? tables.agencies.get(words.slice(i, i + n).join(" ")) : undefined;
      if (name === undefined) continue;
      found.push(name);
      i += n - 1;
      break;
    }
  }
  return found;
}
