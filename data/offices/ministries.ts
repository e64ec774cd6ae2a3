import type { CountryCode } from "../../core/model.ts";
import type { OfficeRecord } from "../../core/people/tables.ts";

interface Ministry {
  /** `foreign` gives `foreign-minister`, `deputy-foreign-minister`, `first-deputy-foreign-minister`. */
  readonly stem: string;
  /** After "ministre", in the usual case: "des Affaires étrangères". */
  readonly of: string;
  readonly en: string;
  /** What may follow "ministre", "vice-ministre", "patron du ministère"; in lower case. */
  readonly complements: readonly string[];
  /** Ways to name the minister that are not "ministre" and a complement. */
  readonly bynames?: readonly string[];
  readonly sides?: readonly CountryCode[];
}

const ministries: readonly Ministry[] = [
  {
    stem: "foreign",
    of: "des Affaires étrangères",
    en: "foreign",
    complements: [
      "des affaires étrangères",
      "des ae",
      "aux affaires étrangères",
      "des affaires extérieures",
      "des relations extérieures",
      "de l'europe et des affaires étrangères",
    ],
    bynames: [
      "chef de la diplomatie",
      "cheffe de la diplomatie",
      "patron de la diplomatie",
      "patronne de la diplomatie",
      "numéro un de la diplomatie",
      "chef de l'appareil diplomatique",
      "chef des affaires étrangères",
      "chef du ministère des affaires étrangères",
      "patron du ministère des affaires étrangères",
      "responsable de la diplomatie",
      "plus haut diplomate",
      "mae",
      "chef du mae",
      "secrétaire d'état",
      "secrétaire au foreign office",
      "chef du département d'état",
    ],
  },
  {
    stem: "defence",
    of: "de la Défense",
    en: "defence",
    complements: [
      "de la défense",
      "à la défense",
      "de la défense et du soutien aux forces armées",
      "de la défense et de la logistique des forces armées",
      "de la défense et du soutien logistique des forces armées",
      "des armées",
    ],
    bynames: [
      "chef de la défense",
      "patron de la défense",
      "chef du ministère de la défense",
      "patron du ministère de la défense",
      "secrétaire à la défense",
      "chef du pentagone",
      "patron du pentagone",
      "ministre de la guerre",
    ],
  },
  {
    stem: "interior",
    of: "de l'Intérieur",
    en: "interior",
    complements: ["de l'intérieur", "à l'intérieur"],
    bynames: ["chef du ministère de l'intérieur", "patron du ministère de l'intérieur"],
  },
  {
    stem: "oil",
    of: "du Pétrole",
    en: "oil",
    complements: ["du pétrole", "pétrole", "des hydrocarbures"],
    bynames: ["patron du pétrole", "chef du ministère du pétrole"],
    sides: ["IR", "IQ", "KW"],
  },
  {
    stem: "energy",
    of: "de l'Énergie",
    en: "energy",
    complements: ["de l'énergie", "à l'énergie", "de l'eau et de l'énergie", "de l'énergie et de l'eau"],
    bynames: ["chef du ministère de l'énergie", "patron de l'énergie", "patron du ministère de l'énergie"],
  },
  {
    stem: "economy",
    of: "de l'Économie",
    en: "economy",
    complements: [
      "de l'économie",
      "à l'économie",
      "de l'économie et des finances",
      "des affaires économiques et des finances",
      "des affaires économiques",
      "du développement économique",
      "de l'économie nationale",
    ],
    bynames: ["chef du ministère de l'économie", "patron de l'économie"],
  },
  {
    stem: "finance",
    of: "des Finances",
    en: "finance",
    complements: ["des finances", "aux finances", "des finances et du trésor"],
    bynames: ["grand argentier", "secrétaire au trésor", "argentier"],
  },
  {
    stem: "transport",
    of: "des Transports",
    en: "transport",
    complements: [
      "des transports",
      "aux transports",
      "du transport",
      "des routes",
      "des routes et du développement urbain",
      "des routes et de l'urbanisme",
      "des routes et de la construction urbaine",
      "des routes et des transports",
      "de la route et de l'urbanisme",
      "de la route et du développement urbain",
      "du transport et du développement urbain",
      "des transports et de l'urbanisme",
    ],
  },
  {
    stem: "agriculture",
    of: "de l'Agriculture",
    en: "agriculture",
    complements: [
      "de l'agriculture",
      "à l'agriculture",
      "du jihad agricole",
      "du jihad de l'agriculture",
      "du djihad agricole",
      "du jihad-e keshavarzi",
      "de l'agriculture-jihad",
      "du jihad-agriculture",
    ],
  },
  {
    stem: "health",
    of: "de la Santé",
    en: "health",
    complements: [
      "de la santé",
      "à la santé",
      "de la santé publique",
      "de la santé et de l'éducation médicale",
      "de la santé, des soins et de l'enseignement médical",
      "de la santé et de l'enseignement médical",
    ],
  },
  {
    stem: "industry",
    of: "de l'Industrie et du Commerce",
    en: "industry and trade",
    complements: [
      "de l'industrie",
      "à l'industrie",
      "de l'industrie et du commerce",
      "de l'industrie, des mines et du commerce",
      "des industries, des mines et du commerce",
      "de l'industrie, de la mine et du commerce",
      "du commerce",
      "au commerce",
      "du commerce et de l'industrie",
      "du commerce extérieur",
    ],
  },
  {
    stem: "labour",
    of: "du Travail",
    en: "labour",
    complements: [
      "du travail",
      "du travail et des affaires sociales",
      "des coopératives, du travail et de la protection sociale",
      "du travail, des coopératives et du bien-être social",
      "des coopératives, du travail et des affaires sociales",
      "du travail et de la protection sociale",
      "des affaires sociales",
    ],
  },
  {
    stem: "science",
    of: "de la Science",
    en: "science and higher education",
    complements: [
      "de la science",
      "des sciences",
      "des sciences, de la recherche et de la technologie",
      "de la science, de la recherche et de la technologie",
      "des sciences, des recherches et de la technologie",
      "de l'enseignement supérieur",
      "de la science et de l'enseignement supérieur",
      "des sciences et de l'enseignement supérieur",
      "de la recherche",
      "de l'éducation et de la science",
    ],
  },
  {
    stem: "education",
    of: "de l'Éducation",
    en: "education",
    complements: [
      "de l'éducation",
      "de l'éducation nationale",
      "de l'instruction publique",
      "de l'enseignement",
      "de l'éducation et de l'enseignement",
    ],
  },
  {
    stem: "justice",
    of: "de la Justice",
    en: "justice",
    complements: ["de la justice", "à la justice"],
    bynames: ["garde des sceaux"],
  },
  {
    stem: "culture",
    of: "de la Culture",
    en: "culture",
    complements: [
      "de la culture",
      "à la culture",
      "de la culture et de l'orientation islamique",
      "de la culture et de la guidance islamique",
      "de l'orientation islamique",
      "de la culture et de l'orientation",
    ],
  },
  {
    stem: "sport",
    of: "des Sports",
    en: "sports",
    complements: [
      "des sports",
      "du sport",
      "aux sports",
      "de la jeunesse et des sports",
      "des sports et de la jeunesse",
    ],
  },
  {
    stem: "ict",
    of: "des Communications",
    en: "communications",
    complements: [
      "des communications",
      "des télécommunications",
      "des technologies de l'information et de la communication",
      "des communications et des technologies de l'information",
      "des technologies de l'information et des communications",
      "des tic",
      "du développement numérique",
      "du numérique",
      "du développement numérique et des communications",
      "de la communication et des technologies de l'information",
    ],
  },
  {
    stem: "intelligence",
    of: "du Renseignement",
    en: "intelligence",
    complements: [
      "du renseignement",
      "des renseignements",
      "de l'information et de la sécurité",
      "de la sécurité d'état",
    ],
    bynames: ["chef de vaja", "patron de la vaja"],
    sides: ["IR"],
  },
  {
    stem: "tourism",
    of: "du Tourisme",
    en: "tourism",
    complements: [
      "du tourisme",
      "du patrimoine culturel",
      "du patrimoine culturel, du tourisme et de l'artisanat",
      "du patrimoine culturel, de l'artisanat et du tourisme",
      "de l'héritage culturel, du tourisme et de l'artisanat",
    ],
  },
  {
    stem: "emergencies",
    of: "des Situations d'urgence",
    en: "emergencies",
    complements: ["des situations d'urgence", "aux situations d'urgence", "des urgences"],
  },
  {
    stem: "natural-resources",
    of: "des Ressources naturelles",
    en: "natural resources",
    complements: [
      "des ressources naturelles",
      "des ressources naturelles et de l'écologie",
      "des ressources naturelles et de l'environnement",
      "de l'environnement",
      "de l'écologie",
    ],
  },
  {
    stem: "construction",
    of: "de la Construction",
    en: "construction",
    complements: ["de la construction", "de la construction et du logement", "du logement"],
  },
];

