import type { PlaceWords } from "../../core/places/tables.ts";

/** French words that tell a place of meeting from a capital that stands for its state; folded, one form each. */
export const placeWords: PlaceWords = {
  events:
    "reunion reunions sommet sommets rencontre rencontres conference conferences forum forums pourparlers negociations discussions entretien entretiens consultations session sessions congres exposition salon festival dialogue table assises visite visites voyage deplacement tournee sejour escale round cycle rendez seminaire colloque ceremonie edition tete entrevue commission symposium parade defile concertations",
  guests:
    "ministre ministres president presidents chef chefs delegation delegations general secretaire emissaire emissaires envoye envoyes responsables dirigeants hote hotes negociateurs diplomates representants vice",
  notHosted: "avec favorablement positivement froidement sans fraichement proposition idee initiative annonce decision nouvelle resultats declaration appel verdict",
  hosts: "accueill heberg abrit organis",
  arrivals:
    "appareille appareiller appareillait venu venus venue venues venait venant venaient provenance destination direction depart parti partis partir partait partant repartir reparti decolle decoller decollage quitte quittent quitter quittera quitta quittant quittait arrive arrives arrivee rentre rentres rentrer rentrant revenu revenus revenir revient revenant revenait regagner",
  leaves:
    "quitte quittent quitter quittera quittant quitta quittait quittes quittee quitterait quitteront gagnerait gagneront regagnerait regagneront rejoindrait visiterait visitera direction regagner regagne regagnait regagnera regagnant gagner gagne gagnait gagnera gagnant visite visiter visitait rejoint rejoindre rejoignait rejoindra survole survoler atteindre atteint",
  motion:
    "appareille appareiller appareillait envole envoles envolee envoler envolera envolait envolent decolle decoller decollage parti partis partie partir partira partait repartir reparti repartie quitte quitter quittera quittait quitta quittant embarque embarquer depart departs avion vol vols train route cap dirige diriger dirigeait voyage voyager deplacement transit reprend repris rentre rentrer",
  towns:
    "ville villes metropole cite station aeroport aerodrome port gare rues rue quartier quartiers banlieue peripherie faubourg centre coeur nord sud ouest environs alentours proximite pres loin hauteur hotel hotels palais residence ambassade hopital stade mosquee cathedrale metro bazar ciel marge seances seance abords terre",
  rooms:
    "siege locaux enceinte murs portes salle salles salon salons couloirs tribune bureaux perron cour jardins immeuble batiment quartier complexe hemicycle",
  sites: "centrale site sites usine usines base raffinerie chantier terminal universite academie complexe installation reacteur musee",
  visited: "visite visites visiter visitait visitant inspecte inspecter dans",
  namesOfThings:
    "processus format formats accord accords traite protocole pacte convention conventions plateforme trio declaration esprit memorandum charte plan heure directive programme gouverneur gouverneurs gouvernorat maire maires mairie prefet patriarche patriarcat imam archeveque region regions province provinces oblast krai district centrale site sites usine reacteur attentat attentats attaque attaques siege bataille bourse tribunal procureur joueur club equipe universite base raffinerie",
  ships:
    "sous marin croiseur fregate destroyer corvette navire vaisseau batiment ferry cargo petrolier hotel cinema operation revue equipe groupe banque drone missile classe type dynamo spartak zenit cska lokomotiv rubin",
  stops:
    "a au aux ont est sont ete etait etaient sera seront fut qui que quand lorsque lors mais ou sur avec entre par pour contre selon chez sans face apres avant depuis vers dont si et afin",
  dativeVerbs:
    "demand reproch permet permis livr fourni vendu vendai impos offre offr accorde accordant accordee donn propose transm adress promet promis interdi interdit conseill reclam refus garanti enjoi ordonn sugger repond apport inflig ced laiss profit succed oppos joind confie remet remis remettr signifi notifi vers attribu rappel impute imput nuire nuis prete offer plaire deplair repliqu coute",
  dativeHeads:
    "attaquer vendre vend vendent vendait face grace quant hostile hostiles favorable favorables fidele fideles loyal loyaux allie allies alliee lie lies liee liees opposition resistance reproche reproches message messages lettre avertissement ultimatum demande demandes offre offres proposition propositions concession concessions lecon felicitations signal signaux invitation reponse reponses appel appels soutien appui aide assistance confiance main livraison livraisons contrairement conformement rapport suite hommage merci gare mefiance attache attachement pression pressions menace menaces proche proches cadeau feu ecart ordre vert raison tort fin oppose opposes opposee",
  transfers:
    "soutien appui aide assistance livraison livraisons livre livrer livres livree livrees livrait fourni fournis fournie fournies fournir fournit fournissait fourniture fournitures vend vendre vendu vendus vente ventes impose imposer imposes imposee imposees inflige infliger infligees accorde accorder accordee accordees cede ceder reproche reprocher reproches reprochent transferer transfert transferts transfere",
  agreed: "convenu convenus convenue decide decides decider convenir accepte accepter promis resolu jure engage engages",
  postHolders:
    "ambassadeur ambassadrice ambassadeurs consul consule consuls attache attaches affaires representant representante representants ambassade consulat ambassades representation mission",
  postFillers:
    "de d du la le l des republique islamique federation extraordinaire et plenipotentiaire permanent permanente militaire general en poste special speciale charge d defense culturel culturelle commercial commerciale adjoint honoraire son sa l'",
  bylines: "correspondant correspondante correspondants correspondance envoye envoyee envoyes special speciale speciaux bureau redaction",
  insiders:
    "conseiller conseillere conseillers source sources responsable depute deputes deputee elu elue elus siege siegent candidat candidats candidature election elections accession accede acceder acces arrivee retour proche proches succede course scrutin campagne directeur directrice fonctionnaire departement pouvoir porte nomination nomme nommee ambassadeur representant poste",
  inside: "a au aux dans devant depuis hors jusqu via",
  ministries:
    "des de du la le l les d affaires etrangeres defense energie petrole economie transports transport interieur commerce industrie agriculture sante justice science sciences culture finances renseignement renseignements education communications telecommunications travail sports sport situations urgence et developpement economique numerique exterieur mines enseignement superieur routes urbanisme environnement nucleaire logement pour cooperation technologie technologies",
  months: "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre janv fevr avr juil sept oct nov dec jan",
};

