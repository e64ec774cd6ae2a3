// oxlint-disable unicorn/consistent-function-scoping -- the helper stands beside its one use
import { expect, test } from "vitest";
import { statementsOf } from "./statements.ts";
import { synthesise } from "./synthesise.ts";

const stack = synthesise();

/** Every grant of a role, as `resource: action action`. */
function grantsOf(role: string): readonly string[] {
  return statementsOf(stack, role)
    .map(({ actions, resources, condition }) => {
      const only = condition === undefined ? "" : ` if ${JSON.stringify(condition)}`;
      return `${resources.toSorted().join(" ")}: ${actions.toSorted().join(" ")}${only}`;
    })
    .sort();
}

/** These actions, on items whose partition keys are like these. */
const items = (actions: string, ...partitions: readonly string[]): string => {
  const named = actions.split(" ").map((action) => `dynamodb:${action}`);
  const condition = { "ForAllValues:StringLike": { "dynamodb:LeadingKeys": partitions } };
  return `EventsTable: ${named.join(" ")} if ${JSON.stringify(condition)}`;
};
const log = (stage: string): string => `${stage}StageLog: logs:CreateLogStream logs:PutLogEvents`;
const sendTo = (queue: string): string => `${queue}Queue: sqs:SendMessage`;
const empty = (queue: string): string =>
  `${queue}Queue: sqs:ChangeMessageVisibility sqs:DeleteMessage sqs:GetQueueAttributes sqs:GetQueueUrl sqs:ReceiveMessage`;

test.each([
  [
    "Poll",
    [
      items("BatchGetItem PutItem", "FEED#*", "STORY#*"),
      items("BatchWriteItem Query", "FEED#*"),
      log("Poll"),
      sendTo("Scrape"),
    ],
  ],
  [
    "Scrape",
    [
      items("GetItem Query UpdateItem", "STORY#*"),
      items("GetItem PutItem", "HOST#*"),
      items("PutItem", "UNREAD#*"),
      log("Scrape"),
      "ArchiveBucket/articles/* ArchiveBucket/raw/*: s3:PutObject",
      "ScrapeQueue: sqs:ChangeMessageVisibility",
      empty("Scrape"),
      sendTo("Classify"),
    ],
  ],
  [
    "Classify",
    [
      items("GetItem PutItem UpdateItem", "STORY#*"),
      log("Classify"),
      "ArchiveBucket/articles/*: s3:GetObject",
      empty("Classify"),
      sendTo("Deduplicate"),
    ],
  ],
  [
    "Deduplicate",
    [
      items("GetItem", "STORY#*", "WATCH#*"),
      items("BatchGetItem", "STORY#*", "EVENT#*"),
      items("Query", "STORY#*", "BLOCK#*", "TEXT#*", "EVENT#*", "CORRECTIONS#*"),
      items("DeleteItem PutItem UpdateItem", "WATCH#*", "STORY#*", "BLOCK#*", "TEXT#*", "EVENT#*", "CHANGES#*"),
      log("Deduplicate"),
      empty("Deduplicate"),
      sendTo("Notify"),
    ],
  ],
  [
    "Notify",
    [
      items("GetItem", "ROUND#*", "WATCH#*", "EVENT#*", "STORY#*", "SEED#*"),
      items("Query", "CHANGES#*", "READERS#*", "STORY#*"),
      items("PutItem", "ROUND#*", "DELAYS#*"),
      items("BatchWriteItem", "DAY#*"),
      items("PutItem", "SUBSCRIBER#*", "READERS#*", "SEED#*"),
      log("Notify"),
      "NotifyQueue: sqs:ChangeMessageVisibility",
      empty("Notify"),
      sendTo("Alert"),
      sendTo("Digest"),
    ],
  ],
  [
    "Digest",
    [
      items("GetItem", "SUBSCRIBER#*", "WATCH#*", "EVENT#*", "STORY#*"),
      items("BatchGetItem", "STORY#*", "FEED#*"),
      items("Query", "CHANGES#*", "DAY#*", "DELAYS#*", "UNREAD#*", "EVENT#*", "STORY#*", "BLOCK#*"),
      items("DeleteItem PutItem", "SUBSCRIBER#*", "READERS#*"),
      items("UpdateItem", "DELAYS#*"),
      log("Digest"),
      "ArchiveBucket/sent/*: s3:GetObject s3:PutObject",
      "AlertQueue: sqs:ChangeMessageVisibility",
      empty("Alert"),
      "DigestQueue: sqs:ChangeMessageVisibility sqs:SendMessage",
      empty("Digest"),
      'arn:<Partition>:ses:eu-west-3:<AccountId>:identity/example.org: ses:SendEmail if {"StringEquals":{"ses:FromAddress":"vigie@example.org"}}',
      "arn:<Partition>:ses:eu-west-3:<AccountId>:configuration-set/<MailSet>: ses:SendEmail",
    ],
  ],
  [
    "Links",
    [
      items("GetItem", "SUBSCRIBER#*", "WATCH#*", "EVENT#*"),
      items("Query", "SUBSCRIBER#*", "EVENT#*", "BLOCK#*", "CORRECTIONS#*", "CHANGES#*", "STORY#*"),
      items("BatchGetItem", "STORY#*", "EVENT#*"),
      items("DeleteItem PutItem", "SUBSCRIBER#*", "READERS#*"),
      items("BatchWriteItem", "SUBSCRIBER#*"),
      items("PutItem UpdateItem", "WATCH#*", "CORRECTIONS#*", "STORY#*"),
      log("Links"),
      sendTo("Deduplicate"),
    ],
  ],
  [
    "Bounce",
    [
      items("GetItem", "SUBSCRIBER#*"),
      items("DeleteItem PutItem", "SUBSCRIBER#*", "READERS#*"),
      log("Bounce"),
      empty("Bounce"),
    ],
  ],
])("%s may do this and no more", (stage, grants) => {
  expect(grantsOf(`${stage}StageRole`)).toEqual(grants.toSorted());
});

test.each(["Poll", "Notify"])("the clock may call %s and nothing else", (stage) => {
  expect(grantsOf(`${stage}TimesRole`)).toEqual([`${stage}StageFunction: lambda:InvokeFunction`]);
});

test("no role has a policy of AWS's own, and none may do everything or reach everything", () => {
  for (const { properties } of stack.of("AWS::IAM::Role")) expect(properties).not.toHaveProperty("ManagedPolicyArns");
  for (const { actions, resources } of statementsOf(stack)) {
    expect(actions.join(" ")).not.toContain("*");
    for (const resource of resources) expect(resource).toMatch(/^(?:ArchiveBucket\/[a-z]+\/\*|[^*]+)$/);
  }
});
