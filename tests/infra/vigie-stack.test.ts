// oxlint-disable unicorn/consistent-function-scoping, vitest/no-conditional-expect, typescript/no-unsafe-type-assertion -- what a stage lacks is not expected of it
import { Match } from "aws-cdk-lib/assertions";
import { expect, test } from "vitest";
import { readFileSync } from "node:fs";
import { bounceEnv } from "../../functions/bounce/env.ts";
import { classifyEnv } from "../../functions/classify/env.ts";
import { deduplicateEnv } from "../../functions/deduplicate/env.ts";
import { digestEnv } from "../../functions/digest/env.ts";
import { linksEnv } from "../../functions/links/env.ts";
import { notifyEnv } from "../../functions/notify/env.ts";
import { pollEnv } from "../../functions/poll/env.ts";
import { scrapeEnv } from "../../functions/scrape/env.ts";
import { settings } from "../../infra/queue-settings.ts";
import { synthesise } from "./synthesise.ts";

const stack = synthesise();
const stages = ["poll", "scrape", "classify", "deduplicate", "notify", "digest", "links", "bounce"] as const;
const queued = ["scrape", "classify", "deduplicate", "notify", "alert", "digest", "bounce"] as const;
const titled = (stage: string): string => stage.charAt(0).toUpperCase() + stage.slice(1);
/** The stage that a queue feeds. */
const fedBy = (queue: (typeof queued)[number]) => (queue === "alert" ? "digest" : queue);

const functionOf = (stage: string) => stack.one("AWS::Lambda::Function", `${titled(stage)}StageFunction`);
const queueOf = (stage: string) => stack.one("AWS::SQS::Queue", `${titled(stage)}Queue`);
const parkedOf = (stage: string) => stack.one("AWS::SQS::Queue", `${titled(stage)}Parked`);
const mappingOf = (stage: (typeof queued)[number]) =>
  stack.one(
    "AWS::Lambda::EventSourceMapping",
    `${titled(fedBy(stage))}StageFunctionSqsEventSourceVigie${titled(stage)}Queue`,
  );
const idOf = (type: string, start: string) => stack.of(type).find(({ id }) => id.startsWith(start))?.id;

test("there are a function for each stage, and two queues for each that is fed by one", () => {
  expect(stack.of("AWS::Lambda::Function")).toHaveLength(stages.length);
  expect(stack.of("AWS::SQS::Queue")).toHaveLength(2 * queued.length);
  expect(stack.of("AWS::Lambda::EventSourceMapping")).toHaveLength(queued.length);
});

test.each(queued)(
  "%s parks what fails in a queue of the same kind, whose alarm rings at the first message",
  (stage) => {
    const queue = queueOf(stage);
    const parkedId = idOf("AWS::SQS::Queue", `${titled(stage)}Parked`);
    expect(queue["RedrivePolicy"]).toEqual({
      deadLetterTargetArn: { "Fn::GetAtt": [parkedId, "Arn"] },
      maxReceiveCount: settings[stage].tries,
    });
    expect(parkedOf(stage)["FifoQueue"]).toBe(queue["FifoQueue"]);
    expect(parkedOf(stage)["MessageRetentionPeriod"]).toBe(14 * 24 * 3600);
    const alarm = {
      AlarmName: `vigie/${stage}/parked`,
      MetricName: "ApproximateNumberOfMessagesVisible",
      Dimensions: [{ Name: "QueueName", Value: { "Fn::GetAtt": [parkedId, "QueueName"] } }],
      Threshold: 1,
      ComparisonOperator: "GreaterThanOrEqualToThreshold",
    };
    expect(() => stack.template.hasResourceProperties("AWS::CloudWatch::Alarm", alarm)).not.toThrow();
  },
);

test.each(queued)("%s hides a message for six times what its function may take", (stage) => {
  const { Timeout } = functionOf(fedBy(stage));
  expect(Timeout).toBe(settings[stage].timeout);
  expect(Number(queueOf(stage)["VisibilityTimeout"])).toBeGreaterThanOrEqual(6 * Number(Timeout));
});

