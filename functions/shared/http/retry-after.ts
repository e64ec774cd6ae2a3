/** `Retry-After` in seconds from now: a number of them, or an HTTP date. Null when absent or unreadable. */
export function retryAfter(header: string | undefined, now: number): number | null {
  const printed = header?.trim() ?? "";
  if (/^\d{1,9}$/.test(printed)) return Number(printed);
  // The three forms of RFC 9110 §5.6.7 all begin with a weekday; Date.parse alone would take "7.5" for July.
  if (!/^[A-Za-z]{3,9},? /.test(printed)) return null;
  const at = Date.parse(printed);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now) / 1000));
}
