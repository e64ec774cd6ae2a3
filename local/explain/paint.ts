/** What a stretch of text is, and so how it looks. */
export type Shade = "person" | "date" | "place" | "cue" | "good" | "bad" | "quiet" | "strong";

/** Gives a stretch of text its look. */
export type Paint = (shade: Shade, text: string) => string;

// Select Graphic Rendition, ECMA-48: on, off.
const codes: Readonly<Record<Shade, readonly [number, number]>> = {
  person: [32, 39],
  date: [33, 39],
  place: [36, 39],
  cue: [35, 39],
  good: [32, 39],
  bad: [31, 39],
  quiet: [2, 22],
  strong: [1, 22],
};

export const inColour: Paint = (shade, text) =>
  text === "" ? "" : `\u001b[${codes[shade][0]}m${text}\u001b[${codes[shade][1]}m`;

/** Nothing but the text. */
export const inPlain: Paint = (_, text) => text;

/** How a stream is painted: colours on a terminal whose user has not refused them (no-color.org). */
export function paintFor(stream: { readonly isTTY?: boolean }, noColour: string | undefined): Paint {
  return stream.isTTY === true && (noColour ?? "") === "" ? inColour : inPlain;
}

// Controls, and the marks that turn a line round.
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const unsafe = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Text of a page as a terminal may show it: in one line, and unable to move the cursor or to turn the line round. */
export function safe(text: string): string {
  return text.replace(/\s+/gu, " ").replace(unsafe, "");
}

/** `safe`, cut between words at so many characters. */
export function brief(text: string, most: number): string {
  const line = safe(text).trim();
  if (line.length <= most) return line;
  const space = line.lastIndexOf(" ", most - 1);
  return `${line.slice(0, space > most / 2 ? space : most - 1)}…`;
}
