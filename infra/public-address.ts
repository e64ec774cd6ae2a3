import { type FunctionUrl, FunctionUrlAuthType } from "aws-cdk-lib/aws-lambda";
import { Construct } from "constructs";
import type { StageFunction } from "./stage-function.ts";

/** The public address of a function: whoever knows a link may call it, so what it does needs a token. */
export class PublicAddress extends Construct {
  /** With a slash behind it. */
  readonly url: string;

  constructor(scope: Construct, id: string, { lambda }: StageFunction) {
    super(scope, id);
    const address: FunctionUrl = lambda.addFunctionUrl({ authType: FunctionUrlAuthType.NONE });
    this.url = address.url;
  }
}
