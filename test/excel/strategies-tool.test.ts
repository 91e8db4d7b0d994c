import { afterAll, afterEach, beforeAll, expect, jest, test } from "@jest/globals";
import { readWorkbook, type SheetContent } from "../../src/excel/read-workbook";
import { createSheets } from "../../src/excel/create-sheets";
import { madeSheets, templateWith, whatWouldBeLost } from "../../src/taskpane/tools/remake";
import { promptOrFineTune, promptOrFineTuneOf } from "../../src/workbooks/catalogue/prompt-or-fine-tune/template";
import { layout } from "../../src/workbooks/layout";
import type { Template, WorkbookKind } from "../../src/workbooks/template/template";
import { expectOwnFigures, made, MadeSheet } from "./made-sheet";
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

test.each(["addin", "plain"] as const)(
  "strategies are added, reordered and renamed in sheets beside those that there are, %s",
  async (kind) => {
    const before = await made(
      excel,
      promptOrFineTuneOf(["Prompting", "Fine-tuned"].map((name, like) => ({ name, like }))),
      {
        kind,
        name: "Plan",
      },
    );
    before.set(before.cellOf("Fine-tuned", "Prompt tokens"), 321);
    before.set(before.cellOf("Prompting", "Calls per day"), 9000);
    before.set(before.cellOf("Prompting", "# Baseline model ends after"), 45);
    await before.settled();
    const contents = await contentsNow();
    const [found] = madeSheets(contents);
    expect(found).toMatchObject({ name: "Plan", kind });
    expect(whatWouldBeLost(found!, contents)).toBeUndefined();
    const names = ["Prompting", "Small", "Tuned"];
    const template = templateWith(found!, [
      { name: "Prompting", like: 0 },
      { name: "Small", like: 1 },
      { name: "Tuned", like: 1 },
    ]);
    await createdBeside(template, kind, "Other plan");
    const after = new MadeSheet(excel, "Other plan", before.metrics);
    expect(after.check).toMatch(/^All inputs are filled/);
    expect(Object.keys(after.figures("total_cost"))).toEqual(names);
    expectOwnFigures(after);
    const value = (address: string): unknown => excel.workbench.getValue("Other plan", address);
    expect(value(after.cellOf("Small", "Prompt tokens"))).toBe(321);
    expect(value(after.cellOf("Prompting", "Calls per day"))).toBe(9000);
    expect(after.finding).toContain("The model of Prompting ends on day 45");
  },
);

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
