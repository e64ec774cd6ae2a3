import { Match } from "aws-cdk-lib/assertions";
import { expect, test } from "vitest";
import { synthesise } from "./synthesise.ts";

const stack = synthesise();

test("the archive is private, takes no plain HTTP, outlives the stack, and forgets after a year what was sent", () => {
  const bucket = {
    DeletionPolicy: "Retain",
    Properties: {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      LifecycleConfiguration: {
        Rules: [
          Match.objectLike({ Status: "Enabled", ExpirationInDays: Match.absent() }),
          { Id: "forget-sent", Status: "Enabled", Prefix: "sent/", ExpirationInDays: 365 },
        ],
      },
    },
  };
  const policy = {
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({ Effect: "Deny", Condition: { Bool: { "aws:SecureTransport": "false" } } }),
      ]),
    },
  };
  expect(() => stack.template.hasResource("AWS::S3::Bucket", bucket)).not.toThrow();
  expect(() => stack.template.hasResourceProperties("AWS::S3::BucketPolicy", policy)).not.toThrow();
});
