const words: readonly { readonly language: string; readonly pattern: RegExp }[] = [
  { language: "fr", pattern: /(?<![\p{L}])(?:le|la|les|des|du|et|un|une|au|aux|que|qui|dans|pour|par|sur|est|il|elle|ce|cette|avec|ont|été|pas|son|sa)(?![\p{L}])/giu },
  { language: "en", pattern: /(?<![\p{L}])(?:the|of|and|in|to|with|for|by|from|is|was|were|that|has|have|his|on|at|it|said)(?![\p{L}])/giu },
  { language: "es", pattern: /(?<![\p{L}])(?:el|los|las|del|que|en|por|con|para|una|se|su|lo|como|más|pero|fue)(?![\p{L}])/giu },
  { language: "de", pattern: /(?<![\p{L}])(?:der|die|das|und|den|dem|von|mit|auf|für|ist|nicht|ein|eine|im|zu|auch)(?![\p{L}])/giu },
  { language: "it", pattern: /(?<![\p{L}])(?:il|di|che|della|del|per|con|una|gli|nel|sono|alla|più|dei|anche)(?![\p{L}])/giu },
  { language: "pt", pattern: /(?<![\p{L}])(?:o|os|do|da|em|que|uma|para|com|não|no|na|pelo|mais|foi)(?![\p{L}])/giu },
];
const scripts: readonly { readonly language: string; readonly pattern: RegExp }[] = [
  { language: "fa", pattern: /[پچژگ]/g },
  { language: "ar", pattern: /[\u0621-\u064a]/g },
  { language: "ru", pattern: /[\u0400-\u04ff]/g },
];
const sampleLength = 4000;

/**
 * Language of a text, ISO 639-1: what its commonest words say, where they say it clearly; else what the page declares
 * (`fr-CH` → `fr`); else null.
 */
export function languageOf(text: string, declared: readonly (string | null | undefined)[]): string | null {
  const sample = text.slice(0, sampleLength);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const { language, pattern } of scripts) if ((sample.match(pattern)?.length ?? 0) > letters * (language === "fa" ? 0.02 : 0.5)) return language;
  const counts = words.map(({ language, pattern }) => ({ language, count: sample.match(pattern)?.length ?? 0 })).sort((a, b) => b.count - a.count);
  const [first, second] = counts;
  if (first !== undefined && second !== undefined && first.count >= 6 && first.count > second.count * 1.6) return first.language;
  const said = declared.find((value) => value !== null && value !== undefined && /^[a-z]{2}(?![a-z])/i.test(value.trim()));
  return said?.trim().slice(0, 2).toLowerCase() ?? null;
}
