import { beforeAll, describe, expect, jest, test } from "@jest/globals";
import { CostError } from "../../src/engine/cost-error";
import { errorName } from "../../src/functions/cell";
import { absoluteAddress, areaAddress, cellAddress, quotedSheet } from "../../src/workbooks/grid/area";
import { layout } from "../../src/workbooks/layout";
import type { LayoutCell, SheetLayout } from "../../src/workbooks/layout/sheet-layout";
import { cellStyle } from "../../src/workbooks/layout/styles";
import { templates } from "../../src/workbooks/templates";
import { storedFormula } from "../../src/xlsx/write-sheet";
import { writeWorkbook } from "../../src/xlsx/write-workbook";
import { type ReadSheet, type ReadWorkbook, readBack } from "./read-back";

jest.setTimeout(60_000);

const kinds = templates.flatMap((template) =>
  (template.twin ? (["addin", "plain"] as const) : (["addin"] as const)).map(
    (kind) => [`${template.id}, ${kind}`, template, kind] as const,
  ),
);

/** An empty cell holds nothing; a formula that gives nothing gives an empty text. */
const nothing = (formula: string | undefined): null | "" => (formula === undefined ? null : "");

/** What a cell of a file should have. */
const asLaid = ({ row, column, value, alone, formula = alone, style, format }: LayoutCell): object => ({
  place: cellAddress(row, column),
  formula: formula === undefined ? undefined : storedFormula(alone ?? formula),
  value: value instanceof CostError ? errorName(value) : (value ?? "") === "" ? nothing(formula) : value,
  format: format ?? "General",
  colour: cellStyle(style).colour,
  fill: cellStyle(style).fill,
});

/** Dates are read as such where their format says so; a cell holds their number. */
const numberOf = (value: unknown): unknown => (value instanceof Date ? value.getTime() / 86_400_000 + 25_569 : value);

/** What a cell of a file has. */
function asRead(
  { formula, formulaResult, value, style }: ReturnType<ReadSheet["cell"]>,
  { row, column }: LayoutCell,
): object {
  const fill = style?.fill?.type === "pattern" ? style.fill.fgColor?.rgb : undefined;
  return {
    place: cellAddress(row, column),
    formula,
    value: numberOf(formulaResult ?? value ?? null),
    format: style?.numFmt ?? "General",
    colour: style?.font?.color?.rgb?.slice(-6),
    fill: fill?.slice(-6),
  };
}

