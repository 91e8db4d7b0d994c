import { metricDefinition, metricKeys, type MetricKey } from "../../engine/metrics/metrics";
import type { CellsOfChart } from "../../excel/insert-chart";
import type { ChartToWrite } from "../../excel/write-charts";
import type { WorkbookContent } from "../../excel/read-workbook";
import { namespace } from "../../messages/namespace";
import { texts } from "../../messages/pane";
import { fillText } from "../../messages/fill";
import { evaluate } from "../../workbooks/formula/evaluate";
import { isMatrix } from "../../workbooks/formula/value";
import {
  absoluteAddress,
  type Area,
  areaOf,
  cellAddress,
  type PlacedArea,
  quotedSheet,
} from "../../workbooks/grid/area";
import { moneyFormat, numberFormat, wholeMoneyFormat } from "../../workbooks/layout/number-format";
import { Around, type OurCall, ourCalls, ourCellsOf, treeOf } from "./our-formulas";

const text = texts.tools.charts;

/** A table on a sheet that a function of ours spills, and the chart that shows it. */
export interface ChartOfTable {
  readonly sheet: string;
  readonly address: string;
  readonly id: string;
  readonly chart: ChartToWrite;
  /** What the chart draws, where that does not stand in the table itself. */
  readonly cells?: CellsOfChart;
}

/** A table as it stands: its first cell and its values, the header first, and the call that gives it. */
interface Table {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly unknown[])[];
  readonly call: OurCall;
  readonly around: Around;
}

const COLOURS = ["5D5A58", "107C41", "0F6CBD", "C75B12", "7160E8", "A4262C"] as const;
const DASHES = ["none", "none", "none", "dash", "dash", "dash"] as const;

/** The columns of CASHFLOW that are drawn, and those of SENSITIVITY that the bars are made of. */
const CUMULATIVE_COSTS = [7, 8] as const;
const AT_LOW_AND_HIGH = [3, 4] as const;

/** More bars than this are not read any more. */
const MOST_BARS = 12;

const SIZE = { rows: 18, columns: 8 } as const;

type Cells = Omit<Area, "columns" | "rows"> & { readonly sheet: string };

const below = ({ sheet, row, column }: Cells, at: number, rows: number): PlacedArea => ({
  sheet,
  row: row + 1,
  column: column + at,
  rows,
  columns: 1,
});

const header = ({ sheet, row, column }: Cells, at: number): PlacedArea => ({
  sheet,
  row,
  column: column + at,
  rows: 1,
  columns: 1,
});

interface Drawing {
  readonly name: string;
  readonly rows: number;
  /** The columns that are drawn, and what heads them. */
  readonly series: readonly (readonly [at: number, head: string])[];
  readonly xAxis: string;
  readonly yAxis: string;
  readonly format: string;
}

/** A chart of columns of cells, in a place beside them. */
function chartOf(
  cells: Cells,
  kind: ChartToWrite["kind"],
  { name, rows, series, xAxis, yAxis, format }: Drawing,
  column: number,
): ChartToWrite {
  return {
    name,
    kind,
    title: { text: name },
    xAxis: { title: xAxis, format: "General" },
    yAxis: { title: yAxis, format },
    series: series.map(([at, head], place) => ({
      name: { cell: header(cells, at), text: head },
      x: below(cells, 0, rows),
      y: below(cells, at, rows),
      colour: COLOURS[place % COLOURS.length]!,
      ...(kind === "lines" && { line: { dash: DASHES[place % DASHES.length]!, points: 2 } }),
    })),
    place: { row: cells.row, column, ...SIZE },
    description: name,
  };
}

const columnsOf = ({ values }: Table): number => values[0]?.length ?? 1;
const headOf = ({ values }: Table, at: number): string => String(values[0]?.[at] ?? "");

/** The column of the chart: one is left free after what it stands beside. */
const beside = (table: Table): number => table.column + columnsOf(table) + 1;

/** What an argument of the table's call comes to. */
function argument({ call, around }: Table, at: number): string | number | undefined {
  const node = call.args[at];
  const value = node && evaluate(node, around);
  return typeof value === "string" || typeof value === "number" ? value : undefined;
}

interface MetricAsked {
  readonly label: string;
  readonly title: string;
  readonly format: string;
  /** Beside an axis: amounts without cents. */
  readonly axis: string;
}

/** The metric that a table is of, as it is titled: "Saving, USD". */
function metricOf(key: unknown): MetricAsked {
  if (!(metricKeys as readonly unknown[]).includes(key))
    return { label: String(key), title: String(key), format: "General", axis: "General" };
  const { label, unit } = metricDefinition(key as MetricKey);
  const format = numberFormat(unit);
  return { label, title: `${label}, ${unit}`, format, axis: format === moneyFormat ? wholeMoneyFormat : format };
}

function cashFlowChart(table: Table): Pick<ChartOfTable, "chart"> {
  const drawing = {
    name: text.cashFlow,
    rows: table.values.length - 1,
    series: CUMULATIVE_COSTS.map((at) => [at, headOf(table, at)] as const),
    xAxis: text.month,
    yAxis: text.cumulativeCost,
    format: wholeMoneyFormat,
  };
  return { chart: chartOf(table, "lines", drawing, beside(table)) };
}

