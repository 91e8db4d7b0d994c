import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { withLock } from "../../scripts/processes/lock.mjs";

let folder = "";
let lock = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "lock-"));
  lock = path.join(folder, "lock");
});
afterEach(() => rmSync(folder, { recursive: true }));

test("one after the other, and the lock is gone in the end", async () => {
  const events: string[] = [];
  const work = (name: string) => async (): Promise<void> => {
    events.push(`${name} begins`);
    await sleep(50);
    events.push(`${name} ends`);
  };
  await Promise.all([withLock(lock, work("a")), withLock(lock, work("b"))]);
  expect(events).toEqual(["a begins", "a ends", "b begins", "b ends"]);
  expect(existsSync(lock)).toBe(false);
});

test("a lock whose holder is gone is taken over", async () => {
  writeFileSync(lock, "999999999");
  let done = false;
  await withLock(lock, () => Promise.resolve(void (done = true)));
  expect(done).toBe(true);
});

test("work that fails gives the lock back", async () => {
  await expect(withLock(lock, () => Promise.reject(new Error("no disk")))).rejects.toThrow("no disk");
  expect(existsSync(lock)).toBe(false);
});
