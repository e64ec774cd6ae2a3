const size = 1_000_000;

const repeated = (piece: string) => (): string => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
const counted = (piece: (n: number) => string) => (): string => {
  const parts: string[] = [];
  for (let n = 0, length = 0; length < size; n++) {
    const part = piece(n);
    parts.push(part);
    length += part.length;
  }
  return parts.join("").slice(0, size);
};

const given = ["Ali", "Reza", "Igor", "Anton", "Hassan", "Oleg", "Majid", "Pavel"];
const family = ["Rostami", "Kouznetsov", "Larijani", "Bagheri", "Ivanov", "Sarikhani", "Petrov", "Mohseni"];
const office = ["ministre iranien des Transports", "vice-ministre russe de l'Agriculture", "gouverneur d'Astrakhan"];
const months = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août"];
const of = (list: readonly string[], n: number): string => list[n % list.length] ?? "";

/** A million characters each of what could slow a reader down. */
export const megabytes: Readonly<Record<string, () => string>> = {
  "one sentence again and again": repeated(
    "Sergueï Lavrov a reçu mardi à Moscou son homologue iranien, Abbas Araghchi. ",
  ),
  "one paragraph again and again": repeated(
    "Sergueï Lavrov a reçu mardi Abbas Araghchi.\n\nIls ont parlé du nucléaire.\n\n",
  ),
  "one sentence without an end": repeated("Sergueï Lavrov a reçu mardi Abbas Araghchi, "),
  "plain prose": repeated("Les vendanges ont commencé tôt cette année dans le pays, et la récolte sera bonne. "),
  digits: repeated("1234567890"),
  "digits and spaces": repeated("12 345 "),
  "one long word": repeated("a"),
  "one long capitalised word": repeated("A"),
  "one long hyphenated word": repeated("Ali-"),
  "names alone": counted((n) => `${of(given, n)} ${of(family, n >> 3)}, `),
  "names that are all different": counted((n) => `${of(given, n)} ${of(family, n)}${n.toString(36)}ov. `),
  "names with offices": counted((n) => `Le ${of(office, n)}, ${of(given, n)} ${of(family, n >> 2)}, a parlé. `),
  "offices alone": repeated("le ministre russe des Affaires étrangères, son homologue iranien, "),
  "offices of offices": repeated("président de la commission du conseil de la "),
  "dates alone": counted((n) => `${(n % 28) + 1} ${of(months, n)} ${2000 + (n % 26)}, `),
  "relative dates alone": repeated("lundi soir, la veille, le lendemain, "),
  "quotes alone": repeated("« Nous avons parlé de tout avec nos amis. » "),
  "quotes that never close": repeated("« Nous avons parlé de tout "),
  "straight quotes": repeated('" '),
  "cities alone": repeated("à Moscou, à Téhéran, "),
  "verbs of meeting alone": repeated("a rencontré s'est entretenu avec a reçu entretien "),
  "reflexives without verbs": repeated("s'est longuement très de "),
  "auxiliaries alone": repeated("a eu un "),
  pronouns: repeated("Il l'a reçu. Ils se sont vus. "),
  "full stops": repeated(". "),
  "commas without spaces": repeated("a,"),
  "new lines": repeated("A\n"),
  apostrophes: repeated("l'"),
  brackets: repeated("("),
  accents: repeated("é"),
  "zero-width characters": repeated("a\u200b"),
  "marks from right to left": repeated("\u202eLavrov\u202c "),
  "no-break spaces": repeated("\u00a0"),
  spaces: repeated(" "),
  html: repeated('<p class="a">Lavrov & Araghchi</p>'),
  emoji: repeated("😀 "),
  cyrillic: repeated("Лавров встретился с Аракчи. "),
  persian: repeated("وزیر خارجه روسیه با همتای ایرانی دیدار کرد. "),
  chinese: repeated("外交部长会见。"),
};
