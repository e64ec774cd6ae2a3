import { Duration } from "aws-cdk-lib";
import type { Rule } from "aws-cdk-lib/aws-events";
import { SqsQueue } from "aws-cdk-lib/aws-events-targets";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import { DeduplicationScope, FifoThroughputLimit, Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { Alarms } from "./alarms.ts";
import type { Loan } from "./loan.ts";
import { type QueueName, type QueueSettings, settings, visibilityTimeout } from "./queue-settings.ts";
import type { StageFunction } from "./stage-function.ts";

export interface StageQueueProps {
  /** The name of its settings and alarms. */
  readonly stage: QueueName;
  /** Whether order is kept within a group, and one message of a group worked on at a time. */
  readonly fifo: boolean;
  readonly alarms: Alarms;
}

/** The queue before a stage, the place for messages that it could not process, and their alarms. */
export class StageQueue extends Construct {
  private readonly queue: Queue;
  private readonly stage: StageQueueProps["stage"];

  constructor(scope: Construct, id: string, { stage, fifo, alarms }: StageQueueProps) {
    super(scope, id);
    this.stage = stage;
    const common = {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      // High throughput: the limits and the window for repetitions count by group.
      ...(fifo && {
        fifo,
        deduplicationScope: DeduplicationScope.MESSAGE_GROUP,
        fifoThroughputLimit: FifoThroughputLimit.PER_MESSAGE_GROUP_ID,
      }),
    };
    const parked = new Queue(this, "Parked", common);
    this.queue = new Queue(this, "Queue", {
      ...common,
      visibilityTimeout: visibilityTimeout(settings[stage]),
      deadLetterQueue: { queue: parked, maxReceiveCount: settings[stage].tries },
    });
    alarms.whenAtLeast(`${stage}/parked`, 1, parked.metricApproximateNumberOfMessagesVisible());
    alarms.whenAtLeast(`${stage}/late`, settings[stage].late, this.queue.metricApproximateAgeOfOldestMessage());
  }

  /** The queue's address, with leave to send to it. */
  forSending(): Loan {
    return {
      value: this.queue.queueUrl,
      allow: (role) => this.queue.grant(role, "sqs:SendMessage"),
    };
  }

  /** The queue's address, with leave to send to it, and to say when a message that is being worked on comes back. */
  forSendingAndPutBack(): Loan {
    return {
      value: this.queue.queueUrl,
      allow: (role) => this.queue.grant(role, "sqs:SendMessage", "sqs:ChangeMessageVisibility"),
    };
  }

  /** The queue's address, with leave to say when a message that is being worked on comes back. */
  forPutBack(): Loan {
    return {
      value: this.queue.queueUrl,
      allow: (role) => this.queue.grant(role, "sqs:ChangeMessageVisibility"),
    };
  }

  /** Has the events that a rule finds sent to it. */
  takesFrom(rule: Rule): void {
    rule.addTarget(new SqsQueue(this.queue));
  }

  /** Lets the stage's function empty the queue; it says of each message of a batch whether it failed. */
  feeds(worker: StageFunction): void {
    const { batchSize, maxConcurrency, window }: QueueSettings = settings[this.stage];
    worker.lambda.addEventSource(
      new SqsEventSource(this.queue, {
        batchSize,
        maxConcurrency,
        reportBatchItemFailures: true,
        ...(window !== undefined && { maxBatchingWindow: Duration.seconds(window) }),
      }),
    );
  }
}