function firstDeputyWordings(complements: readonly string[]): readonly string[] {
  return complements.flatMap((complement) => [
    `premier vice-ministre ${complement}`,
    `première vice-ministre ${complement}`,
    `premier vice ministre ${complement}`,
    `premier ministre adjoint ${complement}`,
    `premier adjoint du ministre ${complement}`,
    `premier adjoint au ministre ${complement}`,
    `numéro deux du ministère ${complement}`,
  ]);
}

function deputyWordings(complements: readonly string[]): readonly string[] {
  return complements.flatMap((complement) => [
    `vice-ministre ${complement}`,
    `vice ministre ${complement}`,
    `vice-ministre adjoint ${complement}`,
    `ministre adjoint ${complement}`,
    `ministre adjointe ${complement}`,
    `ministre délégué ${complement}`,
    `adjoint du ministre ${complement}`,
    `adjointe du ministre ${complement}`,
    `adjoint au ministre ${complement}`,
    `adjoint de la ministre ${complement}`,
    `sous-ministre ${complement}`,
    `secrétaire d'état ${complement}`,
  ]);
}

const deputyBynames: Readonly<Record<string, readonly string[]>> = {
  foreign: [
    "vice-chef de la diplomatie",
    "numéro deux de la diplomatie",
    "adjoint du chef de la diplomatie",
    "secrétaire d'état adjoint",
    "secrétaire général du ministère des affaires étrangères",
    "adjoint politique du ministre des affaires étrangères",
    "adjoint politique du ministère des affaires étrangères",
    "adjoint juridique du ministre des affaires étrangères",
    "adjoint aux affaires juridiques et internationales du ministre des affaires étrangères",
    "adjoint économique du ministre des affaires étrangères",
    "vice-ministre chargé des affaires politiques",
    "vice-ministre chargé des affaires juridiques et internationales",
    "vice-ministre chargé de la diplomatie économique",
  ],
};

