import type { LevelDb, WriteOperation } from "./dynalite.ts";

/**
 * Holds back what dynalite writes while a transaction is worked out, then writes all of it at once or nothing: LevelDB
 * keeps a batch whole even if the process is killed in the middle. Use it only while nothing else can write.
 */
export class WriteBuffer {
  private readonly direct: Pick<LevelDb, "put" | "del" | "batch">;
  private held: WriteOperation[] | undefined;

  constructor(db: LevelDb) {
    this.direct = { put: db.put.bind(db), del: db.del.bind(db), batch: db.batch.bind(db) };
    db.put = (key, value, done) => this.write([{ type: "put", key, value }], done);
    db.del = (key, done) => this.write([{ type: "del", key }], done);
    db.batch = (operations, done) => this.write(operations, done);
  }

  /** Runs `work`, whose writes do not reach the store, and returns them with its result. */
  async holding<T>(
    work: () => Promise<T>,
  ): Promise<{ readonly result: T; readonly writes: readonly WriteOperation[] }> {
    const writes: WriteOperation[] = [];
    this.held = writes;
    try {
      return { result: await work(), writes };
    } finally {
      this.held = undefined;
    }
  }

  /** Writes everything, or nothing. */
  commit(writes: readonly WriteOperation[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.direct.batch(writes, (error) => (error ? reject(error) : resolve()));
    });
  }

  private write(operations: readonly WriteOperation[], done: (error?: unknown) => void): void {
    if (this.held !== undefined) {
      this.held.push(...operations);
      setImmediate(done);
      return;
    }
    const [first] = operations;
    if (operations.length !== 1 || first === undefined) this.direct.batch(operations, done);
    else if (first.type === "put") this.direct.put(first.key, first.value, done);
    else this.direct.del(first.key, done);
  }
}
