import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isRunning } from "./starter.mjs";

/**
 * Does a piece of work while no other command of this checkout does the same. The lock names its holder; one whose holder is gone is taken over.
 * @param {string} file
 * @param {() => Promise<void>} work
 */
export async function withLock(file, work) {
  let waited = false;
  mkdirSync(path.dirname(file), { recursive: true });
  while (!take(file)) {
    if (!waited) console.log("Another command is at it already; waiting for it …");
    waited = true;
    await sleep(500);
  }
  const release = () => rmSync(file, { force: true });
  process.once("exit", release);
  try {
    await work();
  } finally {
    process.off("exit", release);
    release();
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
  if (!holderIsGone(file)) return false;
  rmSync(file, { force: true });
  return false;
}

function holderIsGone(file) {
  try {
    const holder = Number(readFileSync(file, "utf8"));
    return holder > 0 && !isRunning(holder);
  } catch {
    return false;
  }
}
