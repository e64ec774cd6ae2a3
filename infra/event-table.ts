import { RemovalPolicy } from "aws-cdk-lib";
import { AttributeType, Billing, TableEncryptionV2, TableV2 } from "aws-cdk-lib/aws-dynamodb";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Construct } from "constructs";
import type { Loan } from "./loan.ts";

/** What may be asked of the table. No scan: nothing of the pipeline reads the whole of it. */
type TableAction = "GetItem" | "BatchGetItem" | "Query" | "PutItem" | "UpdateItem" | "DeleteItem" | "BatchWriteItem";

/**
 * What a function does with items whose partition keys are like these (`EVENT#*`). What one transaction writes stands in
 * one use: AWS does not say whether each of its actions is held against its own key alone or against those of all.
 */
export interface TableUse {
  readonly actions: readonly TableAction[];
  readonly partitions: readonly string[];
}

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

  /** The table's name, with leave for these uses and no others. */
  forUses(...uses: readonly TableUse[]): Loan {
    return {
      value: this.table.tableName,
      allow: (role) => {
        for (const { actions, partitions } of uses)
          role.addToPolicy(
            new PolicyStatement({
              actions: actions.map(named),
              resources: [this.table.tableArn],
              conditions: { "ForAllValues:StringLike": { "dynamodb:LeadingKeys": partitions } },
            }),
          );
      },
    };
  }
}

function named(action: TableAction): string {
  return `dynamodb:${action}`;
}
