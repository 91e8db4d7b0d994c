import { describe, expect, test } from "@jest/globals";
import type { SheetContent } from "../../../src/excel/read-workbook";
import { madeFrom, madePlain, plainLayouts } from "../../../src/taskpane/tools/plain-twin";
import { cellAddress } from "../../../src/workbooks/grid/area";
import { layout } from "../../../src/workbooks/layout";
import { place } from "../../../src/workbooks/layout/place";
import type { SheetLayout } from "../../../src/workbooks/layout/sheet-layout";
import type { Template } from "../../../src/workbooks/template/template";
import { withCurrency } from "../../../src/taskpane/new-sheet/currency";
import { inputsBlockOf, withInputs } from "../../../src/taskpane/new-sheet/inputs-block";
import { hybrid } from "../../../src/workbooks/catalogue/hybrid/template";
import { budget } from "../../../src/workbooks/catalogue/budget/template";
import { priceBook } from "../../../src/prices/price-book";
import { templates } from "../../../src/workbooks/templates";
import { contentOf } from "./sheet-content";
import { partsOf } from "../../workbooks/cells";

/** A sheet with another content in a cell. */
function typed(content: SheetContent, row: number, column: number, value: unknown): SheetContent {
  const changed = (lines: SheetContent["values"]): unknown[][] =>
    lines.map((line, r) => line.map((cell, c) => (r === row && c === column ? value : cell)));
  return { ...content, values: changed(content.values), formulas: changed(content.formulas) };
}

const twins = templates.filter(({ twin }) => twin);

/** The first number of a template that one types on its first sheet, beyond any table of inputs. */
const typedCell = ([first]: readonly SheetLayout[]): SheetLayout["cells"][number] | undefined => {
  const table = first!.names.find(({ name }) => name === "Inputs")?.area;
  return first!.cells.find(
    ({ style, value, formula, row, column }) =>
      style === "input" &&
      typeof value === "number" &&
      formula === undefined &&
      !(table && row < table.row + table.rows && column < table.column + table.columns),
  );
};

/** Words in the grids of a template. */
function gridLabels(template: Template): { readonly sheet: string; readonly row: number; readonly column: number }[] {
  const grids = new Set(
    template.sheets.flatMap(({ stacks }) =>
      stacks.flatMap(({ blocks }) =>
        blocks.filter(({ kind, only }) => kind === "grid" && only !== "plain").map(({ id }) => id),
      ),
    ),
  );
  return place(template, { sheetName: "Mine" }).sheets.flatMap(({ name, blocks }) =>
    blocks
      .filter(({ id }) => grids.has(id))
      .flatMap((block) =>
        block.draft.cells
          .filter(
            ({ value, formula, style }) =>
              typeof value === "string" && formula === undefined && !style.startsWith("input"),
          )
          .map(({ row, column }) => ({ sheet: name, row: block.row + row, column: block.column + column })),
      ),
  );
}

test("a sheet in another currency becomes its twin in that currency", () => {
  const inEuros = withInputs(hybrid, withCurrency(inputsBlockOf(hybrid)!, "EUR"));
  const contents = layout(inEuros, { sheetName: "Mine" }).map(contentOf);
  const template = madeFrom(contents[0]!, contents)!;
  expect(inputsBlockOf(template)!.currency).toBe("EUR");
  expect(plainLayouts(template, "Mine, plain")[0]!.cells.map(({ value }) => value)).toContain("EUR per 1M tokens");
});

describe.each(twins.map((template) => [template.id, template] as const))("a sheet of %s", (_id, template: Template) => {
  const sheets = layout(template, { sheetName: "Mine" });
  const contents = sheets.map(contentOf);

  test("is known again, under any name", () => expect(madeFrom(contents[0]!, contents)?.id).toBe(template.id));

  test("becomes its twin: every formula of ours a plain one, a figure to be typed, or words", () => {
    const layouts = plainLayouts(template, "Mine, plain");
    const made = madePlain(contents[0]!, template, layouts);
    expect(made.length).toBeGreaterThan(0);
    const cells = new Map(layouts[0]!.cells.map((cell) => [cellAddress(cell.row, cell.column), cell]));
    for (const { address, became } of made) {
      const cell = cells.get(address);
      if (became.is === "formula") expect(cell?.formula).toBe(became.formula);
      if (became.is === "value") expect([cell?.style, cell?.value ?? ""]).toEqual(["input", became.value]);
      if (became.is === "note") expect(cell?.formula).toBeUndefined();
    }
    expect(made.some(({ became }) => became.is !== "note")).toBe(true);
  });

  test("that lacks a sheet, or whose labels are others, is not taken for one", () => {
    expect(madeFrom(typed(contents[0]!, 0, 0, "Another title"), contents)).toBeUndefined();
    const [label] = gridLabels(template);
    if (!label) return;
    const changed = contents.map((content) =>
      content.name === label.sheet ? typed(content, label.row, label.column, "Mine") : content,
    );
    expect(madeFrom(changed[0]!, changed)).toBeUndefined();
    expect(
      madeFrom(
        contents[0]!,
        contents.filter(({ name }) => name !== label.sheet),
      ),
    ).toBeUndefined();
  });

  test("keeps what is typed into it", () => {
    const cell = typedCell(sheets);
    if (!cell) return;
    const changed = typed(contents[0]!, cell.row, cell.column, 7);
    const made = madeFrom(changed, [changed, ...contents.slice(1)])!;
    expect(layout(made)[0]!.cells.find(({ row, column }) => row === cell.row && column === cell.column)?.value).toBe(7);
  });
});

test("a Budget keeps its names, prices and actuals, and what was emptied", () => {
  const sheets = layout(budget, { sheetName: "Mine" });
  const { areas } = place(budget, { sheetName: "Mine" });
  const contents = Object.entries({
    "usecases.name1": "Chat",
    "own.input1": 1.25,
    "own.input2": "",
    ...Object.fromEntries([1, 2, 3, 4].map((row) => [`ledger.usecase${row}`, "Chat"])),
    "ledger.spend1": "",
    "ledger.month11": 46_327,
    "ledger.usecase11": "Chat",
    "ledger.spend11": 1500,
  }).reduce((changed, [path, value]) => {
    const { sheet, row, column } = areas.get(path)!;
    return changed.map((content) => (content.name === sheet ? typed(content, row, column, value) : content));
  }, sheets.map(contentOf));
  const part = partsOf(madeFrom(contents[0]!, contents)!, { kind: "plain", sheetName: "Mine, plain" });
  expect(part("usecases.name1")).toBe("Chat");
  expect([part("prices.input1"), part("prices.cached1"), part("prices.input2")]).toEqual([
    1.25,
    priceBook.find("claude-sonnet-5-5").rate("cached"),
    priceBook.find("gemini-3.8-flash").rate("input"),
  ]);
  expect([part("case1.spendvariance1"), part("case1.outlook5"), part("checks.reported")]).toEqual(["", 1500, ""]);
});
