/** Words under a picture that stand as a paragraph: English in a French text, or ending in a picture credit. */
export function isCaption(text: string, sentence: boolean, top: boolean): boolean {
  if (text.length > 420) return false;
  const credited = creditEnd.test(text.slice(-110)) && /[A-Z©]/.test(text.slice(-70));
  if (credited && !(sentence && /[.!?]["»”]?\s*$/u.test(text))) return true;
  if (!top) return false;
  if (credited || captionCue.test(text)) return credited || !sentence || captionCue.test(text);
  if (!/ (?:the|of|in|and|with) /.test(text)) return false;
  const en = text.match(english)?.length ?? 0;
  const fr = text.match(french)?.length ?? 0;
  return en >= 3 && en > fr * 2;
}

/** "Accueil / Infos / Iran", "Monde | Afrique": names between separators, and no sentence. */
function isPathOfSections(text: string): boolean {
  if (text.length > 200 || /[.!?…]$/u.test(text)) return false;
  const parts = text.split(/\s+[/|>›»•·]\s+|\s*[|›•]\s*/u).filter((part) => part !== "");
  return parts.length >= 3 && parts.every((part) => part.split(/\s+/).length <= 5);
}

const dateWords = new Set(
  "le la les a au du de en l et par publie publiee mis mise jour maj modifie modifiee derniere heure heures min h gmt utc tu posted updated on at by lundi mardi mercredi jeudi vendredi samedi dimanche paru poste cree il y article date page".split(
    " ",
  ),
);

/** A line that is a date and next to nothing else: "Besançon, le 9 février 2004", "mardi 5 mai 2020, par X Y", "14:05". */
function isDateLine(text: string): boolean {
  if (text.length > 160) return false;
  if (/^\d{1,2} ?[:h] ?\d{2}$/u.test(text)) return true;
  let rest = text;
  let dates = 0;
  for (; dates < 3; dates++) {
    const date = parsePrintedDate(rest);
    if (date === null) break;
    rest = `${rest.slice(0, date.start)} ${rest.slice(date.end)}`;
  }
  if (dates === 0) return false;
  const words = quickFold(rest.replace(/(?:^|[\s|–-])[Pp]ar [\p{L} .'’-]{2,50}$/u, " "))
    .split(" ")
    .filter((word) => word !== "" && !dateWords.has(word) && !/^\d+$/.test(word));
  return words.length <= 3;
}

/** A line of nothing but agencies and joining words: "ats/afp/reuters", "Le Jour avec AFP". */
function agencyOnly(text: string, tables: PageTables): boolean {
  const found = agenciesIn(text, tables);
  return found.length > 0 && quickFold(text).split(" ").length <= found.length * 3 + 2 && !/[.!?:]$/.test(text);
}
