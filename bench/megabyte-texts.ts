/** A text of so many characters. */
type Filler = (size: number) => string;

const repeated =
  (piece: string): Filler =>
  (size) =>
    piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
const counted =
  (piece: (n: number) => string): Filler =>
  (size) => {
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

/** Texts of any size, each of what could slow a reader down. */
export const hostileTexts: Readonly<Record<string, Filler>> = {
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
  "apostrophes of all kinds": repeated("l'a l’a lʼa l`a "),
  "quotation marks of all kinds": repeated('«»“”" '),
  "brackets in brackets": repeated("(a [b {c} d] (e) "),
  "brackets that open and then close": (size) => "(".repeat(size / 2) + ")".repeat(size / 2),
  "hyphens and dashes": repeated("a - b – c — d-"),
  "colons and semicolons": repeated("a : b ; "),
  initials: repeated("A. B. M. "),
  "one line without spaces": repeated("Lavrov,Araghchi;Moscou:mardi."),
  "capitals alone": repeated("LAVROV REÇOIT ARAGHCHI À MOSCOU "),
  "an office alone": repeated("le ministre "),
  "a meeting alone": repeated("rencontre avec "),
  "what was denied, put off and called off": repeated("a démenti avoir reporté et annulé la rencontre prévue mardi, "),
  "who said what": repeated("a déclaré Lavrov, a indiqué Araghchi, "),
  "appositions in appositions": repeated("Lavrov, chef de la diplomatie, qui a reçu "),
  "ranges of dates": repeated("du 1er au 3 et du 5 au 7 mars, de mardi à jeudi, "),
  "numbers in words": repeated("deux trois vingt premier "),
  "words of places": repeated("à la au de du en vers pour la ville de "),
  "agencies alone": repeated("selon Tass et l'AFP, (Reuters) "),
  "marks that combine": repeated("e\u0301\u0323\u0308 "),
  "marks alone": repeated("\u0301"),
  surrogates: repeated("\ud835\udc9c"),
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
