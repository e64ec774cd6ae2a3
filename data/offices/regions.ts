import type { CountryCode } from "../../core/model.ts";
import type { OfficeRecord } from "../../core/people/tables.ts";

const province: readonly string[] = ["gouverneur", "gouverneur général", "gouverneur de la province", "préfet"];
const region: readonly string[] = ["gouverneur", "gouverneur de la région", "chef de la région"];
const republic: readonly string[] = [
  "chef",
  "président",
  "dirigeant",
  "chef de la république",
  "président de la république",
  "leader",
  "homme fort",
];

function regional(
  id: string,
  title: string,
  titleEn: string,
  side: CountryCode,
  heads: readonly string[],
  tails: readonly string[],
): OfficeRecord {
  const wordings = heads.flatMap((head) => tails.map((tail) => `${head} ${tail}`));
  return { id, title, titleEn, kind: "principal", sides: [side], wordings };
}

/** Governors, heads of republics and mayors, first those of regions that deal with the other side. */
export const regionalOffices: readonly OfficeRecord[] = [
  regional("governor-astrakhan", "gouverneur d'Astrakhan", "governor of Astrakhan", "RU", region, [
    "d'astrakhan",
    "de l'oblast d'astrakhan",
  ]),
  regional("governor-volgograd", "gouverneur de Volgograd", "governor of Volgograd", "RU", region, ["de volgograd"]),
  regional(
    "governor-saint-petersburg",
    "gouverneur de Saint-Pétersbourg",
    "governor of Saint Petersburg",
    "RU",
    [...region, "maire"],
    ["de saint-pétersbourg"],
  ),
  regional("governor-sverdlovsk", "gouverneur de Sverdlovsk", "governor of Sverdlovsk", "RU", region, [
    "de sverdlovsk",
  ]),
  regional("governor-krasnodar", "gouverneur de Krasnodar", "governor of Krasnodar", "RU", region, [
    "de krasnodar",
    "du kraï de krasnodar",
  ]),
  regional(
    "head-dagestan",
    "chef du Daguestan",
    "head of Dagestan",
    "RU",
    [...republic, "gouverneur"],
    ["du daguestan", "du daghestan"],
  ),
  regional(
    "head-tatarstan",
    "président du Tatarstan",
    "head of Tatarstan",
    "RU",
    [...republic, "raïs", "gouverneur"],
    ["du tatarstan"],
  ),
  regional("head-chechnya", "dirigeant tchétchène", "head of Chechnya", "RU", republic, [
    "de tchétchénie",
    "de la tchétchénie",
    "tchétchène",
  ]),
  regional("head-bashkortostan", "chef du Bachkortostan", "head of Bashkortostan", "RU", republic, [
    "du bachkortostan",
    "de bachkirie",
  ]),
  regional("head-kalmykia", "chef de la Kalmoukie", "head of Kalmykia", "RU", republic, [
    "de kalmoukie",
    "de la kalmoukie",
  ]),
  regional("head-ingushetia", "chef de l'Ingouchie", "head of Ingushetia", "RU", republic, [
    "d'ingouchie",
    "de l'ingouchie",
  ]),
  regional("governor-gilan", "gouverneur du Guilan", "governor of Gilan", "IR", province, [
    "du guilan",
    "de guilan",
    "du gilan",
    "de gilan",
  ]),
  regional("governor-mazandaran", "gouverneur du Mazandaran", "governor of Mazandaran", "IR", province, [
    "du mazandaran",
    "de mazandaran",
    "du mazandéran",
  ]),
  regional("governor-golestan", "gouverneur du Golestan", "governor of Golestan", "IR", province, [
    "du golestan",
    "de golestan",
  ]),
  regional("governor-khorasan", "gouverneur du Khorassan Razavi", "governor of Razavi Khorasan", "IR", province, [
    "du khorassan razavi",
    "du khorasan razavi",
    "du khorassan",
  ]),
  regional("governor-isfahan", "gouverneur d'Ispahan", "governor of Isfahan", "IR", province, [
    "d'ispahan",
    "d'isfahan",
  ]),
  regional("governor-hormozgan", "gouverneur d'Hormozgan", "governor of Hormozgan", "IR", province, [
    "d'hormozgan",
    "du hormozgan",
  ]),
  regional(
    "governor-east-azerbaijan",
    "gouverneur de l'Azerbaïdjan oriental",
    "governor of East Azerbaijan",
    "IR",
    province,
    ["de l'azerbaïdjan oriental", "d'azerbaïdjan oriental", "de l'azerbaïdjan-oriental"],
  ),
  regional("governor-bushehr", "gouverneur de Bouchehr", "governor of Bushehr", "IR", province, [
    "de bouchehr",
    "de bushehr",
  ]),
  regional("governor-fars", "gouverneur du Fars", "governor of Fars", "IR", province, ["du fars", "de fars"]),
  regional("governor-tehran", "gouverneur de Téhéran", "governor of Tehran", "IR", province, ["de téhéran"]),
  regional(
    "mayor-moscow",
    "maire de Moscou",
    "mayor of Moscow",
    "RU",
    ["maire"],
    ["de moscou", "de la capitale russe"],
  ),
  regional(
    "mayor-tehran",
    "maire de Téhéran",
    "mayor of Tehran",
    "IR",
    ["maire"],
    ["de téhéran", "de la capitale iranienne"],
  ),
  {
    id: "governor",
    title: "gouverneur",
    titleEn: "governor",
    kind: "principal",
    many: true,
    wordings: [
      "gouverneur",
      "gouverneure",
      "gouverneur de la province",
      "gouverneur de la région",
      "chef de la région",
      "chef de la république",
    ],
  },
  {
    id: "deputy-governor",
    title: "vice-gouverneur",
    titleEn: "deputy governor",
    kind: "deputy",
    many: true,
    wordings: ["vice-gouverneur", "gouverneur adjoint", "adjoint du gouverneur"],
  },
  { id: "mayor", title: "maire", titleEn: "mayor", kind: "principal", many: true, wordings: ["maire", "édile"] },
];
