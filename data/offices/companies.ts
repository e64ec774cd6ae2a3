import type { CountryCode } from "../../core/model.ts";
import type { OfficeRecord } from "../../core/people/tables.ts";
import { headed } from "./headed.ts";

function company(
  id: string,
  title: string,
  titleEn: string,
  side: CountryCode,
  tails: readonly string[],
): OfficeRecord {
  return { id, title, titleEn, kind: "company", sides: [side], wordings: headed(...tails) };
}

/** Heads of companies that stand for their state at the table. */
export const companyOffices: readonly OfficeRecord[] = [
  company("gazprom-head", "patron de Gazprom", "head of Gazprom", "RU", ["de gazprom", "du géant gazier gazprom"]),
  company("gazprom-neft-head", "patron de Gazprom Neft", "head of Gazprom Neft", "RU", ["de gazprom neft"]),
  company("rosneft-head", "patron de Rosneft", "head of Rosneft", "RU", ["de rosneft", "du géant pétrolier rosneft"]),
  company("lukoil-head", "patron de Loukoïl", "head of Lukoil", "RU", ["de loukoïl", "de lukoil", "de loukoil"]),
  company("novatek-head", "patron de Novatek", "head of Novatek", "RU", ["de novatek"]),
  company("zarubezhneft-head", "patron de Zaroubejneft", "head of Zarubezhneft", "RU", [
    "de zaroubejneft",
    "de zarubezhneft",
  ]),
  company("tatneft-head", "patron de Tatneft", "head of Tatneft", "RU", ["de tatneft"]),
  company("rostec-head", "patron de Rostec", "head of Rostec", "RU", ["de rostec", "de rostekh", "de rostech"]),
  company("rosoboronexport-head", "patron de Rosoboronexport", "head of Rosoboronexport", "RU", ["de rosoboronexport"]),
  company(
    "arms-cooperation-head",
    "chef du Service fédéral de coopération militaro-technique",
    "head of military-technical cooperation",
    "RU",
    [
      "du service fédéral de coopération militaro-technique",
      "du service fédéral pour la coopération militaire et technique",
      "du fsvts",
    ],
  ),
  company("vtb-head", "patron de VTB", "head of VTB", "RU", ["de vtb", "de la banque vtb", "de la vtb"]),
  company("sberbank-head", "patron de Sberbank", "head of Sberbank", "RU", ["de sberbank", "de la sberbank"]),
  company("veb-head", "patron de VEB", "head of VEB", "RU", ["de veb", "de veb.rf", "de la vnesheconombank"]),
  company("rdif-head", "patron du fonds souverain russe", "head of the Russian Direct Investment Fund", "RU", [
    "du fonds souverain",
    "du fonds d'investissement direct",
    "du rdif",
    "du fonds d'investissements directs",
  ]),
  company("aeroflot-head", "patron d'Aeroflot", "head of Aeroflot", "RU", ["d'aeroflot", "de la compagnie aeroflot"]),
  company("atomstroyexport-head", "patron d'Atomstroïexport", "head of Atomstroyexport", "RU", [
    "d'atomstroïexport",
    "d'atomstroyexport",
  ]),
  company("export-centre-head", "directrice du Centre russe d'exportation", "head of the Russian Export Centre", "RU", [
    "du centre russe d'exportation",
    "du centre d'exportation",
  ]),
  company("nioc-head", "patron de la Compagnie nationale iranienne du pétrole", "head of NIOC", "IR", [
    "de la compagnie nationale iranienne du pétrole",
    "de la société nationale iranienne du pétrole",
    "de la compagnie nationale du pétrole",
    "de la nioc",
    "de la cnip",
  ]),
  company("nigc-head", "patron de la Compagnie nationale iranienne du gaz", "head of NIGC", "IR", [
    "de la compagnie nationale iranienne du gaz",
    "de la société nationale iranienne du gaz",
    "de la compagnie nationale du gaz",
    "de la nigc",
  ]),
  company("irisl-head", "patron de la compagnie maritime iranienne", "head of IRISL", "IR", [
    "de la compagnie maritime",
    "de l'irisl",
    "de la compagnie de navigation",
  ]),
  company("ports-head", "directeur de l'Organisation des ports", "head of the Ports and Maritime Organization", "IR", [
    "de l'organisation des ports",
    "de l'organisation portuaire et maritime",
    "de l'organisation des ports et de la navigation maritime",
  ]),
  company("iran-air-head", "patron d'Iran Air", "head of Iran Air", "IR", ["d'iran air"]),
  company("khatam-construction-head", "patron de Khatam al-Anbia", "head of Khatam al-Anbiya Construction", "IR", [
    "de la base de construction khatam al-anbia",
    "du groupe khatam al-anbia",
  ]),
  {
    id: "company-head",
    title: "dirigeant d'entreprise",
    titleEn: "company head",
    kind: "company",
    many: true,
    wordings: ["pdg", "directeur général", "président-directeur général", "chef d'entreprise", "directeur exécutif"],
  },
];
