import type { Introductions } from "../core/people/introductions.ts";
import { givenNames } from "./given-names.ts";

const words = (line: string): string[] => line.split(/\s*,\s*/).filter((word) => word !== "");

/** How French introduces people: titles, heads of offices, verbs; and capitalised words that are no one's name. */
export const introductions = {
  civil: words(
    "m, mm, mme, mmes, mlle, monsieur, madame, messieurs, dr, docteur, pr, pre, professeur, maître, me, ingénieur, ing, seyed, sayed, seyyed, sayyed, sayyid, seyyid, hadj, haj, hadji",
  ),
  ranks: words(
    "général, général de brigade, général de division, général de corps d'armée, général d'armée, général de brigade aérienne, général-major, général-lieutenant, général-colonel, général major, lieutenant-général, " +
      "colonel-général, major-général, major général, brigadier général, brigadier-général, amiral, contre-amiral, vice-amiral, vice-amiral d'escadre, colonel, lieutenant-colonel, commandant, capitaine, " +
      "capitaine de vaisseau, maréchal, lieutenant, major, sardar, pasdaran, ayatollah, grand ayatollah, hojatoleslam, hodjatoleslam, hojjatoleslam, hodjatol-eslam, imam, cheikh, mollah, métropolite, " +
      "généraux, amiraux, colonels, patriarche, archevêque, évêque, mufti, grand mufti, rabbin, grand rabbin, père, martyr, académicien",
  ),
  heads: words(
    "ministre, vice-ministre, premier ministre, vice-premier ministre, président, vice-président, premier vice-président, premier vice-ministre, premier vice-premier ministre, chef, directeur, sous-directeur, " +
      "directeur général, secrétaire, secrétaire d'état, gouverneur, vice-gouverneur, maire, adjoint, ambassadeur, consul, chargé d'affaires, commandant, vice-commandant, conseiller, assistant, envoyé, émissaire, " +
      "représentant, délégué, commissaire, porte-parole, patron, numéro un, numéro deux, numéro 2, numéro 1, recteur, vice-recteur, doyen, procureur, député, vice-président, sénateur, guide, leader, " +
      "responsable, dirigeant, négociateur, attaché, inspecteur, intendant, préfet, coordinateur, coordonnateur, pdg, administrateur, superviseur, chancelier, plénipotentiaire, " +
      "chef d'état-major, garde des sceaux, médiateur, ombudsman, tsar, gérant, membre, parlementaire, juge, vice-chef, sous-secrétaire, archiviste, rédacteur en chef, président-directeur général",
  ),
  forms: {
    présidente: "président",
    reine: "roi",
    souveraine: "souverain",
    directrice: "directeur",
    ambassadrice: "ambassadeur",
    conseillère: "conseiller",
    cheffe: "chef",
    patronne: "patron",
    gouverneure: "gouverneur",
    commandante: "commandant",
    représentante: "représentant",
    envoyée: "envoyé",
    déléguée: "délégué",
    adjointe: "adjoint",
    rectrice: "recteur",
    doyenne: "doyen",
    députée: "député",
    sénatrice: "sénateur",
    consule: "consul",
    dirigeante: "dirigeant",
    négociatrice: "négociateur",
    procureure: "procureur",
    mairesse: "maire",
    attachée: "attaché",
    assistante: "assistant",
    coordinatrice: "coordinateur",
    coordonnatrice: "coordonnateur",
    inspectrice: "inspecteur",
    préfète: "préfet",
    administratrice: "administrateur",
    médiatrice: "médiateur",
    élue: "élu",
    chargée: "chargé",
    première: "premier",
    "vice-présidente": "vice-président",
    généraux: "général",
    amiraux: "amiral",
    consuls: "consul",
    numéros: "numéro",
  },
  officeAdjectives: words(
    "adjoint, adjointe, adjoints, général, générale, généraux, spécial, spéciale, spéciaux, permanent, permanente, exécutif, exécutive, délégué, déléguée, suppléant, suppléante, plénipotentiaire, suprême, principal, principale, honoraire, " +
      "militaire, naval, commercial, commerciale, politique, culturel, diplomatique, parlementaire, personnel, personnelle, présidentiel, présidentielle, fédéral, fédérale, régional, régionale, municipal, municipale, provincial, judiciaire, spirituel, religieux",
  ),
  qualifiers: words(
    "nouveau, nouvelle, nouvel, actuel, actuelle, puissant, puissante, influent, influente, haut, haute, hauts, hautes, tout, très, fraîchement, sortant, élu, élue, intérimaire, réélu, jeune, futur, future, propre, inamovible, emblématique, proche",
  ),
  former: words("ancien, ancienne, anciens, anciennes, ex, feu, feue, défunt, défunte, prédécesseur, ci-devant"),
  persons: words(
    "diplomate, responsable, dirigeant, émissaire, envoyé, visiteur, invité, interlocuteur, officiel, officier, haut responsable, haut diplomate, haut gradé, négociateur, délégué, parlementaire, élu, religieux, dignitaire, militaire, gradé, conseiller, hôte",
  ),
  speech: words(
    "dit, déclaré, affirmé, indiqué, ajouté, souligné, précisé, estimé, assuré, expliqué, annoncé, rappelé, averti, répondu, jugé, martelé, lancé, noté, répété, confirmé, démenti, salué, dénoncé, condamné, insisté, exprimé, souhaité, proposé, promis, " +
      "plaidé, réaffirmé, réitéré, remercié, qualifié, regretté, résumé, commenté, glissé, confié, raconté, reconnu, admis, prévenu, conclu, poursuivi, observé, relevé, évoqué, fustigé, appelé, reçu, rencontré, accueilli, discuté, eu, signé, examiné, mis, fait, transmis, remis, présenté, participé, " +
      "déclare, affirme, indique, ajoute, souligne, précise, estime, assure, explique, annonce, rappelle, avertit, répond, juge, lance, note, répète, confirme, dément, salue, dénonce, condamne, insiste, reçoit, rencontre, accueille, discute, signe, résume, plaide",
  ),
  sidedTitles: {
    IR: words("ayatollah, hojatoleslam, hodjatoleslam, hojjatoleslam, sardar, pasdaran"),
    RU: words("métropolite, archiprêtre, higoumène"),
  },
  sent: words(
    "message, messages, lettre, lettres, missive, missives, courrier, pli, invitation, salutations, voeux, félicitations, condoléances, remerciements",
  ),
  leads: words(
    "dirige, préside, commande, tient, pilote, conduit, dirigeait, présidait, commandait, gère, chapeaute, supervise, représente, gouverne, administre",
  ),
  ledBy: words(
    "conduite, dirigée, menée, emmenée, présidée, conduit, dirigé, mené, emmené, présidé, représenté, représentée, reçu, reçue, reçus, accueilli, accueillie, accompagné, accompagnée, signé, signée, pilotée",
  ),
  notNames: words(
    "qods, quds, astan, khatam, bassidj, basij, pasdaran, pasdarans, " +
      "le, la, les, l, un, une, des, du, de, d, ce, cet, cette, ces, son, sa, ses, leur, leurs, mon, notre, nos, votre, il, elle, ils, elles, on, nous, vous, je, tu, qui, que, qu, quoi, dont, où, et, ou, mais, or, ni, car, donc, si, comme, quand, lorsque, lorsqu, puisque, " +
      "à, a, au, aux, en, dans, sur, sous, pour, par, avec, sans, selon, chez, vers, entre, depuis, pendant, durant, après, avant, devant, derrière, contre, malgré, outre, dès, lors, jusqu, via, face, suite, grâce, quant, hors, parmi, voici, voilà, " +
      "hier, aujourd, hui, demain, ainsi, alors, aussi, enfin, puis, ensuite, cependant, toutefois, pourtant, néanmoins, ailleurs, ici, là, déjà, encore, toujours, jamais, plus, moins, très, tout, toute, tous, toutes, autre, autres, même, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, " +
      "premier, première, second, seconde, dernier, dernière, nouveau, nouvelle, ancien, ancienne, ex, interrogé, recevant, évoquant, citant, saluant, accueillant, rencontrant, s, n, c, j, m, t, y, ne, pas, est, sont, a, ont, était, " +
      "rencontre, entretien, visite, réunion, sommet, accord, traité, guerre, paix, crise, nucléaire, sanctions, direct, vidéo, photo, exclusif, source, sources, lire, voir, partager, copyright, file, news, info, infos, tv, mis, publié, reportage, analyse, entretiens, diplomatie, économie, énergie, " +
      "lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche, janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre, " +
      "farvardin, ordibehesht, khordad, tir, mordad, shahrivar, mehr, aban, azar, dey, bahman, esfand, ramadan, norouz, nowruz, achoura, " +
      "nord, sud, est, ouest, centre, orient, occident, moyen-orient, proche-orient, europe, asie, afrique, amérique, caucase, caspienne, golfe, mer, océan, lac, mont, fleuve, détroit, ormuz, volga, arctique, eurasie, balkans, sibérie, oural, crimée, donbass, sahel, maghreb, levant, " +
      "conseil, ministère, gouvernement, parlement, assemblée, douma, sénat, majlis, kremlin, maison, maison-blanche, blanche, bureau, organisation, fédération, république, islamique, union, nations, unies, onu, otan, ocs, brics, opep, aiea, ue, usa, onu, g7, g20, fmi, omc, fao, unesco, oms, uea, ueea, cei, otsc, fsb, svr, gru, cgri, rii, urss, cssn, iaea, tass, irna, fars, tasnim, mehr, isna, sputnik, interfax, ria, novosti, afp, reuters, ap, belga, ats, ansa, dpa, rt, cnn, bbc, presse, agence, télé, radio, " +
      "révolution, gardiens, corps, force, forces, armée, marine, garde, défense, sécurité, affaires, étrangères, intérieur, justice, santé, éducation, culture, finances, commerce, transports, transport, industrie, agriculture, pétrole, gaz, sciences, technologie, environnement, sport, sports, travail, ressources, naturelles, situations, urgence, " +
      "comité, commission, cour, tribunal, banque, université, académie, institut, fondation, fonds, chambre, croissant-rouge, croix-rouge, croissant, rouge, croix, église, mosquée, hamas, hezbollah, daech, houthis, taliban, talibans, état, états, etat, etats, états-unis, etats-unis, parti, mouvement, groupe, société, compagnie, corporation, holding, " +
      "rosatom, gazprom, rosneft, lukoil, loukoïl, rostec, roscosmos, rosoboronexport, sberbank, vtb, aeroflot, mahan, rzd, nioc, saipa, khodro, shahed, geran, mohajer, iskander, kalibr, soukhoï, sukhoi, mig, boeing, airbus, starlink, telegram, twitter, facebook, instagram, whatsapp, youtube, x, " +
      "saint, sainte, new, york, washington, londres, paris, berlin, bruxelles, genève, vienne, rome, pékin, tokyo, istanbul, ankara, bagdad, damas, beyrouth, riyad, doha, abou, dhabi, dubaï, mascate, islamabad, kaboul, astana, bakou, erevan, tbilissi, achkhabad, tachkent, bichkek, douchanbé, minsk, kiev, varsovie, tianjin, shanghai, samarcande, séoul, jérusalem, tel, tel-aviv, alep, idleb, gaza, " +
      "smolenskaïa, saadabad, place, avenue, rue, boulevard, pont, port, aéroport, palais, hôtel, théâtre, musée, parc, gare, stade, forum, congrès, conférence, club, festival, cérémonie, route, corridor, " +
      "dieu, allah, coran, bible, islam, noël, pâques, père, cop28, cop29, covid, bonjour, merci, oui, non, président, présidente, monsieur, madame, messieurs, mesdames, ministre, ministres, ayatollahs, guide, leader, excellence, majesté, altesse, honneur, " +
      "reuters, euronews, newsweek, sputniknews, lutèce, presstv, press, nour, pars, today, parstoday, times, post, journal, monde, figaro, libération, tribune, gazette, courrier, quotidien, revue, hebdo, magazine, matin, soir, iran, iranienne, iranien, iraniens, iraniennes, russie, russe, russes, " +
      "the, of, and, in, on, to, at, with, for, from, by, house, speaker, rep, sen, us, uk",
  ),
  things: words(
    "place, rue, avenue, boulevard, quai, pont, port, aéroport, université, faculté, institut, école, lycée, hôpital, clinique, mosquée, église, mausolée, sanctuaire, stade, palais, hôtel, théâtre, musée, parc, gare, station, métro, usine, centrale, site, barrage, raffinerie, champ, gisement, base, caserne, prison, porte-avions, " +
      "frégate, corvette, destroyer, navire, croiseur, sous-marin, pétrolier, tanker, cargo, conteneurs, cargos, pétroliers, cuirassé, vaisseau, bateau, brise-glace, missile, missiles, drone, drones, avion, avions, chasseur, chasseurs, satellite, fusée, char, système, systèmes, opération, plan, projet, processus, mouvement, milice, brigade, bataillon, " +
      "agence, chaîne, quotidien, journal, hebdomadaire, site, magazine, revue, télévision, radio, média, société, compagnie, groupe, entreprise, firme, holding, conglomérat, consortium, banque, fondation, prix, coupe, tournoi, opérateur, village, ville, province, région, oblast, district, quartier, île, mont, montagne, lac, mer, fleuve, rivière, vallée, désert, détroit, " +
      "club, équipe, film, roman, livre, ouvrage, loi, doctrine, ordre, médaille, fête, cyclone, ouragan, variant, application, logiciel, moteur, corridor, ligne, gazoduc, oléoduc, pipeline, cimetière, salle, centre, camp, fondations, terminal, complexe, réacteur",
  ),
  sides: {
    RU: words(
      "russie, conseil de la fédération, douma d'état, douma, kremlin, rosatom, gazprom, rosneft, loukoïl, lukoil, rostec, roscosmos, rosoboronexport, sberbank, vtb, aeroflot, transneft, tatneft, novatek, rosselkhoznadzor, fsb, svr, gru, rosgvardia, mgimo, tass, sputnik, vnechekonombank, veb, veb.rf, promsviazbank, rosbank, rosseti, rosatomflot, inter rao, rjd, rzd, rospotrebnadzor, rosneftegaz, sibur, kamaz, tatarstan, tchétchénie, daghestan, bachkortostan, " +
        "kalmoukie, kabardino-balkarie, ossétie du nord, ingouchie, carélie, yakoutie, sakha, bouriatie, tchouvachie, mordovie, oudmourtie, crimée, cronstadt, severomorsk, flotte de la baltique, flotte du nord, flotte du pacifique, flotte de la mer noire, sibérie, oural, astrakhan, volgograd, saint-pétersbourg, kazan, sotchi, samara, saratov, rostov, krasnodar, stavropol, novossibirsk, ekaterinbourg, iekaterinbourg, tcheliabinsk, omsk, perm, oufa, voronej, " +
        "vladivostok, mourmansk, arkhangelsk, kaliningrad, nijni novgorod, toula, tver, iaroslavl, tioumen, tomsk, irkoutsk, krasnoïarsk, khabarovsk, sakhaline, kamtchatka, grozny, makhatchkala, derbent, oulianovsk, penza, orenbourg, pskov, koursk, belgorod, briansk, smolensk, leningrad, moscou, russie unie, union soviétique",
    ),
    IR: words(
      "iran, conseil suprême de sécurité nationale, conseil suprême de la sécurité nationale, assemblée consultative islamique, parlement islamique, majlis, pasdaran, gardiens de la révolution, force qods, cgri, irgc, irna, astan qods, khatam al-anbiya, nioc, oiea, iran khodro, saipa, mahan air, iran air, bonyad, bassidj, téhéran, ispahan, machhad, mashhad, tabriz, chiraz, shiraz, qom, kerman, kermanshah, ahvaz, abadan, bandar abbas, bandar anzali, bouchehr, bushehr, " +
        "natanz, fordo, arak, hamedan, hamadan, yazd, kashan, ardabil, zanjan, zandjan, qazvin, sanandaj, oroumieh, ourmia, racht, rasht, gilan, guilan, mazandaran, golestan, gorgan, sari, astara, khorassan, khorasan, khouzistan, khuzestan, lorestan, sistan, baloutchistan, sistan-baloutchistan, hormozgan, kurdistan iranien, semnan, ilam, birjand, zahedan, tchabahar, chabahar, kish, qeshm, karaj, alborz, azerbaïdjan oriental, azerbaïdjan occidental, fars",
    ),
  },
  givenNames,
} as const satisfies Introductions;
