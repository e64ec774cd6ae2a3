// oxlint-disable typescript/no-unsafe-type-assertion -- reads back what was just written
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readAssembly } from "../../../local/template/read-assembly.ts";
import { readStack } from "../../../local/template/read-stack.ts";
import { smallStack } from "../support/small-stack.ts";

const place = {
  region: "eu-west-3",
  account: "000000000000",
  queueUrl: (name: string) => `http://127.0.0.1:1/000000000000/${name}`,
  functionUrl: (name: string) => `http://127.0.0.1:2/${name}/`,
};

test("readStack() reads what the template says of each part", () => {
  const folder = smallStack({
    handler: "",
    fifo: true,
    batchSize: 7,
    tries: 4,
    timeoutSeconds: 9,
    visibilitySeconds: 54,
  });
  const stack = readStack(readAssembly(folder), place);
  expect(stack.queues).toMatchObject([
    { name: "Small-WorkParked.fifo", deadLetterQueue: null },
    {
      name: "Small-WorkQueue.fifo",
      deadLetterQueue: "Small-WorkParked.fifo",
      attributes: {
        FifoQueue: "true",
        VisibilityTimeout: "54",
        RedrivePolicy: JSON.stringify({
          deadLetterTargetArn: "arn:aws:sqs:eu-west-3:000000000000:Small-WorkParked.fifo",
          maxReceiveCount: 4,
        }),
      },
    },
  ]);
  expect(stack.functions).toMatchObject([
    {
      name: "Small-WorkStageFunction",
      timeoutSeconds: 9,
      folder: join(folder, "asset.work"),
      variables: {
        QUEUE_URL: "http://127.0.0.1:1/000000000000/Small-WorkQueue.fifo",
        TABLE_NAME: "Small-Table",
        BUCKET: "small-bucket",
        OWN_URL: "http://127.0.0.1:2/Small-WorkStageFunction/",
      },
    },
  ]);
  expect(stack.mappings).toMatchObject([
    { queue: "Small-WorkQueue.fifo", function: "Small-WorkStageFunction", batchSize: 7, partialResponses: true },
  ]);
  expect(stack.addresses).toMatchObject([{ function: "Small-WorkStageFunction" }]);
  expect(stack.schedules).toMatchObject([{ expression: "rate(5 minutes)", timeZone: "UTC", input: { by: "clock" } }]);
});

test("readStack() throws at a type that this machine does not run", () => {
  const folder = smallStack({ handler: "" });
  const file = join(folder, "Small.template.json");
  const { Resources } = JSON.parse(readFileSync(file, "utf8")) as { Resources: Record<string, unknown> };
  writeFileSync(file, JSON.stringify({ Resources: { ...Resources, Bus: { Type: "AWS::Events::EventBus" } } }));
  expect(() => readStack(readAssembly(folder), place)).toThrow('Cannot run "AWS::Events::EventBus" (Bus)');
});
