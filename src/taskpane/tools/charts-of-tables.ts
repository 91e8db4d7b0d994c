import type { ChartToWrite } from "../../excel/write-charts";
import type { WorkbookContent } from "../../excel/read-workbook";
import { texts } from "../../messages/pane";
import { fillText } from "../../messages/fill";
import { evaluate } from "../../workbooks/formula/evaluate";
import { isMatrix } from "../../workbooks/formula/value";
import { areaOf, type PlacedArea } from "../../workbooks/grid/area";
import { Around, ourCalls, ourCellsOf, treeOf } from "./our-formulas";

const text = texts.tools.charts;

/** A table on a sheet that a function of ours spills, and the chart that shows it. */
export interface ChartOfTable {
  readonly sheet: string;
  readonly address: string;
  readonly id: string;
  readonly chart: ChartToWrite;
}

/** A table as it stands: its first cell and its values, the header first. */
interface Table {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly unknown[])[];
}

const COLOURS = ["5D5A58", "107C41", "0F6CBD", "C75B12", "7160E8", "A4262C"] as const;
const DASHES = ["none", "none", "none", "dash", "dash", "dash"] as const;

/** The columns of CASHFLOW and SENSITIVITY that are drawn. */
const CUMULATIVE_COSTS = [7, 8] as const;
const SWING = 5;

/** More bars than this are not read any more. */
const MOST_BARS = 12;

const SIZE = { rows: 18, columns: 8 } as const;

const column = ({ sheet, row, column: first }: Table, at: number, rows: number): PlacedArea => ({
  sheet,
  row: row + 1,
  column: first + at,
  rows,
  columns: 1,
});

const header = ({ sheet, row, column: first }: Table, at: number): PlacedArea => ({
  sheet,
  row,
  column: first + at,
  rows: 1,
  columns: 1,
});

/** A chart of columns of a table, beside it. */
function chartOf(
  table: Table,
  kind: ChartToWrite["kind"],
  {
    name,
    rows,
    series,
    xAxis,
    yAxis,
  }: { name: string; rows: number; series: readonly number[]; xAxis: string; yAxis: string },
): ChartToWrite {
  return {
    name,
    kind,
    title: { text: name },
    xAxis: { title: xAxis, format: "General" },
    yAxis: { title: yAxis, format: "#,##0" },
    series: series.map((at, place) => ({
      name: { cell: header(table, at), text: String(table.values[0]?.[at] ?? "") },
      x: column(table, 0, rows),
      y: column(table, at, rows),
      colour: COLOURS[place % COLOURS.length]!,
      ...(kind === "lines" && { line: { dash: DASHES[place % DASHES.length]!, points: 2 } }),
    })),
    place: { row: table.row, column: table.column + (table.values[0]?.length ?? 1) + 1, ...SIZE },
    description: name,
  };
}

/** The chart that shows what a function spills; undefined for a table that is not drawn. */
function chartFor(id: string, table: Table): ChartToWrite | undefined {
  const [head = []] = table.values;
  const rows = table.values.length - 1;
  if (rows < 1) return undefined;
  switch (id) {
    case "CASHFLOW":
      return chartOf(table, "lines", {
        name: text.cashFlow,
        rows,
        series: CUMULATIVE_COSTS,
        xAxis: text.month,
        yAxis: text.cumulativeCost,
      });
    case "SENSITIVITY":
      return chartOf(table, "bars", {
        name: text.tornado,
        rows: Math.min(rows, MOST_BARS),
        series: [SWING],
        xAxis: text.input,
        yAxis: text.swing,
      });
    case "WHATIF":
      return chartOf(table, "lines", {
        name: fillText(text.whatIf, { metric: String(head[0]) }),
        rows,
        series: head.slice(1, 1 + COLOURS.length).map((_, at) => at + 1),
        xAxis: text.input,
        yAxis: String(head[0]),
      });
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
      if (!call) return [];
      const values = valuesOf(formula, around);
      const { row, column: first } = areaOf(address);
      const chart = values && chartFor(call.id, { sheet: sheet.name, row, column: first, values });
      return chart ? [{ sheet: sheet.name, address, id: call.id, chart }] : [];
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