/** A line for each value of the second input, or one. */
function whatIfChart(table: Table): Pick<ChartOfTable, "chart"> {
  const { label, title, axis } = metricOf(table.values[0]?.[0]);
  const [input, second] = [String(argument(table, 2) ?? text.input), argument(table, 4)];
  const drawing = {
    name:
      second === undefined
        ? fillText(text.whatIf, { metric: label, input })
        : fillText(text.whatIfOfTwo, { metric: label, input, second }),
    rows: table.values.length - 1,
    series: Array.from(
      { length: Math.min(COLOURS.length, columnsOf(table) - 1) },
      (_, at) => [at + 1, headOf(table, at + 1)] as const,
    ),
    xAxis: input,
    yAxis: title,
    format: axis,
  };
  return { chart: chartOf(table, "lines", drawing, beside(table)) };
}

/**
 * A tornado: two bars for each input, from the metric as it is to what it is at the input's low and high value. The changes stand in cells beside the table, so that they
 * follow it; undefined where the metric has no value.
 */
function tornado(table: Table): Pick<ChartOfTable, "chart" | "cells"> | undefined {
  const [metric, strategy] = [argument(table, 1), argument(table, 3) ?? 2];
  const at = table.around.referred(table.call.args[0]);
  const args = [table.call.args[0] ?? null, table.call.args[1] ?? null, table.call.args[3] ?? null];
  const base = evaluate({ kind: "call", name: `${namespace}.SCENARIO`, args }, table.around);
  if (metric === undefined || typeof base !== "number") return undefined;
  const { label, title, format, axis } = metricOf(metric);
  const rows = Math.min(table.values.length - 1, MOST_BARS);
  const first = { sheet: table.sheet, row: table.row + 1, column: beside(table) };
  const typed = (value: string | number): string =>
    typeof value === "number" ? String(value) : `"${value.replaceAll('"', '""')}"`;
  const baseFormula =
    at &&
    `=${namespace}.SCENARIO(${quotedSheet(at.sheet)}!${absoluteAddress(at.area)},${typed(metric)},${typed(strategy)})`;
  const baseCell = absoluteAddress({ ...header({ ...first, row: table.row }, 1) });
  const change = (row: number, column: number): string => {
    const cell = cellAddress(table.row + row, table.column + column);
    return `=IF(ISNUMBER(${cell}),${cell}-${baseCell},"")`;
  };
  const heads = [text.atLow, text.atHigh];
  const drawing = {
    name: fillText(text.tornado, { metric: label }),
    rows,
    series: heads.map((head, place) => [place + 1, head] as const),
    xAxis: text.input,
    yAxis: fillText(text.change, { metric: title }),
    format: axis,
  };
  return {
    chart: { ...chartOf(first, "bars", drawing, first.column + 4), together: "overlaid" },
    cells: {
      sheet: table.sheet,
      row: table.row,
      column: first.column,
      format,
      formulas: [
        [title, baseFormula ?? base, ""],
        [text.input, ...heads],
        ...Array.from({ length: rows }, (_, row) => {
          const input = cellAddress(table.row + row + 1, table.column);
          return [`=IF(${input}="","",${input})`, ...AT_LOW_AND_HIGH.map((column) => change(row + 1, column))];
        }),
      ],
    },
  };
}

/** The chart that shows what a function spills; undefined for a table that is not drawn. */
function chartFor(table: Table): Pick<ChartOfTable, "chart" | "cells"> | undefined {
  if (table.values.length < 2) return undefined;
  switch (table.call.id) {
    case "CASHFLOW":
      return cashFlowChart(table);
    case "SENSITIVITY":
      return tornado(table);
    case "WHATIF":
      return whatIfChart(table);
    default:
      return undefined;
  }
}

/** The tables of the workbook that can be drawn: what-if tables, tornado tables, cash flows. A table whose formula cannot be computed here is left out. */
export function chartsOfTables(content: WorkbookContent): readonly ChartOfTable[] {
  return content.sheets.flatMap((sheet) => {
    const around = new Around(content, sheet.name);
    return ourCellsOf(sheet).flatMap(({ address, formula }): ChartOfTable[] => {
      const [call] = ourCalls(treeOf(formula));
      const values = call && valuesOf(formula, around);
      if (!values) return [];
      const { row, column } = areaOf(address);
      const drawn = chartFor({ sheet: sheet.name, row, column, values, call, around });
      return drawn ? [{ sheet: sheet.name, address, id: call.id, ...drawn }] : [];
    });
  });
}

const DRAWN = /\.(?:CASHFLOW|SENSITIVITY|WHATIF)\(/i;

function valuesOf(formula: string, around: Around): Table["values"] | undefined {
  const node = DRAWN.test(formula) ? treeOf(formula) : undefined;
  if (!node) return undefined;
  try {
    const value = evaluate(node, around);
    return isMatrix(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
