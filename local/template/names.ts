import type { Assembly } from "./read-assembly.ts";
import type { References } from "./resolve.ts";

/** Where the local stack lives, in the words that its resources' names are made of. */
export interface Place {
  readonly region: string;
  readonly account: string;
  /** Address of a queue. */
  readonly queueUrl: (name: string) => string;
  /** Public address of a function. */
  readonly functionUrl: (name: string) => string;
}

/** CDK ends every logical id with eight digits of a hash: `ScrapeQueueD5E0180F` is plainly `ScrapeQueue`. */
export function plainId(id: string): string {
  return id.replace(/[0-9A-F]{8}$/, "");
}

/** The name that a resource gets on this machine; CloudFormation would add random letters. */
export function localName({ stack, resources }: Assembly, id: string): string {
  const resource = resources[id];
  if (resource === undefined) throw new Error(`No such resource in the template: "${id}"`);
  const name = `${stack}-${plainId(id)}`;
  if (resource.Type === "AWS::S3::Bucket") return name.toLowerCase();
  return resource.Properties["FifoQueue"] === true ? `${name}.fifo` : name;
}

/** What `Ref` and `Fn::GetAtt` give for the resources of a stack. */
export function localReferences(assembly: Assembly, { region, account, queueUrl, functionUrl }: Place): References {
  const pseudo: Readonly<Record<string, unknown>> = {
    "AWS::Region": region,
    "AWS::AccountId": account,
    "AWS::Partition": "aws",
    "AWS::URLSuffix": "amazonaws.com",
    "AWS::StackName": assembly.stack,
    "AWS::NoValue": undefined,
  };
  const arn = (id: string): string => {
    const name = localName(assembly, id);
    switch (String(assembly.resources[id]?.Type)) {
      case "AWS::SQS::Queue":
        return `arn:aws:sqs:${region}:${account}:${name}`;
      case "AWS::S3::Bucket":
        return `arn:aws:s3:::${name}`;
      case "AWS::DynamoDB::GlobalTable":
        return `arn:aws:dynamodb:${region}:${account}:table/${name}`;
      case "AWS::Lambda::Function":
        return `arn:aws:lambda:${region}:${account}:function:${name}`;
      default:
        return `arn:aws:local:${region}:${account}:${name}`;
    }
  };
  const ownerOf = (id: string): string => {
    const target = assembly.resources[id]?.Properties["TargetFunctionArn"];
    const owner = Object.keys(assembly.resources).find((each) => JSON.stringify(target)?.includes(`"${each}"`));
    if (owner === undefined) throw new Error(`No function behind the address "${id}"`);
    return localName(assembly, owner);
  };
  return {
    ref(id) {
      if (id in pseudo) return pseudo[id];
      const name = localName(assembly, id);
      return assembly.resources[id]?.Type === "AWS::SQS::Queue" ? queueUrl(name) : name;
    },
    attribute(id, name) {
      if (name === "Arn") return arn(id);
      if (name === "QueueName") return localName(assembly, id);
      if (name === "FunctionUrl") return functionUrl(ownerOf(id));
      throw new Error(`Cannot resolve the attribute "${name}" of "${id}": add it to local/template/names.ts`);
    },
  };
}
