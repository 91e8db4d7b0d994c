/** The texts of the selected cells, those of a row parted by tabs, rows by line breaks. */
export interface SelectedText {
  readonly address: string;
  readonly text: string;
}

/** More cells than this are no prompt. */
const MOST_CELLS = 20_000;

/** Reads the selected cells as texts; of whole rows or columns only the part that is used. */
export function selectedText(): Promise<SelectedText> {
  return Excel.run(async (context) => {
    const selected = context.workbook.getSelectedRange();
    const used = selected.getUsedRangeOrNullObject(true);
    selected.load("address");
    used.load("address,cellCount,isNullObject");
    await context.sync();
    if (used.isNullObject) return { address: selected.address, text: "" };
    if (used.cellCount > MOST_CELLS)
      throw new RangeError(`the selection has ${used.cellCount} cells; select ${MOST_CELLS} at most.`);
    used.load("values");
    await context.sync();
    return { address: used.address, text: used.values.map((row) => row.join("\t")).join("\n") };
  });
}
