import { createHmac } from "node:crypto";

/**
 * Headers by which a receiver knows that a message is ours, new and not seen before (Standard Webhooks 1.0):
 * HMAC-SHA256 over id, time and body. `idempotency-key` says the id again under its usual name.
 *
 * @param secret `whsec_` and the base64 of the key
 * @param now milliseconds
 */
export function signature(secret: string, id: string, now: number, body: string): Record<string, string> {
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const timestamp = String(Math.floor(now / 1000));
  const digest = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
  return {
    "idempotency-key": id,
    "webhook-id": id,
    "webhook-timestamp": timestamp,
    "webhook-signature": `v1,${digest}`,
  };
}
