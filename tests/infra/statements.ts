import * as z from "zod";
import { plainId } from "../../local/template/names.ts";
import { resolve } from "../../local/template/resolve.ts";
import type { Synthesised } from "./synthesise.ts";

const oneOrMore = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
const policy = z.object({
  Roles: z.array(z.object({ Ref: z.string() })),
  PolicyDocument: z.object({
    Statement: z.array(
      z.object({
        Effect: z.literal("Allow"),
        Action: oneOrMore,
        Resource: z.unknown(),
        Condition: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
      }),
    ),
  }),
});

/** What a role may do. */
export interface Statement {
  readonly actions: readonly string[];
  /** In short: logical ids without their hashes, or ARNs with those in them. */
  readonly resources: readonly string[];
  readonly condition: Readonly<Record<string, Readonly<Record<string, unknown>>>> | undefined;
}

/** Every statement of the policies of the role whose logical id begins so; of all roles without it. */
export function statementsOf({ of }: Synthesised, role = ""): readonly Statement[] {
  return of("AWS::IAM::Policy")
    .map(({ properties }) => policy.parse(properties))
    .filter(({ Roles }) => Roles.some(({ Ref }) => Ref.startsWith(role)))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
    .map(({ Action, Resource, Condition }) => ({
      actions: Action,
      resources: (Array.isArray(Resource) ? Resource : [Resource]).map(plain),
      condition: Condition,
    }));
}

function plain(resource: unknown): string {
  const pseudo = (name: string): string => `<${plainId(name.replace("AWS::", ""))}>`;
  return String(resolve(resource, { ref: pseudo, attribute: plainId }));
}