describe.each(kinds)("%s", (_name, template, kind) => {
  let sheets: SheetLayout[];
  let file: ReadWorkbook;

  beforeAll(async () => {
    sheets = layout(template, { kind });
    file = await readBack(await writeWorkbook(sheets, { title: template.title, description: template.question }));
  }, 60_000);

  test("has the layout's sheets in its order", () =>
    expect(file.sheets.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name)));

  test("has the layout's cells: values, formulas, results, number formats, colours", () => {
    sheets.forEach((sheet, at) => {
      for (const cell of sheet.cells)
        expect(asRead(file.sheets[at]!.cell(cell.row, cell.column), cell)).toEqual(asLaid(cell));
    });
  });

  test("stores what spills cell by cell, as formulas that each give one value", () => {
    expect(file.sheets.map(({ xml }) => / cm="|<f t="/.exec(xml))).toEqual(sheets.map(() => null));
    for (const { cells } of sheets)
      for (const { spilled, alone } of cells) if (spilled) expect(alone).toMatch(/^=IFERROR\(.*INDEX\(TUNE\./);
  });

  test("has the layout's names on their sheets, and the print set-up", () => {
    for (const { name: sheet, names, print } of sheets) {
      for (const { name, area } of names)
        expect(
          file.names.filter((read) => read.name === name && read.scope === sheet).map(({ range }) => range),
        ).toEqual([`${quotedSheet(sheet)}!${absoluteAddress(area)}`]);
      const index = sheets.findIndex((other) => other.name === sheet);
      expect(file.part("xl/workbook.xml")).toContain(
        `<definedName name="_xlnm.Print_Area" localSheetId="${index}">${quotedSheet(sheet)}!${absoluteAddress(print.area)}<`,
      );
      expect(file.part("xl/workbook.xml")).toContain(
        `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quotedSheet(sheet)}!$1:$${print.titleRows.last + 1}<`,
      );
      expect(file.sheets[index]!.xml).toMatch(/<pageSetup [^>]*fitToWidth="1"[^>]*fitToHeight="0"/);
      expect(file.sheets[index]!.xml).toContain('showGridLines="0"');
    }
  });

  test("has the layout's validations", () => {
    sheets.forEach((sheet, at) => {
      const read = file.sheets[at]!.validations.map(
        ({ range, type, operator, formula1, inputMessage, errorMessage }) => ({
          range,
          type,
          operator: type === "custom" ? undefined : (operator ?? "between"),
          formula1,
          inputMessage,
          errorMessage,
        }),
      );
      const laid = sheet.validations.map(({ area, rule, prompt, error }) => ({
        range: areaAddress(area),
        type: rule.kind,
        operator: rule.kind === "decimal" || rule.kind === "whole" ? rule.operator : undefined,
        formula1:
          rule.kind === "custom"
            ? storedFormula(rule.formula)
            : rule.kind === "list"
              ? `"${rule.values.join(",")}"`
              : String(rule.from),
        inputMessage: prompt.message,
        errorMessage: error.message,
      }));
      expect(read).toEqual(laid);
    });
  });

  test("has charts that carry their figures, with titles from cells and axis titles", () => {
    sheets
      .flatMap(({ charts }) => charts)
      .forEach((chart, at) => {
        const xml = file.part(`xl/charts/chart${at + 1}.xml`);
        expect(xml).toContain(
          `<c:f>${quotedSheet(chart.title.cell.sheet)}!${absoluteAddress(chart.title.cell)}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${chart.title.text}</c:v>`,
        );
        for (const axis of [chart.xAxis, chart.yAxis]) expect(xml).toContain(`<a:t>${axis.title}</a:t>`);
        for (const { y, colour } of chart.series) {
          expect(xml).toContain(`<c:f>${quotedSheet(y.sheet)}!${absoluteAddress(y)}</c:f><c:numCache>`);
          expect(xml).toContain(`<a:srgbClr val="${colour}"/>`);
        }
      });
  });

  test("does not ask to be computed anew, and links to nothing outside", () => {
    expect(file.part("xl/workbook.xml")).toContain('<calcPr calcId="191029"/>');
    expect(file.paths.filter((path) => /external|webextension|vba/i.test(path))).toEqual([]);
  });
});

describe("the stored form of the add-in's functions", () => {
  const plain = {
    columnWidths: [],
    rowHeights: {},
    names: [],
    validations: [],
    conditions: [],
    charts: [],
    freeze: { rows: 0, columns: 0 },
    print: {
      area: { row: 0, column: 0, rows: 1, columns: 1 },
      orientation: "portrait",
      titleRows: { first: 0, last: 0 },
    },
  } as const;
  const sheetXml = async (cells: SheetLayout["cells"]): Promise<string> =>
    (await readBack(await writeWorkbook([{ ...plain, name: "S", cells }], { title: "t", description: "d" }))).sheets[0]!
      .xml;
  const row = (xml: string): string => (/<sheetData>(.*)<\/sheetData>/s.exec(xml)?.[1] ?? "").replace(/ s="\d+"/g, "");

  test("one value: an ordinary formula with its value", async () => {
    const xml = await sheetXml([{ row: 0, column: 0, formula: "=TUNE.PROMPTCOST(1,2)", value: 3, style: "plain" }]);
    expect(row(xml)).toBe('<row r="1"><c r="A1"><f>_xldudf_TUNE_PROMPTCOST(1,2)</f><v>3</v></c></row>');
  });

  test("a table: a formula for each cell, with its value, also where the spill does not reach", async () => {
    const alone = (r: number, c: number): string => `=IFERROR(INDEX(TUNE.CROSSOVERS(D1:F9),${r},${c}),"")`;
    const stored = (r: number, c: number): string =>
      `<f>IFERROR(INDEX(_xldudf_TUNE_CROSSOVERS(D1:F9),${r},${c}),"")</f>`;
    const xml = await sheetXml([
      {
        row: 0,
        column: 0,
        formula: "=TUNE.CROSSOVERS(D1:F9)",
        value: 1,
        spill: { row: 0, column: 0, rows: 1, columns: 2 },
        alone: alone(1, 1),
        style: "plain",
      },
      {
        row: 0,
        column: 1,
        value: new CostError("notAvailable", "No answer."),
        spilled: true,
        alone: alone(1, 2),
        style: "plain",
      },
      { row: 1, column: 0, value: null, alone: alone(2, 1), style: "plain" },
    ]);
    expect(row(xml)).toBe(
      `<row r="1"><c r="A1">${stored(1, 1)}<v>1</v></c><c r="B1" t="e">${stored(1, 2)}<v>#N/A</v></c></row>` +
        `<row r="2"><c r="A2" t="str">${stored(2, 1)}<v/></c></row>`,
    );
  });

  test("an error that a formula gives is an error, not a text", async () => {
    const xml = await sheetXml([
      {
        row: 0,
        column: 0,
        formula: "=TUNE.BREAKEVEN_DAYS(500,10,12)",
        value: new CostError("notAvailable", "Never."),
        style: "plain",
      },
    ]);
    expect(row(xml)).toBe(
      '<row r="1"><c r="A1" t="e"><f>_xldudf_TUNE_BREAKEVEN_DAYS(500,10,12)</f><v>#N/A</v></c></row>',
    );
  });

  test("texts with signs of markup stay texts", async () => {
    const file = await readBack(
      await writeWorkbook(
        [{ ...plain, name: "A & <B>", cells: [{ row: 0, column: 0, value: "<b>&\"'", style: "plain" }] }],
        { title: "<t>", description: "&" },
      ),
    );
    expect(file.sheets[0]!.cell(0, 0).value).toBe("<b>&\"'");
    expect(file.sheets[0]!.name).toBe("A & <B>");
  });
});
