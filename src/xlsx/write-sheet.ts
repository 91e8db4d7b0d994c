import { namespace } from "../messages/namespace";
import type { Cell, CellStyle, ConditionalRule, DataValidation, WriteSheet } from "hucre/xlsx";
import { areaAddress } from "../workbooks/grid/area";
import {
  type LayoutCell,
  type LayoutCondition,
  type LayoutValidation,
  marginInches,
  type SheetLayout,
  showsError,
  shownValue,
} from "../workbooks/layout/sheet-layout";
import { cellStyle, conditionLooks, helperTabColour, lineColour } from "../workbooks/layout/styles";

/** A width in a file counts the cell's margins in. */
const widthInFile = (characters: number): number => Math.round(((characters * 7 + 5) / 7) * 256) / 256;

/** A sheet's layout in the words of the library that writes files. Charts are put in later. */
export function writeSheet(layout: SheetLayout): WriteSheet {
  const { name, cells, columnWidths, folded, validations, conditions, freeze, print, charts, hidden } = layout;
  return {
    name,
    ...(hidden && { hidden }),
    columns: columnWidths.map((characters) => ({ width: widthInFile(characters) })),
    cells: new Map(cells.map((cell) => [`${cell.row},${cell.column}`, writeCell(cell)])),
    rowDefs: rowDefinitions(layout),
    ...(folded.length > 0 && { outlineProperties: { summaryBelow: false } }),
    dataValidations: validations.map(writeValidation),
    conditionalRules: conditions.map(writeCondition),
    ...(freeze.rows + freeze.columns > 0 && { freezePane: { rows: freeze.rows, columns: freeze.columns } }),
    view: { showGridLines: false, ...(hidden && { tabColor: { rgb: `FF${helperTabColour}` } }) },
    pageSetup: {
      orientation: print.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: print.onePage ? 1 : 0,
      paperSize: "a4",
      margins: { ...marginInches },
    },
    headerFooter: { oddFooter: "&C&A, page &P of &N" },
    charts: charts.map(({ place, description }) => ({
      type: "scatter",
      anchor: {
        from: { row: place.row, col: place.column },
        to: { row: place.row + place.rows, col: place.column + place.columns },
      },
      series: [],
      altText: description,
    })),
  };
}

/** Rows of another height than the standard one, and folded groups, whose headings carry the sign to unfold them. */
function rowDefinitions({ rowHeights, folded }: SheetLayout): NonNullable<WriteSheet["rowDefs"]> {
  const rows: NonNullable<WriteSheet["rowDefs"]> = new Map(
    Object.entries(rowHeights).map(([row, height]) => [Number(row), { height }]),
  );
  for (const { row: first, rows: count } of folded) {
    rows.set(first - 1, { ...rows.get(first - 1), collapsed: true });
    for (let row = first; row < first + count; row++)
      rows.set(row, { ...rows.get(row), outlineLevel: 1, hidden: true });
  }
  return rows;
}

/** In a file _x0041_ stands for a character by its number: what only looks like it is told apart. */
const asStored = <V>(value: V): V | string =>
  typeof value === "string" ? value.replace(/_(?=x[\da-f]{4}_)/gi, "_x005F_") : value;

/** Stands for the formula of an error in a table that another cell fills, until the error is stored as such and not as a text. */
export const spilledMark = "SPILLED()";

/**
 * A cell as a file has it. What fills a table is stored as Excel stores it: one dynamic array, its area as it is now, and the values of the other cells. A formula of
 * its own in each cell would have Excel call the function hundreds of times at every edit.
 */
function writeCell(cell: LayoutCell): Partial<Cell> {
  const { formula, spill, style, format } = cell;
  const value = shownValue(cell);
  const look = { style: fileStyle(style, format) };
  if (cell.spilled && showsError(cell)) return { formula: spilledMark, formulaResult: value, ...look };
  if (formula === undefined) return { value: value === "" ? null : asStored(value), ...look };
  return {
    formula: storedFormula(formula),
    ...(spill && { formulaType: "array", formulaRef: areaAddress(spill), formulaDynamic: true }),
    formulaResult: asStored(value ?? ""),
    ...look,
  };
}

