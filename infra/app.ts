// oxlint-disable no-new -- a construct adds itself to its scope
import { App, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { VigieStack } from "./vigie-stack.ts";

const app = new App();

/** A setting from cdk.json, or from `--context name=value`. */
function setting(name: string): string {
  const value: unknown = app.node.tryGetContext(name);
  return typeof value === "string" ? value : "";
}

/** The CLI sets these for the account of the credentials; empty is as good as none. */
const account = process.env["CDK_DEFAULT_ACCOUNT"] ?? "";
const region = process.env["CDK_DEFAULT_REGION"] ?? "";
const alarmEmail = setting("alarmEmail");
new VigieStack(app, "Vigie", {
  env: { region: region === "" ? "eu-west-3" : region, ...(account !== "" && { account }) },
  analyticsReporting: false,
  contact: setting("contact") || "vigie@example.org",
  mailFrom: setting("mailFrom") || "vigie@example.org",
  mailTo: setting("mailTo"),
  ...(alarmEmail !== "" && { alarmEmail }),
});
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
app.synth();
