/**
 * Leaders and diplomats of other countries and bodies who sit at the same tables, so that they are recognised as
 * neither side. `INT` stands for the United Nations and its agencies, `EU` for the Union. General knowledge unless keyed.
 */
import type { PersonRecord } from "../../core/people/tables.ts";

import { acting, held, rowsOf } from "./row.ts";

const tr = rowsOf("TR");
const az = rowsOf("AZ");
const am = rowsOf("AM");
const cn = rowsOf("CN");
const kz = rowsOf("KZ");
const tm = rowsOf("TM");
const uz = rowsOf("UZ");
const tj = rowsOf("TJ");
const kg = rowsOf("KG");
const by = rowsOf("BY");
const ge = rowsOf("GE");
const india = rowsOf("IN");
const pk = rowsOf("PK");
const af = rowsOf("AF");
const sy = rowsOf("SY");
const iq = rowsOf("IQ");
const lb = rowsOf("LB");
const ps = rowsOf("PS");
const il = rowsOf("IL");
const sa = rowsOf("SA");
const ae = rowsOf("AE");
const qa = rowsOf("QA");
const om = rowsOf("OM");
const eg = rowsOf("EG");
const us = rowsOf("US");
const fr = rowsOf("FR");
const de = rowsOf("DE");
const gb = rowsOf("GB");
const eu = rowsOf("EU");
const ua = rowsOf("UA");
const int = rowsOf("INT");
const other = rowsOf;