/** The font that Excel and LibreOffice have under one width. */
export const standardFont = { name: "Calibri", size: 11 } as const;

function fileStyle(key: LayoutCell["style"], format: string | undefined): CellStyle {
  const { bold, italic, size, colour, fill, align, vertical, wrap, indent, line } = cellStyle(key);
  return {
    font: {
      ...standardFont,
      ...(size !== undefined && { size }),
      ...(bold && { bold }),
      ...(italic && { italic }),
      ...(colour !== undefined && { color: { rgb: colour } }),
    },
    ...(fill !== undefined && { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: fill } } }),
    ...(line !== undefined && {
      border: { [line === "below" ? "bottom" : "top"]: { style: "thin", color: { rgb: lineColour } } },
    }),
    alignment: {
      ...(align !== undefined && { horizontal: align }),
      ...(vertical !== undefined && { vertical }),
      ...(wrap && { wrapText: true }),
      ...(indent !== undefined && { indent }),
    },
    ...(format !== undefined && { numFmt: format }),
  };
}

function writeValidation({ area, rule, prompt, error }: LayoutValidation): DataValidation {
  const texts = {
    showInputMessage: true,
    inputTitle: prompt.title,
    inputMessage: prompt.message,
    showErrorMessage: true,
    errorTitle: error.title,
    errorMessage: error.message,
    errorStyle: "stop",
  } as const;
  const common = { range: areaAddress(area), allowBlank: true, ...texts };
  if (rule.kind === "list") return { ...common, type: "list", values: [...rule.values] };
  if (rule.kind === "choice") return { ...common, type: "list", formula1: storedFormula(rule.formula) };
  if (rule.kind === "custom") return { ...common, type: "custom", formula1: storedFormula(rule.formula) };
  return {
    ...common,
    type: rule.kind,
    operator: rule.operator,
    formula1: String(rule.from),
    ...(rule.to !== undefined && { formula2: String(rule.to) }),
  };
}

function writeCondition(condition: LayoutCondition, index: number): ConditionalRule {
  const common = { range: areaAddress(condition.area), priority: index + 1 };
  if (condition.kind === "formula") {
    const look: { colour: string; bold?: true } = conditionLooks[condition.look];
    return {
      ...common,
      type: "expression",
      formula: storedFormula(condition.formula),
      style: { font: { color: { rgb: look.colour }, ...(look.bold && { bold: true }) } },
    };
  }
  return {
    ...common,
    type: "colorScale",
    colorScale: {
      cfvo: [{ type: "min" }, { type: "percentile", value: "50" }, { type: "max" }],
      colors: condition.colours.map((colour) => `FF${colour}`),
    },
  };
}

/** How Excel stores the add-in's functions: their namespace and name, dots as underscores, behind this mark. */
const udfMark = "_xldudf_";

/** Functions that came after Excel 2007 and are stored with a prefix. */
const laterFunctions = /\b(IFNA)\(/g;

const ours = new RegExp(`\\b${namespace}\\.([A-Z][A-Z0-9_.]*)(?=\\()`, "g");

/** Does something to a formula's text outside the texts in quotes. */
const outsideTexts = (formula: string, change: (part: string) => string): string =>
  formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, at) => (at % 2 === 0 ? change(part) : part))
    .join("");

/**
 * A formula as a file has it.
 * @example storedFormula("=TUNE.PROMPTCOST(1,2)") is "_xldudf_TUNE_PROMPTCOST(1,2)"
 */
export const storedFormula = (formula: string): string =>
  outsideTexts(formula.replace(/^=/, ""), (part) =>
    part
      .replace(ours, (_, name: string) => `${udfMark}${namespace}_${name.replaceAll(".", "_")}`)
      .replace(laterFunctions, "_xlfn.$1("),
  );