/**
 * Names that are also words, given names or family names, or other things in the news: read as places only behind a
 * preposition of place ("à Nice", "à Hama").
 */
export const guardedNames: readonly string[] = [
  "Nice", "Van", "Bam", "Lar", "Sari", "Rey", "Arak", "Kom", "Qum", "Kirov", "Engels", "Perm", "Orel", "Hama", "Mons", "Porto", "Bari",
  "Victoria", "Salvador", "Roseau", "Malé", "Male", "Kingston", "Wellington", "Livingstone", "Sydney", "Nassau", "Santiago", "San José",
  "Saint-Georges", "St. George's", "Georgetown", "Oran", "Goa", "Rio", "Canton", "Cologne", "Tours", "Och", "Osh", "Oyo", "Aden", "Shanghai",
  "Shanghaï", "Changhaï", "Québec", "Bled", "Monaco", "Kish", "Kich", "Suse", "Susa", "Chita", "Tula", "Olia", "Olya", "Taman", "Moskva", "Suva", "Lima",
  "Sofia", "Praia", "Fasa", "Neka", "Bonab", "Mehran", "Khomein", "Florence", "Rhodes", "Nazran", "Elista", "Leningrad", "Léningrad",
  "Stalingrad", "Bulgar", "Bolgar", "Magas", "Primorsk", "Taft", "Sevan", "Turkistan", "Madras", "Xian", "Neom", "Panama", "Recht", "Novgorod",
  "Ferdows", "Damavand", "Malayer", "Bazargan", "Vostotchny", "Vostochny", "Naïn", "Nain", "Rostov", "Marand", "Amol", "Bali", "Homs", "Berne",
  "Boston", "Carthagène", "Mexico", "Guatemala", "Sarov", "Yaren", "Oral", "Vatican", "Koweït", "Jask",
  "Shush", "Gaza", "Sirik", "Ilam", "Kharg", "Khark", "Komsomolsk", "Dimitrovgrad",
];

/** Places in the news for what stands there: read as places of meeting only behind a preposition of place. */
export const siteNames: readonly string[] = [
  "Natanz", "Fordo", "Fordow", "Fordô", "Fordou", "Parchin", "Partchine", "Bouchehr", "Bushehr", "Boushehr", "Bouchir", "Darkhovin", "Darkhoveyn",
  "Saghand", "Turquzabad", "Hmeimim", "Hmeymim", "Khmeimim", "Alabouga", "Alabuga", "Elabouga", "Yelabuga", "Ielabouga", "Elabuga", "Kapoustine Iar",
  "Baïkonour", "Baikonur", "Baykonur", "Plessetsk", "Marioupol", "Mariupol", "Zaporijjia", "Ramstein", "Ispahan", "Isfahan", "Alep", "Idleb",
];
