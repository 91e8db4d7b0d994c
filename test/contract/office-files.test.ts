import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@jest/globals";

const root = path.join(import.meta.dirname, "../..");
const packageFolder = path.join(root, "node_modules/@microsoft/office-js");
const hash = (file: string): string => createHash("sha256").update(readFileSync(file)).digest("hex");

test.each(["office.js", "excel-win32-16.01.js", "en-us/office_strings.js"])(
  "the workbench serves %s of Microsoft's package, unmodified",
  (file) => {
    const served = path.join(root, "dist/workbench/office", file);
    if (!existsSync(served)) throw new Error(`${served} is not built: npm run build`);
    expect(hash(served)).toBe(hash(path.join(packageFolder, "dist", file)));
  },
);

test("the licence lies beside them", () => {
  expect(hash(path.join(root, "dist/workbench/office/LICENSE.md"))).toBe(hash(path.join(packageFolder, "LICENSE.md")));
});
