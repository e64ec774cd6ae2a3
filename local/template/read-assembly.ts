import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";

const manifest = z.object({
  artifacts: z.record(
    z.string(),
    z.object({ type: z.string(), properties: z.looseObject({ templateFile: z.string().optional() }).optional() }),
  ),
});
const template = z.object({
  Resources: z.record(
    z.string(),
    z.object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) }),
  ),
});
const assetFile = z.object({ files: z.record(z.string(), z.object({ source: z.object({ path: z.string() }) })) });

export type Resources = z.infer<typeof template>["Resources"];

/** A stack as `cdk synth` wrote it. */
export interface Assembly {
  readonly stack: string;
  readonly resources: Resources;
  /** The folder of a function's bundle, by the `Code.S3Key` of its template. */
  bundle(key: string): string;
}

/** Reads the one stack of a cloud assembly. @throws if there is none, or the files are not what CDK writes. */
export function readAssembly(folder: string): Assembly {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), "utf8"));
  const stacks = Object.entries(manifest.parse(read("manifest.json")).artifacts).filter(
    ([, { type }]) => type === "aws:cloudformation:stack",
  );
  const [name, file] = [stacks[0]?.[0], stacks[0]?.[1].properties?.templateFile];
  if (name === undefined || file === undefined || stacks.length > 1) {
    throw new Error(`Cannot run an assembly of ${stacks.length} stacks: "${folder}"`);
  }
  const paths = new Map(
    readdirSync(folder)
      .filter((entry) => entry.endsWith(".assets.json"))
      .flatMap((entry) => Object.entries(assetFile.parse(read(entry)).files))
      .map(([hash, { source }]) => [hash, join(folder, source.path)]),
  );
  return {
    stack: name,
    resources: template.parse(read(file)).Resources,
    bundle(key) {
      const path = paths.get(key.replace(/\.zip$/, ""));
      if (path === undefined) throw new Error(`No such asset in the assembly: "${key}"`);
      return path;
    },
  };
}
