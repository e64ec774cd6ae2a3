import { Duration, RemovalPolicy, Stack, Validations } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  ObjectOwnership,
  StorageClass,
} from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import type { Loan } from "./loan.ts";

/** Raw pages and the articles read from them: what a replay starts from, so it outlives the stack. And what was sent. */
export class Archive extends Construct {
  private readonly bucket: Bucket;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.bucket = new Bucket(this, "Bucket", {
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      versioned: false,
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [
        {
          id: "cool-down",
          abortIncompleteMultipartUploadAfter: Duration.days(1),
          // Read again only for a replay; below 30 days S3 does not take it.
          transitions: [{ storageClass: StorageClass.INFREQUENT_ACCESS, transitionAfter: Duration.days(30) }],
        },
        // What was sent to whom is not kept for ever; nothing that is still to be sent is as old.
        { id: "forget-sent", prefix: "sent/", expiration: Duration.days(365) },
      ],
    });
    Validations.of(this.bucket).acknowledge({
      id: "AwsSolutions-S1",
      reason: "Only Vigie's own functions reach the bucket; access logs of their reads would outweigh the archive.",
    });
  }

  /** The bucket's name, with leave to put objects under these keys (`raw/*`). */
  forWriting(...keys: readonly string[]): Loan {
    return this.loan(["s3:PutObject"], keys);
  }

  /** The bucket's name, with leave to get objects under these keys. */
  forReading(...keys: readonly string[]): Loan {
    return this.loan(["s3:GetObject"], keys);
  }

  /** The bucket's name, with leave to put objects under these keys and get them. */
  forReadingAndWriting(...keys: readonly string[]): Loan {
    return this.loan(["s3:GetObject", "s3:PutObject"], keys);
  }

  private loan(actions: string[], keys: readonly string[]): Loan {
    return {
      value: this.bucket.bucketName,
      allow: (role) => {
        const resources = keys.map((key) => this.bucket.arnForObjects(key));
        role.addToPolicy(new PolicyStatement({ actions, resources }));
        for (const key of keys)
          Validations.of(role).acknowledge({
            id: `AwsSolutions-IAM5[Resource::<${this.logicalId()}.Arn>/${key}]`,
            reason: "Keys are made of what outlets publish; the bucket holds nothing but the archive.",
          });
      },
    };
  }

  private logicalId(): string {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what a Bucket is made of
    return Stack.of(this).getLogicalId(this.bucket.node.defaultChild as CfnBucket);
  }
}
