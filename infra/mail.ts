import { Stack } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Construct } from "constructs";
import type { Loan } from "./loan.ts";

/**
 * The sender's address, with leave to send from it and from no other. Its domain is the identity that SES must have
 * verified (docs/runbook.md).
 */
export function mailSender(scope: Construct, address: string): Loan {
  const domain = address.slice(address.lastIndexOf("@") + 1);
  const identity = Stack.of(scope).formatArn({ service: "ses", resource: "identity", resourceName: domain });
  return {
    value: address,
    allow: (role) => {
      role.addToPolicy(
        new PolicyStatement({
          actions: ["ses:SendEmail"],
          resources: [identity],
          conditions: { StringEquals: { "ses:FromAddress": address } },
        }),
      );
    },
  };
}
