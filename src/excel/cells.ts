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

/** Shows a cell and selects it. */
export function goToCell({ sheet, address }: CellPlace): Promise<void> {
  return Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(address).select();
    await context.sync();
  });
}

/** A cell to be entered again. */
export interface CellPlace {
  readonly sheet: string;
  /** Without the sheet: "B4". */
  readonly address: string;
}

/** A cell and what it shows now. */
export interface EnteredCell extends CellPlace {
  readonly value: unknown;
}

/**
 * Gives cells their formula once more, as if one had typed it: formulas from before the add-in was there never heal by themselves.
 * @param formulaOf - what a formula is entered as
 */
export function enterAgain(
  places: readonly CellPlace[],
  formulaOf: (formula: string) => string,
): Promise<readonly EnteredCell[]> {
  return Excel.run(async (context) => {
    const cells = places.map((place) => {
      const cell = context.workbook.worksheets.getItem(place.sheet).getRange(place.address);
      cell.load("formulas");
      return { place, cell };
    });
    await context.sync();
    for (const { cell } of cells) cell.formulas = [[formulaOf(String(cell.formulas[0]?.[0] ?? ""))]];
    await context.sync();
    for (const { cell } of cells) cell.load("values");
    await context.sync();
    return cells.map(({ place, cell }) => ({ ...place, value: cell.values[0]?.[0] }));
  });
}

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
