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

// The largest twin has fifty thousand formulas, which the grid calculates.
jest.setTimeout(300_000);

const kinds = templates.flatMap((template) =>
  (template.twin ? (["addin", "plain"] as const) : (["addin"] as const)).map(
    (kind) => [`${template.id}, ${kind}`, template, kind] as const,
  ),
);

describe.each(kinds)("%s", (_, template, kind) => {
  let excel: OpenExcel;
  beforeAll(async () => {
    excel = await openExcel();
    await createSheets(layout(template, { kind }));
    await excel.workbench.settled(200_000);
  });
  afterAll(() => excel.close());

  test("shows what the engine says of other numbers that are typed into it, and no error", async () => {
    const changed = withOtherNumbers(template);
    const cells = typing(template, changed, kind);
    expect(cells.length).toBeGreaterThan(5);
    for (const { sheet, row, column, value } of cells)
      excel.workbench.setFormula(sheet, cellAddress(row, column), value);
    await excel.workbench.settled(200_000);
    for (const sheet of layout(changed, { kind })) {
      const errors = sheet.cells.filter(({ value }) => value instanceof CostError);
      expect(errors.map(({ row, column }) => cellAddress(row, column))).toEqual([]);
      expect(differencesOfCells(sheet, excel.workbench.inspect(sheet.name) as Inspected)).toEqual([]);
    }
    const figures = inputsBlocks(template).length > 0 ? engineFigures(changed, kind) : [];
    for (const { what, sheet, address, value } of figures)
      expect([what, excel.workbench.getValue(sheet, address)]).toEqual([what, value]);
  });
});
