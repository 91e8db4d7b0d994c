import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { createSheets } from "../../src/excel/create-sheets";
import { budget } from "../../src/workbooks/catalogue/budget/template";
import { columnLetters } from "../../src/workbooks/grid/area";
import { layout } from "../../src/workbooks/layout";
import { openExcel, type OpenExcel } from "./open-excel";

jest.setTimeout(120_000);

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel();
});
afterAll(() => excel.close());
// The workbook stays small: each budget alone in it.
afterEach(async () => {
  for (const name of excel.workbench.sheets().slice(1).reverse()) excel.workbench.deleteSheet(name);
  await excel.workbench.settled();
});

/** A budget in the workbook, as its first lines tell how it stands. */
class MadeBudget {
  constructor(readonly name: string) {}

  get finding(): string {
    return String(excel.workbench.getValue(this.name, "A3"));
  }

  get check(): string {
    return String(excel.workbench.getValue(this.name, "A5"));
  }
}

let number = 0;

describe("Budget", () => {
  const create = async (): Promise<MadeBudget> => {
    const name = `Plan ${++number}`;
    await createSheets(layout(budget, { sheetName: name }));
    await excel.workbench.settled();
    return new MadeBudget(name);
  };
  const type = async (sheet: string, address: string, value: string | number): Promise<void> => {
    excel.workbench.setFormula(sheet, address, value);
    await excel.workbench.settled();
  };

  test("use cases typed beside those made are told with their cell; renaming, sorting and copying keep figures under their names", async () => {
    const sheet = await create();
    const [finding, green] = [sheet.finding, sheet.check];
    await type(sheet.name, "F24", "Another");
    expect(sheet.finding).toMatch(/^F24: this use case does not count\./);
    await type(sheet.name, "F24", "");
    await type(sheet.name, "G26", 500);
    expect(sheet.finding).toMatch(/^G24: this use case does not count\./);
    await type(sheet.name, "G26", "");
    expect([sheet.finding, sheet.check]).toEqual([finding, green]);

    // Actuals in another order are those of their months all the same.
    const actuals = `${sheet.name} actuals`;
    const rows = excel.workbench.getValues(actuals, "A9:E18") as (string | number)[][];
    for (const [at, row] of [...rows].reverse().entries())
      for (const [column, value] of row.entries())
        excel.workbench.setFormula(actuals, `${columnLetters(column)}${9 + at}`, value);
    await excel.workbench.settled();
    expect([sheet.finding, sheet.check]).toEqual([finding, green]);

    // A renamed use case is told wherever actuals have its old name.
    await type(sheet.name, "C24", "Helpdesk");
    expect(sheet.finding).toMatch(/^B\d+: no use case of the budget has this name\.$/);
    for (let row = 9; row <= 18; row++)
      if (excel.workbench.getValue(actuals, `B${row}`) === "Support assistant")
        excel.workbench.setFormula(actuals, `B${row}`, "Helpdesk");
    await excel.workbench.settled();
    expect(sheet.finding).toBe(finding);

    // A copy of the first sheet has the months of the original: it says so once they differ.
    await Excel.run(async (context) => {
      const copy = context.workbook.worksheets.getItem(sheet.name).copy("End");
      copy.name = "Copy";
      await context.sync();
    });
    await excel.workbench.settled();
    const copy = new MadeBudget("Copy");
    expect(copy.finding).toBe(finding);
    await type("Copy", "C26", 99_000);
    expect(copy.finding).toMatch(/^C24: the months use other values than this sheet, which is a copy\./);
    expect(sheet.finding).toBe(finding);
  });

  test.each([
    [
      "a column inserted among the use cases",
      (name: string) => excel.workbench.insertColumns(name, 4, 1),
      "D24",
      /^D24: this column among the use cases does not count/,
    ],
    [
      "a column inserted left of the first",
      (name: string) => excel.workbench.insertColumns(name, 3, 1),
      "C24",
      /^C24: this column among the use cases does not count/,
    ],
    ["a deleted use case", (name: string) => excel.workbench.deleteColumns(name, 4, 1), undefined, /was deleted/],
    [
      "a row deleted from their inputs",
      (name: string) => excel.workbench.deleteRows(name, 27, 1),
      undefined,
      /was deleted|inserted, deleted, moved/,
    ],
    [
      "a row inserted among their inputs",
      (name: string) => excel.workbench.insertRows(name, 27, 1),
      undefined,
      /A row of the use cases or of their prices was inserted/,
    ],
    [
      "the deleted sheet of months",
      (name: string) => excel.workbench.deleteSheet(`${name} months`),
      undefined,
      /was deleted/,
    ],
    [
      "the deleted sheet of the calendar",
      (name: string) => excel.workbench.deleteSheet(`${name} calendar`),
      undefined,
      /was deleted/,
    ],
    [
      "the deleted sheet of actuals",
      (name: string) => excel.workbench.deleteSheet(`${name} actuals`),
      undefined,
      /was deleted/,
    ],
  ])("%s is told, and no result is stated", async (_what, edit, address, told) => {
    const sheet = await create();
    edit(sheet.name);
    if (address !== undefined) excel.workbench.setFormula(sheet.name, address, "Another");
    await excel.workbench.settled();
    expect(sheet.finding).toMatch(told);
    expect(sheet.check).toMatch(/^(No plan is calculated|The result is not stated) until this is fixed|was deleted/);
  });
});
