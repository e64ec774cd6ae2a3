import type { MeetingPhrases } from "../core/meetings/phrases.ts";

// Pieces. All patterns are over folded text: lower case, no accents, plain apostrophes.
const few = "(?:[\\p{L}'-]+ ){0,3}"; // "longuement", "de nouveau", "mardi soir"
const some = "(?:[\\p{L}\\p{N}'-]+ ){0,6}"; // "pendant plus de deux heures "
const then = "(?: |, [^,;:.«»]{1,50}, )"; // "a, pour sa part, "
const have = "(?:a|ont|avait|avaient|aura|auront|ait|aient|aurait|auraient|eut|eurent|ayant|avoir)";
const be = "(?:est|sont|etait|etaient|sera|seront|fut|furent|serait|seraient|soit|ete|etre|etant)";
const reflexive =
  "(?:s'y est|s'y sont|s'y etait|s'y etaient|s'est|se sont|s'etait|s'etaient|se serait|se seraient|se soit|se soient|s'etant|s'etre|se sera|se seront|nous sommes)";

/** Nouns that name an encounter by themselves. */
const encounter =
  "entretiens?|rencontres?|entrevues?|tete-a-tete|tetes-a-tetes|face-a-face|face a face|audiences?|pourparlers|apartes?|seances? de travail|reunions? (?:bilaterales?|trilaterales?|tripartites?|ministerielles?|de travail|conjointes?)|conversations?|huis clos|entretien-fleuve|dejeuner de travail|diner de travail|rendez-vous|entretiens? telephoniques?|appels? telephoniques?|coups? de (?:fil|telephone)|(?:echanges?|contacts?|discussions?) telephoniques?|communications? telephoniques?|prises? de contact(?! (?:indirecte|ecrite))|conciliabules?|petits?-dejeuners? de travail|visioconferences?|videoconferences?|sommets? (?:bilateral|trilateral|tripartite|a trois)";
/** Nouns that may name one, if the sentence says between whom. */
const gathering =
  "seances?|reunions?|signatures d(?:u|e|es)|discussions?|echanges? de vues|echanges?(?! d(?:e |')(?:messages?|lettres?|missives?|courriers?|courriels?|telegrammes?|notes?|tirs?|prisonniers?|detenus?|voeux|amabilites|menaces|accusations|invectives|donnees|renseignements|marchandises|devises|otages?))|consultations?|negociations?|concertations?|sommets?|visite de travail|ceremonie de signature|signature|appels?|(?:conference|point) de presse(?= (?:commune?|conjointe?)(?![\\p{L}])| (?:[\\p{L}-]+ ){0,4}(?:avec|aux cotes d(?:e|u)|en compagnie d(?:e|u)) )|session|commission";

/** "la commission s'est réunie sous la présidence de": a sitting led, not an office. */
const chaired =
  "(?:session|commission|reunion|seance|comite|conference|siege|deroule|reunie?s?|tenue?|ouverte?)[^;:.«»]{0,120}sous la ";

/**
 * How French-language news tells that people met. To add a wording: a line here, and rows in fixtures/cases/meetings.csv,
 * one it must catch and one it must not.
 */
