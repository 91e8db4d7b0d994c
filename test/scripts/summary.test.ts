import path from "node:path";
import { expect, test } from "@jest/globals";
import { summary } from "../../scripts/test/summary.mjs";

const root = path.resolve("project");
const file = (name: string, took: number): object => ({ name: path.join(root, name), startTime: 0, endTime: took });

test("a run closes with its slowest files, what passed at a second try, and the count", () => {
  const report = {
    testResults: [file("test/a.test.ts", 500), file("test/b.test.ts", 2500)],
    numPassedTests: 7,
    numFailedTests: 0,
  };
  expect(summary([report], ["test/b.test.ts"], root, 61_000).split("\n")).toEqual([
    "",
    "Took 61.0 s. The slowest of 2 files:",
    "     2.5 s  test/b.test.ts",
    "     0.5 s  test/a.test.ts",
    "",
    "Passed at a second try only, which is a defect to fix:",
    "  test/b.test.ts",
    "",
    "7 passed, 0 failed",
  ]);
});
