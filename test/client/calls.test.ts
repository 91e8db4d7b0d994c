import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Client, openClient } from "./client";

const fixture = path.join(import.meta.dirname, "../workbench/fixture");

let client: Client;
beforeAll(async () => {
  client = await openClient();
  client.page.runFile(path.join(fixture, "functions.js"));
  await client.workbench.host.functionsReady;
  client.workbench.registerFunctions("FIX", JSON.parse(readFileSync(path.join(fixture, "functions.json"), "utf8")));
});
afterAll(() => client.close());

type Cell = number | string | boolean;

/** Enters values and formulas into Sheet1, waits, and reads the same or other cells. */
async function calculate(entries: Record<string, Cell>, read: string[] = Object.keys(entries)): Promise<unknown[]> {
  for (const [address, content] of Object.entries(entries)) client.workbench.setFormula("Sheet1", address, content);
  await client.workbench.settled();
  return read.map((address) => client.workbench.getValue("Sheet1", address));
}

/** What ECHO was given; its last argument is the invocation, of which it tells the function. */
const heard = async (formula: string): Promise<unknown> => JSON.parse(String((await calculate({ A20: formula }))[0]));

describe("functions are called as Excel calls them", () => {
  test("what is left out arrives as null, the invocation comes last", async () => {
    expect(await heard("=FIX.ECHO(1)")).toEqual([1, null, null, null, "ECHO"]);
    expect(await heard('=FIX.ECHO(TRUE,,"x")')).toEqual([true, null, "x", null, "ECHO"]);
  });

  test("numbers, texts and logical values arrive in the parameter's type", async () => {
    expect(await heard("=FIX.ECHO(1/3,TRUE,5,0)")).toEqual([1 / 3, 1, "5", false, "ECHO"]);
    expect(await heard('=FIX.ECHO("12%",2,TRUE,"true")')).toEqual(["12%", 2, "TRUE", true, "ECHO"]);
  });

  test("an empty cell is null on the web, and 0, an empty text or FALSE on the desktop", async () => {
    expect(await heard("=FIX.ECHO(Z99,Z99,Z99,Z99)")).toEqual([null, null, null, null, "ECHO"]);
    client.workbench.setEmptyCells("desktop");
    expect(await heard("=FIX.ECHO(Z98,Z98,Z98,Z98)")).toEqual([0, 0, "", false, "ECHO"]);
    client.workbench.setEmptyCells("web");
  });

  test("a range is rows of cells, its empty ones null, its errors errors", async () => {
    const [text] = await calculate({ C1: 1, D1: "x", C2: true, D3: "=NA()", A21: "=FIX.ECHORANGE(C1:D3)" }, ["A21"]);
    expect(JSON.parse(String(text))).toEqual([
      [1, "x"],
      [true, null],
      [null, "error #N/A"],
    ]);
  });

  test("an error is passed where the metadata allows it, else it is the result", async () => {
    expect(await heard("=FIX.ECHO(1/0)")).toEqual(["error #DIV/0!", null, null, null, "ECHO"]);
    expect(await calculate({ A22: "=FIX.TWICE(1/0)", A23: "=FIX.SUMNUMBERS(D3:D4)" })).toEqual([
      { error: "#DIV/0!", message: "" },
      { error: "#N/A", message: "" },
    ]);
  });

  test("a text for a number is #VALUE! before the call", async () => {
    expect(await calculate({ A24: '=FIX.TWICE("3")' })).toEqual([{ error: "#VALUE!", message: "" }]);
  });

  test("a range for a single cell means one call for each", async () => {
    await calculate({ C5: 1, C6: 2, C7: 3, E5: "=FIX.TWICE(C5:C7)" });
    expect(client.workbench.getValues("Sheet1", "E5:E7")).toEqual([[2], [4], [6]]);
  });

  test("addresses are told to those who ask for them", async () => {
    expect(await calculate({ A25: "=FIX.WHERE(C5)" })).toEqual(["Sheet1!A25 Sheet1!C5"]);
  });

  test("a function that was never associated is #VALUE!, as Microsoft's runtime reports it", async () => {
    expect(await calculate({ A26: "=FIX.LONELY()" })).toEqual([{ error: "#VALUE!", message: "" }]);
  });
});

