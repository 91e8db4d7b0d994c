/** What became of a write into the active cell. */
export type Inserted =
  | { readonly at: "written"; readonly address: string }
  /** The cell held something; nothing was written. */
  | { readonly at: "occupied"; readonly address: string; readonly content: string };

/**
 * Writes a formula or a value into the active cell. A cell that holds something is left alone, unless `replace` says so.
 * @param content - a formula in its English form, or a number
 */
export function writeActiveCell(content: string | number, replace = false): Promise<Inserted> {
  return Excel.run(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load("address,formulas");
    await context.sync();
    const held = String(cell.formulas[0]?.[0] ?? "");
    if (held !== "" && !replace) return { at: "occupied", address: cell.address, content: held };
    cell.formulas = [[content]];
    await context.sync();
    return { at: "written", address: cell.address };
  });
}
