import { Match } from "aws-cdk-lib/assertions";
import { expect, test } from "vitest";
import { synthesise } from "./synthesise.ts";

const stack = synthesise();
const idOf = (type: string, start = ""): string | undefined =>
  stack.of(type).find(({ id }) => id.startsWith(start))?.id;
const set = { Ref: idOf("AWS::SES::ConfigurationSet") };
const rule = idOf("AWS::Events::Rule");
const queue = { "Fn::GetAtt": [idOf("AWS::SQS::Queue", "BounceQueue"), "Arn"] };

test("every mail names the one configuration set, which also keeps addresses from being written to again", () => {
  expect(stack.of("AWS::SES::ConfigurationSet").map(({ properties }) => properties)).toEqual([
    expect.objectContaining({ SuppressionOptions: { SuppressedReasons: ["BOUNCE", "COMPLAINT"] } }),
  ]);
  const { Environment } = stack.one("AWS::Lambda::Function", "DigestStageFunction");
  expect(Environment).toMatchObject({ Variables: { MAIL_CONFIGURATION_SET: set } });
});

test("SES tells the default bus of bounces and complaints, and of nothing else", () => {
  expect(stack.of("AWS::SES::ConfigurationSetEventDestination")).toMatchObject([
    {
      properties: {
        ConfigurationSetName: set,
        EventDestination: { Enabled: true, MatchingEventTypes: ["bounce", "complaint"] },
      },
    },
  ]);
  const { EventDestination } = stack.one("AWS::SES::ConfigurationSetEventDestination", "");
  expect(JSON.stringify(EventDestination)).toContain(":event-bus/default");
});

test("a rule brings those of this configuration set to the queue of bounce, and nothing else may", () => {
  expect(stack.of("AWS::Events::Rule").map(({ properties }) => properties)).toEqual([
    expect.objectContaining({
      State: "ENABLED",
      EventPattern: {
        source: ["aws.ses"],
        "detail-type": ["Email Bounced", "Email Complaint Received"],
        detail: { mail: { tags: { "ses:configuration-set": [set] } } },
      },
      Targets: [expect.objectContaining({ Arn: queue })],
    }),
  ]);
  const policy = {
    PolicyDocument: {
      Statement: [
        Match.objectLike({ Effect: "Deny" }),
        Match.objectLike({
          Effect: "Allow",
          Principal: { Service: "events.amazonaws.com" },
          Condition: { ArnEquals: { "aws:SourceArn": { "Fn::GetAtt": [rule, "Arn"] } } },
          Resource: queue,
        }),
      ],
    },
  };
  expect(() => stack.template.hasResourceProperties("AWS::SQS::QueuePolicy", policy)).not.toThrow();
});
