/**
 * Russia, 2013–2026. One line a person. Dates and their sources: docs/office-holders.md; a line without a `[n]` key
 * rests on general knowledge. Where two offices overlap, the one to show comes first.
 */
import type { PersonRecord } from "../../core/people/tables.ts";

import { acting, held, rowsOf } from "./row.ts";

const p = rowsOf("RU");

// One line a person, whatever its length.
// oxfmt-ignore
export const russians: readonly PersonRecord[] = [
  // President, government
  p("poutine", "Vladimir Poutine", "Vladimir Putin", [held("president", "2012-05-07")]),
  p("medvedev", "Dmitri Medvedev", "Dmitry Medvedev", [held("prime-minister", "2012-05-08", "2020-01-16"), held("security-council-deputy-chair", "2020-01-16")]),
  p("michoustine", "Mikhaïl Michoustine", "Mikhail Mishustin", [held("prime-minister", "2020-01-16")]),
  p("igor-chouvalov", "Igor Chouvalov", "Igor Shuvalov", [held("first-deputy-prime-minister", "2008-05-12", "2018-05-18"), held("veb-head", "2018-05-24")]),
  p("rogozine", "Dmitri Rogozine", "Dmitry Rogozin", [held("deputy-prime-minister", "2011-12-23", "2018-05-18"), held("space-agency-head", "2018-05-24", "2022-07-15")]),
  p("dvorkovitch", "Arkadi Dvorkovitch", "Arkady Dvorkovich", [held("deputy-prime-minister", "2012-05-21", "2018-05-18")]),
  p("golodets", "Olga Golodets", "Olga Golodets", [held("deputy-prime-minister", "2012-05-21", "2020-01-21")]),
  p("prikhodko", "Sergueï Prikhodko", "Sergei Prikhodko", [held("deputy-prime-minister", "2013-05-22", "2018-05-18")]),
  p("kozak", "Dmitri Kozak", "Dmitry Kozak", [held("presidential-deputy-chief-of-staff", "2020-01-24", "2025-09"), held("deputy-prime-minister", "2008-10-14", "2020-01-21")]),
  p("khloponine", "Alexandre Khloponine", "Alexander Khloponin", [held("deputy-prime-minister", "2010-01-19", "2018-05-18")]),
  p("iouri-borissov", "Iouri Borissov", "Yury Borisov", [held("deputy-prime-minister", "2018-05-18", "2022-07-15"), held("space-agency-head", "2022-07-15", "2025-02-06"), held("deputy-defence-minister", "2012-11-15", "2018-05-18")]),
  p("khousnoulline", "Marat Khousnoulline", "Marat Khusnullin", [held("deputy-prime-minister", "2020-01-21")], ["Khousnoullin"]),
  p("overtchouk", "Alexeï Overtchouk", "Alexey Overchuk", [held("deputy-prime-minister", "2020-01-21")]),
  p("novak", "Alexandre Novak", "Alexander Novak", [held("deputy-prime-minister", "2020-11-10"), held("energy-minister", "2012-05-21", "2020-11-10"), held("intergovernmental-commission-chair", "2012", "2024")]), // [20]
  p("belooussov", "Andreï Belooussov", "Andrei Belousov", [held("defence-minister", "2024-05-14"), held("first-deputy-prime-minister", "2020-01-21", "2024-05-14"), acting("prime-minister", "2020-04-30", "2020-05-19"), held("presidential-aide", "2013-06-24", "2020-01-21")], ["Biélooussov", "Belousov"]), // [21]
  p("mantourov", "Denis Mantourov", "Denis Manturov", [held("first-deputy-prime-minister", "2024-05-14"), held("deputy-prime-minister", "2022-07-15", "2024-05-14"), held("industry-minister", "2012-05-21", "2024-05-14")], ["Manturov"]), // [21]
  p("golikova", "Tatiana Golikova", "Tatyana Golikova", [held("deputy-prime-minister", "2018-05-18")]),
  p("tchernychenko", "Dmitri Tchernychenko", "Dmitry Chernyshenko", [held("deputy-prime-minister", "2020-01-21")]),
  p("abramtchenko", "Viktoria Abramtchenko", "Viktoria Abramchenko", [held("deputy-prime-minister", "2020-01-21", "2024-05-14")]), // [21]
  p("grigorenko", "Dmitri Grigorenko", "Dmitry Grigorenko", [held("deputy-prime-minister", "2020-01-21")]),
  p("troutnev", "Iouri Troutnev", "Yury Trutnev", [held("deputy-prime-minister", "2013-08-31")]),
  p("saveliev", "Vitali Saveliev", "Vitaly Savelyev", [held("deputy-prime-minister", "2024-05-14"), held("transport-minister", "2020-11-10", "2024-05-14"), held("aeroflot-head", "2009", "2020-11-10")]), // [20] [21]
  p("dmitri-patrouchev", "Dmitri Patrouchev", "Dmitry Patrushev", [held("deputy-prime-minister", "2024-05-14"), held("agriculture-minister", "2018-05-18", "2024-05-14")]), // [21]
  // Foreign ministry
  p("lavrov", "Sergueï Lavrov", "Sergey Lavrov", [held("foreign-minister", "2004-03-09")]), // [21]
  p("vladimir-titov", "Vladimir Titov", "Vladimir Titov", [held("first-deputy-foreign-minister", "2013-03", "2024")]),
  p("riabkov", "Sergueï Riabkov", "Sergei Ryabkov", [held("deputy-foreign-minister", "2008-08"), held("nuclear-negotiator", "2008-08")], ["Riabkoff"]),
  p("bogdanov", "Mikhaïl Bogdanov", "Mikhail Bogdanov", [held("deputy-foreign-minister", "2011-06", "2025-07-09"), held("envoy-middle-east", "2012-01", "2025-07-09")]), // [22]
  p("karassine", "Grigori Karassine", "Grigory Karasin", [held("deputy-foreign-minister", "2005-06", "2019-09"), held("upper-house-foreign-affairs-committee-head", "2021-09")]),
  p("gatilov", "Guennadi Gatilov", "Gennady Gatilov", [held("deputy-foreign-minister", "2011-01", "2018-01"), held("geneva-ambassador", "2018-01", "2025")]),
  p("morgoulov", "Igor Morgoulov", "Igor Morgulov", [held("deputy-foreign-minister", "2011-12", "2022-09"), held("ambassador", "2022-09")]),
  p("mechkov", "Alexeï Mechkov", "Alexey Meshkov", [held("deputy-foreign-minister", "2012-11", "2017-10"), held("ambassador", "2017-10")]),
  p("syromolotov", "Oleg Syromolotov", "Oleg Syromolotov", [held("deputy-foreign-minister", "2015-03", "2025")]),
  p("verchinine", "Sergueï Verchinine", "Sergey Vershinin", [held("deputy-foreign-minister", "2018-03")]),
  p("grouchko", "Alexandre Grouchko", "Alexander Grushko", [held("deputy-foreign-minister", "2018-01")]),
  p("pankine", "Alexandre Pankine", "Alexander Pankin", [held("deputy-foreign-minister", "2017-10")]),
  p("evgueni-ivanov", "Evgueni Ivanov", "Yevgeny Ivanov", [held("deputy-foreign-minister", "2019-01")]),
  p("roudenko", "Andreï Roudenko", "Andrey Rudenko", [held("deputy-foreign-minister", "2019-09")]),
  p("galouzine", "Mikhaïl Galouzine", "Mikhail Galuzin", [held("deputy-foreign-minister", "2022-11")]),
  p("borissenko", "Gueorgui Borissenko", "Georgy Borisenko", [held("deputy-foreign-minister", "2025")]),
  p("lioubinski", "Dmitri Lioubinski", "Dmitry Lyubinsky", [held("deputy-foreign-minister", "2024")]),
  p("alimov", "Alexandre Alimov", "Alexander Alimov", [held("deputy-foreign-minister", "2025")]),
  p("nebenzia", "Vassili Nebenzia", "Vasily Nebenzya", [held("un-ambassador", "2017-07-27"), held("deputy-foreign-minister", "2013-06", "2017-07-27")], ["Nebenzya", "Nebenzia"]),
  p("tchourkine", "Vitali Tchourkine", "Vitaly Churkin", [held("un-ambassador", "2006-04", "2017-02-20")]),
  p("polianski", "Dmitri Polianski", "Dmitry Polyanskiy", [held("ambassador", "2018-02")], ["Polyanski"]),
  p("oulianov", "Mikhaïl Oulianov", "Mikhail Ulyanov", [held("vienna-ambassador", "2018-01"), held("foreign-ministry-director", "2011", "2018-01")], ["Ulianov"]),
  p("voronkov", "Vladimir Voronkov", "Vladimir Voronkov", [held("vienna-ambassador", "2011", "2017-06")]),
  p("ermakov", "Vladimir Ermakov", "Vladimir Yermakov", [held("foreign-ministry-director", "2018")], ["Iermakov"]),
  p("kaboulov", "Zamir Kaboulov", "Zamir Kabulov", [held("envoy-afghanistan", "2011-03"), held("foreign-ministry-director", "2009")]),
  p("lavrentiev", "Alexandre Lavrentiev", "Alexander Lavrentyev", [held("envoy-syria", "2015")], ["Lavrentyev", "Lavrentiev"]),
  p("safronkov", "Vladimir Safronkov", "Vladimir Safronkov", [held("envoy-middle-east", "2020", "2025")]),
  p("bratchikov", "Igor Bratchikov", "Igor Bratchikov", [held("envoy-caspian", "2011", "2019")]),
  p("petrakov", "Mikhaïl Petrakov", "Mikhail Petrakov", [held("envoy-caspian", "2019")]),
  p("chvydkoi", "Mikhaïl Chvydkoï", "Mikhail Shvydkoy", [held("envoy", "2008")]),
  p("loukachevitch", "Alexandre Loukachevitch", "Alexander Lukashevich", [held("foreign-ministry-spokesperson", "2011", "2015-08-10")]),
  p("zakharova", "Maria Zakharova", "Maria Zakharova", [held("foreign-ministry-spokesperson", "2015-08-10")]),
  // Ambassadors in Tehran
  p("djagarian", "Levan Djagarian", "Levan Dzhagaryan", [held("ambassador-to-iran", "2011-09", "2022-10")], ["Jagarian", "Jagaryan", "Dzhagarian"]),
  p("dedov", "Alexeï Dedov", "Alexey Dedov", [held("ambassador-to-iran", "2022-10")], ["Dyedov", "Diedov"]),
  // Presidential administration, Security Council
  p("serguei-ivanov", "Sergueï Ivanov", "Sergei Ivanov", [held("presidential-chief-of-staff", "2011-12-22", "2016-08-12"), held("envoy", "2016-08-12", "2026-02")]), // [25]
  p("vaino", "Anton Vaïno", "Anton Vaino", [held("presidential-chief-of-staff", "2016-08-12")], ["Vaïno"]),
  p("kirienko", "Sergueï Kirienko", "Sergey Kiriyenko", [held("presidential-deputy-chief-of-staff", "2016-10-05"), held("atomic-agency-head", "2005-11", "2016-10-05")], ["Kirienko", "Kirïenko"]),
  p("orechkine", "Maxime Orechkine", "Maxim Oreshkin", [held("presidential-deputy-chief-of-staff", "2024-05-14"), held("presidential-aide", "2020-01-24", "2024-05-14"), held("economy-minister", "2016-11-30", "2020-01-21")]), // [27]
  p("peskov", "Dmitri Peskov", "Dmitry Peskov", [held("presidential-spokesperson", "2012-05-22"), held("presidential-deputy-chief-of-staff", "2012-05-22")]),
  p("ouchakov", "Iouri Ouchakov", "Yuri Ushakov", [held("diplomatic-adviser", "2012-05-22"), held("presidential-aide", "2012-05-22")], ["Iouri Ouchakoff"]),
  p("levitine", "Igor Levitine", "Igor Levitin", [held("presidential-aide", "2013-09-02"), held("envoy", "2022")]),
  p("sourkov", "Vladislav Sourkov", "Vladislav Surkov", [held("presidential-aide", "2013-09-20", "2020-02-18"), held("deputy-prime-minister", "2011-12-27", "2013-05-08")]),
  p("medinski", "Vladimir Medinski", "Vladimir Medinsky", [held("presidential-aide", "2020-01-24"), held("culture-minister", "2012-05-21", "2020-01-21")]),
  p("nikolai-patrouchev", "Nikolaï Patrouchev", "Nikolai Patrushev", [held("security-council-secretary", "2008-05-12", "2024-05-12"), held("presidential-aide", "2024-05-14")], ["Patrushev"]), // [21]
  p("dioumine", "Alexeï Dioumine", "Alexey Dyumin", [held("presidential-aide", "2024-05-29")]),
  p("foursenko", "Andreï Foursenko", "Andrei Fursenko", [held("presidential-aide", "2012-05-21")]),
  p("choigou", "Sergueï Choïgou", "Sergei Shoigu", [held("security-council-secretary", "2024-05-12"), held("defence-minister", "2012-11-06", "2024-05-12")], ["Shoïgu", "Choïgu", "Schoïgou"]), // [21]
  p("averianov", "Iouri Averianov", "Yury Averyanov", [held("security-council-deputy-secretary", "2008", "2024")]),
  p("nourgaliev", "Rachid Nourgaliev", "Rashid Nurgaliyev", [held("security-council-deputy-secretary", "2012-05-22")]),
  p("venediktov", "Alexandre Venediktov", "Aleksandr Venediktov", [held("security-council-deputy-secretary", "2019")]),
  p("popov", "Mikhaïl Popov", "Mikhail Popov", [held("security-council-deputy-secretary", "2013")]),
  p("khramov", "Oleg Khramov", "Oleg Khramov", [held("security-council-deputy-secretary", "2016")]),
  p("loukianov", "Evgueni Loukianov", "Yevgeny Lukyanov", [held("security-council-deputy-secretary", "2012", "2016")]),
  p("kirill-dmitriev", "Kirill Dmitriev", "Kirill Dmitriev", [held("rdif-head", "2011"), held("envoy", "2025-02-23")]),
  p("boris-titov", "Boris Titov", "Boris Titov", [held("envoy", "2024-05")]),
  // Ministers of force, justice, services
  p("fomine", "Alexandre Fomine", "Alexander Fomin", [held("deputy-defence-minister", "2017-01-31"), held("arms-cooperation-head", "2012", "2017-01-31")]),
  p("anatoli-antonov", "Anatoli Antonov", "Anatoly Antonov", [held("deputy-defence-minister", "2011-02", "2016-12-28"), held("deputy-foreign-minister", "2016-12-28", "2017-08-21"), held("ambassador", "2017-08-21", "2024-10")]),
  p("pankov", "Nikolaï Pankov", "Nikolay Pankov", [held("deputy-defence-minister", "2005", "2024-06-17")]),
  p("timour-ivanov", "Timour Ivanov", "Timur Ivanov", [held("deputy-defence-minister", "2016-05", "2024-04")]),
  p("tsalikov", "Rouslan Tsalikov", "Ruslan Tsalikov", [held("first-deputy-defence-minister", "2015-12", "2024-06-17")]),
  p("ievkourov", "Iounous-bek Ievkourov", "Yunus-bek Yevkurov", [held("deputy-defence-minister", "2019-07-08"), held("head-ingushetia", "2008-10-30", "2019-06-26")], ["Evkourov"]),
  p("krivoroutchko", "Alexeï Krivoroutchko", "Alexey Krivoruchko", [held("deputy-defence-minister", "2018-06")]),
  p("guerassimov", "Valeri Guerassimov", "Valery Gerasimov", [held("chief-of-staff", "2012-11-09")]),
  p("roudskoi", "Sergueï Roudskoï", "Sergey Rudskoy", [held("deputy-chief-of-staff", "2015-11")]),
  p("istrakov", "Sergueï Istrakov", "Sergey Istrakov", [held("deputy-chief-of-staff", "2013")]),
  p("salioukov", "Oleg Salioukov", "Oleg Salyukov", [held("ground-forces-commander", "2014-05-02", "2025-05-15"), held("security-council-deputy-secretary", "2025-05-15")]),
  p("mordvitchev", "Andreï Mordvitchev", "Andrey Mordvichev", [held("ground-forces-commander", "2025-05-15")]),
  p("tchirkov", "Viktor Tchirkov", "Viktor Chirkov", [held("navy-commander", "2012-05-06", "2016-04")]),
  p("korolev", "Vladimir Korolev", "Vladimir Korolyov", [held("navy-commander", "2016-04", "2019-05-03")], ["Koroliov"]),
  p("evmenov", "Nikolaï Evmenov", "Nikolai Yevmenov", [held("navy-commander", "2019-05-03", "2024-03-10")], ["Ievmenov"]),
  p("moisseiev", "Alexandre Moïsseïev", "Alexander Moiseyev", [held("navy-commander", "2024-04-02"), acting("navy-commander", "2024-03-10", "2024-04-02")]),
  p("bondarev", "Viktor Bondarev", "Viktor Bondarev", [held("air-force-commander", "2012-05-06", "2017-09-26")]),
  p("sourovikine", "Sergueï Sourovikine", "Sergey Surovikin", [held("air-force-commander", "2017-10-31", "2023-08")]),
  p("afzalov", "Viktor Afzalov", "Viktor Afzalov", [held("air-force-commander", "2023-10"), acting("air-force-commander", "2023-08", "2023-10")]),
  p("pintchouk", "Sergueï Pintchouk", "Sergey Pinchuk", [held("caspian-flotilla-commander", "2016", "2021")]),
  p("pechkov", "Alexandre Pechkov", "Alexander Peshkov", [held("caspian-flotilla-commander", "2021")]),
  p("kolokoltsev", "Vladimir Kolokoltsev", "Vladimir Kolokoltsev", [held("interior-minister", "2012-05-21")]),
  p("poutchkov", "Vladimir Poutchkov", "Vladimir Puchkov", [held("emergencies-minister", "2012-05-17", "2018-05-18")]),
  p("zinitchev", "Evgueni Zinitchev", "Yevgeny Zinichev", [held("emergencies-minister", "2018-05-18", "2021-09-08")]),
  p("tchoupriane", "Alexandre Tchoupriane", "Alexander Chupriyan", [acting("emergencies-minister", "2021-09-08", "2022-05-25")], ["Tchouprian"]),
  p("kourenkov", "Alexandre Kourenkov", "Alexander Kurenkov", [held("emergencies-minister", "2022-05-25")]),
  p("konovalov", "Alexandre Konovalov", "Alexander Konovalov", [held("justice-minister", "2008-05-12", "2020-01-21")]), // [27]
  p("tchouitchenko", "Konstantin Tchouïtchenko", "Konstantin Chuychenko", [held("justice-minister", "2020-01-21")]), // [27]
  p("tchaika", "Iouri Tchaïka", "Yury Chaika", [held("prosecutor-general", "2006-06-23", "2020-01-22")]),
  p("krasnov", "Igor Krasnov", "Igor Krasnov", [held("supreme-court-president", "2025-09-24"), held("prosecutor-general", "2020-01-22", "2025-09-24")]),
  p("goutsan", "Alexandre Goutsan", "Alexander Gutsan", [held("prosecutor-general", "2025-09-24")]),
  p("lebedev", "Viatcheslav Lebedev", "Vyacheslav Lebedev", [held("supreme-court-president", "1991-12", "2024-02-23")]),
  p("podnossova", "Irina Podnossova", "Irina Podnosova", [held("supreme-court-president", "2024-04-17", "2025-07-22")]),
  p("bastrykine", "Alexandre Bastrykine", "Alexander Bastrykin", [held("investigative-committee-head", "2011-01-15")]),
  p("moskalkova", "Tatiana Moskalkova", "Tatyana Moskalkova", [held("human-rights-head", "2016-04-22")]),
  p("fradkov", "Mikhaïl Fradkov", "Mikhail Fradkov", [held("foreign-intelligence-head", "2007-10-09", "2016-10-05")]),
  p("narychkine", "Sergueï Narychkine", "Sergey Naryshkin", [held("foreign-intelligence-head", "2016-10-05"), held("parliament-speaker", "2011-12-21", "2016-10-05")]), // [21]
  p("bortnikov", "Alexandre Bortnikov", "Alexander Bortnikov", [held("domestic-intelligence-head", "2008-05-12")]), // [21]
  p("sergoun", "Igor Sergoun", "Igor Sergun", [held("military-intelligence-head", "2011-12", "2016-01-03")]),
  p("korobov", "Igor Korobov", "Igor Korobov", [held("military-intelligence-head", "2016-02", "2018-11-21")]),
  p("kostioukov", "Igor Kostioukov", "Igor Kostyukov", [held("military-intelligence-head", "2018-11-22")]),
  p("zolotov", "Viktor Zolotov", "Viktor Zolotov", [held("national-guard-head", "2016-04-05")]), // [21]
  p("viktor-ivanov", "Viktor Ivanov", "Viktor Ivanov", [held("anti-drug-head", "2008-05-15", "2016-05-05")]),
  // Economy, energy, nuclear
  p("oulioukaiev", "Alexeï Oulioukaïev", "Alexey Ulyukayev", [held("economy-minister", "2013-06-24", "2016-11-15")]),
  p("rechetnikov", "Maxime Rechetnikov", "Maxim Reshetnikov", [held("economy-minister", "2020-01-21")]), // [27]
  p("vladimir-ilitchev", "Vladimir Ilitchev", "Vladimir Ilyichev", [held("deputy-economy-minister", "2020")]),
  p("silouanov", "Anton Silouanov", "Anton Siluanov", [held("finance-minister", "2011-12-16"), held("first-deputy-prime-minister", "2018-05-18", "2020-01-21")]), // [27]
  p("tchebeskov", "Ivan Tchebeskov", "Ivan Chebeskov", [held("deputy-finance-minister", "2023")]),
  p("stortchak", "Sergueï Stortchak", "Sergei Storchak", [held("deputy-finance-minister", "2005", "2020-02")]),
  p("nabioullina", "Elvira Nabioullina", "Elvira Nabiullina", [held("central-bank-governor", "2013-06-24")]),
  p("ioudaieva", "Ksenia Ioudaïeva", "Ksenia Yudaeva", [held("central-bank-deputy-governor", "2013-09", "2023")]),
  p("choulguinov", "Nikolaï Choulguinov", "Nikolay Shulginov", [held("energy-minister", "2020-11-10", "2024-05-14")]), // [20] [21]
  p("tsiviliov", "Sergueï Tsiviliov", "Sergey Tsivilyov", [held("energy-minister", "2024-05-14"), held("intergovernmental-commission-chair", "2024")], ["Tsivilev", "Tsivilyov"]),
  p("sorokine", "Pavel Sorokine", "Pavel Sorokin", [held("first-deputy-energy-minister", "2020-12"), held("deputy-energy-minister", "2018-07", "2020-12")]),
  p("kirill-molodtsov", "Kirill Molodtsov", "Kirill Molodtsov", [held("deputy-energy-minister", "2013-08", "2018-06")]),
  p("inioutsyne", "Anton Inioutsyne", "Anton Inyutsyn", [held("deputy-energy-minister", "2010", "2023")]),
  p("motchalnikov", "Sergueï Motchalnikov", "Sergey Mochalnikov", [held("deputy-energy-minister", "2022")]),
  p("marchavine", "Roman Marchavine", "Roman Marshavin", [held("deputy-energy-minister", "2024-06")]),
  p("likhatchev", "Alexeï Likhatchev", "Alexey Likhachev", [held("atomic-agency-head", "2016-10-05"), held("first-deputy-economy-minister", "2015-02", "2016-10-05")], ["Likhatchev", "Likhachov"]),
  p("spasski", "Nikolaï Spasski", "Nikolay Spassky", [held("atomic-agency-deputy-head", "2006")], ["Spassky"]),
  p("loktchine", "Alexandre Loktchine", "Alexander Lokshin", [held("atomic-agency-deputy-head", "2008")], ["Lokchine"]),
  p("miller", "Alexeï Miller", "Alexey Miller", [held("gazprom-head", "2001-05")]),
  p("dioukov", "Alexandre Dioukov", "Alexander Dyukov", [held("gazprom-neft-head", "2006")]),
  p("setchine", "Igor Setchine", "Igor Sechin", [held("rosneft-head", "2012-05-23")]),
  p("alekperov", "Vaguit Alekperov", "Vagit Alekperov", [held("lukoil-head", "1993", "2022-04-21")]),
  p("mikhelson", "Leonid Mikhelson", "Leonid Mikhelson", [held("novatek-head", "2003")]),
  p("koudriachov", "Sergueï Koudriachov", "Sergey Kudryashov", [held("zarubezhneft-head", "2013")]),
  p("maganov", "Naïl Maganov", "Nail Maganov", [held("tatneft-head", "2013-11")]),
  p("tchemezov", "Sergueï Tchemezov", "Sergey Chemezov", [held("rostec-head", "2007-12")]),
  p("issaikine", "Anatoli Issaïkine", "Anatoly Isaykin", [held("rosoboronexport-head", "2007", "2017-01")]),
  p("mikheiev", "Alexandre Mikheïev", "Alexander Mikheev", [held("rosoboronexport-head", "2017-01")]),
  p("chougaiev", "Dmitri Chougaïev", "Dmitry Shugaev", [held("arms-cooperation-head", "2017")]),
  p("kostine", "Andreï Kostine", "Andrey Kostin", [held("vtb-head", "2002-06")]),
  p("gref", "Guerman Gref", "Herman Gref", [held("sberbank-head", "2007-11")]),
  p("iakounine", "Vladimir Iakounine", "Vladimir Yakunin", [held("railways-head", "2005-06", "2015-08-20")]),
  p("belozerov", "Oleg Belozerov", "Oleg Belozyorov", [held("railways-head", "2015-08-20")], ["Belozerov", "Bieloziorov"]),
  p("nikichina", "Veronika Nikichina", "Veronika Nikishina", [held("export-centre-head", "2020", "2025")]),
  // Transport, industry, agriculture and the rest of the cabinet
  p("sokolov", "Maxime Sokolov", "Maksim Sokolov", [held("transport-minister", "2012-05-21", "2018-05-18")]),
  p("ditrikh", "Evgueni Ditrikh", "Yevgeny Ditrikh", [held("transport-minister", "2018-05-18", "2020-11-10")], ["Dietrich"]), // [20]
  p("starovoit", "Roman Starovoït", "Roman Starovoyt", [held("transport-minister", "2024-05-14", "2025-07-07")]), // [23]
  p("nikitine", "Andreï Nikitine", "Andrei Nikitin", [held("transport-minister", "2025-07"), acting("transport-minister", "2025-07-07", "2025-07")]), // [23]
  p("dmitri-zverev", "Dmitri Zverev", "Dmitry Zverev", [held("deputy-transport-minister", "2019")]),
  p("evtoukhov", "Viktor Evtoukhov", "Viktor Yevtukhov", [held("deputy-industry-minister", "2012", "2024-06")], ["Ievtoukhov"]),
  p("tchekouchov", "Roman Tchekouchov", "Roman Chekushov", [held("deputy-industry-minister", "2023")]),
  p("alikhanov", "Anton Alikhanov", "Anton Alikhanov", [held("industry-minister", "2024-05-14")]),
  p("grouzdev", "Alexeï Grouzdev", "Alexey Gruzdev", [held("deputy-industry-minister", "2018")]),
  p("nikolai-fiodorov", "Nikolaï Fiodorov", "Nikolay Fyodorov", [held("agriculture-minister", "2012-05-21", "2015-04-22"), held("upper-house-deputy-speaker", "2015-10", "2021")]),
  p("tkatchev", "Alexandre Tkatchev", "Alexander Tkachyov", [held("agriculture-minister", "2015-04-22", "2018-05-18")]),
  p("lout", "Oksana Lout", "Oksana Lut", [held("agriculture-minister", "2024-05-14"), held("first-deputy-agriculture-minister", "2018", "2024-05-14")]),
  p("levine", "Sergueï Levine", "Sergey Levin", [held("deputy-agriculture-minister", "2015", "2023")]),
  p("dankvert", "Sergueï Dankvert", "Sergey Dankvert", [held("phytosanitary-agency-head", "2004")]),
  p("skvortsova", "Veronika Skvortsova", "Veronika Skvortsova", [held("health-minister", "2012-05-21", "2020-01-21")]),
  p("mourachko", "Mikhaïl Mourachko", "Mikhail Murashko", [held("health-minister", "2020-01-21")]),
  p("livanov", "Dmitri Livanov", "Dmitry Livanov", [held("science-minister", "2012-05-21", "2016-08-19"), held("education-minister", "2012-05-21", "2016-08-19")]),
  p("olga-vassilieva", "Olga Vassilieva", "Olga Vasilyeva", [held("education-minister", "2016-08-19", "2020-01-21"), held("science-minister", "2016-08-19", "2018-05-18")]),
  p("kotioukov", "Mikhaïl Kotioukov", "Mikhail Kotyukov", [held("science-minister", "2018-05-18", "2020-01-21"), held("governor", "2023-04")]),
  p("falkov", "Valeri Falkov", "Valery Falkov", [held("science-minister", "2020-01-21")]),
  p("moguilevski", "Konstantin Moguilevski", "Konstantin Mogilevsky", [held("deputy-science-minister", "2022")]),
  p("kravtsov", "Sergueï Kravtsov", "Sergey Kravtsov", [held("education-minister", "2020-01-21")]),
  p("lioubimova", "Olga Lioubimova", "Olga Lyubimova", [held("culture-minister", "2020-01-21")]),
  p("moutko", "Vitali Moutko", "Vitaly Mutko", [held("sport-minister", "2012-05-21", "2016-10-19"), held("deputy-prime-minister", "2016-10-19", "2020-01-21")]),
  p("kolobkov", "Pavel Kolobkov", "Pavel Kolobkov", [held("sport-minister", "2016-10-19", "2020-01-21")]),
  p("matytsine", "Oleg Matytsine", "Oleg Matytsin", [held("sport-minister", "2020-01-21", "2024-05-14")]), // [21]
  p("degtiarev", "Mikhaïl Degtiarev", "Mikhail Degtyarev", [held("sport-minister", "2024-05-14"), held("olympic-committee-head", "2024-12")], ["Degtiariov"]),
  p("nikiforov", "Nikolaï Nikiforov", "Nikolai Nikiforov", [held("ict-minister", "2012-05-21", "2018-05-18")]),
  p("noskov", "Konstantin Noskov", "Konstantin Noskov", [held("ict-minister", "2018-05-18", "2020-01-21")]),
  p("chadaiev", "Maksout Chadaïev", "Maksut Shadayev", [held("ict-minister", "2020-01-21")]),
  p("topiline", "Maxime Topiline", "Maxim Topilin", [held("labour-minister", "2012-05-21", "2020-01-21")]),
  p("kotiakov", "Anton Kotiakov", "Anton Kotyakov", [held("labour-minister", "2020-01-21")]),
  p("donskoi", "Sergueï Donskoï", "Sergey Donskoy", [held("natural-resources-minister", "2012-05-21", "2018-05-18")]),
  p("kobylkine", "Dmitri Kobylkine", "Dmitry Kobylkin", [held("natural-resources-minister", "2018-05-18", "2020-11-10")]),
  p("kozlov", "Alexandre Kozlov", "Alexander Kozlov", [held("natural-resources-minister", "2020-11-10")]), // [20]
  p("iakouchev", "Vladimir Iakouchev", "Vladimir Yakushev", [held("construction-minister", "2018-05-18", "2020-11-09")]), // [20]
  p("faizoulline", "Irek Faïzoulline", "Irek Faizullin", [held("construction-minister", "2020-11-10")]), // [20]
  p("belianinov", "Andreï Belianinov", "Andrey Belyaninov", [held("customs-head", "2006-05", "2016-07-28")]),
  p("boulavine", "Vladimir Boulavine", "Vladimir Bulavin", [held("customs-head", "2016-07-28", "2023-02")]),
  p("davydov", "Rouslan Davydov", "Ruslan Davydov", [acting("customs-head", "2023-02", "2024")]),
  p("pikalev", "Valeri Pikalev", "Valery Pikalyov", [held("customs-head", "2024")]),
  p("popova", "Anna Popova", "Anna Popova", [held("consumer-agency-head", "2013-10")]),
  // Parliament
  p("volodine", "Viatcheslav Volodine", "Vyacheslav Volodin", [held("parliament-speaker", "2016-10-05"), held("presidential-deputy-chief-of-staff", "2011-12", "2016-10-05")]),
  p("matvienko", "Valentina Matvienko", "Valentina Matviyenko", [held("upper-house-speaker", "2011-09-21")], ["Matvienko", "Matvïenko"]),
  p("sloutski", "Leonid Sloutski", "Leonid Slutsky", [held("foreign-affairs-committee-head", "2016-10")], ["Slutski"]),
  p("pouchkov", "Alexeï Pouchkov", "Alexey Pushkov", [held("foreign-affairs-committee-head", "2011-12", "2016-09"), held("member-of-parliament", "2016-09")]),
  p("kossatchev", "Konstantin Kossatchev", "Konstantin Kosachev", [held("upper-house-deputy-speaker", "2021-01"), held("upper-house-foreign-affairs-committee-head", "2014-12", "2021-01")]),
  p("marguelov", "Mikhaïl Marguelov", "Mikhail Margelov", [held("upper-house-foreign-affairs-committee-head", "2001", "2014-10")]),
  p("oumakhanov", "Ilias Oumakhanov", "Ilyas Umakhanov", [held("upper-house-deputy-speaker", "2010", "2021")]),
  p("vorobiov", "Iouri Vorobiov", "Yury Vorobyov", [held("upper-house-deputy-speaker", "2008")], ["Vorobiev"]),
  p("petr-tolstoi", "Piotr Tolstoï", "Pyotr Tolstoy", [held("deputy-speaker", "2016-10")]),
  p("babakov", "Alexandre Babakov", "Alexander Babakov", [held("deputy-speaker", "2021-10")]),
  p("joukov", "Alexandre Joukov", "Alexander Zhukov", [held("deputy-speaker", "2011-12")]),
  p("djabarov", "Vladimir Djabarov", "Vladimir Dzhabarov", [held("member-of-parliament", "2009")], ["Jabarov"]),
  p("dmitri-novikov", "Dmitri Novikov", "Dmitry Novikov", [held("member-of-parliament", "2011")]),
  p("tchepa", "Alexeï Tchepa", "Alexey Chepa", [held("member-of-parliament", "2011")]),
  p("kalachnikov", "Leonid Kalachnikov", "Leonid Kalashnikov", [held("member-of-parliament", "2007")]),
  p("klimov", "Andreï Klimov", "Andrey Klimov", [held("member-of-parliament", "2012", "2024-09")]),
  p("primakov", "Evgueni Primakov", "Yevgeny Primakov", [held("envoy", "2020-06")]),
  // Regions and cities
  p("jilkine", "Alexandre Jilkine", "Alexander Zhilkin", [held("governor-astrakhan", "2004-12", "2018-09-26")]),
  p("morozov", "Sergueï Morozov", "Sergey Morozov", [acting("governor-astrakhan", "2018-09-26", "2019-06-05")]),
  p("babouchkine", "Igor Babouchkine", "Igor Babushkin", [held("governor-astrakhan", "2019-06-05")]),
  p("abdoulatipov", "Ramazan Abdoulatipov", "Ramazan Abdulatipov", [held("head-dagestan", "2013-01-28", "2017-10-03")]), // [26]
  p("vladimir-vassiliev", "Vladimir Vassiliev", "Vladimir Vasilyev", [held("head-dagestan", "2017-10-03", "2020-10-05")]), // [26]
  p("melikov", "Sergueï Melikov", "Sergey Melikov", [held("head-dagestan", "2020-10-05")]), // [26]
  p("minnikhanov", "Roustam Minnikhanov", "Rustam Minnikhanov", [held("head-tatarstan", "2010-03-25")]),
  p("kadyrov", "Ramzan Kadyrov", "Ramzan Kadyrov", [held("head-chechnya", "2007-02-15")]),
  p("khabirov", "Radi Khabirov", "Radiy Khabirov", [held("head-bashkortostan", "2018-10-11")]),
  p("khassikov", "Batou Khassikov", "Batu Khasikov", [held("head-kalmykia", "2019-03-20")]),
  p("kalimatov", "Makhmoud-Ali Kalimatov", "Mahmud-Ali Kalimatov", [held("head-ingushetia", "2019-06-26")]),
  p("botcharov", "Andreï Botcharov", "Andrey Bocharov", [held("governor-volgograd", "2014-04-02")]),
  p("kouivachev", "Evgueni Kouïvachev", "Yevgeny Kuyvashev", [held("governor-sverdlovsk", "2012-05-29", "2025-03-26")]),
  p("pasler", "Denis Pasler", "Denis Pasler", [held("governor-sverdlovsk", "2025-03-26")]),
  p("kondratiev", "Veniamine Kondratiev", "Veniamin Kondratyev", [held("governor-krasnodar", "2015-04-22")]),
  p("poltavtchenko", "Gueorgui Poltavtchenko", "Georgy Poltavchenko", [held("governor-saint-petersburg", "2011-08-31", "2018-10-03")]),
  p("beglov", "Alexandre Beglov", "Alexander Beglov", [held("governor-saint-petersburg", "2018-10-03")]),
  p("sobianine", "Sergueï Sobianine", "Sergey Sobyanin", [held("mayor-moscow", "2010-10-21")]),
  // Bodies, church, academies, media
  p("ostapenko", "Oleg Ostapenko", "Oleg Ostapenko", [held("space-agency-head", "2013-10-10", "2015-01-21")]),
  p("igor-komarov", "Igor Komarov", "Igor Komarov", [held("space-agency-head", "2015-01-21", "2018-05-24")]),
  p("bakanov", "Dmitri Bakanov", "Dmitry Bakanov", [held("space-agency-head", "2025-02-06")]),
  p("katyrine", "Sergueï Katyrine", "Sergey Katyrin", [held("chamber-of-commerce-head", "2011-03")]),
  p("patriarche-kirill", "Patriarche Kirill", "Patriarch Kirill", [held("patriarch", "2009-02-01")], ["Cyrille"]),
  p("hilarion", "Hilarion Alfeïev", "Hilarion Alfeyev", [held("religious-leader", "2009-03", "2022-06")]),
  p("antoine-sevriouk", "Antoine Sevriouk", "Anthony Sevryuk", [held("religious-leader", "2022-06")]),
  p("gainoutdine", "Ravil Gaïnoutdine", "Ravil Gainutdin", [held("religious-leader", "1996")]),
  p("vladimir-fortov", "Vladimir Fortov", "Vladimir Fortov", [held("academy-head", "2013-05", "2017-03")]),
  p("alexandre-sergueiev", "Alexandre Sergueïev", "Alexander Sergeev", [held("academy-head", "2017-09", "2022-09")]),
  p("krasnikov", "Guennadi Krasnikov", "Gennady Krasnikov", [held("academy-head", "2022-09")]),
  p("sadovnitchi", "Viktor Sadovnitchi", "Viktor Sadovnichy", [held("university-rector", "1992")], ["Sadovnitchy"]),
  p("torkounov", "Anatoli Torkounov", "Anatoly Torkunov", [held("university-rector", "1992")]),
  p("savtchouk", "Pavel Savtchouk", "Pavel Savchuk", [held("red-crescent-head", "2021")]),
];
