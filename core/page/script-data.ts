import { isList, parseLooseJson, type Json } from "./structured.ts";

/** JSON values in a script: the whole of it, or what is assigned to names in it. */
export function jsonIn(script: string): Json[] {
  const start = script.trimStart().charAt(0);
  if (start === "{" || start === "[") {
    const whole = parseLooseJson(script);
    return whole === undefined ? [] : [whole];
  }
  if (script.includes("__next_f")) return flightData(script);
  const found: Json[] = [];
  for (const match of script.matchAll(/(?:globalContent|__[A-Z_]{4,30}__|__DATA__)\s*=\s*(?=[{[])/g)) {
    const end = balancedEnd(script, match.index + match[0].length);
    const value = end === null ? undefined : parseLooseJson(script.slice(match.index + match[0].length, end));
    if (value !== undefined) found.push(value);
    if (found.length >= 3) break;
  }
  return found;
}

/** Next.js streams its data as strings of lines `id:json`. */
function flightData(script: string): Json[] {
  const found: Json[] = [];
  for (const match of script.matchAll(/__next_f\.push\((?=\[)/g)) {
    const end = balancedEnd(script, match.index + match[0].length);
    const pushed = end === null ? undefined : parseLooseJson(script.slice(match.index + match[0].length, end));
    const line = isList(pushed) ? pushed[1] : undefined;
    if (typeof line !== "string") continue;
    for (const part of line.split("\n")) {
      const value = parseLooseJson(part.replace(/^[0-9a-f]+:/, ""));
      if (value !== undefined && typeof value === "object") found.push(value);
    }
    if (found.length > 200) break;
  }
  return found;
}

/** Index after the bracket that closes the one at `start`, or null. Strings are skipped. */
function balancedEnd(text: string, start: number): number | null {
  let depth = 0;
  let inString = false;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === 92) at++;
      else if (code === 34) inString = false;
    } else if (code === 34) inString = true;
    else if (code === 123 || code === 91) depth++;
    else if ((code === 125 || code === 93) && --depth === 0) return at + 1;
  }
  return null;
}
