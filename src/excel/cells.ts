import { fillText } from "../messages/fill";
import { workbookTexts as texts } from "../messages/pane/workbook";

/** A cell of the workbook. */
export interface CellPlace {
  readonly sheet: string;
  /** Without the sheet: "B4". */
  readonly address: string;
}

const cellAt = (context: Excel.RequestContext, { sheet, address }: CellPlace): Excel.Range =>
  context.workbook.worksheets.getItem(sheet).getRange(address).untrack();

/** What became of a write into the active cell. */
export type Inserted =
  | { readonly at: "written"; readonly address: string }
  /** The cell held something; nothing was written. */
  | { readonly at: "occupied"; readonly address: string; readonly content: string };

/**
 * Writes a formula or a value into the active cell. A cell that holds something is left alone, unless `replace` says so.
 * @param content - a formula in its English form, or a number
 */
export async function writeActiveCell(content: string | number, replace = false): Promise<Inserted> {
  // Excel's client would send it as null, and the cell would silently stay as it is.
  if (typeof content === "number" && !Number.isFinite(content)) throw new RangeError(texts.nothingToWrite);
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

/** A change of one cell, of which one knows what it holds. */
export interface CellChange extends CellPlace {
  /** What it holds now: a formula in its English form, or a constant; "" for an empty one. */
  readonly from: string | number;
  readonly to: string | number;
}

/** Changes a cell, unless it no longer holds what it held; then nothing is written. */
export function changeCell({ from, to, ...place }: CellChange): Promise<"changed" | "meanwhile other"> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const cell = cellAt(context, place).load("formulas");
    await context.sync();
    if (String(cell.formulas[0]?.[0] ?? "") !== String(from)) return "meanwhile other";
    cellAt(context, place).formulas = [[to]];
    await context.sync();
    return "changed";
  });
}

/** The selected cell. */
export function activeCell(): Promise<CellPlace> {
  return Excel.run(async (context) => {
    const cell = context.workbook.getActiveCell().load("address");
    const { worksheet } = cell;
    worksheet.load("name");
    await context.sync();
    return { sheet: worksheet.name, address: cell.address.replace(/^.*!/, "") };
  });
}

/** Shows a cell and selects it. */
export function goToCell(place: CellPlace): Promise<void> {
  return Excel.run(async (context) => {
    context.workbook.worksheets.getItem(place.sheet).activate();
    cellAt(context, place).select();
    await context.sync();
  });
}

/** A cell and what it shows now. */
export interface EnteredCell extends CellPlace {
  readonly value: unknown;
}

/**
 * Enters the formulas of cells again: formulas from before the add-in was there stay `#NAME?` until they are entered again.
 * @param formulaOf - what a formula is entered as
 */
export function enterAgain(
  places: readonly CellPlace[],
  formulaOf: (formula: string) => string,
): Promise<readonly EnteredCell[]> {
  return Excel.run(async (context) => {
    const before = places.map((place) => cellAt(context, place).load("formulas"));
    await context.sync();
    for (const [at, place] of places.entries())
      cellAt(context, place).formulas = [[formulaOf(String(before[at]!.formulas[0]?.[0] ?? ""))]];
    await context.sync();
    const after = places.map((place) => cellAt(context, place).load("values"));
    await context.sync();
    return places.map((place, at) => ({ ...place, value: after[at]!.values[0]?.[0] }));
  });
}

/** The texts of the selected cells, those of a row parted by tabs, rows by line breaks. */
export interface SelectedText {
  readonly address: string;
  readonly text: string;
}

/** More cells than this are no prompt. */
const MOST_CELLS = 20_000;

/** The selected cells; of whole rows or columns only the part that is used. */
function selectedValues(
  mostCells: number,
): Promise<{ readonly address: string; readonly values: readonly unknown[][] }> {
  return Excel.run(async (context) => {
    const selected = context.workbook.getSelectedRange();
    const used = selected.getUsedRangeOrNullObject(true);
    selected.load("address");
    used.load("address,cellCount");
    await context.sync();
    if (used.isNullObject) return { address: selected.address, values: [] };
    if (used.cellCount > mostCells)
      throw new RangeError(fillText(texts.selectionTooLarge, { cells: used.cellCount, most: mostCells }));
    used.load("values");
    await context.sync();
    return { address: used.address, values: used.values };
  });
}

/** Reads the selected cells as texts. */
export async function selectedText(): Promise<SelectedText> {
  const { address, values } = await selectedValues(MOST_CELLS);
  return { address, text: values.map((row) => row.join("\t")).join("\n") };
}

/** A table of so many cells is read in a moment. */
const MOST_TABLE_CELLS = 5_000_000;

/** Reads the selected cells as the rows of a table in JSON, a line a row: every cell stays what it is, whatever it holds. */
export async function selectedRows(): Promise<SelectedText> {
  const { address, values } = await selectedValues(MOST_TABLE_CELLS);
  return { address, text: values.length === 0 ? "" : `[${values.map((row) => JSON.stringify(row)).join(",\n")}]` };
}
