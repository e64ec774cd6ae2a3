import type { RelevanceTables } from "../core/relevance/tables.ts";
import { relevanceWeights } from "./relevance-weights.ts";

/** What makes an article one about dealings between Iran and Russia. The weights are fitted: `npm run fit:relevance`. */
export const relevanceTables: RelevanceTables = {
  sideWords: {
    kremlin: "RU", douma: "RU", rosatom: "RU", gazprom: "RU", poutine: "RU", lavrov: "RU", russo: "RU", moscovite: "RU", moscovites: "RU", urss: "RU",
    majlis: "IR", rii: "IR", khamenei: "IR", irano: "IR", persan: "IR", perse: "IR", pasdaran: "IR", bouchehr: "IR", persique: "INT",
  },
  dealings: [
    "relations?", "cooper(?:ation|er|ent|e)", "partenaria(?:t|ts)", "partenaires?", "accords?", "traites?", "memorandums?", "protocoles?", "contrats?", "contacts?",
    "entretien(?:s)?", "rencontr(?:e|es|er|ent|ait)", "recu(?:e|s)?", "re[cç]oit", "recevant", "visites?", "delegations?", "pourparlers", "discussions?", "discut(?:e|er|ent|aient)", "consultations?", "dialogue", "concertation", "telephon(?:e|ique|iques|er)", "appel telephonique",
    "commissions? (?:mixte|intergouvernementale|conjointe)s?", "echanges commerciaux", "commerce bilateral", "commerce entre", "bilatera(?:l|le|les|ux)", "alliance", "allies?", "livraisons?", "livr(?:e|er|ees|aison)", "fourni(?:r|t|ssent|ture|tures)?", "achat", "vente", "achete", "vendu", "investi(?:r|ssement|ssements)", "projets?", "corridors?", "centrale", "gazoducs?", "manoeuvres", "exercices", "liens", "rapprochement", "soutien", "soutenir", "mediation", "conjoint(?:e|s|es)?", "communs?", "communes?", "signe(?:r|nt|e|es)?", "signature", "ratifi(?:er|e|cation)", "visas?", "liaisons?", "vols", "importations?", "exportations?", "lancement", "satellites?", "jumelage",
  ],
  elsewhere: [
    "match(?:s|es)?", "football", "volley(?:-ball)?", "basket", "selection", "championnats?", "coupe du monde", "ligue des (?:nations|champions)", "stade", "buts?", "lutteurs?", "medailles?", "judo", "halterophilie", "tournoi", "entraineur", "joueurs?", "sets?", "mi-temps", "qualifications?",
    "film", "cineaste", "realisateur", "palme d'or", "festival", "romans?", "ecrivain", "poete", "musique", "concert", "acteur", "actrice", "documentaire", "recette", "cuisine",
  ],
  weights: relevanceWeights,
};
