import type { SentenceView } from "./sentence-view.ts";
import type { Span } from "../model.ts";
import type { Cue } from "./cues.ts";

// "a refusé mercredi à Moscou de (rencontrer)", "s'est dit prêt hier à (recevoir)".
const wished =
  /(?:^|[ '])(?:(?:refus|declin|exclu|ecart|souhait|propos|demand|reclam|exig|envisag)[\p{L}]*|(?:prete?s?|disposee?s?|favorables?)) (?:[\p{L}\p{N}'-]+ ){0,5}(?:de |d'|a )(?:se |s'|y )?$/u;

const denial =
  /(?<![\p{L}])(?:dement(?:i|ent|is|ie)?|invention|infondee?s?|sans (?:aucun )?fondement|denue(?:e|es|s)? de (?:tout )?fondement|fausses? (?:informations?|nouvelles?)|mensong[\p{L}]*|contrairement a ce qu)(?![\p{L}])/u;

/** "X n'a pas rencontré Y, a assuré l'ambassade": a denial of what others say, and so told, if a word near it calls it one. */
function isDenial({ doc, sentence, index }: SentenceView, cue: Cue): boolean {
  if (
    cue.kind === "noun" ||
    !/(?:^|[ '])n'(?:a|ont|avait) (?:pas|jamais) /.test(
      doc.folded.slice(Math.max(sentence.start, cue.start - 14), cue.end),
    )
  )
    return false;
  const next = doc.sentences[index + 1] ?? sentence;
  return denial.test(doc.folded.slice(sentence.start, next.end)) || denial.test(doc.folded.slice(0, doc.textStart));
}

// "juge prématuré de parler d'une (rencontre)", "a exclu toute (rencontre)".
const unlikelyBefore =
  /(?:^| )(?:(?<!pas )(?:prematuree?|trop tot|exclu(?:t|ent|ait|ant)?|exclure|ecarte)) (?:[\p{L}'-]+ ){0,4}?(?:d'une?|une?|toute?|la tenue d'une?|l'idee d'une?|l'hypothese d'une?|la possibilite d'une?) (?:[\p{L}]+ )?$/u;
// "n'a reçu aucune demande de (rencontre)".
const onlyAsked =
  /(?<![\p{L}])(?:demandes?|propositions?|offres?|refus|absence|eventualite|hypothese) d(?:e |'une? |u |e la |e l')(?:[\p{L}]+ )?$/u;
// "n'a pas confirmé la (rencontre)", "ni X ni Y n'ont confirmé leur (rencontre)".
const unconfirmed =
  /(?:(?<![\p{L}])n'(?:a|ont|avait|avaient) (?:[\p{L}]+ )?(?:pas|jamais) (?:encore )?|(?<![\p{L}])ni [^,;:.«»]{2,50} n'(?:a|ont|avait|avaient) )(?:confirme|annonce) (?:la |le |l'|leur |une? |cette |cet )(?:[\p{L}]+ )?$/u;
// "(le sommet) aura-t-il lieu ?".
const asked =
  /^[^.;:!«»]{0,60}(?:a|aura|auront|sera|serait|est|ont|va|se tiendr[\p{L}]+)-(?:t-)?(?:il|elle)s? [^.;:!«»]{0,60}\?/u;
// "(une rencontre) à Kazan est peu probable".
const unlikelyBehind =
  /^(?: (?!(?:a|ont|avait|avaient|que|qui|dont) |qu')[^ ;:.«»]{1,30}){0,14} (?<!(?:n'|ne ))(?:est|etait|serait|reste|restait|parait|semble|sera) (?:pour l'heure |pour l'instant |encore |tres |jugee? )?(?:improbable|peu probable|prematuree?|exclue?|inenvisageable|hors de question)(?![\p{L}])/u;

/** Folded text in which "à" is no "a": what stands behind a noun goes on to its verb over places. */
export function behind({ full, folded }: SentenceView["doc"], { start, end }: Span): string {
  return folded
    .slice(start, end)
    .replaceAll(/(?<![\p{L}])a(?![\p{L}])/gu, (a, at: number) => (/à/i.test(full[start + at]!) ? "à" : a));
}

/** A meeting that somebody calls unlikely, or rules out. */
function isUnlikely({ doc, sentence }: SentenceView, { start, end }: Cue): boolean {
  return (
    unlikelyBefore.test(doc.folded.slice(Math.max(sentence.start, start - 90), start)) ||
    unconfirmed.test(doc.folded.slice(Math.max(sentence.start, start - 70), start)) ||
    asked.test(doc.folded.slice(end, sentence.end)) ||
    onlyAsked.test(doc.folded.slice(Math.max(sentence.start, start - 40), start)) ||
    unlikelyBehind.test(behind(doc, { start: end, end: sentence.end }))
  );
}

/** "ne se sont jamais rencontrés", "n'a pas été reçu". */
export function isNegated(view: SentenceView, cue: Cue): boolean {
  const { doc, sentence } = view;
  if (isDenial(view, cue)) return false;
  // "Poutine rencontrera-t-il Raïssi ?": asked, not told.
  if (/^-(?:t-)?(?:il|elle|ils|elles|on)(?![\p{L}])/u.test(doc.folded.slice(cue.end, cue.end + 8))) return true;
  if (
    cue.kind === "noun" &&
    /(?:^|[ '])ni (?:confirme|dementi|infirme) ni (?:confirme|dementi|infirme)[^,;:.]{0,40}$/.test(
      doc.folded.slice(sentence.start, cue.start),
    )
  )
    return true;
  if (
    cue.kind === "noun" &&
    /^(?: (?!(?:a|ont|avait|avaient|que|qui|dont) |qu')[^ ,;:.«»]{1,30}){0,14} (?:n'est|ne sont|n'etait|ne sera) (?:pas|plus) (?:prevue?s?|programmee?s?|envisagee?s?|à l'ordre du jour|au programme|à l'agenda|d'actualite|inscrite?s?)(?![\p{L}])(?!,? mais)/u.test(
      behind(doc, { start: cue.end, end: sentence.end }),
    )
  )
    return true;
  if (cue.kind === "noun" && isUnlikely(view, cue)) return true;
  if (cue.kind === "noun")
    return /(?:^|[ '])(?:pas|jamais|plus|sans|aucune?|ni|nulle?) (?:d'|de |meme )?(?:[\p{L}]+ )?$/u.test(
      doc.folded.slice(Math.max(sentence.start, cue.start - 28), cue.start),
    );
  const before = doc.folded.slice(Math.max(sentence.start, cue.start - 24), cue.start);
  // "n'a pu s'entretenir": no "pas" is needed there.
  if (/(?:^|[ '])n'(?:a|ont|avait|avaient|aura|auront) (?:[\p{L}]+ )?pu (?:se |s'|etre )?$/u.test(before)) return true;
  // "A refusé de discuter avec X", "veut discuter avec X": no meeting yet.
  const wish = doc.folded.slice(Math.max(sentence.start, cue.start - 90), cue.start);
  const isInfinitive = /(?:er|ir|oir|re)$/.test(doc.folded.slice(cue.start, cue.end));
  if (isInfinitive && wished.test(wish)) return true;
  if (
    /(?:^|[ '])(?:(?:refus|exclu|ecart)[\p{L}]* (?:de |d'|a )|veut |veulent |voudrait |voudraient |souhaite |souhaitent |souhaiterait |aimerait |(?:se dit |s'est dit |est )(?:prete?|disposee?) a )(?:se |s')?$/u.test(
      wish,
    )
  )
    return true;
  // "N'a pas prévu de rencontrer X", "il n'est pas question que X rencontre Y".
  if (
    /(?:^|[ '])(?:n'(?:a|ont|est|avait|etait)|ne (?:prevoit|prevoient|compte|comptent|sera)) pas (?:prevu |l'intention |question |envisage |pu |voulu |juge (?:utile |bon |opportun )?|programme |au programme |a l'ordre du jour |prevue |d'actualite )(?:de |que [\p{L}. -]{2,40} )?(?:se |s'|etre )?$/u.test(
      wish,
    ) &&
    /(?:er|ir|oir|re|recu)$/.test(doc.folded.slice(cue.start, cue.end))
  )
    return true;
  if (/(?:^|[ '])sans (?:avoir |etre |s'etre |pouvoir )?$/u.test(before)) return true;
  // "A annulé sa venue et ne verra donc pas X": called off, and so told.
  if (
    /(?:^| )ne $/.test(before) &&
    /(?:annule|renonce|reporte)(?:e|s|es)?(?![\p{L}])/u.test(doc.folded.slice(sentence.start, cue.start))
  )
    return false;
  const negation = doc.folded.slice(Math.max(sentence.start, cue.start - 120), cue.start);
  if (/(?:^| )(?:jamais|ni [^;:.]{2,60} ni) [^;:.]{2,60}(?:ne |n')$/.test(negation)) return true;
  const wording = doc.folded.slice(cue.start, Math.min(sentence.end, cue.end + 12));
  return (
    /(?:^|[ '])(?:ne |n')(?:[\p{L}]+(?: |'))?$/u.test(before) &&
    /(?:^|[ '])(?:pas|jamais|plus|guere|point|rien|aucune?)(?![\p{L}])/u.test(wording) &&
    // "n'a vu aucun autre responsable, sauf X".
    !/(?<![\p{L}])(?:sauf|hormis|excepte|a part|a l'exception)(?![\p{L}])/u.test(
      doc.folded.slice(cue.end, sentence.end),
    )
  );
}
