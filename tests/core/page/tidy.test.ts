import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { indexPageTables } from "../../../core/page/tables.ts";
import { isSentence } from "../../../core/page/line-shapes.ts";
import { tidy } from "../../../core/page/tidy.ts";
import { boilerplate } from "../../../data/boilerplate.ts";

const tables = indexPageTables(boilerplate);
const body = "La maire a inauguré jeudi la nouvelle passerelle, dont la construction a duré près de trois ans.";
const line = (text: string) => ({ text, kind: "text" as const, linked: 0 });
const clean = (...texts: string[]) => tidy(texts.map(line), tables);

// Written for this table; each stands after a sentence of the article.
const noise = [
  "Lire aussi : Les cerises arrivent avec deux semaines d'avance",
  "À lire aussi | Le tunnel restera fermé jusqu'à lundi",
  "LIRE AUSSI. Une exposition consacrée aux papiers peints",
  "À découvrir également",
  "Sur le même sujet",
  "Partager cet article",
  "<< article précédent | article suivant >>",
  "Vous êtes le visiteur numéro .",
  "Cette page est optimisée pour Netscape 4 en 800 x 600.",
  "Le contenu n’est pas disponible. Pour participer aux discussions, identifiez-vous ou créez un compte.",
  "Partager",
  "Abonnez-vous à notre newsletter",
  "Inscrivez-vous pour recevoir chaque matin l'essentiel de l'actualité dans votre boîte.",
  "Accueil / Infos / Monde / Afrique",
  "Monde | Afrique | Économie | Sports",
  "SOURCE: RADIO DES LACS",
  "Source : Radio des lacs avec agences",
  "(avec AFP)",
  "Avec Reuters",
  "ats/afp/reuters",
  "bur/gkg/cab",
  "9477**",
  "Tous droits réservés",
  "© Radio des lacs 2024",
  "- Advertisement -",
  "ad",
  "Publicité",
  "Temps de lecture : 3 minutes",
  "Mis à jour le 3 mai 2024 à 10h02",
  "Publié le 12/03/2024 - 18:03",
  "Cette voix est générée par une intelligence artificielle.",
  "L’audio de cet article est généré par la synthèse vocale, une technologie basée sur l’intelligence artificielle.",
  "Cette création est sous licence CC BY-NC-ND. Vous pouvez reproduire librement les articles du journal.",
  "Cet article est republié à partir d'une revue en ligne sous licence Creative Commons.",
  "L’article continue après la publicité",
  "Cet article vous a-t-il été utile ?",
  "Vous avez repéré une erreur ? Écrivez-nous",
  "Sur le même thème : La passerelle expliquée",
  "Retrouvez notre dossier : Les ponts de la vallée",
  "Regardez la vidéo ci-dessous :",
  "Voir cette publication sur Instagram",
  "Ravie d'inaugurer cette passerelle avec vous tous ! pic.twitter.com/a1b2",
  "— Mairie de Brisson (@brisson) March 12, 2024",
  "Carte : le Journal. Source : Insee. Créé avec Datawrapper",
  "Par Jeanne Morel",
  "Suivez-nous sur Facebook",
  "Tags : eau, pont, travaux",
  "Il vous reste 68 % de cet article à lire. La suite est réservée aux abonnés.",
  "Passer la publicité",
  "14:05",
  "Pour suivre l'actualité de votre région, téléchargez gratuitement notre application mobile.",
  "Vous avez aimé cet article ? Partagez-le avec vos amis.",
  "Recevez le meilleur de l'actualité locale dans votre boîte mail, chaque matin à sept heures.",
  "Une info, une photo ? Écrivez-nous sur WhatsApp, à toute heure du jour et de la nuit.",
  "Les opinions exprimées dans cet article n'engagent que son auteur et non la rédaction.",
];

const sentences = [
  "Partager les terres du canton a toujours été une affaire délicate, reconnaît le notaire du village.",
  "Source de fierté pour les habitants, le vieux moulin sera restauré avant la fin de l'année prochaine.",
  "Publicité et jeux en ligne représentent désormais plus de la moitié des recettes du groupe, selon le rapport.",
  "Avec l'AFP, trois autres agences ont signé cette charte qui les engage à publier leurs corrections.",
  "Par ailleurs, le conseil a voté une subvention de douze mille euros pour la fête de la musique.",
  "À lire les comptes de la commune, on comprend que la dette a doublé depuis le début du mandat.",
  "Tags, affiches et autocollants recouvrent les murs du tunnel, que la ville a promis de repeindre.",
  "Les députés disent recevoir chaque jour des menaces par courriel, et demandent une protection.",
  "L'État va soutenir les familles à hauteur de cent euros par mois jusqu'à la fin de l'année.",
  "Le parti a ouvert une page sur Facebook, que suivent déjà plus de douze mille personnes.",
  "« Téléchargez notre application mobile », répète le préfet, que personne ne semble écouter.",
  "Commentaires et rumeurs vont bon train depuis que l'usine a annoncé la suppression de trente postes.",
];

describe("tidy()", () => {
  test.each(noise)("tidy() takes out %s", (text) => {
    const { kept, removed } = clean(body, text);
    expect(kept.map(({ text: left }) => left)).toEqual([body]);
    expect(removed[0]?.text).toBe(text);
  });

  test.each(sentences)("tidy() keeps the sentence %s", (text) => {
    expect(clean(body, text, body).kept).toHaveLength(3);
  });

  test("tidy() keeps nothing after a comment form", () => {
    const { kept } = clean(
      body,
      "Articles Liés",
      "LEAVE A REPLY",
      "Please enter your comment!",
      "Un lecteur a écrit ici une phrase entière qui est assez longue pour en être une vraie.",
    );
    expect(kept.map(({ text }) => text)).toEqual([body]);
  });

  test("tidy() sets captions apart", () => {
    const caption =
      "The mayor of the town cuts the ribbon on the new bridge with her deputy (L), May 3, 2024. (File photo)";
    expect(clean(caption, body)).toMatchObject({ captions: [caption], kept: [line(body)] });
  });

  test("tidy() sets apart a caption above its copyright line", () => {
    const caption = "La maire et le préfet au début de leur réunion à la mairie, le 3 mai 2024. -";
    expect(clean(caption, "Copyright © lacinfos", body)).toMatchObject({
      captions: [caption],
      kept: [line(body)],
    });
  });

  test("tidy() credits the agencies of a source line", () => {
    expect(clean(body, "Source: Avec AFP et Reuters").credits).toEqual(["AFP", "Reuters"]);
    expect(clean(body, "ehl/map/phv").credits).toEqual([]);
  });

  test("tidy() loses no line: each is kept or named among the removals", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...noise, ...sentences, body), fc.string({ minLength: 1 })), {
          maxLength: 12,
        }),
        (texts) => {
          const { kept, removed } = clean(...texts);
          expect(kept.length + removed.length).toBe(texts.length);
        },
      ),
    );
  });

  test("isSentence() wants words, a verb and an end", () => {
    expect(isSentence(body)).toBe(true);
    expect(
      isSentence(
        "Accueil, politique, économie, société, culture, sport, météo, annonces, jeux, vidéos, archives, contact",
      ),
    ).toBe(false);
  });
});
