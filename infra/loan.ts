import type { Role } from "aws-cdk-lib/aws-iam";
import type { EnvSchema, NameOf } from "../functions/shared/read-env.ts";

/**
 * What a function gets under the name of one of its variables: the value, and leave to use what it names. The owner of
 * the resource makes both in one call, so that neither is forgotten.
 */
export interface Loan {
  readonly value: string;
  readonly allow: (role: Role) => void;
}

/** One loan for each variable that a stage declares in its `env.ts`: one too few or too many is a type error. */
export type Loans<S extends EnvSchema> = Readonly<Record<NameOf<S>, Loan>>;

/** A value that needs no leave. */
export function plain(value: string | number | boolean): Loan {
  return { value: String(value), allow: () => {} };
}
