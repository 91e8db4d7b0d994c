import { expect, test } from "@jest/globals";
import { textSoFar, typedArgument } from "../../src/workbench/page/typed-argument";

/** The formula with its caret written as "|". */
function typed(written: string): {
  readonly name?: string;
  readonly argument?: number;
  readonly text?: string | undefined;
} {
  const caret = written.indexOf("|");
  const formula = written.replace("|", "");
  const found = typedArgument(formula, caret);
  return found ? { name: found.name, argument: found.argument, text: textSoFar(formula, found) } : {};
}

test.each([
  ['=TUNE.SCENARIO(A6:E52,"sav|', { name: "TUNE.SCENARIO", argument: 1, text: "sav" }],
  ["=TUNE.SCENARIO(A6:E52, |", { name: "TUNE.SCENARIO", argument: 1, text: "" }],
  ["=TUNE.SCENARIO(A6:E52,|)", { name: "TUNE.SCENARIO", argument: 1, text: "" }],
  ["=TUNE.SCENARIO('Plan (2), old'!A6:E52,\"|", { name: "TUNE.SCENARIO", argument: 1, text: "" }],
  ['=IF(A1="a,(b",TUNE.MODELPRICE("gpt-4.1","|', { name: "TUNE.MODELPRICE", argument: 1, text: "" }],
  ["=TUNE.SOLVE(SUM(A1,B1),|", { name: "TUNE.SOLVE", argument: 1, text: "" }],
  ["=TUNE.WHATIF(A1:B9,{1,2},|", { name: "TUNE.WHATIF", argument: 2, text: "" }],
  ['=TUNE.SCENARIO(A6:E52,"saving"|', { name: "TUNE.SCENARIO", argument: 1, text: undefined }],
  ["=TUNE.SCENARIO(A6:E52,B1|", { name: "TUNE.SCENARIO", argument: 1, text: undefined }],
  ['=TUNE.SCENARIO(A6:E52,"saving")|', {}],
  ["=1+(2|", {}],
  ["TUNE.SCENARIO(|", {}],
])("%s", (written, expected) => {
  expect(typed(written)).toEqual(expected);
});
