import { absoluteAddress, areaAddress, type Area, type PlacedArea } from "../../src/workbooks/grid/area";
import {
  type ChartAxis,
  type LayoutChart,
  type LayoutCondition,
  type LayoutValidation,
  type SheetLayout,
  shownValue,
} from "../../src/workbooks/layout/sheet-layout";
import { storedFormula } from "../../src/xlsx/write-sheet";
import type { WholeAxis, WholeChart, WholeCondition, WholeReference, WholeSheet, WholeValidation } from "./whole-sheet";

/** What a file should say of a laid-out sheet beside its cells, in the words in which `wholeSheet` reads it. */
export function laidSheet(sheet: SheetLayout, sheets: readonly SheetLayout[]): WholeSheet {
  const { name, columnWidths, rowHeights, folded, freeze, print, names, validations, conditions, charts, hidden } =
    sheet;
  const on = (area: Area): string => `${quoted(name)}!${absoluteAddress(area)}`;
  return {
    name,
    // A file counts the margins of a cell in, five pixels of a character's seven, in steps of 1/256.
    columnWidths: columnWidths.map((characters) => Math.round((characters + 5 / 7) * 256) / 256),
    rowHeights,
    folded,
    freeze,
    gridlines: false,
    hidden,
    tabColour: hidden ? "FF595959" : undefined,
    print: {
      area: hidden ? "" : on(print.area),
      titleRows: hidden ? "" : `${quoted(name)}!$${print.titleRows.first + 1}:$${print.titleRows.last + 1}`,
      orientation: print.orientation,
      paper: "A4",
      pagesWide: 1,
      pagesHigh: print.onePage ? 1 : 0,
      fitted: true,
      margins: { left: 0.5, right: 0.5, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
      footer: "&C&A, page &P of &N",
    },
    names: names.map(({ name: text, area, comment }) => ({ name: text, cells: on(area), comment })),
    validations: validations.map(laidValidation),
    conditions: conditions.map(laidCondition),
    charts: charts.map((chart) => laidChart(chart, sheets)),
  };
}

const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

function laidValidation({ area, rule, prompt, error }: LayoutValidation): WholeValidation {
  const bounded = rule.kind === "decimal" || rule.kind === "whole" ? rule : undefined;
  return {
    cells: areaAddress(area),
    kind: rule.kind === "choice" ? "list" : rule.kind,
    operator: bounded?.operator,
    formulas:
      rule.kind === "list"
        ? [`"${rule.values.join(",")}"`]
        : rule.kind === "custom" || rule.kind === "choice"
          ? [storedFormula(rule.formula)]
          : [rule.from, rule.to].filter((bound) => bound !== undefined).map(String),
    blankAllowed: true,
    prompt: { shown: true, ...prompt },
    // What is not allowed cannot be entered: a mere warning would let it in.
    alert: { shown: true, style: "stop", ...error },
  };
}

const lookColours = { good: "FF1E6B34", bad: "FFB00020", faint: "FF8C8C8C" } as const;

function laidCondition(condition: LayoutCondition, at: number): WholeCondition {
  const common = { cells: areaAddress(condition.area), priority: at + 1 };
  if (condition.kind === "formula")
    return {
      ...common,
      formula: storedFormula(condition.formula),
      colours: [lookColours[condition.look]],
      points: [],
      bold: condition.look === "bad",
    };
  return {
    ...common,
    formula: undefined,
    colours: condition.colours.map((colour) => `FF${colour}`),
    points: ["min", "percentile 50", "max"],
    bold: false,
  };
}

/** What stands in an area, row by row. */
function valuesIn({ sheet, row, column, rows, columns }: PlacedArea, sheets: readonly SheetLayout[]): unknown[] {
  const cells = sheets.find(({ name }) => name === sheet)!.cells;
  return Array.from({ length: rows * columns }, (_, at) => {
    const place = { row: row + Math.floor(at / columns), column: column + (at % columns) };
    const cell = cells.find((one) => one.row === place.row && one.column === place.column);
    return cell ? shownValue(cell) : null;
  });
}

function laidChart(chart: LayoutChart, sheets: readonly SheetLayout[]): WholeChart {
  const { name, description, place, kind, together, title, series } = chart;
  const cells = (area: PlacedArea): string => `${quoted(area.sheet)}!${absoluteAddress(area)}`;
  const text = ({ cell, text: now }: LayoutChart["title"]): WholeReference => ({ cells: cells(cell), values: [now] });
  const numbers = (area: PlacedArea): WholeReference => ({
    cells: cells(area),
    values: valuesIn(area, sheets).map((value) => (typeof value === "number" ? value : null)),
  });
  const categories = (area: PlacedArea): WholeReference => ({
    cells: cells(area),
    values: valuesIn(area, sheets).map((value) => String(value ?? "")),
  });
  return {
    name,
    description,
    place,
    kind,
    together: kind === "lines" ? undefined : (together ?? "side by side"),
    gap: kind === "lines" ? undefined : together ? 20 : 60,
    title: text(title),
    axes: axesOf(chart),
    legend: series.length > 1 ? "bottom" : "none",
    series: series.map((one) => ({
      name: text(one.name),
      x: kind === "lines" ? numbers(one.x) : categories(one.x),
      y: numbers(one.y),
      colour: one.colour,
      line:
        kind === "lines"
          ? {
              dash: { none: "solid", dash: "dash", dashDot: "dashDot", dot: "sysDot" }[one.line?.dash ?? "none"],
              points: one.line?.points ?? 2.25,
              marker: "none",
              smooth: false,
            }
          : undefined,
    })),
    blanks: "gap",
  };
}

/** How the axes of each kind of chart stand. Labels of the axis along which the series run are low: they do not stand in the plot where amounts are negative. */
function axesOf({ kind, xAxis, yAxis }: LayoutChart): WholeChart["axes"] {
  const lying = kind === "bars";
  const axis = ({ title, format, max }: ChartAxis, side: WholeAxis["side"]) => ({
    title,
    format,
    max: max?.toString(),
    side,
    titleTurned: side === "left",
    deleted: false,
  });
  return [
    {
      ...axis(xAxis, lying ? "left" : "bottom"),
      kind: kind === "lines" ? "numbers" : "names",
      // The first of lying bars is on top.
      order: lying ? "last to first" : "first to last",
      labels: "low",
      gridlines: false,
      crosses: "autoZero",
      crossBetween: kind === "lines" ? "midCat" : undefined,
    },
    {
      ...axis(yAxis, lying ? "bottom" : "left"),
      kind: "numbers",
      order: "first to last",
      labels: "nextTo",
      gridlines: true,
      // With the bars reversed, the amounts go to where the last bar is: below.
      crosses: lying ? "max" : "autoZero",
      crossBetween: kind === "lines" ? "midCat" : "between",
    },
  ];
}
