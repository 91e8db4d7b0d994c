import type { CellPlace } from "./enter-again";

/** Shows a cell and selects it. */
export function goToCell({ sheet, address }: CellPlace): Promise<void> {
  return Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(address).select();
    await context.sync();
  });
}
