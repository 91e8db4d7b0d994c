import type { CellStyle as ReadStyle } from "hucre";
import { beforeAll, describe, expect, jest, test } from "@jest/globals";
import { CostError } from "../../src/engine/cost-error";
import { errorName } from "../../src/functions/cell";
import { areaAddress, cellAddress } from "../../src/workbooks/grid/area";
import { layout } from "../../src/workbooks/layout";
import type { LayoutCell, SheetLayout } from "../../src/workbooks/layout/sheet-layout";
import { type CellStyle, cellStyle } from "../../src/workbooks/layout/styles";
import { templates } from "../../src/workbooks/templates";
import { storedFormula } from "../../src/xlsx/write-sheet";
import { writeWorkbook } from "../../src/xlsx/write-workbook";
import { parseXml } from "../contract/xml-element";
import { laidSheet } from "./laid-sheet";
import { type ReadSheet, type ReadWorkbook, readBack } from "./read-back";
import { wholeSheet } from "./whole-sheet";

jest.setTimeout(60_000);

const kinds = templates.flatMap((template) =>
  (template.twin ? (["addin", "plain"] as const) : (["addin"] as const)).map(
    (kind) => [`${template.id}, ${kind}`, template, kind] as const,
  ),
);

/** An empty cell holds nothing; a formula that gives nothing gives an empty text. */
const nothing = (formula: string | undefined): null | "" => (formula === undefined ? null : "");

/** What a cell of a file should have. */
const asLaid = ({ row, column, value, formula, style, format }: LayoutCell): object => ({
  place: cellAddress(row, column),
  formula: formula === undefined ? undefined : storedFormula(formula),
  value: value instanceof CostError ? errorName(value) : (value ?? "") === "" ? nothing(formula) : value,
  format: format ?? "General",
  look: laidLook(cellStyle(style)),
});

/** A style in the words of a file's styles. */
const laidLook = ({ bold, italic, size, colour, fill, align, vertical, wrap, indent, line }: CellStyle): object => ({
  font: "Calibri",
  bold: bold ?? false,
  italic: italic ?? false,
  size: size ?? 11,
  colour,
  fill,
  align,
  vertical,
  wrap: wrap ?? false,
  indent: indent ?? 0,
  lines: line === undefined ? [] : [line === "below" ? "bottom thin A6B4C2" : "top thin A6B4C2"],
});

/** Dates are read as such where their format says so; a cell holds their number. */
const numberOf = (value: unknown): unknown => (value instanceof Date ? value.getTime() / 86_400_000 + 25_569 : value);

/** What a cell of a file has. */
function asRead(
  { formula, formulaResult, value, style }: ReturnType<ReadSheet["cell"]>,
  { row, column }: LayoutCell,
): object {
  return {
    place: cellAddress(row, column),
    formula,
    value: numberOf(formulaResult ?? value ?? null),
    format: style?.numFmt ?? "General",
    look: readLook(style ?? {}),
  };
}

/** What a file's style says. */
function readLook({ font = {}, fill, alignment = {}, border = {} }: ReadStyle): object {
  return {
    font: font.name,
    bold: font.bold ?? false,
    italic: font.italic ?? false,
    size: font.size,
    colour: font.color?.rgb?.slice(-6),
    fill: fill?.type === "pattern" ? fill.fgColor?.rgb?.slice(-6) : undefined,
    align: alignment.horizontal,
    vertical: alignment.vertical,
    wrap: alignment.wrapText ?? false,
    indent: alignment.indent ?? 0,
    lines: (["top", "bottom", "left", "right"] as const).flatMap((side) => {
      const line = border[side];
      return line ? [`${side} ${line.style} ${line.color?.rgb?.slice(-6)}`] : [];
    }),
  };
}

