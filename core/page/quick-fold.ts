import { fold } from "../text/fold.ts";

// Folded form of each character up to U+024F, as `fold` gives it; a space for anything but letters and digits.
const table: readonly string[] = Array.from({ length: 0x250 }, (_, code) => fold(String.fromCharCode(code)) || " ");

/** The same as `fold`, faster on Latin letters: pages are folded block by block. */
export function quickFold(text: string): string {
  let out = "";
  let pending = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    let piece: string;
    if (code < 0x250) piece = table[code]!;
    else if ((code >= 0x2000 && code <= 0x206f) || code === 0x20ac) piece = " ";
    else return fold(text);
    if (piece === " ") pending = out !== "";
    else {
      if (pending) out += " ";
      pending = false;
      out += piece;
    }
  }
  return out;
}
