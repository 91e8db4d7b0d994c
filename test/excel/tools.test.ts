import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from "@jest/globals";
import {
  loadAtStartupUnlessRefused,
  loadsAtStartup,
  numberSeparators,
  openWorkbook,
  setLoadsAtStartup,
} from "../../src/excel/application";
import { enterAgain, goToCell, selectedText, writeActiveCell } from "../../src/excel/cells";
import { createSheets } from "../../src/excel/create-sheets";
import { readWorkbook, scenarioSheets, takenSheetNames } from "../../src/excel/read-workbook";
import { shareCopy } from "../../src/excel/share-copy";
import { absoluteAddress, quotedSheet } from "../../src/workbooks/grid/area";
import { layout } from "../../src/workbooks/layout";
import { templates } from "../../src/workbooks/templates";
import { openExcel, type OpenExcel, sentBy } from "./open-excel";

jest.setTimeout(120_000);

const layouts = layout(templates[0]!);
const scenario = layouts[0]!;
const needsAddIn = (formula: string): boolean => formula.includes("TUNE.");
const control = { signal: new AbortController().signal, progress: () => undefined };

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel();
  await createSheets(layouts);
  await excel.workbench.settled();
});
afterAll(() => excel.close());
afterEach(() => {
  excel.workbench.failNextSync(0);
  excel.workbench.setFault("cellBeingEdited", false);
});

/** What a tool leaves tracked, counted by what it has Excel keep and gives back. */
async function trackedBy(tool: () => Promise<unknown>): Promise<number> {
  const from = excel.requests.length;
  await tool();
  await new Promise((resolve) => setTimeout(resolve, 20));
  const { kept, returned } = sentBy(excel.requests.slice(from));
  return kept - returned;
}

describe("the active cell", () => {
  test("takes a formula, and then says what it holds instead of overwriting it", async () => {
    excel.workbench.select("Sheet1", "B2");
    expect(await writeActiveCell("=1+1")).toEqual({ at: "written", address: "Sheet1!B2" });
    expect(await writeActiveCell(5)).toEqual({ at: "occupied", address: "Sheet1!B2", content: "=1+1" });
    expect(excel.workbench.getFormula("Sheet1", "B2")).toBe("=1+1");
    expect(await writeActiveCell(5, true)).toEqual({ at: "written", address: "Sheet1!B2" });
    expect(excel.workbench.getValue("Sheet1", "B2")).toBe(5);
  });

  test.each([Number.NaN, Infinity])("is not told to be %d, which Excel would silently leave out", async (value) => {
    excel.workbench.select("Sheet1", "B9");
    await expect(writeActiveCell(value)).rejects.toThrow("not a number");
  });

  test("is not written while a cell is being edited", async () => {
    excel.workbench.select("Sheet1", "B9");
    excel.workbench.setFault("cellBeingEdited", true);
    await expect(writeActiveCell(1)).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  });
});

describe("the selection", () => {
  test("is read as rows of texts, as far as its cells are used", async () => {
    excel.workbench.setBlock("Sheet1", "D1", [
      ["How", "much"],
      ["is", "it?"],
    ]);
    excel.workbench.select("Sheet1", "D1:E2");
    expect(await selectedText()).toEqual({ address: "Sheet1!D1:E2", text: "How\tmuch\nis\tit?" });
    excel.workbench.select("Sheet1", "D1:E1000");
    expect((await selectedText()).address).toBe("Sheet1!D1:E2");
  });

  test("of empty cells is an empty text", async () => {
    excel.workbench.select("Sheet1", "X90:Y99");
    expect(await selectedText()).toEqual({ address: "Sheet1!X90:Y99", text: "" });
  });
});

test("going to a cell shows its sheet and selects it", async () => {
  await goToCell({ sheet: scenario.name, address: "C8" });
  expect(excel.workbench.activeSheet()).toBe(scenario.name);
  expect((await selectedText()).address).toBe(`${quotedSheet(scenario.name)}!C8`);
  await expect(goToCell({ sheet: "No such sheet", address: "A1" })).rejects.toMatchObject({ code: "ItemNotFound" });
});

test("entering formulas again gives each its value, and leaves nothing tracked", async () => {
  excel.workbench.setBlock("Sheet1", "G1", [["=1+1"], ["=2+2"]]);
  const places = ["G1", "G2"].map((address) => ({ sheet: "Sheet1", address }));
  let entered: unknown;
  expect(await trackedBy(async () => (entered = await enterAgain(places, (formula) => `${formula}*10`)))).toBe(0);
  expect(entered).toEqual([
    { ...places[0], value: 11 },
    { ...places[1], value: 22 },
  ]);
  expect(excel.workbench.getFormula("Sheet1", "G2")).toBe("=2+2*10");
});

