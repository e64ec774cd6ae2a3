import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { agentVersion, userAgent } from "../../../functions/shared/http/user-agent.ts";

test("agentVersion is the package's, without its last number", () => {
  const manifest = readFileSync(new URL("../../../package.json", import.meta.url), "utf8");
  expect(/"version": "(\d+\.\d+)\.\d+"/.exec(manifest)?.[1]).toBe(agentVersion);
});

test("userAgent() holds nothing that a header may not", () => {
  expect(userAgent("vigie@example.org\r\nX-Evil: 1 (é)")).toBe("Vigie/0.1 (+vigie@example.orgX-Evil: 1 )");
});
