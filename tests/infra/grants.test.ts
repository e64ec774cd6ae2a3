// oxlint-disable unicorn/consistent-function-scoping -- the helper stands beside its one use
import { expect, test } from "vitest";
import * as z from "zod";
import { plainId } from "../../local/template/names.ts";
import { resolve } from "../../local/template/resolve.ts";
import { synthesise } from "./synthesise.ts";

const { of } = synthesise();

const oneOrMore = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
const policy = z.object({
  Roles: z.array(z.object({ Ref: z.string() })),
  PolicyDocument: z.object({
    Statement: z.array(
      z.object({
        Effect: z.literal("Allow"),
        Action: oneOrMore,
        Resource: z.unknown(),
        Condition: z.unknown().optional(),
      }),
    ),
  }),
});

/** Every grant of a role, as `resource: action action`. */
function grantsOf(role: string): readonly string[] {
  return of("AWS::IAM::Policy")
    .map(({ properties }) => policy.parse(properties))
    .filter(({ Roles }) => Roles.some(({ Ref }) => Ref.startsWith(role)))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
    .map(({ Action, Resource, Condition }) => {
      const condition = Condition === undefined ? "" : ` if ${JSON.stringify(Condition)}`;
      return `${plain(Resource)}: ${Action.toSorted().join(" ")}${condition}`;
    })
    .sort();
}

/** A resource in short: the logical id without its hash, or the ARN with those in it. */
function plain(resource: unknown): string {
  const pseudo = (name: string): string => `<${name.replace("AWS::", "")}>`;
  return String(resolve(resource, { ref: pseudo, attribute: plainId }));
}

const table =
  "EventsTable: dynamodb:BatchGetItem dynamodb:BatchWriteItem dynamodb:ConditionCheckItem dynamodb:DeleteItem dynamodb:GetItem dynamodb:PutItem dynamodb:Query dynamodb:UpdateItem";
const log = (stage: string): string => `${stage}StageLog: logs:CreateLogStream logs:PutLogEvents`;
const sendTo = (queue: string): string => `${queue}Queue: sqs:SendMessage`;
const empty = (queue: string): string =>
  `${queue}Queue: sqs:ChangeMessageVisibility sqs:DeleteMessage sqs:GetQueueAttributes sqs:GetQueueUrl sqs:ReceiveMessage`;

test.each([
  ["Poll", [table, log("Poll"), sendTo("Scrape")]],
  [
    "Scrape",
    [
      table,
      log("Scrape"),
      "ArchiveBucket/*: s3:GetObject s3:PutObject",
      "ScrapeQueue: sqs:ChangeMessageVisibility",
      empty("Scrape"),
      sendTo("Classify"),
    ],
  ],
  ["Classify", [table, log("Classify"), "ArchiveBucket/*: s3:GetObject", empty("Classify"), sendTo("Deduplicate")]],
  ["Deduplicate", [table, log("Deduplicate"), empty("Deduplicate"), sendTo("Notify")]],
  ["Notify", [table, log("Notify"), empty("Notify"), sendTo("Digest")]],
  [
    "Digest",
    [
      table,
      log("Digest"),
      "ArchiveBucket/sent/*: s3:GetObject s3:PutObject",
      "DigestQueue: sqs:ChangeMessageVisibility",
      empty("Digest"),
      'arn:<Partition>:ses:eu-west-3:<AccountId>:identity/example.org: ses:SendEmail if {"StringEquals":{"ses:FromAddress":"vigie@example.org"}}',
    ],
  ],
  [
    "Links",
    [
      `${table} if {"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["SUBSCRIBER#*","READERS#*","WATCH#*","EVENT#*","BLOCK#*","STORY#*","CORRECTIONS#*"]}}`,
      log("Links"),
      sendTo("Deduplicate"),
    ],
  ],
])("%s may do this and no more", (stage, grants) => {
  expect(grantsOf(`${stage}StageRole`)).toEqual(grants.toSorted());
});

test.each(["Poll", "Notify"])("the clock may call %s and nothing else", (stage) => {
  expect(grantsOf(`${stage}TimesRole`)).toEqual([`${stage}StageFunction: lambda:InvokeFunction`]);
});

test("no role has a policy of AWS's own, and none may do everything or reach everything", () => {
  for (const { properties } of of("AWS::IAM::Role")) expect(properties).not.toHaveProperty("ManagedPolicyArns");
  for (const { properties } of of("AWS::IAM::Policy")) {
    for (const { Action, Resource } of policy.parse(properties).PolicyDocument.Statement) {
      expect(Action.join(" ")).not.toContain("*");
      expect(plain(Resource)).toMatch(/^(?:ArchiveBucket\/(?:sent\/)?\*|[^*]+)$/);
    }
  }
});
