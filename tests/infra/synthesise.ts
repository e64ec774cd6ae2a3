import { App } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import * as z from "zod";
import { VigieStack } from "../../infra/vigie-stack.ts";

const resource = z.object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) });

/** Properties of a resource, with its logical id. */
export interface Found {
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface Synthesised {
  readonly template: Template;
  /** Resources of a type. */
  readonly of: (type: string) => readonly Found[];
  /** The one of a type whose logical id begins so. */
  readonly one: (type: string, start: string) => Readonly<Record<string, unknown>>;
}

/** The stack's template, without the bundles, which take seconds and say nothing about it. */
export function synthesise(options: { alarmEmail?: string } = {}): Synthesised {
  const app = new App({ context: { "aws:cdk:bundling-stacks": [] }, analyticsReporting: false });
  const stack = new VigieStack(app, "Vigie", {
    env: { region: "eu-west-3" },
    contact: "contact@example.org",
    mailFrom: "vigie@example.org",
    mailTo: "a@example.org,b@example.org",

    ...options,
  });
  const template = Template.fromStack(stack);
  const of = (type: string): readonly Found[] =>
    Object.entries(template.findResources(type)).map(([id, value]) => ({
      id,
      properties: resource.parse(value).Properties,
    }));
  return {
    template,
    of,
    one(type, start) {
      const [found, ...more] = of(type).filter(({ id }) => id.startsWith(start));
      if (found === undefined || more.length > 0) throw new Error(`Not one ${type} begins with "${start}"`);
      return found.properties;
    },
  };
}
