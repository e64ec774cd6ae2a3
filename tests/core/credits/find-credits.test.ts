import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileCredits, findCreditMentions, findCredits } from "../../../core/credits/find-credits.ts";
import { outlets } from "../../../data/outlets.ts";

const index = compileCredits(outlets);

const credited: readonly [text: string, names: readonly string[]][] = [
  ["Le ministre est arrivé lundi, selon Tass.", ["Tass"]],
  ["D'après l'agence de presse officielle russe Tass, la visite durera deux jours.", ["Tass"]],
  ["Les deux hommes se sont vus, rapporte l'agence de presse iranienne Tasnim.", ["Tasnim"]],
  ["Les deux hommes se sont vus, selon les agences Tass et RIA Novosti.", ["Tass", "RIA Novosti"]],
  ["Le texte est prêt, a-t-il dit à l'AFP.", ["AFP"]],
  ["L'IRNA rapporte que le train est parti.", ["IRNA"]],
  ["Cité par Interfax, le ministre a salué l'accord.", ["Interfax"]],
  ["Une source citée par l'agence Mehr le confirme.", ["Mehr"]],
  ["Le ministre a signé le texte (Belga)", ["Belga"]],
  ["Le ministre a signé le texte. (avec AFP)", ["AFP"]],
  ["Le ministre a signé le texte.\n\nats/afp/reuters", ["ats", "AFP", "Reuters"]],
  ["Le ministre a signé le texte.\n\nSource: Avec PressTV", ["Press TV"]],
  ["Le ministre a signé le texte.\nSOURCE: FRENCH PRESS TV", ["Press TV"]],
  ["Le ministre a signé le texte.\n\nAvec AFP et Reuters", ["AFP", "Reuters"]],
  ["Téhéran-IRNA- Le ministre a signé le texte.", ["IRNA"]],
  ["MOSCOU, 5 août (Xinhua) -- Le ministre est rentré.", ["Xinhua"]],
  ["Le site de la chaîne Al-Manar, citant l'agence Fars, le dément.", ["Al-Manar", "Fars"]],
  ["L'agence Anadolu et l'agence Sana le confirment.", ["Anadolu", "Sana"]],
];

const notCredited: readonly string[] = [
  "Il vit dans la province du Fars, loin du monde.",
  "Le monde change, selon les experts.",
  "Le président a reçu le directeur général de Tass.",
  "Une tasse de thé, selon la tradition.",
  "Le journaliste de Reuters a été libéré.",
  "Le ministre à Téhéran. (AFP photo)",
  "Le ministre à Téhéran. ©Fars News",
  "Selon la map du site, le spa ferme à midi.",
  "Le mehr est un mois persan, selon le calendrier.",
];

describe("findCredits()", () => {
  it.each(credited)("finds who is credited in %j", (text, names) => {
    expect(findCredits(text, index)).toEqual(names);
  });

  it.each(notCredited)("finds nobody in %j", (text) => {
    expect(findCredits(text, index)).toEqual([]);
  });

  it("names each outlet once", () => {
    expect(findCredits("Selon Tass, oui. Selon Tass, non. Selon l'AFP, si.", index)).toEqual(["Tass", "AFP"]);
  });
});

describe("findCreditMentions()", () => {
  const pieces = fc.constantFrom(
    "selon",
    "l'agence",
    "Tass",
    "AFP",
    "ats",
    "/",
    "(",
    ")",
    "\n",
    ",",
    "et",
    "Press TV",
    "©",
    "–",
    "rapporte",
    "É",
  );
  it("gives spans in order, without overlap, that hold letters", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), fc.constantFrom(" ", ""), (parts, glue) => {
        const text = parts.join(glue);
        let end = 0;
        for (const credit of findCreditMentions(text, index)) {
          expect(credit.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(credit.start, credit.end)).toMatch(/^\p{L}.*\p{L}$/su);
          end = credit.end;
        }
      }),
    );
  });

  // A quadratic reading would outlast any timeout; how fast it is, "npm run bench:megabytes" says.
  it.each(["AFP ", "AFP/", "selon l'agence ", "(AFP", "\nAFP ", "Le Monde ", "a", "/"])(
    "reads a megabyte of %j to its end",
    (unit) => {
      const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
      expect(() => findCreditMentions(text, index)).not.toThrow();
    },
  );
});
