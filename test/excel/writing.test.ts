import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { createSheets, removeCreatedSheets } from "../../src/excel/create-sheets";
import { freeSheetName } from "../../src/excel/preflight";
import { layout } from "../../src/workbooks/layout";
import type { SheetLayout } from "../../src/workbooks/layout/sheet-layout";
import { templates } from "../../src/workbooks/templates";
import { openExcel, type OpenExcel } from "./open-excel";

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel();
});
afterAll(() => excel.close());

const [first] = layout(templates[0]!) as [SheetLayout];

/** A sheet of a few cells and nothing else. */
const bare = (name: string, cells: SheetLayout["cells"]): SheetLayout => ({
  ...first,
  name,
  cells,
  charts: [],
  names: [],
  validations: [],
  conditions: [],
});

describe("what is written", () => {
  test.each([
    "=1+1",
    "-30% a year",
    "0: never",
    "+1",
    "@home",
    "'quoted",
    "TRUE",
    " =1+1",
    "\t@home",
    "$5",
    "(3)",
    "true ",
    "12%",
    "2026-01-31",
    "007",
    "plain",
  ])("stays the text %j, whatever Excel would read it as", async (text) => {
    const from = excel.requests.length;
    const creation = await createSheets([bare("A text", [{ row: 0, column: 0, value: text, style: "plain" }])]);
    const found = [excel.workbench.getValue("A text", "A1"), excel.workbench.getFormula("A text", "A1")];
    if (creation.is === "created") await removeCreatedSheets(creation.sheets);
    const sent = excel.requests.slice(from).flatMap(({ actions }) => actions.filter(({ Name }) => Name === "Values"));
    expect(sent.map(({ ArgumentInfo }) => ArgumentInfo?.Arguments)).toEqual([
      [[[text === "plain" ? text : `'${text}`]]],
    ]);
    // What would be a number or TRUE without its apostrophe, the grid takes for one as soon as the cell's format is set; Excel does not.
    if (!/^(\+1|TRUE|007)$/.test(text)) expect(found).toEqual([text, undefined]);
  });

  test("is sent in order: the values and their formats, then formulas, then rules, then charts, the first sheet shown last", async () => {
    const from = excel.requests.length;
    const layouts = layout(templates[0]!);
    await createSheets(layouts);
    const sent = excel.requests
      .slice(from)
      .flatMap(({ actions }, request) => actions.map((one) => ({ ...one, request })));
    const requestsWith = (name: string): number[] =>
      sent.filter(({ Name }) => Name === name).map(({ request }) => request);
    const blocks = (name: string): number[] =>
      sent
        .filter(({ Name, ArgumentInfo }) => Name === name && Array.isArray(ArgumentInfo?.Arguments?.[0]))
        .map(({ request }) => request);
    const values = blocks("Values");
    const formulas = blocks("Formulas");
    const [rules, titles, activated] = ["Rule", "SetFormula", "Activate"].map(requestsWith);
    // One block a sheet, or one for each of its tables where much is empty between them, all in one request.
    expect([blocks("NumberFormat").length, formulas.length]).toEqual([values.length, values.length]);
    expect(values.length).toBeGreaterThanOrEqual(layouts.length);
    expect(values.length).toBeLessThan(layouts.length + 6);
    expect(activated).toHaveLength(1);
    const order = [values, formulas, rules, titles, activated].map((requests) => new Set(requests));
    expect(order.map(({ size }) => size)).toEqual([1, 1, 1, 1, 1]);
    const requests = order.map((one) => [...one][0]!);
    expect(requests).toEqual([...requests].sort((a, b) => a - b));
    expect(new Set(requests).size).toBe(requests.length);
  });
});

describe("the next free name", () => {
  test.each([
    ["Costs", [], "Costs (2)"],
    ["Costs", ["costs (2)"], "Costs (3)"],
    ["Costs (2)", ["Costs (2)"], "Costs (3)"],
    ["A name of exactly thirty-one ch", [], "A name of exactly thirty-on (2)"],
    ["A name of 26 characters aa😀 end", [], "A name of 26 characters aa (2)"],
  ])("%s beside %j", (name, taken, free) => expect(freeSheetName(name, taken)).toBe(free));
});