test.each(queued)("%s answers for each message of a batch, and runs at least twice at a time", (stage) => {
  expect(mappingOf(stage)).toMatchObject({
    FunctionResponseTypes: ["ReportBatchItemFailures"],
    BatchSize: settings[stage].batchSize,
    ScalingConfig: { MaximumConcurrency: settings[stage].maxConcurrency },
  });
  expect(settings[stage].maxConcurrency).toBeGreaterThanOrEqual(2);
});

test("scrape and deduplicate keep order by group, at high throughput; the others do not", () => {
  const fifo = queued.filter((stage) => queueOf(stage)["FifoQueue"] === true);
  expect(fifo).toEqual(["scrape", "deduplicate"]);
  for (const stage of fifo) {
    expect(queueOf(stage)).toMatchObject({
      DeduplicationScope: "messageGroup",
      FifoThroughputLimit: "perMessageGroupId",
    });
    // Lambda refuses more, and a batching window, for FIFO queues.
    expect(settings[stage].batchSize).toBeLessThanOrEqual(10);
    expect(mappingOf(stage)).not.toHaveProperty("MaximumBatchingWindowInSeconds");
  }
  // Each page waits by itself, and a host that is down for a while must not park its pages.
  expect(settings.scrape).toMatchObject({ batchSize: 1, tries: 8 });
});

test.each([
  ["poll", pollEnv],
  ["scrape", scrapeEnv],
  ["classify", classifyEnv],
  ["deduplicate", deduplicateEnv],
  ["notify", notifyEnv],
  ["digest", digestEnv],
  ["links", linksEnv],
  ["bounce", bounceEnv],
] as const)("%s gets every variable that it declares, readable, and no other", (stage, declared) => {
  const { Variables } = functionOf(stage)["Environment"] as { Variables: Record<string, unknown> };
  const { NODE_OPTIONS, ...own } = Variables;
  expect(NODE_OPTIONS).toBe("--enable-source-maps");
  expect(Object.keys(own).sort()).toEqual(Object.keys(declared).sort());
  for (const [name, value] of Object.entries(own)) {
    // What is a reference becomes a name or an address when it is deployed.
    if (typeof value === "string") expect(() => declared[name as keyof typeof declared]?.(value)).not.toThrow();
  }
  if ("ALLOW_PRIVATE_NETWORK" in declared) expect(own["ALLOW_PRIVATE_NETWORK"]).toBe("false");
  if ("MAX_TRIES" in declared) expect(own["MAX_TRIES"]).toBe(String(settings[stage as "scrape"].tries));
});

test.each(stages)("%s runs on Node 24 and ARM, and logs JSON for a month", (stage) => {
  expect(functionOf(stage)).toMatchObject({
    Runtime: "nodejs24.x",
    Architectures: ["arm64"],
    LoggingConfig: { LogFormat: "JSON", LogGroup: { Ref: idOf("AWS::Logs::LogGroup", `${titled(stage)}StageLog`) } },
  });
  expect(stack.one("AWS::Logs::LogGroup", `${titled(stage)}StageLog`)["RetentionInDays"]).toBe(30);
});

test("the clock runs poll and notify every five minutes", () => {
  const schedule = (start: string) => stack.one("AWS::Scheduler::Schedule", start);
  for (const stage of ["Poll", "Notify"])
    expect(schedule(`${stage}Times`)).toMatchObject({ ScheduleExpression: "rate(5 minutes)", State: "ENABLED" });
});

test("notify waits a few seconds for what a burst changes; nobody else waits", () => {
  expect(mappingOf("notify")["MaximumBatchingWindowInSeconds"]).toBe(5);
  for (const stage of queued.filter((one) => one !== "notify"))
    expect(mappingOf(stage)).not.toHaveProperty("MaximumBatchingWindowInSeconds");
});

test("links alone can be called from outside, and digest knows where", () => {
  const links = idOf("AWS::Lambda::Function", "LinksStageFunction");
  const [address, ...more] = stack.of("AWS::Lambda::Url");
  expect(more).toEqual([]);
  expect(address?.properties).toMatchObject({ AuthType: "NONE", TargetFunctionArn: { "Fn::GetAtt": [links, "Arn"] } });
  for (const { properties } of stack.of("AWS::Lambda::Permission")) {
    expect(properties).toMatchObject({ FunctionName: { "Fn::GetAtt": [links, "Arn"] } });
  }
  const { Variables } = functionOf("digest")["Environment"] as { Variables: Record<string, unknown> };
  expect(Variables["LINKS_URL"]).toEqual({ "Fn::GetAtt": [address?.id, "FunctionUrl"] });
});

