import { fold } from "../text/fold.ts";
import { familyDistance } from "./family-distance.ts";
import { remembered } from "./remembered.ts";

/** Forms of one given name that its sounds do not show: short forms and the French, English and Arabic ones. Folded. */
const forms: readonly string[] = [
  "alexandre aleksandr alexander alexandr sacha sasha",
  "alexei alexey aleksei aleksey alexis alexej aljoscha",
  "andrei andrey andre andrej",
  "anatoli anatoly anatole tolia",
  "anton antoine",
  "boris boria",
  "dmitri dmitry dimitri dimitry dmitrij dmitriy dima mitia",
  "ievgueni evgueni evgeni evgeny yevgeny yevgeni jewgeni jewgenij eugene genia",
  "guennadi gennady gennadi genadi",
  "grigori grigory gregoire grischa",
  "igor ihor",
  "ivan vania",
  "iouri youri yuri yury juri jurij iouriy georges",
  "konstantin constantin kostia",
  "leonid lionia",
  "lev leo leon",
  "maxime maxim maksim max",
  "mikhail michail mikhael michel misha micha mikail",
  "nikolai nikolay nicolas nikolaj kolia nikola",
  "oleg",
  "pavel paul pacha",
  "piotr pyotr petr pierre pjotr petia",
  "roman",
  "sergei sergey serguei serge sergej serioja",
  "stanislav stas",
  "valentina valia",
  "valeri valery valerij",
  "vassili vasily wassili basile vassia",
  "viatcheslav vyacheslav viacheslav wjatscheslaw slava",
  "viktor victor vitia",
  "vitali vitaly witali vital",
  "vladimir wladimir volodia vova",
  "ekaterina catherine katia yekaterina",
  "elena ielena yelena jelena helene lena",
  "maria marie masha macha",
  "natalia nathalie natacha natalya",
  "tatiana tatyana tania",
  "olga olia",
  "mohammad mohammed mohamad mohamed muhammad mouhammad mahomet mohd",
  "hossein hussein hosein housseyn hoseyn husein hossain houssein",
  "hassan hasan hacen",
  "ebrahim ibrahim abraham",
  "esmaeil esmail ismail ismael esmaiil",
  "eshaq ishaq eshagh isaac",
  "javad djavad jawad",
  "mahdi mehdi",
  "masoud massoud masud",
  "mahmoud mahmud mahmood",
  "morteza murtaza mortaza",
  "mostafa mustafa moustafa mustapha",
  "mojtaba moujtaba mojtabi",
  "gholamhossein gholamhussein gholamhosein",
  "gholamreza golamreza",
  "alireza",
  "amirhossein amirhussein",
  "abbas",
  "aziz azizollah",
  "qassem qasem kassem ghassem ghasem qassim kassim",
  "sadegh sadeq sadek sadiq",
  "yahya yahia",
  "youssef yousef yusuf joseph youcef",
  "taghi taqi",
  "naghi naqi",
  "bagher baqer baker baqir",
  "kazem kazim kadhem",
  "behrouz behruz behrooz",
  "siavash siavach siavache siavoush siavouch siavush siavosh siyavash siyavush siyavosh",
  "rouhollah ruhollah",
];

const formOf = new Map<string, number>(forms.flatMap((line, at) => line.split(" ").map((form) => [form, at] as const)));

// "Khosrow", "Khosro": one sound.
const plain = remembered((name) => fold(name).replaceAll(" ", "").replace(/ow$/, "o"));

/** Whether two given names are forms of one; an initial agrees with every name that starts so. */
export function sameGivenName(a: string, b: string): boolean {
  const one = plain(a);
  const two = plain(b);
  if (one === two) return one !== "";
  if (one === "" || two === "") return false;
  if (one.length === 1 || two.length === 1) return sameInitial(one, two);
  const form = formOf.get(one);
  const other = formOf.get(two);
  if (form !== undefined && other !== undefined) return form === other;
  return familyDistance(a, b) <= (Math.min(one.length, two.length) <= 4 ? 0.3 : 0.6);
}

// The first letters that romanisations of one sound start with.
const initials: readonly string[] = ["kghq", "cskt", "jyiedz", "vw", "oeiua", "fp", "kc", "sz"];

function sameInitial(one: string, two: string): boolean {
  const a = one[0]!;
  const b = two[0]!;
  return a === b || initials.some((set) => set.includes(a) && set.includes(b));
}

const patronymic =
  /(?:ovi[ct]+h?|evi[ct]+h?|ovit[cs]+h|evit[cs]+h|owits?ch|ewits?ch|ovna|evna|owna|ewna|itchna|ichna|il[iy]i?t?ch)$/;

/** Whether a middle name is a Russian patronymic ("Vladimirovitch", "Ivanovna"). */
export const isPatronymic = remembered((name) => patronymic.test(fold(name)));
