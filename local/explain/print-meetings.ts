import type { Article, Evidence, Mention, Participant, Span } from "../../core/model.ts";
import { splitSentences } from "../../core/text/sentences.ts";
import type { Explanation } from "./explain-article.ts";
import { brief, safe, type Paint } from "./paint.ts";

const longest = 150;

/** Every meeting that was found, with the words and the sentences that its values rest on. */
export function printMeetings({ reading, article }: Explanation, paint: Paint): string[] {
  const sentences = { title: splitSentences(article.title ?? ""), text: splitSentences(article.text) };
  if (reading.meetings.length === 0) return ["no meeting of the two sides"];
  return reading.meetings.flatMap((mention, index) => [
    paint("strong", `${index + 1}. ${headOf(mention)}`),
    ...mention.participants.map((person) => `   ${paint("person", printPerson(person))}`),
    ...mention.delegation.map((person) => `   in the delegation: ${paint("person", printPerson(person))}`),
    ...(mention.otherDates.length === 0
      ? []
      : [
          `   ${paint("bad", `also given: ${mention.otherDates.map((date) => date.value ?? `${date.from} to ${date.to}`).join(", ")}`)}`,
        ]),
    ...(mention.topics.length === 0 ? [] : [`   about: ${mention.topics.join(", ")}`]),
    ...because(mention.evidence, article, sentences).map((line) => `   ${line}`),
    ...mention.quotes.map(({ text, speaker }) => `   ${paint("quiet", `${speaker ?? "?"}: ${brief(text, longest)}`)}`),
  ]);
}

function headOf({ role, format, status, date, place }: Mention): string {
  const days = date.value ?? (date.from === null ? "no day" : `${date.from} to ${date.to}`);
  const where = place === null ? "no place" : [place.nameEn, place.country].filter((part) => part !== null).join(", ");
  return [role, format, status, days, where].join(" · ");
}

function printPerson({ identity, name, side, office }: Participant): string {
  return safe([name ?? identity, side, office].filter((part) => part !== null).join(", "));
}

/** One line for each field and words, with the sentence that they stand in. */
function because(
  evidence: readonly Evidence[],
  article: Article,
  sentences: Readonly<Record<Evidence["in"], readonly Span[]>>,
): string[] {
  const lines = evidence.map(({ field, in: where, start, end, source, of }) => {
    const text = where === "title" ? (article.title ?? "") : article.text;
    const sentence = sentences[where].find((one) => one.start <= start && start < one.end) ?? { start, end };
    const whose = of === "" ? "" : ` ${of}`;
    const inferred = source === "inferred" ? ", inferred" : "";
    return `${field}${safe(whose)}: « ${brief(text.slice(start, end), 60)} »${inferred} ← ${brief(text.slice(sentence.start, sentence.end), longest)}`;
  });
  return [...new Set(lines)];
}
