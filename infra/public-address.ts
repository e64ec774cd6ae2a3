import { Duration } from "aws-cdk-lib";
import { type FunctionUrl, FunctionUrlAuthType } from "aws-cdk-lib/aws-lambda";
import { Construct } from "constructs";
import type { Alarms } from "./alarms.ts";
import type { StageName } from "./queue-settings.ts";
import type { StageFunction } from "./stage-function.ts";

export interface PublicAddressProps {
  readonly stage: StageName;
  readonly worker: StageFunction;
  readonly alarms: Alarms;
}

/**
 * The public address of a function: whoever knows a link may call it, so what it does needs a token. Its alarm counts
 * answers: a function that says that it could not do its work has, for Lambda, done it.
 */
export class PublicAddress extends Construct {
  /** With a slash behind it. */
  readonly url: string;

  constructor(scope: Construct, id: string, { stage, worker: { lambda }, alarms }: PublicAddressProps) {
    super(scope, id);
    const address: FunctionUrl = lambda.addFunctionUrl({ authType: FunctionUrlAuthType.NONE });
    this.url = address.url;
    // docs.aws.amazon.com/lambda/latest/dg/urls-monitoring.html
    const failed = lambda.metric("Url5xxCount", { statistic: "Sum", period: Duration.minutes(15) });
    alarms.whenAtLeast(`${stage}/unanswered`, 1, failed);
    alarms.whenAtLeast(`${stage}/throttled`, 1, lambda.metricThrottles({ period: Duration.minutes(15) }));
  }
}
