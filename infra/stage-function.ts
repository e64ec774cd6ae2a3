import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Architecture, LoggingFormat, Runtime } from "aws-cdk-lib/aws-lambda";
import { NodejsFunction, OutputFormat, SourceMapMode } from "aws-cdk-lib/aws-lambda-nodejs";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import type { Alarms } from "./alarms.ts";
import type { Loan } from "./loan.ts";
import { type PublicSettings, settings, type StageName, type StageSettings } from "./queue-settings.ts";

export interface StageFunctionProps {
  readonly stage: StageName;
  /** Its settings, each with the leave that it stands for. */
  readonly loans: Readonly<Record<string, Loan>>;
  readonly alarms: Alarms;
  /** Folder that holds `<stage>/handler.ts`; functions/ unless a test brings its own. */
  readonly handlers?: string | undefined;
}

const root = fileURLToPath(new URL("..", import.meta.url));
const ownHandlers = join(root, "functions");

/** Packages of CommonJS make `require` calls that an ES module bundle must answer. */
const requireForBundledPackages =
  "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);";

/** The function of one stage: its bundle, its settings, its log, and leave for what its settings name and nothing else. */
export class StageFunction extends Construct {
  readonly lambda: NodejsFunction;

  constructor(scope: Construct, id: string, { stage, loans, alarms, handlers = ownHandlers }: StageFunctionProps) {
    super(scope, id);
    const { timeout, memory, reservedConcurrency }: StageSettings & Partial<PublicSettings> = settings[stage];
    const logGroup = new LogGroup(this, "Log", {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, "Role", { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
    logGroup.grantWrite(role);
    this.lambda = new NodejsFunction(this, "Function", {
      role,
      logGroup,
      entry: join(handlers, stage, "handler.ts"),
      projectRoot: root,
      depsLockFilePath: join(root, "package-lock.json"),
      handler: "handler",
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout: Duration.seconds(timeout),
      memorySize: memory,
      ...(reservedConcurrency !== undefined && { reservedConcurrentExecutions: reservedConcurrency }),
      loggingFormat: LoggingFormat.JSON,
      environment: Object.fromEntries(Object.entries(loans).map(([name, loan]) => [name, loan.value])),
      bundling: {
        format: OutputFormat.ESM,
        target: "node24",
        mainFields: ["module", "main"],
        // The SDK is bundled too: what was tested is what runs, whatever the runtime brings.
        bundleAwsSDK: true,
        minify: true,
        sourceMap: true,
        sourceMapMode: SourceMapMode.DEFAULT,
        forceDockerBundling: false,
        banner: requireForBundledPackages,
      },
    });
    this.lambda.addEnvironment("NODE_OPTIONS", "--enable-source-maps");
    for (const loan of Object.values(loans)) loan.allow(role);
    alarms.whenAtLeast(`${stage}/errors`, 1, this.lambda.metricErrors({ period: Duration.minutes(15) }));
  }
}
