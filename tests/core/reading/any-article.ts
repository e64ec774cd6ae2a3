import * as fc from "fast-check";
import type { Article } from "../../../core/model.ts";
import { plainArticle } from "../../support/plain-article.ts";

const sentences = [
  "Sergueï Lavrov a reçu mardi à Moscou son homologue iranien, Abbas Araghchi. ",
  "Massoud Pezeshkian et Vladimir Poutine se sont entretenus par téléphone lundi. ",
  "Le ministre russe de la Défense doit rencontrer jeudi à Téhéran le chef d'état-major iranien. ",
  "« Nous avons parlé de tout avec nos amis iraniens », a déclaré Sergueï Choïgou. ",
  "Ils s'étaient déjà vus en mai 2023 à Astana, en marge d'un sommet. ",
  "La rencontre a été reportée. ",
  "Le Kremlin dément. ",
  "Vladimir Poutine, Recep Tayyip Erdogan et Ebrahim Raïssi se sont réunis à Téhéran. ",
  "L'Iranien Behnam Sarikhani a été reçu par le Russe Rodion Klimentiev, accompagné d'Igor Babouchkine. ",
  "Les vendanges ont commencé tôt cette année. ",
  "MOSCOU, 15 octobre (Agence) - ",
  "The two ministers met on Tuesday in Geneva. ",
  "Лавров встретился с Аракчи в Москве. ",
  "وزیر خارجه ایران با لاوروف دیدار کرد. ",
];
const scraps = [
  "Lavrov",
  "Araghchi",
  "M. ",
  "son homologue ",
  "les deux hommes ",
  "il l'a reçu ",
  "a rencontré ",
  "entretien entre ",
  " et ",
  ", ",
  ". ",
  ".",
  "\n\n",
  "«\u00a0",
  "\u00a0»",
  '"',
  "mardi 15 octobre 2024 ",
  "la veille ",
  "à Moscou ",
  "\u202e",
  "\u200b",
  "\ufeff",
  "<b>",
  "&amp;",
  "Рutin ",
  "É",
  "😀",
  "\ud800",
  "ﬁ",
  "İ",
  "œ",
  "0",
  "(",
  "5/8/2024 ",
];

const prose = fc.array(fc.constantFrom(...sentences), { maxLength: 8 }).map((parts) => parts.join(""));
const broken = fc.array(fc.constantFrom(...scraps, ...sentences), { maxLength: 40 }).map((parts) => parts.join(""));
const text = fc.oneof(
  { weight: 4, arbitrary: broken },
  { weight: 3, arbitrary: prose },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 200 }) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 200 }) },
  { weight: 1, arbitrary: fc.constantFrom("", " ", "A", "\n", "«", "\u0000") },
);

/** Articles of real sentences, of scraps of them, and of anything. */
export const anyArticle: fc.Arbitrary<Article> = fc
  .record({
    text,
    title: fc.oneof(fc.constant(null), text),
    publishedAt: fc.constantFrom(null, "2024-10-16", "2025-03-05T00:30:00+03:30", "2022-07-20T22:10:00Z"),
  })
  .map(({ text: body, ...given }) => plainArticle(body, given));
