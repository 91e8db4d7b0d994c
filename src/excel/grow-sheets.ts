import { absoluteAddress, areaAddress, quotedSheet } from "../workbooks/grid/area";
import type { LayoutCell, SheetLayout } from "../workbooks/layout/sheet-layout";
import { writeRules } from "./write-rules";
import { rangeOf, writeIntoSheet } from "./write-cells";

/** A sheet that grows: as it was laid out, as it is to be, and the cells that are to be written for that. */
interface GrowingSheet {
  readonly before: SheetLayout;
  readonly after: SheetLayout;
  readonly cells: readonly LayoutCell[];
}

/** Writes what a sheet has more than before: cells, names that reach further, conditional formats of new parts, charts, the area that is printed. */
export function growSheets(sheets: readonly GrowingSheet[]): Promise<void> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const found = sheets.map((one) => {
      const sheet = context.workbook.worksheets.getItem(one.after.name);
      const charts = one.after.charts.map((chart) => ({ chart, drawn: sheet.charts.getItemOrNullObject(chart.name) }));
      return { ...one, sheet, charts };
    });
    await context.sync();
    for (const { sheet, before, after, cells, charts } of found) {
      if (cells.length > 0) writeIntoSheet(sheet, after.name, cells);
      for (const { name, area } of after.names) {
        const old = before.names.find((one) => one.name === name);
        if (!old || areaAddress(old.area) === areaAddress(area)) continue;
        sheet.names.getItem(name).formula = `=${quotedSheet(after.name)}!${absoluteAddress(area)}`;
      }
      const known = new Set(before.conditions.map(({ area }) => areaAddress(area)));
      writeRules(sheet, {
        ...after,
        validations: [],
        conditions: after.conditions.filter(({ area }) => !known.has(areaAddress(area))),
      });
      if (areaAddress(before.print.area) !== areaAddress(after.print.area))
        sheet.pageLayout.setPrintArea(areaAddress(after.print.area));
      for (const { chart, drawn } of charts) {
        if (drawn.isNullObject) continue;
        chart.series.forEach(({ x, y }, at) => {
          const series = drawn.series.getItemAt(at);
          series.setXAxisValues(rangeOf(context.workbook.worksheets.getItem(x.sheet), x));
          series.setValues(rangeOf(context.workbook.worksheets.getItem(y.sheet), y));
        });
      }
    }
    await context.sync();
  });
}
