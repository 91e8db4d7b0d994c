import { type ChartToWrite, writeChart } from "./write-charts";

/** Adds a chart to a sheet and shows it. */
export function insertChart(sheetName: string, chart: ChartToWrite): Promise<void> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    writeChart(context, sheet, chart);
    sheet.activate();
    await context.sync();
  });
}
