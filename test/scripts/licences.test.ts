import { expect, test } from "@jest/globals";
import { isAllowed, licenceProblems } from "../../scripts/lint/licences.mjs";

test.each([
  ["MIT", true],
  ["Apache-2.0 AND MIT", true],
  ["(BSD-3-Clause OR GPL-2.0)", true],
  ["GPL-3.0-only", false],
  ["MIT AND GPL-3.0-only", false],
  ["(GPL-2.0 OR LGPL-3.0)", false],
  ["UNLICENSED", false],
])("%s: %s", (expression, allowed) => {
  expect(isAllowed(expression)).toBe(allowed);
});

test("a package without a licence, or with a foreign one, is named", () => {
  const packages = {
    "": {},
    "node_modules/good": { license: "MIT" },
    "node_modules/bad": { license: "SSPL-1.0" },
    "node_modules/a/node_modules/@b/c": {},
    "node_modules/hyperformula": { license: "GPL-3.0-only" },
  };
  expect(licenceProblems({ packages })).toEqual([
    "bad: its licence SSPL-1.0 is not on the list.",
    "@b/c: it names no licence.",
  ]);
});