describe("reading the workbook", () => {
  test("gives every sheet's formulas, values and names, changes nothing and leaves nothing tracked", async () => {
    let content: Awaited<ReturnType<typeof readWorkbook>> | undefined;
    expect(await trackedBy(async () => (content = await readWorkbook(control)))).toBe(0);
    expect(content!.tooLarge).toEqual([]);
    expect(content!.sheets.map(({ name }) => name)).toEqual(["Sheet1", ...layouts.map(({ name }) => name)]);
    const read = content!.sheets.find(({ name }) => name === scenario.name)!;
    expect([read.row, read.column]).toEqual([0, 0]);
    for (const { row, column, formula, value, spilled } of scenario.cells) {
      if (formula !== undefined) expect(read.formulas[row]?.[column]).toBe(formula);
      else if (typeof value === "number" && !spilled) expect(read.values[row]?.[column]).toBe(value);
    }
    expect(read.names).toEqual(
      Object.fromEntries(scenario.names.map(({ name, area }) => [name, absoluteAddress(area)])),
    );
  });

  test("stops when it is told to", async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(readWorkbook({ ...control, signal: stop.signal })).rejects.toBe(stop.signal.reason);
  });

  test("finds the tables that the results of scenario sheets read, that of the active sheet first", async () => {
    await goToCell({ sheet: scenario.name, address: "A1" });
    const [table, ...others] = await scenarioSheets();
    const saving = scenario.names.find(({ name }) => name === "Saving")!.area;
    const { formula } = scenario.cells.find(({ row, column }) => row === saving.row && column === saving.column)!;
    expect(others).toEqual([]);
    expect(table).toMatchObject({
      sheet: scenario.name,
      tableSheet: `${scenario.name} case inputs`,
      shownCase: { name: "Base", followed: true },
    });
    expect(formula).toContain(`SCENARIO(${table!.reference},`);
    expect(table!.values[0]?.slice(0, 4)).toEqual(["Input", "Unit", "Prompting", "Fine-tuned"]);
    const calls = (values: readonly (readonly unknown[])[]): unknown =>
      values.find(([label]) => label === "Calls per day")![2];
    expect(calls(table!.values)).toBe(5000);
    excel.workbench.setFormula(scenario.name, "Case", "High");
    await excel.workbench.settled();
    const [later] = await scenarioSheets();
    expect([later!.shownCase?.name, calls(later!.values)]).toEqual(["High", 9000]);
    excel.workbench.setFormula(scenario.name, "Case", "Base");
    await excel.workbench.settled();
  });

  test("knows the names of all sheets", async () => {
    expect(await takenSheetNames()).toEqual(["Sheet1", ...layouts.map(({ name }) => name)]);
  });
});

describe("a copy to share", () => {
  const original = layouts[3]!.name;
  const sheets = ["Sheet1", ...layouts.map(({ name }) => name)];

  test("has values in the place of our formulas, whole spills included, and leaves the sheet and nothing tracked", async () => {
    const before = excel.workbench.inspect(original);
    let copy: Awaited<ReturnType<typeof shareCopy>> | undefined;
    expect(await trackedBy(async () => (copy = await shareCopy(original, "To share", needsAddIn)))).toBe(0);
    const formulas = layouts[3]!.cells.filter(({ formula }) => formula && needsAddIn(formula));
    expect(copy).toMatchObject({ name: "To share" });
    expect(copy!.made.map(({ formula }) => formula)).toEqual(formulas.map(({ formula }) => formula));
    expect(excel.workbench.inspect(original)).toEqual(before);
    const cells = (name: string): Record<string, { value: unknown; formula?: string }> =>
      (excel.workbench.inspect(name) as { cells: Record<string, { value: unknown; formula?: string }> }).cells;
    const shared = cells("To share");
    for (const [address, { value, formula }] of Object.entries(cells(original))) {
      expect([address, shared[address]?.value]).toEqual([address, value]);
      if (formula && !needsAddIn(formula)) expect(shared[address]?.formula).toBe(formula);
    }
    expect(Object.values(shared).filter(({ formula }) => formula && needsAddIn(formula))).toEqual([]);
    await removeNamed("To share");
  });

  test.each([4, 5])(
    "that breaks off at request %d leaves the workbook as it was, or names what is left",
    async (request) => {
      excel.workbench.failNextSync(request);
      const failure = await shareCopy(original, "To share", needsAddIn).catch((error: unknown) => error);
      expect(failure).toMatchObject({ name: "WriteFailed", cause: { code: "GeneralException" } });
      const { left } = failure as { readonly left: readonly string[] };
      expect(excel.workbench.sheets().filter((name) => !left.includes(name))).toEqual(sheets);
      for (const name of left) await removeNamed(name);
    },
  );
});

describe("loading with the workbook", () => {
  test("is switched off and on, and what its owner said is kept with the workbook", async () => {
    await setLoadsAtStartup(true);
    expect(await loadsAtStartup()).toBe(true);
    await setLoadsAtStartup(false);
    expect(await loadsAtStartup()).toBe(false);
    await loadAtStartupUnlessRefused();
    expect(await loadsAtStartup()).toBe(false);
    await setLoadsAtStartup(true);
    await Office.addin.setStartupBehavior(Office.StartupBehavior.none);
    await loadAtStartupUnlessRefused();
    expect(await loadsAtStartup()).toBe(true);
  });

  test("asks for no deletion where nothing was kept", async () => {
    await setLoadsAtStartup(true);
    const from = excel.requests.length;
    await setLoadsAtStartup(true);
    const names = excel.requests.slice(from).flatMap(({ actions }) => actions.map(({ Name }) => Name));
    expect(names).not.toContain("Delete");
  });
});

test("a workbook file is opened in a window of its own, as it is", async () => {
  await openWorkbook(new Uint8Array([80, 75, 3, 4]));
  expect(excel.opened).toEqual(["UEsDBA=="]);
});

test("Excel says how it writes numbers", async () => {
  expect(await numberSeparators()).toEqual({ decimal: ".", group: "," });
});

async function removeNamed(name: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(name).delete();
    await context.sync();
  });
}
