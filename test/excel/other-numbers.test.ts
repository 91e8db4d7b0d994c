import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { CostError } from "../../src/engine/cost-error";
import { createSheets } from "../../src/excel/create-sheets";
import { cellAddress } from "../../src/workbooks/grid/area";
import { layout } from "../../src/workbooks/layout";
import { inputsBlocks } from "../../src/workbooks/layout/sheet-names";
import { templates } from "../../src/workbooks/templates";
import { engineFigures } from "./engine-figures";
import { typing, withOtherNumbers } from "./other-numbers";
import { differencesOfCells, type Inspected } from "./as-laid";
import { openExcel, type OpenExcel } from "./open-excel";

jest.setTimeout(120_000);

// Plain formulas are typed over in LibreOffice, with the parity tests.
const kind = "addin";

describe.each(templates.map((template) => [template.id, template] as const))("%s", (_, template) => {
  let excel: OpenExcel;
  beforeAll(async () => {
    excel = await openExcel();
    await createSheets(layout(template, { kind }));
    await excel.workbench.settled(100_000);
  });
  afterAll(() => excel.close());

  test("shows what the engine says of other numbers that are typed into it, and no error", async () => {
    const changed = withOtherNumbers(template);
    const cells = typing(template, changed, kind);
    expect(cells.length).toBeGreaterThan(5);
    for (const { sheet, row, column, value } of cells)
      excel.workbench.setFormula(sheet, cellAddress(row, column), value);
    await excel.workbench.settled(100_000);
    for (const sheet of layout(changed, { kind })) {
      const errors = sheet.cells.filter(({ value }) => value instanceof CostError);
      expect(errors.map(({ row, column }) => cellAddress(row, column))).toEqual([]);
      // Looks are compared where sheets are written: the grid takes them from cells that a shrinking table leaves, which Excel does not.
      const differences = differencesOfCells(sheet, excel.workbench.inspect(sheet.name) as Inspected);
      expect(
        differences.filter((difference) => !/: (?:number format|\w*[aA]lignment|fontColor) is /.test(difference)),
      ).toEqual([]);
    }
    const figures = inputsBlocks(template).length > 0 ? engineFigures(changed, kind) : [];
    for (const { what, sheet, address, value } of figures)
      expect([what, excel.workbench.getValue(sheet, address)]).toEqual([what, value]);
  });
});