const alarmCalled = (name: string) =>
  stack.of("AWS::CloudWatch::Alarm").find(({ properties }) => properties["AlarmName"] === name)?.properties;

test("an answer of links that failed rings, though the function itself did not fail", () => {
  expect(alarmCalled("vigie/links/unanswered")).toMatchObject({
    Namespace: "AWS/Lambda",
    // Counts what the address answers: 503 from the handler as well as 502 for a run that crashed.
    MetricName: "Url5xxCount",
    Statistic: "Sum",
    Dimensions: [{ Name: "FunctionName", Value: { Ref: idOf("AWS::Lambda::Function", "LinksStageFunction") } }],
    Threshold: 1,
    ComparisonOperator: "GreaterThanOrEqualToThreshold",
    TreatMissingData: "notBreaching",
  });
});

test("links has runs of its own, no more than its settings say, and rings when they are used up", () => {
  expect(functionOf("links")["ReservedConcurrentExecutions"]).toBe(settings.links.reservedConcurrency);
  expect(settings.links.reservedConcurrency).toBeGreaterThan(0);
  // The others are called by queues and clocks, which have limits of their own.
  for (const stage of stages.filter((one) => one !== "links"))
    expect(functionOf(stage)).not.toHaveProperty("ReservedConcurrentExecutions");
  expect(alarmCalled("vigie/links/throttled")).toMatchObject({
    Namespace: "AWS/Lambda",
    MetricName: "Throttles",
    Statistic: "Sum",
    Dimensions: [{ Name: "FunctionName", Value: { Ref: idOf("AWS::Lambda::Function", "LinksStageFunction") } }],
    Threshold: 1,
  });
});

test("the table outlives the stack, can be restored to any minute and lets items expire", () => {
  const table = {
    DeletionPolicy: "Retain",
    UpdateReplacePolicy: "Retain",
    Properties: {
      BillingMode: "PAY_PER_REQUEST",
      KeySchema: [
        { AttributeName: "pk", KeyType: "HASH" },
        { AttributeName: "sk", KeyType: "RANGE" },
      ],
      TimeToLiveSpecification: { AttributeName: "ttl", Enabled: true },
      Replicas: [
        Match.objectLike({
          DeletionProtectionEnabled: true,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        }),
      ],
    },
  };
  expect(() => stack.template.hasResource("AWS::DynamoDB::GlobalTable", table)).not.toThrow();
});

test("every queue refuses plain HTTP", () => {
  stack.template.resourceCountIs("AWS::SQS::QueuePolicy", 2 * queued.length);
  for (const { properties } of stack.of("AWS::SQS::QueuePolicy")) {
    expect(JSON.stringify(properties)).toContain(`"aws:SecureTransport":"false"`);
  }
});

test("alarms and the runbook's headings are the same set", () => {
  const runbook = readFileSync(new URL("../../docs/runbook.md", import.meta.url), "utf8");
  const headings = [...runbook.matchAll(/^### `(.+)`$/gm)].map(([, name]) => name);
  const alarms = stack
    .of("AWS::CloudWatch::Alarm")
    .map(({ properties }) => String(properties["AlarmName"]).replace(/^vigie\//, ""));
  expect(new Set(headings)).toEqual(new Set(alarms));
});

test("each queue has an alarm for messages that wait too long, each function one for failures", () => {
  const names = new Set(stack.of("AWS::CloudWatch::Alarm").map(({ properties }) => properties["AlarmName"]));
  for (const stage of queued) expect(names).toContain(`vigie/${stage}/late`);
  for (const stage of stages) expect(names).toContain(`vigie/${stage}/errors`);
});

test("alarms are mailed to the address that is given, and to nobody without one", () => {
  stack.template.resourceCountIs("AWS::SNS::Topic", 0);
  const mailed = synthesise({ alarmEmail: "alarm@example.org" });
  mailed.template.hasResourceProperties("AWS::SNS::Subscription", { Protocol: "email", Endpoint: "alarm@example.org" });
  for (const { properties } of mailed.of("AWS::CloudWatch::Alarm")) expect(properties["AlarmActions"]).toHaveLength(1);
});
