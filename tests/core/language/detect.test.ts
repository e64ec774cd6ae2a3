import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectLanguage } from "../../../core/language/detect.ts";

const sentences: readonly [language: string | null, text: string][] = [
  ["fr", "Le ministre iranien des Affaires étrangères s'est entretenu lundi à Moscou avec son homologue russe."],
  ["fr", "Lavrov attendu à Téhéran pour des entretiens sur le nucléaire"],
  ["fr", "LE PRÉSIDENT A REÇU LE SECRÉTAIRE DU CONSEIL DE SÉCURITÉ"],
  ["fr", "Les deux pays ont signé un accord de coopération, selon l'agence Tass."],
  ["fr", "Il a quitte le pays dans la soiree, a indique la presidence."],
  ["fr", "« We must talk », a déclaré le ministre, qui a quitté la capitale dans la soirée."],
  ["en", "The Iranian foreign minister met his Russian counterpart in Moscow on Monday."],
  ["en", "Putin and Raisi discuss Syria in a phone call, the Kremlin said."],
  ["es", "El ministro iraní se reunió el lunes con su homólogo ruso en Moscú, según la agencia."],
  ["it", "Il ministro degli Esteri iraniano ha incontrato a Mosca il suo omologo russo."],
  ["de", "Der iranische Außenminister hat sich am Montag mit seinem russischen Amtskollegen getroffen."],
  ["pt", "O ministro iraniano reuniu-se com o seu homólogo russo em Moscou, segundo a agência."],
  ["nl", "De Iraanse minister heeft maandag in Moskou met zijn Russische ambtgenoot gesproken."],
  [
    "tr",
    "İran ve Rusya dışişleri bakanları Moskova'da bir araya geldi ve iki ülke arasında daha çok iş birliği için anlaştı.",
  ],
  ["fa", "وزیر امور خارجه ایران روز دوشنبه در مسکو با همتای روس خود گفت‌وگو کرد."],
  ["ar", "التقى وزير الخارجية الإيراني نظيره الروسي في موسكو يوم الاثنين."],
  ["ru", "Министр иностранных дел Ирана провёл в понедельник переговоры в Москве."],
  ["uk", "Міністр закордонних справ Ірану провів переговори у Москві."],
  ["zh", "伊朗外长周一在莫斯科会见俄罗斯外长并举行会谈。"],
  ["he", "שר החוץ של איראן נפגש עם עמיתו הרוסי במוסקבה."],
  [null, ""],
  [null, "Moscou"],
  [null, "12/08/2024 18:30 +0200"],
  [null, "Lavrov Araghchi Pezeshkian Poutine Choïgou Larijani"],
];

describe("detectLanguage()", () => {
  it.each(sentences)("says %s of %j", (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it("answers for any text with a code of two letters or null", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        expect(detectLanguage(text) ?? "xx").toMatch(/^[a-z]{2}$/);
      }),
    );
  });

  it.each(["le ", "a", "я", "'", "\n"])("reads a megabyte of %j in a tenth of a second", (unit) => {
    const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
    const start = performance.now();
    detectLanguage(text);
    expect(performance.now() - start).toBeLessThan(100);
  });
});
