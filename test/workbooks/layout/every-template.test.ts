import { describe, expect, test } from "@jest/globals";
import { CostError } from "../../../src/engine/cost-error";
import { inputDefinition, inputLabel } from "../../../src/engine/strategy/inputs";
import { inputColumns } from "../../../src/workbooks/blocks/inputs";
import { areaAddress, cellAddress } from "../../../src/workbooks/grid/area";
import { layout } from "../../../src/workbooks/layout";
import type { LayoutCell, SheetLayout } from "../../../src/workbooks/layout/sheet-layout";
import { cellStyle } from "../../../src/workbooks/layout/styles";
import { sheetNames } from "../../../src/workbooks/layout/sheet-names";
import { templates } from "../../../src/workbooks/templates";

const made = templates.flatMap((template) =>
  (template.twin ? (["addin", "plain"] as const) : (["addin"] as const)).map(
    (kind) => [`${template.id}, ${kind}`, template, kind, layout(template, { kind })] as const,
  ),
);
const sheets = made.flatMap(([name, template, kind, laid]) =>
  laid.map((sheet) => [`${name}: ${sheet.name}`, sheet, template, kind] as const),
);

/** Makers of number texts by format: one is slow to make and quick to use. */
const numberTexts = new Map<string, Intl.NumberFormat>();

