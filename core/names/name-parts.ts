import { foldAligned } from "../text/fold.ts";

const titles = new Set(
  (
    "m mm mme mmes mlle mr mrs ms monsieur madame dr docteur doctor pr prof professeur ing maitre me son sa excellence " +
    "president presidente ministre ambassadeur ambassadrice depute senateur secretaire directeur gouverneur maire " +
    "general amiral contre vice colonel lieutenant major capitaine marechal commandant brigade division armee corps chef " +
    "brigadier sardar " +
    "ayatollah ayatollahs grand hojatoleslam hodjatoleslam hojjatoleslam hodjatol hojatol eslam islam imam cheikh mollah metropolite " +
    "patriarche seyed sayed seyyed sayyed seyyid sayyid seied hadj haj hadji haji martyr feu general-major"
  ).split(" "),
);

// Particles that belong to the name behind them.
const particles = new Set(["al", "el", "ol", "ul", "ad", "as", "ben", "bin", "ibn", "de", "von", "e"]);

/** The words of a printed name without titles, ranks and particles: `["Seyed Abbas Araghchi"]` → `["Abbas", "Araghchi"]`. */
export function nameWords(fullName: string): string[] {
  const words = fullName.split(/[\s.\u00a0,]+/).filter((word) => /\p{L}/u.test(word));
  const kept = words.filter(
    (word) => !titles.has(foldAligned(word).replace(/[^a-z-]/g, "")) || /^\p{Lu}\.?$/u.test(word),
  );
  // "général de brigade X": the "de" of the rank.
  while (kept.length > 1 && kept.length < words.length && /^(?:de|d')$/.test(kept[0]!)) kept.shift();
  const named = kept.length === 0 ? words.slice(-1) : kept;
  const joined: string[] = [];
  let pending = "";
  for (const word of named) {
    // "E. Raïssi": an initial, and no "Takht-e".
    if (particles.has(foldAligned(word)) && word !== "E" && word !== named.at(-1)) {
      pending += word;
      continue;
    }
    joined.push(pending + word.replace(/^(?:al|el|as|ad|ol)-/i, (particle) => particle.slice(0, -1)));
    pending = "";
  }
  return joined;
}
