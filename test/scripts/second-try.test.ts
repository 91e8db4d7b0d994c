import path from "node:path";
import { expect, test } from "@jest/globals";
import { filesForSecondTry } from "../../scripts/test/second-try.mjs";

const root = path.resolve("project");
const tried = (failed: string[], passed: string[] = []): string[] =>
  filesForSecondTry(
    {
      testResults: [
        ...failed.map((file) => ({ name: path.join(root, file), status: "failed" })),
        ...passed.map((file) => ({ name: path.join(root, file), status: "passed" })),
      ],
    },
    root,
  ) as string[];

test("what failed in the browser or LibreOffice gets a second try, and only it", () => {
  expect(
    tried(
      ["test/browser/taskpane/states.test.ts", "test/parity/twin/budget.test.ts"],
      ["test/browser/workbench/page.test.ts", "test/engine/zero.test.ts"],
    ),
  ).toEqual(["test/browser/taskpane/states.test.ts", "test/parity/twin/budget.test.ts"]);
});

test.each([
  ["a figure was wrong", ["test/engine/zero.test.ts"]],
  ["a figure was wrong too", ["test/browser/workbench/page.test.ts", "test/contract/fuzz.test.ts"]],
  ["much of the browser failed", ["a", "b", "c", "d"].map((name) => `test/browser/workbench/${name}.test.ts`)],
  ["no test failed", []],
])("nothing gets one where %s", (_, failed) => {
  expect(tried(failed)).toEqual([]);
});