function officesOf(ministry: Ministry): readonly OfficeRecord[] {
  const sides = ministry.sides === undefined ? {} : { sides: ministry.sides };
  return [
    {
      id: `${ministry.stem}-minister`,
      title: `ministre ${ministry.of}`,
      titleEn: `${ministry.en} minister`,
      kind: "principal",
      wordings: [
        ...ministry.complements.map((complement) => `ministre ${complement}`),
        ...ministry.complements.map((complement) => `chef du ministère ${complement}`),
        ...(ministry.bynames ?? []),
      ].filter((wording, at, all) => all.indexOf(wording) === at),
      ...sides,
    },
    {
      id: `first-deputy-${ministry.stem}-minister`,
      title: `premier vice-ministre ${ministry.of}`,
      titleEn: `first deputy ${ministry.en} minister`,
      kind: "deputy",
      wordings: firstDeputyWordings(ministry.complements),
      ...sides,
    },
    {
      id: `deputy-${ministry.stem}-minister`,
      title: `vice-ministre ${ministry.of}`,
      titleEn: `deputy ${ministry.en} minister`,
      kind: "deputy",
      many: true,
      wordings: [...deputyWordings(ministry.complements), ...(deputyBynames[ministry.stem] ?? [])],
      ...sides,
    },
  ];
}

/** Ministers, their first deputies and their deputies, by ministry. */
export const ministryOffices: readonly OfficeRecord[] = ministries.flatMap(officesOf);
