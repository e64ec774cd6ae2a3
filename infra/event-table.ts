import { RemovalPolicy } from "aws-cdk-lib";
import { AttributeType, Billing, TableEncryptionV2, TableV2 } from "aws-cdk-lib/aws-dynamodb";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Construct } from "constructs";
import type { Loan } from "./loan.ts";

/** What the store (functions/shared/store) reads with. No scan: nothing of the pipeline reads the whole table. */
const read = ["dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query"];

/** What it writes with; a transaction needs leave for each kind of its actions. */
const write = [
  "dynamodb:PutItem",
  "dynamodb:UpdateItem",
  "dynamodb:DeleteItem",
  "dynamodb:BatchWriteItem",
  "dynamodb:ConditionCheckItem",
];

/** The one table. Its keys are written down in functions/shared/store/keys.ts. */
export class EventTable extends Construct {
  private readonly table: TableV2;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.table = new TableV2(this, "Table", {
      partitionKey: { name: "pk", type: AttributeType.STRING },
      sortKey: { name: "sk", type: AttributeType.STRING },
      timeToLiveAttribute: "ttl",
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.dynamoOwnedKey(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  /** The table's name, with leave to read and write items whose partition keys are like these (`EVENT#*`). */
  forReadingAndWritingUnder(...partitions: readonly string[]): Loan {
    return {
      value: this.table.tableName,
      allow: (role) =>
        role.addToPolicy(
          new PolicyStatement({
            actions: [...read, ...write],
            resources: [this.table.tableArn],
            conditions: { "ForAllValues:StringLike": { "dynamodb:LeadingKeys": partitions } },
          }),
        ),
    };
  }

  /** The table's name, with leave to read and write its items. */
  forReadingAndWriting(): Loan {
    return { value: this.table.tableName, allow: (role) => this.table.grant(role, ...read, ...write) };
  }
}
