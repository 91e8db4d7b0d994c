import { absoluteAddress, areaAddress, cellAddress, type PlacedArea, quotedSheet } from "../../src/workbooks/grid/area";
import {
  type LayoutCell,
  type LayoutChart,
  type LayoutCondition,
  type LayoutValidation,
  marginInches,
  type SheetLayout,
  shownValue,
} from "../../src/workbooks/layout/sheet-layout";
import { cellStyle, conditionLooks } from "../../src/workbooks/layout/styles";

/** A part of what the workbook tells of a sheet: plain data under names of the Excel API. */
type Part = Readonly<Record<string, unknown>>;

/** What the workbook tells of a sheet, all of it. */
export interface Inspected extends Part {
  readonly cells: Readonly<Record<string, Part>>;
  readonly names: readonly Part[];
  readonly validations: readonly Part[];
  readonly conditionalFormats: readonly Part[];
  readonly charts: readonly Part[];
  readonly pageSetup: Part;
}

const pick = (from: Part, keys: readonly string[]): Part => Object.fromEntries(keys.map((key) => [key, from[key]]));

/** A formula or reference as Excel keeps it: without quotes around the names of sheets that need none. */
const withoutSpareQuotes = (text: unknown): unknown =>
  typeof text === "string" ? text.replace(/'([A-Za-z_][A-Za-z_.]*)'!/g, "$1!") : text;

const reference = (area: PlacedArea): string =>
  String(withoutSpareQuotes(`${quotedSheet(area.sheet)}!${absoluteAddress(area)}`));

/** Excel's standard look. */
const plainFormat = {
  bold: false,
  italic: false,
  fontSize: 11,
  fill: "",
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
  indentLevel: 0,
};

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** How a cell should look, in the words of the API; what a condition may change is left out where one holds for the cell. */
function laidLook(
  cell: LayoutCell,
  conditional: boolean,
): { readonly numberFormat: string; readonly format: Part; readonly borders: readonly string[] } {
  const { bold, italic, size, colour, fill, align, vertical, wrap, indent, line } = cellStyle(cell.style);
  const look = {
    ...plainFormat,
    fontColor: `#${colour}`,
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(size !== undefined && { fontSize: size }),
    ...(fill !== undefined && { fill: `#${fill}` }),
    ...(align && { horizontalAlignment: capital(align) }),
    ...(vertical && { verticalAlignment: capital(vertical) }),
    ...(wrap && { wrapText: true }),
    ...(indent !== undefined && { indentLevel: indent }),
  };
  const borders = line === undefined ? [] : [line === "below" ? "EdgeBottom" : "EdgeTop"];
  return {
    numberFormat: cell.format ?? "General",
    format: conditional ? withoutConditions(look) : look,
    borders,
  };
}

const ofConditions = ["fontColor", "bold", "fill"];
const withoutConditions = (look: Part): Part =>
  Object.fromEntries(Object.entries(look).filter(([name]) => !ofConditions.includes(name)));

const contains = (area: PlacedArea | LayoutCondition["area"], { row, column }: LayoutCell): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

/** Figures agree to 10⁻⁹, and to a millionth of a cent where they are what is left of larger ones; all else as it is. */
const isSame = (laid: unknown, found: unknown): boolean =>
  typeof laid === "number" && typeof found === "number"
    ? Math.abs(found - laid) <= Math.max(1e-9 * Math.abs(laid), 1e-8)
    : (laid === "" ? null : laid) === (found === "" ? null : found);

/** The cells of a sheet that are not as laid out, each with what is different. */
export function differencesOfCells(sheet: SheetLayout, { cells }: Inspected): readonly string[] {
  const known = new Set(sheet.cells.map(({ row, column }) => cellAddress(row, column)));
  const differences = (cell: LayoutCell, found: Part | undefined): string[] => {
    const value = shownValue(cell);
    const { fill, line } = cellStyle(cell.style);
    if (!found) return (value ?? "") === "" && fill === undefined && line === undefined ? [] : ["is missing"];
    const conditional = sheet.conditions.some(({ area }) => contains(area, cell));
    const laid = laidLook(cell, conditional);
    const format = found["format"] as Part;
    const different = (what: string, is: unknown, wanted: unknown): string[] =>
      JSON.stringify(is) === JSON.stringify(wanted)
        ? []
        : [`${what} is ${JSON.stringify(is)}, not ${JSON.stringify(wanted)}`];
    return [
      ...different("formula", withoutSpareQuotes(found["formula"]), withoutSpareQuotes(cell.formula)),
      ...(isSame(value, found["value"]) || isToday(cell) ? [] : different("value", found["value"], value)),
      ...different("number format", found["numberFormat"], laid.numberFormat),
      ...Object.entries(laid.format).flatMap(([name, wanted]) => different(name, format[name], wanted)),
      ...different("borders", found["borders"], laid.borders),
    ];
  };
  const more = Object.entries(cells).filter(
    ([address, { value, formula }]) => !known.has(address) && (value !== "" || formula !== undefined),
  );
  return [
    ...sheet.cells.flatMap((cell) => {
      const address = cellAddress(cell.row, cell.column);
      return differences(cell, cells[address]).map((what) => `${sheet.name}!${address}: ${what}`);
    }),
    ...more.map(([address, { value }]) => `${sheet.name}!${address}: ${JSON.stringify(value)} is beyond the layout`),
  ];
}

