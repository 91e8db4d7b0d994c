import { areaAddress } from "../workbooks/grid/area";
import { type ChartToWrite, writeChart } from "./write-charts";

/** Cells that are written with a chart, which draws them: a line above their heading, the heading, and a row each. */
export interface CellsOfChart {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formulas: readonly (readonly (string | number)[])[];
  /** Of the numbers in them. */
  readonly format: string;
}

/** What became of a chart. */
export type Charted =
  | { readonly is: "inserted" }
  /** Its cells hold something; nothing was written. */
  | { readonly is: "occupied"; readonly address: string };

/** Adds a chart to a sheet and shows it; the cells that it draws are written where they are empty. */
export function insertChart(sheetName: string, chart: ChartToWrite, cells?: CellsOfChart): Promise<Charted> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    if (cells) {
      const { row, column, formulas } = cells;
      const area = { row, column, rows: formulas.length, columns: formulas[0]?.length ?? 1 };
      const range = sheet.getRange(areaAddress(area)).load("formulas");
      await context.sync();
      if (range.formulas.flat().some((content) => content !== ""))
        return { is: "occupied", address: areaAddress(area) };
      writeCells(sheet, area, cells);
      await context.sync();
    }
    writeChart(context, sheet, chart);
    sheet.activate();
    await context.sync();
    return { is: "inserted" };
  });
}

function writeCells(
  sheet: Excel.Worksheet,
  area: { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number },
  { formulas, format }: CellsOfChart,
): void {
  const range = sheet.getRange(areaAddress(area));
  range.numberFormat = formulas.map((row) => row.map(() => format));
  range.formulas = formulas.map((row) => [...row]);
  sheet.getRange(areaAddress({ ...area, row: area.row + 1, rows: 1 })).format.font.bold = true;
}
