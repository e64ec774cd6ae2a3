const eastern = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** Arabic and Persian digits as those of ASCII: `۱۴۰۳` is `1403`. The length stays. */
export function latinDigits(text: string): string {
  return text.replace(eastern, (digit) => String(digit.charCodeAt(0) & 15));
}
