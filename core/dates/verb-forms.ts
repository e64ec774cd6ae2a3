/**
 * What a French word form says of time, as far as its ending and a few closed lists tell.
 * Words come in lower case with their accents ("entrera" is a future, "déclara" is not).
 */
export type VerbForm =
  | "present-auxiliary"
  | "past-auxiliary"
  | "conditional-auxiliary"
  | "future-auxiliary"
  | "going"
  | "was-going"
  | "must"
  | "had-to"
  | "just-did"
  | "expected"
  | "put-off"
  | "past"
  | "future"
  | "conditional"
  | "present"
  | "participle";

const words = (list: string): readonly string[] => list.split(" ");

const listed = new Map<string, VerbForm>();
function list(form: VerbForm, forms: string): void {
  for (const word of words(forms)) listed.set(word, form);
}

list("present-auxiliary", "a ont ai avons avez est sont suis sommes êtes");
list("past-auxiliary", "avait avaient avais avions était étaient étais étions");
list("conditional-auxiliary", "aurait auraient serait seraient");
list("future-auxiliary", "aura auront aurons sera seront serons");
list("going", "va vont vais allons");
list("was-going", "allait allaient");
list(
  "must",
  "doit doivent dois devons s'apprête apprête apprêtent prévoit prévoient envisage envisagent projette projettent",
);
list("had-to", "devait devaient prévoyait prévoyaient comptait comptaient apprêtait apprêtaient");
list("just-did", "vient viennent venait venaient");
for (const stem of words("prévu attendu programmé fixé planifié censé prévisionné escompté"))
  list("expected", `${stem} ${stem}e ${stem}s ${stem}es`);
for (const stem of words("reporté repoussé différé ajourné renvoyé décalé remis")) {
  list("put-off", `${stem} ${stem}e ${stem}s ${stem}es`);
}
list("put-off", "remis remise remises");

// Simple past of the verbs that news tells with; the plural is known by its ending.
list(
  "past",
  "fut eut reçut fit prit mit vint tint rendit put dut sut vit déclara rencontra annonça affirma lança arriva ajouta répondit assura montra entra rentra signa accueillit évoqua salua retira livra quitta partit revint gagna visita débuta commença ouvrit conclut accusa rejeta appela retrouva effectua furent eurent firent prirent mirent vinrent tinrent purent durent surent virent",
);

// Present of the verbs that announce or tell a meeting in the present; of others nothing follows for a date.
list(
  "present",
  "reçoit reçoivent rencontre rencontrent accueille accueillent rend rendent arrive arrivent entretient entretiennent débute débutent ouvre ouvrent commence commencent tient tiennent effectue effectuent entame entament participe participent assiste assistent envole envolent part partent visite visitent poursuit poursuivent achève achèvent conclut concluent signe signent retrouve retrouvent réunit réunissent débarque débarquent quitte quittent attend attendent organise organisent repart repartent rentre rentrent revient reviennent évoque évoquent préside reprend reprennent accomplit dirige conduit voit voient parle parlent discute discutent annonce annoncent dit disent affirme affirment déclare déclarent veut veulent peut peuvent reste restent demeure demeurent estime estiment examine examinent prend prennent figure figurent fait font souhaite souhaitent",
);

// Past participles that stand without an auxiliary beside a date: "arrivé lundi", "l'accord signé mardi".
const bareParticiples = new Set(
  words(
    "reçu accueilli tenu organisé publié signé arrivé parti diffusé daté survenu intervenu nommé conclu lancé ouvert entamé achevé débuté rencontré mené prononcé annoncé adopté élu tué mort décédé arrêté entré paru interrogé invité rentré revenu réuni venu dépêché débarqué revenu cité consacré déposé remis rendu visé effectué reconnu convoqué entré scellé paraphé ratifié assassiné frappé attaqué rapporté relayé cité exprimé dévoilé présenté inauguré clos engagé",
  ).flatMap((stem) => [stem, `${stem}e`, `${stem}s`, `${stem}es`]),
);

/** Whether a past participle by itself dates what it says. */
export function isBareParticiple(word: string): boolean {
  return bareParticiples.has(word);
}

const participleEnding =
  /(?:é|ée|és|ées|i|ie|ies|is|ise|ises|it|ite|its|ites|u|ue|us|ues|ert|erte|erts|ertes|int|inte|ints|intes|ort|orte|orts|ortes|los|lose)$/;
const neverParticiple = new Set(
  words(
    "lieu peu feu jeu milieu enjeu aveu dieu bleu plusieurs lui qui ici ainsi aussi parmi depuis puis plus jus pays avis tapis mais trois jadis celui autrui aujourd'hui partie série sortie vie russie syrie tous lundi mardi mercredi jeudi vendredi samedi midi",
  ),
);