// One line a person, whatever its length.
// oxfmt-ignore
export const others: readonly PersonRecord[] = [
  // Turkey
  tr("erdogan", "Recep Tayyip Erdogan", "Recep Tayyip Erdogan", [held("president", "2014-08-28"), held("prime-minister", "2003-03-14", "2014-08-28")], ["Erdoğan"]),
  tr("davutoglu", "Ahmet Davutoglu", "Ahmet Davutoglu", [held("prime-minister", "2014-08-28", "2016-05-24"), held("foreign-minister", "2009-05-01", "2014-08-28")], ["Davutoğlu"]),
  tr("yildirim", "Binali Yildirim", "Binali Yildirim", [held("prime-minister", "2016-05-24", "2018-07-09")]),
  tr("cavusoglu", "Mevlüt Çavusoglu", "Mevlut Cavusoglu", [held("foreign-minister", "2015-11-24", "2023-06-03"), held("foreign-minister", "2014-08-29", "2015-08-28")], ["Çavuşoğlu", "Cavusoglu"]),
  tr("fidan", "Hakan Fidan", "Hakan Fidan", [held("foreign-minister", "2023-06-03"), held("intelligence-head", "2010-05", "2023-06-03")]),
  tr("akar", "Hulusi Akar", "Hulusi Akar", [held("defence-minister", "2018-07-10", "2023-06-03"), held("chief-of-staff", "2015-08-18", "2018-07-10")]),
  tr("guler", "Yasar Güler", "Yasar Guler", [held("defence-minister", "2023-06-03"), held("chief-of-staff", "2018-07-10", "2023-06-03")]),
  tr("kalin", "Ibrahim Kalin", "Ibrahim Kalin", [held("intelligence-head", "2023-06-05"), held("presidential-spokesperson", "2014-12", "2023-06-05")]),
  tr("onal", "Sedat Önal", "Sedat Onal", [held("deputy-foreign-minister", "2018", "2022")]),
  // South Caucasus
  az("aliev", "Ilham Aliev", "Ilham Aliyev", [held("president", "2003-10-31")], ["Aliyev", "Aliïev"]),
  az("mammadiarov", "Elmar Mammadiarov", "Elmar Mammadyarov", [held("foreign-minister", "2004-04-02", "2020-07-16")], ["Mamediarov"]),
  az("bairamov", "Djeïhoun Baïramov", "Jeyhun Bayramov", [held("foreign-minister", "2020-07-16")], ["Bayramov"]),
  az("moustafaiev", "Chahin Moustafaïev", "Shahin Mustafayev", [held("deputy-prime-minister", "2019-10")], ["Mustafaïev"]),
  am("pachinian", "Nikol Pachinian", "Nikol Pashinyan", [held("prime-minister", "2018-05-08")], ["Pashinian"]),
  am("sarkissian", "Serge Sarkissian", "Serzh Sargsyan", [held("president", "2008-04-09", "2018-04-09")], ["Sarkissian", "Sargsian"]),
  am("ararat-mirzoian", "Ararat Mirzoïan", "Ararat Mirzoyan", [held("foreign-minister", "2021-08-19")], ["Mirzoyan"]),
  am("mnatsakanian", "Zohrab Mnatsakanian", "Zohrab Mnatsakanyan", [held("foreign-minister", "2018-05-12", "2020-11-16")]),
  am("nalbandian", "Edouard Nalbandian", "Edward Nalbandian", [held("foreign-minister", "2008-04-14", "2018-05-12")]),
  am("armen-grigorian", "Armen Grigorian", "Armen Grigoryan", [held("security-council-secretary", "2018-05")]),
  am("khatchatourian", "Vahagn Khatchatourian", "Vahagn Khachaturyan", [held("president", "2022-03-13")]),
  ge("kobakhidze", "Irakli Kobakhidze", "Irakli Kobakhidze", [held("prime-minister", "2024-02-08")]),
  // China, Asia
  cn("xi-jinping", "Xi Jinping", "Xi Jinping", [held("president", "2013-03-14")], ["Xi"]),
  cn("li-keqiang", "Li Keqiang", "Li Keqiang", [held("prime-minister", "2013-03-15", "2023-03-11")]),
  cn("li-qiang", "Li Qiang", "Li Qiang", [held("prime-minister", "2023-03-11")]),
  cn("wang-yi", "Wang Yi", "Wang Yi", [held("foreign-minister", "2023-07-25"), held("foreign-minister", "2013-03-16", "2022-12-30")]),
  cn("qin-gang", "Qin Gang", "Qin Gang", [held("foreign-minister", "2022-12-30", "2023-07-25")]),
  cn("ma-zhaoxu", "Ma Zhaoxu", "Ma Zhaoxu", [held("deputy-foreign-minister", "2019-08")]),
  cn("li-shangfu", "Li Shangfu", "Li Shangfu", [held("defence-minister", "2023-03-12", "2023-10-24")]),
  cn("dong-jun", "Dong Jun", "Dong Jun", [held("defence-minister", "2023-12-29")]),
  cn("wei-fenghe", "Wei Fenghe", "Wei Fenghe", [held("defence-minister", "2018-03-19", "2023-03-12")]),
  cn("li-song", "Li Song", "Li Song", [held("vienna-ambassador", "2023")]),
  cn("wang-qun", "Wang Qun", "Wang Qun", [held("vienna-ambassador", "2018", "2023")]),
  cn("zhao-leji", "Zhao Leji", "Zhao Leji", [held("parliament-speaker", "2023-03-10")]),
  india("modi", "Narendra Modi", "Narendra Modi", [held("prime-minister", "2014-05-26")]),
  india("jaishankar", "Subrahmanyam Jaishankar", "Subrahmanyam Jaishankar", [held("foreign-minister", "2019-05-30")]),
  india("doval", "Ajit Doval", "Ajit Doval", [held("national-security-adviser", "2014-05-30")]),
  india("rajnath-singh", "Rajnath Singh", "Rajnath Singh", [held("defence-minister", "2019-05-31")]),
  pk("imran-khan", "Imran Khan", "Imran Khan", [held("prime-minister", "2018-08-18", "2022-04-10")]),
  pk("shehbaz-sharif", "Shehbaz Sharif", "Shehbaz Sharif", [held("prime-minister", "2024-03-03"), held("prime-minister", "2022-04-11", "2023-08-14")], ["Chehbaz Charif"]),
  pk("dar", "Ishaq Dar", "Ishaq Dar", [held("foreign-minister", "2024-03-11")]),
  pk("munir", "Asim Munir", "Asim Munir", [held("chief-of-staff", "2022-11-29")], ["Mounir"]),
  af("ghani", "Ashraf Ghani", "Ashraf Ghani", [held("president", "2014-09-29", "2021-08-15")]),
  af("baradar", "Abdul Ghani Baradar", "Abdul Ghani Baradar", [acting("deputy-prime-minister", "2021-09-07")]),
  af("muttaqi", "Amir Khan Muttaqi", "Amir Khan Muttaqi", [acting("foreign-minister", "2021-09-07")], ["Mottaki", "Mouttaqi"]),
  other("KP")("kim-jong-un", "Kim Jong-un", "Kim Jong Un", [held("president", "2011-12-17")]),
  other("JP")("abe", "Shinzo Abe", "Shinzo Abe", [held("prime-minister", "2012-12-26", "2020-09-16")]),
  other("JP")("takaichi", "Sanae Takaichi", "Sanae Takaichi", [held("prime-minister", "2025-10-21")]),
  // Central Asia, Belarus
  kz("nazarbaiev", "Noursoultan Nazarbaïev", "Nursultan Nazarbayev", [held("president", "1990-04-24", "2019-03-20")]),
  kz("tokaiev", "Kassym-Jomart Tokaïev", "Kassym-Jomart Tokayev", [held("president", "2019-03-20")]),
  kz("nourtleou", "Mourat Nourtleou", "Murat Nurtleu", [held("foreign-minister", "2023-04-03", "2025-09-26")]),
  kz("tileouberdi", "Moukhtar Tileouberdi", "Mukhtar Tleuberdi", [held("foreign-minister", "2019-09-18", "2023-04-03")]),
  tm("gourbangouly-berdymoukhamedov", "Gourbangouly Berdymoukhamedov", "Gurbanguly Berdimuhamedow", [held("president", "2007-02-14", "2022-03-19"), held("upper-house-speaker", "2021-04", "2023-01")]),
  tm("serdar-berdymoukhamedov", "Serdar Berdymoukhamedov", "Serdar Berdimuhamedow", [held("president", "2022-03-19")]),
  tm("meredov", "Rachid Meredov", "Rashid Meredov", [held("foreign-minister", "2001-07-07")]),
  uz("karimov", "Islam Karimov", "Islam Karimov", [held("president", "1990-03-24", "2016-09-02")]),
  uz("mirzioiev", "Chavkat Mirzioïev", "Shavkat Mirziyoyev", [held("president", "2016-12-14"), acting("president", "2016-09-08", "2016-12-14")], ["Mirziyoyev", "Mirziyoïev"]),
  uz("saidov", "Bakhtiyor Saïdov", "Bakhtiyor Saidov", [held("foreign-minister", "2022-12-30")]),
  tj("rahmon", "Emomali Rahmon", "Emomali Rahmon", [held("president", "1994-11-16")], ["Rakhmon"]),
  tj("mouhriddine", "Sirojiddine Mouhriddine", "Sirojiddin Muhriddin", [held("foreign-minister", "2013-11-29")]),
  kg("atambaiev", "Almazbek Atambaïev", "Almazbek Atambayev", [held("president", "2011-12-01", "2017-11-24")]),
  kg("jeenbekov", "Sooronbaï Jeenbekov", "Sooronbay Jeenbekov", [held("president", "2017-11-24", "2020-10-15")]),
  kg("japarov", "Sadyr Japarov", "Sadyr Japarov", [held("president", "2021-01-28")], ["Djaparov"]),
  by("loukachenko", "Alexandre Loukachenko", "Alexander Lukashenko", [held("president", "1994-07-20")]),
  by("makei", "Vladimir Makeï", "Vladimir Makei", [held("foreign-minister", "2012-08-20", "2022-11-26")]),
  by("ryjenkov", "Maxime Ryjenkov", "Maxim Ryzhenkov", [held("foreign-minister", "2024-06-27")]),
  by("volfovitch", "Alexandre Volfovitch", "Alexander Volfovich", [held("security-council-secretary", "2021-01")]),
  // Ukraine
  ua("zelensky", "Volodymyr Zelensky", "Volodymyr Zelenskyy", [held("president", "2019-05-20")], ["Zelenski"]),
  ua("porochenko", "Petro Porochenko", "Petro Poroshenko", [held("president", "2014-06-07", "2019-05-20")]),
  ua("kouleba", "Dmytro Kouleba", "Dmytro Kuleba", [held("foreign-minister", "2020-03-04", "2024-09-05")]),
  ua("sybiha", "Andrii Sybiha", "Andrii Sybiha", [held("foreign-minister", "2024-09-05")], ["Sybiga"]),
  // Middle East
  sy("bachar-al-assad", "Bachar al-Assad", "Bashar al-Assad", [held("president", "2000-07-17", "2024-12-08")], ["Bachar el-Assad", "Assad"]),
  sy("mouallem", "Walid al-Mouallem", "Walid al-Muallem", [held("foreign-minister", "2006-02-11", "2020-11-16")], ["Mouallem", "Moallem"]),
  sy("mekdad", "Fayçal Mekdad", "Faisal Mekdad", [held("foreign-minister", "2020-11-22", "2024-09-23")], ["Mikdad", "Moqdad", "Mokdad", "Miqdad"]),
  sy("bassam-sabbagh", "Bassam Sabbagh", "Bassam al-Sabbagh", [held("foreign-minister", "2024-09-23", "2024-12-08")]),
  sy("charaa", "Ahmad al-Charaa", "Ahmed al-Sharaa", [held("president", "2025-01-29"), acting("president", "2024-12-08", "2025-01-29")], ["al-Chareh", "Chareh", "Charaa", "al-Joulani"]),
  sy("chaibani", "Assaad al-Chaibani", "Asaad al-Shaibani", [held("foreign-minister", "2024-12-21")], ["Chaibani", "Chibani"]),
  iq("abadi", "Haïder al-Abadi", "Haider al-Abadi", [held("prime-minister", "2014-09-08", "2018-10-25")]),
  iq("abdel-mahdi", "Adel Abdel-Mahdi", "Adil Abdul-Mahdi", [held("prime-minister", "2018-10-25", "2020-05-07")], ["Abdoul Mahdi"]),
  iq("kazimi", "Moustafa al-Kazimi", "Mustafa al-Kadhimi", [held("prime-minister", "2020-05-07", "2022-10-27")], ["Kadhimi"]),
  iq("soudani", "Mohammed Chia al-Soudani", "Mohammed Shia al-Sudani", [held("prime-minister", "2022-10-27", "2026")]), // [29]
  iq("zaidi", "Ali al-Zaïdi", "Ali al-Zaidi", [held("prime-minister", "2026")]), // [29]
  iq("fouad-hussein", "Fouad Hussein", "Fuad Hussein", [held("foreign-minister", "2020-06-06")]),
  iq("qassem-al-araji", "Qassem al-Araji", "Qasim al-Araji", [held("national-security-adviser", "2020-07")], ["al-Aaraji"]),
  lb("joseph-aoun", "Joseph Aoun", "Joseph Aoun", [held("president", "2025-01-09")]),
  lb("berri", "Nabih Berri", "Nabih Berri", [held("parliament-speaker", "1992-10-20")]),
  lb("nasrallah", "Hassan Nasrallah", "Hassan Nasrallah", [held("movement-leader", "1992-02-16", "2024-09-27")]),
  lb("naim-qassem", "Naïm Qassem", "Naim Qassem", [held("movement-leader", "2024-10-29")], ["Naïm Kassem"]),
  ps("haniyeh", "Ismaïl Haniyeh", "Ismail Haniyeh", [held("movement-leader", "2017-05-06", "2024-07-31")], ["Haniyé", "Hanniyeh"]),
  ps("mahmoud-abbas", "Mahmoud Abbas", "Mahmoud Abbas", [held("president", "2005-01-15")]),
  ps("abou-marzouk", "Moussa Abou Marzouk", "Mousa Abu Marzook", [held("envoy", "2014")]),
  il("netanyahou", "Benyamin Netanyahou", "Benjamin Netanyahu", [held("prime-minister", "2022-12-29"), held("prime-minister", "2009-03-31", "2021-06-13")], ["Netanyahu", "Nétanyahou"]),
  il("lapid", "Yaïr Lapid", "Yair Lapid", [held("prime-minister", "2022-07-01", "2022-12-29"), held("foreign-minister", "2021-06-13", "2022-12-29")]),
  il("katz", "Israël Katz", "Israel Katz", [held("defence-minister", "2024-11-08"), held("foreign-minister", "2024-01-01", "2024-11-08")]),
  il("saar", "Gideon Saar", "Gideon Sa'ar", [held("foreign-minister", "2024-11-10")], ["Sa'ar"]),
  il("gallant", "Yoav Gallant", "Yoav Gallant", [held("defence-minister", "2022-12-29", "2024-11-08")]),
  sa("ben-salmane", "Mohammed ben Salmane", "Mohammed bin Salman", [held("crown-prince", "2017-06-21"), held("prime-minister", "2022-09-27")], ["MBS"]),
  sa("faycal-ben-farhane", "Fayçal ben Farhane", "Faisal bin Farhan", [held("foreign-minister", "2019-10-23")], ["Fayçal ben Farhan"]),
  sa("joubeir", "Adel al-Joubeir", "Adel al-Jubeir", [held("foreign-minister", "2015-04-29", "2018-12-27")]),
  sa("abdelaziz-ben-salmane", "Abdelaziz ben Salmane", "Abdulaziz bin Salman", [held("energy-minister", "2019-09-08")]),
  ae("mohammed-ben-zayed", "Mohammed ben Zayed", "Mohamed bin Zayed", [held("president", "2022-05-14")], ["MBZ"]),
  ae("abdallah-ben-zayed", "Abdallah ben Zayed", "Abdullah bin Zayed", [held("foreign-minister", "2006-02-09")]),
  qa("tamim", "Tamim ben Hamad al-Thani", "Tamim bin Hamad Al Thani", [held("monarch", "2013-06-25")]),
  qa("mohammed-ben-abderrahmane", "Mohammed ben Abderrahmane al-Thani", "Mohammed bin Abdulrahman Al Thani", [held("prime-minister", "2023-03-07"), held("foreign-minister", "2016-01-27")]),
  om("boussaidi", "Badr al-Boussaïdi", "Badr Albusaidi", [held("foreign-minister", "2020-08-18")], ["Badr al-Busaidi", "al-Bousaidi"]),
  om("haitham", "Haïtham ben Tariq", "Haitham bin Tariq", [held("monarch", "2020-01-11")]),
  eg("sissi", "Abdel Fattah al-Sissi", "Abdel Fattah el-Sisi", [held("president", "2014-06-08")], ["Sissi", "Sisi"]),
  eg("choukri", "Sameh Choukri", "Sameh Shoukry", [held("foreign-minister", "2014-06-17", "2024-07-03")]),
  eg("abdelatty", "Badr Abdelatty", "Badr Abdelatty", [held("foreign-minister", "2024-07-03")], ["Abdel Ati", "Abdelati"]),
  // United States
  us("obama", "Barack Obama", "Barack Obama", [held("president", "2009-01-20", "2017-01-20")]),
  us("trump", "Donald Trump", "Donald Trump", [held("president", "2025-01-20"), held("president", "2017-01-20", "2021-01-20")]),
  us("biden", "Joe Biden", "Joe Biden", [held("president", "2021-01-20", "2025-01-20")]),
  us("vance", "J. D. Vance", "JD Vance", [held("vice-president", "2025-01-20")]),
  us("kerry", "John Kerry", "John Kerry", [held("foreign-minister", "2013-02-01", "2017-01-20")]),
  us("tillerson", "Rex Tillerson", "Rex Tillerson", [held("foreign-minister", "2017-02-01", "2018-03-31")]),
  us("pompeo", "Mike Pompeo", "Mike Pompeo", [held("foreign-minister", "2018-04-26", "2021-01-20")]),
  us("blinken", "Antony Blinken", "Antony Blinken", [held("foreign-minister", "2021-01-26", "2025-01-20")]),
  us("rubio", "Marco Rubio", "Marco Rubio", [held("foreign-minister", "2025-01-21"), acting("national-security-adviser", "2025-05-01")]),
  us("witkoff", "Steve Witkoff", "Steve Witkoff", [held("envoy-middle-east", "2025-01-20")]),
  us("kushner", "Jared Kushner", "Jared Kushner", [held("envoy", "2025-10")]),
  us("hegseth", "Pete Hegseth", "Pete Hegseth", [held("defence-minister", "2025-01-25")]),
  us("austin", "Lloyd Austin", "Lloyd Austin", [held("defence-minister", "2021-01-22", "2025-01-20")]),
  us("malley", "Robert Malley", "Robert Malley", [held("envoy", "2021-01-28", "2023-06")]),
  us("john-bolton", "John Bolton", "John Bolton", [held("national-security-adviser", "2018-04-09", "2019-09-10")]),
  us("sullivan", "Jake Sullivan", "Jake Sullivan", [held("national-security-adviser", "2021-01-20", "2025-01-20")]),
  // Europe
  fr("hollande", "François Hollande", "François Hollande", [held("president", "2012-05-15", "2017-05-14")]),
  fr("macron", "Emmanuel Macron", "Emmanuel Macron", [held("president", "2017-05-14")]),
  fr("fabius", "Laurent Fabius", "Laurent Fabius", [held("foreign-minister", "2012-05-16", "2016-02-11")]),
  fr("ayrault", "Jean-Marc Ayrault", "Jean-Marc Ayrault", [held("foreign-minister", "2016-02-11", "2017-05-10"), held("prime-minister", "2012-05-15", "2014-03-31")]),
  fr("le-drian", "Jean-Yves Le Drian", "Jean-Yves Le Drian", [held("foreign-minister", "2017-05-17", "2022-05-20"), held("defence-minister", "2012-05-16", "2017-05-10")]),
  fr("colonna", "Catherine Colonna", "Catherine Colonna", [held("foreign-minister", "2022-05-20", "2024-01-11")]),
  fr("sejourne", "Stéphane Séjourné", "Stéphane Séjourné", [held("foreign-minister", "2024-01-11", "2024-09-21")]),
  fr("barrot", "Jean-Noël Barrot", "Jean-Noël Barrot", [held("foreign-minister", "2024-09-21")]),
  de("merkel", "Angela Merkel", "Angela Merkel", [held("prime-minister", "2005-11-22", "2021-12-08")]),
  de("scholz", "Olaf Scholz", "Olaf Scholz", [held("prime-minister", "2021-12-08", "2025-05-06")]),
  de("merz", "Friedrich Merz", "Friedrich Merz", [held("prime-minister", "2025-05-06")]),
  de("steinmeier", "Frank-Walter Steinmeier", "Frank-Walter Steinmeier", [held("president", "2017-03-19"), held("foreign-minister", "2013-12-17", "2017-01-27")]),
  de("maas", "Heiko Maas", "Heiko Maas", [held("foreign-minister", "2018-03-14", "2021-12-08")]),
  de("sigmar-gabriel", "Sigmar Gabriel", "Sigmar Gabriel", [held("foreign-minister", "2017-01-27", "2018-03-14")]),
  de("baerbock", "Annalena Baerbock", "Annalena Baerbock", [held("foreign-minister", "2021-12-08", "2025-05-06")]),
  de("wadephul", "Johann Wadephul", "Johann Wadephul", [held("foreign-minister", "2025-05-06")]),
  gb("cameron", "David Cameron", "David Cameron", [held("prime-minister", "2010-05-11", "2016-07-13"), held("foreign-minister", "2023-11-13", "2024-07-05")]),
  gb("theresa-may", "Theresa May", "Theresa May", [held("prime-minister", "2016-07-13", "2019-07-24")]),
  gb("boris-johnson", "Boris Johnson", "Boris Johnson", [held("prime-minister", "2019-07-24", "2022-09-06"), held("foreign-minister", "2016-07-13", "2018-07-09")]),
  gb("sunak", "Rishi Sunak", "Rishi Sunak", [held("prime-minister", "2022-10-25", "2024-07-05")]),
  gb("starmer", "Keir Starmer", "Keir Starmer", [held("prime-minister", "2024-07-05")]),
  gb("lammy", "David Lammy", "David Lammy", [held("foreign-minister", "2024-07-05", "2025-09-05")]),
  gb("yvette-cooper", "Yvette Cooper", "Yvette Cooper", [held("foreign-minister", "2025-09-05")]),
  gb("philip-hammond", "Philip Hammond", "Philip Hammond", [held("foreign-minister", "2014-07-15", "2016-07-13")]),
  eu("ashton", "Catherine Ashton", "Catherine Ashton", [held("eu-foreign-policy-chief", "2009-12-01", "2014-11-01")]),
  eu("mogherini", "Federica Mogherini", "Federica Mogherini", [held("eu-foreign-policy-chief", "2014-11-01", "2019-12-01")]),
  eu("borrell", "Josep Borrell", "Josep Borrell", [held("eu-foreign-policy-chief", "2019-12-01", "2024-12-01")]),
  eu("kallas", "Kaja Kallas", "Kaja Kallas", [held("eu-foreign-policy-chief", "2024-12-01")]),
  eu("mora", "Enrique Mora", "Enrique Mora", [held("envoy", "2020", "2025")]),
  eu("von-der-leyen", "Ursula von der Leyen", "Ursula von der Leyen", [held("international-organisation-head", "2019-12-01")]),
  other("HU")("orban", "Viktor Orban", "Viktor Orban", [held("prime-minister", "2010-05-29", "2026-05")], ["Orbán"]), // [28]
  other("HU")("magyar", "Péter Magyar", "Péter Magyar", [held("prime-minister", "2026-05")]), // [28]
  other("RS")("vucic", "Aleksandar Vucic", "Aleksandar Vucic", [held("president", "2017-05-31")], ["Vučić"]),
  other("CH")("cassis", "Ignazio Cassis", "Ignazio Cassis", [held("foreign-minister", "2017-11-01")]),
  // Americas, Africa
  other("VE")("maduro", "Nicolas Maduro", "Nicolas Maduro", [held("president", "2013-04-19", "2026-01-03")]),
  other("BR")("lula", "Luiz Inacio Lula da Silva", "Luiz Inacio Lula da Silva", [held("president", "2023-01-01")]),
  other("ZA")("ramaphosa", "Cyril Ramaphosa", "Cyril Ramaphosa", [held("president", "2018-02-15")]),
  // International bodies
  int("ban-ki-moon", "Ban Ki-moon", "Ban Ki-moon", [held("un-secretary-general", "2007-01-01", "2016-12-31")]),
  int("guterres", "Antonio Guterres", "Antonio Guterres", [held("un-secretary-general", "2017-01-01")], ["António Guterres"]),
  int("amano", "Yukiya Amano", "Yukiya Amano", [held("iaea-head", "2009-12-01", "2019-07-18")]),
  int("grossi", "Rafael Grossi", "Rafael Grossi", [held("iaea-head", "2019-12-03")]),
  int("de-mistura", "Staffan de Mistura", "Staffan de Mistura", [held("un-envoy-syria", "2014-07-10", "2018-12-31")]),
  int("pedersen", "Geir Pedersen", "Geir Pedersen", [held("un-envoy-syria", "2019-01-07", "2025-09")]),
  int("brahimi", "Lakhdar Brahimi", "Lakhdar Brahimi", [held("un-envoy-syria", "2012-08-17", "2014-05-31")]),
  int("haitham-al-ghais", "Haïtham al-Ghais", "Haitham al-Ghais", [held("international-organisation-head", "2022-08-01")]),
  int("barkindo", "Mohammed Barkindo", "Mohammad Barkindo", [held("international-organisation-head", "2016-08-01", "2022-07-05")]),
  int("miasnikovitch", "Mikhaïl Miasnikovitch", "Mikhail Myasnikovich", [held("international-organisation-head", "2020-02-01", "2024-01-31")]),
  int("saguintaiev", "Bakytjan Saguintaïev", "Bakytzhan Sagintayev", [held("international-organisation-head", "2024-02-01")]),
  int("norov", "Vladimir Norov", "Vladimir Norov", [held("international-organisation-head", "2019-01-01", "2021-12-31")]),
  int("zhang-ming", "Zhang Ming", "Zhang Ming", [held("international-organisation-head", "2022-01-01", "2024-12-31")]),
  int("ermekbaiev", "Nourlan Ermekbaïev", "Nurlan Yermekbayev", [held("international-organisation-head", "2025-01-01")]),
  int("glaziev", "Sergueï Glaziev", "Sergey Glazyev", [held("envoy", "2019-11")]),
  int("slepnev", "Andreï Slepnev", "Andrey Slepnev", [held("envoy", "2020-02")]),
  int("ghebreyesus", "Tedros Adhanom Ghebreyesus", "Tedros Adhanom Ghebreyesus", [held("international-organisation-head", "2017-07-01")], ["Tedros"]),
];
