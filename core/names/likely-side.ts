import { fold } from "../text/fold.ts";

const russian = /(?:[oe](?:v|w|ff?)|[oe]va|[iy]n[ea]?|sk[iy]{1,2}|skij|ska[iy]a|enko|tch?ouk|chuk|itch|vitch|vich)$/;
const iranian =
  /(?:zadeh?|pour|pur|nejad|nezhad|nedjad|abadi|[aeiou]lou|chian|shian|kian|dian|rian|lian|yan|nian|mian|ani|avi|far|doust|dust|khah|parast|manesh|ollahi|i)$/;
const armenianOrOther = /(?:ossian|issian|ocian)$/;

/**
 * What the shape of a family name hints at: "RU" (-ov, -ev, -ine, -ski), "IR" (-zadeh, -pour, -nejad, -abadi, -ian, -i),
 * or null. A weak hint, for display or a last resort: names do not make citizens, and `findActors` never uses it.
 */
export function likelySide(name: string): "RU" | "IR" | null {
  const family = fold(name).split(" ").at(-1) ?? "";
  if (family.length < 4 || armenianOrOther.test(family)) return null;
  if (russian.test(family)) return "RU";
  return iranian.test(family) ? "IR" : null;
}