export const meetingPhrases: MeetingPhrases = {
  cues: [
    // ---- with
    { kind: "with", pattern: `${reflexive}${then}${few}entretenue?s?` },
    {
      kind: "with",
      pattern:
        "s'entretien(?:t|nent|dra|dront|drait|draient)|s'entretenai(?:t|ent)|s'(?:y )?entretenir|s'entretenant|s'entretinrent|s'entretint",
    },
    {
      kind: "with",
      pattern: `${reflexive}${then}${few}(?:reuni|rencontre|revu|vu|retrouve|concerte|consulte|assi)e?s?|${reflexive} ${few}(?:accorde|mis d'accord|entendu)e?s? (?:[\\p{L}\\p{N}'-]+ ){0,5}avec`,
    },
    { kind: "with", pattern: `${reflexive} ${few}(?:telephones?|appeles?)`, format: "phone" },
    { kind: "with", pattern: `${reflexive} ${few}parles?`, away: "phone" },
    {
      kind: "with",
      pattern:
        "se (?:reunissent|reunissaient|reunit|reunissait|reuniront|reunira|reunir|reuniraient|rencontrent|rencontraient|rencontreront|rencontrera|rencontrer|rencontreraient|voient|voyaient|verront|verraient|voir|reverront|revoir|revoient|retrouvent|retrouvaient|retrouveront|retrouver|retrouveraient|concertent|concertaient|concerteront|concerter|consultent|consulteront|parlent|parleront|parler|parlaient|telephonent|asseoir|assoient)",
    },
    {
      kind: "with",
      pattern:
        "s'(?:asseoir|assoira|assiera|assoiront|assieront|assied|asseyait|installe(?:nt|r|ra)?|installai(?:t|ent)|enferm(?:e|ent|er|ait|aient)|attable(?:nt|r)?|attablai(?:t|ent)) (?:[\\p{L}\\p{N}'-]+ ){0,6}(?:avec|en face|a la table)|s'(?:asseoir|assoira|assied|asseyait) autour",
    },
    {
      kind: "with",
      pattern:
        "reunis? (?:en|a|au|autour|dans|chez|ce|cette|hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|mi|par)",
      weak: true,
    },
    {
      kind: "with",
      pattern: `${have} ${few}(?:discute|converse|confere|dialogue|negocie|devise|debattu|delibere|echange|parlemente|travaille|tope|trinque|planche|ferraille|marchande|transige)(?: ${some}avec)?`,
      weak: true,
    },
    {
      kind: "with",
      pattern:
        "(?:discute|discutent|discutaient|discutait|discuteront|discutera|converse|conversent|echangent|echangeaient|dialoguent|negocient) (?:avec|de|du|des|d')|(?:negocie|negocient|negociait|negociaient|dialogue|discute|discutent) (?:[\\p{L}\\p{N}'-]+ ){1,6}avec",
      weak: true,
    },
    {
      kind: "with",
      pattern: `(?:discuter|converser|dialoguer|negocier|conferer|debattre|parler|signer|parapher|travailler) (?:[\\p{L}\\p{N}'-]+ ){0,6}avec`,
      weak: true,
    },
    {
      kind: "with",
      pattern: `${have} ${few}(?:fait le point|pris langue|repris langue|eu (?:un|une|des|plusieurs) ${few}(?:echanges?|discussions?|consultations?))`,
      weak: true,
    },
    { kind: "with", pattern: `${have} ${few}(?:passe|passees) en revue`, weak: true },
    { kind: "with", pattern: `${have} ${few}parle (?:avec|au telephone|par telephone|en tete a tete)` },
    {
      kind: "with",
      pattern: `en ${few}(?:entretien|tete-a-tete|tete a tete|conversation|discussion|pourparlers|reunion|audience|ligne) avec`,
    },
    { kind: "with", pattern: "co-?presid(?:er|e|ent|ee|es|ait|aient|era|eront|erait)" },
    {
      kind: "with",
      pattern: `(?:${have}${then}|(?:est|sont|etait|etaient) )${few}(?:signe|cosigne|paraphe|parle|discute|echange|negocie|dialogue|travaille|visite|inaugure|dine|dejeune|preside|passe|inspecte|parcouru|survole|partage|tenu|mene|conduit|eu|conclu|acheve|evoque|aborde|examine|etudie|traite|regle|arrete|finalise|planifie|prepare|detaille|ouvert|clos|cloture|lance|deploye|convenue?s?|tombee?s? d'accord|fait un tour d'horizon)(?![^;:.«»]{0,60}(?:relations?|liens?|solidarite|desaccords?|differends?|rupture|alliance|amitie) avec)(?:,? [\\p{L}\\p{N}' ,-]{1,90},?)?,? avec`,
      weak: true,
      loose: true,
    },
    {
      kind: "with",
      pattern: `${have} ${few}(?:pris|partage) (?:le|un|leur) (?:petit-dejeuner|dejeuner|diner|the|cafe|repas)(?: [\\p{L}\\p{N}'-]+){0,3} avec`,
    },
    {
      kind: "with",
      pattern: `(?:s'est|se sont|s'etait|s'etaient) ${few}(?:isole|enferme|attable)(?:e|s|es)?(?: [\\p{L}\\p{N}'-]+){0,8} avec`,
    },
    { kind: "with", pattern: `${have} ${few}(?:eu )?pour (?:interlocuteur|interlocutrice)` },
    {
      kind: "with",
      pattern:
        "(?:dinai(?:t|ent)|dejeunai(?:t|ent)|dinera|dejeunera|dineront|dejeuneront|diner|dejeuner)(?: [\\p{L}\\p{N}',-]+){0,6} avec",
      weak: true,
    },
    {
      kind: "with",
      pattern:
        "(?:assur(?:eront|era|ent|aient|er)|partag(?:eront|ent|eaient)) (?:en commun |ensemble )?la co-?presidence",
    },
    {
      kind: "with",
      pattern:
        "nous nous (?:reunirons|rencontrerons|verrons|retrouverons|entretiendrons|sommes (?:[\\p{L}]+ )?(?:reunis|vus|rencontres|entretenus))(?= [^;:.«»]{0,40}avec )",
    },
    {
      kind: "with",
      pattern: `(?:passer|passe|passait|passera|passant|passaient) (?:[\\p{L}\\p{N}'-]+ ){0,6}(?:heures?|minutes?|matinee|journee|soiree)(?: [\\p{L}\\p{N}'-]+){0,4} avec`,
      weak: true,
    },
    {
      kind: "with",
      pattern: `avec (?:lequel|laquelle|lesquels|lesquelles|qui) (?:[\\p{L}'.-]+ ){0,4}${have} ${few}(?:parle|discute|evoque|echange|aborde|examine|negocie|fait le point)`,
    },
    // ---- sees
    {
      kind: "sees",
      pattern: `${have}${then}${few}(?<!(?:la|une|cette|sa|leur|leurs|de|derniere|premiere|prochaine|toute|aucune|eventuelle|nouvelle|autre) )rencontre(?:e|s|es)?`,
    },
    { kind: "sees", pattern: "rencontr(?:era|eront|ait|aient|erait|eraient|er|ant|ent|a|erent)" },
    {
      kind: "sees",
      pattern:
        "(?<!(?:la|une|cette|sa|leur|de|du|premiere|derniere|deuxieme|seconde|precedente|prochaine|notre|toute|aucune|chaque|nouvelle|autre|meme|breve|longue) )rencontre(?= (?:le|la|l'|son|sa|leur|leurs|mm?\\.|[\\p{L}-]+))",
      weak: true,
    },
    {
      kind: "sees",
      pattern: `${have} ${few}(?:re)?vus?`,
      weak: true,
    },
    {
      kind: "sees",
      pattern:
        "(?:verra|verront|reverra|doit ${few}voir|devait ${few}voir|devrait ${few}voir|doivent ${few}voir|va voir|pour y voir|a pu voir|y verrait|(?:compte|comptent|espere|esperent|souhaite|souhaitent|entend|doit|devait|devrait|va) ${few}(?:re)?voir)".replaceAll(
          "${few}",
          few,
        ),
    },
    { kind: "sees", pattern: "voit|voient|retrouve", weak: true },
    {
      kind: "receives",
      pattern:
        "attend(?:ait|ra)?(?= (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|aujourd'hui|ce soir))",
    },
    { kind: "with", pattern: "(?:a|ont|aura|auront|avait|avaient) rendez-vous (?:[\\p{L}\\p{N}'-]+ ){0,5}avec" },
    {
      kind: "sees",
      pattern: `${have} ${few}(?:croise|consulte|raccompagne|rejoint)(?= (?:[\\p{L}\\p{N}'-]+ ){0,6}(?:le |la |l'|son |mm?\\.|[\\p{L}]+))`,
      weak: true,
    },
    {
      kind: "sees",
      pattern:
        "(?:rendue?s?|venue?s?|arrivee?s?|allee?s?|deplacee?s?)(?: [\\p{L}\\p{N}'-]+){0,8} pour (?:y )?(?:sonder|convaincre|rassurer|presser|consulter|remercier|persuader|informer|saluer)",
      weak: true,
    },
    {
      kind: "sees",
      pattern: "(?:alle|allee|allait|ira|venu|venue) (?:[\\p{L}\\p{N}'-]+ ){0,4}(?:voir|saluer)",
      weak: true,
    },
    {
      kind: "sees",
      pattern: `(?:${have} ${few}pris|prend(?:ra|ait)?|prendre) conge d(?:e|u)`,
      weak: true,
    },
    {
      kind: "sees",
      pattern: `${have} ${few}(?:glisse quelques mots|plaide(?= [^;:.«»]{0,90} devant ))`,
      weak: true,
    },
    { kind: "sees", pattern: `${have} ${few}fait venir(?! d(?:e|u|es) )`, weak: true },
    {
      kind: "sees",
      pattern: "(?:venue?s?|allee?s?|passee?s?) (?:le|la|les) (?:voir|saluer|trouver|rencontrer)",
      weak: true,
    },
    {
      kind: "sees",
      pattern: `(?<!qui )(?:lui|leur) ${have} (?:[\\p{L}'-]+ ){0,2}(?:propose|demande|redit|remis|offert|promis|transmis|signifie|confie|glisse|fait part|reaffirme|exprime)(?! (?:a|dans|par) )`,
      weak: true,
    },
    {
      kind: "sees",
      pattern: `(?:pris l'initiative|tente|essaye|decide|choisi) d'(?:appeler|joindre|contacter)|(?:reussi a|fini par) (?:appeler|joindre)`,
      format: "phone",
      weak: true,
    },
    { kind: "sees", pattern: "appelle(?! (?:a|les?|au) )", format: "phone", weak: true },
    { kind: "sees", pattern: `${have} ${few}retrouve|retrouvera|retrouvait|retrouver|retrouvant`, weak: true },
    {
      kind: "with",
      pattern: `${have} ${few}(?:accorde|harmonise|coordonne|rapproche|ajuste) leurs (?:positions|violons|vues|points de vue)`,
      weak: true,
    },
    {
      kind: "together",
      pattern:
        "reunissant|rassemblant|reuni(?:t|ssait|ra|rait)|rassembl(?:ait|era|erait)|(?:devait|doit|devaient|doivent) (?:y )?(?:reunir|rassembler)|(?:a|avait) (?:reuni|rassemble)|prendr(?:e|a|ont) part|(?:pris|prendre|prennent|prenaient) place|autour (?:de la|d'une) (?:meme )?table|autour d(?:u|e l') |participer(?:a|ont)|(?:a|ont) (?:[\\p{L}'-]+ ){0,2}pris part|(?:a|ont) participe|participai(?:t|ent)|y (?:etait|etaient|est|sont|sera|seront|a ete|ont ete) represente(?:e|s|es)? par",
      weak: true,
    },
    {
      kind: "sees",
      pattern: `(?:${have} ${few}(?:rendu|fait)|rendra|rendait|rendre|rend|rendant) ${few}visite(?=(?:,? [\\p{L}\\p{N}'-]+){0,4},? (?:a|au|aux) )`,
    },
    {
      kind: "sees",
      pattern: `${have} ${few}(?:serre|echange une poignee de main avec|salue)(?= (?:la main|le president|son homologue))`,
      weak: true,
    },
    {
      kind: "sees",
      pattern: `${have}${then}${few}(?:appele|joint)(?! (?:a|aux?|les?|la|l'|de|ses|tous|toutes) (?!president|ministre|chef|premier|secretaire|roi|emir))`,
      format: "phone",
      weak: true,
    },
    {
      kind: "sees",
      pattern: `(?:${have} ${few}telephone|telephone(?:nt|ra|ront)?)(?= (?:[\\p{L}\\p{N}'-]+ ){0,6}(?:a|au|aux) )`,
      format: "phone",
    },
    {
      kind: "received",
      pattern: `${have} ${few}recu ${few}(?:appel|coup de (?:fil|telephone))(?= (?:telephonique )?(?:d(?:e|u|'un|es) |d'))`,
      format: "phone",
    },
    {
      kind: "together",
      pattern:
        "au bout du fil|par telephone|au telephone|decroche (?:son|le) telephone|(?:pour|a fait|fait) (?:appeler|joindre)(?! (?:a|au|les) )|passe un coup de fil|en ligne avec",
      format: "phone",
      weak: true,
    },
    {
      kind: "together",
      pattern:
        "(?:en|par) (?:visio|video|tele)-?conference|par (?:liaison |lien )?video|par ecrans? interposes?|en visio|a distance",
      format: "video",
      weak: true,
    },
    {
      kind: "sees",
      pattern: `${have} ${few}(?:reuni|rassemble|convie|invite)(?= [^.;:]{0,60}(?:homologues?|ministres|presidents))`,
      weak: true,
    },
    {
      kind: "together",
      pattern: "(?:son|sa|ses) (?:hotes?|invitee?s?|interlocut(?:eur|rice)s?|visiteu(?:r|se)s?|vis-a-vis)",
      weak: true,
    },
    // ---- receives
    {
      kind: "receives",
      pattern: `${have}${then}(?:(?!ete )[\\p{L}'-]+ ){0,3}(?:recu|accueilli)(?:e|s|es)?(?! (?:[\\p{L}\\p{N}'-]+ ){0,5}(?:les|des|une?|la|le|l'|du|plusieurs|deux) ?(?:lettres?|copies? figurees?|rapports?|messages?|documents?|appels?|soutien|aide|prix|medaille|assurances?|garanties?|plaintes?|reponses?|invitations?|feu vert|proposition|nouvelle|decision|annonce))`,
    },
    {
      kind: "receives",
      pattern:
        "recev(?:ait|aient|ant|oir|ra|ront|rait|raient)|recoi(?:t|vent)|recu(?:t|rent)(?! )|accueill(?:e|ent|ait|aient|ant|ir|era|eront|erait|i(?:t|rent))",
    },
    {
      kind: "receives",
      pattern: `(?:${have} ${few}(?:accorde|donne|octroye|offert)|accord(?:e|ait|era)|offre|offrait) ${some}(?:audience|entretien|diner|dejeuner|reception)`,
    },
    {
      kind: "receives",
      pattern: "l'(?:y )?(?:attend|attendent|attendait|attendaient|attendra|attendront|accueillait|accueillaient)",
    },
    {
      kind: "receives",
      pattern: `${have} ${few}(?:convie|invite|retenu) (?:[\\p{L}'.-]+ ){0,5}a (?:diner|dejeuner|sa table)`,
    },
    // ---- received
    {
      kind: "received",
      pattern: `(?:${have}${then}(?:[\\p{L}'-]+ ){0,2})?${be}${then}${few}(?:recue?s?|accueillie?s?)`,
    },
    { kind: "received", pattern: "(?:recue?s?|accueillie?s?)(?= (?:[\\p{L}\\p{N}'-]+ ){0,8}par )" },
    { kind: "received", pattern: "^(?:recue?s?)(?= (?:au|a la|a l'|dans) )", weak: true },
    {
      kind: "received",
      pattern: "attendus?(?= (?:[\\p{L}\\p{N}'-]+ ){0,8}par (?:le |la |l'|son |mm?\\. |[\\p{L}]+ [\\p{L}]+))",
    },
    {
      kind: "received",
      pattern: `(?:s'est|se sont|s'etait) vus? ${few}(?:accorder|offrir) ${some}(?:audience|entretien)`,
    },
    {
      kind: "received",
      pattern: `(?:${be}|(?:a|avait|ont|aura) ${few}ete)${then}${few}l'(?:hote|invite)e? (?:[\\p{L}-]+ ){0,2}d(?:e|u)?`,
    },
    {
      kind: "receives",
      pattern: `${have} ${few}convoque(?=(?: [\\p{L}]+){0,2} (?:l'ambassad|le charge d'affaires|la chargee d'affaires|le consul))`,
    },
    {
      kind: "received",
      pattern:
        "convoquee?s?(?= (?:[\\p{L}\\p{N}'-]+ ){0,3}(?:au (?:ministere|siege)|a la (?:presidence|chancellerie)))",
      weak: true,
    },
    {
      kind: "sees",
      pattern: `${have} ${few}(?:presente|remis) (?:[\\p{L}\\p{N}'-]+,? ){0,6}(?:lettres de creance|copies? figurees?)`,
      weak: true,
    },
    { kind: "received", pattern: `${have} ${few}eu droit a ${some}(?:audience|entretien|tete-a-tete|reception)` },
    {
      kind: "received",
      pattern:
        "(?:a|l')?hote(?:,? [\\p{L}']+){0,3},? d(?:e|u)(?! (?:la|l') (?:conference|sommet))|recu en audience|sa reception",
      weak: true,
    },
    {
      kind: "received",
      pattern: "(?:est|sont|etait|etaient|sera|seront) (?:[\\p{L}\\p{N}'-]+ ){0,6}chez(?= )",
      weak: true,
    },
    { kind: "received", pattern: `${have} ${few}(?:franchi les portes|pousse la porte|gravi les marches)` },
    {
      kind: "sees",
      pattern: `(?:${have} ${few}(?:remis|transmis|porte|apporte|delivre)|remettant|remettra|transmettra|(?:remettre|transmettre)(?=[^.;:«»]{0,40} (?:au|a son|a m|a l'|aux? [\\p{L}]+) ?)|porteur d(?:'un|e l'|u)),? (?:[\\p{L}\\p{N}'.-]+,? ){0,18}(?:messages?|lettres?|missives?|courriers?|plis?)`,
      weak: true,
    },
    {
      kind: "sees",
      pattern: "l'(?:a|avait) (?:[\\p{L}]+ )?(?:remise?|transmise?)(?= (?:en mains propres )?(?:a|au) )",
      weak: true,
    },
    // ---- noun
    { kind: "noun", pattern: `(?:${encounter})` },
    {
      kind: "noun",
      pattern:
        "(?:discussions?|echanges?|reunions?|seances?|consultations?|negociations?|concertations?)(?= (?:d'hier|d'aujourd'hui|de ce (?:matin|soir)|de (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)) (?:avec|entre) )",
    },
    {
      kind: "noun",
      pattern: "appels?(?= (?:entre|avec) | (?:que |qu')(?:mm?\\. |[^;:.«»]){0,160}(?:ont eu|a eu|avaient eu))",
      format: "phone",
    },
    {
      kind: "noun",
      pattern:
        "(?<=(?:^|[ '])(?:leurs?|cet|ce) (?:premier |dernier |precedent |deuxieme |second |nouvel )?|(?:lors|au cours) d'un (?:premier|precedent|autre) )appels?",
      format: "phone",
    },
    { kind: "noun", pattern: `(?:${gathering})`, weak: true },
    // The host speaks while the guest is there: "lors de la visite de X à Téhéran, Y a salué".
    {
      kind: "noun",
      pattern:
        "(?:lors|au cours|a l'occasion|a la faveur|au terme|a l'issue) d(?:e la|e sa|e cette|'une) (?:recente |derniere |breve |premiere )?(?:visite|venue|escale)|(?:lors|au cours|a l'occasion|au terme|a l'issue) d(?:u|e son|'un) (?:recent |dernier |bref |premier )?(?:deplacement|sejour|passage)",
      weak: true,
    },
    // ---- together
    {
      kind: "together",
      pattern:
        "^avec(?=[^;:.«»]{3,160}(?:signe|paraphe|discute|parle|evoque|aborde|examine|echange|convenu|visite|inaugure)(?![\\p{L}]))",
      weak: true,
    },
    { kind: "together", pattern: "c'est (?:[\\p{L}'-]+ ){0,2}(?:avec|chez|aupres d(?:e|u))", weak: true },
    {
      kind: "together",
      pattern: `en compagnie d(?:e|u|es)?|(?<!(?:mort|tue|decede|peri|inhume|enterre|blesse|capture)(?:e|s|es)? (?:[\\p{L}\\p{N}'-]+ ){0,5})(?:a|aux?) cotes? d(?:e|u|es)?|(?<=${chaired})(?:houlette|conduite|direction)(?= d(?:e|u|es|')[^;:.«»]{3,160} et )|sous la (?:co-?presidence|presidence (?:conjointe|commune)|(?<=${chaired})presidence(?= d(?:e|u|es|')[^;:.«»]{3,160} et d(?:e |u |es |'))) d(?:e|u|es)?`,
    },
    {
      kind: "together",
      pattern:
        "port(?:e|ent|ant|ait) (?:les signatures|la signature)(?= (?:de |du |des |d')[^;:.«»]{3,160} et (?:de |du |des |d'))",
    },
    {
      kind: "together",
      pattern:
        "(?:arrete|acte|convenu|scelle|decide|entendu)(?:e|s|es)? (?:[\\p{L}\\p{N}'-]+,? ){0,10}entre(?= [^;:.«»]{3,160} et )",
      weak: true,
    },
    { kind: "together", pattern: "avec la participation d(?:e|u|es)", weak: true },
    { kind: "together", pattern: "^a (?:ses|leurs) cotes", weak: true },
    {
      kind: "together",
      pattern:
        "(?:assise?|debout|presente?|installee?) (?:a (?:ses cotes|sa (?:droite|gauche))|pres de (?:lui|elle)|face a (?:lui|elle))",
      weak: true,
    },
    {
      kind: "together",
      pattern:
        "se (?:saluent|serrent la main|donnent l.accolade|font face)|face au?(?! face)|cote a cote|en face d(?:e|u)|autour d(?:'une|e la) (?:meme )?table|a la (?:meme )?table(?! des? )|poignee de mains?|serre la main|s'affich(?:e|ent|aient) avec",
      weak: true,
    },
    {
      kind: "together",
      pattern:
        "recueilli(?:s)? ensemble|visite(?:r)? ensemble|inspecte ensemble|(?:preside|presidee|presides|presidaient|president) (?:conjointement|ensemble)|en presence(?= d(?:e |u |es |'))",
      weak: true,
    },
    // Whatever several people do together: a verb in the plural right after both (core/meetings/joint-acts.ts asks for that).
    {
      kind: "joint",
      pattern: `(?:ont|avaient|auront|se sont|s'etaient) ${few}(?!prepare (?:leurs?|la|une?) (?:prochaine?s?|futures?|nouve) )[\\p{L}-]+(?:e|i|u|is|it|us|es|ees|s|t)s?|(?:sont|etaient) ${few}(?:convenue?s|tombee?s d'accord|apparue?s|arrivee?s ensemble)`,
      weak: true,
    },
    {
      kind: "joint",
      pattern: `(?:doivent|devaient|devraient|vont|allaient|comptent|entendent|prevoient de) ${few}(?:signer|parapher|lancer|inaugurer|discuter|evoquer|aborder|examiner|presider|copresider|visiter|participer|assister|ouvrir|tenir|conclure|parler|echanger)`,
      weak: true,
    },
    {
      kind: "joint",
      pattern:
        "(?:aborderont|apposeront|evoqueront|discuteront|examineront|signeront|parapheront|inaugureront|copresideront|presideront|ouvriront|cloront|cloturer?ont|dirigeront|tiendront|visiteront|inspecteront|lanceront|assisteront|feront le point|passeront en revue)",
      weak: true,
    },
    {
      kind: "joint",
      pattern:
        "(?:chez|(?<!(?:appris|apprend|apprenait|renseigne|obtenu|recueilli|confirme)e?s? (?:[\\p{L}\\p{N}'-]+ ){0,3})aupres d(?:u|e)|dans le bureau d(?:u|e))(?= (?:m\\. ?|mme |le |la |l'|son |sa |[\\p{L}]{3}))",
      weak: true,
    },
    { kind: "joint", pattern: `${be} (?:[\\p{L}\\p{N}',-]+ ){1,8}par(?= )`, weak: true },
    {
      kind: "joint",
      pattern:
        "visitent|visitaient|inspectent|inspectaient|inaugurent|parcourent|arpentent|assistent|assistaient|ouvrent|dirigent|dirigeaient|cloturent|lancent|affichent|scellent|resserrent|accordent|harmonisent|evoquent|denoncent|plaident|saluent|promettent|appellent|conviennent|s'accordent|s'engagent|renforcent|condamnent|vantent|celebrent",
      weak: true,
    },
    {
      kind: "with",
      pattern: "(?:fait|font|faire|faisait|faisaient|feront|fera) le (?:point|tour|bilan)(?: [^,;:.«»]{2,60} avec)?",
      weak: true,
    },
    // ---- signs
    {
      kind: "signs",
      pattern: `(?:ont|avaient|auront|viennent de) ${few}(?:signe|paraphe|appose leur|scelle|echange les instruments)`,
      weak: true,
    },
    {
      kind: "signs",
      pattern: `(?:signe|paraphe|conclu)(?:e|s|es)? (?:[\\p{L}\\p{N}'-]+ ){0,8}par|a signe avec|signent|paraphent|signeront`,
      weak: true,
    },
  ],
  formats: [
    {
      format: "phone",
      pattern:
        "(?:au|par) telephone|telephoniques?|telephoniquement|coups? de (?:fil|telephone)|au bout du fil|conversation telephonique|(?:a|ont|avait|se sont) (?:[\\p{L}'-]+ ){0,2}telephone|entretien-telephone|decroche son telephone|appels? (?:du|de la part|entre|de)(?= (?:president|ministre|chef))",
    },
    {
      format: "video",
      pattern:
        "(?:visio|video|tele)-?conferences?|en visio|par visio|par (?:liaison|lien) video|(?:par|en) video|en mode virtuel|(?:reunion|rencontre|entretien|session|sommet|echange|discussion)s? virtuel(?:le)?s?|par ecrans? interposes?|a distance par ecran|en distanciel|en duplex|devant (?:son|leurs?|un|des) ecrans?|en ligne(?= (?:entre|avec))|(?:reunion|rencontre|entretien|session|conference|echange)s? en ligne",
    },
  ],
  statuses: [
    {
      status: "postponed",
      pattern:
        "(?<!(?:non|pas) )report(?:e|ee|es|ees)(?! (?:par|de|du|sur|dans|que|a la presse))|report d(?:e|u|es)|renvoy(?:e|ee|es|ees) (?:« ?)?(?:a|au|sine)|ajourn(?:e|ee|es|ees|ement)|differ(?:e|ee|es|ees)(?= |\\.|,)|repouss(?:e|ee|es|ees)|remis (?:son|sa|leur) (?:voyage|visite|deplacement|venue)|remis(?:e|es)? (?:a plus tard|a une date|sine die|de)|decal(?:e|ee|es|ees)|a une date ulterieure|sine die",
    },
    {
      status: "cancelled",
      pattern:
        "annul(?:e|ee|es|ees|er|ation|ent|ait)|n'(?:a|ont|avait) (?:finalement|toutefois|donc|pour finir|en fin de compte) pas eu lieu|n'aura(?:it)? (?:finalement |donc |plus )?pas lieu|n'auront pas lieu|deprogramm(?:e|ee|es|ees)|(?<=(?:entretien|rencontre|entrevue|visite|tete-a-tete|audience|reunion|deplacement|rendez-vous|appel)(?:(?! (?:apres|alors|tandis|avant|parce) )[^;:.«»]){0,140})(?:est|ete|sont|etait) supprime(?:e|s|es)?(?! par)|(?:raye|retire|efface|ote|sorti|disparu|saute)(?:e|s|es)? (?:de l'agenda|du programme|de l'ordre du jour)|tombe(?:e|s|es)? a l'eau|n'(?:a|ont) (?:pas )?pu (?:aboutir|avoir lieu|se tenir)|(?:il|elle) n'en (?:a rien ete|sera rien|fut rien)|(?:a|ont|avait) renonce (?:a (?:ce |son |leur )?|au )(?:deplacement|voyage|visite)|renonc(?:e|ent|ait) (?:[\\p{L}\\p{N}'-]+ ){0,5}a (?:se rendre|rencontrer|recevoir|venir|son deplacement|sa visite)|(?:ne (?:se rendra|viendra|rencontrera|recevra|verra)|n'ira) (?:finalement |donc )?pas|ne sera (?:finalement |donc )?pas recu|supprim(?:e|ee) de (?:son|l')agenda",
    },
    {
      status: "denied",
      pattern:
        "dement(?:i|ie|is|ies|ent|ait|ir|ant)?|n'(?:a|ont) (?:jamais |pas |point )(?:eu lieu|rencontre|vu|ete recu|recu)|n'(?:est|sont) (?:jamais |pas |point )(?:allee?s?|venue?s?) (?:voir|rencontrer)|(?:rejete|refute|balaye) (?:[\\p{L}-]+ ){0,3}(?:rumeurs?|informations?|allegations?|nouvelles?|affirmations?)|(?:rumeurs?|fausses? (?:informations?|nouvelles?)) (?:[\\p{L}-]+ ){0,5}(?:d'une?|sur une|faisant etat|selon lesquelles)|(?:nie|nient|a nie|ont nie) (?:avoir|que|toute|tout|l'existence)|aucune? (?:telle )?(?:rencontre|entretien|reunion|entrevue) (?:n'a|n'etait|secrete)|pure (?:invention|fiction)|invention pure|affabulation|(?:une|de) fable|n'y a (?:jamais |pas )?eu (?:ni|aucune?) (?:visite|rencontre|entretien|rendez-vous|reunion|contact)|fausse nouvelle|c'(?:est|etait) (?:tout simplement |totalement |entierement |completement )?(?:faux|inexact)|contre-verites?|infox|ne correspond(?:ent|ait|aient)? (?:pas|en rien) (?:a la realite|aux faits)|fabrication (?:pure|complete|totale)|pure fabrication|denuee?s? de (?:tout )?fondement|fabriqu(?:e|ee) de toutes pieces|n'existe que dans",
    },
    {
      status: "planned",
      pattern:
        "(?:doit|doivent|devrait|devraient|va|vont|compte|comptent|prevoit|prevoient|entend|entendent|s'apprete a|s'appretent a|espere|souhaite) (?:[\\p{L}'-]+ ){0,3}(?:se |s'|etre |y |le |la |l')?[\\p{L}-]+(?:er|ir|re|oir)(?![\\p{L}])|(?:est|sont|etait|etaient) (?:[\\p{L}'-]+ ){0,2}(?:attendu|prevu|programme|annonce|prevue|planifie|fixe|convenu|invite)(?:e|s|es)?|(?:prevu|prevue|prevus|attendu|attendue|programme|programmee)s? (?:pour|ce|cette|le|la|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|en|a|fin|debut|mi)|aura lieu|auront lieu|se tiendra|se tiendront|dans les (?:prochains jours|prochaines semaines|prochains mois|jours qui viennent)|la semaine prochaine|le mois prochain|prochaine (?:rencontre|visite|reunion)|prochain (?:entretien|sommet|deplacement)|a l'agenda|en preparation|(?:preparatifs|preparer|preparation) d(?:e|u|'une) (?:la |prochaine )?(?:visite|rencontre|sommet|reunion)",
    },
  ],
  recall: [
    "deja",
    "precedent(?:e|s|es)?",
    "la derniere fois",
    "derniere rencontre",
    "dernier entretien",
    "auparavant",
    "jadis",
    "naguere",
    "pour memoire",
    "rappel(?:le|er|ons|ant|ait|ant que)",
    "on se souvient",
    "l'an dernier",
    "l'annee derniere",
    "l'an passe",
    "le mois dernier",
    "la semaine derniere",
    "(?:ne|n')(?: s')?(?:etaient|s'etaient) (?:pas )?quittes",
    "depuis (?:leur|sa|son)",
    "remont(?:e|ait) a",
    "en son temps",
    "a l'epoque",
  ],
  speech: [
    "(?:a|ont|avait|aura) (?:[\\p{L}'-]+ ){0,2}(?:dit|declare|indique|annonce|affirme|assure|estime|explique|precise|souligne|rappele|ajoute|confie|fait savoir|fait valoir|lance|martele|juge|averti|prevenu|commente|resume|confirme|rapporte|releve|note|insiste|reconnu|salue|fustige|denonce|promis|poursuivi|conclu|repete|ecrit|glisse|observe|considere)(?:e|s|es)?",
    "(?:dit|declare|indique|annonce|affirme|assure|estime|explique|precise|souligne|rappelle|ajoute|confie|rapporte|releve|resume|juge|note|fait savoir|plaisantait|soulignait|indiquait|expliquait)",
  ],
  belongings: [
    "(?:delegations?|experts?|equipes?|specialistes?|techniciens?|groupes? de travail|comites?)(?: [\\p{L}-]+ et [\\p{L}-]+)?",
    "messages?",
    "lettres?",
    "missives?",
    "proches?",
    "conseiller(?:e|s)?",
    "assistante?s?(?! (?:ministre|special))",
    "emissaires?",
    "envoyee?s?(?: special(?:e|es)?| speciaux)?",
    "representante?s?",
    "predecesseurs?",
    "successeurs?",
    "(?<!(?:directeur|directrice|ministre|chef|secretaire|gouverneur|president|procureur|procureure|commandant|general|maire|recteur) )adjointe?s?",
    "porte-parole",
    "administration",
    "gouvernement",
    "(?<!dans (?:le|son) )bureau",
    "cabinet",
    "invitation",
    "bras droit",
    "gendre",
    "fils",
    "fille",
    "epouse",
    "frere",
    "salutations?",
    "felicitations?",
    "condoleances?",
    "voeux",
    "remerciements?",
    "entourage",
    "collaborateurs?",
    "allie",
    "regime",
    "equipe",
    `(?<!${chaired})presidence`,
    "mandat",
    "discours",
    "propos",
    "declarations?",
    "declaration",
    "decret",
    "ordre",
    "ordres",
    "instructions?",
    "portrait",
    "assassinat",
    "mort",
    "deces",
    "funerailles",
    "obseques",
    "elimination",
    "chute",
    "renversement",
    "election",
    "investiture",
    "proposition",
    "initiative",
    "feu vert",
    "aval",
    "confident",
    "homme de confiance",
    "fidele",
    "fideles",
    "critique",
    "critiques",
    "position",
    "parole",
    "voix",
    "agenda",
    "avion",
    "demission",
    "nomination",
    "politique",
    "strategie",
    "armee",
    "troupes",
    "pays",
    "iran",
    "russie",
    "homologue ukrainien",
    "homologue americain",
  ],
  absent: [
    // "deux messages, l'un du guide X, l'autre du président Y".
    "(?:messages?|lettres?|missives?|courriers?|plis?)[^;:.«»]{0,90}(?:l'une?|l'autre) d(?:e|u)",
    "(?:salutations?|amities|felicitations?|voeux|condoleances?|hommages?)[^,;:.«»]{0,80} (?:a|au|aux)",
    // "leur « soutien ferme » à X": of a third.
    'leurs? (?:[«"] ?)?(?:soutien|appui)(?: [\\p{L}]+){0,2}(?: ?[»"])? (?:a|au|aux)',
    "a l'intention d(?:e|u)",
    "a l'adresse d(?:e|u)",
    "au nom d(?:e|u)",
    "de la part d(?:e|u)",
    "destinee?s? (?:a|au)",
    "adressee?s? (?:a|au)",
    "en l'absence d(?:e|u)",
    "a l'egard d(?:e|u)",
    "selon(?! l(?:aquelle|equel|esquel))",
    "d'apres",
    "a en croire",
    "de l'aveu d(?:e|u)",
    "cite par",
    "loyal a",
    "fidele a",
    "sur (?:instruction|ordre|invitation) d(?:e|u)",
    "a l'invitation d(?:e|u)",
    "comme",
    "contrairement a",
    "depuis l'arrivee d(?:e|u)",
    "(?<!ete )signe par",
    "destituee? par",
    "nommee? par",
    "conclue?s? par",
    "negociee?s? par",
    "(?:redige|adresse|envoye|ecrit|transmis|formule|propose|annonce|decide|lance|voulu|prononce|publie|exprime|initie|promis|reclame|exige|impose)e?s? par",
    "succede a",
    "remplace",
    "remplacer",
    "mandate par",
    "depeche par",
    "envoyee? par",
    "sans(?= (?:m\\. ?|mme |le president|le ministre|son homologue|l'))",
  ],
  escortsAfter: [
    "assistai(?:t|ent) (?:[\\p{L}]+ ){0,2}(?:a|au|aux)",
    "(?:a|ont) (?:egalement|aussi) (?:assiste|participe|pris part)",
    "etai(?:t|ent) (?:egalement |aussi )?(?:presente?s?|de la partie)",
  ],
  escorts: [
    "accompagnee?s? (?:de|du|d'|des|par)",
    "flanquee?s? (?:de|du|d'|des)",
    "a la tete d'une delegation (?:[\\p{L}-]+ ){0,4}(?:comprenant|composee de|reunissant)",
    "en presence (?:de|du|d'|des)",
    "assistee?s? (?:de|du|par)",
    "entouree?s? (?:de|du|d'|des)",
    "assistai(?:t|ent)",
    "(?:avec|ayant) a (?:ses|leurs) cotes",
    "etai(?:t|ent) (?:egalement |aussi )?presents?",
    "participai(?:t|ent) (?:egalement |aussi )",
    "(?:auquel|a laquelle|auxquel(?:le)?s) (?:participai(?:t|ent)|participe(?:nt)?|participer(?:a|ont)|prendr(?:a|ont) part|assister(?:a|ont)|prennent part|assistai(?:t|ent)|assiste(?:nt)?|(?:a|ont) (?:[\\p{L}]+ )?(?:participe|assiste|pris part)|prenai(?:t|ent) (?:[\\p{L}]+ )?part)",
    "etai(?:t|ent) (?:egalement |aussi )?present(?:e|s|es)?",
    "escortee?s? (?:de|du|par)",
  ],
  topics: [
    {
      topic: "security",
      pattern:
        "securite|securitaires?|renseignements?|services secrets|antiterroris(?:te|me)s?|police|forces de l'ordre|garanties de securite",
    },
    {
      topic: "defence",
      pattern:
        "defense|militaires?|armements?|armes|s-[34]00|su-35|chasseurs|manoeuvres|exercices (?:navals|conjoints)|etats?-majors?|drones?|missiles?|antiaeriens?|forces armees",
    },
    {
      topic: "nuclear",
      pattern:
        "nucleaires?|enrichissement|uranium|aiea|atomiques?|centrale|bouchehr|rosatom|2231|accord de vienne|jcpoa|snapback|fordo|natanz",
    },
    { topic: "sanctions", pattern: "sanctions?|embargo|snapback|mesures coercitives|gel des avoirs" },
    {
      topic: "economy",
      pattern:
        "economiques?|economie|commerce|commercia(?:l|le|les|ux)|echanges commerciaux|libre-echange|investissements?|banques?|bancaires?|monnaies?|industriel(?:le)?s?|agricoles?|eurasiatique|tarif(?:s|aires?)|exportations?|entreprises",
    },
    {
      topic: "energy",
      pattern:
        "energie|energetiques?|gaz|petrole|petrolier(?:e|s|es)?|gazoducs?|gazier(?:e|s|es)?|electricite|gazprom|hydrocarbures?|opep|brut",
    },
    {
      topic: "transport",
      pattern:
        "transports?|corridors?|ferroviaires?|chemin de fer|voie ferree|racht(?:-| )astara|nord-sud|portuaires?|aerien(?:ne)?s? (?:entre|direct)|liaisons? aeriennes?|logistiques?|transit|vols directs|conteneurs",
    },
    { topic: "gaza", pattern: "gaza|palestin(?:e|ien|ienne|iens|iennes)|hamas|cisjordanie|haniyeh|sionistes?" },
    { topic: "syria", pattern: "syrie|syrien(?:ne|s|nes)?|damas|idleb|alep|assad|astana" },
    { topic: "lebanon", pattern: "liban|libanais(?:e|es)?|hezbollah|beyrouth" },
    { topic: "ukraine", pattern: "ukraine|ukrainien(?:ne|s|nes)?|kiev|donbass" },
    {
      topic: "caucasus",
      pattern: "caucase|armenie|azerbaidjan|haut-karabakh|karabakh|zanguezour|erevan|bakou|georgie",
    },
    { topic: "afghanistan", pattern: "afghan(?:istan|e|s|es)?|talibans?|kaboul" },
    {
      topic: "terrorism",
      pattern: "terroris(?:me|te|tes)|daech|etat islamique|attentats?|takfiri(?:s|stes)?|extremis(?:te|tes|me)",
    },
    {
      topic: "agreement",
      pattern:
        "accords?|traites?|partenariat (?:strategique|global)|memorand(?:um|ums|a)|protocoles?|signature|signe|paraphe|feuille de route|plan de (?:cooperation|consultations)|ratifi(?:e|ee|cation)",
    },
    {
      topic: "multilateral",
      pattern:
        "brics|ocs|organisation de (?:cooperation de )?shanghai|nations unies|onu|multilater(?:al|ale|ales|aux|alisme)|conseil de securite de l'onu|multipolaire|oci|opep\\+|cica|format d'astana|sommet",
    },
    {
      topic: "consular",
      pattern: "visas?|consulaires?|consulats?|ressortissants?|detenus?|prisonniers?|etudiants|extradition|expulsion",
    },
    {
      topic: "culture",
      pattern:
        "culture(?:l|lle|lles|ls)?|universit(?:e|es|aires?)|musees?|festival|cinema|tourismes?|touristi(?:que|ques)|touristes|patrimoine|langue persane|expositions?|sportif|scientifiques?",
    },
  ],
  compounds: {
    russ: "RU",
    iran: "IR",
    american: "US",
    americ: "US",
    sin: "CN",
    turc: "TR",
    franc: "FR",
    israel: "IL",
    german: "DE",
    ind: "IN",
    azer: "AZ",
    armen: "AM",
    ukrain: "UA",
    irak: "IQ",
    saoud: "SA",
    syr: "SY",
    eur: "EU",
  },
};
