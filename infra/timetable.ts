// oxlint-disable no-new -- a construct adds itself to its scope
import { Duration } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Schedule, type ScheduleExpression, ScheduleTargetInput } from "aws-cdk-lib/aws-scheduler";
import { Construct } from "constructs";
import type { StageFunction } from "./stage-function.ts";

/** Runs a function by the clock, with an empty event. */
export class Timetable extends Construct {
  constructor(scope: Construct, id: string, when: ScheduleExpression, { lambda }: StageFunction) {
    super(scope, id);
    const role = new Role(this, "Role", { assumedBy: new ServicePrincipal("scheduler.amazonaws.com") });
    // By hand, because the library's own target also gives leave to call every version (`:*`).
    role.addToPolicy(new PolicyStatement({ actions: ["lambda:InvokeFunction"], resources: [lambda.functionArn] }));
    new Schedule(this, "Schedule", {
      schedule: when,
      target: {
        bind: () => ({
          arn: lambda.functionArn,
          role,
          input: ScheduleTargetInput.fromObject({}),
          // The default is 185 tries in a day; by then the next run has long done the work.
          retryPolicy: { maximumRetryAttempts: 3, maximumEventAgeInSeconds: Duration.minutes(15).toSeconds() },
        }),
      },
    });
  }
}
