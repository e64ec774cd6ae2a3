#!/usr/bin/env node
// oxlint-disable typescript/no-unsafe-call, typescript/no-unsafe-return, typescript/no-unsafe-member-access -- plain JavaScript for old Nodes, outside the TypeScript project
// What npm links as `vigie`: the command line, under a Node that runs it (scripts/with-node.mjs).
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
process.argv.splice(1, 1, here("../../scripts/with-node.mjs"), "node", here("../cli.ts"));
await import("../../scripts/with-node.mjs");
