/** What whoever leads a body may be called. */
const heads: readonly string[] = [
  "chef",
  "patron",
  "président",
  "directeur",
  "directeur général",
  "numéro un",
  "dirigeant",
  "pdg",
  "président-directeur général",
];

/** The wordings of leading any of some bodies: "de rosatom" gives "chef de rosatom", "patron de rosatom" … */
export function headed(...bodies: readonly string[]): string[] {
  return heads.flatMap((head) => bodies.map((body) => `${head} ${body}`));
}
