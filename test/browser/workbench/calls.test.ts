import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { calculate, FixtureSite, type OpenWorkbench } from "./fixture-site";

jest.setTimeout(60_000);

let site: FixtureSite;
let workbench: OpenWorkbench;

beforeAll(async () => {
  site = await FixtureSite.start();
  workbench = await site.open();
}, 120_000);
afterAll(() => site.stop());

/** What ECHO was given; its last argument is the invocation, of which it tells the keys. */
const heard = async (formula: string): Promise<unknown> =>
  JSON.parse(String((await calculate(workbench.page, { A20: formula }))[0]));

describe("functions are called as Excel calls them", () => {
  test("what is left out arrives as null, the invocation comes last", async () => {
    expect(await heard("=FIX.ECHO(1)")).toEqual([1, null, null, null, ["functionName"]]);
    expect(await heard('=FIX.ECHO(TRUE,,"x")')).toEqual([true, null, "x", null, ["functionName"]]);
  });

  test("numbers, texts and logical values arrive in the parameter's type", async () => {
    expect(await heard("=FIX.ECHO(1/3,TRUE,5,0)")).toEqual([1 / 3, 1, "5", false, ["functionName"]]);
    expect(await heard('=FIX.ECHO("12%",2,TRUE,"true")')).toEqual(["12%", 2, "TRUE", true, ["functionName"]]);
  });

  test("an empty cell is null on the web, and 0, an empty text or FALSE on the desktop", async () => {
    expect(await heard("=FIX.ECHO(Z99,Z99,Z99,Z99)")).toEqual([null, null, null, null, ["functionName"]]);
    await workbench.page.evaluate(() => window.workbench.setEmptyCells("desktop"));
    expect(await heard("=FIX.ECHO(Z98,Z98,Z98,Z98)")).toEqual([0, 0, "", false, ["functionName"]]);
    await workbench.page.evaluate(() => window.workbench.setEmptyCells("web"));
  });

  test("a range is rows of cells, its empty ones null, its errors errors", async () => {
    const [text] = await calculate(
      workbench.page,
      { C1: 1, D1: "x", C2: true, D3: "=NA()", A21: "=FIX.ECHORANGE(C1:D3)" },
      ["A21"],
    );
    expect(JSON.parse(String(text))).toEqual([
      [1, "x"],
      [true, null],
      [null, "error #N/A"],
    ]);
  });

  test("an error is passed where the metadata allows it, else it is the result", async () => {
    expect(await heard("=FIX.ECHO(1/0)")).toEqual(["error #DIV/0!", null, null, null, ["functionName"]]);
    expect(await calculate(workbench.page, { A22: "=FIX.TWICE(1/0)", A23: "=FIX.SUMNUMBERS(D3:D4)" })).toEqual([
      { error: "#DIV/0!", message: "" },
      { error: "#N/A", message: "" },
    ]);
  });

  test("a text for a number is #VALUE! before the call", async () => {
    expect(await calculate(workbench.page, { A24: '=FIX.TWICE("3")' })).toEqual([{ error: "#VALUE!", message: "" }]);
  });

  test("a range for a single cell means one call for each", async () => {
    await calculate(workbench.page, { C5: 1, C6: 2, C7: 3, E5: "=FIX.TWICE(C5:C7)" });
    expect(await workbench.page.evaluate(() => window.workbench.getValues("Sheet1", "E5:E7"))).toEqual([[2], [4], [6]]);
  });

  test("addresses are told to those who ask for them", async () => {
    expect(await calculate(workbench.page, { A25: "=FIX.WHERE(C5)" })).toEqual(["Sheet1!A25 Sheet1!C5"]);
  });

  test("a function that was never associated is #NAME?", async () => {
    expect(await calculate(workbench.page, { A26: "=FIX.LONELY()" })).toEqual([{ error: "#NAME?", message: "" }]);
  });
});

describe("results are shown as Excel shows them", () => {
  test("an array spills, at full precision", async () => {
    await calculate(workbench.page, { G1: "=FIX.GRID(2,3)/3" });
    expect(await workbench.page.evaluate(() => window.workbench.getValues("Sheet1", "G1:I2"))).toEqual([
      [1 / 3, 2 / 3, 1],
      [4 / 3, 5 / 3, 2],
    ]);
  });

  test("what stands in the way of a spill makes it #SPILL!, until it is gone", async () => {
    expect(await calculate(workbench.page, { G6: "here", G5: "=FIX.GRID(2,1)" }, ["G5"])).toEqual([
      { error: "#SPILL!", message: "" },
    ]);
    expect(await calculate(workbench.page, { G6: "" }, ["G5", "G6"])).toEqual([1, 2]);
  });

  test("NaN, infinity and null inside an array are lost to 0; errors keep their message", async () => {
    await calculate(workbench.page, { G10: "=FIX.ODD()" });
    expect(await workbench.page.evaluate(() => window.workbench.getValues("Sheet1", "G10:L10"))).toEqual([
      [0, 0, 0, "", true, { error: "#N/A", message: "Nothing here." }],
    ]);
  });

  test("the codes that carry a message show it, the others do not", async () => {
    expect(
      await calculate(workbench.page, {
        A30: '=FIX.FAIL("invalidValue","Too large.")',
        A31: '=FIX.FAIL("invalidNumber","Too large.")',
        A32: "=FIX.CRASH()",
      }),
    ).toEqual([
      { error: "#VALUE!", message: "Too large." },
      { error: "#NUM!", message: "" },
      { error: "#VALUE!", message: "" },
    ]);
  });

  test("formulas around a function see its error", async () => {
    expect(
      await calculate(workbench.page, {
        A33: '=IFERROR(FIX.FAIL("notAvailable","No."),"caught")',
        A34: '=ISERROR(FIX.FAIL("invalidNumber",""))',
      }),
    ).toEqual(["caught", true]);
  });

  test("a promise is #BUSY! until it settles, and is asked for once", async () => {
    const { page } = workbench;
    await page.evaluate(() => window.workbench.setFormula("Sheet1", "A40", '=FIX.LATER("done",400)'));
    await page.waitForFunction(
      () => (window.workbench.getValue("Sheet1", "A40") as { error?: string }).error === "#BUSY!",
    );
    expect(await calculate(page, { A41: '=FIX.LATER("fail",10)' }, ["A40", "A41"])).toEqual([
      "done",
      { error: "#N/A", message: "Too late." },
    ]);
    expect(await calculate(page, { A42: "=FIX.CALLS()" })).toEqual([2]);
  });

  test("an asynchronous function is called again when its argument changes", async () => {
    await calculate(workbench.page, { B50: 1, A50: "=FIX.LATER(B50,5)" });
    expect(await calculate(workbench.page, { B50: 2 }, ["A50"])).toEqual([2]);
  });
});