/** A layout keeps the day of its prices in the place of today, which Excel knows. */
const isToday = ({ formula }: LayoutCell): boolean => formula === "=TODAY()";

function laidValidation({ area, rule, prompt, error }: LayoutValidation): Part {
  const apiRule = (): Part => {
    if (rule.kind === "list") return { list: { inCellDropDown: true, source: rule.values.join(",") } };
    if (rule.kind === "choice") return { list: { inCellDropDown: true, source: rule.formula } };
    if (rule.kind === "custom") return { custom: { formula: rule.formula } };
    const operators = { equal: "EqualTo", greaterThanOrEqual: "GreaterThanOrEqualTo" } as Record<string, string>;
    const operator = operators[rule.operator] ?? capital(rule.operator);
    return {
      [rule.kind === "whole" ? "wholeNumber" : "decimal"]: {
        formula1: rule.from,
        operator,
        ...(rule.to !== undefined && { formula2: rule.to }),
      },
    };
  };
  return {
    address: areaAddress(area),
    rule: apiRule(),
    ignoreBlanks: true,
    prompt: { ...prompt, showPrompt: true },
    // Excel then refuses what is entered, and does not only warn.
    errorAlert: { ...error, showAlert: true, style: "Stop" },
  };
}

function laidCondition(condition: LayoutCondition): Part {
  const address = areaAddress(condition.area);
  if (condition.kind === "formula") {
    const look: { readonly colour: string; readonly bold?: true } = conditionLooks[condition.look];
    return {
      address,
      type: "Custom",
      formula: condition.formula,
      look: { fontColor: `#${look.colour}`, ...(look.bold && { bold: true }) },
    };
  }
  const [low, middle, high] = condition.colours;
  return {
    address,
    type: "ColorScale",
    look: {},
    scale: [
      { type: "min", color: `#${low}` },
      { type: "percentile", value: 50, color: `#${middle}` },
      { type: "max", color: `#${high}` },
    ],
  };
}

const lineStyles = { none: "Continuous", dash: "Dash", dashDot: "DashDot", dot: "RoundDot" } as const;

/** What Excel calls the chart: with lines and no markers, or columns and bars beside or on top of each other. */
function chartType({ kind, together }: LayoutChart): string {
  if (kind === "lines") return "XYScatterLinesNoMarkers";
  return `${kind === "columns" ? "Column" : "Bar"}${together === "stacked" ? "Stacked" : "Clustered"}`;
}

function laidChart(chart: LayoutChart): Part {
  const { title, series, kind, together, xAxis, yAxis } = chart;
  const axis = ({ title: text, format }: LayoutChart["xAxis"]): Part => ({
    title: { text, visible: true },
    visible: true,
    numberFormat: format,
  });
  return {
    name: chart.name,
    type: chartType(chart),
    title: { text: title.text, source: reference(title.cell), visible: true },
    legend: series.length > 1 ? { visible: true, position: "Bottom" } : { visible: false },
    categoryAxis: {
      ...axis(xAxis),
      ...(xAxis.max !== undefined && { maximum: xAxis.max }),
      tickLabelPosition: "Low",
      reversePlotOrder: kind === "bars",
      position: kind === "bars" ? "Maximum" : "Automatic",
    },
    valueAxis: {
      ...axis(yAxis),
      tickLabelPosition: "NextToAxis",
      reversePlotOrder: false,
      position: "Automatic",
    },
    series: series.map(({ name, x, y, colour, line }) => ({
      name: name.text,
      categories: reference(x),
      values: reference(y),
      color: `#${colour}`,
      ...(line
        ? { lineStyle: lineStyles[line.dash], weight: line.points }
        : { gapWidth: together ? 20 : 60, overlap: together ? 100 : 0 }),
    })),
  };
}

/** A chart as the workbook has it, as far as the layout says how it should be. */
function foundChart(chart: Part, laid: Part): Part {
  const like = (found: unknown, wanted: unknown): unknown =>
    Array.isArray(wanted)
      ? (found as unknown[]).map((one, at) => like(one, wanted[at] ?? one))
      : typeof wanted === "object" && wanted !== null
        ? Object.fromEntries(Object.entries(wanted).map(([key, part]) => [key, like((found as Part)[key], part)]))
        : found;
  return like(chart, laid) as Part;
}

