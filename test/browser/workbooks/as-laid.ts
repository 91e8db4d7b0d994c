import { absoluteAddress, areaAddress, cellAddress, quotedSheet } from "../../../src/workbooks/grid/area";
import {
  type LayoutCell,
  type SheetLayout,
  shownValue,
  type ValidationRule,
} from "../../../src/workbooks/layout/sheet-layout";
import { cellStyle } from "../../../src/workbooks/layout/styles";

/** What the workbench tells of a sheet, as far as it is compared. */
export interface Inspected {
  readonly cells: Readonly<Record<string, InspectedCell>>;
  readonly columnWidths: Readonly<Record<string, number>>;
  readonly names: readonly {
    readonly name: string;
    readonly formula: string;
    readonly comment: string;
    readonly scope: string;
  }[];
  readonly tables: readonly { readonly name: string; readonly address: string }[];
  readonly validations: readonly {
    readonly address: string;
    readonly rule: object;
    readonly prompt: { readonly message: string };
    readonly errorAlert: { readonly message: string };
  }[];
  readonly conditionalFormats: readonly { readonly address: string; readonly formula?: string }[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly showGridlines: boolean;
  readonly charts: readonly {
    readonly title: { readonly text: string };
    readonly categoryAxis: Axis;
    readonly valueAxis: Axis;
    readonly series: readonly { readonly name: string; readonly values: string; readonly categories: string }[];
  }[];
  readonly pageSetup: {
    readonly orientation: string;
    readonly zoom: { readonly horizontalFitToPages?: number };
    readonly printArea: string;
    readonly titleRows: string;
  };
}

interface Axis {
  readonly title: { readonly text: string };
}

interface InspectedCell {
  readonly value: unknown;
  readonly formula?: string;
  readonly numberFormat: string;
  readonly format: { readonly fontColor: string; readonly fill: string; readonly bold: boolean };
}

/** Whether a cell takes its colours from a condition, which are what the grid tells of it then. */
const isConditional = ({ conditions }: SheetLayout, { row, column }: LayoutCell): boolean =>
  conditions.some(
    ({ area }) =>
      row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
  );

/** Figures agree to 10⁻⁹, and to a millionth of a cent where they are what is left of larger ones; all else as it is. */
const isSame = (laid: unknown, found: unknown): boolean =>
  typeof laid === "number" && typeof found === "number"
    ? Math.abs(found - laid) <= Math.max(1e-9 * Math.abs(laid), 1e-8)
    : (laid === "" ? null : laid) === (found === "" ? null : found);

/** A formula or reference with the quotes left out around the names of sheets that need none: Excel itself does not keep them. */
const withoutSpareQuotes = (text: string): string => text.replace(/'([A-Za-z_][A-Za-z_.]*)'!/g, "$1!");

const isSameFormula = (one = "", other = ""): boolean => withoutSpareQuotes(one) === withoutSpareQuotes(other);

function cellDifferences(sheet: SheetLayout, cell: LayoutCell, found: InspectedCell | undefined): string[] {
  const value = shownValue(cell);
  if (!found) return value === null || value === "" ? [] : [`is missing, ${JSON.stringify(value)}`];
  const { colour = "", fill, bold = false } = cellStyle(cell.style);
  const own = !isConditional(sheet, cell);
  const laidLook = {
    format: cell.format ?? "General",
    ...(own && { fill: fill === undefined ? "" : `#${fill}`, colour: `#${colour}`, bold }),
  };
  const foundLook = {
    format: found.numberFormat,
    ...(own && { fill: found.format.fill, colour: found.format.fontColor, bold: found.format.bold }),
  };
  return [
    ...(isSameFormula(found.formula, cell.formula)
      ? []
      : [`has ${found.formula ?? "no formula"} instead of ${cell.formula ?? "none"}`]),
    ...(isSame(value, found.value) ? [] : [`shows ${JSON.stringify(found.value)} instead of ${JSON.stringify(value)}`]),
    ...(JSON.stringify(laidLook) === JSON.stringify(foundLook)
      ? []
      : [`looks ${JSON.stringify(foundLook)} instead of ${JSON.stringify(laidLook)}`]),
  ];
}

/** The cells of a sheet that are not as laid out, each with what is different. */
export function differencesOfCells(sheet: SheetLayout, { cells }: Inspected): string[] {
  const known = new Set(sheet.cells.map(({ row, column }) => cellAddress(row, column)));
  const more = Object.entries(cells).filter(
    ([address, { value, formula }]) => !known.has(address) && (value !== "" || formula !== undefined),
  );
  return [
    ...sheet.cells.flatMap((cell) => {
      const address = cellAddress(cell.row, cell.column);
      return cellDifferences(sheet, cell, cells[address]).map((what) => `${sheet.name}!${address} ${what}`);
    }),
    ...more.map(
      ([address, { value }]) => `${sheet.name}!${address} is there beyond the layout: ${JSON.stringify(value)}`,
    ),
  ];
}

/** A rule in the words of the Excel API. */
function apiRule(rule: ValidationRule): object {
  if (rule.kind === "list") return { list: { inCellDropDown: true, source: rule.values.join(",") } };
  if (rule.kind === "custom") return { custom: { formula: rule.formula } };
  const operator = {
    between: "Between",
    equal: "EqualTo",
    greaterThan: "GreaterThan",
    greaterThanOrEqual: "GreaterThanOrEqualTo",
  }[rule.operator];
  return {
    [rule.kind === "whole" ? "wholeNumber" : "decimal"]: {
      formula1: rule.from,
      operator,
      ...(rule.to !== undefined && { formula2: rule.to }),
    },
  };
}

const reference = (area: { readonly sheet: string } & Parameters<typeof absoluteAddress>[0]): string =>
  withoutSpareQuotes(`${quotedSheet(area.sheet)}!${absoluteAddress(area)}`);

/** All but the cells, as it should be. */
export const laidRest = ({ name, names, validations, conditions, charts, freeze, print }: SheetLayout): object => ({
  tables: [],
  names: names.map((one) => `${one.name} =${reference({ ...one.area, sheet: name })} ${one.comment}`).sort(),
  validations: validations.map(({ area, rule, prompt, error }) => ({
    address: areaAddress(area),
    rule: apiRule(rule),
    prompt: prompt.message,
    error: error.message,
  })),
  conditions: conditions.map(
    (condition) => `${areaAddress(condition.area)} ${condition.kind === "formula" ? condition.formula : "scale"}`,
  ),
  charts: charts.map(({ title, xAxis, yAxis, series }) => ({
    title: title.text,
    axes: [xAxis.title, yAxis.title],
    series: series.map((one) => [one.name.text, reference(one.x), reference(one.y)]),
  })),
  frozen: freeze,
  showGridlines: false,
  page: [
    print.orientation,
    1,
    absoluteAddress(print.area),
    `$${print.titleRows.first + 1}:$${print.titleRows.last + 1}`,
  ],
});

/** The widths of the columns that hold something, in points, as they should be and as they are. */
export function widths(
  { columnWidths: laid }: SheetLayout,
  { columnWidths }: Inspected,
): { readonly laid: readonly number[]; readonly found: readonly number[] } {
  const found = Object.values(columnWidths).slice(0, laid.length).map(Math.round);
  return { laid: laid.slice(0, found.length).map((characters) => Math.round((characters * 7 + 5) * 0.75)), found };
}

/** All but the cells, as it is. */
export const foundRest = (
  name: string,
  { names, tables, validations, conditionalFormats, charts, frozen, showGridlines, pageSetup }: Inspected,
): object => ({
  names: names
    .filter(({ scope }) => scope === name)
    .map((one) => `${one.name} ${withoutSpareQuotes(one.formula ?? "")} ${one.comment}`)
    .sort(),
  tables: tables.map((one) => `${one.name} ${one.address}`),
  validations: validations.map(({ address, rule, prompt, errorAlert }) => ({
    address,
    rule,
    prompt: prompt.message,
    error: errorAlert.message,
  })),
  conditions: conditionalFormats.map(
    ({ address, formula }) =>
      `${address} ${formula === undefined ? "scale" : formula.startsWith("=") ? formula : `=${formula}`}`,
  ),
  charts: charts.map(({ title, categoryAxis, valueAxis, series }) => ({
    title: title.text,
    axes: [categoryAxis.title.text, valueAxis.title.text],
    series: series.map((one) => [
      one.name,
      withoutSpareQuotes(one.categories ?? ""),
      withoutSpareQuotes(one.values ?? ""),
    ]),
  })),
  frozen,
  showGridlines,
  page: [
    pageSetup.orientation.toLowerCase(),
    pageSetup.zoom.horizontalFitToPages,
    pageSetup.printArea,
    pageSetup.titleRows,
  ],
});
