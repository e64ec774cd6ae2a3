/** Function words of a language: those that others share, and those that are its own among the languages listed. */
export interface LanguageWords {
  readonly common: ReadonlySet<string>;
  readonly own: ReadonlySet<string>;
}

const lists: Readonly<Record<string, string>> = {
  fr: "le la les l un une des du de d et à au aux en dans pour par sur avec sans que qui qu ne pas est sont été était a ont son sa ses leur leurs ce cette ces il elle ils se s y mais ou où plus comme après avant entre selon lors depuis",
  en: "the of and to in a is was were that for on with as by at from it his her has have had be been not this which are will would said its they after over",
  es: "el la los las un una de del y a en que por con para no se su sus es son fue lo al como más pero entre sobre según ha han este esta desde",
  it: "il lo la i gli le un una di del della dei delle e a in che per con non si è sono ha hanno al alla nel nella da dal più come ma anche tra secondo dopo",
  de: "der die das den dem des ein eine einen und in im zu mit von für auf ist sind war nicht sich auch an am als bei nach aus wird hat haben dass es er sie über zwischen",
  pt: "o a os as um uma de do da dos das e em no na nos nas que por com para não se seu sua é são foi ao mais como mas entre sobre segundo também pelo pela",
  nl: "de het een en van in op te dat die is was voor met niet zijn aan er om ook als bij naar uit door over heeft hebben tussen volgens",
  tr: "ve bir bu da de için ile olarak olan daha çok en gibi sonra kadar ancak göre ise iki arasında dedi etti",
  ro: "și de la în a cu pe pentru din că nu se o un este sunt au fost mai care al ale lui sau după între",
  pl: "i w na z do się nie że o jest to a po przez od za dla jak ale oraz który która między według",
};

const sets = Object.fromEntries(
  Object.entries(lists).map(([language, words]) => [language, new Set(words.split(" "))]),
);

/** Function words of the Latin-script languages that Vigie tells apart. */
export const languageWords: Readonly<Record<string, LanguageWords>> = Object.fromEntries(
  Object.entries(sets).map(([language, words]) => {
    const others = Object.entries(sets).filter(([other]) => other !== language);
    const own = new Set([...words].filter((word) => others.every(([, list]) => !list.has(word))));
    return [language, { common: words, own }];
  }),
);