describe("results are shown as Excel shows them", () => {
  test("an array spills, at full precision", async () => {
    await calculate({ G1: "=FIX.GRID(2,3)/3" });
    expect(client.workbench.getValues("Sheet1", "G1:I2")).toEqual([
      [1 / 3, 2 / 3, 1],
      [4 / 3, 5 / 3, 2],
    ]);
  });

  test("what stands in the way of a spill makes it #SPILL!, until it is gone", async () => {
    expect(await calculate({ G6: "here", G5: "=FIX.GRID(2,1)" }, ["G5"])).toEqual([{ error: "#SPILL!", message: "" }]);
    expect(await calculate({ G6: "" }, ["G5", "G6"])).toEqual([1, 2]);
  });

  test("NaN, infinity and null inside an array are lost to 0; errors keep their message", async () => {
    await calculate({ G10: "=FIX.ODD()" });
    expect(client.workbench.getValues("Sheet1", "G10:L10")).toEqual([
      [0, 0, 0, "", true, { error: "#N/A", message: "Nothing here." }],
    ]);
  });

  test("the codes that carry a message show it, the others do not", async () => {
    expect(
      await calculate({
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
      await calculate({
        A33: '=IFERROR(FIX.FAIL("notAvailable","No."),"caught")',
        A34: '=ISERROR(FIX.FAIL("invalidNumber",""))',
      }),
    ).toEqual(["caught", true]);
  });

  test("a promise is #BUSY! until it settles, and is asked for once", async () => {
    client.workbench.setFormula("Sheet1", "A40", '=FIX.LATER("done",400)');
    await until(() => (client.workbench.getValue("Sheet1", "A40") as { error?: string }).error === "#BUSY!");
    expect(await calculate({ A41: '=FIX.LATER("fail",10)' }, ["A40", "A41"])).toEqual([
      "done",
      { error: "#N/A", message: "Too late." },
    ]);
    expect(await calculate({ A42: "=FIX.CALLS()" })).toEqual([2]);
  });

  test("an asynchronous function is called again when its argument changes", async () => {
    await calculate({ B50: 1, A50: "=FIX.LATER(B50,5)" });
    expect(await calculate({ B50: 2 }, ["A50"])).toEqual([2]);
  });

  test("a formula with several calls waits for all of them, and asks each once", async () => {
    const [before] = await calculate({ A59: "=FIX.CALLS(59)" });
    expect(await calculate({ A60: "=FIX.LATER(1,20)+FIX.LATER(2,60)+FIX.TWICE(FIX.LATER(3,5))" })).toEqual([9]);
    expect(await calculate({ A61: "=FIX.CALLS(61)" })).toEqual([Number(before) + 3]);
  });

  test("a function that reads another function's cell follows it", async () => {
    expect(await calculate({ C60: "=FIX.LATER(4,10)", C61: "=FIX.TWICE(C60)", C62: "=FIX.TWICE(C61)" })).toEqual([
      4, 8, 16,
    ]);
  });

  test("two thousand calls come back whole", async () => {
    const rows = Array.from({ length: 2000 }, (_row, at) => [`=FIX.TWICE(${at})`]);
    client.workbench.setBlock("Sheet1", "Z1", rows);
    await client.workbench.settled();
    expect(client.workbench.getValues("Sheet1", "Z1:Z2000")).toEqual(rows.map((_row, at) => [at * 2]));
  });

  test("a call that nobody waits for any more is cancelled, where the function can be", async () => {
    await calculate({ A70: 5 });
    client.workbench.setFormula("Sheet1", "A71", "=FIX.ENDLESS(A70)");
    await until(() => (client.workbench.getValue("Sheet1", "A71") as { error?: string }).error === "#BUSY!");
    client.workbench.setFormula("Sheet1", "A71", "=FIX.TWICE(A70)");
    await client.workbench.settled();
    expect(await calculate({ A72: "=FIX.CANCELLED(1)" }, ["A71", "A72"])).toEqual([10, 1]);
  });
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resume) => setTimeout(resume, 5));
}