describe.each(kinds)("%s", (_name, template, kind) => {
  let sheets: SheetLayout[];
  let file: ReadWorkbook;

  beforeAll(async () => {
    sheets = layout(template, { kind });
    file = await readBack(
      await writeWorkbook(sheets, {
        title: template.title,
        description: template.question,
        modified: new Date("2026-11-24T09:30:00Z"),
      }),
    );
  }, 60_000);

  test("has the layout's sheets in its order", () =>
    expect(file.sheets.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name)));

  test("has the layout's cells: values, formulas, results, number formats, colours", () => {
    const pairs = sheets.flatMap((sheet, at) =>
      sheet.cells.map((cell) => [asRead(file.sheets[at]!.cell(cell.row, cell.column), cell), asLaid(cell)] as const),
    );
    const different = pairs.filter(([read, laid]) => JSON.stringify(read) !== JSON.stringify(laid));
    expect(different.map(([read]) => read)).toEqual(different.map(([, laid]) => laid));
    expect(different).toEqual([]);
  });

  test("stores what spills as Excel does: one dynamic array over the area that it fills now, the other cells with their values", () => {
    sheets.forEach(({ cells }, at) => {
      const { xml } = file.sheets[at]!;
      const laid = cells.flatMap(({ row, column, spill }) =>
        spill ? [`${cellAddress(row, column)} ${areaAddress(spill)}`] : [],
      );
      const stored = [...xml.matchAll(/<c r="(\w+)"[^>]* cm="1"[^>]*><f t="array" ref="([\w:]+)"/g)].map(
        ([, address, area]) => `${address} ${area}`,
      );
      expect(stored).toEqual(laid);
      for (const { spilled, formula } of cells) if (spilled) expect(formula).toBeUndefined();
    });
    const spills = sheets.some(({ cells }) => cells.some(({ spill }) => spill));
    if (spills) expect(file.part("xl/metadata.xml")).toContain('fDynamic="1"');
  });

  test("has all else that the layout lays down: names, widths, panes, print set-up, validation, conditional formats, charts", () =>
    sheets.forEach((sheet, at) => expect(wholeSheet(file, at)).toEqual(laidSheet(sheet, sheets))));

  test("names the cells of each sheet always in quotes", () =>
    expect(file.part("xl/workbook.xml")).not.toMatch(/<definedName [^>]*>[^'<]/));

  test("says who made it and when, and counts the texts that its cells share", () => {
    const core = parseXml(file.part("docProps/core.xml"));
    expect(Object.fromEntries(core.children.map(({ name, text }) => [name, text]))).toEqual({
      "dc:title": template.title,
      "dc:description": template.question,
      "dc:creator": "Tunewise",
      "cp:lastModifiedBy": "Tunewise",
      "dcterms:created": "2026-11-24T09:30:00Z",
      "dcterms:modified": "2026-11-24T09:30:00Z",
    });
    const uses = file.sheets
      .map(({ xml }) => [...xml.matchAll(/<c [^>]*\bt="s"/g)].length)
      .reduce((sum, count) => sum + count, 0);
    expect(parseXml(file.part("xl/sharedStrings.xml")).attributes["count"]).toBe(String(uses));
  });

  test("writes every color with eight digits", () => {
    for (const path of file.paths.filter((name) => /styles|worksheets\/sheet/.test(name)))
      for (const [, color] of file.part(path).matchAll(/ rgb="([^"]*)"/g)) expect(color).toMatch(/^FF[0-9A-F]{6}$/);
  });

  test("does not ask to be recalculated, and links to nothing outside", () => {
    expect(file.part("xl/workbook.xml")).toContain('<calcPr calcId="191029"/>');
    expect(file.paths.filter((path) => /external|webextension|vba/i.test(path))).toEqual([]);
  });
});

describe("the stored form of the add-in's functions", () => {
  const plain = {
    columnWidths: [],
    rowHeights: {},
    folded: [],
    names: [],
    validations: [],
    conditions: [],
    charts: [],
    hidden: false,
    freeze: { rows: 0, columns: 0 },
    print: {
      area: { row: 0, column: 0, rows: 1, columns: 1 },
      onePage: false,
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

  test("a table: one formula over its area, and the values of its other cells, errors too", async () => {
    const xml = await sheetXml([
      {
        row: 0,
        column: 0,
        formula: "=TUNE.CROSSOVERS(D1:F9)",
        value: 1,
        spill: { row: 0, column: 0, rows: 1, columns: 2 },
        style: "plain",
      },
      { row: 0, column: 1, value: new CostError("notAvailable", "No answer."), spilled: true, style: "plain" },
      { row: 1, column: 0, value: null, style: "plain" },
    ]);
    expect(row(xml)).toBe(
      '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1:B1">_xldudf_TUNE_CROSSOVERS(D1:F9)</f><v>1</v></c>' +
        '<c r="B1" t="e"><v>#N/A</v></c></row><row r="2"><c r="A2"/></row>',
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
