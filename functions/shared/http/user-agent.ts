/** Product name that robots.txt files address. */
export const product = "Vigie";
/** Major and minor version of package.json. */
export const agentVersion = "0.1";

/** How Vigie names itself to outlets, with an address at which they can complain. */
export function userAgent(contact: string): string {
  return `${product}/${agentVersion} (+${contact.replace(/[^\x20-\x7e]|[()\\]/g, "")})`;
}
