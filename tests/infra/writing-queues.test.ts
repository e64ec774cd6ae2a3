import { expect, test } from "vitest";
import { mailPause, mailsPerSecond, settings } from "../../infra/queue-settings.ts";
import { synthesise } from "./synthesise.ts";

const stack = synthesise();

function variablesOf(stage: string): Readonly<Record<string, unknown>> {
  const { Environment } = stack.one("AWS::Lambda::Function", `${stage}StageFunction`);
  return (Environment as { readonly Variables: Record<string, unknown> }).Variables;
}

test("the runs of both queues together send no more mails than a new account may", () => {
  const rate = (["alert", "digest"] as const).map((queue) => {
    expect(variablesOf("Digest")[`${queue.toUpperCase()}_MAIL_PAUSE`]).toBe(String(mailPause(queue)));
    return (1000 / mailPause(queue)) * settings[queue].maxConcurrency;
  });
  expect(Math.min(...rate)).toBeGreaterThan(5);
  expect(rate[0]! + rate[1]!).toBeLessThanOrEqual(mailsPerSecond);
});

test("alerts and digests have a queue each, of one function, and alerts most of its runs", () => {
  const queues = ["Alert", "Digest"].map((queue) => {
    const found = stack.of("AWS::SQS::Queue").find(({ id }) => id.startsWith(`${queue}Queue`));
    const address = { Ref: found?.id };
    for (const stage of ["Notify", "Digest"])
      expect(variablesOf(stage)[`${queue.toUpperCase()}_QUEUE_URL`]).toEqual(address);
    return found?.id;
  });
  const fed = stack
    .of("AWS::Lambda::EventSourceMapping")
    .filter(({ id }) => id.startsWith("DigestStageFunction"))
    .map(({ properties }) => properties["EventSourceArn"]);
  expect(fed).toEqual(queues.map((id) => ({ "Fn::GetAtt": [id, "Arn"] })));
  expect(settings.alert.maxConcurrency).toBeGreaterThan(settings.digest.maxConcurrency);
});
