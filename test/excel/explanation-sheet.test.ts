import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { activeCell } from "../../src/excel/cells";
import { createSheets } from "../../src/excel/create-sheets";
import { addExplanationSheet } from "../../src/excel/explanation-sheet";
import { layout } from "../../src/workbooks/layout";
import { inputsBlocks } from "../../src/workbooks/layout/sheet-names";
import { place } from "../../src/workbooks/layout/place";
import { templates } from "../../src/workbooks/templates";
import { openExcel, type OpenExcel } from "./open-excel";

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel();
  await createSheets(layout(templates[0]!));
  await excel.workbench.settled();
}, 60_000);
afterAll(() => excel.close());

test("puts the steps of a figure on a sheet of their own, under a free name", async () => {
  expect(inputsBlocks(templates[0]!)).toHaveLength(1);
  expect(place(templates[0]!, { kind: "addin" })).toBeDefined();
  const formula = `=TUNE.EXPLAIN('Prompt or fine-tune'!$A$6:$D$60,"total_cost",2)`;
  expect(await addExplanationSheet("Explanation", "How it is calculated", formula)).toBe("Explanation");
  await excel.workbench.settled();
  expect(excel.workbench.getValues("Explanation", "A1")).toEqual([["How it is calculated"]]);
  expect(excel.workbench.getValues("Explanation", "A3:D3")).toEqual([["Step", "Value", "Unit", "Calculation"]]);
  expect(await addExplanationSheet("Explanation", "Again", formula)).toBe("Explanation (2)");
});

test("knows the selected cell and its sheet", async () => {
  await excel.workbench.settled();
  const { sheet, address } = await activeCell();
  expect(excel.workbench.sheets()).toContain(sheet);
  expect(address).toMatch(/^[A-Z]+\d+$/);
});
