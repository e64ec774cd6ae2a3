import type { Language } from "./digest-types.ts";
import { englishWording } from "./english-wording.ts";
import { frenchWording } from "./french-wording.ts";
import type { Wording } from "./wording.ts";

export const wordings: Readonly<Record<Language, Wording>> = { fr: frenchWording, en: englishWording };
