import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { openExcel, type OpenExcel } from "./open-excel";

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel();
});
afterAll(() => excel.close());

/** What a formula gives in B1, once Excel has it from the function. */
async function resultOf(formula: string): Promise<unknown> {
  excel.workbench.setFormula("Sheet1", "B1", formula);
  await excel.workbench.settled();
  return excel.workbench.getValue("Sheet1", "B1");
}

describe("the error of a cell that a function reads comes back as it is", () => {
  test.each([
    ["#DIV/0!", "=1/0"],
    ["#N/A", "=NA()"],
    ["#NUM!", "=SQRT(-1)"],
    ["#VALUE!", '=VALUE("x")'],
    ["#NAME?", "=NOSUCHFUNCTION(1)"],
    ["#REF!", "=INDEX(D1:D2,5)"],
  ])("%s", async (error, formula) => {
    excel.workbench.setFormula("Sheet1", "A1", formula);
    await excel.workbench.settled();
    expect(await resultOf("=TUNE.PROMPTCOST(A1,200,3,0)")).toMatchObject({ error });
    expect(await resultOf("=TUNE.PROMPTCOST(1000,200,3,A1)")).toMatchObject({ error });
  });
});

describe("an error of our own keeps its kind and its message", () => {
  test.each([
    ["#VALUE!", "=TUNE.PROMPTCOST(-1,200,3,0)", /calls_per_day/],
    ["#N/A", '=TUNE.MODELPRICE("no such model")', /no such model/],
    // Excel shows a message with the other two only.
    ["#NUM!", "=TUNE.CALLCOST(10^200,10^200,10^200,10^200)", /^$/],
  ])("%s", async (error, formula, message) => {
    expect(await resultOf(formula)).toMatchObject({ error, message: expect.stringMatching(message) });
  });
});
