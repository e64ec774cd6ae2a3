import type { Document } from "../reading/document.ts";

// What stands over links to other stories.
const heading =
  /^[^\p{L}]*(?:a lire (?:aussi|egalement|ensuite)|lire (?:aussi|egalement)|voir aussi|sur le meme (?:sujet|theme)|dans la meme rubrique|nos autres articles|articles? (?:lies?|similaires?|connexes?)|les plus lus|a decouvrir|a ne pas manquer|dans l'actualite|en relation)(?![\p{L}])/u;
const bullet = /^[•●▪◆■►▶→⟶▸‣*]\s/u;
const end = /[.!?…»”")\]]\s*$/u;
// So many links stand under one heading.
const mostLinks = 6;

/** A line that points to another story: "• X et Y se rencontrent à Téhéran : ce qu'il faut retenir", or one under "À lire aussi". */
export function isTeaser({ full, folded, sentences, textStart }: Document, index: number): boolean {
  const lineAt = (at: number): string => full.slice(sentences[at]!.start, sentences[at]!.end);
  const isLoose = (at: number): boolean => sentences[at]!.start >= textStart && !end.test(lineAt(at));
  const isHeading = (at: number): boolean =>
    sentences[at]!.start >= textStart && heading.test(folded.slice(sentences[at]!.start, sentences[at]!.end));
  if (isHeading(index)) return true;
  // Bulleted lines that open a text sum it up.
  const isTold = (at: number): boolean => sentences[at]!.start >= textStart && !isLoose(at);
  if (bullet.test(lineAt(index)) && isLoose(index)) return sentences.slice(0, index).some((_, at) => isTold(at));
  for (let at = index; at > Math.max(0, index - mostLinks) && isLoose(at); at--) if (isHeading(at - 1)) return true;
  return false;
}
