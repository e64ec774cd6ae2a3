import { expect, test } from "vitest";
import { SharedLock } from "../../../local/emulators/shared-lock.ts";

test("SharedLock lets sharers in together, one alone after them, and later ones after that", async () => {
  const lock = new SharedLock();
  const log: string[] = [];
  const work = (name: string) => async (): Promise<void> => {
    log.push(`${name} in`);
    await new Promise((done) => setTimeout(done, 5));
    log.push(`${name} out`);
  };
  await Promise.all([
    lock.shared(work("a")),
    lock.shared(work("b")),
    lock.exclusive(work("X")),
    lock.shared(work("c")),
    lock.exclusive(work("Y")),
  ]);
  expect(log).toEqual(["a in", "b in", "a out", "b out", "X in", "X out", "c in", "c out", "Y in", "Y out"]);
});

test("SharedLock goes on after work that fails", async () => {
  const lock = new SharedLock();
  await expect(lock.exclusive(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await lock.exclusive(async () => 1)).toBe(1);
});
