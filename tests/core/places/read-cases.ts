/** One row of `fixtures/cases/places.csv`. `places` and `bywords` are what must be found, all of it, in order; "*" is unchecked. */
export interface PlaceCase {
  readonly id: string;
  readonly half: string;
  readonly kind: string;
  readonly text: string;
  readonly places: string;
  readonly bywords: string;
}

const cell = /(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))/g;

/** Rows of the table; one line a row, cells quoted as RFC 4180 has it. */
export function readCases(csv: string): PlaceCase[] {
  return csv
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => {
      const [id = "", half = "", kind = "", text = "", places = "", bywords = ""] = [...line.matchAll(cell)].map(
        ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? "",
      );
      return { id, half, kind, text, places, bywords };
    });
}