/** A chart's corners, in points: those of the cells that it covers. */
function placeOf({ place }: LayoutChart, { columnWidths, rowHeights }: SheetLayout, standard: Standard): Part {
  const widths = (to: number): number =>
    Array.from({ length: to }, (_, column) => columnWidths[column]).reduce<number>(
      (sum, characters) => sum + (characters === undefined ? standard.width : pointsOf(characters)),
      0,
    );
  const heights = (to: number): number =>
    Array.from({ length: to }, (_, row) => rowHeights[row] ?? standard.height).reduce((sum, height) => sum + height, 0);
  const left = widths(place.column);
  const top = heights(place.row);
  const rounded = (points: number): number => Math.round(points * 100) / 100;
  return {
    left: rounded(left),
    top: rounded(top),
    width: rounded(widths(place.column + place.columns) - left),
    height: rounded(heights(place.row + place.rows) - top),
  };
}

/** The width and height in points of a column and a row that nobody changed. */
interface Standard {
  readonly width: number;
  readonly height: number;
}

/** A width in characters as the API takes it, in points: a character of the standard font is 7 pixels wide, the margins are 5. */
export const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75;

/** All of a sheet but its cells, as it should be. */
export function laidRest(sheet: SheetLayout, standard: Standard): Part {
  const { name, names, validations, conditions, charts, freeze, print } = sheet;
  const points = (inches: number): number => Math.round(inches * 72 * 100) / 100;
  return {
    visibility: sheet.hidden ? "Hidden" : "Visible",
    protected: false,
    merged: [],
    names: names
      .map((one) => ({
        name: one.name,
        formula: `=${reference({ ...one.area, sheet: name })}`,
        comment: one.comment,
        visible: true,
        scope: name,
      }))
      .sort(byName),
    validations: validations.map(laidValidation).sort(byAddress),
    conditionalFormats: conditions.map(laidCondition),
    charts: charts.map((chart) => ({ ...laidChart(chart), place: placeOf(chart, sheet, standard) })),
    frozen: freeze,
    showGridlines: false,
    pageSetup: {
      orientation: capital(print.orientation),
      zoom: { horizontalFitToPages: 1, ...(print.onePage && { verticalFitToPages: 1 }) },
      leftMargin: points(marginInches.left),
      rightMargin: points(marginInches.right),
      topMargin: points(marginInches.top),
      bottomMargin: points(marginInches.bottom),
      headerMargin: points(marginInches.header),
      footerMargin: points(marginInches.footer),
      centerFooter: "&A, page &P of &N",
      printArea: absoluteAddress(print.area),
      titleRows: `$${print.titleRows.first + 1}:$${print.titleRows.last + 1}`,
    },
  };
}

const byName = (a: Part, b: Part): number => String(a["name"]).localeCompare(String(b["name"]));
const byAddress = (a: Part, b: Part): number => String(a["address"]).localeCompare(String(b["address"]));

/** All of a sheet but its cells, as the workbook has it. */
export function foundRest(sheet: SheetLayout, found: Inspected): Part {
  const laidCharts = sheet.charts.map(laidChart);
  const { headerFooter, ...page } = found.pageSetup;
  const rounded = (value: unknown): unknown => (typeof value === "number" ? Math.round(value * 100) / 100 : value);
  const pageKeys =
    "orientation zoom leftMargin rightMargin topMargin bottomMargin headerMargin footerMargin centerFooter printArea titleRows";
  return {
    ...pick(found, ["visibility", "protected", "merged"]),
    names: found.names.filter(({ scope }) => scope === sheet.name).sort(byName),
    validations: [...found.validations].sort(byAddress),
    conditionalFormats: found.conditionalFormats.map(foundCondition),
    charts: found.charts.map((chart, at) => ({
      ...foundChart(chart, laidCharts[at] ?? chart),
      place: Object.fromEntries(["left", "top", "width", "height"].map((side) => [side, rounded(chart[side])])),
    })),
    frozen: found["frozen"],
    showGridlines: found["showGridlines"],
    pageSetup: Object.fromEntries(
      pageKeys.split(" ").map((key) => [key, rounded({ ...page, ...(headerFooter as Part) }[key])]),
    ),
  };
}

/** A conditional format without the ids that the workbook gives it, its formula as one writes it. */
function foundCondition({ id: _id, ruleId: _rule, formula, ...rest }: Part): Part {
  return { ...rest, ...(formula !== undefined && { formula: `=${String(formula).replace(/^=/, "")}` }) };
}

/**
 * Sheets with one formula each, and the figures of the others as constants: they are written in the same way, and next to nothing is calculated. The grid needs
 * minutes for the plain formulas of a whole workbook.
 */
export const withoutCalculation = (layouts: readonly SheetLayout[]): SheetLayout[] =>
  layouts.map((sheet) => {
    const anchor = sheet.cells.find(({ formula, value }) => formula !== undefined && Number.isInteger(value));
    return {
      ...sheet,
      cells: sheet.cells.map(({ row, column, value, style, format }) => ({
        row,
        column,
        style,
        ...(format !== undefined && { format }),
        value,
        ...(anchor?.row === row && anchor.column === column && { formula: `=0+${String(value)}` }),
      })),
    };
  });
