import * as z from "zod";
import { localName, localReferences, type Place } from "./names.ts";
import type { Assembly } from "./read-assembly.ts";
import { resolve } from "./resolve.ts";

/**
 * What of a stack is brought to life on this machine. A type that is in neither table throws, so that the deployed
 * stack cannot grow a part that the local one lacks.
 */
const withoutEffect =
  /^AWS::(?:IAM::(?:Role|Policy)|Logs::LogGroup|CloudWatch::Alarm|SNS::(?:Topic|TopicPolicy|Subscription)|SQS::QueuePolicy|S3::BucketPolicy|SES::ConfigurationSet(?:EventDestination)?|Events::Rule|Lambda::Permission|CDK::Metadata)$/;

const text = z.union([z.string(), z.number(), z.boolean()]).transform(String);

const queue = z.looseObject({
  RedrivePolicy: z.object({ deadLetterTargetArn: z.string(), maxReceiveCount: z.number() }).optional(),
});
const queueAttributes = z.partialRecord(
  z.enum([
    "VisibilityTimeout",
    "DelaySeconds",
    "MessageRetentionPeriod",
    "MaximumMessageSize",
    "ReceiveMessageWaitTimeSeconds",
    "FifoQueue",
    "ContentBasedDeduplication",
    "DeduplicationScope",
    "FifoThroughputLimit",
  ]),
  text,
);
const keySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(["HASH", "RANGE"]) }));
const table = z.object({
  KeySchema: keySchema,
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.enum(["S", "N", "B"]) })),
  TimeToLiveSpecification: z.object({ AttributeName: z.string(), Enabled: z.boolean() }).optional(),
});
const lambda = z.looseObject({
  Handler: z.string(),
  Code: z.object({ S3Key: z.string() }),
  Timeout: z.number().default(3),
  MemorySize: z.number().default(128),
  Environment: z.object({ Variables: z.record(z.string(), text) }).default({ Variables: {} }),
});
const mapping = z.looseObject({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  BatchSize: z.number().default(10),
  MaximumBatchingWindowInSeconds: z.number().default(0),
  FunctionResponseTypes: z.array(z.string()).default([]),
  ScalingConfig: z.object({ MaximumConcurrency: z.number() }).optional(),
});
const schedule = z.looseObject({
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string().default("UTC"),
  Target: z.looseObject({ Arn: z.string(), Input: z.string().default("{}") }),
});

/** Whoever knows the address of one without AuthType may call it. */
const address = z.looseObject({ TargetFunctionArn: z.string(), AuthType: z.literal("NONE") });

export interface QueueSpec {
  readonly id: string;
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Name of the queue where messages go after their tries, or null. */
  readonly deadLetterQueue: string | null;
}
export interface TableSpec extends z.infer<typeof table> {
  readonly id: string;
  readonly name: string;
}
export interface FunctionSpec {
  readonly id: string;
  readonly name: string;
  readonly arn: string;
  /** Folder of its bundle. */
  readonly folder: string;
  /** `file.export`. */
  readonly handler: string;
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
  readonly variables: Readonly<Record<string, string>>;
}
export interface MappingSpec {
  readonly id: string;
  readonly queue: string;
  readonly queueArn: string;
  readonly function: string;
  readonly batchSize: number;
  readonly windowSeconds: number;
  readonly partialResponses: boolean;
  readonly maxConcurrency: number;
}
export interface ScheduleSpec {
  readonly id: string;
  readonly expression: string;
  readonly timeZone: string;
  readonly function: string;
  readonly input: unknown;
}
export interface StackSpec {
  readonly queues: readonly QueueSpec[];
  readonly tables: readonly TableSpec[];
  readonly buckets: readonly { readonly id: string; readonly name: string }[];
  readonly functions: readonly FunctionSpec[];
  readonly mappings: readonly MappingSpec[];
  readonly schedules: readonly ScheduleSpec[];
  /** Functions with a public address. */
  readonly addresses: readonly { readonly id: string; readonly function: string }[];
}

/** The stack as this machine runs it. @throws at a resource of a type that is not emulated. */
export function readStack(assembly: Assembly, place: Place): StackSpec {
  const references = localReferences(assembly, place);
  const of = <S extends z.ZodType>(type: string, schema: S): { id: string; name: string; value: z.infer<S> }[] =>
    Object.entries(assembly.resources)
      .filter(([, resource]) => resource.Type === type)
      .map(([id, resource]) => ({
        id,
        name: localName(assembly, id),
        value: schema.parse(resolve(resource.Properties, references)),
      }));
  const stack: StackSpec = {
    queues: of("AWS::SQS::Queue", queue).map(({ id, name, value: { RedrivePolicy: redrive, ...rest } }) => ({
      id,
      name,
      attributes: {
        ...queueAttributes.parse(Object.fromEntries(Object.entries(rest).filter(([key]) => isQueueAttribute(key)))),
        ...(redrive && { RedrivePolicy: JSON.stringify(redrive) }),
      },
      deadLetterQueue: redrive === undefined ? null : lastPart(redrive.deadLetterTargetArn),
    })),
    tables: of("AWS::DynamoDB::GlobalTable", table).map(({ id, name, value }) => ({ id, name, ...value })),
    buckets: of("AWS::S3::Bucket", z.unknown()).map(({ id, name }) => ({ id, name })),
    functions: of("AWS::Lambda::Function", lambda).map(({ id, name, value }) => ({
      id,
      name,
      arn: references.attribute(id, "Arn"),
      folder: assembly.bundle(value.Code.S3Key),
      handler: value.Handler,
      timeoutSeconds: value.Timeout,
      memoryMb: value.MemorySize,
      variables: value.Environment.Variables,
    })),
    mappings: of("AWS::Lambda::EventSourceMapping", mapping).map(({ id, value }) => ({
      id,
      queue: lastPart(value.EventSourceArn),
      queueArn: value.EventSourceArn,
      function: value.FunctionName,
      batchSize: value.BatchSize,
      windowSeconds: value.MaximumBatchingWindowInSeconds,
      partialResponses: value.FunctionResponseTypes.includes("ReportBatchItemFailures"),
      maxConcurrency: value.ScalingConfig?.MaximumConcurrency ?? 2,
    })),
    schedules: of("AWS::Scheduler::Schedule", schedule).map(({ id, value }) => ({
      id,
      expression: value.ScheduleExpression,
      timeZone: value.ScheduleExpressionTimezone,
      function: lastPart(value.Target.Arn),
      input: JSON.parse(value.Target.Input) as unknown,
    })),
    addresses: of("AWS::Lambda::Url", address).map(({ id, value }) => ({
      id,
      function: lastPart(value.TargetFunctionArn),
    })),
  };
  refuseUnknown(assembly, stack);
  return stack;
}

function refuseUnknown({ resources }: Assembly, stack: StackSpec): void {
  const known = new Set(Object.values(stack).flatMap((specs: readonly { id: string }[]) => specs.map(({ id }) => id)));
  for (const [id, { Type }] of Object.entries(resources)) {
    if (!known.has(id) && !withoutEffect.test(Type)) {
      throw new Error(`Cannot run "${Type}" (${id}) on this machine: add it to local/template/read-stack.ts`);
    }
  }
}

function isQueueAttribute(name: string): boolean {
  return name in queueAttributes.def.keyType.enum;
}

function lastPart(arn: string): string {
  return arn.slice(arn.lastIndexOf(":") + 1);
}
