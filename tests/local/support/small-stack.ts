import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export interface SmallStackOptions {
  /** Body of `async (event, context) => { … }`; `require` finds the project's packages. */
  readonly handler: string;
  readonly fifo?: boolean;
  readonly batchSize?: number;
  readonly windowSeconds?: number;
  readonly tries?: number;
  readonly timeoutSeconds?: number;
  readonly visibilitySeconds?: number;
  readonly memoryMb?: number;
  readonly maxConcurrency?: number;
}

const root = fileURLToPath(new URL("../../../package.json", import.meta.url));

/** Writes a cloud assembly of one queue, its parked messages, one function, a table and a bucket; returns its folder. */
export function smallStack(options: SmallStackOptions): string {
  const folder = mkdtempSync(join(tmpdir(), "vigie-stack-"));
  mkdirSync(join(folder, "asset.work"));
  writeFileSync(
    join(folder, "asset.work", "index.mjs"),
    `import { createRequire } from "node:module";
     const require = createRequire(${JSON.stringify(root)});
     let calls = 0;
     export const handler = async (event, context) => { calls++; ${options.handler} };`,
  );
  const write = (file: string, value: unknown): void => writeFileSync(join(folder, file), JSON.stringify(value));
  write("manifest.json", {
    artifacts: { Small: { type: "aws:cloudformation:stack", properties: { templateFile: "Small.template.json" } } },
  });
  write("Small.assets.json", { files: { work: { source: { path: "asset.work" } } } });
  write("Small.template.json", { Resources: resources(options) });
  return folder;
}

function resources({ fifo = false, batchSize = 10, windowSeconds = 0, ...options }: SmallStackOptions): unknown {
  const kind = fifo ? { FifoQueue: true, ContentBasedDeduplication: true } : {};
  return {
    Table: {
      Type: "AWS::DynamoDB::GlobalTable",
      Properties: {
        KeySchema: [
          { AttributeName: "pk", KeyType: "HASH" },
          { AttributeName: "sk", KeyType: "RANGE" },
        ],
        AttributeDefinitions: [
          { AttributeName: "pk", AttributeType: "S" },
          { AttributeName: "sk", AttributeType: "S" },
        ],
      },
    },
    Bucket: { Type: "AWS::S3::Bucket", Properties: {} },
    WorkParked: { Type: "AWS::SQS::Queue", Properties: kind },
    WorkQueue: {
      Type: "AWS::SQS::Queue",
      Properties: {
        ...kind,
        VisibilityTimeout: options.visibilitySeconds ?? 30,
        RedrivePolicy: {
          deadLetterTargetArn: { "Fn::GetAtt": ["WorkParked", "Arn"] },
          maxReceiveCount: options.tries ?? 3,
        },
      },
    },
    WorkStageFunction: {
      Type: "AWS::Lambda::Function",
      Properties: {
        Handler: "index.handler",
        Code: { S3Key: "work.zip" },
        Timeout: options.timeoutSeconds ?? 5,
        MemorySize: options.memoryMb ?? 128,
        Environment: {
          Variables: {
            TABLE_NAME: { Ref: "Table" },
            BUCKET: { Ref: "Bucket" },
            QUEUE_URL: { Ref: "WorkQueue" },
            OWN_URL: { "Fn::GetAtt": ["WorkAddress", "FunctionUrl"] },
            ALLOW_PRIVATE_NETWORK: "false",
            NODE_OPTIONS: "--enable-source-maps",
          },
        },
      },
    },
    WorkMapping: {
      Type: "AWS::Lambda::EventSourceMapping",
      Properties: {
        EventSourceArn: { "Fn::GetAtt": ["WorkQueue", "Arn"] },
        FunctionName: { Ref: "WorkStageFunction" },
        BatchSize: batchSize,
        MaximumBatchingWindowInSeconds: windowSeconds,
        FunctionResponseTypes: ["ReportBatchItemFailures"],
        ScalingConfig: { MaximumConcurrency: options.maxConcurrency ?? 2 },
      },
    },
    WorkAddress: {
      Type: "AWS::Lambda::Url",
      Properties: { TargetFunctionArn: { "Fn::GetAtt": ["WorkStageFunction", "Arn"] }, AuthType: "NONE" },
    },
    WorkTimesSchedule: {
      Type: "AWS::Scheduler::Schedule",
      Properties: {
        ScheduleExpression: "rate(5 minutes)",
        Target: { Arn: { "Fn::GetAtt": ["WorkStageFunction", "Arn"] }, Input: '{"by":"clock"}' },
      },
    },
  };
}
