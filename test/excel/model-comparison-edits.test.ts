import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { createSheets } from "../../src/excel/create-sheets";
import { modelComparison } from "../../src/workbooks/catalogue/model-comparison/template";
import { layout } from "../../src/workbooks/layout";
import { openExcel, type OpenExcel } from "./open-excel";

jest.setTimeout(120_000);

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel();
});
afterAll(() => excel.close());

let number = 0;
/** Rows of models. */
const row = { second: 28, third: 29 } as const;

describe.each(["addin", "plain"] as const)("Model comparison, %s", (kind) => {
  let name: string;
  const finding = (): string => String(excel.workbench.getValue(name, "A3"));
  const make = async (): Promise<void> => {
    name = `Plan ${++number}`;
    await createSheets(layout(modelComparison, { sheetName: name, kind }));
    await excel.workbench.settled();
  };
  const cost = (at: number): unknown => excel.workbench.getValue(name, `D${at}`);

  test("models that change places keep their costs, and one typed into an inserted row is not left out in silence", async () => {
    await make();
    const { workbench } = excel;
    const stated = finding();
    const [first, second] = [row.second, row.third].map(
      (at) => [workbench.getValue(name, `A${at}`), cost(at)] as const,
    );
    workbench.setFormula(name, `A${row.second}`, second![0] as string);
    workbench.setFormula(name, `A${row.third}`, first![0] as string);
    await workbench.settled();
    // In plain formulas prices are typed beside the names.
    if (kind === "addin") {
      expect([cost(row.second), cost(row.third)]).toEqual([second![1], first![1]]);
      expect(finding()).toBe(stated);
    }
    workbench.insertRows(name, row.third, 1);
    workbench.setFormula(name, `A${row.third}`, "gpt-4.1-nano");
    await workbench.settled();
    expect(finding()).toMatch(/^No result: a row was inserted or deleted among the models/);
    expect(workbench.getValue(`${name} summary`, "A4")).toMatch(/^No result/);
    workbench.deleteRows(name, row.third, 1);
    await workbench.settled();
    expect(finding()).not.toMatch(/^No result/);
    workbench.deleteColumns(name, 3, 1);
    await workbench.settled();
    expect(finding()).toMatch(/^No result: none of the models has a cost\./);
  });

  test("a deleted model or sheet states no result", async () => {
    await make();
    const { workbench } = excel;
    if (kind === "addin") {
      workbench.deleteSheet(`${name} price table`);
      await workbench.settled();
      expect(finding()).toMatch(/^No result: none of the models has a cost\./);
    }
    workbench.deleteRows(name, row.third, 1);
    await workbench.settled();
    expect(finding()).toMatch(/^No result: a row was inserted or deleted among the models/);
  });
});
