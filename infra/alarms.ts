import { Duration } from "aws-cdk-lib";
import { Alarm, ComparisonOperator, type Metric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Construct } from "constructs";

/** All alarms, under names that are the headings of docs/runbook.md. With an address, it is mailed. */
export class Alarms extends Construct {
  private readonly action: SnsAction | undefined;

  constructor(scope: Construct, id: string, email: string | undefined) {
    super(scope, id);
    if (email === undefined) return;
    const topic = new Topic(this, "Topic", { enforceSSL: true });
    topic.addSubscription(new EmailSubscription(email));
    this.action = new SnsAction(topic);
  }

  /** Alarms as soon as the metric reaches `threshold`. No data is no trouble. */
  whenAtLeast(name: string, threshold: number, metric: Metric): void {
    this.add(
      name,
      threshold,
      metric,
      ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      TreatMissingData.NOT_BREACHING,
    );
  }

  /** Alarms when the function has not run once in `period`: no data is the trouble. */
  whenNotRun(name: string, invocations: Metric, period: Duration): void {
    const metric = invocations.with({ period, statistic: "Sum" });
    this.add(name, 1, metric, ComparisonOperator.LESS_THAN_THRESHOLD, TreatMissingData.BREACHING);
  }

  private add(
    name: string,
    threshold: number,
    metric: Metric,
    comparisonOperator: ComparisonOperator,
    treatMissingData: TreatMissingData,
  ): void {
    const alarm = new Alarm(this, name, {
      alarmName: `vigie/${name}`,
      alarmDescription: `See "${name}" in docs/runbook.md`,
      metric,
      threshold,
      evaluationPeriods: 1,
      comparisonOperator,
      treatMissingData,
    });
    if (this.action) alarm.addAlarmAction(this.action);
  }
}
