import { fold } from "../text/fold.ts";
import { remembered } from "./remembered.ts";

const russian = /(?:[oe](?:v|w|ff?)|[oe]va|[iy]n[ea]?|sk[iy]{1,2}|skij|ska[iy]a|enko|tch?ouk|chuk|itch|vitch|vich)$/;
const surelyRussian = /(?:[oe](?:v|w|ff?)|[oe]va|sk[iy]{1,2}|skij|ska[iy]a|enko|tch?ouk)$/;
const iranian =
  /(?:zadeh?|pour|pur|nejad|nezhad|nedjad|abadi|[aeiou]lou|chian|shian|kian|dian|rian|lian|yan|nian|mian|ani|avi|far|doust|dust|khah|parast|manesh|ollahi|i)$/;
const surelyIranian = /(?:zadeh?|pour|nejad|nezhad|nedjad|abadi|doust|dust|khah|parast|manesh|ollahi|nia)$/;
const armenianOrOther = /(?:ossian|issian|ocian)$/;

/**
 * What the shape of a family name hints at: "RU" (-ov, -ev, -ine, -ski), "IR" (-zadeh, -pour, -nejad, -abadi, -ian, -i),
 * or null. A weak hint, for a last resort: names do not make citizens.
 */
export function likelySide(name: string): "RU" | "IR" | null {
  const family = familyOf(name);
  if (family.length < 4 || armenianOrOther.test(family)) return null;
  if (russian.test(family)) return "RU";
  return iranian.test(family) ? "IR" : null;
}

/**
 * The one of the two countries that a whole name belongs to: a family name that only one of them makes ("-ov",
 * "-zadeh"), or else a given name that only one of them gives. Null where the two disagree or say nothing.
 */
export function plainSide(name: string, sideOfGiven: (given: string) => string | null): string | null {
  const family = familyOf(name);
  const shape = surelyRussian.test(family) ? "RU" : surelyIranian.test(family) ? "IR" : null;
  const given = name.trim().includes(" ") ? sideOfGiven(name.trim().split(/[ -]/)[0]!) : null;
  if (shape !== null) return given !== null && given !== shape ? null : shape;
  return given;
}

const familyOf = remembered((name) => fold(name).split(" ").at(-1) ?? "");
