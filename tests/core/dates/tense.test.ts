import { describe, expect, it } from "vitest";
import { tenseIndex, type LooseTense } from "../../../core/dates/tense.ts";

const cases: readonly (readonly [string, string, LooseTense | null])[] = [
  ["Le ministre a reçu mardi son homologue.", "mardi", "past"],
  ["Le ministre a, mardi, reçu son homologue.", "mardi", "past"],
  ["Mardi, le ministre s'est entretenu avec lui.", "Mardi", "past"],
  ["Il avait reçu mardi l'ambassadeur.", "mardi", "pluperfect"],
  ["Il rencontrait mardi les armateurs.", "mardi", "past"],
  ["Il rencontrera mardi les armateurs.", "mardi", "future"],
  ["Il rencontrerait mardi les armateurs.", "mardi", "conditional"],
  ["Il aurait rencontré mardi un général.", "mardi", "past"],
  ["Il rencontra mardi un général.", "mardi", "past"],
  ["Ils se rencontrèrent mardi.", "mardi", "past"],
  ["Il déclara mardi son soutien.", "mardi", "past"],
  ["Il doit recevoir mardi un général.", "mardi", "future"],
  ["Il va recevoir mardi un général.", "mardi", "future"],
  ["Il vient de recevoir mardi un général.", "mardi", "past"],
  ["Il est attendu mardi à Bakou.", "mardi", "future"],
  ["La séance est reportée à mardi.", "mardi", "future"],
  ["La visite prévue mardi a été annulée.", "mardi", "open"],
  ["M. Lavrov attendu mardi à Téhéran", "mardi", "future"],
  ["Le général, arrivé mardi, repartira jeudi.", "mardi", "past"],
  ["Le général, arrivé mardi, repartira jeudi.", "jeudi", "future"],
  ["Il a annoncé dimanche qu'il verrait lundi le président.", "dimanche", "past"],
  ["Il a annoncé dimanche qu'il verrait lundi le président.", "lundi", "conditional"],
  ["Le forum s'ouvre mardi à Kazan.", "mardi", "present"],
  ["Rencontre mardi à Ankara et au Sahara.", "mardi", null],
  ["Un opéra mardi, une caméra jeudi.", "mardi", null],
];

describe("tenseIndex().around()", () => {
  it.each(cases)("%s around %s: %s", (text, date, expected) => {
    const start = text.indexOf(date);
    const span = { start, end: start + date.length };
    expect(tenseIndex(text).around(span, { start: 0, end: text.length }).tense).toBe(expected);
  });

  it("reads no tense from the sentence after", () => {
    const text = "Il a quitté Moscou sans la visite prévue lundi. Il se rendra à Bakou.";
    const start = text.indexOf("lundi");
    const sentence = { start: 0, end: text.indexOf(".") + 1 };
    expect(tenseIndex(text).around({ start, end: start + 5 }, sentence).tense).toBe("open");
  });
});
