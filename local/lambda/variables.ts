import { join } from "node:path";
import type { Emulators } from "../emulators/start-emulators.ts";
import { credentials, region } from "../place.ts";
import type { FunctionSpec } from "../template/read-stack.ts";

/**
 * A function's environment: the template's variables, some of them replaced, and what Lambda adds. The SDK is turned
 * to the emulators by these alone, so that the bundle that is deployed is the one that runs.
 */
export function functionVariables(
  { name, memoryMb, variables }: FunctionSpec,
  { dynamodb, queues, inbox }: Pick<Emulators, "dynamodb" | "queues" | "inbox">,
  replaced: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  // Node reads it for the whole process, and a worker may not set it.
  const { NODE_OPTIONS: _, ...own } = variables;
  const none = join(import.meta.dirname, "no-such-file");
  return {
    ...own,
    ...Object.fromEntries(Object.entries(replaced).filter(([variable]) => variable in own)),
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    // The user's own AWS settings are not looked at.
    AWS_CONFIG_FILE: none,
    AWS_SHARED_CREDENTIALS_FILE: none,
    AWS_LAMBDA_FUNCTION_NAME: name,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMb),
    AWS_ENDPOINT_URL_DYNAMODB: dynamodb.endpoint,
    AWS_ENDPOINT_URL_SQS: queues.endpoint,
    // By its number, so that the SDK puts the bucket in the path and not in the host's name.
    AWS_ENDPOINT_URL_S3: queues.endpoint,
    AWS_ENDPOINT_URL_SESV2: inbox.endpoint,
  };
}
