/** Short forms for the rows of the tables of people, so that one person stays on one line. */
import type { CountryCode } from "../../core/model.ts";
import type { Moment, PersonRecord, Tenure } from "../../core/people/tables.ts";

/** A spell in an office; without `to`, the end is unknown or has not come. */
export function held(office: string, from: Moment, to: Moment | null = null): Tenure {
  return { office, from, to };
}

/** A spell as a stand-in. */
export function acting(office: string, from: Moment, to: Moment | null = null): Tenure {
  return { office, from, to, acting: true };
}

/** Iran's minister of Economic Affairs and Finance answers to both names, alone or joined. */
export function economyAndFinance(from: Moment, to: Moment | null = null): readonly Tenure[] {
  return [held("economy-minister", from, to), held("finance-minister", from, to)];
}

/** One row: id, French name, English name, offices (the one to show first where two overlap), other spellings. */
export type Row = (
  id: string,
  name: string,
  nameEn: string,
  offices: readonly Tenure[],
  spellings?: readonly string[],
) => PersonRecord;

/** The rows of one side. */
export function rowsOf(side: CountryCode): Row {
  return (id, name, nameEn, offices, spellings) =>
    spellings === undefined ? { id, name, nameEn, side, offices } : { id, name, nameEn, side, offices, spellings };
}
