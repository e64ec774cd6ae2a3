const commonWords: Readonly<Record<string, string>> = {
  fr: "le la les des du et un une au aux que qui dans pour par sur est il elle ce cette avec ont été pas son sa",
  en: "the of and in to with for by from is was were that has have his on at it said",
  es: "el los las del que en por con para una se su lo como más pero fue",
  de: "der die das und den dem von mit auf für ist nicht ein eine im zu auch",
  it: "il di che della del per con una gli nel sono alla più dei anche",
  pt: "o os do da em que uma para com não no na pelo mais foi",
};
const languages = Object.keys(commonWords);
const byWord = new Map<string, number[]>();
for (const [index, language] of languages.entries())
  for (const word of commonWords[language]!.split(" ")) byWord.set(word, [...(byWord.get(word) ?? []), index]);

const scripts: readonly { readonly language: string; readonly pattern: RegExp; readonly share: number }[] = [
  { language: "fa", pattern: /[پچژگ]/g, share: 0.02 },
  { language: "ar", pattern: /[\u0621-\u064a]/g, share: 0.5 },
  { language: "ru", pattern: /[\u0400-\u04ff]/g, share: 0.5 },
];
const sampleLength = 900;

/**
 * Language of a text, ISO 639-1: what its commonest words say, where they say it clearly; else what the page declares
 * (`fr-CH` → `fr`); else null.
 */
export function languageOf(text: string, declared: readonly (string | null | undefined)[]): string | null {
  const sample = text.slice(0, sampleLength);
  if (/[\u0400-\u06ff]/.test(sample)) {
    const letters = sample.match(/\p{L}/gu)?.length ?? 0;
    for (const { language, pattern, share } of scripts)
      if ((sample.match(pattern)?.length ?? 0) > letters * share) return language;
  }
  const counts = languages.map(() => 0);
  for (const word of sample.toLowerCase().split(/[\s'’.,;:!?()«»"-]+/))
    for (const index of byWord.get(word) ?? []) counts[index]!++;
  const ranked = languages
    .map((language, index) => ({ language, count: counts[index]! }))
    .sort((a, b) => b.count - a.count);
  const [first, second] = ranked;
  if (first !== undefined && second !== undefined && first.count >= 6 && first.count > second.count * 1.6)
    return first.language;
  const said = declared.find(
    (value) => value !== null && value !== undefined && /^[a-z]{2}(?![a-z])/i.test(value.trim()),
  );
  return said?.trim().slice(0, 2).toLowerCase() ?? null;
}
