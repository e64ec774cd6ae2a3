// oxlint-disable typescript/no-unsafe-type-assertion -- a package without types: what is used of it is written down here, and tested over the SDK
import { createRequire } from "node:module";

/**
 * A typed door to dynalite 4.0.0, whose parts are called in this process: its server would cost a second HTTP hop for
 * each request, and leaves no way to write the items of a transaction together. Nothing else imports dynalite.
 */

/** What an action answers, or refuses with. */
export type Json = Readonly<Record<string, unknown>>;

/** dynalite's store: LevelDB in a folder, or in memory. */
export interface Store {
  readonly db: LevelDb;
  readonly tableDb: { awsRegion: string };
}

export interface WriteOperation {
  readonly type: "put" | "del";
  readonly key: string;
  readonly value?: unknown;
}

type Done = (error?: unknown) => void;

/** LevelDB as dynalite wraps it: every item, index and table passes through these. */
export interface LevelDb {
  open(): Promise<void>;
  close(): Promise<void>;
  put(key: string, value: unknown, done: Done): void;
  del(key: string, done: Done): void;
  batch(operations: readonly WriteOperation[], done: Done): void;
}

/** A refusal in DynamoDB's own words. */
export class DynamoError extends Error {
  readonly status: number;
  readonly body: Json;

  constructor(status: number, body: Json) {
    const message = body["message"] ?? body["Message"];
    super(typeof message === "string" ? message : "Refused");
    this.status = status;
    this.body = body;
  }

  /** The error's class, without its namespace: `ValidationException`. */
  get type(): string {
    return String(this.body["__type"]).replace(/^.*#/, "");
  }
}

/** An error of DynamoDB's by its class. */
export function dynamoError(type: string, message: string, more: Json = {}): DynamoError {
  return new DynamoError(400, { __type: `com.amazonaws.dynamodb.v20120810#${type}`, message, ...more });
}

interface Validations {
  readonly checkTypes: (data: unknown, types: unknown) => Record<string, unknown>;
  readonly checkValidations: (data: Record<string, unknown>, types: unknown, custom: unknown, store: Store) => void;
}
interface ActionValidation {
  readonly types: unknown;
  readonly custom: unknown;
}
type Action = (store: Store, data: Json, done: (error: unknown, answer?: Json) => void) => void;

const load: (path: string) => unknown = createRequire(import.meta.url);
const database = load("dynalite/db") as { create: (options: Json) => Store };
const validations = load("dynalite/validations") as Validations;

const operations = [
  "BatchGetItem",
  "BatchWriteItem",
  "CreateTable",
  "DeleteItem",
  "DeleteTable",
  "DescribeTable",
  "GetItem",
  "ListTables",
  "PutItem",
  "Query",
  "Scan",
  "UpdateItem",
  "UpdateTable",
] as const;
export type Operation = (typeof operations)[number];

export function isOperation(name: string): name is Operation {
  return (operations as readonly string[]).includes(name);
}

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
const parts = new Map(
  operations.map((name) => [
    name,
    {
      act: load(`dynalite/actions/${lowerFirst(name)}`) as Action,
      validation: load(`dynalite/validations/${lowerFirst(name)}`) as ActionValidation,
    },
  ]),
);

/**
 * Opens a store in `folder`, or in memory without one.
 * @throws if the folder cannot be written, or another process has it open.
 */
export async function openStore(folder: string | undefined, region: string): Promise<Store> {
  const store = database.create({
    createTableMs: 0,
    deleteTableMs: 0,
    updateTableMs: 0,
    ...(folder !== undefined && { path: folder }),
  });
  store.tableDb.awsRegion = region;
  await store.db.open();
  return store;
}

/** A request whose form has been checked, ready to be carried out. */
export interface CheckedRequest {
  readonly run: () => Promise<Json>;
}

/** Checks a request as DynamoDB does before it looks at any item. @throws {DynamoError} what is wrong with its form. */
export function check(store: Store, operation: Operation, request: Json): CheckedRequest {
  const part = parts.get(operation);
  if (part === undefined) throw new Error(`No such operation: "${operation}"`);
  const { act, validation } = part;
  let data: Json;
  try {
    // dynalite fills in and deletes fields of what it is given.
    const checked = validations.checkTypes(structuredClone(request), validation.types);
    validations.checkValidations(checked, validation.types, validation.custom, store);
    data = checked;
  } catch (error) {
    throw asDynamoError(error);
  }
  return {
    run: () =>
      new Promise((resolve, reject) => {
        act(store, data, (error, answer = {}) => {
          if (error) reject(asDynamoError(error));
          else resolve(answer);
        });
      }),
  };
}

function asDynamoError(error: unknown): Error {
  if (error instanceof Error && "statusCode" in error && "body" in error && typeof error.statusCode === "number") {
    return new DynamoError(error.statusCode, error.body as Json);
  }
  return error instanceof Error ? error : new Error(String(error));
}