function numberText(value: number, format: string): string {
  let text = numberTexts.get(format);
  if (!text) {
    const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
    text = new Intl.NumberFormat("en-US", {
      minimumFractionDigits: decimals,
      maximumFractionDigits: Math.max(decimals, /\.[0#]+/.exec(format)?.[0].length ?? 0),
      useGrouping: format.includes(","),
    });
    numberTexts.set(format, text);
  }
  return text.format(value);
}

/** A cell's text as wide as it is shown, roughly; numbers by their format. */
function widthOf({ value, format = "General", style }: LayoutCell): number {
  const bold = cellStyle(style).bold ? 1.08 : 1;
  if (typeof value === "string") return value.length * bold;
  if (typeof value !== "number") return 0;
  const [, least, words] = /^\[>=(.*)\]"(.*)";/.exec(format) ?? [];
  if (words !== undefined && value >= Number(least)) return words.length * bold;
  if (format.endsWith("%")) return `${(value * 100).toFixed(2)}%`.length * bold;
  const text = format === "General" ? String(Number(value.toPrecision(11))) : numberText(value, format);
  return text.length * bold;
}

describe.each(sheets)("%s", (_name, sheet, template, kind) => {
  test("no two cells have the same place, and none lies in another's spill", () => {
    const places = sheet.cells.map(({ row, column }) => cellAddress(row, column));
    expect(new Set(places).size).toBe(places.length);
    for (const { spill, row, column } of sheet.cells) {
      if (!spill) continue;
      const inside = sheet.cells.filter(
        (cell) =>
          cell.row >= spill.row &&
          cell.row < spill.row + spill.rows &&
          cell.column >= spill.column &&
          cell.column < spill.column + spill.columns &&
          !(cell.row === row && cell.column === column),
      );
      expect(
        inside
          .filter((cell) => cell.formula !== undefined || !cell.spilled)
          .map((cell) => cellAddress(cell.row, cell.column)),
      ).toEqual([]);
    }
  });

  test("no cell shows an error as it is shipped", () => {
    expect(
      sheet.cells.filter(({ value }) => value instanceof CostError).map(({ row, column }) => cellAddress(row, column)),
    ).toEqual([]);
  });

  test("no reference is left in braces, and neither @ nor # is used", () => {
    const formulas = sheet.cells.flatMap((cell) => cell.formula ?? []);
    expect(formulas.filter((formula) => /[{}@#]/.test(formula.replace(/"[^"]*"|#N\/A|#VALUE!/g, "")))).toEqual([]);
  });

  test("plain formulas call none of the add-in's functions", () => {
    if (kind === "plain") expect(sheet.cells.filter(({ formula }) => formula?.includes("TUNE."))).toEqual([]);
  });

  test("every number and every text fits its column, or runs on over empty cells", () => {
    const at = new Map(sheet.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
    // A formula that gives an empty text fills the cell all the same.
    const isEmpty = (row: number, column: number): boolean =>
      at.get(`${row},${column}`)?.formula === undefined &&
      [null, "", undefined].includes(at.get(`${row},${column}`)?.value as null);
    const cutOff: unknown[] = [];
    for (const cell of sheet.cells) {
      if (cellStyle(cell.style).wrap) continue;
      let width = sheet.columnWidths[cell.column] ?? 8;
      if (typeof cell.value === "string" && cellStyle(cell.style).align !== "right")
        for (
          let column = cell.column + 1;
          column < sheet.columnWidths.length + 8 && isEmpty(cell.row, column);
          column++
        )
          width += sheet.columnWidths[column] ?? 8;
      if (widthOf(cell) > width) cutOff.push({ at: cellAddress(cell.row, cell.column), value: cell.value });
    }
    expect(cutOff).toEqual([]);
  });

  test("names are good and free", () => {
    const names = sheet.names.map(({ name }) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    for (const { name, comment } of sheet.names) {
      expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_.]{2,}$/);
      expect(name).not.toMatch(/^([A-Z]{1,3}\d+|R\d*C\d*)$/i);
      expect(comment.length).toBeLessThanOrEqual(255);
    }
  });

  test("messages of the validations are within Excel's limits", () => {
    for (const { prompt, error } of sheet.validations) {
      for (const { title, message } of [prompt, error]) {
        expect(title.length).toBeLessThanOrEqual(32);
        expect(message.length).toBeLessThanOrEqual(255);
        expect(message).toMatch(/\.$/);
      }
    }
  });

  test("charts lie on empty cells and have titles and axis titles", () => {
    for (const { place, title, xAxis, yAxis, series } of sheet.charts) {
      const covered = sheet.cells.filter(
        ({ row, column, value }) =>
          value !== null &&
          row >= place.row &&
          row < place.row + place.rows &&
          column >= place.column &&
          column < place.column + place.columns,
      );
      expect(covered.map(({ row, column }) => cellAddress(row, column))).toEqual([]);
      expect(title.text).not.toBe("");
      expect(xAxis.title).not.toBe("");
      expect(yAxis.title).not.toBe("");
      expect(new Set(series.map(({ colour }) => colour)).size).toBe(series.length);
    }
  });

  test("the print area holds every cell but those that only formulas and charts read, and the frozen head is what every page repeats", () => {
    const { area, titleRows } = sheet.print;
    const { printedRows = Infinity, printedColumns = Infinity } =
      template.sheets
        .filter((one) => one.printedRows !== undefined || one.printedColumns !== undefined)
        .find((one) => sheet.name.endsWith(one.name)) ?? {};
    const outside = sheet.cells.filter(
      ({ row, column }) =>
        row < printedRows &&
        column < printedColumns &&
        !(row < area.row + area.rows && column < area.column + area.columns),
    );
    expect(outside.map(({ row, column }) => cellAddress(row, column))).toEqual([]);
    expect(sheet.freeze.rows).toBeGreaterThan(0);
    expect(titleRows).toEqual({ first: 0, last: sheet.freeze.rows - 1 });
  });
});

describe.each(made)("%s", (_name, template, kind, laid) => {
  test("the sheets have names that Excel takes, all different", () => {
    const names = sheetNames(template, { kind, sheetName: "A name of exactly thirty-one ch" });
    expect(new Set(names).size).toBe(laid.length);
    for (const name of [...names, ...laid.map((sheet) => sheet.name)]) expect(name).toMatch(/^[^:\\/?*[\]]{1,31}$/);
  });

  test("every input stands with its label and unit, filled for every strategy, and says what may be typed", () => {
    for (const { stacks } of template.sheets)
      for (const block of stacks.flatMap((stack) => stack.blocks)) {
        if (block.kind !== "inputs") continue;
        for (const { input, values } of block.rows) {
          expect(values.length === 1 || values.length === block.strategies.length).toBe(true);
          expect(inputDefinition(input).workload ? values.length : 1).toBe(1);
          const { sheet, row } = rowOf(laid, inputLabel(input));
          const { values: filled, last } = inputColumns(block);
          const cells = sheet.cells.filter(
            (cell) => cell.row === row && cell.column >= filled[0]! && cell.column <= last,
          );
          expect(
            cells
              .filter(({ column, value }) => filled.includes(column) && value === null)
              .map(({ column }) => cellAddress(row, column)),
          ).toEqual([]);
          for (const { column, style } of cells)
            if (style === "input")
              expect(
                sheet.validations
                  .filter(
                    ({ area }) => area.row === row && column >= area.column && column < area.column + area.columns,
                  )
                  .map(({ area }) => areaAddress(area)),
              ).toHaveLength(1);
        }
      }
  });
});

function rowOf(laid: readonly SheetLayout[], label: string): { sheet: SheetLayout; row: number } {
  for (const sheet of laid) {
    const found = sheet.cells.find(({ column, value, style }) => column === 0 && value === label && style === "label");
    if (found) return { sheet, row: found.row };
  }
  throw new RangeError(`No row is labelled ${label}`);
}