/** Whether a word may be a past participle; to be asked only after an auxiliary. */
export function mayBeParticiple(word: string): boolean {
  return (
    word.length >= 2 &&
    (word === "eu" ||
      word === "pu" ||
      word === "su" ||
      word === "dû" ||
      word === "vu" ||
      word === "lu" ||
      word.length >= 3) &&
    participleEnding.test(word) &&
    !neverParticiple.has(word)
  );
}

const stateParticiples = new Set(
  words(
    "assis situé composé considéré dirigé chargé accusé soupçonné menacé visé lié concerné opposé favorable convaincu disposé déterminé confronté doté",
  ).flatMap((stem) => [stem, `${stem}e`, `${stem}s`, `${stem}es`]),
);

/** Participles that with "est" describe a state, not something done: "est situé". */
export function isState(word: string): boolean {
  return stateParticiples.has(word);
}

const lastingParticiples =
  /^(?:(?:co)?présidé|conduit|mené|emmené|représenté|consacré|placé|accompagné|entouré|flanqué|assisté|destiné)e?s?$/;

/** Participles that with "était" tell of what went on for a while: "était présidée par". */
export function isLasting(word: string): boolean {
  return lastingParticiples.test(word);
}

// Stems of the simple future and the conditional, without the ending: "rencontrer", "recevr", "tiendr". An unaccented e
// before the r sets them apart from verbs in -érer ("opéra", "considérait"); -rer verbs after other letters are left out.
const futureStem =
  /(?:er|[^éèu]ir|[bcdfhlnrt]uir|dr|(?:cev|dev|suiv|viv|mouv|pleuv)r|(?:tt|ît|it)r|(?:ver|pour|cour|mour|enver|acquer|querr)r|aur|saur|clur|[lnprs]ur)$/;
const notFutureStem =
  /(?:^|ré)(?:tir|étir|vir|jur|dur)$|(?:tir|admir|[nsx]pir|respir|désir|déchir|empir|attir|chavir|cadr|engendr|poudr|assur|figur|mesur|jur|dur|[aeo]llur|ensur|murmur|opér|mir)$/;

function isFutureStem(stem: string): boolean {
  return (
    stem.length >= 3 &&
    futureStem.test(stem) &&
    (/(?:partir|sortir|sentir|mentir|avertir|garantir|investir|convertir|bâtir|aboutir|ressortir|retentir|consentir|repartir|ralentir)$/.test(
      stem,
    ) ||
      !notFutureStem.test(stem))
  );
}

const notVerbs = new Set(
  words(
    "opéra caméra mantra ultra extra infra contra cobra libra sierra para front affront lait trait extrait retrait attrait portrait souhait parfait satisfait forfait bienfait méfait fait refait défait plaît plait naît connaît paraît sait soit ait aient distrait soustrait imparfait contrefait abstrait surcroît",
  ),
);

const pluralPast = /(?:èrent|[^aeéè]irent|[bcçdfhlnprstv]urent)$/;

/** What the form says of time, or null when it is no finite verb that the lists and endings know. */
export function verbForm(word: string): VerbForm | null {
  const known = listed.get(word);
  if (known !== undefined) return known;
  const form = word.length < 4 ? null : formByEnding(word);
  return form === null || notVerbs.has(word) ? null : form;
}

function formByEnding(word: string): VerbForm | null {
  if (word.endsWith("ont") && isFutureStem(word.slice(0, -3))) return "future";
  if (word.endsWith("ra") && isFutureStem(word.slice(0, -1))) return "future";
  if (word.endsWith("rons") && isFutureStem(word.slice(0, -3))) return "future";
  if (word.endsWith("aient")) return isFutureStem(word.slice(0, -5)) ? "conditional" : "past";
  if (word.endsWith("ait")) return isFutureStem(word.slice(0, -3)) ? "conditional" : "past";
  if (word.endsWith("rent") && pluralPast.test(word)) return "past";
  return isBareParticiple(word) ? "participle" : null;
}

const infinitiveEnding = /(?:[^i]er|ir|oir|(?:nd|tt|ît|iv|oi|ui|lu|ai|di)re|être)$/;
const iersVerbs = new Set(
  words(
    "étudier vérifier négocier remercier justifier publier signifier modifier qualifier bénéficier planifier associer relier lier confier oublier intensifier",
  ),
);
const notInfinitives = new Set(
  words(
    "mer hiver leader cher hier fer ver laser poker cancer hamster désir avenir tir plaisir loisir soupir martyr histoire victoire territoire mémoire gloire affaire salaire militaire nucléaire air pair chair ordre nombre membre maire faire-part espoir pouvoir devoir soir noir terroir frontière lumière manière",
  ),
);

/** Whether a word may be an infinitive; to be asked only after a preposition or a pronoun. */
export function mayBeInfinitive(word: string): boolean {
  // Every infinitive ends so, and few other words do.
  if ((!word.endsWith("r") && !word.endsWith("re")) || notInfinitives.has(word)) return false;
  return iersVerbs.has(word) || (word.length >= 4 && infinitiveEnding.test(word));
}
