const words = (line: string): string[] => line.split(/\s*,\s*/).filter((word) => word !== "");

/**
 * Given names of the two countries, in French spelling; other spellings are matched by sound (core/names/name-key.ts).
 * Under a country stand names that hardly anybody else bears; `islamic` are those that Iranians share with Arabs and others;
 * what Slavs at large, the French or the peoples of Russia bear as well is `common`, and tells of a person and not of a country.
 */
export const givenNames = {
  IR: words(
    "abdolfattah, abdolhamid, abdolhossein, abdolnaser, abdolreza, abolfazl, abolghassem, abolhassan, ahmadali, " +
      "ahmadreza, ali akbar, ali asghar, alireza, ali mohammad, ameneh, amirali, amir hossein, amirhossein, amir reza, " +
      "ardavan, ardeshir, arezou, arian, arsalan, asadollah, ashkan, ata, ataollah, atefeh, azadeh, azar, azita, " +
      "azizollah, babak, bahador, bahareh, bahman, bahram, behdad, behnam, behrad, behrouz, behzad, bijan, borzou, " +
      "changiz, dariush, daryoush, elaheh, elham, ensieh, enayatollah, esfandiar, eshaq, faezeh, faramarz, farahnaz, " +
      "faranak, farhad, farhang, fariba, fariborz, farideh, farokh, farrokh, farzad, farzaneh, farzin, fatemeh, fathollah, " +
      "feizollah, fereydoun, forough, foroud, gholamali, gholamhossein, gholamreza, ghodratollah, qodratollah, golnaz, " +
      "hamidreza, hedayat, hedayatollah, heshmatollah, hojatollah, hodjatollah, homa, homayoun, houman, houshang, " +
      "houtan, iradj, iraj, jahangir, jaleh, jamshid, kambiz, kamran, kaveh, kayvan, keyvan, khosrow, kiarash, " +
      "kioumars, kiumars, kourosh, koorosh, ladan, laleh, leïla, lotfollah, mahboubeh, mahin, mahnaz, mahshid, mahtab, " +
      "mandana, manouchehr, marjan, marzieh, masoumeh, massoud, mehrab, mehran, mehrdad, mehrnaz, mehrzad, meysam, " +
      "minou, mitra, moein, mohammad ali, mohammad bagher, mohammad hossein, mohammad javad, mohammad reza, " +
      "mohammad taghi, mojgan, mojtaba, monireh, morteza, narges, nasrin, nasrollah, nematollah, niloufar, " +
      "nosratollah, omid, parastou, pardis, parisa, parvaneh, parvin, parviz, payam, pedram, pejman, peyman, peymaneh, " +
      "pouria, pouya, rahmatollah, roghayeh, rostam, rouhollah, rouzbeh, sadrollah, sassan, seyfollah, shahab, " +
      "shahindokht, shahla, shahnaz, shahram, shahriar, shahrokh, shahrzad, shapour, shohreh, siamak, siavash, sima, " +
      "simin, sirous, soheila, sohrab, soudabeh, tahereh, tahmineh, touraj, valiollah, yadollah, zabihollah, ziba, " +
      "zohreh, abbasali, abdolali, abdolghani, abdolrahim, abdolrahman, abdolsamad, abdolvahed, abouzar, afsaneh, " +
      "afshin, alaeddin, alborz, aminollah, amanollah, amir mahdi, anahita, anoushirvan, ardalan, arghavan, arshia, " +
      "asieh, atoosa, azarmidokht, baharak, banafsheh, barbod, bardia, batoul, behdokht, behrang, behrokh, behshad, " +
      "bita, bozorgmehr, danial, darab, delaram, donya, ebadollah, eskandar, ezatollah, ezzatollah, fakhreddin, " +
      "farajollah, faraz, farbod, fardin, farnaz, farnoush, farshad, farshid, farzan, feridoun, ghazaleh, ghobad, " +
      "golshifteh, gita, habibeh, haleh, hamdollah, hanieh, hassanali, hengameh, hesam, hesamoddin, hormoz, " +
      "hosseinali, jafarali, javid, kamaleddin, kamyar, keykavous, khalilollah, khodadad, khosro, kianoush, mahdieh, " +
      "mahvash, manijeh, marjaneh, maziar, mehrangiz, mehraneh, mehrouz, mehrshad, moeinoddin, mohammad amin, " +
      "mohammad ebrahim, mohammad kazem, mohammad mehdi, mohammad sadegh, mohammad saeed, mozaffar, mojdeh, nabiollah, " +
      "naghmeh, navid, nazanin, neda, negin, nikzad, noushin, nozar, oranous, ozra, parsa, payvand, peyvand, poupak, " +
      "pouran, pouyan, raheleh, ramtin, reyhaneh, rezvan, roshanak, rouhangiz, sadreddin, safoura, sanaz, sarvenaz, " +
      "seddigheh, sepehr, sepideh, setareh, shadmehr, shahrouz, shamsollah, sharareh, shervin, shirzad, shokoufeh, " +
      "shokrollah, siavosh, sorena, soroush, tannaz, teymour, tirdad, touran, vida, yalda, yasaman, ziaeddin, " +
      "zolfaghar, ghassemali, gholamabbas, heydarali, houshmand, jahanbakhsh, kaioumars, karamollah, mahyar, " +
      "mohammadali, mohammadreza, rahmanollah, sadegh ali, shahab eddin, shahabeddin, vahideddin, yahya reza",
  ),
  RU: words(
    "aïdar, airat, aïrat, aïssen, alexeï, aliona, anastasia, anatoli, andreï, anfissa, arkadi, arseni, artiom, " +
      "artem, artur, aslan, bator, batou, boulat, konstantin, daniil, dmitri, egor, ekaterina, evgueni, evguenia, " +
      "fedor, fiodor, gavriil, gleb, grigori, guennadi, guenrikh, gueorgui, guerman, ielena, ielizaveta, ievgueni, ildar, " +
      "ildous, ilia, ilguiz, ilnour, innokenti, ioulia, iouri, irek, kamil, kirill, ksenia, lioubov, lioudmila, " +
      "ludmila, maksim, makar, matveï, mintimer, mourat, nadejda, naïl, nikita, nikolaï, nikifor, olessia, pavel, " +
      "piotr, prokhor, radi, radik, rafaïl, ramil, ramzan, ravil, renat, rifat, rinat, rodion, rostislav, rouslan, " +
      "roustam, rushan, rustam, saveli, semion, sergueï, stepan, sviatoslav, taïssia, tikhon, timofeï, timour, trofim, " +
      "valeri, vassili, vassilissa, veniamin, viatcheslav, vladlen, vsevolod, yevgeny, youri, zakhar, zelimkhan, " +
      "zinaïda, sergei, dmitry, mikhail, nikolai, yuri, alexey, vyacheslav, grigory, artyom, evgeny, gennady, valery, " +
      "vasily, anatoly, afanassi, agafia, akim, aleftina, anfim, apollinari, arkhip, avdeï, averian, bogdan, " +
      "bronislav, demian, demid, efim, efrem, elizar, emelian, ermolaï, erofeï, evdokia, evgraf, faïna, fadeï, fedot, " +
      "feofan, filaret, filipp, foma, frol, galaktion, gordeï, guermoguen, iakov, iana, iaroslav, ignat, ignati, " +
      "illarion, inessa, iraïda, iossif, kapitolina, karp, kira, klim, kliment, kondrat, kornéi, kouzma, lada, " +
      "lavrenti, lazar, leonti, mefodi, miron, mitrofan, modest, mstislav, naoum, nazar, nikanor, nonna, onissim, " +
      "ossip, ouliana, panteleïmon, pelagueïa, polikarp, porfiri, praskovia, raïssa, savva, serafim, serafima, " +
      "snejana, sofron, spiridon, terenti, trifon, vadim, valerian, varvara, vikenti, vissarion, vitalina, vlada, " +
      "vladilena, vlas, yana, yaroslav, zinovi, adyan, akhmat, alikhan, almaz, amirkhan, apti, arslan, askhat, aïsen, " +
      "atsamaz, azamat, badma, baïr, basang, batraz, beslan, bato, djamboulat, djamaloutdin, dinara, djokhar, dorji, " +
      "elbrous, enver, fanis, fannour, farit, gabdoulla, gadji, goulnara, goulnaz, gouzel, ilchat, ilfat, ilnar, " +
      "ilsour, kazbek, khabib, khamit, khamzat, khazret, khetag, khizri, leïsan, lenar, liaïssan, magomedsalam, " +
      "minnikhan, mourtazali, nafis, niaz, ourousmagomed, radif, rachit, razil, richat, salambek, salavat, sanal, " +
      "saguid, soslan, tabris, taïmouraz, talib, timerlan, totraz, tsyren, vakha, viner, zagir, zavour, zemfira, " +
      "zinnour, zoufar, zoulfia",
  ),
  islamic: words(
    "abbas, abdolkarim, abdollah, abdolmajid, ahmad, akbar, ali, arash, aref, armin, asghar, azam, aziz, bagher, " +
      "davoud, djavad, ebrahim, ehsan, elyas, emad, esmaeil, esmaïl, farid, fouad, ghassem, habib, habibollah, hadi, " +
      "hamed, hamid, hashem, hassan, haïdar, hossein, jafar, jalal, jamileh, javad, karim, kazem, khalil, latif, " +
      "mahdi, mahmoud, majid, mansour, mansoureh, maryam, mehdi, milad, mohamad, mohammad, mohsen, mokhtar, mostafa, " +
      "nader, naghi, nahid, naser, nasser, negar, nemat, nima, qassem, rahim, rahman, ramin, rasoul, rassoul, reza, " +
      "roya, sadegh, saeed, sajjad, salar, samad, saman, samaneh, sattar, saïd, shaban, shadi, shahin, shirin, sina, " +
      "soheil, soleiman, soraya, taghi, taher, vahid, vali, yaghoub, yahya, yasser, younes, yousef, zahra, zeinab",
  ),
  common: words(
    "abdoullah, abdurakhman, ahad, akhmed, albina, aleksandr, alexander, alexandra, alexandre, alina, alla, amir, " +
      "andrei, angelina, anna, anton, antonina, aslanbek, boris, chamil, constantin, damir, daria, denis, edouard, " +
      "elena, elina, elvira, emil, farah, ferial, galina, ibrahim, igor, inga, inna, irina, iskander, ismaïl, issa, " +
      "ivan, kamal, khalid, klavdia, larissa, leila, leonid, lev, lidia, lilia, magomed, mani, mansur, marat, " +
      "margarita, maria, marina, maxime, mikhaïl, mina, mirza, mourad, mouslim, mussa, natalia, nina, oksana, oleg, " +
      "olga, omar, platon, polina, rachid, rafik, ramazan, raouf, rasul, rim, robert, roman, roustem, salman, samir, " +
      "sara, shamil, sofia, spartak, stanislav, svetlana, talgat, tamara, taras, tatiana, umar, valentin, valentina, " +
      "valeria, vera, veronika, victor, victoria, viktor, viktoria, vilen, vitali, vladimir, vladislav, youssef, zaur, " +
      "zaïnab, zoïa, kourban, rimma, samouïl, aïnour, adam, adel, akram, alan, albert, anouar, anzor, aram, ararat, " +
      "arman, armen, arsen, artak, ashot, bachar, bakhodir, bakhtiar, bakyt, bassam, bekzat, djeïhoun, elmar, elnour, " +
      "emin, emomali, erlan, faisal, fikret, fuad, hagop, hakan, hakob, idris, ilham, jamal, jamil, jeyhun, khadija, " +
      "khaled, levon, madina, mevlut, mouhammad, mounir, moussa, mouhsin, murat, nariman, nikol, nourlan, ousman, " +
      "rafael, rachad, ruben, sahib, sardor, serdar, serik, souleiman, soultan, tigran, vagif, vahan, zahid, zaven",
  ),
} as const;
