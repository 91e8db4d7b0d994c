import { afterAll, afterEach, beforeAll, expect, jest, test } from "@jest/globals";
import { readWorkbook, type SheetContent } from "../../src/excel/read-workbook";
import { createSheets } from "../../src/excel/create-sheets";
import { madeSheets, templateWith, whatWouldBeLost } from "../../src/taskpane/tools/remake";
import { promptOrFineTune } from "../../src/workbooks/catalogue/prompt-or-fine-tune/template";
import { withCurrency } from "../../src/taskpane/new-sheet/currency";
import { inputsBlockOf, withInputs } from "../../src/taskpane/new-sheet/inputs-block";
import { routeOrReplace } from "../../src/workbooks/catalogue/route-or-replace/template";
import { layout } from "../../src/workbooks/layout";
import type { Template, WorkbookKind } from "../../src/workbooks/template/template";
import { partsOf } from "../workbooks/cells";
import { expectOwnFigures, made, type MadeSheet } from "./made-sheet";
import { openExcel, type OpenExcel } from "./open-excel";

jest.setTimeout(120_000);

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel();
});
afterAll(() => excel.close());
afterEach(() => {
  for (const name of excel.workbench.sheets().filter((one) => one !== "Sheet1")) excel.workbench.deleteSheet(name);
});

const contentsNow = async (): Promise<readonly SheetContent[]> =>
  (await readWorkbook({ signal: new AbortController().signal, progress: () => undefined })).sheets;

async function createdBeside(template: Template, kind: WorkbookKind, sheetName: string): Promise<void> {
  const creation = await createSheets(layout(template, { kind, sheetName }));
  expect(creation.is).toBe("created");
  await excel.workbench.settled();
}

/** A sheet with typed inputs, and the template of its sheets for three strategies. */
async function typedIn(kind: WorkbookKind): Promise<{ before: MadeSheet; template: Template }> {
  const before = await made(excel, promptOrFineTune, { kind, name: "Plan" });
  before.set(before.cellOf("Fine-tuned", "Prompt tokens"), 321);
  before.set(before.cellOf("Prompting", "Calls per day"), 9000);
  before.set(before.cellOf("Prompting", "# Baseline model ends after"), 45);
  await before.settled();
  const contents = await contentsNow();
  const [found] = madeSheets(contents);
  expect(found).toMatchObject({ name: "Plan", kind });
  expect(whatWouldBeLost(found!, contents)).toBeUndefined();
  const template = templateWith(found!, [
    { name: "Prompting", like: 0 },
    { name: "Small", like: 1 },
    { name: "Tuned", like: 1 },
  ]);
  return { before, template };
}

test("strategies are added, reordered and renamed in sheets beside those that there are", async () => {
  const { before, template } = await typedIn("addin");
  await createdBeside(template, "addin", "Other plan");
  const after = before.called("Other plan");
  expect(after.check).toMatch(/^All inputs are filled/);
  expect(Object.keys(after.figures("total_cost"))).toEqual(["Prompting", "Small", "Tuned"]);
  expectOwnFigures(after);
  const value = (address: string): unknown => excel.workbench.getValue("Other plan", address);
  expect(value(after.cellOf("Small", "Prompt tokens"))).toBe(321);
  expect(value(after.cellOf("Prompting", "Calls per day"))).toBe(9000);
  expect(after.finding).toContain("The model of Prompting ends on day 45");
});

test("sheets in plain formulas keep what is typed in their inputs too", async () => {
  const { template } = await typedIn("plain");
  const { strategies, rows, memos } = inputsBlockOf(template)!;
  expect(strategies).toEqual(["Prompting", "Small", "Tuned"]);
  expect(rows.find(({ input }) => input === "prompt_tokens")?.values).toEqual([2000, 321, 321]);
  expect(rows.find(({ input }) => input === "calls_per_day")?.values[0]).toBe(9000);
  expect(memos).toMatchObject([{ value: 45 }]);
});

test("escalation rates typed beside the inputs are kept", async () => {
  await made(excel, routeOrReplace, { name: "Plan" });
  // Row 9 holds the share of 0%.
  excel.workbench.setBlock("Plan shares", "B11", [[0.021]]);
  await excel.workbench.settled();
  const contents = await contentsNow();
  const [found] = madeSheets(contents);
  expect(whatWouldBeLost(found!, contents)).toBeUndefined();
  const template = templateWith(found!, [
    { name: "All large", like: 0 },
    { name: "Routed", like: 1 },
    { name: "Adapter", like: 1 },
    { name: "All small", like: 2 },
  ]);
  expect(inputsBlockOf(template)!.rows.find(({ input }) => input === "traffic_share")?.values).toEqual([
    1, 0.7, 0.7, 1,
  ]);
  const part = partsOf(template);
  expect([part("byshare.rate1"), part("byshare.rate2"), part("byshare.rate3")]).toEqual([0.01, 0.021, 0.03]);
});

test("a sheet in another currency stays in it", async () => {
  const base = withCurrency(inputsBlockOf(promptOrFineTune)!, "EUR");
  await made(excel, withInputs(promptOrFineTune, base), { name: "Plan" });
  const [found] = madeSheets(await contentsNow());
  const template = templateWith(found!, [
    { name: "Prompting", like: 0 },
    { name: "Tuned", like: 1 },
  ]);
  expect(inputsBlockOf(template)).toMatchObject({ currency: "EUR" });
  expect(inputsBlockOf(template)!.rows.map(({ input }) => input)).toContain("exchange_rate");
});

test("sheets are kept where a formula elsewhere refers to them, and where they hold what the template does not have", async () => {
  await made(excel, promptOrFineTune, { name: "Plan" });
  excel.workbench.setFormula("Sheet1", "B2", "='Plan'!J11");
  let contents = await contentsNow();
  expect(whatWouldBeLost(madeSheets(contents)[0]!, contents)).toEqual({
    is: "referred",
    sheet: "Sheet1",
    address: "B2",
  });
  excel.workbench.setFormula("Sheet1", "B2", "");
  excel.workbench.setFormula("Plan", "R30", "my own note");
  contents = await contentsNow();
  expect(whatWouldBeLost(madeSheets(contents)[0]!, contents)).toEqual({
    is: "own content",
    sheet: "Plan",
    address: "R30",
  });
});
