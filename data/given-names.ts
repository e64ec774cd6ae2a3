const words = (line: string): string[] => line.split(/\s*,\s*/).filter((word) => word !== "");

/**
 * Given names of the two countries, in French spelling; other spellings are matched by sound (core/names/name-key.ts).
 * Under a country stand names that hardly anybody else bears; what Arabs, Slavs at large or the French bear as well is
 * `common`, and tells of a person and not of a country.
 */
export const givenNames = {
  IR: words(
    "abdolfattah, abdolhamid, abdolhossein, abdolnaser, abdolreza, abolfazl, abolghassem, abolhassan, ahmadali, ahmadreza, ali akbar, ali asghar, alireza, " +
      "ali mohammad, ameneh, amirali, amir hossein, amirhossein, amir reza, ardavan, ardeshir, arezou, arian, arsalan, asadollah, ashkan, ata, ataollah, " +
      "atefeh, azadeh, azar, azita, azizollah, babak, bahador, bahareh, bahman, bahram, behdad, behnam, behrad, behrouz, behzad, bijan, borzou, changiz, " +
      "dariush, daryoush, elaheh, elham, ensieh, enayatollah, esfandiar, eshaq, faezeh, faramarz, farahnaz, faranak, farhad, fariba, fariborz, farideh, " +
      "farokh, farrokh, farzad, farzaneh, farzin, fatemeh, fathollah, feizollah, fereydoun, forough, gholamali, gholamhossein, gholamreza, ghodratollah, " +
      "qodratollah, golnaz, hamidreza, hedayat, hedayatollah, heshmatollah, hojatollah, hodjatollah, homa, homayoun, houman, houshang, houtan, iradj, iraj, " +
      "jahangir, jaleh, jamshid, kambiz, kamran, kaveh, kayvan, keyvan, khosrow, kiarash, kioumars, kiumars, kourosh, koorosh, ladan, laleh, leïla, lotfollah, " +
      "mahboubeh, mahin, mahnaz, mahshid, mahtab, mandana, manouchehr, marjan, marzieh, masoumeh, massoud, mehrab, mehran, mehrdad, mehrnaz, mehrzad, meysam, " +
      "minou, mitra, moein, mohammad ali, mohammad bagher, mohammad hossein, mohammad javad, mohammad reza, mohammad taghi, mojgan, mojtaba, monireh, morteza, " +
      "narges, nasrin, nasrollah, nematollah, niloufar, nosratollah, omid, parastou, pardis, parisa, parvaneh, parvin, parviz, payam, pedram, pejman, peyman, " +
      "peymaneh, pouria, pouya, rahmatollah, roghayeh, rostam, rouhollah, rouzbeh, sadrollah, sassan, seyfollah, shahab, shahindokht, shahla, shahnaz, " +
      "shahram, shahriar, shahrokh, shahrzad, shapour, shohreh, siamak, siavash, sima, simin, sirous, soheila, sohrab, soudabeh, tahereh, tahmineh, touraj, " +
      "valiollah, yadollah, zabihollah, ziba, zohreh",
  ),
  RU: words(
    "aïdar, airat, aïrat, aïssen, alexeï, aliona, anastasia, anatoli, andreï, anfissa, arkadi, arseni, artiom, artem, artur, aslan, bator, batou, boulat, " +
      "konstantin, daniil, dmitri, egor, ekaterina, evgueni, evguenia, fedor, fiodor, gavriil, grigori, guennadi, guenrikh, gueorgui, guerman, ielena, " +
      "ielizaveta, ievgueni, ildar, ildous, ilia, ilguiz, ilnour, innokenti, ioulia, iouri, irek, kamil, kirill, ksenia, lioubov, lioudmila, ludmila, maksim, " +
      "makar, matveï, mintimer, mourat, nadejda, naïl, nikita, nikolaï, nikifor, olessia, pavel, piotr, prokhor, radi, radik, rafaïl, ramil, ramzan, ravil, " +
      "renat, rifat, rinat, rodion, rostislav, rouslan, roustam, rushan, rustam, saveli, semion, sergueï, stepan, sviatoslav, taïssia, tikhon, timofeï, " +
      "timour, trofim, valeri, vassili, vassilissa, veniamin, viatcheslav, vladlen, vsevolod, yevgeny, youri, zakhar, zelimkhan, zinaïda, sergei, dmitry, " +
      "mikhail, nikolai, yuri, alexey, vyacheslav, grigory, artyom, evgeny, gennady, valery, vasily, anatoly",
  ),
  common: words(
    "abbas, abdolkarim, abdollah, abdolmajid, abdoullah, abdurakhman, ahad, ahmad, akbar, akhmed, albina, aleksandr, alexander, alexandra, alexandre, ali, " +
      "alina, alla, amir, andrei, angelina, anna, anton, antonina, arash, aref, armin, asghar, aslanbek, azam, aziz, bagher, boris, chamil, constantin, damir, " +
      "daria, davoud, denis, djavad, ebrahim, edouard, ehsan, elena, elina, elvira, elyas, emad, emil, esmaeil, esmaïl, farah, farid, ferial, fouad, galina, " +
      "ghassem, gleb, habib, habibollah, hadi, hamed, hamid, hashem, hassan, haïdar, hossein, ibrahim, igor, inga, inna, irina, iskander, ismaïl, issa, ivan, " +
      "jafar, jalal, jamileh, javad, kamal, karim, kazem, khalid, khalil, klavdia, larissa, latif, leila, leonid, lev, lidia, lilia, magomed, mahdi, mahmoud, " +
      "majid, mani, mansour, mansoureh, mansur, marat, margarita, maria, marina, maryam, maxime, mehdi, mikhaïl, milad, mina, mirza, mohamad, mohammad, " +
      "mohsen, mokhtar, mostafa, mourad, mouslim, mussa, nader, naghi, nahid, naser, nasser, natalia, negar, nemat, nima, nina, oksana, oleg, olga, omar, " +
      "platon, polina, qassem, rachid, rafik, rahim, rahman, ramazan, ramin, raouf, rasoul, rassoul, rasul, reza, rim, robert, roman, roustem, roya, sadegh, " +
      "saeed, sajjad, salar, salman, samad, saman, samaneh, samir, sara, sattar, saïd, shaban, shadi, shahin, shamil, shirin, sina, sofia, soheil, soleiman, " +
      "soraya, spartak, stanislav, svetlana, taghi, taher, talgat, tamara, taras, tatiana, umar, vahid, valentin, valentina, valeria, vali, vera, veronika, " +
      "victor, victoria, viktor, viktoria, vilen, vitali, vladimir, vladislav, yaghoub, yahya, yasser, younes, yousef, youssef, zahra, zaur, zaïnab, zeinab, " +
      "zoïa",
  ),
} as const;
