import { readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, expect, test } from "@jest/globals";
import { type Client, openClient } from "./client";

const fixture = path.join(import.meta.dirname, "../workbench/fixture");
let client: Client | undefined;
afterEach(() => client?.close());

/** How long a function that reads another function's cell takes, from the edit to the last figure. */
async function twoLevels(realTiming: boolean): Promise<number> {
  client = await openClient({ realTiming });
  const { workbench, page } = client;
  page.runFile(path.join(fixture, "functions.js"));
  await workbench.host.functionsReady;
  workbench.registerFunctions("FIX", JSON.parse(readFileSync(path.join(fixture, "functions.json"), "utf8")));
  workbench.setFormula("Sheet1", "A2", "=FIX.TWICE(A1)");
  workbench.setFormula("Sheet1", "A3", "=FIX.TWICE(A2)");
  await workbench.settled();
  const began = performance.now();
  workbench.setFormula("Sheet1", "A1", 5);
  await workbench.settled();
  expect(workbench.getValue("Sheet1", "A3")).toBe(20);
  return performance.now() - began;
}

// The client sends results 50 ms after a call and then waits half a second before it sends more.
test("with the real waits a second level of functions costs half a second", async () => {
  expect(await twoLevels(true)).toBeGreaterThan(500);
});

test("without them the same figures come, sooner", async () => {
  const slow = await twoLevels(true);
  client?.close();
  expect(await twoLevels(false)).toBeLessThan(slow);
});
